package tables

import (
	"cmp"
	"slices"
	"strings"

	"kader/data"
	"kader/data/values"
)

// Header and values both say what a column is. Where they quarrel the values decide, or the user.

// quarrelShare is the share of refused values from which a column is not what its header says.
const quarrelShare = .8

// refusedBy returns the share of the values of a column that a field cannot hold, 0 for fields that
// hold any text.
func (t *Table) refusedBy(f data.Field, column int) float64 {
	refuses := refuserOf(f)
	if refuses == nil {
		return 0
	}
	filled, refused := 0, 0
	for i := range t.Lines[:min(SampleLines, len(t.Lines))] {
		text := strings.TrimSpace(t.Lines[i].Cells[column].Text)
		if text == "" || len(text) > MaxSampleText {
			continue
		}
		filled++
		count(&refused, refuses(text))
	}
	if filled < 2 {
		return 0
	}
	return float64(refused) / float64(filled)
}

// refuserOf returns the function that reports whether a field cannot hold a text, nil for a field that
// holds any.
func refuserOf(f data.Field) func(string) bool {
	switch f {
	case data.FieldStartDate, data.FieldEndDate, data.FieldMemberSince:
		return func(text string) bool {
			_, err := values.ParseDay(text, values.DayFirst)
			if err == nil {
				return false
			}
			_, _, period := values.ParsePeriod(text)
			return !period && values.CountDigits(text) < 4
		}
	case data.FieldContract:
		return func(text string) bool {
			_, known := values.ParseContract(text)
			return !known
		}
	case data.FieldHours, data.FieldFTE:
		return func(text string) bool {
			_, errHours := values.ParseHours(text)
			_, errShare := values.ParseShare(text)
			return errHours != nil && errShare != nil && values.CountDigits(text) == 0
		}
	case data.FieldJobTitle:
		return isShareText
	case data.FieldEmail:
		return func(text string) bool { return !strings.Contains(text, "@") }
	}
	return nil
}

// isShareText reports whether a text is a share of full time and no code: "80 %", "0,8".
func isShareText(text string) bool {
	if number, percent := strings.CutSuffix(text, "%"); percent {
		return strings.Trim(number, "0123456789., ") == ""
	}
	share, err := values.ParseShare(text)
	plain := strings.ContainsAny(text, ".,") && strings.Trim(text, "0123456789.,") == ""
	return err == nil && share > 0 && share < 1 && plain
}

// quarrel compares what the header of a column says with what its values say. It makes the claims of
// the header weaker where the values refuse them, and adds those of the values.
func (k *Reader) quarrel(t *Table, column int, l *columnProfile, claims []claim) []claim {
	header := t.Headers[column]
	said := bestOf(claims)
	if status := k.statusSure(header, l, said); status > 0 {
		claims = append(claims, claim{column: column, field: data.FieldStatus, sure: status, from: FromValues})
	}
	if said == "" {
		return claims
	}
	if k.holdsBirthDaysUnder(said, l) {
		weaken(claims, said, .2)
		return append(claims, claim{column: column, field: data.FieldBirthDate, sure: .7, from: FromValues, against: said})
	}
	if t.refusedBy(said, column) < quarrelShare {
		return claims
	}
	weaken(claims, said, .3)
	claims = append(claims, claim{column: column, field: data.FieldIgnore, from: FromValues, against: said})
	for _, guess := range l.guessAgainst(said, k.Year) {
		claims = append(claims, claim{
			column: column, field: guess.Field, sure: guess.Confidence, from: FromValues, against: said,
		})
	}
	return claims
}

// bestOf returns the field that the header of one column says most surely, "" for none.
func bestOf(claims []claim) data.Field {
	if len(claims) == 0 {
		return ""
	}
	best := slices.MaxFunc(claims, func(a, b claim) int { return cmp.Compare(a.sure, b.sure) })
	if best.from != FromHeader || best.sure < leastSure/2 {
		return ""
	}
	return best.field
}

func weaken(claims []claim, f data.Field, factor float64) {
	for i := range claims {
		if claims[i].field == f {
			claims[i].sure *= factor
		}
	}
}

