/// What is known of fields: for each at most one value, in the order of the fields.
///
/// A case has few of them, so that a list in order takes less than a dictionary to make, to copy and to go through.
public struct FieldValues: Hashable, Sendable {
  @usableFromInline
  struct Pair: Hashable, Sendable {
    @usableFromInline let field: Ref<Field>
    @usableFromInline var value: FieldValue
  }

  /// By field, ascending.
  @usableFromInline private(set) var pairs: [Pair] = []

  /// Nothing is known.
  public init() {}

  /// The values of a dictionary.
  public init(_ values: [Ref<Field>: FieldValue]) {
    pairs = values.map { Pair(field: $0.key, value: $0.value) }.sorted { $0.field < $1.field }
  }

  /// The value of a field; nil where it is not known.
  public subscript(field: Ref<Field>) -> FieldValue? {
    get {
      let place = place(of: field)
      return has(field, at: place) ? pairs[place].value : nil
    }
    set {
      if let newValue {
        updateValue(newValue, forKey: field)
      } else {
        let place = place(of: field)
        if has(field, at: place) { pairs.remove(at: place) }
      }
    }
  }

  /// Sets the value of a field, and returns the one before; nil where it was not known.
  @discardableResult
  public mutating func updateValue(_ value: FieldValue, forKey field: Ref<Field>) -> FieldValue? {
    let place = place(of: field)
    guard has(field, at: place) else {
      pairs.insert(Pair(field: field, value: value), at: place)
      return nil
    }
    defer { pairs[place].value = value }
    return pairs[place].value
  }

  /// Makes room for the values of so many fields.
  public mutating func reserveCapacity(_ count: Int) { pairs.reserveCapacity(count) }

  /// The fields of which something is known, ascending.
  public var keys: [Ref<Field>] { pairs.map(\.field) }

  /// The same fields, each with what `transform` makes of its value.
  public func mapValues(_ transform: (FieldValue) -> FieldValue) -> FieldValues {
    var result = self
    for index in result.pairs.indices { result.pairs[index].value = transform(result.pairs[index].value) }
    return result
  }

  /// Where a field stands, or would.
  private func place(of field: Ref<Field>) -> Int {
    // Fields often come in order.
    guard let last = pairs.last, !(last.field < field) else { return pairs.count }
    var (lower, upper) = (0, pairs.count - 1)
    while lower < upper {
      let middle = (lower + upper) / 2
      if pairs[middle].field < field { lower = middle + 1 } else { upper = middle }
    }
    return lower
  }

  private func has(_ field: Ref<Field>, at place: Int) -> Bool {
    place < pairs.count && pairs[place].field == field
  }
}

extension FieldValues: RandomAccessCollection {
  /// The place of the first field.
  public var startIndex: Int { 0 }
  /// The number of fields of which something is known.
  @inlinable
  public var endIndex: Int { pairs.count }
  /// The field at a place from 0 up to the number of fields, and its value.
  @inlinable
  public subscript(place: Int) -> (key: Ref<Field>, value: FieldValue) {
    (pairs[place].field, pairs[place].value)
  }
}

extension FieldValues: ExpressibleByDictionaryLiteral {
  /// The values in a literal, which must not name a field twice.
  public init(dictionaryLiteral elements: (Ref<Field>, FieldValue)...) {
    for (field, value) in elements { updateValue(value, forKey: field) }
  }
}
