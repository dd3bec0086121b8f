import FenliuSource

extension Checker {
  /// Looks for rules that send where they always are barred, bars without a way out, and bars that lead
  /// back to where they began.
  func checkBars(_ destinations: [Destination?], issues: [Issue?], rules: [CheckedRule]) {
    guard declarations.destinations.contains(where: { !$0.bars.isEmpty }) else { return }
    // Refs into these arrays hold only if every declaration is there.
    let bars = BarMap(destinations)
    checkBarred(rules, bars: bars)
    checkDepartments(bars, issues: issues, rules: rules)
    checkBarCycles(bars, issues: issues)
  }

  private func checkBarred(_ rules: [CheckedRule], bars: BarMap) {
    for index in rules.indices {
      guard let issue = rules[index].issue, let send = rules[index].send else { continue }
      let bar = bars.applicable(at: send, to: issue).first { $0.bar.when == nil }
      guard let bar = bar?.bar, let word = declarations.rules[index].send else { continue }
      let name = names.issues.names[issue.index]
      let instead: [SuggestedEdit]
      if case .destination(let other) = bar.instead {
        instead = [context.replacing(word, with: names.destinations.names[other.index])]
      } else {
        instead = []
      }
      context.report(
        Diagnostic(
          RuleDiagnostics.barredDestination, at: word.inner,
          LocalizedText(
            zh: "`\(word.text)` 对事项 `\(name)` 一律禁入",
            en: "`\(word.text)` is always barred for the issue `\(name)`"
          ), secondary: [Label(bar.location, LocalizedText(zh: "由此禁入", en: "this bars it"))],
          edits: instead))
    }
  }

  /// Follows each issue from where rules send it through the bars on its way.
  private func checkDepartments(_ bars: BarMap, issues: [Issue?], rules: [CheckedRule]) {
    var pending: [Visit] = []
    for rule in rules {
      if let issue = rule.issue, let send = rule.send {
        pending.append(Visit(issue: issue, destination: send))
      }
    }
    pending.reverse()
    var seen = Set(pending)
    var reported: Set<Problem> = []
    while let visit = pending.popLast() {
      guard let issue = issues[visit.issue.index] else { continue }
      for entry in bars.applicable(at: visit.destination, to: visit.issue) {
        let next: Ref<Destination>?
        switch entry.bar.instead {
        case .destination(let other): next = other
        case .department:
          next = issue.department == visit.destination ? nil : issue.department
          let problem = Problem(bar: entry.place, issue: visit.issue)
          if next == nil, reported.insert(problem).inserted {
            reportNoDepartment(entry, issue: issue, at: visit.destination)
          }
        }
        guard let next else { continue }
        let visit = Visit(issue: visit.issue, destination: next)
        if seen.insert(visit).inserted { pending.append(visit) }
      }
    }
  }

  private struct Visit: Hashable {
    var issue: Ref<Issue>
    var destination: Ref<Destination>
  }

  private struct Problem: Hashable {
    var bar: BarMap.Place
    var issue: Ref<Issue>
  }

  private func reportNoDepartment(_ entry: BarMap.Entry, issue: Issue, at destination: Ref<Destination>) {
    let syntax = declarations.destinations[destination.index].bars[entry.place.bar].instead?.word
    let name = names.destinations.names[destination.index]
    let message =
      issue.department == nil
      ? LocalizedText(
        zh: "禁入 `\(entry.bar.id)` 改送主管部门，事项 `\(issue.id)` 却没有主管部门",
        en: "`\(entry.bar.id)` sends to the department, but the issue `\(issue.id)` has none")
      : LocalizedText(
        zh: "禁入 `\(entry.bar.id)` 改送主管部门，事项 `\(issue.id)` 的主管部门却正是 `\(name)`",
        en:
          "`\(entry.bar.id)` sends to the department, but that of the issue `\(issue.id)` is `\(name)` itself"
      )
    context.report(
      Diagnostic(
        RuleDiagnostics.noDepartment, at: syntax?.inner ?? entry.bar.location, message,
        secondary: [Label(issue.location, LocalizedText(zh: "事项在此声明", en: "the issue is declared here"))]))
  }

  /// Looks for bars that lead in a circle: first those for all issues, then issue by issue.
  private func checkBarCycles(_ bars: BarMap, issues: [Issue?]) {
    guard bars.mayHaveCycle(departments: issues.compactMap { $0?.department }) else { return }
    var reported: Set<SourceLocation> = []
    for (index, issue) in issues.enumerated() {
      guard let issue else { continue }
      var graph = ReferenceGraph(count: declarations.destinations.count)
      for place in declarations.destinations.indices {
        for entry in bars.applicable(at: Ref(place), to: Ref(index)) {
          guard let word = declarations.destinations[place].bars[entry.place.bar].instead?.word else {
            continue
          }
          switch entry.bar.instead {
          case .destination(let other): graph.add(from: place, to: other.index, at: word.inner)
          case .department:
            guard let department = issue.department, department.index != place else { continue }
            graph.add(from: place, to: department.index, at: word.inner)
          }
        }
      }
      for cycle in graph.walk().cycles where !cycle.contains(where: { reported.contains($0.location) }) {
        for edge in cycle { reported.insert(edge.location) }
        context.reportCycle(cycle, of: LocalizedText(zh: "禁入", en: "bars")) {
          names.destinations.names[$0]
        }
      }
    }
  }
}
