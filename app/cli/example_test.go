package cli

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"kader/assets"
	"kader/data/example"
)

// kader example --lang nb made a group with Norwegian headings around Dutch text.
func TestExampleSpeaksTheLanguageAskedFor(t *testing.T) {
	d := newDesk(t)
	d.env[PassphraseVariable] = example.Passphrase
	var numbers string
	for _, lang := range assets.Languages() {
		file := "@" + lang + ".kader"
		d.must("example", file, "--lang", lang, "--today", "2026-11-15")
		all := decode[peopleJSON](t, d.must("people", file, "--json")).People
		var these strings.Builder
		for _, p := range all {
			fmt.Fprintln(&these, p.EmployeeNumber, p.Family, p.StartDate, p.Membership)
		}
		if sorted := sortedLines(these.String()); numbers == "" {
			numbers = sorted
		} else if numbers != sorted {
			t.Errorf("%s: other people", lang)
		}
		d.must("export", file, "call-list", "-o", d.path(lang+".xlsx")) // in the language of the group
		text := d.textOf(lang + ".xlsx")
		for word, of := range map[string]string{"Verpakking": "nl", "Ochtendploeg": "nl", "Ettermiddagsskift": "nb", "Nathold": "da", "Packing": "en", "Morning shift": "en"} {
			if of != lang && strings.Contains(text, word) {
				t.Errorf("%s: the call list says %s", lang, word)
			}
		}
	}
}

func sortedLines(text string) string {
	lines := strings.Split(text, "\n")
	slices.Sort(lines)
	return strings.Join(lines, "\n")
}

// textOf returns all texts of a workbook.
func (d *desk) textOf(name string) string {
	d.t.Helper()
	f, err := excelize.OpenFile(d.path(name))
	if err != nil {
		d.t.Fatal(err)
	}
	defer f.Close()
	var all strings.Builder
	for _, sheet := range f.GetSheetList() {
		rows, err := f.GetRows(sheet)
		if err != nil {
			d.t.Fatal(err)
		}
		for _, row := range rows {
			all.WriteString(strings.Join(row, "\n") + "\n")
		}
	}
	return all.String()
}
