package imports

import (
	"strings"

	"kader/data"
	"kader/data/sheet"
)

// The gate stands before anything is shown: forbidden columns are dropped, by
// header and by the pattern of their values, and forbidden numbers that stand alone
// inside other columns are blanked. What it drops goes no further.

// sampleRows is how many rows, spread over the list, a column is judged by.
const sampleRows = 3000

// gate turns a raw sheet into a table without forbidden values. It empties the
// cells that it drops, so that nothing of them stays in memory that the table holds.
func (k *knowledge) gate(r *raw) Table {
	t := Table{Sheet: safeName(r.sheet.Name), Hidden: r.sheet.Hidden, HeaderRow: r.header + 1, SetAside: r.aside, hint: r.hint}
	var kept []int
	for column, header := range r.headers {
		check := r.check(column)
		if header == "" && check.filled == 0 {
			continue
		}
		if k.forbidden.header(header) || k.judge(header, check) {
			name := safeHeader(header)
			if name == "" {
				name = letterOf(column)
			}
			t.Dropped = append(t.Dropped, name)
			continue
		}
		kept = append(kept, column)
		t.Headers = append(t.Headers, safeName(header))
		t.Letters = append(t.Letters, letterOf(column))
		k.scrubColumn(&t, r, column, check)
	}
	t.Lines = compact(r.lines, kept)
	for i, header := range t.Headers {
		if k.means(header, data.FieldBirthDate) {
			t.keepYears(i)
		}
	}
	return t
}

// compact keeps the given columns of every line, in place.
func compact(lines []Line, kept []int) []Line {
	for i := range lines {
		cells := lines[i].Cells
		for place, column := range kept {
			cells[place] = cells[column]
		}
		clear(cells[len(kept):])
		lines[i].Cells = cells[:len(kept):len(kept)]
	}
	return lines
}

// check is what the values of one column look like.
type check struct {
	filled   int // cells with something in them, of those looked at
	distinct int // different values
	numbers  int // different values that are numbers of 8 to 12 digits
	fits     map[kindOfNumber]int
	prefixes map[string]struct{} // first four digits, where dates would stand
	lengths  [16]int             // how many different numbers have so many digits
	accounts int                 // IBANs
	lettered int                 // numbers with a letter in them
	dashed   int                 // numbers written as 010190-1234
	money    int
	personal int // words for sex or marital state
}

// check looks at the values of a column, at each different one once.
func (r *raw) check(column int) *check {
	c := &check{fits: make(map[kindOfNumber]int), prefixes: make(map[string]struct{})}
	seen := make(map[string]struct{}, 64)
	step := max(1, len(r.lines)/sampleRows)
	for i := 0; i < len(r.lines); i += step {
		cell := &r.lines[i].Cells[column]
		if cell.Kind == sheet.Empty || cell.Text == "" {
			continue
		}
		c.filled++
		if _, again := seen[cell.Text]; again {
			continue
		}
		seen[cell.Text] = struct{}{}
		c.add(cell)
	}
	return c
}

func (c *check) add(cell *sheet.Cell) {
	c.distinct++
	if cell.Kind == sheet.Date {
		return
	}
	if dashedDate(cell.Text) {
		c.dashed++
	}
	if digits, ok := digitsOf(cell); ok {
		c.lengths[min(len(digits), len(c.lengths)-1)]++
		c.addNumber(digits)
	}
	if cell.Kind != sheet.Text {
		if isMoney(cell.Text) {
			c.money++
		}
		return
	}
	switch text := cell.Text; {
	case isIBAN(text):
		c.accounts++
	case countDigits(text) >= 7 && letteredText.MatchString(text):
		c.lettered++
	case isMoney(text):
		c.money++
	case len(text) <= 24 && isPersonalWord(data.Fold(text)):
		c.personal++
	}
}

func (c *check) addNumber(digits string) {
	if len(digits) < 8 || len(digits) > 12 {
		return
	}
	c.numbers++
	c.prefixes[digits[:4]] = struct{}{}
	kinds := kindsOf(digits)
	for kind := numberBSN; kind <= numberDatedShort; kind <<= 1 {
		if kinds&kind != 0 {
			c.fits[kind]++
		}
	}
}

// judge tells whether the values of a column are forbidden.
func (k *knowledge) judge(header string, c *check) bool {
	if c.distinct == 0 {
		return false
	}
	share := func(n int) float64 { return float64(n) / float64(c.distinct) }
	if share(c.accounts) >= .3 || share(c.lettered) >= .5 || share(c.money) >= .5 {
		return true
	}
	if c.personal == c.distinct && c.distinct <= 8 && c.filled >= 2 && k.sureness(header) < .6 {
		return true
	}
	if k.means(header, data.FieldPhone) {
		return share(c.dashed) >= .5
	}
	if c.distinct < 3 && c.lengths[8] == c.distinct && k.sureness(header) >= .9 {
		return false // eight digits under a header that fits: chance, or a number of the employer
	}
	return c.identifies(share)
}

