// swift-tools-version: 6.2

import PackageDescription

let package = Package(
  name: "BuildPlugin",
  platforms: [.macOS(.v13)],
  dependencies: [.package(name: "docs2swift", path: "../..")],
  targets: [
    .target(
      name: "Bookshop",
      dependencies: [.product(name: "ResourceRuntime", package: "docs2swift")],
      plugins: [.plugin(name: "Docs2SwiftPlugin", package: "docs2swift")]
    ),
    .executableTarget(name: "bookshop-demo", dependencies: ["Bookshop"]),
  ]
)
