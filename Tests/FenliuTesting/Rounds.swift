import Foundation

/// How many random inputs a test tries: few every day, and many with `FENLIU_LONG=1 swift test`, as before a release.
public func rounds(_ daily: Int, long: Int) -> Int {
  ProcessInfo.processInfo.environment["FENLIU_LONG"] == "1" ? long : daily
}
