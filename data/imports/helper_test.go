package imports

import (
	"bytes"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"

	"kader/data"
	"kader/data/store"
	"kader/data/tables"
)

// day0 is when the tests take place.
func day0() time.Time { return time.Date(2026, 11, 3, 19, 30, 0, 0, time.UTC) }

// newDossier makes an empty dossier that speaks a language.
func newDossier(t testing.TB, language string) *store.Store {
	t.Helper()
	path := filepath.Join(t.TempDir(), "group.kader")
	group := data.Group{Name: "Kadergroep Noorderhaven", Company: "Noorderhaven", Language: language}
	s, err := store.Create(path, "zeven zwarte zwanen", group, store.Options{Clock: day0, WorkFactor: 4})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	return s
}

// workbook writes rows into the first sheet of an xlsx file. A nil row stays empty.
func workbook(t testing.TB, rows ...[]any) []byte {
	t.Helper()
	return workbookOf(t, "Blad1", rows)
}

func workbookOf(t testing.TB, sheet string, rows [][]any) []byte {
	t.Helper()
	f := excelize.NewFile()
	if err := f.SetSheetName("Sheet1", sheet); err != nil {
		t.Fatal(err)
	}
	writeSheet(t, f, sheet, rows)
	var b bytes.Buffer
	if err := f.Write(&b); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func writeSheet(t testing.TB, f *excelize.File, sheet string, rows [][]any) {
	t.Helper()
	if err := f.SetSheetDimension(sheet, "A1:AZ200000"); err != nil {
		t.Fatal(err)
	}
	w, err := f.NewStreamWriter(sheet)
	if err != nil {
		t.Fatal(err)
	}
	style, err := f.NewStyle(&excelize.Style{NumFmt: 14})
	if err != nil {
		t.Fatal(err)
	}
	for i, row := range rows {
		if row == nil {
			continue
		}
		cells := slices.Clone(row)
		for j, value := range cells {
			if day, ok := value.(time.Time); ok {
				cells[j] = excelize.Cell{StyleID: style, Value: day}
			}
		}
		cell, err := excelize.CoordinatesToCellName(1, i+1)
		if err != nil {
			t.Fatal(err)
		}
		if err := w.SetRow(cell, cells); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Flush(); err != nil {
		t.Fatal(err)
	}
}

// day is a cell that holds a date.
func day(year int, month time.Month, date int) time.Time {
	return time.Date(year, month, date, 0, 0, 0, 0, time.UTC)
}

// csvOf writes rows with a separator.
func csvOf(separator string, rows ...[]string) []byte {
	var b strings.Builder
	for _, row := range rows {
		b.WriteString(strings.Join(row, separator) + "\r\n")
	}
	return []byte(b.String())
}

func prepare(t testing.TB, s *store.Store, src Source) *Draft {
	t.Helper()
	src.Clock = day0
	if src.File == "" {
		src.File = "lijst.xlsx"
	}
	d, err := Prepare(s, src, nil)
	if err != nil {
		t.Fatalf("prepare %s: %v", src.File, err)
	}
	return d
}

func apply(t testing.TB, s *store.Store, d *Draft) data.List {
	t.Helper()
	list, err := d.Apply(s, nil)
	if err != nil {
		t.Fatalf("apply: %v", err)
	}
	return list
}

func dossierOf(t testing.TB, s *store.Store) *data.Dossier {
	t.Helper()
	d, err := s.Dossier()
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// personCalled returns the one person with a full name.
func personCalled(t testing.TB, s *store.Store, name string) data.Person {
	t.Helper()
	var found []data.Person
	for _, p := range dossierOf(t, s).People {
		if p.Full() == name {
			found = append(found, p)
		}
	}
	if len(found) != 1 {
		t.Fatalf("%d people are called %s", len(found), name)
	}
	return found[0]
}

func unitNames(t testing.TB, s *store.Store) map[data.ID]string {
	names := map[data.ID]string{"": ""}
	for _, u := range dossierOf(t, s).Units {
		names[u.ID] = u.Name
	}
	return names
}

func fieldsOf(m tables.Mapping) map[string]data.Field {
	fields := make(map[string]data.Field)
	for _, c := range m {
		fields[c.Header] = c.Field
	}
	return fields
}

func checkCounts(t testing.TB, d *Draft, want data.ListCounts) {
	t.Helper()
	if d.Proposal.Counts != want {
		t.Errorf("counts %+v, want %+v", d.Proposal.Counts, want)
		for _, m := range d.Proposal.Matches[:min(len(d.Proposal.Matches), 40)] {
			t.Logf("row %d: %s %s %v %v", m.Row, m.Decision, m.PersonID, m.Reasons, m.Changes)
		}
	}
}
