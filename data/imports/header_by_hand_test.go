package imports

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"kader/data"
)

// mistaken is a list whose header stands in row 2, while row 1 reads like one.
func mistaken() []byte {
	return csvOf(";",
		[]string{"Naam", "Loon", "Bank", "Afdeling"},
		[]string{"Wie", "Plek", "Gebouw", "Ploeg"},
		[]string{"Jan van der Berg", "Hoek 3", "Noord", "Magazijn"},
		[]string{"Eva Boom", "Hoek 4", "Zuid", "Kantoor"})
}

// A column that was dropped because of a wrong header comes back with the right one, if
// the file can be read again.
func TestADroppedColumnComesBackWithTheRightHeader(t *testing.T) {
	s, content, times := newDossier(t, "nl"), mistaken(), 0
	d := prepare(t, s, Source{File: "a.csv", Content: content, Kind: data.ListNewHires, Reread: func() ([]byte, string, error) {
		times++
		return content, "", nil
	}})
	if !slices.Equal(d.Dropped, []string{"Loon", "Bank"}) {
		t.Fatalf("dropped %v", d.Dropped)
	}
	if err := d.SetHeaderRows(2, 1); err != nil || len(d.Dropped) > 0 || len(d.Mapping) != 4 || len(d.Rows) != 2 || times != 1 {
		t.Fatalf("%v: dropped %v, %d columns, %d rows, read %d times", err, d.Dropped, len(d.Mapping), len(d.Rows), times)
	}
	if c := d.Mapping[1]; c.Header != "Plek" || !slices.Equal(c.Examples, []string{"Hoek 3", "Hoek 4"}) {
		t.Errorf("%+v", c)
	}
}

// Without the file a dropped column stays dropped, because nothing is kept of it.
func TestADroppedColumnStaysDroppedWithoutTheFile(t *testing.T) {
	s, failed := newDossier(t, "nl"), errors.New("the file has gone")
	d := prepare(t, s, Source{File: "a.csv", Content: mistaken()})
	if err := d.SetHeaderRows(2, 1); err != nil || len(d.Dropped) != 2 || len(d.Mapping) != 2 {
		t.Errorf("%v: dropped %v, mapped %v", err, d.Dropped, d.Mapping)
	}
	d = prepare(t, s, Source{File: "a.csv", Content: mistaken(), Reread: func() ([]byte, string, error) { return nil, "", failed }})
	if err := d.SetHeaderRows(2, 1); err != nil || len(d.Dropped) != 2 || len(d.Mapping) != 2 {
		t.Errorf("a file that has gone: %v, dropped %v, mapped %v", err, d.Dropped, d.Mapping)
	}
}

// Another file of the same name brings nothing back.
func TestAFileThatChangedIsNotReadAgain(t *testing.T) {
	d := prepare(t, newDossier(t, "nl"), Source{File: "a.csv", Content: mistaken(), Reread: func() ([]byte, string, error) {
		return append(mistaken(), "Kim Cats;Hoek 5;Zuid;Kantoor\r\n"...), "", nil
	}})
	if err := d.SetHeaderRows(2, 1); err != nil {
		t.Fatal(err)
	}
	if len(d.Rows) != 2 || len(d.Dropped) != 2 {
		t.Errorf("%d rows, dropped %v", len(d.Rows), d.Dropped)
	}
}

// The header that is said beforehand counts from the start: nothing is dropped because of
// one that would have been found.
func TestAHeaderSaidBeforehandDropsNothingOfAnother(t *testing.T) {
	d := prepare(t, newDossier(t, "nl"), Source{File: "a.csv", Content: mistaken(), Header: 2})
	if len(d.Dropped) > 0 || len(d.Mapping) != 4 || d.Source.Reread != nil {
		t.Errorf("dropped %v, %d columns", d.Dropped, len(d.Mapping))
	}
}

// A header of two rows can be said, whatever was found.
func TestAHeaderOfTwoRowsByHand(t *testing.T) {
	d := prepare(t, newDossier(t, "nl"), Source{File: "a.csv", Content: mistaken(), Header: 2})
	if err := d.SetHeaderRows(1, 2); err != nil {
		t.Fatal(err)
	}
	var headers []string
	for _, c := range d.Mapping {
		headers = append(headers, c.Header)
	}
	want := []string{"Naam Wie", "Afdeling Ploeg"}
	if !slices.Equal(headers, want) || d.Table.HeaderRow != 1 || d.Table.HeaderRows != 2 || len(d.Rows) != 2 {
		t.Errorf("headers %v in row %d, %d rows", headers, d.Table.HeaderRow, len(d.Rows))
	}
	for _, rows := range []int{0, 3} {
		if err := d.SetHeaderRows(2, rows); !errors.Is(err, data.ErrNoHeader) {
			t.Errorf("a header of %d rows: %v", rows, err)
		}
	}
	if err := d.SetHeaderRows(4, 2); !errors.Is(err, data.ErrNoHeader) {
		t.Errorf("below the last row: %v", err)
	}
}

