#!/usr/bin/env bash
# Builds Kader and starts it. The first start opens the example group. Without a
# display it does the main job without a window.
set -euo pipefail
cd "$(dirname "$0")/.."

if [[ -z ${DISPLAY:-}${WAYLAND_DISPLAY:-} && $(uname) == Linux ]]; then
  exec scripts/headless.sh
fi

scripts/setup.sh
echo "Building Kader. The first time takes a few minutes."
go build -trimpath -o bin/kader .

example=out/example.kader
if [[ -e $example ]]; then
  exec bin/kader
fi
mkdir -p out
passphrase=$(bin/kader example "$example" | sed -n '$s/.*: //p') # the last line tells it, in the language of the system
echo "The example group lies in $example; its passphrase is $passphrase"
KADER_PASSPHRASE=$passphrase exec bin/kader "$example"
