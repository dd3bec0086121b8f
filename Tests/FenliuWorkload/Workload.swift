public import Foundation

/// A job to measure rule engines by: many cases against many rules, of which those that match are wanted.
///
/// Its meaning is small enough for every engine: a term occurs where its bytes occur, but for the case of ASCII letters; a
/// predicate over a field that a case does not give is false.
public struct Workload: Sendable {
  /// The rules, by id.
  public var rules: [Rule]
  /// The cases, in order.
  public var cases: [WorkloadCase]

  /// A rule. It matches where every group of `any` has a term that occurs, every term of `all` occurs, none of `none` does,
  /// and every predicate holds.
  public struct Rule: Hashable, Sendable, Decodable {
    /// The id, from 1.
    public var id: Int
    /// The name, distinct among the rules.
    public var name: String
    /// Groups of terms.
    public var any: [[String]]
    /// Terms that must occur.
    public var all: [String]
    /// Terms that must not occur.
    public var none: [String]
    /// What must hold of the fields.
    public var `where`: [Predicate]
    /// Which of several matching rules counts most; Fenliu has no such thing.
    public var priority: Int
    /// Where the rule sends a case.
    public var route: String
  }

  /// Something that must hold of a field.
  public struct Predicate: Hashable, Sendable, Decodable {
    /// The name of the field.
    public var field: String
    /// How it is compared.
    public var op: Comparison
    /// What it is compared with.
    public var value: WorkloadValue
  }

  /// How a field is compared.
  public enum Comparison: String, Hashable, Sendable, Decodable {
    /// Equal to the value; `is` for booleans.
    case eq, `is`
    /// One of the values.
    case `in`
    /// At least or at most the value.
    case ge, le
    /// From the first value to the second, both included.
    case between
  }

  /// A workload of the given rules and cases.
  public init(rules: [Rule], cases: [WorkloadCase]) {
    self.rules = rules
    self.cases = cases
  }

  /// Reads a workload.
  ///
  /// - Parameters:
  ///   - rules: a JSON object whose `rules` is an array of rules.
  ///   - cases: a JSON object a line, with `id`, `text` and the fields.
  public init(rules: Data, cases: Data) throws {
    struct File: Decodable { var rules: [Rule] }
    self.rules = try JSONDecoder().decode(File.self, from: rules).rules
    self.cases = try cases.split(separator: UInt8(ascii: "\n")).map { try WorkloadCase(Data($0)) }
  }
}

/// A case of a workload.
public struct WorkloadCase: Hashable, Sendable {
  /// The id.
  public var id: String
  /// The message.
  public var text: String
  /// The fields that it gives.
  public var fields: [String: WorkloadValue]

  /// A case of the given content.
  public init(id: String, text: String, fields: [String: WorkloadValue]) {
    self.id = id
    self.text = text
    self.fields = fields
  }

  /// Reads a case from a line of JSON.
  public init(_ line: Data) throws {
    fields = try JSONDecoder().decode([String: WorkloadValue].self, from: line)
    guard case .text(let id)? = fields.removeValue(forKey: "id"),
      case .text(let text)? = fields.removeValue(forKey: "text")
    else { throw CocoaError(.formatting) }
    (self.id, self.text) = (id, text)
  }
}
