// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
]

/// For what tests spend most of their time in: optimised in debug builds too, where generic code would otherwise make
/// the tests take three times as long. Assertions and checks of bounds stay as they are in debug builds. A debugger
/// shows more of what is built with `FENLIU_UNOPTIMIZED=1 swift build`.
let hot: [SwiftSetting] =
  Context.environment["FENLIU_UNOPTIMIZED"] == nil
  ? strict + [.unsafeFlags(["-O", "-assert-config", "Debug"], .when(configuration: .debug))] : strict

let package = Package(
  name: "Fenliu",
  products: [
    .executable(name: "fenliu", targets: ["FenliuCommand"]),
    // For programs that decide cases themselves; the only module here with a promise of stability.
    .library(name: "Fenliu", targets: ["Fenliu"]),
    // The same for C. A product may not share its name with the command: installed, it is `libfenliu.so`.
    .library(name: "FenliuC", type: .dynamic, targets: ["FenliuC"]),
    .library(name: "FenliuSource", targets: ["FenliuSource"]),
    .library(name: "FenliuText", targets: ["FenliuText"]),
    .library(name: "FenliuRules", targets: ["FenliuRules"]),
    .library(name: "FenliuEngine", targets: ["FenliuEngine"]),
    .library(name: "FenliuCorpus", targets: ["FenliuCorpus"]),
    // For the fuzzers in Tests/Fuzz, a package of its own.
    .library(name: "FenliuFuzzing", targets: ["FenliuFuzzing"]),
    // For the benchmarks in Tests/Benchmarks, likewise.
    .library(name: "FenliuWorkload", targets: ["FenliuWorkload"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    .systemLibrary(name: "CLibYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
    .systemLibrary(name: "CLibCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
    // It comes without a pkg-config file; its module map names what is linked.
    .systemLibrary(name: "CLibCadical", providers: [.apt(["libcadical-dev"])]),
    .target(name: "FenliuSAT", dependencies: ["CLibCadical"], swiftSettings: strict),
    .target(name: "FenliuSource", swiftSettings: hot),
    .target(name: "FenliuMemory", swiftSettings: hot),
    .target(name: "FenliuPrivacy", swiftSettings: strict),
    .target(name: "FenliuText", dependencies: ["FenliuMemory"], swiftSettings: hot),
    .target(name: "FenliuYAML", dependencies: ["CLibYAML", "FenliuSource"], swiftSettings: hot),
    .target(
      name: "FenliuPattern", dependencies: ["FenliuMemory", "FenliuSource", "FenliuText"], swiftSettings: hot),
    .target(
      name: "FenliuRules",
      dependencies: [
        "CLibCrypto", "FenliuMemory", "FenliuPattern", "FenliuSource", "FenliuText", "FenliuYAML",
      ],
      swiftSettings: hot),
    .target(
      name: "FenliuEngine",
      dependencies: ["FenliuMemory", "FenliuPattern", "FenliuRules", "FenliuSource", "FenliuText"],
      swiftSettings: hot),
    .target(
      name: "FenliuCorpus",
      dependencies: [
        "FenliuEngine", "FenliuPrivacy", "FenliuRules", "FenliuSource", "FenliuText", "FenliuYAML",
      ],
      swiftSettings: strict),
    .target(
      name: "FenliuCoverage", dependencies: ["FenliuCorpus", "FenliuEngine", "FenliuRules", "FenliuSource"],
      swiftSettings: strict),
    .target(
      name: "FenliuMutation",
      dependencies: [
        "FenliuCorpus", "FenliuCoverage", "FenliuEngine", "FenliuRules", "FenliuSource", "FenliuText",
      ],
      swiftSettings: strict),
    .target(
      name: "FenliuVerify",
      dependencies: [
        "FenliuCorpus", "FenliuCoverage", "FenliuEngine", "FenliuMutation", "FenliuProof", "FenliuRules",
        "FenliuSource",
      ],
      swiftSettings: strict),
    .target(
      name: "FenliuScaffold", dependencies: ["FenliuCorpus", "FenliuRules", "FenliuSource", "FenliuYAML"],
      swiftSettings: strict),
    .target(
      name: "FenliuProof",
      dependencies: [
        "FenliuCorpus", "FenliuEngine", "FenliuPattern", "FenliuRules", "FenliuSAT", "FenliuSource",
        "FenliuText",
      ],
      swiftSettings: strict),
    .target(
      name: "FenliuFormat", dependencies: ["FenliuCorpus", "FenliuRules", "FenliuSource", "FenliuYAML"],
      swiftSettings: strict),
    .target(
      name: "FenliuImpact",
      dependencies: [
        "FenliuCorpus", "FenliuEngine", "FenliuPrivacy", "FenliuProof", "FenliuRules", "FenliuSource",
      ],
      swiftSettings: strict),
    .target(
      name: "Fenliu",
      dependencies: ["FenliuCorpus", "FenliuEngine", "FenliuRules", "FenliuSource"],
      swiftSettings: strict),
    // The header, as Swift sees it.
    .systemLibrary(name: "CFenliu"),
    .target(
      name: "FenliuC", dependencies: ["CFenliu", "Fenliu"], exclude: ["exports.map", "install"],
      swiftSettings: strict),
    .target(
      name: "FenliuRepair",
      dependencies: [
        "FenliuCorpus", "FenliuCoverage", "FenliuEngine", "FenliuFormat", "FenliuPrivacy", "FenliuRules",
        "FenliuSource", "FenliuText", "FenliuYAML",
      ],
      swiftSettings: strict),
    // Not named as its product: beside `Fenliu` that would be one name too many where case does not count.
    .executableTarget(
      name: "FenliuCommand",
      dependencies: [
        "FenliuCorpus", "FenliuCoverage", "FenliuEngine", "FenliuFormat", "FenliuImpact", "FenliuMutation",
        "FenliuProof", "FenliuRepair", "FenliuRules", "FenliuScaffold", "FenliuSource", "FenliuVerify",
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
    .target(
      name: "FenliuWorkload", dependencies: ["FenliuSource"], path: "Tests/FenliuWorkload",
      swiftSettings: strict),
    .testTarget(
      name: "FenliuWorkloadTests",
      dependencies: [
        "FenliuCorpus", "FenliuEngine", "FenliuRules", "FenliuSource", "FenliuTesting", "FenliuWorkload",
      ],
      swiftSettings: strict),
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
        "FenliuEngine", "FenliuMemory", "FenliuPattern", "FenliuRules", "FenliuSource", "FenliuText",
        "FenliuTesting",
      ],
      exclude: ["Golden"], swiftSettings: strict),
    .testTarget(
      name: "FenliuCorpusTests",
      dependencies: ["FenliuCorpus", "FenliuEngine", "FenliuRules", "FenliuSource", "FenliuTesting"],
      exclude: ["Golden"], swiftSettings: strict),
    .testTarget(name: "FenliuSATTests", dependencies: ["FenliuSAT", "FenliuTesting"], swiftSettings: strict),
    .testTarget(
      name: "FenliuProofTests",
      dependencies: [
        "FenliuCorpus", "FenliuEngine", "FenliuImpact", "FenliuProof", "FenliuRules", "FenliuSource",
        "FenliuTesting",
      ],
      exclude: ["Golden"], swiftSettings: strict),
    .testTarget(
      name: "FenliuCoverageTests",
      dependencies: [
        "FenliuCorpus", "FenliuCoverage", "FenliuEngine", "FenliuRules", "FenliuSource", "FenliuTesting",
      ],
      exclude: ["Golden"], swiftSettings: strict),
    .testTarget(
      name: "FenliuMutationTests",
      dependencies: [
        "FenliuCorpus", "FenliuCoverage", "FenliuEngine", "FenliuFuzzing", "FenliuMutation", "FenliuRules",
        "FenliuSource", "FenliuTesting", "FenliuVerify",
      ],
      exclude: ["Golden"], swiftSettings: strict),
    .testTarget(
      name: "FenliuVerifyTests",
      dependencies: [
        "FenliuCorpus", "FenliuMutation", "FenliuRules", "FenliuSource", "FenliuTesting", "FenliuVerify",
      ],
      exclude: ["Golden"], swiftSettings: strict),
    .testTarget(
      name: "FenliuCommandTests",
      dependencies: [
        "FenliuCommand", "FenliuCorpus", "FenliuEngine", "FenliuRules", "FenliuSource", "FenliuTesting",
      ],
      exclude: ["Fixtures"], swiftSettings: strict),
    .testTarget(
      name: "FenliuTests", dependencies: ["CFenliu", "Fenliu", "FenliuC", "FenliuTesting"],
      exclude: ["C/Programs"], swiftSettings: strict),
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
    .testTarget(
      name: "FenliuImpactTests",
      dependencies: [
        "FenliuCorpus", "FenliuEngine", "FenliuImpact", "FenliuRules", "FenliuSource", "FenliuTesting",
      ],
      exclude: ["Golden"], swiftSettings: strict),
    .testTarget(
      name: "FenliuRepairTests",
      dependencies: [
        "FenliuCorpus", "FenliuEngine", "FenliuFormat", "FenliuRepair", "FenliuRules", "FenliuSource",
        "FenliuTesting",
      ],
      exclude: ["Golden"], swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
