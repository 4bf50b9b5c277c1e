// swift-tools-version: 6.2

import PackageDescription

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]
let runtime: Target.Dependency = .product(name: "ResourceRuntime", package: "docs2swift")

let package = Package(
  name: "Benchmarks",
  platforms: [.macOS(.v13)],
  dependencies: [.package(name: "docs2swift", path: "..")],
  targets: [
    .executableTarget(name: "PlainStructs"),
    .target(name: "AllocationCounter"),
    .target(name: "BenchResources", dependencies: [runtime], swiftSettings: settings),
    .target(name: "BenchPlain", swiftSettings: settings),
    .executableTarget(
      name: "ResourceBenchmark",
      dependencies: ["AllocationCounter", "BenchPlain", "BenchResources", runtime],
      swiftSettings: settings
    ),
  ],
  swiftLanguageModes: [.v6]
)
