extension FoldedText {
  /// Folds a text or a phrase, the same way.
  ///
  /// - Compatibility forms, width and case fold scalar by scalar, and traditional characters and
  ///   variants to simplified ones. Accents are split off their letters, so that canonically
  ///   equivalent spellings agree without a look at what follows.
  /// - Invisible and control characters vanish.
  /// - A run of spaces becomes one, or none between a Chinese character and another, a Latin letter or
  ///   digit, or punctuation: `KTV 噪音` and `3 栋` are what `KTV噪音` and `3栋` are. Any line break becomes a line feed; it is not a space.
  /// - A pinyin gloss in brackets after a Chinese character vanishes; see `PinyinGloss`.
  ///
  /// The time is linear. A folded scalar folds to itself, and a folded text too, but for a capital
  /// letter that kept a syllable in brackets from being a gloss.
  ///
  /// What follows the first `Int32.max` scalars is left out.
  public init(folding text: String) {
    var folder = TextFolder(capacity: text.utf8.count / 2)
    for scalar in text.unicodeScalars {
      folder.fold(scalar.value)
    }
    self = folder.finished()
  }
}

/// Folds a text scalar by scalar, in one pass and without looking ahead.
struct TextFolder {
  private let table = FoldTable.shared
  private var text = FoldedText()
  /// The original scalars read so far.
  private var offset: Int32 = 0
  /// The class of the last folded scalar; nil at the start.
  private var lastClass: ScalarClass?
  /// Whether the last original scalar was a carriage return.
  private var afterCarriageReturn = false
  /// A run of spaces that is not yet known to mean anything, as offsets.
  private var pendingSpace: Range<Int32>?
  private var openGloss: OpenGloss?

  /// A bracket after a Chinese character, which may turn out to begin a gloss.
  private struct OpenGloss {
    /// Where the bracket is in the folded text.
    var bracket: Int
    var hasCapitals = false
  }

  init(capacity: Int) {
    text.scalars.reserveCapacity(capacity)
    text.starts.reserveCapacity(capacity)
    text.ends.reserveCapacity(capacity)
  }

  /// Takes the next scalar.
  mutating func fold(_ scalar: UInt32) {
    guard offset < Int32.max else { return }
    let entry = table[scalar]
    switch entry.kind {
    case .scalar:
      if isCapital(scalar) { openGloss?.hasCapitals = true }
      append(entry.folded(scalar), entry.scalarClass)
    case .expansion:
      for part in table.expansion(entry) {
        let scalarClass = ScalarClass(part)
        if scalarClass == .space { noteSpace() } else { append(part, scalarClass) }
      }
    case .dropped:
      break
    case .space:
      noteSpace()
    case .lineBreak:
      breakLine(scalar)
    }
    afterCarriageReturn = scalar == 0x0D
    offset += 1
  }

  /// The folded text, after the last scalar.
  mutating func finished() -> FoldedText {
    flushSpace(before: nil)
    return text
  }

  private func isCapital(_ scalar: UInt32) -> Bool {
    0x41...0x5A ~= scalar || 0xFF21...0xFF3A ~= scalar
  }

  private mutating func noteSpace() {
    pendingSpace = (pendingSpace?.lowerBound ?? offset)..<(offset + 1)
  }

  private mutating func breakLine(_ scalar: UInt32) {
    if afterCarriageReturn, scalar == 0x0A {
      text.ends[text.ends.count - 1] = offset + 1
    } else {
      append(0x0A, .lineBreak)
    }
  }

  private mutating func append(_ folded: UInt32, _ scalarClass: ScalarClass) {
    flushSpace(before: scalarClass)
    let classBefore = lastClass
    push(folded, scalarClass, from: offset, to: offset + 1)
    switch folded {
    case 0x28:
      openGloss = classBefore == .han ? OpenGloss(bracket: text.scalars.count - 1) : nil
    case 0x29:
      closeGloss()
    default:
      if scalarClass == .han || scalarClass == .lineBreak { openGloss = nil }
    }
  }

  /// Takes the gloss back if that is what the brackets hold. Each bracket is read once, so that this
  /// is linear.
  private mutating func closeGloss() {
    guard let gloss = openGloss else { return }
    openGloss = nil
    let content = (gloss.bracket + 1)..<(text.scalars.count - 1)
    // Copied, since a slice would share the storage and make the removal below copy the whole text.
    guard content.count <= PinyinGloss.maximumLength,
      PinyinGloss.isGloss(Array(text.scalars[content]), hasCapitals: gloss.hasCapitals)
    else { return }
    let length = text.scalars.count - gloss.bracket
    text.scalars.removeLast(length)
    text.starts.removeLast(length)
    text.ends.removeLast(length)
    lastClass = .han
  }

  private mutating func flushSpace(before next: ScalarClass?) {
    guard let space = pendingSpace else { return }
    pendingSpace = nil
    if let last = lastClass, let next, last == .han ? next.clingsToHan : next == .han && last.clingsToHan {
      return
    }
    push(0x20, .space, from: space.lowerBound, to: space.upperBound)
  }

  private mutating func push(_ folded: UInt32, _ scalarClass: ScalarClass, from start: Int32, to end: Int32) {
    text.scalars.append(folded)
    text.starts.append(start)
    text.ends.append(end)
    lastClass = scalarClass
  }
}
