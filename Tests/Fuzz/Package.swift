// swift-tools-version: 6.2
import PackageDescription

/// A fuzzer is a program without a `main`: libFuzzer brings it.
func fuzzer(_ name: String) -> Target {
  .executableTarget(
    name: name,
    dependencies: [.product(name: "FenliuFuzzing", package: "Fenliu")], swiftSettings: strict)
}

let strict: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
]

let package = Package(
  name: "FenliuFuzz",
  dependencies: [.package(name: "Fenliu", path: "../..")],
  targets: [
    fuzzer("fuzz-pack"), fuzzer("fuzz-cases"), fuzzer("fuzz-decision"), fuzzer("fuzz-text"),
    fuzzer("fuzz-image"),
    .executableTarget(
      name: "byte-changes",
      dependencies: [
        .product(name: "FenliuFuzzing", package: "Fenliu"),
        .product(name: "FenliuRules", package: "Fenliu"),
        .product(name: "FenliuSource", package: "Fenliu"),
      ],
      swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
