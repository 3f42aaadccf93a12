package frame

import (
	"testing"

	"kader/app/widgets"
	"kader/data"
)

// Every list of units is in the order of the tree, so that a department is found below its site.
func TestUnitsAreOfferedInTheOrderOfTheTree(t *testing.T) {
	var units []data.Unit
	for i, u := range []data.Unit{
		{Record: data.Record{ID: "1"}, Name: "Oost"},
		{Record: data.Record{ID: "2"}, ParentID: "1", Name: "Inpak"},
		{Record: data.Record{ID: "3"}, ParentID: "2", Name: "Nacht"},
		{Record: data.Record{ID: "4"}, ParentID: "1", Name: "Beheer"},
		{Record: data.Record{ID: "5"}, Name: "Aanvoer"},
	} {
		u.Position = i // as the group put them, not by name
		units = append(units, u)
	}
	first := []widgets.Option{{Caption: "Het hele bedrijf"}}
	var captions []string
	for _, o := range UnitOptions(units, first...) {
		captions = append(captions, o.Caption)
	}
	want := []string{"Het hele bedrijf", "Oost", "Oost › Inpak", "Oost › Inpak › Nacht", "Oost › Beheer", "Aanvoer"}
	if len(captions) != len(want) || len(first) != 1 {
		t.Fatalf("%q", captions)
	}
	for i := range want {
		if captions[i] != want[i] {
			t.Errorf("%d: %q, want %q", i, captions[i], want[i])
		}
	}
}
