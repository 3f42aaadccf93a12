package imports

import (
	"regexp"
	"strings"

	"kader/data"
	"kader/data/sheet"
)

// phoneParts finds what stands between two numbers in one cell.
var phoneParts = regexp.MustCompile(`\s*[/;,]\s*|\s+-\s+`)

// phoneGuard tells identity numbers from phone numbers under the header of a phone.
type phoneGuard struct {
	dutch bool
	zero  bool // phone numbers have ten digits, the first of them a zero
	short bool // shorter phone numbers stand there, so eight or nine digits prove nothing
}

// guardPhones looks at a column of phone numbers, and tells whether so much of it
// is something else that it is dropped.
func (r *raw) guardPhones(column int, language string) (guard phoneGuard, drop bool) {
	guard.dutch, guard.zero = language == "nl", language == "nl" || language == "sv" || language == "de"
	var c phoneCounts
	seen := make(map[string]bool)
	for i := range r.lines {
		digits, ok := digitsOf(&r.lines[i].Cells[column])
		if ok && !seen[digits] {
			seen[digits] = true
			c.add(guard, digits)
		}
	}
	guard.short = c.lost >= 5 && 3*c.odd < c.lost
	return guard, !guard.short && c.identify() || c.strange >= 3 && 2*c.strange >= c.numbers && 10*c.personal >= 8*c.strange
}

// phoneCounts is what the different numbers under the header of a phone are.
type phoneCounts struct {
	numbers  int
	suspect  int // fit no plan of phone numbers
	dated    int // ten digits that begin with a date
	lost     int // may have lost a zero
	odd      int // of those, suspect
	strange  int // longer than any phone number is written
	personal int // of those, somebody's number by their pattern
}

func (c *phoneCounts) add(guard phoneGuard, digits string) {
	c.numbers++
	kinds := kindsOf(digits)
	count(&c.suspect, guard.forbids(digits))
	if len(digits) > 8 && !guard.dials(digits) {
		c.strange++
		count(&c.personal, kinds != 0)
	}
	swedish := guard.zero && !guard.dutch
	count(&c.dated, len(digits) == 10 && (!swedish || digits[0] != '0') && kinds&numberCPR != 0)
	if len(digits) == 8 || len(digits) == 9 && digits[0] != '0' && digits[0] != '6' {
		c.lost++
		count(&c.odd, guard.forbids(digits))
	}
}

// identify tells whether so many numbers are suspect that chance cannot explain it.
func (c *phoneCounts) identify() bool {
	return c.numbers >= 3 && (2*c.suspect >= c.numbers || 4*c.suspect >= c.numbers && 10*c.dated >= 9*c.numbers)
}

// dials tells whether digits can be a phone number: with a zero before it, with the
// code of a country, or a Dutch mobile one without its zero.
func (g phoneGuard) dials(digits string) bool {
	switch n := len(digits); {
	case digits[0] == '0':
		return g.zero || n > 11 || digits[1] == '0'
	case n == 9:
		return digits[0] == '6' || digits[0] == '7' && g.zero
	case n == 10:
		return hasPrefix(digits, "45", "47")
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
	parts := []string{text}
	if strings.ContainsAny(text, "/;,-") {
		parts = phoneParts.Split(text, -1)
	}
	if len(parts) == 1 && countDigits(text) > 12 {
		parts = strings.Fields(text)
	}
	found := false
	for i, part := range parts {
		if digits, ok := digitsOnly(part); ok && !international(part) && (dashedDate(part) || g.forbids(digits)) {
			parts[i], found = mask, true
		}
	}
	if !found {
		return text, false
	}
	return strings.Join(parts, " / "), true
}

// international tells whether a number begins with the sign of a country code.
func international(number string) bool {
	number = strings.TrimLeft(number, " (")
	return strings.HasPrefix(number, "+") || strings.HasPrefix(number, "00")
}

// withTrunk tells of one number with its country code and, in parentheses, the zero
// that is dialled without it: +31 (0)6 12345678.
func withTrunk(text string) bool {
	before, after, ok := strings.Cut(text, "(0)")
	digits, plain := digitsOnly(strings.TrimSpace(before + after))
	return ok && plain && international(text) && len(digits) <= 13
}

// forbids tells whether digits are an identity number that fits no plan of phone
// numbers: Dutch ones have ten digits of which the first is a zero, those of Norway
// and Denmark eight. A Dutch mobile number that lost its zero begins with a six.
func (g phoneGuard) forbids(digits string) bool {
	kinds := kindsOf(digits)
	switch len(digits) {
	case 8:
		return g.dutch && !g.short && kinds&numberBSN != 0
	case 9:
		return !g.short && digits[0] != '6' && kinds&numberBSN != 0
	case 10:
		return kinds&numberCPR != 0 && (!g.zero || digits[0] != '0')
	case 11:
		return isNorwegian(digits) && norwegianChecks(digits)
	}
	return false
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
