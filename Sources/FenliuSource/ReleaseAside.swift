private import Dispatch

/// Lets go of a value on another thread.
///
/// To take apart a tree of millions of things takes about as long as to build it, and nobody waits for that. What is
/// not taken apart when the program ends need not be.
package func releaseAside<Value: Sendable>(_ value: consuming Value) {
  DispatchQueue.global(qos: .utility).async { [value] in _ = value }
}
