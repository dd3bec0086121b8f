private import Foundation

/// The processor as work is shared out over it.
package enum Cores {
  /// How many cores there are for this process. Foundation reads files about limits each time it is asked; they are
  /// read once, as what is asked for often would wait for them.
  package static let count = max(1, ProcessInfo.processInfo.activeProcessorCount)
}
