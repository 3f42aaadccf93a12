package data_test

import (
	"reflect"
	"testing"

	"kader/data"
)

// telling is who tells a unit of the decision d1.
func telling(t testing.TB, unit data.ID, by, told string) data.Telling {
	return data.Telling{DecisionID: "d1", UnitID: unit, By: day(t, by), Told: day(t, told)}
}

// Three sites; east has two departments, of which packing has two shifts.
func workplace() []data.Unit {
	return []data.Unit{
		area("east", "", 0), area("production", "east", 40), area("packing", "east", 0), area("morning", "packing", 30),
		area("night", "packing", 20), area("west", "", 12), area("north", "", 9),
	}
}

func TestUnitsThatHaveNotHeard(t *testing.T) {
	const told = "2026-11-10"
	for _, c := range []struct {
		name     string
		tellings []data.Telling
		want     []data.ID
	}{
		{"nobody was asked", nil, []data.ID{"east", "north", "west"}},
		{"named units only", []data.Telling{telling(t, "night", "", ""), telling(t, "west", "", told)}, []data.ID{"night"}},
		{"told above", []data.Telling{telling(t, "night", "", ""), telling(t, "east", "", told)}, nil},
		{"told in all units below", []data.Telling{
			telling(t, "packing", "", ""), telling(t, "morning", "", told), telling(t, "night", "", told),
		}, nil},
		{"told in one unit below", []data.Telling{telling(t, "packing", "", ""), telling(t, "morning", "", told)}, []data.ID{"packing"}},
		{"the company was told", []data.Telling{telling(t, "", "", told), telling(t, "west", "", "")}, nil},
		{"the company is to be told", []data.Telling{telling(t, "", "", ""), telling(t, "west", "", told)}, []data.ID{"east", "north"}},
		{"a unit is asked twice", []data.Telling{telling(t, "west", "", ""), telling(t, "west", "", told)}, nil},
		{"a unit that is gone", []data.Telling{telling(t, "gone", "", "")}, []data.ID{"east", "north", "west"}},
		{"of another decision", []data.Telling{{DecisionID: "d2", UnitID: "", Told: day(t, told)}}, []data.ID{"east", "north", "west"}},
	} {
		if got := data.Untold(&data.Decision{Record: data.Record{ID: "d1"}}, c.tellings, workplace()); !reflect.DeepEqual(got, c.want) {
			t.Errorf("%s: %v, want %v", c.name, got, c.want)
		}
	}
	company := []data.ID{""}
	if got := data.Untold(&data.Decision{Record: data.Record{ID: "d1"}}, nil, nil); !reflect.DeepEqual(got, company) {
		t.Errorf("a company without units: %v", got)
	}
	if got := data.Untold(&data.Decision{Record: data.Record{ID: "d1"}}, []data.Telling{telling(t, "", "", told)}, nil); got != nil {
		t.Errorf("a company without units that was told: %v", got)
	}
}

// From 17 August to 15 November 2026 are 90 days, to 29 November 14 more.
func TestWhatIsToBeToldByNow(t *testing.T) {
	decided := func(id, on string) data.Decision {
		return data.Decision{Record: data.Record{ID: data.ID(id)}, Day: day(t, on), Text: id}
	}
	d := &data.Dossier{
		Units: []data.Unit{area("west", "", 12)},
		Decisions: []data.Decision{
			decided("fresh", "2026-11-01"), decided("90 days", "2026-08-17"), decided("91 days", "2026-08-16"), decided("ahead", "2026-11-16"),
			decided("without a day", ""), decided("promised long ago", "2025-01-01"), decided("in 14 days", "2026-11-01"),
			decided("in 15 days", "2026-11-01"), decided("told", "2026-11-01"),
		},
	}
	promise := func(decision data.ID, who, by, told string) {
		d.Tellings = append(d.Tellings, data.Telling{DecisionID: decision, UnitID: "west", Who: who, By: day(t, by), Told: day(t, told)})
	}
	promise("promised long ago", "Ann", "2025-02-01", "")
	promise("in 14 days", "Cas", "", "")
	promise("in 14 days", "Bo", "2026-11-29", "")
	promise("in 14 days", "Dirk", "2026-12-29", "")
	promise("in 14 days", "Eva", "2026-11-02", "2026-11-02")
	d.Tellings[4].UnitID = "gone"
	promise("in 15 days", "Fay", "2026-11-30", "")
	promise("told", "Ann", "2026-11-03", "2026-11-04")
	got := data.UntoldDue(d, day(t, "2026-11-15"))
	ids := idsOf(got, func(w data.Waiting) data.ID { return w.Decision.ID })
	if want := []string{"promised long ago", "in 14 days", "90 days", "fresh"}; !reflect.DeepEqual(ids, want) {
		t.Fatalf("%v, want %v", ids, want)
	}
	if got[0].Who != "Ann" || got[1].Who != "Bo" || got[1].By != day(t, "2026-11-29") || got[2].Who != "" || !got[2].By.IsZero() {
		t.Errorf("who tells first: %+v", got)
	}
	if !reflect.DeepEqual(got[3].Units, []data.ID{"west"}) {
		t.Errorf("units: %v", got[3].Units)
	}
}
