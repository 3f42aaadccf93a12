package tables

import (
	"strings"

	"kader/data"
	"kader/data/gate"
	"kader/data/sheet"
	"kader/data/values"
)

// gateProfile counts what the values of one column look like, to tell whether they may be kept.
type gateProfile struct {
	filled   int // cells with something in them, of those looked at
	distinct int // different values
	numbers  int // different values that are numbers of 8 to 12 digits
	fits     map[gate.Kind]int
	prefixes map[string]struct{} // first four digits, where dates would stand
	lengths  [16]int             // how many different numbers have so many digits, or more in the last
	accounts int                 // IBANs
	lettered int                 // numbers with a letter in them
	dashed   int                 // numbers written as 010190-1234
	money    int
	personal int // words for sex or marital state
}

// gateProfile counts over the different values of a column, each once.
func (r *Raw) gateProfile(column int) *gateProfile {
	c := &gateProfile{fits: make(map[gate.Kind]int), prefixes: make(map[string]struct{})}
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

func (c *gateProfile) add(cell *sheet.Cell) {
	c.distinct++
	if cell.Kind == sheet.Date {
		return
	}
	if gate.IsDashedDate(cell.Text) {
		c.dashed++
	}
	if digits, ok := digitsOf(cell); ok && !(len(digits) > 12 && gate.IsInternational(digits)) {
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
	case gate.IsIBAN(text):
		c.accounts++
	case values.CountDigits(text) >= 6 && isLettered(text):
		c.lettered++
	case isMoney(text):
		c.money++
	case len(text) <= 24 && wordbook().has(classPersonal, data.Fold(text)):
		c.personal++
	}
}

func (c *gateProfile) addNumber(digits string) {
	if len(digits) < 8 || len(digits) > 12 {
		return
	}
	c.numbers++
	c.prefixes[digits[:4]] = struct{}{}
	kinds := gate.KindsOf(digits)
	for _, kind := range gate.Kinds() {
		if kinds&kind != 0 {
			c.fits[kind]++
		}
	}
}

// forbidsValues reports whether the values of a column may never be kept.
func (k *Reader) forbidsValues(header string, c *gateProfile) bool {
	if c.distinct == 0 {
		return false
	}
	share := func(n int) float64 { return float64(n) / float64(c.distinct) }
	if share(c.accounts) >= .3 || share(c.lettered) >= .5 || share(c.money) >= .5 {
		return true
	}
	return k.isPersonal(header, c) || k.holdsIdentityNumbers(header, c, share)
}

// isPersonal reports whether a column holds nothing but words for sex or marital state.
func (k *Reader) isPersonal(header string, c *gateProfile) bool {
	return c.personal == c.distinct && c.distinct <= 8 && c.distinct >= 2 && k.certainty(header) < .6
}

// holdsIdentityNumbers reports whether the numbers of a column are those of people or accounts.
func (k *Reader) holdsIdentityNumbers(header string, c *gateProfile, share func(int) float64) bool {
	if k.Means(header, data.FieldPhone) {
		return share(c.dashed) >= .5 || share(c.lengths[14]) >= .7
	}
	if share(c.lengths[13]+c.lengths[14]+c.lengths[15]) >= .7 {
		return true // Danish accounts with their bank, cards; nothing of ours is as long
	}
	if c.distinct < 3 && c.lengths[8] == c.distinct && k.certainty(header) >= .9 {
		return false // eight digits under a header that fits: chance, or a number of the employer
	}
	return c.fitsIdentityPattern(share, k.Means(header, data.FieldUnit) || k.Means(header, data.FieldSite))
}

// fitsIdentityPattern reports whether more values fit the pattern of an identity number than
// chance explains. Each limit lies well above what any numbers reach. Under the header of a
// department, as cost centres stand, days must vary more.
func (c *gateProfile) fitsIdentityPattern(share func(int) float64, known bool) bool {
	bar := .7
	switch { // by chance one in eleven
	case c.distinct >= 40:
		bar = .3
	case c.distinct >= 10:
		bar = .5
	}
	for _, kind := range [...]gate.Kind{gate.BSN, gate.TaxDE, gate.AccountNO, gate.AccountNL, gate.Foreign} {
		if share(c.fits[kind]) >= bar {
			return true
		}
	}
	if share(c.fits[gate.INSZ]) >= .4 || share(c.fits[gate.Swedish]) >= .4 || share(c.fits[gate.FnrShort]) >= .5 {
		return true
	}
	return c.hasVariedDates(known) && !c.hasFewValues() && c.beginsWithDates(share)
}

// hasFewValues reports whether few values recur, as cost centres do and the numbers of people do
// not.
func (c *gateProfile) hasFewValues() bool { return c.filled >= 10 && 3*c.distinct <= c.filled }

// beginsWithDates reports whether the numbers begin with a date as those of Norway and Denmark do.
func (c *gateProfile) beginsWithDates(share func(int) float64) bool {
	short := c.fits[gate.DatedShort]
	if n := c.fits[gate.Fnr]; n > 0 && share(n+c.fits[gate.FnrShort]+short) >= .7 {
		return true
	}
	if n := c.fits[gate.CPR]; n > 0 && share(n+short) >= .4 {
		return true
	}
	return c.distinct >= 5 && share(short) >= .8
}

// hasVariedDates reports whether the first digits vary as birthdays do. Numbers given out one
// after the other may look like dates, all of one day.
func (c *gateProfile) hasVariedDates(known bool) bool {
	days := make(map[string]struct{})
	for prefix := range c.prefixes {
		days[prefix[:2]] = struct{}{}
	}
	varied := !known || len(days) >= max(2, min(c.numbers/5, 8))
	return c.numbers < 2 || varied && len(c.prefixes) >= max(2, min(c.numbers/4, 40))
}

// isLettered reports whether a text is a number with a letter in it, and little else.
func isLettered(text string) bool {
	at := gate.FindLettered(text)
	return at != nil && 2*(at[1]-at[0]) >= len(text)
}

// isMoney reports whether a text is an amount with its currency.
func isMoney(text string) bool {
	if len(text) > 24 || values.CountDigits(text) == 0 {
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

// usualLength returns how many digits most numbers of a column have, 0 where they have no common
// length. Some numbers of nine digits pass a test by chance, and among others of that length they
// are kept. Under a header of numbers one number is enough.
func (c *gateProfile) usualLength(known bool) int {
	for length, n := range c.lengths {
		if (n >= 2 || known && n > 0) && 2*n > c.distinct {
			return length
		}
	}
	return 0
}
