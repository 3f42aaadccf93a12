#!/usr/bin/env bash
# Makes dist/kader-VERSION-linux-amd64.tar.gz, and for Windows a zip where the cross
# compiler is present. The version is that of FyneApp.toml.
set -euo pipefail
cd "$(dirname "$0")/.."

version=$(sed -n 's/^Version = "\(.*\)"/\1/p' FyneApp.toml)
stage=$(mktemp -d)
trap 'rm -rf "$stage"' EXIT
mkdir -p dist

scripts/setup.sh
go build -trimpath -ldflags '-s -w' -o bin/kader .
root=$stage/kader-$version
install -D -m 755 bin/kader "$root/bin/kader"
install -D -m 644 packaging/org.kader.Kader.desktop "$root/share/applications/org.kader.Kader.desktop"
install -D -m 644 packaging/org.kader.Kader.metainfo.xml "$root/share/metainfo/org.kader.Kader.metainfo.xml"
install -D -m 644 packaging/org.kader.Kader.xml "$root/share/mime/packages/org.kader.Kader.xml"
install -D -m 644 packaging/kader.png "$root/share/icons/hicolor/512x512/apps/org.kader.Kader.png"
install -D -m 644 LICENSE "$root/share/doc/kader/LICENSE"
install -D -m 644 docs/manual.md "$root/share/doc/kader/manual.md"
tar -C "$stage" --sort=name --owner=0 --group=0 --mtime=@0 -czf "dist/kader-$version-linux-amd64.tar.gz" "kader-$version"
echo "Made dist/kader-$version-linux-amd64.tar.gz: unpack it in /usr/local or in \$HOME/.local"

if command -v x86_64-w64-mingw32-gcc >/dev/null; then
  scripts/windows.sh
  (cd bin && zip -q "../dist/kader-$version-windows-amd64.zip" kader.exe kader-cli.exe)
  echo "Made dist/kader-$version-windows-amd64.zip"
fi
