package imports

import (
	"slices"
	"testing"

	"kader/data"
)

// What was asked and left unanswered is asked again when the same file comes once
// more: the second time proves nothing.
func TestSecondImportDoesNotAnswerWhatWasAsked(t *testing.T) {
	staff := csvOf(";", []string{"Personeelsnummer", "Voornaam", "Tussenvoegsel", "Achternaam", "Afdeling"},
		[]string{"1", "Jan", "de", "Vries", "Inpak"}, []string{"2", "Anna", "", "Bos", "Inpak"}, []string{"3", "Piet", "", "Mulder", "Inpak"})
	members := [][]string{{"Lidnummer", "Voornaam", "Tussenvoegsel", "Achternaam"}, {"501", "Jan", "de", "Vries"}}
	for _, name := range []string{"Vreemd", "Zonder", "Kortekaas", "Molenberg", "Ravenswaaij", "Uitenbroek", "Zeldenrust", "Hoogstraat"} {
		members = append(members, []string{"6" + name[:1] + "7", "Wild", "", name})
	}
	s := newDossier(t, "nl")
	apply(t, s, prepare(t, s, Source{File: "p.csv", Content: staff, Kind: data.ListStaff}))
	for _, src := range []Source{
		{File: "m.csv", Content: csvOf(";", members...), Kind: data.ListMembers},
		{File: "n.csv", Kind: data.ListNewHires, Content: csvOf(";", []string{"Voornaam", "Tussenvoegsel", "Achternaam", "Afdeling"},
			[]string{"Jan", "de", "Vries", "Kantoor"}, []string{"Nog", "", "Een", "Inpak"})},
	} {
		for turn := range 3 {
			d := prepare(t, s, src)
			if m := d.Proposal.Matches[0]; m.Decision != DecisionAsk {
				t.Fatalf("%s, turn %d: %s %v", src.File, turn, m.Decision, m.Changes)
			}
			if c := d.Proposal.Counts; turn > 0 && c.New+c.Changed+c.Moved+c.Left > 0 {
				t.Errorf("%s, turn %d: proposes %+v", src.File, turn, c)
			}
			apply(t, s, d)
		}
	}
	if p := personCalled(t, s, "Jan de Vries"); p.IsMember() || p.EmployerUnit != "Inpak" {
		t.Errorf("a name alone made %+v of somebody", p)
	}
}

// What was decided by hand and written is not asked again.
func TestSecondImportKnowsWhatWasDecided(t *testing.T) {
	s := newDossier(t, "nl")
	apply(t, s, prepare(t, s, Source{File: "p.csv", Kind: data.ListStaff, Content: csvOf(";", []string{"Naam", "Afdeling"}, []string{"Jan de Vries", "Inpak"})}))
	src := Source{File: "n.csv", Kind: data.ListNewHires, Content: csvOf(";", []string{"Naam", "Afdeling"}, []string{"Jan de Vries", "Kantoor"})}
	d := prepare(t, s, src)
	d.Decide(0, DecisionSame, "")
	apply(t, s, d)
	checkCounts(t, prepare(t, s, src), data.ListCounts{Same: 1})
}

// A file read before as a staff list is no list of new hires the second time; and
// whoever is known and put on the track of new hires is announced.
func TestKindOfSecondImportAndTrack(t *testing.T) {
	s := newDossier(t, "nl")
	src := Source{File: "lijst.csv", Kind: data.ListStaff, Content: csvOf(";", []string{"Personeelsnummer", "Naam"}, []string{"1", "Jan de Vries"}, []string{"2", "Anna Bos"})}
	apply(t, s, prepare(t, s, src))
	src.Kind = ""
	d := prepare(t, s, src)
	if d.Source.Kind != data.ListStaff || hasWarning(d, WarnOnTrack) {
		t.Errorf("kind %s, warnings %v", d.Source.Kind, d.Warnings)
	}
	if err := d.SetKind(data.ListNewHires); err != nil {
		t.Fatal(err)
	}
	if !hasWarning(d, WarnOnTrack) || !slices.Contains(d.Proposal.Matches[0].Reasons, reasonOnTrack) {
		t.Errorf("nothing is said of the track: %v %v", d.Warnings, d.Proposal.Matches[0].Reasons)
	}
}
