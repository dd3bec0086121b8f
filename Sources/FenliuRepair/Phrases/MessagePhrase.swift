import FenliuEngine

/// Words of a message that a rule could ask for.
struct MessagePhrase: Sendable {
  /// The words, folded, as a rule writes them.
  var text: String
  /// Whether letters of Latin script are in it, which are found in all their inflections.
  var isLatin: Bool
  /// Title or text.
  var part: Part
  /// Where the words stand, in Unicode scalars of the original.
  var range: Range<Int>
  /// The clause and the sentence they stand in.
  var clause: Int
  var sentence: Int
  /// The known cases in which the words stand, ascending.
  var places: [Int] = []
  /// How many other cases have the words, in steps: in a large corpus, what two or three others say too is no worse
  /// than what nobody else says, and more likely a word.
  var commonness = 0
  /// How much more firmly the words hold together than they hold to what stands beside them.
  var cohesion = 0.0
}
