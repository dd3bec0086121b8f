/// A piece of a text that tells who somebody is or how to reach them.
public struct PersonalDatum: Hashable, Sendable {
  /// What sort of personal data it is.
  public var kind: Kind
  /// Where it stands, in Unicode scalars of the original text.
  public var range: Range<Int>
  /// How sure the recognition is.
  public var confidence: Confidence

  /// A datum of `kind` at `range`, in Unicode scalars.
  public init(kind: Kind, range: Range<Int>, confidence: Confidence) {
    self.kind = kind
    self.range = range
    self.confidence = confidence
  }

  /// A sort of personal data. Each case says which part of the text is masked.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    /// An e-mail address: the whole address.
    case email
    /// A resident identity number of 18 or 15 characters: all of them.
    case residentIdentity
    /// A bank card number of 16 to 19 digits: all of them.
    case bankCard
    /// A mobile telephone number: all its digits, with the country code.
    case mobilePhone
    /// A landline number: area code, number and extension.
    case landline
    /// A WeChat id after a word for WeChat: the id, not the word.
    case weChat
    /// A QQ number after a word for QQ: the number, not the word.
    case qq
    /// A vehicle plate: the whole plate, with the character of the province.
    case vehiclePlate
    /// A room number: the number of the room; building, unit and floor stay.
    case room
    /// A name after a word that announces one: the name, not the word.
    case name
  }

  /// How sure the recognition is. Both are masked; only a reader who counts or reviews tells them apart.
  public enum Confidence: String, Hashable, Sendable {
    /// The form is unmistakable, or a check digit confirms it.
    case certain
    /// The form fits, but there is no check digit, it is wrong, or only the words around speak for it.
    case likely
  }
}
