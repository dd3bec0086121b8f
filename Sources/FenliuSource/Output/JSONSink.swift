/// What JSON is told to, piece by piece, in the order of the text: `JSONText` writes it, `JSONTree` makes values of it.
///
/// Between the beginning and the end of an object come its members, each a `name` and then a value; between those of
/// an array its elements. So what is told of a thing is described once, whether it is only written or taken apart.
public protocol JSONSink: AnyObject {
  /// Begins an object.
  func beginObject()
  /// Ends the object begun last.
  func endObject()
  /// Begins an array.
  func beginArray()
  /// Ends the array begun last.
  func endArray()
  /// The name of the member whose value comes next. Names should be distinct; nobody checks.
  func name(_ name: StaticString)
  /// A text.
  func string(_ text: String)
  /// A text in UTF-8; the bytes must be valid.
  func string(utf8 text: UnsafeBufferPointer<UInt8>)
  /// A text that is known beforehand and has nothing to escape.
  func word(_ word: StaticString)
  /// A whole number.
  func integer(_ number: Int)
  /// `true` or `false`.
  func boolean(_ flag: Bool)
  /// `null`.
  func null()
  /// A value that was made before.
  func value(_ value: JSONFragment)
}

// Inlined so that they are made for the sink where they are used, which is all that makes them cheap.
extension JSONSink {
  /// A text, or `null` where there is none.
  @inlinable @inline(__always) public func string(_ text: String?) {
    if let text { string(text) } else { null() }
  }

  /// A text in every language, as an object: `{"zh": …, "en": …}`.
  @inlinable @inline(__always) public func string(_ text: LocalizedText) {
    beginObject()
    member("zh", text.chinese)
    member("en", text.english)
    endObject()
  }

  /// An array of what `tell` tells of each element.
  @inlinable @inline(__always)
  public func array<Elements: Sequence>(_ elements: Elements, _ tell: (Elements.Element) -> Void) {
    beginArray()
    for element in elements { tell(element) }
    endArray()
  }

  /// A member that is a text.
  @inlinable @inline(__always) public func member(_ name: StaticString, _ text: String) {
    self.name(name)
    string(text)
  }

  /// A member that is a text which is known beforehand and has nothing to escape.
  @inlinable @inline(__always) public func member(_ name: StaticString, _ word: StaticString) {
    self.name(name)
    self.word(word)
  }

  /// A member that is a text, or `null` where there is none.
  @inlinable @inline(__always) public func member(_ name: StaticString, _ text: String?) {
    self.name(name)
    string(text)
  }

  /// A member that is a text in every language.
  @inlinable @inline(__always) public func member(_ name: StaticString, _ text: LocalizedText) {
    self.name(name)
    string(text)
  }

  /// A member that is a number.
  @inlinable @inline(__always) public func member(_ name: StaticString, _ number: Int) {
    self.name(name)
    integer(number)
  }

  /// A member that is `true` or `false`.
  @inlinable @inline(__always) public func member(_ name: StaticString, _ flag: Bool) {
    self.name(name)
    boolean(flag)
  }
}

/// A value with its text, which is copied wherever the value is written.
public struct JSONFragment: Sendable {
  /// The value.
  package let value: JSONValue
  /// Its text in UTF-8, without white space.
  let text: [UInt8]

  /// A fragment of a value.
  package init(_ value: JSONValue) {
    self.value = value
    text = value.serializedBytes()
  }
}
