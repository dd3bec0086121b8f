/// Words with a meaning, found at a place in a text. The longest word wins.
///
/// A lookup costs at most the length of the words that share their edge with the text.
struct PhraseTable<Meaning: Sendable>: Sendable, ExpressibleByDictionaryLiteral {
  private struct Entry {
    var scalars: [UInt32]
    var meaning: Meaning
  }

  /// A word found in a text.
  struct Match {
    var range: Range<Int>
    var meaning: Meaning
  }

  private var byFirst: [UInt32: [Entry]] = [:]
  private var byLast: [UInt32: [Entry]] = [:]

  init(dictionaryLiteral elements: (String, Meaning)...) {
    self.init(elements)
  }

  init(_ elements: [(String, Meaning)]) {
    for (word, meaning) in elements {
      let entry = Entry(scalars: word.unicodeScalars.map(\.value), meaning: meaning)
      guard let first = entry.scalars.first, let last = entry.scalars.last else { continue }
      byFirst[first, default: []].append(entry)
      byLast[last, default: []].append(entry)
    }
    byFirst = byFirst.mapValues { $0.sorted { $0.scalars.count > $1.scalars.count } }
    byLast = byLast.mapValues { $0.sorted { $0.scalars.count > $1.scalars.count } }
  }

  /// The scalars that words begin with.
  var firstScalars: some Sequence<UInt32> { byFirst.keys }

  /// The longest word that begins at `start`. A Latin word does not end inside a longer one.
  func match(in scalars: [UInt32], at start: Int) -> Match? {
    guard start >= 0, start < scalars.count, let entries = byFirst[scalars[start]] else { return nil }
    for entry in entries {
      let end = start + entry.scalars.count
      guard end <= scalars.count, scalars[start..<end].elementsEqual(entry.scalars),
        end == scalars.count || !(isLetter(scalars[end - 1]) && isLetterOrDigit(scalars[end]))
      else { continue }
      return Match(range: start..<end, meaning: entry.meaning)
    }
    return nil
  }

  /// The longest word that ends at `end`. A Latin word does not begin inside a longer one.
  func match(in scalars: [UInt32], endingAt end: Int) -> Match? {
    guard end > 0, end <= scalars.count, let entries = byLast[scalars[end - 1]] else { return nil }
    for entry in entries {
      let start = end - entry.scalars.count
      guard start >= 0, scalars[start..<end].elementsEqual(entry.scalars),
        start == 0 || !(isLetter(scalars[start]) && isLetterOrDigit(scalars[start - 1]))
      else { continue }
      return Match(range: start..<end, meaning: entry.meaning)
    }
    return nil
  }
}

/// A set of scalars written as a string.
struct ScalarSet: Sendable, ExpressibleByStringLiteral {
  private let members: Set<UInt32>

  init(stringLiteral value: String) {
    members = Set(value.unicodeScalars.map(\.value))
  }

  func contains(_ scalar: UInt32?) -> Bool {
    scalar.map(members.contains) ?? false
  }
}

/// Whether a scalar, if there is one, is the given one; so that comparisons can be read.
func == (scalar: UInt32?, expected: Unicode.Scalar) -> Bool { scalar == Optional(expected.value) }

/// Whether a scalar is missing or not the given one.
func != (scalar: UInt32?, expected: Unicode.Scalar) -> Bool { !(scalar == expected) }

func isLetter(_ scalar: UInt32) -> Bool { 0x61...0x7A ~= scalar || 0x41...0x5A ~= scalar }

func isLetterOrDigit(_ scalar: UInt32) -> Bool { isLetter(scalar) || isDigit(scalar) }
