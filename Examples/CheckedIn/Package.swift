// swift-tools-version: 6.2

import PackageDescription

// The package of the plugins is needed by those who write the library anew, and by ResourceRuntime, which it stands on.
let package = Package(
  name: "CheckedIn",
  platforms: [.macOS(.v13)],
  dependencies: [.package(name: "docs2swift", path: "../..")],
  targets: [
    .target(
      name: "Planets",
      dependencies: [.product(name: "ResourceRuntime", package: "docs2swift")],
      exclude: ["docs2swift.yaml"]
    ),
    .executableTarget(name: "planets-demo", dependencies: ["Planets"]),
  ]
)
