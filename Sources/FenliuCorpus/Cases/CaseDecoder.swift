import FenliuEngine
import FenliuRules
import FenliuSource

/// Turns a JSON record into a case, by the fields of a pack.
struct CaseDecoder: Sendable {
  private let fields: FieldNames
  /// For each field, what reads its values.
  private let decoders: [FieldDecoder]
  private let disclosure: Disclosure

  init(_ ruleSet: RuleSet, disclosure: Disclosure) {
    self.disclosure = disclosure
    fields = FieldNames(ruleSet)
    decoders = ruleSet.fields.map { FieldDecoder($0, disclosure: disclosure) }
  }

  /// What reads records that are written as most are.
  func plainReader() -> PlainCaseReader { PlainCaseReader(fields, decoders) }

  /// The case that a record says.
  func decode(_ bytes: [UInt8], line: Int) throws(CaseError) -> Case {
    let record: RecordParser.Record
    do {
      record = try RecordParser.parse(bytes)
    } catch {
      throw CaseError(error.code, line: line, error.message(in: bytes))
    }
    guard case .object(let members) = record.value else {
      throw CaseError(
        .notAnObject, line: line,
        LocalizedText(
          zh: "一条记录应是 JSON 对象，这里是\(record.value.kind.title.chinese)",
          en: "a record must be a JSON object, not \(record.value.kind.title.english)"))
    }
    let id = try? caseID(members, line: line)
    do {
      return try decode(record, members: members, line: line)
    } catch {
      throw CaseError(error.code, line: line, caseID: id ?? nil, error.message)
    }
  }

  private func decode(
    _ record: RecordParser.Record, members: [RecordMember], line: Int
  ) throws(CaseError) -> Case {
    if let name = record.duplicateName.map(disclosure.excerpt) {
      throw CaseError(
        .duplicateKey, line: line,
        LocalizedText(zh: "键 `\(name)` 写了两次", en: "the key `\(name)` stands twice"))
    }
    var result = Case(id: try caseID(members, line: line) ?? "line-\(line)", text: "")
    var hasText = false
    for member in members {
      switch member.name {
      case "id": break
      case "title":
        if let title = try text(member, line: line) { (result.title, hasText) = (title, true) }
      case "text":
        if let text = try text(member, line: line) { (result.text, hasText) = (text, true) }
      case "received": result.date = try date(member, line: line)
      case "fields": try readFields(member, into: &result, line: line)
      default:
        if let field = fields[member.name] { try set(field, to: member.value, in: &result, line: line) }
      }
    }
    guard hasText else {
      throw CaseError(
        .missingText, line: line,
        LocalizedText(zh: "记录没有 `text`，也没有 `title`", en: "the record has neither `text` nor `title`"))
    }
    return result
  }

  /// The id given; nil where none is.
  private func caseID(_ members: [RecordMember], line: Int) throws(CaseError) -> String? {
    guard let member = members.first(where: { $0.name == "id" }) else { return nil }
    switch member.value {
    case .null: return nil
    case .string(let id) where !id.isEmpty: return id
    case .number(let id) where id.utf8.allSatisfy({ (0x30...0x39).contains($0) || $0 == 0x2D }): return id
    default:
      throw wrongType(
        member, LocalizedText(zh: "非空字符串或整数", en: "a string that is not empty, or a whole number"),
        line: line)
    }
  }

  private func text(_ member: RecordMember, line: Int) throws(CaseError) -> String? {
    switch member.value {
    case .null: return nil
    case .string(let text): return text
    default: throw wrongType(member, LocalizedText(zh: "字符串", en: "a string"), line: line)
    }
  }

  private func date(_ member: RecordMember, line: Int) throws(CaseError) -> CaseDate? {
    guard let text = try text(member, line: line) else { return nil }
    guard let date = CaseDateText.read(text) else {
      throw CaseError(
        .badDate, line: line,
        LocalizedText(
          zh: "`received` 的值 `\(disclosure.excerpt(of: text))` 不是日期；请写成 `2026-09-01` 或 `2026-09-01 10:40`",
          en:
            "`\(disclosure.excerpt(of: text))` in `received` is not a date; write `2026-09-01` or `2026-09-01 10:40`"
        ))
    }
    return date
  }

  private func readFields(_ member: RecordMember, into result: inout Case, line: Int) throws(CaseError) {
    switch member.value {
    case .null: return
    case .object(let members):
      for member in members {
        guard let field = fields[member.name] else {
          throw CaseError(.unknownField, line: line, fields.unknown(member.name, disclosure))
        }
        try set(field, to: member.value, in: &result, line: line)
      }
    default:
      throw wrongType(member, LocalizedText(zh: "JSON 对象", en: "an object"), line: line)
    }
  }

  private func set(
    _ field: Ref<Field>, to value: RecordValue, in result: inout Case, line: Int
  ) throws(CaseError) {
    let decoder = decoders[field.index]
    switch decoder.decode(value) {
    case .failure(let problem): throw CaseError(.badValue, line: line, problem.message)
    case .success(nil): return
    case .success(let value):
      if result.fields.isEmpty { result.fields.reserveCapacity(min(8, decoders.count)) }
      guard result.fields.updateValue(value ?? .boolean(false), forKey: field) == nil else {
        throw CaseError(
          .duplicateKey, line: line,
          LocalizedText(
            zh: "事实 `\(decoder.id)` 给了两次", en: "the field `\(decoder.id)` is given twice"))
      }
    }
  }

  private func wrongType(_ member: RecordMember, _ wanted: LocalizedText, line: Int) -> CaseError {
    CaseError(
      .wrongType, line: line,
      LocalizedText(
        zh: "`\(member.name)` 应是\(wanted.chinese)，这里是\(member.value.kind.title.chinese)",
        en: "`\(member.name)` must be \(wanted.english), not \(member.value.kind.title.english)"))
  }
}
