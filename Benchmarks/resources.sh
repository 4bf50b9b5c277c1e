#!/usr/bin/env bash
# What reading and writing resource values costs, against plain structs with synthesized Codable.
#
#     Benchmarks/resources.sh [OBJECTS]
#
# Prints MB of JSON a CPU second, the ratio and heap allocations for one object, a page of 75, and one of OBJECTS
# (20,000 unless told), all of them from one run.
set -euo pipefail
cd "$(dirname "$0")/.."

swift build --configuration release --package-path Benchmarks --scratch-path .build-benchmarks \
  --product ResourceBenchmark >&2
.build-benchmarks/release/ResourceBenchmark "$@"
