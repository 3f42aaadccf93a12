package importing

import (
	"strings"
	"testing"

	"kader/assets"
	"kader/data"
	"kader/data/imports"
	"kader/data/store"
)

// The weights of a row are shown in words when they are asked for, and of the next row only when they are
// asked for again. Who is new has none. Looking at them changes nothing.
func TestWeightsAreShownWhenAskedFor(t *testing.T) {
	for _, code := range assets.Languages() {
		h := newDesk(t, code, func(tx *store.Tx) error {
			for _, p := range []data.Person{
				{Name: data.Name{Given: "Aagje", Family: "Zand"}, Work: data.Work{EmployerUnit: "Expeditie"}},
				{Name: data.Name{Given: "Eva", Family: "Vik"}},
			} {
				if err := tx.CreatePerson(&p); err != nil {
					return err
				}
			}
			return nil
		})
		dropFile(h, "lijst.csv", "Naam;Afdeling\nAagje Zand;Expeditie\nEva Vik;Kantoor\nPiet Fabel;Kantoor\n")
		p := importOf(h.Frame)
		p.goTo(stepPeople)
		before := p.draft.Proposal.Counts
		pane := p.people.pane
		pane.open(0)
		h.Sees(h.Text("import.weights"))
		h.SeesNot("bits")
		pane.weigh(0)
		h.Sees(h.Text("import.weights-of", "name", "Aagje Zand"), h.Text("field.family"), h.Text("match.level.same"))
		h.Sees(strings.Fields(h.Text("match.feature.prior"))[0], h.Text("import.weights-hide"))
		if h.Window.Canvas().Focused() != pane.hide {
			t.Errorf("%s: the keyboard left the weights", code)
		}
		pane.hide.OnTapped()
		h.SeesNot("bits")
		h.Sees(h.Text("import.weights"))
		pane.weigh(0)
		pane.open(1)
		h.SeesNot("bits")
		pane.open(2)
		h.SeesNot(h.Text("import.weights"))
		if p.draft.Proposal.Counts != before {
			t.Errorf("%s: looking changed %+v to %+v", code, before, p.draft.Proposal.Counts)
		}
	}
}

// The strength of a weight is said by its size, and its side by its sign.
func TestStrengthOfAWeight(t *testing.T) {
	h := newDesk(t, "en", nil)
	for bits, want := range map[float64]string{
		10.1: "strong for", 6: "strong for", 5.9: "for", 2: "for", 1.9: "weak for", .04: "says nothing", 0: "says nothing",
		-.04: "says nothing", -1: "weak against", -3: "against", -12: "strong against",
	} {
		if got := strengthWord(h.Frame, bits); got != want {
			t.Errorf("%v: %q, want %q", bits, got, want)
		}
	}
	for bits, want := range map[float64]string{0: "0", .04: "0", 10.06: "10.1", -6.42: "–6.4", 3: "3"} {
		if got := bitsWord(h.Frame, bits); got != want {
			t.Errorf("%v: %q, want %q", bits, got, want)
		}
	}
}

// A person whom the user chose against the program has no weights.
func TestNoWeightsOfWhomTheUserChose(t *testing.T) {
	h := newDesk(t, "nl", func(tx *store.Tx) error {
		for _, family := range []string{"Zand", "Vik"} {
			if err := tx.CreatePerson(&data.Person{Name: data.Name{Given: "Aagje", Family: family}}); err != nil {
				return err
			}
		}
		return nil
	})
	dropFile(h, "lijst.csv", "Naam\nAagje Zand\n")
	d := importOf(h.Frame).draft
	d.Decide(0, imports.DecisionSame, d.Proposal.Matches[0].PersonID)
	if !imports.IsWeighed(d, 0) {
		t.Fatal("who is proposed has no weights")
	}
	for _, p := range everybodyOf(t, h.Store) {
		if p.Family == "Vik" {
			d.Decide(0, imports.DecisionSame, p.ID)
		}
	}
	weights, err := imports.WeightsOf(d, 0)
	if imports.IsWeighed(d, 0) || weights != nil || err != nil {
		t.Errorf("another has weights: %v %v", weights, err)
	}
}

func everybodyOf(t *testing.T, s *store.Store) []data.Person {
	t.Helper()
	d, err := s.Dossier()
	if err != nil {
		t.Fatal(err)
	}
	return d.People
}
