package imports

import (
	"bytes"
	"testing"

	"github.com/xuri/excelize/v2"
)

// What is merged over the rows of several people is of each of them; a blank row
// within gets nobody, and what stands there already stays.
func TestCellMergedOverRows(t *testing.T) {
	f := excelize.NewFile()
	for i, row := range [][]any{
		{"Naam", "Afdeling", "Functie"},
		{"Jan Bos", "Expeditie", "Kok"},
		{"An Vos", nil, "Planner"},
		{},
		{"Bo Dam", nil, nil},
		{"Ans Kok", nil, "Monteur"},
	} {
		cell, err := excelize.CoordinatesToCellName(1, i+1)
		if err == nil {
			err = f.SetSheetRow("Sheet1", cell, &row)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	for _, area := range [][2]string{{"B2", "B5"}, {"C3", "C5"}} {
		if err := f.MergeCell("Sheet1", area[0], area[1]); err != nil {
			t.Fatal(err)
		}
	}
	var b bytes.Buffer
	if err := f.Write(&b); err != nil {
		t.Fatal(err)
	}
	d := prepare(t, newDossier(t, "nl"), Source{Content: b.Bytes()})
	want := []string{"Jan Bos Expeditie Kok", "An Vos Expeditie Planner", "Bo Dam Expeditie Planner", "Ans Kok  Monteur"}
	if len(d.Rows) != len(want) {
		t.Fatalf("%d rows, want %d", len(d.Rows), len(want))
	}
	for i, r := range d.Rows {
		if got := r.Person().Full() + " " + r.Person().EmployerUnit + " " + r.Person().JobTitle; got != want[i] {
			t.Errorf("row %d is %q, want %q", r.Number, got, want[i])
		}
	}
}
