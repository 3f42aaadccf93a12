package imports

import (
	"slices"
	"testing"
	"time"

	"kader/data"
)

// odd are the warnings about a list that is not the one it seems to be.
func odd(d *Draft) (codes []WarningCode) {
	for _, w := range d.Warnings {
		switch w.Code {
		case WarnImportedBefore, WarnOlderList, WarnMaybeOlder, WarnLastList, WarnOtherEmployer:
			codes = append(codes, w.Code)
		}
	}
	return codes
}

func TestAListThatIsNotTheOneItSeems(t *testing.T) {
	september, october := staff(28), staff(30)
	moved := staff(31)
	moved[3].unit = "Kantoor"
	again := staff(30)
	slices.Reverse(again)
	strangers := staff(30)
	for i := range strangers {
		strangers[i].number, strangers[i].given, strangers[i].family, strangers[i].unit = 70_000+i, "Olav", "Vreemd"+strangers[i].family, "Kokkerij"
	}
	for name, c := range map[string]struct {
		source Source
		want   []WarningCode
	}{
		"the same file":                  {monthly(t, time.October, october...), []WarningCode{WarnImportedBefore}},
		"the same rows, saved again":     {Source{File: "kopie.xlsx", Kind: data.ListStaff, Content: staffList(t, again...)}, []WarningCode{WarnLastList}},
		"last month's, by its day":       {monthly(t, time.September, september...), []WarningCode{WarnOlderList}},
		"last month's, by its name":      {Source{File: "personeel sept 2026.xlsx", Kind: data.ListStaff, Content: staffList(t, september...)}, []WarningCode{WarnOlderList}},
		"last month's, by its period":    {Source{Period: "09-2026", Kind: data.ListStaff, Content: staffList(t, september...)}, []WarningCode{WarnOlderList}},
		"last month's, by who is in it":  {Source{Kind: data.ListStaff, Content: staffList(t, september...)}, []WarningCode{WarnMaybeOlder}},
		"another employer's":             {monthly(t, time.November, strangers...), []WarningCode{WarnOtherEmployer}},
		"another employer's, new people": {Source{Kind: data.ListNewHires, Content: staffList(t, strangers...)}, []WarningCode{WarnOtherEmployer}},
		"this month's":                   {monthly(t, time.November, moved...), nil},
		"this month's new people":        {Source{Kind: data.ListNewHires, Content: staffList(t, staff(40)[32:]...)}, nil},
	} {
		t.Run(name, func(t *testing.T) {
			s := newDossier(t, "nl")
			first := monthly(t, time.October, october...)
			first.Period, first.Content = "2026-10", staffList(t, october...)
			apply(t, s, prepare(t, s, first))
			if c.want != nil && c.want[0] == WarnImportedBefore {
				c.source.Content = first.Content
			}
			d := prepare(t, s, c.source)
			if got := odd(d); !slices.Equal(got, c.want) {
				t.Errorf("warned of %v, want %v; counts %+v", got, c.want, d.Proposal.Counts)
			}
		})
	}
}

// Two lists of new people that come on one day are of two places: neither is older,
// whenever their people start.
func TestListsOfOneDayAreNotOlder(t *testing.T) {
	s := newDossier(t, "nl")
	october := monthly(t, time.October, staff(30)[20:]...)
	october.Kind = data.ListNewHires
	apply(t, s, prepare(t, s, october))
	for received, want := range map[data.Date][]WarningCode{
		october.Received:                    nil,
		data.NewDate(2026, time.October, 4): {WarnMaybeOlder},
	} {
		source := Source{Kind: data.ListNewHires, Content: staffList(t, staff(16)...), Received: received}
		if got := odd(prepare(t, s, source)); !slices.Equal(got, want) {
			t.Errorf("received %s: warned of %v, want %v", received, got, want)
		}
	}
}

// What an older list says goes over nothing that a newer one said, and it retires
// nobody.
func TestAnOlderListOverwritesNothing(t *testing.T) {
	s := newDossier(t, "nl")
	october := staff(12)
	october[0].unit = "Kantoor"
	apply(t, s, prepare(t, s, monthly(t, time.October, october...)))
	d := prepare(t, s, monthly(t, time.September, staff(11)...))
	checkCounts(t, d, data.ListCounts{Same: 11, Ask: 1})
	if m := proposalFor(t, s, d, "Jan Naamla"); !hasReason(m, reasonOlderList) || d.ReasonFacts()["last"] != "2026-10-03" {
		t.Errorf("who is not in it: %v, %v", m.Reasons, d.ReasonFacts())
	}
	apply(t, s, d)
	if p := personCalled(t, s, "Jan Naamaa"); p.EmployerUnit != "Kantoor" {
		t.Errorf("an older list moved somebody to %s", p.EmployerUnit)
	}
}

// New hires of last month who stand in the list again are said to.
func TestNewHiresOfLastMonth(t *testing.T) {
	s := newDossier(t, "nl")
	src := func(month time.Month, rows []staffer) Source {
		return Source{Kind: data.ListNewHires, Content: staffList(t, rows...), Received: data.NewDate(2026, month, 3)}
	}
	rows := staff(8)
	apply(t, s, prepare(t, s, src(time.October, rows[:5])))
	again := append([]staffer{}, rows[:5]...)
	slices.Reverse(again)
	if d := prepare(t, s, src(time.November, again)); !slices.Equal(odd(d), []WarningCode{WarnLastList}) {
		t.Errorf("the same people again: %v", odd(d))
	}
	d := prepare(t, s, src(time.November, rows))
	if m := proposalFor(t, s, d, "Jan Naamaa"); m.Decision != DecisionSame || !hasReason(m, reasonListAgain) || len(odd(d)) > 0 {
		t.Errorf("proposed %s %v, warned of %v", m.Decision, m.Reasons, odd(d))
	}
	checkCounts(t, d, data.ListCounts{New: 3, Same: 5})
}

// A list of strangers is no other employer's once the user says whom its rows are about.
func TestDecisionsAnswerWhoseListItIs(t *testing.T) {
	s := newDossier(t, "nl")
	people := staff(30)
	apply(t, s, prepare(t, s, monthly(t, time.October, people...)))
	strangers := staff(30)
	for i := range strangers {
		strangers[i].number, strangers[i].given, strangers[i].family, strangers[i].unit = 70_000+i, "Olav", "Vreemd"+strangers[i].family, "Kokkerij"
	}
	d := prepare(t, s, monthly(t, time.November, strangers...))
	if got := odd(d); !slices.Equal(got, []WarningCode{WarnOtherEmployer}) {
		t.Fatalf("warned of %v", got)
	}
	for i := range strangers {
		d.Decide(i, DecisionSame, personCalled(t, s, "Jan "+people[i].family).ID)
	}
	if got := odd(d); slices.Contains(got, WarnOtherEmployer) {
		t.Errorf("all are known, and yet it warns of %v", got)
	}
}
