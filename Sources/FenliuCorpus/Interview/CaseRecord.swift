public import FenliuEngine
public import FenliuRules
public import FenliuSource

/// A case as a record that `CaseReader` reads: what was decided can be decided again.
public struct CaseRecord: Sendable {
  private let ruleSet: RuleSet

  /// A writer of records for the cases of a pack.
  public init(ruleSet: RuleSet) { self.ruleSet = ruleSet }

  /// The case as a JSON object: `id`, `title` if there is one, `text` as it was given, `received` if it is
  /// known, and `fields`.
  public func json(_ theCase: Case) -> JSONValue {
    var members: [(String, JSONValue)] = [("id", .string(theCase.id))]
    if !theCase.title.isEmpty { members.append(("title", .string(theCase.title))) }
    members.append(("text", .string(theCase.text)))
    if let date = theCase.date { members.append(("received", .string(CaseDateText.written(date)))) }
    let fields = theCase.fields.keys.compactMap { reference in
      theCase.fields[reference].map { value in
        (ruleSet[reference].id, ValueJSON(ruleSet[reference].type).value(value))
      }
    }
    members.append(("fields", .object(fields)))
    return .object(members)
  }
}

extension CaseDateText {
  /// A date as this reader takes it: `2026-09-01`, or `2026-09-01 10:40`.
  static func written(_ date: CaseDate) -> String {
    [date.day.description, date.minute.map(DueText.clock)].compactMap { $0 }.joined(separator: " ")
  }
}
