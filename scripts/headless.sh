#!/usr/bin/env bash
# The main job without a window: an employer's list goes in, a plan and call lists come out.
set -euo pipefail
cd "$(dirname "$0")/.."

if ! command -v go >/dev/null; then
  echo "Kader needs Go 1.26 or later. Get it from https://go.dev/dl/ and run this again." >&2
  exit 1
fi
echo "There is no display here, so Kader works without a window. Building; the first time takes a minute."
go build -trimpath -tags ci -o bin/kader-headless .

mkdir -p out
rm -f out/example.kader out/plan.pdf out/new-hires.xlsx out/call-list.xlsx
export KADER_PASSPHRASE=${KADER_PASSPHRASE:-kader-voorbeeld-2026}
kader=bin/kader-headless
$kader example out/example.kader --lang nl --today 2026-11-15 # the language of the list
$kader import out/example.kader docs/example/nieuwe-medewerkers.xlsx --kind new-hires
$kader export out/example.kader plan -o out/plan.pdf
$kader export out/example.kader new-hires -o out/new-hires.xlsx
$kader export out/example.kader call-list -o out/call-list.xlsx
$kader check out/example.kader
echo
echo "Done. The example group's dossier took in the list docs/example/nieuwe-medewerkers.xlsx, and these came out:"
echo "  out/plan.pdf        the plan of approach"
echo "  out/new-hires.xlsx  the new colleagues and how far the group is with each"
echo "  out/call-list.xlsx  whom each rep calls, one sheet a rep"
