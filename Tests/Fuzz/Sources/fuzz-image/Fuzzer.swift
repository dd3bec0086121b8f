import FenliuFuzzing

/// Called by libFuzzer with one input after another.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  FuzzTarget.image.runOrTrap(UnsafeBufferPointer(start: start, count: start == nil ? 0 : count))
  return 0
}
