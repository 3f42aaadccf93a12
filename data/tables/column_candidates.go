package tables

import (
	"cmp"
	"slices"
	"strings"

	"kader/data"
)

// mostCandidates is how many fields are offered for one column.
const mostCandidates = 4

// offer notes what a column may be, and whether the user should look at it.
func (m Mapping) offer(claims []claim, looks []look, year int) {
	for i := range m {
		c := &m[i]
		for _, cl := range claims {
			if cl.column == i {
				c.suggest(cl.field, min(1, cl.sure))
			}
		}
		for _, guess := range looks[i].guesses(year) {
			c.suggest(guess.Field, guess.Confidence/2)
		}
		slices.SortStableFunc(c.Candidates, func(a, b Candidate) int { return cmp.Compare(b.Confidence, a.Confidence) })
		c.Candidates = c.Candidates[:min(len(c.Candidates), mostCandidates)]
		c.Ask = c.Ask || c.isUnsure()
	}
}

func (c *Column) suggest(f data.Field, sure float64) {
	known := slices.ContainsFunc(c.Candidates, func(other Candidate) bool { return other.Field == f })
	if sure > .05 && !known {
		c.Candidates = append(c.Candidates, Candidate{f, sure})
	}
}

// isUnsure tells whether a column is taken for a field that it may well not be.
func (c *Column) isUnsure() bool {
	if c.Field == data.FieldIgnore || c.From == FromHand || c.From == FromRemembered {
		return false
	}
	close := len(c.Candidates) > 1 && c.Candidates[0].Field == c.Field && c.Candidates[0].Confidence-c.Candidates[1].Confidence <= .05
	return c.Confidence < .5 || close && c.Confidence < .8
}

// even is how near two columns are that fit a field equally.
const even = .01

// breakTies looks at the columns whose headers fit one field equally. The values
// decide where they can: the first of two that say the same, or the fuller one, or
// names rather than codes. Else neither is taken, and the user is asked; only of
// names one must be taken.
func (m Mapping) breakTies(t *Table, looks []look, claims []claim) []Note {
	var notes []Note
	for _, f := range data.Fields() {
		rivals := rivalsFor(f, claims)
		if len(rivals) < 2 {
			continue
		}
		best := rivals[0]
		for _, rival := range rivals[1:] {
			better, told := t.compareColumns(f, looks, claims[best].column, claims[rival].column)
			if told && better {
				best = rival
			}
			if told || isNameField(f) {
				continue
			}
			a, b := &m[claims[best].column], &m[claims[rival].column]
			a.Ask, b.Ask = true, true
			notes = append(notes, Note{Code: NoteWhichColumn, Facts: map[string]string{
				"header": cmp.Or(a.Header, a.Letter), "other": cmp.Or(b.Header, b.Letter), "field": string(f),
			}})
			claims[best].tied, claims[rival].tied = true, true
		}
		if best != rivals[0] {
			claims[best].sure = min(1, claims[best].sure+2*even)
		}
	}
	return notes
}

func isNameField(f data.Field) bool {
	return f == data.FieldFullName || f == data.FieldFamily
}

// rivalsFor returns the claims of the columns that most surely, and equally so, are a
// field that only one can be. One that is settled by hand or by heart has no rivals.
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
		if c.field == f && c.from == FromHeader && top-c.sure <= even && c.sure >= .45 && !surer(claims, c) {
			rivals = append(rivals, i)
		}
	}
	return rivals
}

// surer tells whether a column is another field more surely.
func surer(claims []claim, c claim) bool {
	return slices.ContainsFunc(claims, func(other claim) bool { return other.column == c.column && other.sure > c.sure })
}

// compareColumns tells whether the values say which of two columns is a field, and
// whether that is the second.
func (t *Table) compareColumns(f data.Field, looks []look, first, second int) (better, told bool) {
	if t.sameValues(first, second) {
		return false, true
	}
	a, b := &looks[first], &looks[second]
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

// sameValues tells whether two columns say the same wherever both say something.
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
