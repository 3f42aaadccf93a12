#!/usr/bin/env bash
# Cross-compiles Kader for Windows.
set -euo pipefail
cd "$(dirname "$0")/.."
compiler=x86_64-w64-mingw32-gcc
if ! command -v $compiler >/dev/null; then
  echo "This needs $compiler: apt-get install gcc-mingw-w64-x86-64" >&2
  exit 1
fi
export CGO_ENABLED=1 GOOS=windows GOARCH=amd64 CC=$compiler
go build -trimpath -ldflags '-H windowsgui' -o bin/kader.exe .
# A Windows program has either a window or a console, so the commands get their own.
go build -trimpath -o bin/kader-cli.exe .
echo "Built bin/kader.exe (the window) and bin/kader-cli.exe (the commands)"
