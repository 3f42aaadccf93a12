package tables

import (
	"cmp"
	"slices"
	"strings"

	"kader/data"
)

// mostCandidates is how many fields are offered for one column.
const mostCandidates = 4

// setCandidates sets the fields that each column may be, and whether the user is asked about it.
func (m Mapping) setCandidates(claims []claim, profiles []columnProfile, year int) {
	for i := range m {
		c := &m[i]
		for _, cl := range claims {
			if cl.column == i {
				c.addCandidate(cl.field, min(1, cl.sure))
			}
		}
		for _, guess := range profiles[i].guessFields(year) {
			c.addCandidate(guess.Field, guess.Confidence/2)
		}
		slices.SortStableFunc(c.Candidates, func(a, b Candidate) int { return cmp.Compare(b.Confidence, a.Confidence) })
		c.Candidates = c.Candidates[:min(len(c.Candidates), mostCandidates)]
		c.Ask = c.Ask || c.isUnsure()
	}
}

// addCandidate adds a field that is not yet offered, if it is not too unlikely.
func (c *Column) addCandidate(f data.Field, sure float64) {
	known := slices.ContainsFunc(c.Candidates, func(other Candidate) bool { return other.Field == f })
	if sure > .05 && !known {
		c.Candidates = append(c.Candidates, Candidate{f, sure})
	}
}

// isUnsure reports whether a column was given a field with little certainty, or nearly as well
// fits another.
func (c *Column) isUnsure() bool {
	if c.Field == data.FieldIgnore || c.From == FromHand || c.From == FromRemembered {
		return false
	}
	close := len(c.Candidates) > 1 && c.Candidates[0].Field == c.Field &&
		c.Candidates[0].Confidence-c.Candidates[1].Confidence <= .05
	return c.Confidence < .5 || close && c.Confidence < .8
}

// tieMargin is the difference in certainty below which two columns fit a field equally.
const tieMargin = .01

// breakTies decides between columns whose headers fit one field equally. The values decide where
// they can: the first of two with the same values, the fuller one, or names rather than codes.
// Otherwise neither is taken and the user is asked; of names one is always taken.
func (m Mapping) breakTies(t *Table, profiles []columnProfile, claims []claim) []Note {
	var notes []Note
	for _, f := range data.Fields() {
		rivals := rivalsFor(f, claims)
		if len(rivals) < 2 {
			continue
		}
		best := rivals[0]
		for _, rival := range rivals[1:] {
			better, decided := t.compareColumns(f, profiles, claims[best].column, claims[rival].column)
			if decided && better {
				best = rival
			}
			if decided || isNameField(f) {
				continue
			}
			a, b := &m[claims[best].column], &m[claims[rival].column]
			a.Ask, b.Ask = true, true
			notes = append(notes, Note{Code: NoteWhichColumn, Facts: map[string]string{
				"header": cmp.Or(a.Header, a.Letter), "other": cmp.Or(b.Header, b.Letter), "field": string(f),
			}})
			claims[best].ambiguous, claims[rival].ambiguous = true, true
		}
		if best != rivals[0] {
			claims[best].sure = min(1, claims[best].sure+2*tieMargin)
		}
	}
	return notes
}

func isNameField(f data.Field) bool {
	return f == data.FieldFullName || f == data.FieldFamily
}

// rivalsFor returns the claims of the columns that fit a field best and equally well. A field that
// may repeat, or that was set by hand or remembered, has no rivals.
func rivalsFor(f data.Field, claims []claim) []int {
	if MayRepeat(f) || f == data.FieldBirthDate {
		return nil
	}
	top := 0.0
	for _, c := range claims {
		if c.field == f {
			top = max(top, c.sure)
		}
	}
	var rivals []int
	for i, c := range claims {
		if c.field == f && c.from == FromHeader && top-c.sure <= tieMargin && c.sure >= .45 && !hasSurerClaim(claims, c) {
			rivals = append(rivals, i)
		}
	}
	return rivals
}

// hasSurerClaim reports whether a column fits another field better.
func hasSurerClaim(claims []claim, c claim) bool {
	return slices.ContainsFunc(claims, func(other claim) bool { return other.column == c.column && other.sure > c.sure })
}

// compareColumns compares the values of two columns that may be a field. decided is false where the
// values do not decide; better is true where the second fits better.
func (t *Table) compareColumns(f data.Field, profiles []columnProfile, first, second int) (better, decided bool) {
	if t.sameValues(first, second) {
		return false, true
	}
	a, b := &profiles[first], &profiles[second]
	switch {
	case a.filled == 0 || b.filled == 0:
		return a.filled == 0 && b.filled > 0, a.filled != b.filled
	case f == data.FieldUnit || f == data.FieldJobTitle || f == data.FieldSite:
		if named := b.share(b.letters) - b.share(b.codes) - a.share(a.letters) + a.share(a.codes); named > .5 || named < -.5 {
			return named > 0, true
		}
	case f == data.FieldEmployeeNumber:
		if more := float64(b.distinct)/float64(b.filled) - float64(a.distinct)/float64(a.filled); more > .3 || more < -.3 {
			return more > 0, true
		}
	}
	if 2*a.filled < b.filled || 2*b.filled < a.filled {
		return b.filled > a.filled, true
	}
	return false, false
}

// sameValues reports whether two columns say the same wherever both say something.
func (t *Table) sameValues(a, b int) bool {
	same, both := 0, 0
	for i := range t.Lines[:min(SampleLines, len(t.Lines))] {
		x, y := strings.TrimSpace(t.Lines[i].Cells[a].Text), strings.TrimSpace(t.Lines[i].Cells[b].Text)
		if x == "" || y == "" {
			continue
		}
		both++
		count(&same, x == y)
	}
	return both > 0 && 20*same >= 19*both
}
