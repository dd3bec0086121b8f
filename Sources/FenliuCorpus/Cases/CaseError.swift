public import FenliuSource

/// Why a record of an input is not a case. The records around it are not affected.
public struct CaseError: Error, Hashable, Sendable {
  /// What is wrong, for programs.
  public var code: Code
  /// The line of the input on which the record begins, from 1.
  public var line: Int
  /// The id of the case, where it could be read.
  public var caseID: String?
  /// What is wrong, for people: one sentence, lower case.
  public var message: LocalizedText

  /// A record that is not a case.
  public init(_ code: Code, line: Int, caseID: String? = nil, _ message: LocalizedText) {
    self.code = code
    self.line = line
    self.caseID = caseID
    self.message = message
  }

  /// What is wrong with a record.
  public enum Code: String, Sendable, CaseIterable {
    /// The record is larger than an input may hold in one piece.
    case tooLong = "record-too-long"
    /// The bytes are not UTF-8.
    case badUTF8 = "bad-utf8"
    /// The record is not JSON (RFC 8259).
    case badJSON = "bad-json"
    /// The record nests deeper than any case does.
    case tooDeep = "too-deep"
    /// A key stands twice in one object.
    case duplicateKey = "duplicate-key"
    /// The array of cases does not begin, or does not end, or something follows it.
    case badArray = "bad-array"
    /// The input is no table that cases can be read from: nothing of it is read.
    case badTable = "bad-table"
    /// A row of a table has more or fewer cells than the header, or a quote out of place.
    case badRow = "bad-row"
    /// A row of a table is not in the encoding of the table.
    case badEncoding = "bad-encoding"
    /// The record is JSON but not an object.
    case notAnObject = "not-an-object"
    /// A key has a value of the wrong type.
    case wrongType = "wrong-type"
    /// The record has neither text nor title.
    case missingText = "missing-text"
    /// The date is none.
    case badDate = "bad-date"
    /// The pack has no such field.
    case unknownField = "unknown-field"
    /// The field does not take such a value.
    case badValue = "bad-value"

    /// Whether the error is one of the whole input, of which then nothing is read.
    public var isOfInput: Bool { self == .badTable }
  }
}
