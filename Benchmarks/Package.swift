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
  dependencies: [
    .package(name: "docs2swift", path: "..", traits: ["AsyncHTTPClient"]),
    .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
  ],
  targets: [
    .executableTarget(name: "PlainStructs"),
    .target(name: "AllocationCounter"),
    .target(name: "BenchResources", dependencies: [runtime], swiftSettings: settings),
    .target(name: "BenchPlain", swiftSettings: settings),
    .executableTarget(
      name: "ResourceBenchmark",
      dependencies: ["AllocationCounter", "BenchPlain", "BenchResources", "Measuring", runtime],
      swiftSettings: settings
    ),
    .target(name: "Measuring", swiftSettings: settings),
    .target(name: "LoadPlan", swiftSettings: settings),
    .executableTarget(
      name: "LoadServer",
      dependencies: [
        "LoadPlan",
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOHTTP1", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"),
      ],
      swiftSettings: settings
    ),
    .executableTarget(
      name: "ClientBenchmark",
      dependencies: [
        "LoadPlan", "Measuring", runtime,
        .product(name: "AsyncHTTPClientTransport", package: "docs2swift"),
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "URLSessionTransport", package: "docs2swift"),
      ],
      swiftSettings: settings
    ),
  ],
  swiftLanguageModes: [.v6]
)
