public import FenliuSource

/// A place where a case can go.
public struct Destination: Sendable {
  /// The id, unique in the pack.
  public var id: String
  /// The title for people.
  public var title: LocalizedText
  /// What kind of place it is.
  public var kind: Kind
  /// How to reach it.
  public var contact: LocalizedText?
  /// The level at which it deliberates (楼栋, 网格, 小区, 社区 …).
  public var level: LocalizedText?
  /// How soon it answers; applies where a rule gives no deadline of its own.
  public var deadline: Deadline?
  /// What must not go there, gravest first, as written.
  public var bars: [Bar]
  /// Where the destination is declared.
  public var location: SourceLocation

  /// What kind of place a destination is.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// The parties are brought to agree.
    case mediation
    /// A resident lawyer advises.
    case lawyer
    /// An authority acts.
    case department
    /// Help is sent at once.
    case emergency
    /// A person reads the case and decides.
    case desk
  }
}

/// Something that keeps cases from a destination.
///
/// Bars are tried in written order; the first that holds sends the referral to `instead`, whose own bars
/// are tried in turn.
public struct Bar: Sendable {
  /// The id, unique in the pack.
  public var id: String
  /// Why, for people.
  public var title: LocalizedText
  /// The issues it concerns, ascending; nil: all.
  public var issues: [Ref<Issue>]?
  /// When it holds; nil: always, for the issues named.
  public var when: Condition?
  /// Where a barred referral goes.
  public var instead: Instead
  /// The urgency that a barred referral has at least.
  public var urgency: Urgency
  /// The legal basis.
  public var because: [Citation]
  /// Where the bar is declared.
  public var location: SourceLocation

  /// Where a barred referral goes.
  public enum Instead: Hashable, Sendable {
    /// To this destination.
    case destination(Ref<Destination>)
    /// To the department of the referral's own issue (`Issue.department`).
    case department
  }
}

/// The top level of the taxonomy.
public struct Category: Sendable {
  /// The id, unique in the pack.
  public var id: String
  /// The title for people.
  public var title: LocalizedText
  /// Where the category is declared.
  public var location: SourceLocation
}

/// The second level of the taxonomy: what a dispute is about.
public struct Issue: Sendable {
  /// The id, unique in the pack.
  public var id: String
  /// The title for people.
  public var title: LocalizedText
  /// The category it belongs to.
  public var category: Ref<Category>
  /// The department in charge, for bars that send to it.
  public var department: Ref<Destination>?
  /// Where the issue is declared.
  public var location: SourceLocation
}

/// A statute.
public struct Law: Sendable {
  /// The id, unique in the pack.
  public var id: String
  /// The title for people.
  public var title: LocalizedText
  /// When it is in force.
  public var period: Period
  /// The articles that may be cited, by number.
  public var articles: [Article]
  /// Where the law is declared.
  public var location: SourceLocation

  /// An article of a law.
  public struct Article: Hashable, Sendable {
    /// The number as it is cited: `599`, `43(五)`, `291之二`.
    public var number: String
    /// What it says, in a few words.
    public var title: LocalizedText
  }
}

/// An article cited as the basis of a decision.
public struct Citation: Hashable, Sendable {
  /// The statute.
  public var law: Ref<Law>
  /// The index of the article in `Law.articles`.
  public var article: Int

  /// A citation of an article.
  public init(law: Ref<Law>, article: Int) {
    self.law = law
    self.article = article
  }
}

/// How soon something is due.
public struct Deadline: Hashable, Sendable {
  /// How long after the starting day.
  public var within: Duration
  /// The date field that the period starts from; nil: the date of the case.
  public var after: Ref<Field>?

  /// A deadline.
  public init(within: Duration, after: Ref<Field>? = nil) {
    self.within = within
    self.after = after
  }
}
