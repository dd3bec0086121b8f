import FenliuMemory

extension TextRows {
  /// As a compiled pack has them (see `TableCoder`).
  convenience init(_ coder: inout TableCoder, _ rows: TextRows?) throws(ImageError) {
    self.init(
      literals: try coder.table("text.literals", rows?.literals),
      patternParts: try coder.table("text.pattern-parts", rows?.patternParts),
      sets: try coder.lists("text.sets", rows?.sets),
      usesInLargeSets: try coder.lists("text.large-sets", rows?.usesInLargeSets),
      longestSmallSet: try coder.number("text.longest-small-set", rows?.longestSmallSet),
      masks: try coder.lists("text.masks", rows?.masks),
      tests: try coder.table("text.tests", rows?.tests),
      filed: try coder.lists("text.filed", rows?.filed),
      groups: try coder.table("text.groups", rows?.groups),
      zones: try coder.table("text.zones", rows?.zones),
      cuedZones: try coder.table("text.cued-zones", rows?.cuedZones),
      zonesOfParts: try coder.table("text.zones-of-parts", rows?.zonesOfParts),
      zoneWords: try coder.number("text.zone-words", rows?.zoneWords),
      zoneFilters: try coder.table("text.zone-filters", rows?.zoneFilters),
      onRequestFilter: try coder.number("text.on-request-filter", rows?.onRequestFilter),
      cues: try coder.table("text.cues", rows?.cues))
  }
}
