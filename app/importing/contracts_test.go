package importing

import (
	"testing"

	"kader/data"
	"kader/data/store"
)

// Whose rows were put together is said, with the contract that counts; who is left out
// because the last contract ended stands among the people with that reason.
func TestContractsArePutTogetherInSight(t *testing.T) {
	h := newDesk(t, "nl", func(tx *store.Tx) error { return nil })
	dropFile(h, "contracten.csv", "Persnr;Naam;Afdeling;In dienst;Uit dienst\n"+
		"301;Emre Öztürk;Logistiek;01-01-2020;31-12-2024\n301;Emre Öztürk;Verkoop;01-09-2026;\n304;Liv Bråten;Drift;01-02-2019;31-01-2021\n")
	importOf(h.Frame).details.kind.Choose(string(data.ListNewHires))
	importOf(h.Frame).goTo(stepPlace)
	importOf(h.Frame).goTo(stepPeople)
	h.Sees("Mensen met meer dan één rij, bijvoorbeeld één per contract: 1.", "Mensen die worden overgeslagen, omdat ze al uit dienst waren toen deze lijst kwam: 1.")
	s := importOf(h.Frame).people
	notes := make(map[string]string)
	for i := range s.page.draft.Proposal.Matches {
		p := s.person(i)
		notes[p.Full()+" "+p.EmployerUnit] = s.reasons(s.match(i))
	}
	for who, note := range map[string]string{
		"Emre Öztürk Verkoop": "nog niet in het dossier · 2 rijen van één persoon, samengevoegd", "Liv Bråten Drift": "is al uit dienst",
		"Emre Öztürk Logistiek": "dezelfde persoon als een andere rij",
	} {
		if notes[who] != note {
			t.Errorf("%s: %q, want %q", who, notes[who], note)
		}
	}
}
