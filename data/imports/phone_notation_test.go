package imports

import (
	"kader/data"
	"testing"
)

// A number that is known in another notation is no news.
func TestPhonesInAnotherNotation(t *testing.T) {
	s := newDossier(t, "nl")
	list := func(phone string) Source {
		return Source{File: "a.csv", Kind: data.ListStaff, Content: csvOf(";", []string{"Personeelsnummer", "Naam", "Telefoon"}, []string{"101", "Jan de Vries", phone}, []string{"102", "Eva Bos", "020-7654321"})}
	}
	apply(t, s, prepare(t, s, list("06-12345678")))
	for _, phone := range []string{"612345678", "+31612345678", "0031 6 1234 5678", "020-1234567 / 06 12345678"} {
		if d := prepare(t, s, list(phone)); d.Proposal.Counts.Same != 2 {
			t.Errorf("%s: counts %+v", phone, d.Proposal.Counts)
		}
	}
}
