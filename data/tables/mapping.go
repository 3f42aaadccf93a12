package tables

import (
	"cmp"
	"slices"
	"strings"

	"kader/data"
	"kader/data/values"
)

// Mapping holds the field of every column of a Table.
type Mapping []Column

// Column is one column of the list.
type Column struct {
	Header     string
	Letter     string // where it stands in the file
	Field      data.Field
	Confidence float64  // 0–1; of an ignored column, how certain we are of that
	Examples   []string // the first three different values
	From       Ground
	Ask        bool        // the user should look: another column fits as well, or this one fits several fields
	Hidden     bool        // the file hides this column
	Before     string      // the letter of the column that counts where this one is empty: the old department
	Candidates []Candidate // what else it may be, the best first, its own field among them; at most four

	HeaderSure float64 // among columns of one field: how surely its header means that field
}

// Candidate is a field that a column may be.
type Candidate struct {
	Field      data.Field
	Confidence float64 // 0–1
}

// Ground is the reason why a column has its field, the text "import.ground.<code>".
type Ground string

// The grounds.
const (
	FromHeader     Ground = "header"
	FromValues     Ground = "values"
	FromRemembered Ground = "remembered" // from an earlier list of this employer
	FromHand       Ground = "hand"
)

// Find returns the first column taken for a field, or -1.
func (m Mapping) Find(f data.Field) int {
	return slices.IndexFunc(m, func(c Column) bool { return c.Field == f })
}

// HasName reports whether some column names people.
func (m Mapping) HasName() bool {
	for _, f := range []data.Field{data.FieldFullName, data.FieldFamily, data.FieldGiven} {
		if m.Find(f) >= 0 {
			return true
		}
	}
	return false
}

// NotUsed returns the headers of the columns that hold something and are not used, without those that
// are never kept.
func (m Mapping) NotUsed() []string {
	var headers []string
	for i := range m {
		counts := func(other Column) bool { return other.Before == m[i].Letter }
		if c := &m[i]; c.Field == data.FieldIgnore && len(c.Examples) > 0 && !slices.ContainsFunc(m, counts) {
			headers = append(headers, cmp.Or(c.Header, c.Letter))
		}
	}
	return headers
}

// Unsure returns the letters of the columns that may be something else than they are taken for: those that
// ask, and those left unused that fit a field as well as the column that has it.
func (m Mapping) Unsure() []string {
	var letters []string
	for i := range m {
		c := &m[i]
		unused := c.Field == data.FieldIgnore && c.From != FromHand && len(c.Candidates) > 0 &&
			c.Candidates[0].Field != data.FieldIgnore && c.Candidates[0].Field != data.FieldBirthDate
		if c.Ask || unused && c.Candidates[0].Confidence >= sureValues {
			letters = append(letters, c.Letter)
		}
	}
	return letters
}

// sureValues is the certainty from which values alone tell what a column is.
const sureValues = .5

// MayRepeat reports whether several columns may hold one field: a given name and a
// middle name, street and house number, two phone numbers.
func MayRepeat(f data.Field) bool {
	switch f {
	case data.FieldGiven, data.FieldStreet, data.FieldEmail, data.FieldPhone, data.FieldNote, data.FieldStatus,
		data.FieldIgnore:
		return true
	}
	return false
}

// mayShareField reports whether a column may hold a field that another column holds already. Of
// two given names, such as the name somebody is called by and all official ones, one is used; a
// middle name is put behind it.
func (c *claim) mayShareField() bool {
	return MayRepeat(c.field) && (c.field != data.FieldGiven || c.from != FromHeader || c.middle)
}

// claim is a field that a column may be, with its certainty.
type claim struct {
	column    int
	field     data.Field
	sure      float64
	from      Ground
	middle    bool // the header is that of a middle name
	ambiguous bool // another column fits as well, and the user is asked

	against data.Field // what the header says, where the values say otherwise
	bare    bool       // the header only says that dates stand here
}

