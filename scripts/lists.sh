#!/usr/bin/env bash
# Writes data/imports/testdata/lists again: the lists of our own making that the import
# is tested with, each in its folder. A list.* that lies there already stays: delete it
# to have it made again. Needs LibreOffice for the formats that only it writes here.
set -euo pipefail
cd "$(dirname "$0")/.."
lists=data/imports/testdata/lists

if ! command -v soffice >/dev/null; then
  echo "LibreOffice is needed: soffice was not found." >&2
  exit 1
fi
made=$(mktemp -d)
trap 'rm -rf "$made"' EXIT
go test -tags ci -count=1 -run '^TestListsAreAsTold$' ./data/imports -make-lists "$made" >/dev/null

convert() { # folder, what LibreOffice calls the format, ending in the project
  local folder=$1 filter=$2 ending=$3 file
  [[ -d $made/$folder ]] || return 0
  soffice "-env:UserInstallation=file://$made/profile" --headless --convert-to "$filter" --outdir "$made/$folder/out" "$made/$folder"/*.xlsx >/dev/null 2>&1
  for file in "$made/$folder/out"/*; do
    cp "$file" "$lists/$(basename "${file%.*}")/list.$ending"
  done
}
convert xls 'xls:MS Excel 97' xls
convert ods ods:calc8 ods
convert xlsx 'xlsx:Calc MS Excel 2007 XML' xlsx
convert html 'html:HTML (StarCalc)' xls
convert csv 'csv:Text - txt - csv (StarCalc):59,34,76,1' csv
echo "$(find "$lists" -type f | wc -l) files, $(du -sb "$lists" | cut -f1) bytes"
