#!/usr/bin/env bash
# What generating a library costs, against parsing the same pages with libcmark alone.
#
#     Benchmarks/reading.sh [DOCS] [RUNS]
#
# Prints medians of CPU and wall seconds and of peak memory for both, taken in turn, and the ratio of CPU seconds.
set -euo pipefail
cd "$(dirname "$0")/.."
docs=${1:-docs} runs=${2:-7}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

swift build --configuration release --scratch-path .build-release --product docs2swift >&2
cc -O2 Benchmarks/parse-baseline.c -o "$work/parse" $(pkg-config --cflags --libs libcmark)
find "$docs" -name '*.md' -not -path '*/includes/*' | sort >"$work/files"

python3 - "$docs" "$runs" "$work" <<'PYTHON'
import os, resource, shutil, statistics, subprocess, sys, time

docs, runs, work = sys.argv[1], int(sys.argv[2]), sys.argv[3]

def run(arguments, stdin=None):
    start = time.perf_counter()
    process = subprocess.Popen(arguments, stdin=stdin, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    assert status == 0, f"{arguments} failed with {status}"
    return usage.ru_utime + usage.ru_stime, time.perf_counter() - start, usage.ru_maxrss / 1024

def generate():
    shutil.rmtree(f"{work}/out", ignore_errors=True)
    return run([".build-release/release/docs2swift", "generate", docs, "--output", f"{work}/out"])

def parse():
    with open(f"{work}/files") as files:
        return run([f"{work}/parse"], files)

generate(), parse()
rows = [(generate(), parse()) for _ in range(runs)]
for index, name in enumerate(("generate", "libcmark alone")):
    cpu, wall, memory = (statistics.median(row[index][k] for row in rows) for k in range(3))
    print(f"{name:16} {cpu:7.3f} s CPU {wall:7.3f} s wall {memory:7.1f} MiB")
print(f"ratio of CPU     {statistics.median(a[0] / b[0] for a, b in rows):7.2f}")
PYTHON
