#!/usr/bin/env bash
# Fails when the code is not as we want to read it.
set -euo pipefail
cd "$(dirname "$0")/.."
source scripts/tools.sh

echo "go vet"
go vet -tags ci ./...
echo "staticcheck"
go run "$staticcheck" -tags ci ./...
echo "gofumpt"
unformatted=$(go run "$gofumpt" -l .)
if [[ -n $unformatted ]]; then
  echo "Run gofumpt -w on:" >&2
  echo "$unformatted" >&2
  exit 1
fi
echo "complexity of at most 15"
go run "$gocyclo" -over 15 .
