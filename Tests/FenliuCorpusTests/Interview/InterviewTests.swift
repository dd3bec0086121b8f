import FenliuEngine
import FenliuRules
import FenliuTesting
import Testing

@testable import FenliuCorpus

@Suite("An interview moves a decision by facts, and by nothing else")
struct InterviewTests {
  private let pack: CompiledPack

  init() throws { pack = try InterviewPack.load() }

  private func interview() -> Interview { Interview(InterviewPack.complaint, pack: pack) }

  private func id(_ field: Ref<Field>?) -> String? { field.map { pack.ruleSet[$0].id } }

  private func field(_ id: String) throws -> Ref<Field> {
    Ref(try #require(pack.ruleSet.fields.firstIndex { $0.id == id }))
  }

  /// Skips until a field is asked for.
  private func turn(_ interview: inout Interview, to field: Ref<Field>) {
    for _ in 0..<30 where interview.next?.field != field { interview.skip() }
  }

  @Test("what is most urgent is asked first")
  func first() { #expect(id(interview().next?.field) == "danger") }

  @Test("finishing is deciding the case with the fields", arguments: 0..<60)
  func finishing(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var interview = interview()
    var given: FieldValues = [:]
    while let asking = interview.next {
      if Int.random(in: 0..<4, using: &random) == 0 {
        interview.skip()
        given[asking.field] = nil
      } else {
        let value = InterviewPack.value(of: pack.ruleSet[asking.field], using: &random)
        interview.answer(value)
        given[asking.field] = value
        if Int.random(in: 0..<5, using: &random) == 0 {
          interview.reopen(Int.random(in: interview.entries.indices, using: &random))
        }
      }
    }
    var decided = InterviewPack.complaint
    decided.fields = given
    #expect(interview.decided == decided)
    #expect(interview.decision == pack.decide(decided))
  }

  @Test("going back restores everything, however many steps", arguments: 0..<40)
  func back(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var interview = interview()
    var stages: [Interview] = []
    for _ in 0..<15 {
      stages.append(interview)
      switch Int.random(in: 0..<4, using: &random) {
      case 0: if interview.skip() == nil { stages.removeLast() }
      case 1:
        let entry = Int.random(in: -1...interview.entries.count, using: &random)
        if !interview.reopen(entry) { stages.removeLast() }
      default:
        let field = interview.next.map { pack.ruleSet[$0.field] }
        let value = field.map { InterviewPack.value(of: $0, using: &random) }
        if value.flatMap({ interview.answer($0) }) == nil { stages.removeLast() }
      }
    }
    for stage in stages.reversed() {
      interview.back()
      #expect(interview == stage)
      #expect(interview.next == stage.next)
    }
    let returned = interview.back()
    #expect(!returned)
  }

  @Test("the order of two answers does not matter", arguments: 0..<60)
  func order(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let open = interview().decision.questions.map(\.field).shuffled(using: &random)
    let (first, second) = (open[0], open[1])
    let values = [first, second].map { InterviewPack.value(of: pack.ruleSet[$0], using: &random) }
    func answering(_ order: [(Ref<Field>, FieldValue)]) -> Interview {
      var interview = interview()
      for (field, value) in order {
        turn(&interview, to: field)
        if interview.next?.field == field { interview.answer(value) }
      }
      return interview
    }
    let one = answering([(first, values[0]), (second, values[1])])
    let other = answering([(second, values[1]), (first, values[0])])
    // An answer may make the other question moot; then there is nothing to compare.
    guard one.decided.fields.count == 2, other.decided.fields.count == 2 else { return }
    #expect(one.decision == other.decision)
  }

  @Test("a skipped question comes again only when nothing else is left, and once")
  func skipping() {
    var interview = interview()
    var asked: [String?] = []
    var again: [Bool] = []
    while let asking = interview.next, asked.count < 100 {
      asked.append(id(asking.field))
      again.append(asking.isAgain)
      interview.skip()
    }
    let count = interview.decision.questions.count
    // The last of the first round is not asked twice running: all others come again before it.
    #expect(asked.count == 2 * count || asked.count == 2 * count - 1)
    #expect(again.prefix(count) == ArraySlice(repeating: false, count: count))
    #expect(Array(asked.dropFirst(count)) == Array(asked.prefix(asked.count - count)))
    #expect(interview.decision == pack.decide(InterviewPack.complaint))
  }

  @Test("a question that is all there is, skipped, is not asked again")
  func lastQuestion() throws {
    var interview = Interview(
      Case(id: "a", text: "跳绳", fields: [try field("dissuaded"): .boolean(false)]), pack: pack)
    #expect(interview.next?.remaining == 0)
    interview.skip()
    #expect(interview.next == nil)
  }

  @Test("an answer can open further questions, and close others")
  func opening() throws {
    var interview = interview()
    let fee = try field("amount")
    turn(&interview, to: fee)
    let answered = interview.answer(.quantity(300_000))
    let change = try #require(answered)
    #expect(change.opened.map { id($0) } == ["incident"])
    #expect(change.closed.contains(fee))
    #expect(change.moves.map { pack.ruleSet[$0.issue].id } == ["noise.fee"])
    #expect(change.moves.first?.before == nil)
  }

  @Test("a correction leaves no trace of the first answer")
  func correction() throws {
    var interview = interview()
    let untouched = interview
    interview.answer(.boolean(true))
    #expect(interview.decision.primary?.urgency == .emergency)
    interview.reopen(0)
    #expect(interview.next?.value == .boolean(true))
    let answered = interview.answer(.boolean(false))
    let change = try #require(answered)
    #expect(change.moves.first?.before?.urgency == .emergency)
    var direct = untouched
    direct.answer(.boolean(false))
    #expect(interview.decided == direct.decided)
    #expect(interview.decision == direct.decision)
    #expect(interview.next == direct.next)
  }

  @Test("a value that the field does not take is no answer")
  func wrongValues() {
    var interview = interview()
    for value in [.choice(0), .quantity(1), .string("是"), .choices([])] as [FieldValue] {
      let change = interview.answer(value)
      #expect(change == nil)
    }
    #expect(!interview.canGoBack)
  }

  @Test("while a fact is corrected, its answers are compared with the decision there is")
  func correctionStakes() {
    var interview = interview()
    interview.answer(.boolean(true))
    interview.reopen(0)
    let answers = interview.next?.question?.answers ?? []
    #expect(answers.map(\.isUnchanged) == [true, false])
  }

  @Test("facts given from the start count as entries and are not asked for")
  func given() throws {
    var complaint = InterviewPack.complaint
    complaint.fields = [try field("danger"): .boolean(false)]
    let interview = Interview(complaint, pack: pack)
    #expect(interview.entries.map { id($0.field) } == ["danger"])
    #expect(id(interview.next?.field) != "danger")
  }
}
