package imports

import (
	"cmp"
	"slices"
	"strings"
	"testing"
	"time"

	"golang.org/x/text/encoding/charmap"

	"kader/data/store"
)

// format is one that our own code writes.
type format struct {
	name  string
	write func(*testing.T, *paper) []byte
}

func formats() []format {
	return []format{
		{"xlsx", asXLSX},
		{"semicolons", asCSV(";", "02-01-2006", utf8Marked)},
		{"xlsb", asXLSB},
		{"commas", asCSV(",", "2006-01-02", utf8Text)},
		{"excel-95", asExcel95},
		{"tabs", asCSV("\t", "02.01.2006", utf16Marked)},
		{"page", asPage},
		{"windows", asCSV(";", "2-1-2006", in(charmap.Windows1252))},
		{"xml", asXML},
	}
}

// The same list says the same in whatever format it comes: each in three of them, one
// after the other.
func TestTheSameListInEveryFormat(t *testing.T) {
	dossiers := make(map[string]*store.Store)
	for i, p := range papers() {
		if !p.isPlain() {
			continue
		}
		language := (&listFile{name: p.name, notes: p.notes}).language()
		if dossiers[language] == nil {
			dossiers[language] = newDossier(t, language)
		}
		p.pages[0].name = cmp.Or(p.pages[0].name, "Blad1")
		for j := range 3 {
			f := formats()[(i+3*j)%len(formats())]
			t.Run(p.name+"/"+f.name, func(t *testing.T) {
				d, err := Prepare(dossiers[language], Source{File: "lijst", Content: f.write(t, p), Map: p.notes.Map, Clock: day0}, nil)
				if err != nil {
					t.Fatal(err)
				}
				checkSame(t, "dropped columns", d.Dropped, p.notes.Dropped)
				checkTold(t, d, p.told(false))
			})
		}
	}
}

// isPlain tells whether every format can hold all that a list says: one sheet, nothing
// merged, hidden or worked out, and letters that Windows-1252 has.
func (p *paper) isPlain() bool {
	l := p.pages[0]
	if len(p.pages) > 1 || len(l.merged)+len(l.hiddenRows)+len(l.hiddenColumns) > 0 || p.notes.Second != "" {
		return false
	}
	encoder := charmap.Windows1252.NewEncoder()
	return !slices.ContainsFunc(l.rows, func(row []any) bool {
		return slices.ContainsFunc(row, func(cell any) bool {
			switch v := cell.(type) {
			case formula, shown, bool:
				return true
			case string:
				_, err := encoder.String(v)
				return err != nil || strings.ContainsAny(v, "\n\u00a0")
			case time.Time:
				return l.epoch1904
			}
			return false
		})
	})
}
