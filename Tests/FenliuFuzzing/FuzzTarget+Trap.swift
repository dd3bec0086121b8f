extension FuzzTarget {
  /// Runs the target on an input and ends the process, with the violation as its last words, if a promise is
  /// broken: that is how a fuzzer is told.
  public func runOrTrap(_ input: some Sequence<UInt8>) {
    do {
      try run(Array(input))
    } catch {
      fatalError("\(rawValue): \(error)")
    }
  }
}
