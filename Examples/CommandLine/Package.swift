// swift-tools-version: 6.2

import PackageDescription

let package = Package(
  name: "CommandLine",
  platforms: [.macOS(.v13)],
  dependencies: [
    .package(name: "docs2swift", path: "../.."),
    .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
  ],
  targets: [
    .executableTarget(
      name: "policies",
      dependencies: [
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "ResourceRuntime", package: "docs2swift"),
        .product(name: "ResourceTestKit", package: "docs2swift"),
      ],
      // Generated code says of each import whether it is public. Other imports in the module have to agree, or this.
      swiftSettings: [.enableUpcomingFeature("InternalImportsByDefault")],
      plugins: [.plugin(name: "Docs2SwiftPlugin", package: "docs2swift")]
    )
  ]
)
