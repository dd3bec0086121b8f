import FenliuSource
import FenliuYAML

/// Something read from a file, which may have moved in it since.
protocol Movable {
  /// The same thing so many bytes further on in the file.
  func shifted(by distance: Int) -> Self
}

/// Something that is moved only when it is looked at: nobody looks at most of what has moved. Each look moves it anew,
/// so whoever needs it twice keeps it.
@propertyWrapper
struct MovedLater<Value: Movable> {
  private let value: Value
  private var distance = 0

  init(wrappedValue: Value) { value = wrappedValue }

  var wrappedValue: Value { distance == 0 ? value : value.shifted(by: distance) }

  /// The value where it was read, for what does not depend on where it stands: to look at this moves nothing.
  var unmoved: Value { value }

  /// For whoever moves it, or does not mind where it stands.
  var projectedValue: Self {
    get { self }
    set { self = newValue }
  }

  mutating func move(by distance: Int) { self.distance += distance }
}

extension MovedLater: Sendable where Value: Sendable {}

extension Optional: Movable where Wrapped: Movable {
  func shifted(by distance: Int) -> Self { map { $0.shifted(by: distance) } }
}

extension Array: Movable where Element: Movable {
  func shifted(by distance: Int) -> Self { map { $0.shifted(by: distance) } }
}

extension YAMLNode: Movable {}

extension ReadShare: Movable {
  /// Whether it holds rules alone: of all else there is so little that it may as well be read again.
  var isMovable: Bool {
    let others = declarations
    return others.packs.isEmpty && others.fields.isEmpty && others.zones.isEmpty
      && others.destinations.isEmpty && others.categories.isEmpty && others.laws.isEmpty
      && others.terms.isEmpty && others.cues.isEmpty && others.concepts.isEmpty && others.alerts.isEmpty
      && others.guarantees.isEmpty && others.verification == nil && onlyPlaces.isEmpty
  }

  /// The same rules further on, where `isMovable`.
  func shifted(by distance: Int) -> ReadShare {
    var moved = self
    moved.declarations.rules = Listing()
    for rule in declarations.rules { moved.declarations.rules.append(rule.shifted(by: distance)) }
    return moved
  }
}

extension RuleDeclaration: Movable {
  func shifted(by distance: Int) -> RuleDeclaration {
    var moved = self
    moved.id = id.shifted(by: distance)
    moved.issue = issue?.shifted(by: distance)
    moved.$when.move(by: distance)
    moved.$unless.move(by: distance)
    moved.send = send?.shifted(by: distance)
    if let after = deadline?.after { moved.deadline?.after = after.shifted(by: distance) }
    moved.because = because.shifted(by: distance)
    moved.inForceLocation = inForceLocation?.shifted(by: distance)
    moved.overrides = overrides.shifted(by: distance)
    moved.$examples.move(by: distance)
    moved.$counterexamples.move(by: distance)
    return moved
  }
}

extension CitationSyntax: Movable {
  func shifted(by distance: Int) -> CitationSyntax {
    CitationSyntax(
      law: law, lawLocation: lawLocation.shifted(by: distance), article: article,
      articleLocation: articleLocation.shifted(by: distance))
  }
}

extension ConditionSyntax: Movable {
  func shifted(by distance: Int) -> ConditionSyntax {
    func moved(_ parts: [ConditionSyntax]) -> [ConditionSyntax] { parts.map { $0.shifted(by: distance) } }
    let form: Form =
      switch form {
      case .all(let parts): .all(moved(parts))
      case .any(let parts): .any(moved(parts))
      case .none(let parts): .none(moved(parts))
      case .atLeast(let count, let parts): .atLeast(count, moved(parts))
      case .heard(let part): .heard(part.shifted(by: distance))
      case .concept(let word): .concept(word.shifted(by: distance))
      case .rule(let word): .rule(word.shifted(by: distance))
      case .text(let test): .text(test.shifted(by: distance))
      case .field(let test):
        .field(
          FieldTestSyntax(
            field: test.field.shifted(by: distance), value: test.value.shifted(by: distance)))
      }
    return ConditionSyntax(form: form, location: location.shifted(by: distance))
  }
}

extension TextTestSyntax: Movable {
  func shifted(by distance: Int) -> TextTestSyntax {
    let form: Form =
      switch form {
      case .any(let alternatives): .any(alternatives.shifted(by: distance))
      case .all(let groups): .all(groups.map { $0.shifted(by: distance) })
      case .count(let count, let alternatives, let place):
        .count(count, alternatives.shifted(by: distance), at: place.shifted(by: distance))
      case .near(let groups, let reach, let ordered):
        .near(groups.map { $0.shifted(by: distance) }, reach, ordered: ordered)
      }
    return TextTestSyntax(form: form, zones: zones?.map { $0.shifted(by: distance) }, stance: stance)
  }
}

extension AlternativesSyntax: Movable {
  func shifted(by distance: Int) -> AlternativesSyntax {
    AlternativesSyntax(
      phrases: phrases.map { PhraseSyntax(entry: $0.entry, word: $0.word.shifted(by: distance)) },
      terms: terms.map { $0.shifted(by: distance) })
  }
}

extension Word: Movable {
  func shifted(by distance: Int) -> Word {
    var word = self
    word.location = location.shifted(by: distance)
    return word
  }
}

extension Diagnostic: Movable {
  /// The same finding, all places of which are in that file.
  func shifted(by distance: Int) -> Diagnostic {
    var moved = self
    moved.primary.location = primary.location.shifted(by: distance)
    for index in secondary.indices {
      moved.secondary[index].location = secondary[index].location.shifted(by: distance)
    }
    for index in edits.indices {
      moved.edits[index].location = edits[index].location.shifted(by: distance)
    }
    return moved
  }
}
