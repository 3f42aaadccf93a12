package importing

import (
	"slices"
	"testing"

	"kader/app/frame/desk"
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