// identifies tells whether so many values fit the pattern of an identifying number
// that chance cannot explain it. Each bar lies well above what any numbers reach.
func (c *check) identifies(share func(int) float64) bool {
	bar := .7
	switch { // by chance one in eleven
	case c.distinct >= 40:
		bar = .3
	case c.distinct >= 10:
		bar = .5
	}
	for _, kind := range [...]kindOfNumber{numberBSN, numberTaxDE, numberAccountNO, numberAccountNL} {
		if share(c.fits[kind]) >= bar {
			return true
		}
	}
	if share(c.fits[numberINSZ]) >= .4 || share(c.fits[numberSwedish]) >= .4 || share(c.fits[numberFnrShort]) >= .5 {
		return true
	}
	return c.spread() && c.dated(share)
}

// dated tells whether the numbers begin with a date as those of Norway and Denmark do.
func (c *check) dated(share func(int) float64) bool {
	short := c.fits[numberDatedShort]
	if n := c.fits[numberFnr]; n > 0 && share(n+c.fits[numberFnrShort]+short) >= .7 {
		return true
	}
	if n := c.fits[numberCPR]; n > 0 && share(n+short) >= .4 {
		return true
	}
	return c.distinct >= 5 && share(short) >= .8
}

// spread tells whether the first digits vary as birthdays do. Numbers that were
// given out one after the other may look like dates, all of one day.
func (c *check) spread() bool {
	return c.numbers < 2 || len(c.prefixes) >= max(2, min(c.numbers/4, 40))
}

// means tells whether a header most likely stands for a field.
func (k *knowledge) means(header string, f data.Field) bool {
	found := k.senses(header)
	return len(found) > 0 && found[0].field == f
}

// isMoney tells whether a text is an amount with its currency.
func isMoney(text string) bool {
	if len(text) > 24 || countDigits(text) == 0 {
		return false
	}
	if strings.ContainsAny(text, "€£$") {
		return true
	}
	amount := strings.Trim(strings.ToLower(text), "0123456789.,- \u00a0")
	switch amount {
	case "kr", "kr.", "eur", "euro", "dkk", "nok", "sek", "gbp":
		return true
	}
	return false
}

// isPersonalWord tells whether a folded value says somebody's sex or marital state.
func isPersonalWord(s string) bool {
	switch s {
	case "m", "v", "k", "f", "w", "x", "d", "man", "vrouw", "mand", "mann", "kvinde", "kvinne", "kvinna", "male", "female", "mannlich", "weiblich", "divers", "vrouwelijk", "mannelijk",
		"dhr", "dhr.", "mevr", "mevr.", "mw.", "de heer", "mevrouw", "herr", "frau", "mr", "mr.", "mrs", "mrs.", "ms", "ms.", "miss", "hr.", "fr.",
		"gehuwd", "ongehuwd", "gescheiden", "samenwonend", "weduwe", "weduwnaar", "geregistreerd partnerschap", "alleenstaand",
		"gift", "ugift", "skilt", "fraskilt", "samboer", "enke", "enkemann", "enkemand", "separert", "separeret", "enslig",
		"married", "single", "divorced", "widowed", "separated", "ledig", "verheiratet", "geschieden", "verwitwet":
		return true
	}
	return false
}

// scrubColumn blanks single forbidden values in a column that is kept, and notes
// each without its value.
func (k *knowledge) scrubColumn(t *Table, r *raw, column int, c *check) {
	header := r.headers[column]
	usual, phone := c.usualLength(), k.means(header, data.FieldPhone)
	date := len(k.senses(header)) > 0 && isDateField(k.senses(header)[0].field)
	for i := range r.lines {
		cell := &r.lines[i].Cells[column]
		if cell.Kind == sheet.Empty || cell.Kind == sheet.Date || len(cell.Text) < 8 && cell.Number < 1e7 {
			continue
		}
		text, found := cell.Text, false
		if digits, ok := digitsOf(cell); ok {
			if found = forbiddenAmong(digits, cell.Text, usual, phone, date); found {
				text = ""
			}
		} else if cell.Kind == sheet.Text {
			text, found = scrub(cell.Text)
		}
		if !found {
			continue
		}
		*cell = sheet.Cell{}
		if strings.Trim(text, " "+mask) != "" {
			*cell = sheet.Cell{Kind: sheet.Text, Text: text}
		}
		t.Blanked = append(t.Blanked, Problem{
			Row: r.lines[i].Number, Column: letterOf(column), Header: safeName(header), Rule: data.RuleForbidden,
		})
	}
}

// usualLength is how many digits the numbers of a column have, where they have one
// length: a column of nine-digit numbers holds some that pass a test by chance.
func (c *check) usualLength() int {
	for length, n := range c.lengths {
		if n >= 2 && 2*n > c.distinct {
			return length
		}
	}
	return 0
}

// forbiddenAmong judges a cell that is one number, by the column it stands in.
func forbiddenAmong(digits, text string, usual int, phone, date bool) bool {
	if len(digits) < 8 || len(digits) > 12 {
		return false
	}
	switch {
	case phone:
		return len(digits) == 11 && isNorwegian(digits) && norwegianChecks(digits) || dashedDate(text)
	case len(digits) == usual:
		return false
	case date && len(digits) == 8:
		return false
	}
	return isForbiddenNumber(digits)
}

// dashedDate tells whether a number is written as CPR numbers are: 010190-1234.
func dashedDate(text string) bool {
	text = strings.TrimSpace(text)
	return len(text) == 11 && text[6] == '-' && isDate(text[:2], text[2:4]) && countDigits(text) == 10
}
