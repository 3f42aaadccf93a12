package imports

import (
	"regexp"
	"strings"

	"kader/data"
	"kader/data/idnumber"
	"kader/data/sheet"
	"kader/data/values"
)

// phoneParts finds what stands between two numbers in one cell.
var phoneParts = regexp.MustCompile(`\s*[/;,]\s*|\s+-\s+`)

// phoneGuard tells identity numbers from phone numbers under the header of a phone.
type phoneGuard struct {
	language string // of the list
	short    bool   // shorter phone numbers stand there, so eight or nine digits prove nothing
	zeros    bool   // the phone numbers that stand there have kept their zero
}

// guardPhones looks at a column of phone numbers, and tells whether so much of it
// is something else that it is dropped.
func (r *raw) guardPhones(column int, language string) (guard phoneGuard, drop bool) {
	guard.language = language
	var c phoneCounts
	seen := make(map[string]bool)
	for i := range r.lines {
		digits, ok := digitsOf(&r.lines[i].Cells[column])
		if ok && !seen[digits] {
			seen[digits] = true
			c.add(guard, digits)
		}
	}
	guard.short = c.lost-c.odd >= 2 && 3*c.odd <= c.lost && language != "nb" && language != "da" // where eight digits are all
	guard.zeros = c.zeros >= 2 && c.zeros > 2*c.eaten
	return guard, !guard.short && c.identify() || c.strange >= 3 && 2*c.strange >= c.numbers && 10*c.personal >= 8*c.strange
}

// phoneCounts is what the different numbers under the header of a phone are.
type phoneCounts struct {
	numbers  int
	suspect  int // fit no plan of phone numbers
	dated    int // ten digits that begin with a date
	lost     int // may have lost a zero
	odd      int // of those, suspect
	eaten    int // have lost a zero
	zeros    int // have one
	strange  int // longer than any phone number is written
	personal int // of those, somebody's number by their pattern
}

func (c *phoneCounts) add(guard phoneGuard, digits string) {
	c.numbers++
	kinds := idnumber.KindsOf(digits)
	suspect := guard.forbids(digits)
	count(&c.suspect, suspect)
	if len(digits) > 8 && !guard.dials(digits) {
		c.strange++
		count(&c.personal, kinds != 0)
	}
	count(&c.dated, len(digits) == 10 && (guard.language != "sv" && guard.language != "de" || digits[0] != '0') && kinds&idnumber.CPR != 0)
	count(&c.zeros, digits[0] == '0')
	count(&c.eaten, len(digits) == 9 && digits[0] != '0')
	if len(digits) == 8 || len(digits) == 9 && digits[0] != '0' && !guard.isMobile(digits) {
		c.lost++
		count(&c.odd, suspect)
	}
}

// identify tells whether so many numbers are suspect that chance cannot explain it.
func (c *phoneCounts) identify() bool {
	return c.numbers >= 3 && (2*c.suspect >= c.numbers || 4*c.suspect >= c.numbers && 10*c.dated >= 9*c.numbers)
}

// trunk tells whether phone numbers of the list begin with a zero.
func (g phoneGuard) trunk() bool {
	return g.language == "nl" || g.language == "sv" || g.language == "de"
}

// isMobile tells of a mobile number that lost its zero.
func (g phoneGuard) isMobile(digits string) bool {
	return len(digits) == 9 && (digits[0] == '6' || digits[0] == '7' && g.language == "sv")
}

// dials tells whether digits can be a phone number: with a zero before it, with the
// code of a country, or without its zero a mobile one.
func (g phoneGuard) dials(digits string) bool {
	switch n := len(digits); {
	case digits[0] == '0':
		return g.trunk() || n > 11 || digits[1] == '0'
	case n == 9:
		return g.isMobile(digits) || digits[0] == '7' && g.trunk()
	case n == 10:
		return hasPrefix(digits, "45", "47") || g.language == "de" && idnumber.Dials(digits, "DE")
	case n == 11:
		return hasPrefix(digits, "31", "32", "46")
	case n >= 12:
		return hasPrefix(digits, "49", "44", "46", "48", "358")
	}
	return true
}