// guessAgainst returns what the values of a column fit whose header says a field that they refuse.
// Words for the employment ("Dienstverband", "Stilling") stand above its form and its size alike.
func (l *columnProfile) guessAgainst(said data.Field, year int) []Candidate {
	var found []Candidate
	amounts := l.share(l.numbers) >= .8 && l.share(l.dates) < .3
	switch {
	case said != data.FieldContract && said != data.FieldJobTitle || !amounts:
	case l.share(l.shares) >= .3 || l.largest <= 1.5 || l.largest > 48 && l.largest <= 150:
		found = append(found, Candidate{data.FieldFTE, .75})
	case l.largest <= 48:
		found = append(found, Candidate{data.FieldHours, .7})
	}
	for _, guess := range l.guessFields(year) {
		if !slices.ContainsFunc(found, func(c Candidate) bool { return c.Field == guess.Field }) {
			guess.Confidence *= l.valueTrust(string(said), guess.Field)
			found = append(found, guess)
		}
	}
	return found
}

// longAgo is how many years ago nobody at work today began.
const longAgo = 45

// holdsBirthDaysUnder reports whether days of birth stand under a header that says another day. Days of
// long ago may be first days only in a list of all staff.
func (k *Reader) holdsBirthDaysUnder(said data.Field, l *columnProfile) bool {
	switch said {
	case data.FieldStartDate, data.FieldEndDate, data.FieldMemberSince:
		return l.holdsBirthDays(k.Year) && (l.oldest <= k.Year-longAgo || said != data.FieldMemberSince && !k.WholeStaff)
	}
	return false
}

// statusSure returns how certain it is, 0–1, that a column says who works here. said is what its
// header says it is.
func (k *Reader) statusSure(header string, l *columnProfile, said data.Field) float64 {
	switch said {
	case "", data.FieldIgnore, data.FieldContract, data.FieldStartDate, data.FieldEndDate:
	default:
		return 0
	}
	known := l.share(l.stays + l.leaves)
	headed := k.words.hasAny(classState, values.HeaderWords(header)) || HeaderService(header) != values.ServiceUnknown
	switch {
	case l.filled == 0, l.share(l.dates) >= .3:
		return 0
	case HeaderService(header) != values.ServiceUnknown && l.share(l.marks) >= .8:
		return .9
	case headed && known >= .5:
		return .92
	case l.filled >= 3 && l.leaves > 0 && known >= .8:
		return .6
	}
	return 0
}

// HeaderService returns what yes means in a column with this header: that somebody works here
// ("Actief"), or left ("Ontslagen"); ServiceUnknown where it says neither.
func HeaderService(header string) values.Service {
	words := slices.DeleteFunc(values.HeaderWords(withoutParentheses(header)), func(word string) bool {
		_, mark := values.ParseYesNo(word)
		return mark || wordbook().has(classFiller, word)
	})
	service, _ := values.ParseService(strings.Join(words, " "))
	return service
}

// moment is whether a header speaks of what was before a change, of what is after it, or of what is now.
type moment int

const (
	momentNone moment = iota
	momentOld
	momentNow
	momentNew
)

// momentOf returns of which moment a header speaks, and its other words.
func (w *vocabulary) momentOf(words []string) (moment, []string) {
	if len(words) < 2 {
		return momentNone, words
	}
	at := momentNone
	switch {
	case w.hasAny(classOld, words) || w.has(classFrom, words[0]):
		at = momentOld
	case w.hasAny(classNew, words) || w.has(classTo, words[0]):
		at = momentNew
	case w.hasAny(classNow, words):
		at = momentNow
	}
	rest := words
	if w.has(classFrom, words[0]) || w.has(classTo, words[0]) {
		rest = words[1:]
	}
	return at, slices.DeleteFunc(slices.Clone(rest), func(word string) bool {
		return w.has(classNew, word) || w.has(classOld, word) || w.has(classNow, word)
	})
}

// fieldOfMoment returns of which moment a header speaks, and what its other words mean; momentNone and nil where
// it speaks of none, or of a field of which no change is told.
func (w *vocabulary) fieldOfMoment(words []string) (moment, []sense) {
	at, rest := w.momentOf(words)
	found := w.exactly(strings.Join(rest, ""))
	if at == momentNone || len(found) == 0 {
		return momentNone, nil
	}
	switch found[0].field {
	case data.FieldUnit, data.FieldSite, data.FieldJobTitle, data.FieldManager, data.FieldHours, data.FieldFTE,
		data.FieldContract:
		return at, found
	}
	return momentNone, nil
}

// sensesOfChange returns what a header means: nothing to use where it is about what was before a change, its
// other words where it is about what is after it. It is nil for any other header, also for one about what is now.
func (w *vocabulary) sensesOfChange(words []string) []sense {
	switch at, found := w.fieldOfMoment(words); at {
	case momentOld:
		return []sense{{field: data.FieldIgnore, sure: strippedSure, language: found[0].language}}
	case momentNew:
		return ranked(found, looseSure)
	}
	return nil
}