// Reading the file again can be cancelled, and leaves everything as it was.
func TestReadingAgainCanBeCancelled(t *testing.T) {
	content, read := mistaken(), false
	d := prepare(t, newDossier(t, "nl"), Source{File: "a.csv", Content: content, Reread: func() ([]byte, string, error) {
		read = true
		return content, "", nil
	}})
	err := d.Cancellable(func(float64) bool { return !read }, func() error { return d.SetHeaderRows(2, 1) })
	if !read || !errors.Is(err, context.Canceled) || len(d.Dropped) != 2 || d.Table.HeaderRow != 1 {
		t.Errorf("%v: dropped %v, header in row %d", err, d.Dropped, d.Table.HeaderRow)
	}
}

// A header whose change is cancelled, wherever it stops, takes nothing out of the list.
func TestACancelledHeaderTakesNothing(t *testing.T) {
	d := prepare(t, newDossier(t, "nl"), Source{File: "a.csv", Kind: data.ListNewHires, Content: csvOf(";",
		[]string{"Naam", "Plek", "Tekst", "Afdeling"},
		[]string{"Wie", "Bankrekening", "Telefoon", "Ploeg"},
		[]string{"Jan van der Berg", "Hoek 3", "1210611288 xyz", "Magazijn"},
		[]string{"Eva Boom", "Hoek 4", "tekst", "Kantoor"})})
	before := fmt.Sprint(d.Table.Preview(10))
	for stop := 1; stop < 12; stop++ {
		heard := 0
		err := d.Cancellable(func(float64) bool { heard++; return heard < stop }, func() error { return d.SetHeaderRows(2, 1) })
		if err == nil {
			return
		}
		if after := fmt.Sprint(d.Table.Preview(10)); !errors.Is(err, context.Canceled) || after != before {
			t.Fatalf("stopped at %d, %v:\n%s\n%s", stop, err, before, after)
		}
	}
	t.Error("it never ends")
}

// A cell of half a book is refused as too long. Only its beginning is read, and a number in
// it goes nowhere.
func TestACellOfHalfABookIsNotLookedThrough(t *testing.T) {
	long := "123456782 " + strings.Repeat("€ 1 000 06 ", 10_000) + " 123456782"
	rows := [][]string{{"Naam", "Opmerking"}, {"Jan Boom", long}}
	for range 20 {
		rows = append(rows, []string{"Eva Boom", long})
	}
	d := prepare(t, newDossier(t, "nl"), Source{File: "a.csv", Kind: data.ListNewHires, Content: csvOf(";", rows...)})
	for _, line := range d.Table.Lines {
		if n := len(line.Cells[1].Text); n > 10_000 {
			t.Errorf("row %d: %d bytes are read", line.Number, n)
		}
	}
	if p := d.Rows[0].Problems; len(p) == 0 || p[0].Rule != data.RuleLong {
		t.Errorf("problems %+v", p)
	}
	findTraces(t, "the draft", d.Table, []planted{plant("bsn", "123456782")})
}

// Headings in columns of their own stay departments when the header is moved and back, also where the file
// cannot be read again.
func TestHeadingsBesideStayWhenTheHeaderIsMoved(t *testing.T) {
	for language, rows := range map[string][][]any{
		"nl": {{"Lijst oktober"}, {"", "", "Naam", "Functie", "In dienst"}, {"Haven"}, {"", "Expeditie"}, {"", "", "Lotte Kuiper", "Lader", day(2026, 9, 1)}, {"", "Balie"}, {"", "", "Yara Haddou", "Planner", day(2026, 10, 1)}},
		"nb": {{"Liste oktober"}, {"", "", "Navn", "Stilling", "Startdato"}, {"Havn"}, {"", "Expeditie"}, {"", "", "Lotte Kuiper", "Plukker", day(2026, 9, 1)}, {"", "Balie"}, {"", "", "Yara Haddou", "Plukker", day(2026, 10, 1)}},
	} {
		content := workbook(t, rows...)
		for _, reread := range []func() ([]byte, string, error){nil, func() ([]byte, string, error) { return content, "", nil }} {
			d := prepare(t, newDossier(t, language), Source{Content: content, Kind: data.ListNewHires, Reread: reread})
			for _, row := range []int{2, 0, 2} {
				if err := d.SetHeaderRows(row, 1); row == 0 {
					continue // hardly a list then
				} else if err != nil {
					t.Fatal(err)
				}
				if got := unitsIn(d); !slices.Equal(got, []string{"Expeditie", "Balie"}) {
					t.Errorf("%s: header in row %d, file at hand %t: %q", language, row, reread != nil, got)
				}
			}
		}
	}
}