func count(n *int, seen bool) {
	if seen {
		*n++
	}
}

// clean masks what is no phone number in a cell that may hold several.
func (g phoneGuard) clean(text string) (string, bool) {
	found := false
	parts := numbersApart(text)
	for i, part := range parts {
		digits, ok := idnumber.DigitsOnly(part)
		if ok && (dashedDate(part) || dashedSwedish(part) || !idnumber.International(part) && isWritten(part) && g.forbids(digits)) {
			parts[i], found = idnumber.Mask, true
		}
	}
	if !found {
		return text, false
	}
	return strings.Join(parts, " / "), true
}

// isWritten tells whether a number is written as identity numbers are.
func isWritten(text string) bool {
	groups := idnumber.GroupsOf(text)
	return idnumber.Identifying(groups) || groups == "2333"
}

// fewestApart is how many digits a phone number has at least beside which another stands.
const fewestApart = 7

// numbersApart returns the numbers that stand in one cell: 0201234567 / 612345678. The
// stroke of 06/12345678 parts nothing.
func numbersApart(text string) []string {
	parts := []string{text}
	if strings.ContainsAny(text, "/;,-") {
		parts = phoneParts.Split(text, -1)
	}
	if len(parts) == 1 && values.CountDigits(text) > 12 && !idnumber.International(text) {
		parts = strings.Fields(text)
	}
	for _, part := range parts {
		if n := values.CountDigits(part); n > 0 && n < fewestApart {
			return []string{text}
		}
	}
	return parts
}

// forbids tells whether digits are an identity number that fits no plan of phone
// numbers. What fits one stays, because by chance many phone numbers pass the test of
// an identity number; without its zero it must not stand among others that have theirs.
func (g phoneGuard) forbids(digits string) bool {
	kinds := idnumber.KindsOf(digits)
	switch len(digits) {
	case 8:
		return g.language == "nl" && !g.short && kinds&idnumber.BSN != 0
	case 9:
		return g.forbidsNine(digits, kinds)
	case 10:
		return (kinds&(idnumber.CPR|idnumber.Swedish|idnumber.FnrShort|idnumber.INSZ) != 0 || idnumber.LostZero(digits)) && !g.fits(digits)
	case 11:
		certain := idnumber.IsNorwegian(digits) && idnumber.NorwegianChecks(digits)
		return certain || kinds&(idnumber.Fnr|idnumber.INSZ|idnumber.TaxDE|idnumber.AccountNO) != 0 && !g.fits(digits)
	}
	return kinds&idnumber.Swedish != 0
}

// fits tells whether digits are a number of a plan: that of the list's country where
// they begin with one zero.
func (g phoneGuard) fits(digits string) bool {
	if digits[0] == '0' && digits[1] != '0' {
		return g.trunk() && idnumber.Dials(digits, values.RegionOf(g.language))
	}
	return g.dials(digits)
}

func (g phoneGuard) forbidsNine(digits string, kinds idnumber.Kind) bool {
	switch {
	case digits[0] == '0':
		return kinds&idnumber.BSN != 0 && !idnumber.Dials(digits, values.RegionOf(g.language))
	case g.isMobile(digits) && !g.zeros:
		return false
	case kinds&idnumber.BSN != 0:
		return !g.short
	}
	return kinds&(idnumber.DatedShort|idnumber.Swedish) != 0 && (g.zeros || !idnumber.Dials(digits, values.RegionOf(g.language)))
}

// besides tells which columns have no header and stand right of one that is never
// kept: a merged header covers them.
func (k *knowledge) besides(r *raw) []bool {
	covered := make([]bool, len(r.headers))
	for i, header := range r.headers {
		if i > 0 && header == "" {
			covered[i] = covered[i-1] || k.forbids(r.headers[i-1])
		}
	}
	return covered
}

// phoneText returns a cell's text where a phone number may stand in it.
func phoneText(cell *sheet.Cell) string {
	if digits, ok := digitsOf(cell); ok && cell.Kind == sheet.Number {
		return digits
	}
	return cell.Text
}

func (k *knowledge) isPhone(header string) bool { return k.means(header, data.FieldPhone) }
