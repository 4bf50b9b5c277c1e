// swift-tools-version: 6.2

import PackageDescription

/// What every target of this package is compiled with. Continuous integration sets
/// `DOCS2SWIFT_WARNINGS=error`; for everybody else a new compiler's new warning stays a warning.
let settings: [SwiftSetting] =
  [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
  ]
  + (Context.environment["DOCS2SWIFT_WARNINGS"] == "error" ? [.treatAllWarnings(as: .error)] : [])

/// What is only built for those who ask for it.
let forServers = TargetDependencyCondition.when(traits: ["AsyncHTTPClient"])
let forTracing = TargetDependencyCondition.when(traits: ["Tracing"])

let package = Package(
  name: "docs2swift",
  platforms: [.macOS(.v13), .iOS(.v16), .tvOS(.v16), .watchOS(.v9), .visionOS(.v1)],
  products: [
    .executable(name: "docs2swift", targets: ["docs2swift"]),
    .library(name: "ResourceRuntime", targets: ["ResourceRuntime"]),
    .library(name: "PolicyGraph", targets: ["PolicyGraph"]),
    .plugin(name: "Docs2SwiftPlugin", targets: ["Docs2SwiftPlugin"]),
    .plugin(name: "GenerateFromDocs", targets: ["GenerateFromDocs"]),
    .plugin(name: "CheckDocs", targets: ["CheckDocs"]),
    .library(name: "ResourceTestKit", targets: ["ResourceTestKit"]),
    .library(name: "URLSessionTransport", targets: ["URLSessionTransport"]),
    .library(name: "AsyncHTTPClientTransport", targets: ["AsyncHTTPClientTransport"]),
    .library(name: "ClientTracing", targets: ["ClientTracing"]),
  ],
  // What needs further packages is built only for those who ask for it.
  traits: [
    .trait(name: "AsyncHTTPClient", description: "Makes AsyncHTTPClientTransport, for servers."),
    .trait(name: "Tracing", description: "Makes ClientTracing, spans of swift-distributed-tracing."),
    .default(enabledTraits: []),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-distributed-tracing", from: "1.7.3"),
    .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
    .package(url: "https://github.com/apple/swift-nio-extras", from: "1.35.2"),
    .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.37.6"),
    .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/swift-server/async-http-client", from: "1.37.0"),
    .package(url: "https://github.com/swhitty/FlyingFox", from: "0.27.1"),
    .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2"),
  ],
  targets: [
    .systemLibrary(
      name: "CCMark",
      pkgConfig: "libcmark",
      providers: [.apt(["libcmark-dev"]), .brew(["cmark"])]
    ),
    .target(name: "CommonMark", dependencies: ["CCMark"], swiftSettings: settings),
    .target(name: "APIPages", dependencies: ["CommonMark"], swiftSettings: settings),
    .target(name: "APIModel", dependencies: ["APIPages", "CommonMark"], swiftSettings: settings),
    .target(name: "SwiftEmission", dependencies: ["APIModel", "APIPages"], swiftSettings: settings),
    .target(name: "CRename"),
    .executableTarget(
      name: "docs2swift",
      dependencies: [
        "APIModel", "APIPages", "CommonMark", "CRename", "SwiftEmission", "Yams",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings
    ),
    .plugin(name: "Docs2SwiftPlugin", capability: .buildTool(), dependencies: ["docs2swift"]),
    .plugin(
      name: "GenerateFromDocs",
      capability: .command(
        intent: .custom(verb: "generate-from-docs", description: "Writes the Swift libraries of the pages of targets."),
        permissions: [
          .writeToPackageDirectory(reason: "It writes a folder 'Generated' for each target with a docs2swift.yaml.")
        ]),
      dependencies: ["docs2swift"]
    ),
    .plugin(
      name: "CheckDocs",
      capability: .command(
        intent: .custom(
          verb: "check-docs", description: "Tells whether generated libraries are what the pages of targets give.")),
      dependencies: ["docs2swift"]
    ),
    .target(
      name: "ResourceRuntime",
      dependencies: [
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "Logging", package: "swift-log"),
      ],
      swiftSettings: settings
    ),
    .target(
      name: "URLSessionTransport",
      dependencies: [
        "ResourceRuntime",
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "HTTPTypesFoundation", package: "swift-http-types"),
      ],
      swiftSettings: settings
    ),
    .target(
      name: "AsyncHTTPClientTransport",
      dependencies: [
        "ResourceRuntime",
        .product(name: "AsyncHTTPClient", package: "async-http-client", condition: forServers),
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "NIOCore", package: "swift-nio", condition: forServers),
        .product(name: "NIOHTTP1", package: "swift-nio", condition: forServers),
        .product(name: "NIOHTTPCompression", package: "swift-nio-extras", condition: forServers),
        .product(name: "NIOPosix", package: "swift-nio", condition: forServers),
        .product(name: "NIOSSL", package: "swift-nio-ssl", condition: forServers),
      ],
      swiftSettings: settings
    ),
    .target(
      name: "ClientTracing",
      dependencies: [
        "ResourceRuntime",
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "Tracing", package: "swift-distributed-tracing", condition: forTracing),
      ],
      swiftSettings: settings
    ),
    .target(
      name: "ResourceTestKit",
      dependencies: ["ResourceRuntime", .product(name: "HTTPTypes", package: "swift-http-types")],
      swiftSettings: settings
    ),
    .target(name: "PolicyGraph", dependencies: ["ResourceRuntime"], path: "Generated", swiftSettings: settings),

    // What the tests share: programs run to their end, folders, the corpus, numbers that are the same in each run.
    .target(
      name: "TestSupport",
      dependencies: [
        .product(name: "Subprocess", package: "swift-subprocess"),
        .product(name: "SystemPackage", package: "swift-system", condition: .when(platforms: [.linux])),
      ],
      path: "Tests/TestSupport", swiftSettings: settings),
    .testTarget(name: "TestSupportTests", dependencies: ["TestSupport"], swiftSettings: settings),
    .testTarget(
      name: "TransportTests",
      dependencies: [
        "APIModel", "APIPages", "AsyncHTTPClientTransport", "HarbourGraph", "ResourceRuntime", "ResourceTestKit",
        "SwiftEmission", "TestSupport", "URLSessionTransport", "docs2swift",
        .product(name: "AsyncHTTPClient", package: "async-http-client", condition: forServers),
        .product(name: "FlyingSocks", package: "FlyingFox"),
        .product(name: "HTTPTypes", package: "swift-http-types"),
      ],
      swiftSettings: settings
    ),
    .testTarget(
      name: "ClientTests",
      dependencies: [
        "ClientTracing", "ResourceRuntime", "ResourceTestKit",
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "InMemoryLogging", package: "swift-log"),
        .product(name: "InMemoryTracing", package: "swift-distributed-tracing", condition: forTracing),
        .product(name: "Logging", package: "swift-log"),
      ],
      resources: [.copy("Documentation/Examples.json")],
      swiftSettings: settings
    ),
    .testTarget(name: "CommonMarkTests", dependencies: ["CommonMark", "TestSupport"], swiftSettings: settings),
    .testTarget(
      name: "ResourceRuntimeTests", dependencies: ["ResourceRuntime", "TestSupport"], swiftSettings: settings),
    .testTarget(
      name: "CaseTests",
      dependencies: [
        "APIModel", "APIPages", "CommonMark", "ResourceRuntime", "SwiftEmission", "TestSupport", "docs2swift",
      ],
      exclude: ["Cases"],
      swiftSettings: settings
    ),
    .testTarget(name: "CommandTests", dependencies: ["TestSupport", "docs2swift"], swiftSettings: settings),
    .testTarget(name: "OutputTests", dependencies: ["TestSupport", "docs2swift"], swiftSettings: settings),
    .testTarget(
      name: "PluginTests", dependencies: ["SwiftEmission", "TestSupport", "docs2swift"], swiftSettings: settings),
    .testTarget(
      name: "LintTests", dependencies: ["APIModel", "APIPages", "CommonMark", "TestSupport", "docs2swift"],
      swiftSettings: settings),
    .testTarget(
      name: "ModelCheckTests", dependencies: ["APIModel", "APIPages", "CommonMark", "TestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "ChangeTests",
      dependencies: ["APIModel", "APIPages", "CommonMark", "SwiftEmission", "TestSupport", "docs2swift"],
      swiftSettings: settings),
    .testTarget(
      name: "ConfigurationTests",
      dependencies: [
        "APIModel", "APIPages", "CommonMark", "ResourceRuntime", "SwiftEmission", "TestSupport", "docs2swift",
      ],
      swiftSettings: settings),
    .testTarget(
      name: "SubsetTests",
      dependencies: ["APIModel", "APIPages", "CommonMark", "SwiftEmission", "TestSupport", "docs2swift"],
      swiftSettings: settings),
    .testTarget(
      name: "CompletionTests", dependencies: ["PolicyGraph", "ResourceRuntime", "TestSupport"], swiftSettings: settings),
    // Made by `docs2swift examples`: of this package's own pages, and of pages that have an example of every kind.
    .testTarget(
      name: "PolicyGraphExamples", dependencies: ["PolicyGraph", "ResourceRuntime"], path: "GeneratedTests",
      swiftSettings: settings),
    .target(
      name: "HarbourGraph", dependencies: ["ResourceRuntime"], path: "Tests/ExampleHarnessTests/Harbour/Library",
      swiftSettings: settings),
    .testTarget(
      name: "HarbourGraphExamples", dependencies: ["HarbourGraph", "ResourceRuntime"],
      path: "Tests/ExampleHarnessTests/Harbour/Examples", swiftSettings: settings),
    .testTarget(
      name: "ExampleHarnessTests",
      dependencies: [
        "APIModel", "APIPages", "CommonMark", "SwiftEmission", "TestSupport", "docs2swift",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      exclude: ["Harbour"], swiftSettings: settings),
    .testTarget(
      name: "NameTests", dependencies: ["APIModel", "ResourceRuntime", "SwiftEmission", "TestSupport", "docs2swift"],
      swiftSettings: settings),
    .testTarget(
      name: "PolicyGraphTests",
      dependencies: ["PolicyGraph", "ResourceRuntime", .product(name: "HTTPTypes", package: "swift-http-types")],
      swiftSettings: settings
    ),
  ],
  swiftLanguageModes: [.v6]
)
