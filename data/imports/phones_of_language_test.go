package imports

import (
	"testing"

	"kader/data"
)

// A header that several languages abbreviate alike does not tell the language of a list, in
// which its phone numbers are read.
func TestAHeaderOfSeveralLanguagesDoesNotTellWhosePhonesTheyAre(t *testing.T) {
	s := newDossier(t, "nl")
	for _, list := range []struct {
		rows [][]string
		want string
	}{
		{[][]string{{"Förnamn", "Efternamn", "Ans.form", "Mobil", "E-post"}, {"Kajsa", "Ek", "Tillsvidare", "0701234023", "kajsa@verket.example"}, {"Nils", "Berg", "Vikariat", "0701234045", "nils@verket.example"}}, "+46 70 123 40 23"},
		{[][]string{{"Navn", "Type arb.", "Mobil"}, {"Kari Moen", "Fast", "91234023"}, {"Ola Vik", "Vikar", "91234045"}}, "+47 912 34 023"},
	} {
		d := prepare(t, s, Source{File: "lijst.csv", Kind: data.ListStaff, Content: csvOf(";", list.rows...)})
		if len(d.Dropped) > 0 || d.Rows[0].Person().Phone != list.want {
			t.Errorf("%v: dropped %v, phone %q, want %q", list.rows[0], d.Dropped, d.Rows[0].Person().Phone, list.want)
		}
	}
}
