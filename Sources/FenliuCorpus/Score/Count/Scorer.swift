public import FenliuEngine
import FenliuRules

/// Decides labelled messages, one by one, and counts how the decisions compare with the labels.
public struct Scorer {
  private let pack: CompiledPack
  private let missLimit: Int
  /// What has come of the messages so far.
  public private(set) var result = ScoreResult()

  /// A scorer of a pack.
  ///
  /// - Parameters:
  ///   - fold: the part of the input to score; nil: all of it.
  ///   - missLimit: how many misses are kept for each figure.
  public init(_ pack: CompiledPack, fold: Fold? = nil, missLimit: Int = .max) {
    self.pack = pack
    self.missLimit = missLimit
    result.fold = fold
  }

  /// Scores the next record of the input.
  public mutating func add(_ record: Result<LabelledCase, CaseError>) {
    result.records += 1
    switch record {
    case .failure(let error): result.errors.append(error)
    case .success(let item):
      guard result.fold?.contains(item.decided.id) ?? true else {
        result.outsideFold += 1
        return
      }
      guard let label = item.label, !label.isEmpty else {
        result.unlabelled += 1
        return
      }
      count(item.decided, pack.decide(item.decided), label)
    }
  }

  private mutating func count(_ decided: Case, _ decision: Decision, _ label: MessageLabel) {
    let comparison = LabelComparison(ruleSet: pack.ruleSet, label: label, decision: decision)
    if label.isOutOfScope {
      result.outOfScope += 1
      result.outside[comparison.destination, default: 0] += 1
    } else {
      result.inScope += 1
      result.unknownNames.count(label, besides: pack.ruleSet)
      if let category = comparison.labelledCategory {
        result.confusion.count(category, as: comparison.decidedCategory)
      }
    }
    for verdict in comparison.verdicts {
      result.proportions[verdict.figure, default: Proportion()] += verdict.proportion
      let kept = result.misses[verdict.figure]?.count ?? 0
      guard verdict.isMiss, Figure.listed.contains(verdict.figure), kept < missLimit else { continue }
      result.misses[verdict.figure, default: []].append(
        Miss(expected: verdict.expected, decided: decided, decision: decision))
    }
  }
}
