/// A small pack with its corpus, to begin with: everything in it is checked and tested, and each part says
/// what it is for.
public enum StarterPack {
  /// One file of it.
  public struct File: Sendable {
    /// Its path in the folder of the project.
    public var path: String
    /// Its text.
    public var text: String
  }

  /// The files.
  public static let files = [
    File(path: "rules/pack.yaml", text: pack), File(path: "rules/noise.yaml", text: rules),
    File(path: "corpus/noise.yaml", text: corpus),
  ]

  private static let pack = """
    # 规则包的基本内容：事实、文本区域、去向和事项。
    # The basis of the pack: facts, zones of a message, destinations and issues.
    pack:
      id: my-pack
      title: {zh: 小区纠纷分流规则, en: Dispute triage rules}
      version: "0.1"
      language: 1
      # 没有规则适用的案件送到这里。Where a case goes that no rule speaks to.
      intake: intake

    # 可以向来访者询问的事实。Facts that people may be asked for.
    fields:
      dissuaded:
        type: boolean
        title: {zh: 是否劝阻过, en: Already dissuaded}
        question: {zh: 物业或社区劝阻过吗？, en: "Has anyone asked them to stop?"}

    # 证据最强的区域写在最前面。Strongest evidence first.
    zones:
      - id: request
        title: {zh: 诉求, en: Request}
        starts: [希望, 请求, please]
      - {id: title, title: {zh: 标题, en: Title}, whole: title}
      - {id: body, title: {zh: 正文, en: Body}, whole: text}

    destinations:
      intake:
        title: {zh: 受理台, en: Intake desk}
        kind: desk
      mediation:
        title: {zh: 调解室, en: Mediation room}
        kind: mediation
        deadline: 30 days
      police:
        title: {zh: 派出所, en: Police station}
        kind: department

    issues:
      - id: noise
        title: {zh: 噪声, en: Noise}
        issues:
          - {id: noise.neighbor, title: {zh: 邻里噪声, en: Noise from neighbours}, department: police}

    # 对每件案件都必须成立。What must hold for every case.
    guarantees:
      - id: dissuaded-in-vain-is-not-mediated
        title: {zh: 劝阻无效的不再调解, en: No mediation after dissuasion in vain}
        when: {rule: noise.neighbor.dissuaded}
        never: mediation

    """

  private static let rules = """
    # 噪声的规则。词语写简体、小写，写一次即可：繁体、全角、大小写都会自动认出。
    # Rules on noise. Write phrases in simplified Chinese and lower case, once: other forms are found too.
    terms:
      家中声响: [跳绳, 拖椅子, 弹琴, 音响, jump rope, loud music]

    rules:
      - id: noise.neighbor.first
        title: {zh: 邻里噪声，先劝阻调解, en: "Noise from neighbours: mediate first"}
        issue: noise.neighbor
        when: {text: {terms: 家中声响}}
        send: mediation
        # 正例必须适用，反例必须不适用；`fenliu test` 会检查。
        # The rule must apply to its examples, and not to its counterexamples; `fenliu test` sees to it.
        examples:
          - 楼上每晚跳绳，睡不着
        counterexamples:
          - 楼道的灯坏了

      - id: noise.neighbor.dissuaded
        title: {zh: 邻里噪声，劝阻无效, en: "Noise from neighbours: dissuaded in vain"}
        issue: noise.neighbor
        when: {rule: noise.neighbor.first, dissuaded: true}
        send: police
        # 两条都适用时，只留这一条。Where both apply, only this one stays.
        overrides: [noise.neighbor.first]

    """

  private static let corpus = """
    # 案例与预期。改动规则后运行 `fenliu test`，看哪些决定变了。
    # Cases and what is expected of them. After a change of rules, `fenliu test` shows what it did.
    cases:
      - id: noise.neighbor-01
        text: 楼上小孩每晚十点还在家跳绳，希望有人管管。
        expect:
          status: routed
          primary: {issue: noise.neighbor, destination: mediation, urgency: normal}
          # 还应当问的事实。What is still to be asked.
          questions: [dissuaded]

      - id: noise.neighbor-02
        text: 楼上天天半夜弹琴，物业上门说过好几次，没有用。
        fields: {dissuaded: true}
        expect:
          primary: {issue: noise.neighbor, destination: police}
          never: [mediation]

      - id: none-01
        text: 楼道的灯坏了。
        expect:
          status: unmatched

    """
}
