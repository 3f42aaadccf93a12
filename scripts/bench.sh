#!/usr/bin/env bash
# Measures what the design promises and prints ratios. Takes some minutes.
set -euo pipefail
cd "$(dirname "$0")/.."
mkdir -p bin
go run scripts/bench.go scripts/bench_frame.go scripts/bench_memory.go
