/// Parts of the deciding of a case, each with those before it, so that it can be measured what they cost.
public enum DecidingStage: Hashable, Sendable, CaseIterable {
  /// The texts are folded and searched for the phrases of all rules.
  case read
  /// The rules that some evidence points at are worked out.
  case evaluate
}

extension CompiledPack {
  /// Does a part of the deciding of a case, and no more.
  ///
  /// - Returns: how many rules were found to apply, overridden ones included; 0 where that is not worked out.
  public func go(to stage: DecidingStage, with theCase: Case) -> Int {
    evaluating(theCase) { evaluator in
      guard stage == .evaluate else { return 0 }
      evaluator.judgement.findApplying(open: false)
      return evaluator.judgement.resolving.applying.count
    }
  }
}
