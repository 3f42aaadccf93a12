package match

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"
)

// A list of the union names its members and says no more. Of whom nobody else has the
// name, and a namesake is improbable, that does; all others are asked about.
func TestNamesAlone(t *testing.T) {
	known := crowd(700, rand.New(rand.NewPCG(2, 9)))
	for i := range 12 { // names that many have
		known[50*i].Infix, known[50*i].Family, known[50*i+1].Given = "de", "Jong", "Jan"
	}
	rows := namesOf(known[:400])
	tests := []struct {
		name        string
		known, rows []Record
		answer      Answer
		reason      Reason
	}{
		{"a rare name", []Record{{Given: "Aagje", Family: "Zilverstand"}}, []Record{{Given: "Aagje", Family: "Zilverstand"}}, Same, reasonNameAlone},
		{"a typing error", []Record{{Given: "Aagje", Family: "Zilverstand"}}, []Record{{Given: "Aagje", Family: "Zilvestand"}}, Same, reasonNameAlone},
		{"initials", []Record{{Given: "Aagje", Family: "Zilverstand"}}, []Record{{Initials: "A.", Family: "Zilverstand"}}, Same, reasonNameInitials},
		{"initials of a common name", []Record{{Given: "Jan", Infix: "de", Family: "Jong"}}, []Record{{Initials: "J.", Infix: "de", Family: "Jong"}}, Ask, reasonNameInitials},
		{"a common name", []Record{{Given: "Jan", Infix: "de", Family: "Jong"}}, []Record{{Given: "Jan", Infix: "de", Family: "Jong"}}, Ask, reasonName},
		{"two known", []Record{{Given: "Aagje", Family: "Zilverstand"}, {Given: "Aagje", Family: "Zilverstand"}}, []Record{{Given: "Aagje", Family: "Zilverstand"}}, Ask, reasonSeveral},
		{"two rows", []Record{{Given: "Aagje", Family: "Zilverstand"}}, []Record{{Given: "Aagje", Family: "Zilverstand"}, {Given: "Aagje", Family: "Zilverstand"}}, Ask, reasonRows},
		{"unknown", nil, []Record{{Given: "Aagje", Family: "Zilverstand"}}, New, reasonNobody},
	}
	for _, tt := range tests {
		results := mustCompare(t, slices.Concat(rows, tt.rows), slices.Concat(known, tt.known))
		for _, r := range results[len(rows):] {
			if r.Answer != tt.answer || !slices.Contains(r.Reasons, tt.reason) {
				t.Errorf("%s: %+v", tt.name, r)
			}
		}
	}
}

// namesOf is what the union's list says of people.
func namesOf(people []Record) []Record {
	rows := slices.Clone(people)
	for i, r := range rows {
		rows[i] = Record{Given: r.Given, Infix: r.Infix, Family: r.Family, MemberNumber: fmt.Sprint(90_000 + i)}
	}
	return rows
}

// Of a thousand colleagues six hundred are in the union's list, of whom some are not
// known. Nothing but the full name is in both: what it does not tell is asked.
func TestLinkageOfNamesAlone(t *testing.T) {
	t.Logf("%-34s %s", "set", tableHead)
	table := table{t}
	for _, set := range []struct {
		country string
		known   int // in a hundred of the members
		least   floors
	}{
		{"nl_NL", 95, floors{.999, .95, .999, .04}},
		{"nl_NL", 80, floors{.998, .91, .998, .07}},
		{"no_NO", 95, floors{.998, .48, .98, .5}},
		{"da_DK", 95, floors{.999, .63, .99, .36}},
	} {
		all := figures{}
		for seed := range uint64(5) {
			all.add(members(t, newStaff(t, set.country, seed+1), set.known))
		}
		table.row(fmt.Sprintf("%s, %d %% of 600 names known", set.country, set.known), all, set.least, "")
	}
}

// members sets six hundred of a thousand colleagues beside those who are known.
func members(t *testing.T, s *staff, share int) figures {
	t.Helper()
	all := s.crowd(1000)
	rows, known := namesOf(all[:600]), slices.Clone(all[600:])
	truth := slices.Repeat([]int{-1}, len(rows))
	for i := range rows {
		if s.random.IntN(100) < share {
			truth[i] = len(known)
			known = append(known, all[i])
		}
	}
	return between(t, rows, known, truth)
}

// add puts the figures of two sets together.
func (f *figures) add(g figures) {
	f.records, f.truth, f.right, f.wrong = f.records+g.records, f.truth+g.truth, f.right+g.right, f.wrong+g.wrong
	f.askedTrue, f.questions, f.sureTrue, f.sure = f.askedTrue+g.askedTrue, f.questions+g.questions, f.sureTrue+g.sureTrue, f.sure+g.sure
}
