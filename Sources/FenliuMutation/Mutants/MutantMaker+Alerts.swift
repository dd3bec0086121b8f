import FenliuRules
import FenliuSource

extension MutantMaker {
  /// The mutants of what alerts say beside their conditions.
  mutating func makeAlerts() {
    for (index, alert) in ruleSet.alerts.enumerated() {
      let edit = { (change: PackEdit.AlertEdit) in PackEdit.alert(Ref(index), change) }
      let place = { (key: Keyword, keys: WrittenKeys) in
        keys.entry([key], ofID: alert.location) ?? alert.location
      }
      add(
        .alert, alert.id, "", at: written.keys.mapping(ofID: alert.location) ?? alert.location,
        LocalizedText(zh: "少了加急 `\(alert.id)`", en: "the alert `\(alert.id)` is not there"), edit(.removed))
      if alert.unless != nil {
        add(
          .unless, alert.id, "", at: place(.unless, written.keys),
          LocalizedText(zh: "`\(alert.id)` 少了除外条件", en: "`\(alert.id)` lacks its exception"),
          edit(.withoutUnless))
      }
      // An alert that makes nothing more urgent would be refused.
      for urgency in alert.urgency.slips where urgency > .normal {
        swapUrgency(alert.id, urgency, at: place(.urgency, written.keys), edit(.urgency(urgency)))
      }
      makeDates(alert.id, alert.inForce, at: alert.location) { edit(.inForce($0)) }
    }
  }
}
