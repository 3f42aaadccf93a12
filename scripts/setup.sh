#!/usr/bin/env bash
# Installs what building Kader's window needs, after saying what and why.
set -euo pipefail

# package, and what it is for
needs=(
  "gcc             the C compiler that the window library is built with"
  "pkg-config      tells that compiler where the libraries are"
  "libgl1-mesa-dev drawing with the graphics card"
  "xorg-dev        windows under X11"
  "libwayland-dev  windows under Wayland"
  "libxkbcommon-dev keyboards under Wayland"
)

if ! command -v go >/dev/null; then
  echo "Kader needs Go 1.26 or later. Get it from https://go.dev/dl/ and run this again." >&2
  exit 1
fi

if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
  if command -v gcc >/dev/null || command -v clang >/dev/null; then
    exit 0
  fi
  echo "This is not Debian or Ubuntu, so nothing was installed. Kader's window needs:" >&2
  printf '  %s\n' "${needs[@]}" >&2
  echo "On Fedora: gcc mesa-libGL-devel libX11-devel libXcursor-devel libXrandr-devel libXinerama-devel libXi-devel libXxf86vm-devel wayland-devel libxkbcommon-devel" >&2
  echo "On macOS: xcode-select --install. On Windows: a gcc such as that of MSYS2." >&2
  exit 1
fi

missing=()
for need in "${needs[@]}"; do
  package=${need%% *}
  state=$(dpkg-query -W -f '${Status}' "$package" 2>/dev/null || true)
  if [[ $state != "install ok installed" ]]; then
    missing+=("$package")
    echo "Missing: $need"
  fi
done
if ((${#missing[@]} == 0)); then
  exit 0
fi

as_root=()
if ((EUID != 0)); then
  if ! command -v sudo >/dev/null; then
    echo "Ask your administrator to run: apt-get install ${missing[*]}" >&2
    exit 1
  fi
  as_root=(sudo)
  echo "Installing needs administrator rights: sudo may ask for your password."
fi
echo "Installing: ${missing[*]}"
"${as_root[@]}" apt-get update -qq
"${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
