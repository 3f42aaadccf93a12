package gate

import (
	"regexp"
	"strings"

	"kader/data/values"
)

// phoneParts finds what stands between two numbers in one cell.
var phoneParts = regexp.MustCompile(`\s*[/;,]\s*|\s+-\s+`)

// PhoneColumn tells identity numbers from phone numbers under the header of a phone.
type PhoneColumn struct {
	Language string // of the list
	short    bool   // shorter phone numbers stand there, so eight or nine digits prove nothing
	zeros    bool   // the phone numbers that stand there have kept their zero
}

// NewPhoneColumn learns from the different numbers under the header of a phone, as digits,
// how phone numbers stand there, and tells whether so many are something else that the
// column is dropped.
func NewPhoneColumn(numbers []string, language string) (guard PhoneColumn, drop bool) {
	guard.Language = language
	var c phoneCounts
	for _, digits := range numbers {
		c.add(guard, digits)
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

func (c *phoneCounts) add(guard PhoneColumn, digits string) {
	kinds := KindsOf(digits)
	suspect := guard.forbids(digits)
	plain := guard.Language != "sv" && guard.Language != "de" || digits[0] != '0'
	c.numbers++
	if suspect {
		c.suspect++
	}
	if len(digits) > 8 && !guard.dials(digits) {
		c.strange++
		if kinds != 0 {
			c.personal++
		}
	}
	if len(digits) == 10 && plain && kinds&CPR != 0 {
		c.dated++
	}
	if digits[0] == '0' {
		c.zeros++
	} else if len(digits) == 9 {
		c.eaten++
	}
	if len(digits) == 8 || len(digits) == 9 && digits[0] != '0' && !guard.isMobile(digits) {
		c.lost++
		if suspect {
			c.odd++
		}
	}
}

// identify tells whether so many numbers are suspect that chance cannot explain it.
func (c *phoneCounts) identify() bool {
	return c.numbers >= 3 && (2*c.suspect >= c.numbers || 4*c.suspect >= c.numbers && 10*c.dated >= 9*c.numbers)
}

// trunk tells whether phone numbers of the list begin with a zero.
func (g PhoneColumn) trunk() bool {
	return g.Language == "nl" || g.Language == "sv" || g.Language == "de"
}

// isMobile tells of a mobile number that lost its zero.
func (g PhoneColumn) isMobile(digits string) bool {
	return len(digits) == 9 && (digits[0] == '6' || digits[0] == '7' && g.Language == "sv")
}

// dials tells whether digits can be a phone number: with a zero before it, with the
// code of a country, or without its zero a mobile one.
func (g PhoneColumn) dials(digits string) bool {
	switch n := len(digits); {
	case digits[0] == '0':
		return g.trunk() || n > 11 || digits[1] == '0'
	case n == 9:
		return g.isMobile(digits) || digits[0] == '7' && g.trunk()
	case n == 10:
		return values.HasAnyPrefix(digits, "45", "47") || g.Language == "de" && Dials(digits, "DE")
	case n == 11:
		return values.HasAnyPrefix(digits, "31", "32", "46")
	case n >= 12:
		return values.HasAnyPrefix(digits, "49", "44", "46", "48", "358")
	}
	return true
}

// Clean masks what is no phone number in a cell that may hold several.
func (g PhoneColumn) Clean(text string) (string, bool) {
	found := false
	parts := numbersApart(text)
	for i, part := range parts {
		digits, ok := DigitsOnly(part)
		if ok && (DashedDate(part) || DashedSwedish(part) || !International(part) && isWritten(part) && g.forbids(digits)) {
			parts[i], found = Mask, true
		}
	}
	if !found {
		return text, false
	}
	return strings.Join(parts, " / "), true
}

// isWritten tells whether a number is written as identity numbers are.
func isWritten(text string) bool {
	groups := GroupsOf(text)
	return Identifying(groups) || groups == "2333"
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
	if len(parts) == 1 && values.CountDigits(text) > 12 && !International(text) {
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
func (g PhoneColumn) forbids(digits string) bool {
	kinds := KindsOf(digits)
	switch len(digits) {
	case 8:
		return g.Language == "nl" && !g.short && kinds&BSN != 0
	case 9:
		return g.forbidsNine(digits, kinds)
	case 10:
		return (kinds&(CPR|Swedish|FnrShort|INSZ) != 0 || LostZero(digits)) && !g.fits(digits)
	case 11:
		certain := IsNorwegian(digits) && NorwegianChecks(digits)
		return certain || kinds&(Fnr|INSZ|TaxDE|AccountNO) != 0 && !g.fits(digits)
	}
	return kinds&Swedish != 0
}

// fits tells whether digits are a number of a plan: that of the list's country where
// they begin with one zero.
func (g PhoneColumn) fits(digits string) bool {
	if digits[0] == '0' && digits[1] != '0' {
		return g.trunk() && Dials(digits, values.RegionOf(g.Language))
	}
	return g.dials(digits)
}

func (g PhoneColumn) forbidsNine(digits string, kinds Kind) bool {
	switch {
	case digits[0] == '0':
		return kinds&BSN != 0 && !Dials(digits, values.RegionOf(g.Language))
	case g.isMobile(digits) && !g.zeros:
		return false
	case kinds&BSN != 0:
		return !g.short
	}
	return kinds&(DatedShort|Swedish) != 0 && (g.zeros || !Dials(digits, values.RegionOf(g.Language)))
}