// columnsBefore returns the columns of what was before a change or is now, by the column of what is after it.
func (k *Reader) columnsBefore(t *Table) map[int]int {
	after, before := make(map[data.Field]int), make(map[data.Field]int)
	for i, header := range t.Headers {
		at, found := k.words.fieldOfMoment(values.HeaderWords(withoutParentheses(header)))
		switch at {
		case momentNew:
			after[found[0].field] = i
		case momentOld, momentNow:
			if _, known := before[found[0].field]; !known || at == momentNow {
				before[found[0].field] = i
			}
		}
	}
	columns := make(map[int]int)
	for f, i := range after {
		if j, ok := before[f]; ok {
			columns[i] = j
		}
	}
	return columns
}

// noteBefore notes which columns hold what counts where nothing changed: the old department beside an empty
// new one.
func (m Mapping) noteBefore(t *Table, columns map[int]int) {
	for after, before := range columns {
		if m[after].Field == data.FieldIgnore || m[before].Field != data.FieldIgnore || m[before].From == FromHand {
			continue
		}
		gaps := func(l Line) bool {
			return strings.TrimSpace(l.Cells[after].Text) == "" && strings.TrimSpace(l.Cells[before].Text) != ""
		}
		if slices.ContainsFunc(t.Lines, gaps) {
			m[after].Before = m[before].Letter
		}
	}
}

// isBareDate reports whether a header says no more than that a date stands below it.
func (k *Reader) isBareDate(header string) bool {
	words := withoutNumbers(values.HeaderWords(header))
	return len(words) == 1 && k.words.classes[classDate].whole[words[0]] && k.senses(header) == nil
}

// claimsOfBareDate returns what a column is of which the header says only that it holds dates: those
// near the day of the list are first days, those of long ago are of birth.
func (k *Reader) claimsOfBareDate(t *Table, column int, l *columnProfile) []claim {
	if !k.isBareDate(t.Headers[column]) || l.filled < 2 || l.share(l.dates) < .8 {
		return nil
	}
	if l.holdsBirthDays(k.Year) {
		return []claim{{column: column, field: data.FieldBirthDate, sure: .55, from: FromValues, bare: true}}
	}
	if l.newest < k.Year-1 || l.newest > k.Year+2 {
		return nil
	}
	return []claim{{column: column, field: data.FieldStartDate, sure: .45, from: FromValues, bare: true}}
}

// noteAgain says of columns with the header of an earlier one that the earlier one is used, where it is.
func (m Mapping) noteAgain(again []int, first map[string]int) []Note {
	var notes []Note
	for _, i := range again {
		c := &m[i]
		if m[first[values.HeaderKey(c.Header)]].Field == data.FieldIgnore {
			continue
		}
		c.Ask = c.From != FromHand
		notes = append(notes, Note{Code: NoteSameHeader, Facts: map[string]string{"header": c.Header, "column": c.Letter}})
	}
	return notes
}

// noteQuarrels says of each column whose values are not what its header says what it is taken for, and
// asks where that is nothing.
func (m Mapping) noteQuarrels(claims []claim) []Note {
	var notes []Note
	noted := make([]bool, len(m))
	for _, cl := range claims {
		c := &m[cl.column]
		if cl.against == "" && !cl.bare || noted[cl.column] || c.From != FromValues && c.Field != data.FieldIgnore {
			continue
		}
		noted[cl.column] = true
		facts := map[string]string{"header": cmp.Or(c.Header, c.Letter), "column": c.Letter, "field": string(c.Field)}
		switch {
		case cl.field == data.FieldBirthDate:
			if cl.against != "" {
				c.Ask = true
				notes = append(notes, Note{Code: NoteBirthDays, Facts: facts})
			}
		case cl.bare && c.Field != data.FieldIgnore:
			c.Ask = true
			notes = append(notes, Note{Code: NoteBareDate, Facts: facts})
		case cl.against != "" && c.Field != data.FieldIgnore:
			facts["examples"] = strings.Join(c.Examples, ", ")
			notes = append(notes, Note{Code: NoteValuesWin, Facts: facts})
		case cl.against != "":
			c.Ask = true
			facts["field"], facts["examples"] = string(cl.against), strings.Join(c.Examples, ", ")
			notes = append(notes, Note{Code: NoteValuesOther, Facts: facts})
		}
	}
	return notes
}
