import FenliuPrivacy
import FenliuText

/// Bytes as a text, folded, divided and searched. The first line is also taken for a pattern.
struct TextCheck {
  private let text: String
  private let folded: FoldedText

  init(_ bytes: [UInt8]) {
    text = String(decoding: bytes, as: UTF8.self)
    folded = FoldedText(folding: text)
  }

  func run() throws(Violation) {
    try checkFolding()
    try checkSegments()
    try checkQuantities(on: nil)
    try checkQuantities(on: CivilDay(year: 2026, month: 9, day: 1))
    try checkPersonalData()
    try checkPhraseForms()
    try PatternCheck(text).run()
  }

  private func checkFolding() throws(Violation) {
    let count = text.unicodeScalars.count
    try require(
      folded.scalars.count == folded.starts.count && folded.scalars.count == folded.ends.count,
      "every folded character has a place")
    var (start, end): (Int32, Int32) = (0, 0)
    for index in folded.scalars.indices {
      try require(
        start <= folded.starts[index] && end <= folded.ends[index]
          && folded.starts[index] < folded.ends[index],
        "places of folded characters rise, at \(index)")
      (start, end) = (folded.starts[index], folded.ends[index])
    }
    try require(end <= count, "folded characters come from the text")
    // A capital may have kept a gloss from being one; see `FoldedText.init(folding:)`.
    guard !text.contains(where: \.isUppercase) else { return }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: folded.scalars.compactMap(Unicode.Scalar.init))
    try require(
      FoldedText(folding: String(view)).scalars == folded.scalars, "folding a folded text changes nothing")
  }

  private func checkSegments() throws(Violation) {
    let parts = Segmentation(folded)
    for numbers in [parts.clauses, parts.sentences, parts.lines] {
      try require(numbers.count == folded.scalars.count, "every folded character stands in a part")
      try require(numbers.first ?? 0 == 0, "parts are counted from 0")
      try require(
        zip(numbers, numbers.dropFirst()).allSatisfy { (0...1).contains($1 - $0) }, "parts follow each other")
    }
    // Space and marks at the start of a line may trail the sentence before; what is said does not.
    var lines: [Int32: Int32] = [:]
    var sentences: [Int32: Int32] = [:]
    for (index, scalar) in folded.scalars.enumerated() where [.han, .latin].contains(ScalarClass(scalar)) {
      let (line, sentence, clause) = (parts.lines[index], parts.sentences[index], parts.clauses[index])
      try require(lines.updateValue(line, forKey: sentence) ?? line == line, "a sentence is in one line")
      try require(
        sentences.updateValue(sentence, forKey: clause) ?? sentence == sentence, "a clause is in one sentence"
      )
    }
  }

  private func checkQuantities(on day: CivilDay?) throws(Violation) {
    let kinds = Set(Quantity.Kind.allCases)
    var ends: [Quantity.Kind: Int] = [:]
    for quantity in QuantityFinder.quantities(of: kinds, in: folded, on: day) {
      try require(
        quantity.range.lowerBound >= ends[quantity.kind, default: 0] && !quantity.range.isEmpty
          && quantity.range.upperBound <= folded.scalars.count,
        "quantities of one kind follow each other in the text: \(quantity)")
      ends[quantity.kind] = quantity.range.upperBound
      if quantity.kind == .timeOfDay {
        try require((0..<1440).contains(quantity.value.lowerBound), "an hour is within a day: \(quantity)")
      }
    }
  }

  private func checkPersonalData() throws(Violation) {
    let count = text.unicodeScalars.count
    var end = 0
    for datum in PersonalData.find(in: text) {
      try require(
        end <= datum.range.lowerBound && !datum.range.isEmpty && datum.range.upperBound <= count,
        "personal data follow each other in the text: \(datum)")
      end = datum.range.upperBound
    }
    let masked = PersonalData.masked(text)
    try require(masked.unicodeScalars.count == count, "masking moves nothing")
    try require(PersonalData.find(in: masked).isEmpty, "masked text holds nothing more: \(masked)")
    let some = PersonalDataMask(kinds: [.mobilePhone, .name])
    try require(
      some.masked(some.masked(text)) == some.masked(text), "masking some kinds again changes nothing")
  }

  private func checkPhraseForms() throws(Violation) {
    for mode in PhraseForms.Mode.allCases {
      let forms = PhraseForms(String(text.prefix(60)), mode: mode)
      try require(!forms.forms.contains([]), "no form of a phrase is empty")
      try require(Set(forms.forms).count == forms.forms.count, "no form of a phrase comes twice")
      guard let phrase = forms.forms.first, mode != .substring else { continue }
      // A phrase by itself is found by its own form.
      var alone = FoldedText()
      alone.scalars = phrase
      try require(alone.respectsWords(0..<phrase.count), "a phrase by itself cuts no word")
    }
    _ = folded.respectsWords(0..<(folded.scalars.count / 2))
  }
}
