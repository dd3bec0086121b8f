public import FenliuRules
public import FenliuSource
import FenliuText

/// What a column of a table gives.
public enum ColumnTarget: Hashable, Sendable {
  /// The id of the case.
  case id
  /// The title of the message.
  case title
  /// The message.
  case text
  /// When the case came in.
  case received
  /// A field of the pack.
  case field(Ref<Field>)
}

/// Which columns of tables give what: by the names people use, by the fields of the pack, and as told.
public struct ColumnNames: Sendable {
  private let ruleSet: RuleSet
  private var told: [(target: ColumnTarget, column: String)] = []
  private let known: [String: ColumnTarget]

  private static let standard: [(ColumnTarget, [String])] = [
    (.id, ["id", "编号", "工单号", "工单编号", "案件编号"]),
    (.title, ["title", "标题", "主题", "诉求标题"]),
    (.text, ["text", "内容", "正文", "诉求内容", "留言内容", "留言详情", "工单内容", "投诉内容", "反映内容", "问题描述", "详情"]),
    (.received, ["received", "date", "时间", "日期", "留言时间", "受理时间", "来电时间", "反映时间", "提交时间"]),
  ]

  /// The names of columns for the fields of a pack.
  public init(ruleSet: RuleSet) {
    self.ruleSet = ruleSet
    var known: [String: ColumnTarget] = [:]
    for (target, names) in Self.standard {
      for name in names { known[Self.folded(name)] = target }
    }
    let fields = ruleSet.fields.indices.map { Ref<Field>($0) }
    for field in fields where known[Self.folded(ruleSet[field].id)] == nil {
      known[Self.folded(ruleSet[field].id)] = .field(field)
    }
    // A title that two fields have tells neither.
    var titles: [String: Set<Ref<Field>>] = [:]
    for field in fields {
      let title = ruleSet[field].title
      for name in [title.chinese, title.english] { titles[Self.folded(name), default: []].insert(field) }
    }
    for (name, fields) in titles where known[name] == nil && fields.count == 1 {
      known[name] = fields.first.map { .field($0) }
    }
    self.known = known
  }

  /// Why a mapping of a column cannot be.
  public struct Problem: Error, Hashable, Sendable {
    /// What is wrong, for people.
    public var message: LocalizedText
  }

  /// Takes `text=内容` to mean that the column `内容` gives the text. What stands before `=` is `id`,
  /// `title`, `text`, `received`, or the id or title of a field.
  public mutating func map(_ mapping: String) throws(Problem) {
    guard let equals = mapping.firstIndex(of: "=") else {
      throw Problem(
        message: LocalizedText(
          zh: "`\(mapping)` 里没有 `=`；请写成 `text=内容`", en: "there is no `=` in `\(mapping)`; write `text=column`"
        ))
    }
    let name = String(mapping[..<equals])
    let column = CellText.trimmed(String(mapping[mapping.index(after: equals)...]))
    guard let target = known[Self.folded(name)] else {
      let meant = nearest(to: name, in: ["id", "title", "text", "received"] + ruleSet.fields.map(\.id))
      throw Problem(
        message: LocalizedText(
          zh: "规则包没有事实 `\(name)`" + (meant.map { "；是否想写 `\($0)`？" } ?? ""),
          en: "the pack has no field `\(name)`" + (meant.map { "; did you mean `\($0)`?" } ?? "")))
    }
    guard !told.contains(where: { $0.target == target }) else {
      throw Problem(message: LocalizedText(zh: "`\(name)` 指定了两次", en: "`\(name)` is mapped twice"))
    }
    told.append((target, column))
  }

  /// What the name of a column tells by itself.
  func target(of column: String) -> ColumnTarget? { known[Self.folded(column)] }

  /// The mappings told, in the order they were.
  var mappings: [(target: ColumnTarget, column: String)] { told }

  /// Whether two columns have the same name to people.
  static func areSame(_ left: String, _ right: String) -> Bool { folded(left) == folded(right) }

  /// Names by which the column of the text is known.
  static var textNames: [String] { standard.first { $0.0 == .text }?.1 ?? [] }

  /// What a target is called on the command line.
  func name(of target: ColumnTarget) -> String {
    switch target {
    case .id: "id"
    case .title: "title"
    case .text: "text"
    case .received: "received"
    case .field(let field): ruleSet[field].id
    }
  }

  private static func folded(_ name: String) -> String {
    var view = String.UnicodeScalarView()
    let folded = FoldedText(folding: CellText.trimmed(name))
    view.append(contentsOf: folded.scalars.lazy.compactMap(Unicode.Scalar.init))
    return String(view)
  }
}
