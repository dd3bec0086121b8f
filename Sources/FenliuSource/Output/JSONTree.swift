/// Makes a value of what is told.
public final class JSONTree: JSONSink {
  /// A container of which something is still to come.
  private struct Open {
    /// The name that it has in the object around it.
    var name: String?
    var members: [(String, JSONValue)] = []
    var elements: [JSONValue] = []
  }

  private var open: [Open] = []
  /// The name of the value that comes next.
  private var name: String?
  private var whole: JSONValue?

  /// Nothing yet.
  package init() {}

  /// The value told; `null` where none was, or not to its end.
  package var value: JSONValue { whole ?? .null }

  /// Begins an object.
  public func beginObject() { begin() }
  /// Ends the object begun last.
  public func endObject() { end { .object($0.members) } }
  /// Begins an array.
  public func beginArray() { begin() }
  /// Ends the array begun last.
  public func endArray() { end { .array($0.elements) } }
  /// The name of the member whose value comes next.
  public func name(_ name: StaticString) { self.name = "\(name)" }
  /// A text.
  public func string(_ text: String) { take(.string(text)) }
  /// A text in UTF-8.
  public func string(utf8 text: UnsafeBufferPointer<UInt8>) {
    take(.string(String(decoding: text, as: UTF8.self)))
  }
  /// A text that is known beforehand.
  public func word(_ word: StaticString) { take(.string("\(word)")) }
  /// A whole number.
  public func integer(_ number: Int) { take(.integer(number)) }
  /// `true` or `false`.
  public func boolean(_ flag: Bool) { take(.boolean(flag)) }
  /// `null`.
  public func null() { take(.null) }
  /// A value that was made before.
  public func value(_ value: JSONFragment) { take(value.value) }

  private func begin() {
    open.append(Open(name: name))
    name = nil
  }

  private func end(_ close: (Open) -> JSONValue) {
    guard let last = open.popLast() else { return }
    name = last.name
    take(close(last))
  }

  private func take(_ value: JSONValue) {
    guard !open.isEmpty else {
      whole = value
      return
    }
    if let name {
      open[open.count - 1].members.append((name, value))
    } else {
      open[open.count - 1].elements.append(value)
    }
    name = nil
  }
}

extension JSONValue {
  /// The value that `tell` tells.
  package init(_ tell: (JSONTree) -> Void) {
    let tree = JSONTree()
    tell(tree)
    self = tree.value
  }
}
