/// The forms of all phrases as a tree of code points, for finding those that begin at a place of a text.
struct PhraseTrie: Sendable {
  private var children: [[UInt32: Int32]] = [[:]]
  /// For each node, the phrases of which a form ends there.
  private var endings: [[Int32]] = [[]]

  /// Adds a form of a phrase.
  mutating func insert(_ form: [UInt32], phrase: Int) {
    var node = 0
    for scalar in form {
      if let next = children[node][scalar] {
        node = Int(next)
      } else {
        children.append([:])
        endings.append([])
        children[node][scalar] = Int32(clamping: children.count - 1)
        node = children.count - 1
      }
    }
    endings[node].append(Int32(clamping: phrase))
  }

  /// Calls `body` with each phrase of which a form begins at `start`, and the end of that form.
  func forEachForm(of text: [UInt32], from start: Int, _ body: (_ phrase: Int, _ end: Int) -> Void) {
    var node = 0
    var position = start
    while position < text.count, let next = children[node][text[position]] {
      node = Int(next)
      position += 1
      for phrase in endings[node] { body(Int(phrase), position) }
    }
  }
}
