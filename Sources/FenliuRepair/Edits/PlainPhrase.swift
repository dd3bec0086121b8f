/// A phrase as it is written in YAML: as it is where it means itself to every reader, or between quotes.
struct PlainPhrase {
  let text: String

  /// Words that some readers of YAML take for something else.
  private static let reserved: Set<String> = ["true", "false", "yes", "no", "on", "off", "y", "n", "null"]

  init(_ phrase: String) {
    let isPlain = phrase.unicodeScalars.allSatisfy { scalar in
      scalar == " " || ("a"..."z").contains(scalar) || (0x3400...0x9FFF).contains(scalar.value)
    }
    let isSafe = isPlain && !phrase.isEmpty && phrase.first != " " && phrase.last != " "
    if isSafe, !Self.reserved.contains(phrase) {
      text = phrase
    } else {
      let escaped = phrase.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
      text = "\"\(escaped)\""
    }
  }
}
