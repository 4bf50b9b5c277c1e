#!/usr/bin/env bash
# What the client costs beside its transport, and whether it loses or doubles requests to a server with faults.
#
#     Benchmarks/client.sh [REQUESTS [ROUNDS [TRANSPORT]]]
#
# Sends 10,000 requests unless told, 64 at a time, through both transports.
set -euo pipefail
cd "$(dirname "$0")/.."

build=(swift build --configuration release --package-path Benchmarks --scratch-path .build-benchmarks)
"${build[@]}" --product LoadServer >&2
"${build[@]}" --product ClientBenchmark >&2

coproc SERVER { exec .build-benchmarks/release/LoadServer; }
trap 'kill "$SERVER_PID" 2>/dev/null || true' EXIT
read -r port <&"${SERVER[0]}"
.build-benchmarks/release/ClientBenchmark "$port" "$@"
