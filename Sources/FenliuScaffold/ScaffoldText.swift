/// The lines of a new rule and a new case, without indent.
enum ScaffoldText {
  /// What stands for words that are still to be written, with a number behind it.
  static let placeholder = "待填写词语"

  static func rule(_ id: String, issue: String, send: String, placeholder: String) -> [String] {
    """
    - id: \(id)
      # 标题写明什么情形送往哪里。The title says what goes where.
      title: {zh: 待填写标题, en: To be written}
      issue: \(issue)
      # 把占位词换成来信里真正会出现的说法。Replace the placeholder by what people really write.
      when: {text: {any: [\(placeholder)]}}
      send: \(send)
      # 有法律依据时写 because: [法律标识 条号]。Where a law is the reason: because: [law article].
      # 正例必须适用，反例（counterexamples）必须不适用。The rule must apply to every example.
      examples:
        - \(placeholder)
    """.split(separator: "\n").map(String.init)
  }

  static func testCase(_ id: String, issue: String, send: String, placeholder: String) -> [String] {
    """
    - id: \(id)
      # 换成一段真实的来信，去掉姓名、电话和门牌。Put a real message here, without names and numbers.
      text: \(placeholder)
      expect:
        primary: {issue: \(issue), destination: \(send)}
    """.split(separator: "\n").map(String.init)
  }
}
