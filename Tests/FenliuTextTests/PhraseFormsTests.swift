import FenliuText
import Testing

/// A phrase and everything it is searched for as.
struct FormsExample: CustomTestStringConvertible, Sendable {
  var phrase: String
  var forms: [String]

  init(_ phrase: String, _ forms: String...) {
    self.phrase = phrase
    self.forms = forms
  }

  var testDescription: String { phrase.debugDescription }
}

@Suite struct PhraseFormsTests {
  static let inflected = [
    FormsExample("漏水", "漏水"),
    FormsExample("leak", "leak", "leaks", "leak's", "leaked", "leaking"),
    FormsExample("  Ｌｅａｋ\n", "leak", "leaks", "leak's", "leaked", "leaking"),
    FormsExample("park", "park", "parks", "park's", "parked", "parking"),
    FormsExample("bite", "bite", "bites", "bite's", "bit", "bitten", "biting"),
    FormsExample("stop", "stop", "stops", "stop's", "stopped", "stopping"),
    FormsExample("noise", "noise", "noises", "noise's", "noised", "noising"),
    FormsExample("harass", "harass", "harasses", "harass's", "harassed", "harassing"),
    FormsExample("deny", "deny", "denies", "deny's", "denied", "denying"),
    FormsExample("annoy", "annoy", "annoys", "annoy's", "annoyed", "annoying"),
    FormsExample("flood", "flood", "floods", "flood's", "flooded", "flooding"),
    FormsExample("beat", "beat", "beats", "beat's", "beaten", "beating"),
    FormsExample("fight", "fight", "fights", "fight's", "fought", "fighting"),
    FormsExample("pay", "pay", "pays", "pay's", "paid", "paying"),
    FormsExample("break", "break", "breaks", "break's", "broke", "broken", "breaking"),
    FormsExample("steal", "steal", "steals", "steal's", "stole", "stolen", "stealing"),
    FormsExample("hit", "hit", "hits", "hit's", "hitting"),
    FormsExample("die", "die", "dies", "die's", "died", "dying"),
    FormsExample("quit", "quit", "quits", "quit's", "quitting"),
    FormsExample("fix", "fix", "fixes", "fix's", "fixed", "fixing"),
    FormsExample(
      "occur", "occur", "occurs", "occur's", "occured", "occurred", "occuring", "occurring"),
    FormsExample("knife", "knife", "knives", "knife's"),
    FormsExample("child", "child", "children", "child's", "children's"),
    FormsExample("parking", "parking", "parkings", "parking's"),
    FormsExample("KTV", "ktv", "ktvs", "ktv's"),
    FormsExample("tv", "tv"),
    FormsExample("4g", "4g"),
    FormsExample("café", "cafe\u{301}"),
    FormsExample("don't", "don't"),
    FormsExample("投诉KTV", "投诉ktv", "投诉ktvs", "投诉ktv's"),
    FormsExample(
      "my tv set", "my tv set", "my tv sets", "my tv set's", "my tv setting"),
    FormsExample("经(jīng)济", "经济"),
    FormsExample(""), FormsExample(" \u{3000}\n"), FormsExample("\u{200B}\u{FEFF}"),
  ]

  @Test(arguments: inflected)
  func `a phrase has its inflections, itself first`(_ example: FormsExample) {
    let forms = PhraseForms(example.phrase, mode: .forms).forms
    #expect(forms == example.forms.map(\.scalarValues), "\(forms.map(text))")
  }

  @Test(arguments: [PhraseForms.Mode.words, .substring])
  func `other modes search for the phrase alone`(_ mode: PhraseForms.Mode) {
    #expect(PhraseForms("Leak ", mode: mode).forms == ["leak".scalarValues])
    #expect(PhraseForms("\u{200B}", mode: mode).forms.isEmpty)
  }

  @Test func `every word of a phrase is inflected`() {
    let forms = PhraseForms("dog bite", mode: .forms).forms.map(text)
    #expect(forms.count == 5 * 6)
    #expect(forms.starts(with: ["dog bite", "dog bites", "dog bite's", "dog bit"]))
    #expect(forms.contains("dogs biting"))
  }

  @Test func `beyond the cap only the last word is inflected`() {
    let forms = PhraseForms("water leak from ceiling", mode: .forms).forms.map(text)
    #expect(
      forms == ["water leak from ceiling", "water leak from ceilings", "water leak from ceiling's"])
  }

  @Test(arguments: [
    ("leak", true, true), ("漏水", false, false), ("KTV噪音", true, false), ("找KTV", false, true),
    ("3栋", true, false), ("(leak)", false, false), ("", false, false),
  ])
  func `edges of Latin script are bounded`(_ phrase: String, _ left: Bool, _ right: Bool) {
    for mode in [PhraseForms.Mode.forms, .words] {
      #expect(PhraseForms(phrase, mode: mode).boundedLeft == left)
      #expect(PhraseForms(phrase, mode: mode).boundedRight == right)
    }
    #expect(!PhraseForms(phrase, mode: .substring).boundedLeft)
    #expect(!PhraseForms(phrase, mode: .substring).boundedRight)
  }

  @Test(arguments: [
    ("the leak!", "leak", true), ("leaky", "leak", false), ("bleak", "leak", false),
    ("楼上leak了", "leak", true), ("leak2", "leak", false), ("13栋", "3栋", false), ("第3栋", "3栋", true),
    ("café", "caf", false), ("naïve cafe\u{301}", "cafe", false), ("漏水漏水", "水漏", true),
    ("KTV_2", "KTV", true), ("leak", "leak", true),
  ])
  func `a match respects words`(_ text: String, _ phrase: String, _ respected: Bool) throws {
    let folded = FoldedText(folding: text)
    let match = try #require(folded.firstRange(of: FoldedText(folding: phrase).scalars))
    #expect(folded.respectsWords(match) == respected)
    #expect(folded.respectsWords(match, left: false, right: false))
  }

  @Test func `a match outside the text respects nothing`() {
    #expect(!FoldedText(folding: "漏水").respectsWords(0..<3))
    #expect(!FoldedText(folding: "漏水").respectsWords(-1..<1))
  }

  private func text(_ form: [UInt32]) -> String {
    String(String.UnicodeScalarView(form.compactMap(Unicode.Scalar.init)))
  }
}
