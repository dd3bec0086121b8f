import FenliuSource

extension Checker {
  /// An issue with its department.
  func issue(_ declaration: IssueDeclaration, category: Ref<Category>) -> Issue? {
    let department = declaration.department.map { names.destinations.resolve($0, in: context) }
    guard let title = declaration.title else { return nil }
    if case .some(.none) = department { return nil }
    return Issue(
      id: declaration.id.text, title: title, category: category, department: department ?? nil,
      location: declaration.id.location)
  }

  /// A law with its articles, as written.
  func law(_ declaration: LawDeclaration) -> Law? {
    declaration.title.map { title in
      Law(
        id: declaration.id.text, title: title, period: declaration.period,
        articles: declaration.articles.map { Law.Article(number: $0.number.text, title: $0.title) },
        location: declaration.id.location)
    }
  }

  /// The article that a legal basis names.
  func citation(_ syntax: CitationSyntax) -> Citation? {
    guard let law = names.laws.find(syntax.law) else {
      context.reportUnknownName(
        syntax.law, sort: .law, known: names.laws.names, at: syntax.lawLocation)
      return nil
    }
    names.laws.use(law)
    let declaration = declarations.laws[law.index]
    let numbers = declaration.articles.map(\.number.text)
    guard let article = numbers.firstIndex(of: syntax.article) else {
      context.reportUnknownName(
        syntax.article, sort: .article, known: numbers, at: syntax.articleLocation,
        secondary: [
          Label(declaration.id.inner, LocalizedText(zh: "条文在此声明", en: "its articles are declared here"))
        ])
      return nil
    }
    return Citation(law: law, article: article)
  }

  /// A destination with its bars.
  mutating func destination(_ declaration: DestinationDeclaration) -> Destination? {
    let deadline = declaration.deadline.map { self.deadline($0) }
    var bars: [Bar?] = []
    for declaration in declaration.bars { bars.append(bar(declaration)) }
    // Bars are known by their place, so with one missing the others could not be told apart.
    let isComplete = bars.allSatisfy { $0 != nil }
    guard let title = declaration.title, let kind = declaration.kind, isComplete else { return nil }
    if case .some(.none) = deadline { return nil }
    return Destination(
      id: declaration.id.text, title: title, kind: kind, contact: declaration.contact,
      level: declaration.level, deadline: deadline ?? nil, bars: bars.compactMap(\.self),
      location: declaration.id.location)
  }

  private mutating func bar(_ declaration: BarDeclaration) -> Bar? {
    let issues = declaration.issues.map { words in
      Set(words.flatMap { self.issues(named: $0) }).sorted()
    }
    let when = declaration.when.map { condition($0) }
    let because = declaration.because.compactMap { self.citation($0) }
    let instead: Bar.Instead?
    switch declaration.instead {
    case .destination(let word):
      instead = names.destinations.resolve(word, in: context).map(Bar.Instead.destination)
    case .department: instead = .department
    case nil: instead = nil
    }
    guard let title = declaration.title, let instead else { return nil }
    if case .some(.none) = when { return nil }
    return Bar(
      id: declaration.id.text, title: title, issues: issues, when: when ?? nil, instead: instead,
      urgency: declaration.urgency, because: because, location: declaration.id.location)
  }

  /// The issues that a word in `for` names: one issue, or all of a category.
  func issues(named word: Word) -> [Ref<Issue>] {
    if let category = names.categories.find(word.text) {
      return declarations.categories[category.index].issues.compactMap { names.issues.find($0.id.text) }
    }
    if let issue = names.issues.find(word.text) { return [issue] }
    context.reportUnknownName(
      word, sort: .issue, known: names.issues.names + names.categories.names)
    return []
  }
}
