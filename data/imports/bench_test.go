package imports

import (
	"bytes"
	"path/filepath"
	"testing"

	"github.com/xuri/excelize/v2"

	"kader/data"
	"kader/data/store"
)

const crowd = 100_000

// crowdList is a list of a hundred thousand people in twelve columns.
func crowdList(b *testing.B) []byte {
	b.Helper()
	l := dutch()
	rows, _ := l.list(crowd)
	for i, row := range rows[2:] {
		if len(row) > 12 {
			rows[i+2] = append(row[:1:1], row[2:13]...)
		}
	}
	return workbook(b, rows...)
}

func crowdStore(b *testing.B) *store.Store {
	b.Helper()
	s, err := store.Create(filepath.Join(b.TempDir(), "group.kader"), "zeven zwarte zwanen", data.Group{Company: "Noorderhaven", Language: "nl"}, store.Options{Clock: day0, WorkFactor: 4})
	if err != nil {
		b.Fatal(err)
	}
	return s
}

// BenchmarkImport100k is from the bytes of a list to everybody applied and saved.
func BenchmarkImport100k(b *testing.B) {
	content := crowdList(b)
	b.ReportAllocs()
	for b.Loop() {
		b.StopTimer()
		s := crowdStore(b)
		b.StartTimer()
		d := prepare(b, s, Source{Content: content, Kind: data.ListNewHires})
		apply(b, s, d)
		b.StopTimer()
		if d.Proposal.Counts.New < crowd*9/10 {
			b.Fatalf("counts %+v", d.Proposal.Counts)
		}
		if err := s.Close(); err != nil {
			b.Fatal(err)
		}
		b.StartTimer()
	}
}

// BenchmarkCompare100k is from the bytes to the proposal against as many known people.
func BenchmarkCompare100k(b *testing.B) {
	content := crowdList(b)
	s := crowdStore(b)
	apply(b, s, prepare(b, s, Source{Content: content, Kind: data.ListStaff}))
	b.ReportAllocs()
	for b.Loop() {
		d := prepare(b, s, Source{Content: content, Kind: data.ListStaff})
		if d.Proposal.Counts.New != 0 {
			b.Fatalf("counts %+v", d.Proposal.Counts)
		}
	}
	if err := s.Close(); err != nil {
		b.Fatal(err)
	}
}

// BenchmarkExcelizeRead100k only reads the rows of the same file with excelize, raw,
// which is its fastest way: the measure for the other two.
func BenchmarkExcelizeRead100k(b *testing.B) {
	content := crowdList(b)
	b.ReportAllocs()
	for b.Loop() {
		f, err := excelize.OpenReader(bytes.NewReader(content), excelize.Options{RawCellValue: true})
		if err != nil {
			b.Fatal(err)
		}
		rows, err := f.Rows("Blad1")
		if err != nil {
			b.Fatal(err)
		}
		n := 0
		for rows.Next() {
			if _, err := rows.Columns(excelize.Options{RawCellValue: true}); err != nil {
				b.Fatal(err)
			}
			n++
		}
		if n < crowd {
			b.Fatalf("%d rows", n)
		}
		if err := rows.Close(); err != nil {
			b.Fatal(err)
		}
		if err := f.Close(); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkDecide100k is one decision that frees somebody, in a staff list of as many
// rows and known people.
func BenchmarkDecide100k(b *testing.B) {
	content := crowdList(b)
	s := crowdStore(b)
	apply(b, s, prepare(b, s, Source{Content: content, Kind: data.ListStaff}))
	d := prepare(b, s, Source{Content: content, Kind: data.ListStaff})
	for i := 0; b.Loop(); i++ {
		d.Decide(i/2, []Decision{DecisionNew, DecisionAsk}[i%2], "")
	}
	if err := s.Close(); err != nil {
		b.Fatal(err)
	}
}
