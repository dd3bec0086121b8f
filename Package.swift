// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
]

let package = Package(
  name: "Fenliu",
  products: [
    .executable(name: "fenliu", targets: ["fenliu"]),
    .library(name: "FenliuSource", targets: ["FenliuSource"]),
    .library(name: "FenliuText", targets: ["FenliuText"]),
    .library(name: "FenliuRules", targets: ["FenliuRules"]),
    .library(name: "FenliuEngine", targets: ["FenliuEngine"]),
    .library(name: "FenliuCorpus", targets: ["FenliuCorpus"]),
    // For the fuzzers in Tests/Fuzz, a package of its own.
    .library(name: "FenliuFuzzing", targets: ["FenliuFuzzing"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    .systemLibrary(name: "CLibYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
    .systemLibrary(name: "CLibCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
    .target(name: "FenliuSource", swiftSettings: strict),
    .target(name: "FenliuPrivacy", swiftSettings: strict),
    .target(name: "FenliuText", swiftSettings: strict),
    .target(name: "FenliuYAML", dependencies: ["CLibYAML", "FenliuSource"], swiftSettings: strict),
    .target(
      name: "FenliuPattern", dependencies: ["FenliuSource", "FenliuText"], swiftSettings: strict),
    .target(
      name: "FenliuRules",
      dependencies: ["CLibCrypto", "FenliuPattern", "FenliuSource", "FenliuText", "FenliuYAML"],
      swiftSettings: strict),
    .target(
      name: "FenliuEngine",
      dependencies: ["FenliuPattern", "FenliuRules", "FenliuSource", "FenliuText"],
      swiftSettings: strict),
    .target(
      name: "FenliuCorpus",
      dependencies: [
        "FenliuEngine", "FenliuPrivacy", "FenliuRules", "FenliuSource", "FenliuText", "FenliuYAML",
      ],
      swiftSettings: strict),
    .target(
      name: "FenliuScaffold", dependencies: ["FenliuCorpus", "FenliuRules", "FenliuSource", "FenliuYAML"],
      swiftSettings: strict),
    .target(
      name: "FenliuFormat", dependencies: ["FenliuCorpus", "FenliuRules", "FenliuSource", "FenliuYAML"],
      swiftSettings: strict),
    .executableTarget(
      name: "fenliu",
      dependencies: [
        "FenliuCorpus", "FenliuEngine", "FenliuFormat", "FenliuRules", "FenliuScaffold", "FenliuSource",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    .target(
      name: "FenliuTesting", dependencies: ["FenliuSource"], path: "Tests/FenliuTesting",
      swiftSettings: strict),
    .target(
      name: "FenliuFuzzing",
      dependencies: [
        "FenliuCorpus", "FenliuEngine", "FenliuPattern", "FenliuPrivacy", "FenliuRules", "FenliuSource",
        "FenliuText", "FenliuYAML",
      ],
      path: "Tests/FenliuFuzzing", swiftSettings: strict),
    .testTarget(
      name: "FenliuFuzzingTests",
      dependencies: ["FenliuEngine", "FenliuFuzzing", "FenliuRules", "FenliuSource", "FenliuTesting"],
      swiftSettings: strict),
    .testTarget(
      name: "FenliuSourceTests", dependencies: ["FenliuSource", "FenliuTesting"],
      exclude: ["Golden"], swiftSettings: strict),
    .testTarget(
      name: "FenliuPrivacyTests", dependencies: ["FenliuPrivacy", "FenliuTesting"],
      swiftSettings: strict),
    .testTarget(
      name: "FenliuTextTests", dependencies: ["FenliuText", "FenliuTesting"],
      swiftSettings: strict),
    .testTarget(
      name: "FenliuPatternTests",
      dependencies: ["FenliuPattern", "FenliuSource", "FenliuText", "FenliuTesting"],
      exclude: ["Golden"], swiftSettings: strict),
    .testTarget(
      name: "FenliuYAMLTests", dependencies: ["FenliuSource", "FenliuYAML", "FenliuTesting"],
      exclude: ["Golden"], swiftSettings: strict),
    .testTarget(
      name: "FenliuRulesTests",
      dependencies: ["FenliuRules", "FenliuSource", "FenliuText", "FenliuYAML", "FenliuTesting"],
      exclude: ["Findings", "Golden", "Packs"], swiftSettings: strict),
    .testTarget(
      name: "FenliuEngineTests",
      dependencies: [
        "FenliuEngine", "FenliuPattern", "FenliuRules", "FenliuSource", "FenliuText", "FenliuTesting",
      ],
      exclude: ["Golden"], swiftSettings: strict),
    .testTarget(
      name: "FenliuCorpusTests",
      dependencies: ["FenliuCorpus", "FenliuEngine", "FenliuRules", "FenliuSource", "FenliuTesting"],
      exclude: ["Golden"], swiftSettings: strict),
    .testTarget(
      name: "FenliuCommandTests",
      dependencies: [
        "fenliu", "FenliuCorpus", "FenliuEngine", "FenliuRules", "FenliuSource", "FenliuTesting",
      ],
      exclude: ["Fixtures"], swiftSettings: strict),
    .testTarget(
      name: "FenliuScaffoldTests",
      dependencies: ["FenliuCorpus", "FenliuEngine", "FenliuRules", "FenliuScaffold", "FenliuSource"],
      swiftSettings: strict),
    .testTarget(
      name: "FenliuFormatTests",
      dependencies: [
        "FenliuCorpus", "FenliuFormat", "FenliuRules", "FenliuSource", "FenliuTesting", "FenliuYAML",
      ],
      exclude: ["Golden"], swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
