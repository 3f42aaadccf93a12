package gate

import (
	"regexp"
	"strings"

	"kader/data/values"
)

// phoneParts finds what stands between two numbers in one cell.
var phoneParts = regexp.MustCompile(`\s*[/;,]\s*|\s+-\s+`)

// PhoneColumn tells identity numbers from phone numbers in a column of phone numbers.
type PhoneColumn struct {
	Language string // of the list
	short    bool   // shorter phone numbers stand there, so eight or nine digits prove nothing
	zeros    bool   // the phone numbers that stand there have kept their zero
}

// NewPhoneColumn learns from the different numbers of a column, as digits, how its phone numbers
// are written. drop is true where so many are something else that the column is not kept.
func NewPhoneColumn(numbers []string, language string) (guard PhoneColumn, drop bool) {
	guard.Language = language
	var c phoneCounts
	for _, digits := range numbers {
		c.add(guard, digits)
	}
	// In Norway and Denmark a whole number has eight digits.
	guard.short = c.lost-c.odd >= 2 && 3*c.odd <= c.lost && language != "nb" && language != "da"
	guard.zeros = c.zeros >= 2 && c.zeros > 2*c.eaten
	return guard, !guard.short && c.areIdentities() ||
		c.strange >= 3 && 2*c.strange >= c.numbers && 10*c.personal >= 8*c.strange
}

// phoneCounts counts the different numbers of a column of phone numbers by what they may be.
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

// add counts one number.
func (c *phoneCounts) add(guard PhoneColumn, digits string) {
	kinds := KindsOf(digits)
	suspect := guard.forbids(digits)
	plain := guard.Language != "sv" && guard.Language != "de" || digits[0] != '0'
	c.numbers++
	if suspect {
		c.suspect++
	}
	if len(digits) > 8 && !guard.isPhone(digits) {
		c.strange++
		if kinds != 0 {
			c.personal++
		}
	}
	if len(digits) == 10 && plain && kinds&CPR != 0 {
		c.dated++
	}
	c.addZero(guard, digits, suspect)
}

// addZero counts a number by its leading zero, kept or lost.
func (c *phoneCounts) addZero(guard PhoneColumn, digits string, suspect bool) {
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

// areIdentities reports whether more numbers are suspect than chance explains.
func (c *phoneCounts) areIdentities() bool {
	return c.numbers >= 3 && (2*c.suspect >= c.numbers || 4*c.suspect >= c.numbers && 10*c.dated >= 9*c.numbers)
}

// hasTrunkZero reports whether phone numbers of the list's country begin with a zero.
func (g PhoneColumn) hasTrunkZero() bool {
	return g.Language == "nl" || g.Language == "sv" || g.Language == "de"
}

// isMobile reports whether digits are a mobile number without its zero.
func (g PhoneColumn) isMobile(digits string) bool {
	return len(digits) == 9 && (digits[0] == '6' || digits[0] == '7' && g.Language == "sv")
}

// isPhone reports whether digits can be a phone number: with a zero before it, with the code of a
// country, or a mobile one without its zero.
func (g PhoneColumn) isPhone(digits string) bool {
	switch n := len(digits); {
	case digits[0] == '0':
		return g.hasTrunkZero() || n > 11 || digits[1] == '0'
	case n == 9:
		return g.isMobile(digits) || digits[0] == '7' && g.hasTrunkZero()
	case n == 10:
		return values.HasAnyPrefix(digits, "45", "47") || g.Language == "de" && isInPlan(digits, "DE")
	case n == 11:
		return values.HasAnyPrefix(digits, "31", "32", "46")
	case n >= 12:
		return values.HasAnyPrefix(digits, "49", "44", "46", "48", "358")
	}
	return true
}

// Clean masks the identity numbers in a cell that may hold several numbers, and reports whether
// there were any.
func (g PhoneColumn) Clean(text string) (string, bool) {
	found := false
	parts := splitCell(text)
	for i, part := range parts {
		digits, ok := DigitsOnly(part)
		if ok && (IsDashedDate(part) || IsDashedSwedish(part) ||
			!IsInternational(part) && isWrittenAsIdentity(part) && g.forbids(digits)) {
			parts[i], found = Mask, true
		}
	}
	if !found {
		return text, false
	}
	return strings.Join(parts, " / "), true
}

// isWrittenAsIdentity reports whether a number is written as identity numbers are.
func isWrittenAsIdentity(text string) bool {
	groups := groupsOf(text)
	return isIdentityGrouping(groups) || groups == "2333"
}

// fewestApart is the least number of digits of a phone number beside which another stands.
const fewestApart = 7

// splitCell returns the numbers of one cell: 0201234567 / 612345678. The stroke of 06/12345678
// divides nothing.
func splitCell(text string) []string {
	parts := []string{text}
	if strings.ContainsAny(text, "/;,-") {
		parts = phoneParts.Split(text, -1)
	}
	if len(parts) == 1 && values.CountDigits(text) > 12 && !IsInternational(text) {
		parts = strings.Fields(text)
	}
	for _, part := range parts {
		if n := values.CountDigits(part); n > 0 && n < fewestApart {
			return []string{text}
		}
	}
	return parts
}

// forbids reports whether digits are an identity number and no phone number. Many phone numbers
// pass the test of an identity number by chance, so a number that fits a numbering plan stays,
// unless it lacks the zero that the others of its column have.
func (g PhoneColumn) forbids(digits string) bool {
	kinds := KindsOf(digits)
	switch len(digits) {
	case 8:
		return g.Language == "nl" && !g.short && kinds&BSN != 0
	case 9:
		return g.forbidsNine(digits, kinds)
	case 10:
		return (kinds&(CPR|Swedish|FnrShort|INSZ) != 0 || HasLostZero(digits)) && !g.fitsPlan(digits)
	case 11:
		certain := IsNorwegian(digits) && HasNorwegianCheckDigits(digits)
		return certain || kinds&(Fnr|INSZ|TaxDE|AccountNO) != 0 && !g.fitsPlan(digits)
	}
	return kinds&Swedish != 0
}

// fitsPlan reports whether digits are a number of a numbering plan: that of the list's country
// where they begin with one zero.
func (g PhoneColumn) fitsPlan(digits string) bool {
	if digits[0] == '0' && digits[1] != '0' {
		return g.hasTrunkZero() && isInPlan(digits, values.RegionOf(g.Language))
	}
	return g.isPhone(digits)
}

func (g PhoneColumn) forbidsNine(digits string, kinds Kind) bool {
	switch {
	case digits[0] == '0':
		return kinds&BSN != 0 && !isInPlan(digits, values.RegionOf(g.Language))
	case g.isMobile(digits) && !g.zeros:
		return false
	case kinds&BSN != 0:
		return !g.short
	}
	return kinds&(DatedShort|Swedish) != 0 && (g.zeros || !isInPlan(digits, values.RegionOf(g.Language)))
}
