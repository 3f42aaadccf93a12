package tables

import (
	"strconv"
	"strings"
	"unicode"

	"kader/data"
	"kader/data/sheet"
	"kader/data/values"
)

// SampleLines is how many lines a column is looked at to tell what it holds.
const SampleLines = 200

// columnProfile counts what the values of a column look like, to tell which field it is.
type columnProfile struct {
	signs
	seen     int // lines looked at
	filled   int
	distinct int
	dates    int
	numbers  int // a number and nothing else
	emails   int
	phones   int
	labelled int // digits enough for a phone number, and words that say whose it is
	letters  int // begins with a letter
	words    int // two to five words of letters, as names are
	codes    int // holds a digit and no blank
	infixes  int
	counting bool // 1, 2, 3 …
	once     bool // a value stands once for several lines
	largest  float64
	examples []string
}

// MaxSampleText is the length up to which a value is read, in bytes: no field holds more.
const MaxSampleText = 4 * data.MaxText

// MaxExample is how much of a value is shown as an example, in runes.
const MaxExample = 40

// profile counts over the first SampleLines values of a column.
func (t *Table) profile(column int) columnProfile {
	l := columnProfile{counting: true}
	seen := make(map[string]bool)
	l.seen = min(SampleLines, len(t.Lines))
	for i := range t.Lines[:l.seen] {
		cell := &t.Lines[i].Cells[column]
		text := strings.TrimSpace(cell.Text)
		if cell.Kind == sheet.Empty || text == "" || isDittoCell(cell) {
			continue
		}
		if len(text) > MaxSampleText {
			text = strings.ToValidUTF8(text[:MaxSampleText], "") // more of it says no more
		}
		l.filled++
		l.counting = l.counting && text == strconv.Itoa(i+1)
		l.add(cell, text)
		if !seen[text] {
			seen[text] = true
			if len(l.examples) < 3 {
				l.examples = append(l.examples, shortened(text))
			}
		}
	}
	l.distinct = len(seen)
	l.counting = l.counting && l.filled >= 3
	l.once = float64(l.seen-l.filled) >= shareOfGaps*float64(l.seen) && t.blocksOf(column, nil, false) != nil
	return l
}

func shortened(text string) string {
	if runes := []rune(text); len(runes) > MaxExample {
		return string(runes[:MaxExample-1]) + "…"
	}
	return text
}

func (l *columnProfile) add(cell *sheet.Cell, text string) {
	letters, digits, blanks := countClasses(text)
	switch {
	case cell.Kind == sheet.Date || looksLikeDate(text):
		l.dates++
	case strings.Contains(text, "@"):
		l.emails++
	case cell.Kind == sheet.Number || letters == 0 && digits > 0:
		l.numbers++
	}
	l.largest = max(l.largest, sizeOf(cell, text))
	if digits >= 8 && digits <= 14 && letters == 0 {
		l.addPhone(cell, text, blanks)
	}
	l.addDigits(text, letters, digits, blanks)
	if number, name := values.CutNumber(text); number != "" {
		l.addWords(name, letters, digits-len(number))
	} else if letters > 0 {
		l.addWords(text, letters, digits)
	}
	l.addSigns(cell, text, digits)
}

// addDigits looks at a text that may hold digits.
func (l *columnProfile) addDigits(text string, letters, digits, blanks int) {
	count(&l.labelled, digits >= 8 && digits <= 15 && letters > 0 && letters <= 2*digits)
	count(&l.codes, digits > 0 && blanks == 0 && len(text) <= 14)
}

// addPhone counts a long number that is written as phone numbers are, or may have
// lost the zero before it.
func (l *columnProfile) addPhone(cell *sheet.Cell, text string, blanks int) {
	if blanks > 0 || cell.Kind == sheet.Number || text[0] == '0' || text[0] == '+' {
		l.phones++
	}
}

// sizeOf returns the number in a cell, 0 where there is none.
func sizeOf(cell *sheet.Cell, text string) float64 {
	if cell.Kind == sheet.Number {
		return cell.Number
	}
	n, err := values.ParseHours(text)
	if err != nil {
		return 0
	}
	return n
}

