// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "FenliuBenchmarks",
  dependencies: [
    .package(name: "Fenliu", path: "../.."),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
  ],
  targets: [
    .executableTarget(
      name: "fenliu-bench",
      dependencies: [
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Fenliu", package: "Fenliu"),
        .product(name: "FenliuCorpus", package: "Fenliu"),
        .product(name: "FenliuEngine", package: "Fenliu"),
        .product(name: "FenliuRules", package: "Fenliu"),
        .product(name: "FenliuSource", package: "Fenliu"),
        .product(name: "FenliuText", package: "Fenliu"),
        .product(name: "FenliuWorkload", package: "Fenliu"),
      ],
      swiftSettings: [
        .treatAllWarnings(as: .error), .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("InternalImportsByDefault"),
      ])
  ],
  swiftLanguageModes: [.v6]
)
