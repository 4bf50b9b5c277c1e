#!/usr/bin/env bash
# What compiling a generated library costs, against the same model as plain structs with synthesized conformances.
#
#     Benchmarks/compile-cost.sh [DOCS]
#
# Builds four libraries at -Onone and -O: the generated types alone, the plain structs, and both with their requests, of
# which the plain ones have a struct for each path. Prints CPU seconds of the build, the peak memory of its largest
# process, and the size of the text in the object files, and the ratios.
set -euo pipefail
cd "$(dirname "$0")/.."
root=$PWD docs=${1:-docs}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

swift build --configuration release --scratch-path .build-release --product docs2swift >&2
swift build --configuration release --package-path Benchmarks --scratch-path .build-benchmarks --product PlainStructs >&2
docs2swift=.build-release/release/docs2swift
"$docs2swift" model "$docs" >"$work/model.json"
.build-benchmarks/release/PlainStructs "$work/model.json" "$work/Sources/Plain" "$work/Paths"
mkdir -p "$work/Sources/PlainWhole"
cp "$work"/Sources/Plain/*.swift "$work"/Paths/*.swift "$work/Sources/PlainWhole/"
"$docs2swift" generate "$docs" --output "$work/Sources/Whole" --module Whole
mkdir -p "$work/Sources/Types"
cp "$work"/Sources/Whole/{Resources,Enumerations}-*.swift "$work/Sources/Types/" 2>/dev/null || true
cat >"$work/Package.swift" <<SWIFT
// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"), .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"), .treatAllWarnings(as: .error),
]
let runtime: [Target.Dependency] = [.product(name: "ResourceRuntime", package: "docs2swift")]
let package = Package(
  name: "CompileCost",
  dependencies: [.package(name: "docs2swift", path: "$root")],
  targets: [
    .target(name: "Prerequisites", dependencies: runtime, path: "Prerequisites"),
    .target(name: "Types", dependencies: runtime, swiftSettings: settings),
    .target(name: "Whole", dependencies: runtime, swiftSettings: settings),
    .target(name: "Plain"),
    .target(name: "PlainWhole"),
  ],
  swiftLanguageModes: [.v6]
)
SWIFT
mkdir -p "$work/Prerequisites" && echo "import ResourceRuntime" >"$work/Prerequisites/Prerequisites.swift"

build() { # target configuration
  swift build --package-path "$work" --configuration "$2" --target "$1" >"$work/log" 2>&1 || {
    cat "$work/log" >&2
    return 1
  }
}

# CPU seconds and bytes of text of one target; the runtime is built before.
measure() { # target configuration
  local cpu text
  build Prerequisites "$2" || return 1
  cpu=$(/usr/bin/env python3 - "$work" "$2" "$1" <<'PYTHON'
import resource, subprocess, sys
work, configuration, target = sys.argv[1:]
with open(f"{work}/log", "w") as log:
    code = subprocess.call(
        ["swift", "build", "--package-path", work, "--configuration", configuration, "--target", target],
        stdout=log, stderr=subprocess.STDOUT)
if code:
    sys.exit(open(f"{work}/log").read())
usage = resource.getrusage(resource.RUSAGE_CHILDREN)
print(usage.ru_utime, usage.ru_stime, usage.ru_maxrss)
PYTHON
  ) || return 1
  text=$(find "$work/.build/$2/$1.build" -name '*.o' -exec size {} + |
    awk '$1 ~ /^[0-9]+$/ && $6 != "(TOTALS)" { text += $1 } END { print text }')
  echo "$cpu $text"
}

lines() { cat "$work/Sources/$1"/*.swift | wc -l; }

for configuration in debug release; do
  echo "== $configuration"
  figures=
  for target in Plain Types PlainWhole Whole; do
    measured=$(measure "$target" "$configuration") || exit 1
    figures+="$target $measured $(lines "$target")"$'\n'
  done
  awk <<<"${figures%$'\n'}" '
    { cpu[$1] = $2 + $3; text[$1] = $5
      printf "%-10s %8.1f s CPU %6.0f MB peak %8.2f MB text %8d lines\n", $1, cpu[$1], $4 / 1e3, $5 / 1e6, $6 }
    END {
      printf "Plain : Types       %5.1f times the CPU seconds, %5.1f times the text\n", cpu["Plain"] / cpu["Types"], text["Plain"] / text["Types"]
      printf "PlainWhole : Whole  %5.1f times the CPU seconds, %5.1f times the text\n", cpu["PlainWhole"] / cpu["Whole"], text["PlainWhole"] / text["Whole"] }'
done
