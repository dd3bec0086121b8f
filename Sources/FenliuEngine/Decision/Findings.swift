/// The rules that spoke for a referral, each with what it rests on.
///
/// A list that is made of plain data as it is gone through, so that a decision whose reasons nobody reads costs nothing
/// for them.
public struct Findings: RandomAccessCollection, Sendable {
  enum Storage: Sendable {
    case these([Finding])
    /// The findings of a ledger from one number up to another.
    case rows(Ledger, first: Int32, end: Int32)
  }

  let storage: Storage

  /// The findings in an array.
  public init(_ findings: [Finding]) { storage = .these(findings) }

  /// Findings of a ledger.
  init(_ ledger: Ledger, _ range: Range<Int>) {
    storage = .rows(
      ledger, first: Int32(truncatingIfNeeded: range.lowerBound),
      end: Int32(truncatingIfNeeded: range.upperBound))
  }

  /// The index of the first finding, 0.
  public var startIndex: Int { 0 }

  /// The number of findings.
  public var endIndex: Int {
    switch storage {
    case .these(let findings): findings.count
    case .rows(_, let first, let end): Int(end - first)
    }
  }

  /// The finding at an index from 0 up to the number of findings.
  public subscript(index: Int) -> Finding {
    switch storage {
    case .these(let findings): return findings[index]
    case .rows(let ledger, let first, let end):
      precondition(index >= 0 && index < Int(end - first), "no such finding")
      return ledger.finding(Int(first) + index)
    }
  }
}

extension Findings: Hashable {
  /// Whether two lists say the same, wherever they keep it.
  public static func == (left: Findings, right: Findings) -> Bool { left.elementsEqual(right) }

  /// Feeds the findings to a hasher.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(count)
    for finding in self { hasher.combine(finding) }
  }
}

extension Findings: ExpressibleByArrayLiteral {
  /// The findings in a literal.
  public init(arrayLiteral elements: Finding...) { self.init(elements) }
}