// addWords looks at a text that holds letters.
func (l *columnProfile) addWords(text string, letters, digits int) {
	runes := []rune(text)
	if unicode.IsLetter(runes[0]) || runes[0] == '\'' {
		l.letters++
		marks := strings.Count(text, ".") + strings.Count(text, ",") + strings.Count(text, "'") // as in Hof, D.J. van 't
		if n := len(strings.Fields(text)); n >= 2 && n <= 6 && digits == 0 && letters*10 >= 7*(len(runes)-marks) {
			l.words++
		}
	}
	if infix, family := values.SplitFamily(text + " X"); infix != "" && family == "X" {
		l.infixes++
	}
}

func countClasses(text string) (letters, digits, blanks int) {
	for _, r := range text {
		switch {
		case unicode.IsLetter(r):
			letters++
		case unicode.IsDigit(r):
			digits++
		case unicode.IsSpace(r):
			blanks++
		}
	}
	return letters, digits, blanks
}

// looksLikeDate reports whether a text is a day. Bare digits may be anything.
func looksLikeDate(text string) bool {
	if len(text) < 6 || len(text) > 30 || strings.Trim(text, "0123456789") == "" {
		return false
	}
	day, err := values.ParseDay(text, values.DayFirst)
	return err == nil && !day.IsZero()
}

func (l *columnProfile) share(n int) float64 { return float64(n) / float64(max(l.filled, 1)) }

// headerFit returns the factor by which the values make a field, known from its header, less
// certain: 1 where they are what the field holds, .6 where there are none.
func (l *columnProfile) headerFit(f data.Field) float64 {
	if l.filled == 0 {
		return .6
	}
	switch f {
	case data.FieldEmail:
		return oneOr(l.share(l.emails) >= .3, .3)
	case data.FieldPhone:
		return oneOr(l.share(l.numbers+l.labelled) >= .3 && l.share(l.dates) < .5, .3)
	case data.FieldGiven:
		return oneOr(l.share(l.letters) >= .6 && l.share(l.emails) < .3, .4) *
			oneOr(l.share(l.yesNo) < .5 && l.share(l.infixes) < .5, .3)
	case data.FieldFullName, data.FieldFamily, data.FieldManager:
		return oneOr(l.share(l.letters) >= .6 && l.share(l.emails) < .3, .4) * oneOr(l.share(l.yesNo) < .5, .3)
	case data.FieldInitials:
		return oneOr(l.share(l.letters) >= .6 && l.share(l.emails) < .3, .4)
	case data.FieldInfix:
		return oneOr(l.share(l.infixes) >= .5, .5)
	}
	return l.workHeaderFit(f)
}

// mostMonthly is how many hours a month has at most for one person.
const mostMonthly = 260

// fitOf is headerFit for a header, which may say that hours are those of a month.
func (l *columnProfile) fitOf(f data.Field, header string) float64 {
	if f == data.FieldHours && l.largest <= mostMonthly && SaysMonth(data.Fold(header)) {
		return 1
	}
	return l.headerFit(f)
}

// workHeaderFit is headerFit for the fields about somebody's work and membership.
func (l *columnProfile) workHeaderFit(f data.Field) float64 {
	switch f {
	case data.FieldEmployeeNumber, data.FieldMemberNumber:
		return oneOr(!l.counting && l.share(l.codes) >= .5 && l.share(l.dates) < .5, .4)
	case data.FieldStartDate, data.FieldEndDate, data.FieldMemberSince, data.FieldBirthDate:
		return oneOr(l.share(l.dates) >= .3 || l.share(l.codes) >= .5, .4)
	case data.FieldHours:
		return oneOr(l.share(l.letters) < .5 && l.largest <= 60, .5) * oneOr(l.share(l.yesNo) < .5, .3)
	case data.FieldFTE:
		return oneOr(l.share(l.letters) < .5, .5) * oneOr(l.share(l.yesNo) < .5, .3)
	case data.FieldUnit, data.FieldSite, data.FieldJobTitle:
		return oneOr(l.share(l.letters) >= .5, .7) * oneOr(l.share(l.dates)+l.share(l.emails) < .5, .3)
	case data.FieldContract:
		return oneOr(l.share(l.letters) >= .3 && l.share(l.dates) < .5, .7)
	case data.FieldStatus:
		return oneOr(l.share(max(l.stays+l.leaves, l.marks)) >= .5, .2)
	}
	return 1
}

// oneOr returns 1 where values fit, and otherwise the given factor.
func oneOr(fits bool, otherwise float64) float64 {
	if fits {
		return 1
	}
	return otherwise
}