// leastSure is the certainty from which a column is taken for a field.
const leastSure = .3

// MapColumns decides which field each column is. A mapping by hand goes before a remembered one,
// and that before what header and values say.
func (k *Reader) MapColumns(t *Table, remembered, byHand map[string]data.Field) (Mapping, []Note) {
	m := make(Mapping, len(t.Headers))
	profiles := make([]columnProfile, len(t.Headers))
	seen := make(map[string]int)
	before := k.columnsBefore(t)
	var again []int // columns with the header of an earlier one
	var claims []claim
	for i, header := range t.Headers {
		profiles[i] = t.profile(i)
		m[i] = Column{
			Header: header, Letter: t.Letters[i], Field: data.FieldIgnore,
			Examples: profiles[i].examples, Hidden: t.columnHidden(i),
		}
		if _, twice := seen[values.HeaderKey(header)]; twice && header != "" && !k.isBareDate(header) {
			again = append(again, i)
			claims = append(claims, claimByHand(i, t.Letters[i], byHand)...)
			continue
		}
		seen[values.HeaderKey(header)] = i
		own := k.claims(t, i, &profiles[i], remembered, byHand)
		if isBefore(before, i) {
			own = slices.DeleteFunc(own, func(c claim) bool { return c.from == FromHeader || c.from == FromValues })
		}
		claims = append(claims, own...)
	}
	k.decideNames(t, claims)
	decideTowns(claims)
	notes := m.breakTies(t, profiles, claims)
	notes = append(notes, m.assignFields(claims)...)
	notes = append(m.noteAgain(again, seen), notes...)
	notes = append(notes, m.noteQuarrels(claims)...)
	m.noteBefore(t, before)
	m.setCandidates(claims, profiles, k.Year)
	for i := range m {
		for _, s := range k.senses(m[i].Header) {
			if s.field == m[i].Field {
				m[i].HeaderSure = max(m[i].HeaderSure, s.sure)
			}
		}
	}
	return m, notes
}

// isBefore reports whether a column holds what was before a change that another column holds.
func isBefore(columns map[int]int, column int) bool {
	for _, before := range columns {
		if before == column {
			return true
		}
	}
	return false
}

// claimByHand returns the claim that the user made for a column with the header of an earlier one,
// nil where there is none.
func claimByHand(column int, letter string, byHand map[string]data.Field) []claim {
	if f, ok := byHand[letter]; ok {
		return []claim{{column: column, field: f, sure: 2, from: FromHand}}
	}
	return nil
}

// claims returns what one column may be.
func (k *Reader) claims(t *Table, column int, l *columnProfile, remembered, byHand map[string]data.Field) []claim {
	header := t.Headers[column]
	if f, ok := byHand[t.Letters[column]]; ok {
		return []claim{{column: column, field: f, sure: 2, from: FromHand}}
	}
	if f, ok := byHand[values.HeaderKey(header)]; ok && header != "" {
		return []claim{{column: column, field: f, sure: 2, from: FromHand}}
	}
	if f, ok := remembered[values.HeaderKey(header)]; ok && header != "" && !k.holdsBirthDaysUnder(f, l) {
		return []claim{{column: column, field: f, sure: 1.5, from: FromRemembered}}
	}
	var claims []claim
	for _, s := range k.senses(header) {
		if s.field != fieldNever && !slices.ContainsFunc(claims, func(c claim) bool { return c.field == s.field }) {
			claims = append(claims, claim{
				column: column, field: s.field, sure: s.sure * l.fitOf(s.field, header),
				from: FromHeader, middle: k.words.hasAny(classMiddle, values.HeaderWords(header)),
			})
		}
	}
	if claims = k.quarrel(t, column, l, claims); len(claims) == 0 {
		claims = k.claimsOfBareDate(t, column, l)
	}
	if len(claims) == 0 {
		for _, guess := range l.guessFields(k.Year) {
			claims = append(claims, claim{
				column: column, field: guess.Field,
				sure: guess.Confidence * l.valueTrust(header, guess.Field), from: FromValues,
			})
		}
	}
	return claims
}

