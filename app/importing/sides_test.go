package importing

import (
	"slices"
	"testing"

	"kader/app/frame/desk"
	"kader/assets"
	"kader/data"
)

// Every fact that a list can hold stands among those that tell two people apart.
func TestEveryFieldStandsAmongTheFacts(t *testing.T) {
	d := desk.SitDown(t, "nl", nil, desk.Rooms())
	elsewhere := map[data.Field]string{
		data.FieldGiven: "the name stands above", data.FieldInfix: "the name stands above", data.FieldFamily: "the name stands above",
		data.FieldSite: "stands with the unit",
	}
	for _, f := range data.PersonFields() {
		var p data.Person
		switch at := f.At(&p).(type) {
		case *string:
			*at = "x"
		case *data.Date:
			*at = d.Today()
		case *float64:
			*at = .5
		case *int:
			*at = 1980
		}
		facts := factsAbout(d.Frame, &p)
		stands := slices.ContainsFunc(facts, func(fact knownFact) bool { return fact.field == f.Field && fact.name != "" && fact.value != "" })
		if stands == (elsewhere[f.Field] != "") {
			t.Errorf("%s among the facts: %v, and the reason not to be there is %q", f.Field, stands, elsewhere[f.Field])
		}
		if f.Field == data.FieldSite && !slices.ContainsFunc(facts, func(fact knownFact) bool { return fact.field == data.FieldUnit }) {
			t.Error("the site does not stand with the unit")
		}
	}
}

// Beside a row a candidate of one year is told apart by the day, in words only.
func TestCandidatesOfOneYearAreToldApartByTheDay(t *testing.T) {
	for _, code := range assets.Languages() {
		d := desk.SitDown(t, code, nil, desk.Rooms())
		row := data.Person{BirthYear: 1985, BirthCheck: 17}
		for _, tt := range []struct {
			year, check int
			key         string
		}{
			{1985, 17, "import.birth-day-fits"},
			{1985, 41, "import.birth-day-other"},
			{1985, 0, ""},
			{1986, 41, ""},
			{0, 0, ""},
		} {
			said := ""
			facts := factsBeside(d.Frame, &row, &data.Person{BirthYear: tt.year, BirthCheck: tt.check})
			for i, fact := range facts {
				if fact.name == d.Text("import.birth-day") {
					said = fact.value
				}
				if i > 1 || fact.value == "17" || fact.value == "41" {
					t.Errorf("%s: %+v", code, facts)
				}
			}
			if want := tt.key; want != "" && said != d.Text(want) || want == "" && said != "" {
				t.Errorf("%s: %d/%d: %q is said, want %s", code, tt.year, tt.check, said, want)
			}
		}
	}
}
