private import Synchronization

/// The name of a file as places hold it.
///
/// A pack has millions of places and a handful of files. Each name is kept once, for as long as the program runs, so
/// that a place is plain numbers: copying it counts no references, which cores that read one file side by side would
/// otherwise wait for one another to do.
package struct SourceName: Hashable, @unchecked Sendable {
  private final class Text: Sendable {
    let text: String

    init(_ text: String) { self.text = text }
  }

  /// Every name so far, by its bytes.
  private static let known = Mutex<[[UInt8]: Text]>([:])

  /// Never released: `known` keeps it.
  private let name: Unmanaged<Text>

  /// A name. Those with the same bytes are the same.
  package init(_ text: String) {
    let bytes = Array(text.utf8)
    name = Self.known.withLock { known in
      if let text = known[bytes] { return Unmanaged.passUnretained(text) }
      // In memory of its own, whatever the text is a part of.
      let text = Text(String(decoding: bytes, as: UTF8.self))
      known[bytes] = text
      return Unmanaged.passUnretained(text)
    }
  }

  /// The name.
  package var text: String { name._withUnsafeGuaranteedRef { $0.text } }

  package static func == (left: SourceName, right: SourceName) -> Bool {
    left.name.toOpaque() == right.name.toOpaque()
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(name.toOpaque()) }
}