// decideNames decides between the two meanings of "Naam", "Navn" and "Name": the
// family name, where a column of given names stands beside it and its values do not
// hold those; else the whole name.
func (k *Reader) decideNames(t *Table, claims []claim) {
	given := -1
	for _, c := range claims {
		if c.field == data.FieldGiven && c.sure >= .7 {
			given = c.column
			break
		}
	}
	for i := range claims {
		c := &claims[i]
		if c.from != FromHeader || given < 0 {
			continue
		}
		holds := t.containsValues(c.column, given)
		switch {
		case c.field == data.FieldFullName && !holds:
			c.sure *= .5
		case c.field == data.FieldFamily && c.sure < .7 && !holds:
			c.sure = .9
		}
	}
}

// decideTowns takes a word that means a site or a town for the town where a street
// or postcode stands in the list as well.
func decideTowns(claims []claim) {
	address := slices.ContainsFunc(claims, func(c claim) bool {
		return (c.field == data.FieldStreet || c.field == data.FieldPostcode) && c.sure >= .7
	})
	for i := range claims {
		if c := &claims[i]; address && c.field == data.FieldTown && c.from == FromHeader && c.sure >= .4 {
			c.sure = max(c.sure, .8)
		}
	}
}

// containsValues reports whether most values of one column contain the value beside them in
// another.
func (t *Table) containsValues(column, other int) bool {
	held, looked := 0, 0
	for _, line := range t.Lines[:min(SampleLines, len(t.Lines))] {
		a, b := data.Fold(line.Cells[column].Text), data.Fold(line.Cells[other].Text)
		if a == "" || b == "" {
			continue
		}
		looked++
		if strings.Contains(a, b) {
			held++
		}
	}
	return looked > 0 && 2*held > looked
}

// assignFields gives every field to the surest column, and says where two fit alike.
func (m Mapping) assignFields(claims []claim) []Note {
	slices.SortStableFunc(claims, func(a, b claim) int {
		return cmp.Or(cmp.Compare(b.sure, a.sure), cmp.Compare(a.column, b.column))
	})
	var notes []Note
	done := make([]bool, len(m))
	sure := make([]float64, len(m))
	for _, c := range claims {
		if done[c.column] || c.ambiguous || c.sure < leastSure {
			continue
		}
		field, confidence := c.field, min(1, c.sure)
		if field == data.FieldBirthDate && c.from == FromValues {
			field = data.FieldIgnore // kept only where a header or the group says that it is one
		}
		if holder := m.Find(field); holder >= 0 && field != data.FieldIgnore && !c.mayShareField() {
			if c.from != FromHeader || sure[holder]-c.sure > .01 {
				continue
			}
			m[c.column].Ask = true
			notes = append(notes, Note{Code: NoteTwoColumns, Facts: map[string]string{
				"header": m[holder].Header, "other": m[c.column].Header, "field": string(field),
			}})
			continue
		}
		done[c.column], sure[c.column] = true, c.sure
		m[c.column].Field, m[c.column].Confidence, m[c.column].From = field, confidence, c.from
	}
	return notes
}

// ByHeader is the mapping by header, as the store keeps it. Of columns with one
// header the first counts.
func (m Mapping) ByHeader() map[string]data.Field {
	fields := make(map[string]data.Field, len(m))
	seen := make(map[string]bool, len(m))
	for _, c := range m {
		key := values.HeaderKey(c.Header)
		if seen[key] || key == "" || values.CountDigits(key) > 5 {
			continue
		}
		seen[key] = true
		if c.Field == data.FieldIgnore && c.From != FromHand {
			continue // not knowing a column is nothing to remember
		}
		fields[key] = c.Field
	}
	return fields
}
