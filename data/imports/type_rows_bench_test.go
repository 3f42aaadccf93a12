package imports

import (
	"testing"

	"kader/data"
)

// BenchmarkTypeRows100k turns a hundred thousand lines into people.
func BenchmarkTypeRows100k(b *testing.B) {
	content := crowdList(b)
	d := prepare(b, crowdStore(b), Source{Content: content, Kind: data.ListStaff})
	b.ReportAllocs()
	for b.Loop() {
		w := newTypist(&d.Table, d.Mapping, nil, "nl", d.Source.Received)
		if _, _, err := typeRows(w, &d.answers.fixed, &d.progress); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkFix100k types one cell of a hundred thousand lines again, and back.
func BenchmarkFix100k(b *testing.B) {
	content := crowdList(b)
	d := prepare(b, crowdStore(b), Source{Content: content, Kind: data.ListStaff})
	column := d.Mapping.Find(data.FieldStartDate)
	if column < 0 {
		b.Fatal("no column of days")
	}
	for b.Loop() {
		if err := d.Fix(d.Rows[500].Number, d.Table.Letters[column], "1-3-2026"); err != nil {
			b.Fatal(err)
		}
	}
}
