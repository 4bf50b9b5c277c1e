// swift-tools-version: 6.2

import PackageDescription

let package = Package(
  name: "Mail",
  platforms: [.macOS(.v13)],
  dependencies: [
    .package(name: "docs2swift", path: "../.."),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/swhitty/FlyingFox", from: "0.27.1"),
  ],
  targets: [
    // The library: pages, a configuration, and a little code by hand. The plugin writes the rest.
    .target(
      name: "MailAPI",
      dependencies: [.product(name: "ResourceRuntime", package: "docs2swift")],
      plugins: [.plugin(name: "Docs2SwiftPlugin", package: "docs2swift")]
    ),
    // The program.
    .executableTarget(
      name: "mail",
      dependencies: [
        "MailAPI", "MailServer",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "ResourceRuntime", package: "docs2swift"),
        .product(name: "URLSessionTransport", package: "docs2swift"),
      ]
    ),
    // Its tests, without a network.
    .testTarget(
      name: "MailTests",
      dependencies: [
        "MailAPI", "MailServer", "mail",
        .product(name: "ResourceRuntime", package: "docs2swift"),
        .product(name: "ResourceTestKit", package: "docs2swift"),
      ]
    ),
    // The service that the pages describe, for lack of a real one. It does not use the library.
    .target(name: "MailServer", dependencies: [.product(name: "FlyingFox", package: "FlyingFox")]),
  ]
)
