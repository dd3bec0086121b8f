import FenliuEngine
import FenliuRules
import FenliuSource

/// Reads the `label` of a record. Keys that mean nothing here, such as an annotator's remarks, are passed over.
struct LabelDecoder {
  /// The line on which the record begins.
  let line: Int
  /// The case that the record says.
  let caseID: String
  /// Whether errors quote personal data.
  let disclosure: Disclosure

  /// The label in a record that is known to be a case; nil where it has none.
  func label(in bytes: [UInt8]) throws(CaseError) -> MessageLabel? {
    guard let record = try? RecordParser.parse(bytes), case .object(let members) = record.value,
      let member = members.first(where: { $0.name == "label" }), member.value != .null
    else { return nil }
    guard case .object(let members) = member.value else {
      throw wrongType("label", member.value, LocalizedText(zh: "JSON 对象", en: "an object"))
    }
    return try decode(members)
  }

  private func decode(_ members: [RecordMember]) throws(CaseError) -> MessageLabel {
    var label = MessageLabel()
    for member in members where member.value != .null {
      switch member.name {
      case "category": label.category = try name(member)
      case "issue": label.issue = try name(member)
      case "also": label.also = try names(member)
      case "destination": label.destination = try name(member)
      case "acceptable": label.acceptable = try names(member)
      case "urgency": label.urgency = try urgency(member)
      case "out_of_scope": label.isOutOfScope = try flag(member)
      default: break
      }
    }
    return label
  }

  private func name(_ member: RecordMember) throws(CaseError) -> String {
    guard case .string(let name) = member.value, !name.isEmpty else {
      throw wrongType(
        "label.\(member.name)", member.value,
        LocalizedText(zh: "非空字符串", en: "a string that is not empty"))
    }
    return name
  }

  private func names(_ member: RecordMember) throws(CaseError) -> [String] {
    guard case .array(let elements) = member.value else {
      throw wrongType(
        "label.\(member.name)", member.value, LocalizedText(zh: "字符串数组", en: "an array of strings"))
    }
    var names: [String] = []
    for element in elements { names.append(try name(RecordMember(name: member.name, value: element))) }
    return names.distinct()
  }

  private func urgency(_ member: RecordMember) throws(CaseError) -> Urgency {
    let text = try name(member)
    if let urgency = Urgency.allCases.first(where: { $0.name == text }) { return urgency }
    throw CaseError(
      .badValue, line: line, caseID: caseID,
      LocalizedText(
        zh: "`label.urgency` 应是 `normal`、`high` 或 `emergency`，这里是 `\(disclosure.excerpt(of: text))`",
        en: "`label.urgency` must be `normal`, `high` or `emergency`, not `\(disclosure.excerpt(of: text))`"))
  }

  private func flag(_ member: RecordMember) throws(CaseError) -> Bool {
    guard case .boolean(let flag) = member.value else {
      throw wrongType(
        "label.\(member.name)", member.value,
        LocalizedText(zh: "`true` 或 `false`", en: "`true` or `false`"))
    }
    return flag
  }

  private func wrongType(_ key: String, _ value: RecordValue, _ wanted: LocalizedText) -> CaseError {
    CaseError(
      .wrongType, line: line, caseID: caseID,
      LocalizedText(
        zh: "`\(key)` 应是\(wanted.chinese)，这里是\(value.kind.title.chinese)",
        en: "`\(key)` must be \(wanted.english), not \(value.kind.title.english)"))
  }
}
