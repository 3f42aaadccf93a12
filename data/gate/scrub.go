package gate

import (
	"cmp"
	"regexp"
	"slices"
	"strings"

	"kader/data/values"
)

// Mask stands where a forbidden number stood inside a text.
const (
	MaskSign = "•"
	Mask     = MaskSign + MaskSign + MaskSign
)

var (
	// numberText finds runs of digits with the signs that are written in them.
	numberText = regexp.MustCompile(`[0-9](?:[ .,;:~_+'"’‘´·•*\x60|\\\-‐‑‒–—−/\pZ\s\v]{0,3}[0-9]){7,}`)
	// namedText finds a number behind a word that says what it is, right or not.
	namedText = regexp.MustCompile(`(?i)(\b(?:bsn|sofi|cpr|fnr|f(?:ø|oe|o)dselsn(?:umme)?r|personn(?:umme)?r` +
		`|burgerservicen(?:umme)?r|steuer-?id|insz|rijksregistern(?:umme)?r)` +
		`[-. ]{0,2}(?:nr|no|nummer)?[^0-9\pL]{0,4})[0-9](?:[ .+\-\x{a0}]{0,2}[0-9]){7,}`)
	// dateText is a date in digits.
	dateText = regexp.MustCompile(`^(?:[0-9]{1,2}[-./ ][0-9]{1,2}[-./ ][0-9]{2,4}` +
		`|[0-9]{4}[-./ ][0-9]{1,2}[-./ ][0-9]{1,2})$`)
)

// identityKinds are the patterns of which a number alone must fit one to be masked in a text.
const identityKinds = BSN | Fnr | FnrShort | CPR | Swedish | INSZ | TaxDE | AccountNO | Foreign | Card

// Scrubber masks forbidden numbers in free texts. The language of the list says how its phone
// numbers look, and whether eight digits may be a BSN.
type Scrubber struct {
	Language string
	Strict   bool // no phone number is expected, so all that may be forbidden is

	masked *[]string // what was masked, nil where nobody asks
}

// record adds a number to those that were masked.
func (s Scrubber) record(number string) {
	if s.masked != nil {
		*s.masked = append(*s.masked, number)
	}
}

func (s Scrubber) isDutch() bool { return s.Language == "nl" }

// Scrub masks forbidden numbers in a text and reports whether there were any. The rest of one
// number may show another, so it repeats until it finds none.
func (s Scrubber) Scrub(text string) (string, bool) {
	found, plain := false, plainDigits(text)
	for values.CountDigits(plain) >= fewestDigits {
		cleaned, more := s.scrubAround(plain)
		if !more {
			break
		}
		text, plain, found = cleaned, cleaned, true
	}
	return text, found
}

// scrubAround masks forbidden numbers in a text, leaving out its phone numbers and numbers of
// meetings.
func (s Scrubber) scrubAround(text string) (string, bool) {
	text, found := s.maskIBANs(text)
	text = maskLettered(text, func(number string) { found = true; s.record(number) })
	if named := namedText.FindString(text); named != "" {
		s.record(named)
		text, found = namedText.ReplaceAllString(text, "${1}"+Mask), true
	}
	text, long := s.maskLong(text)
	found = found || long
	plain := s
	plain.masked = nil // of phone numbers nothing is noted
	cleaned, more := plain.scrubNumbers(text)
	if !more {
		return cleaned, found
	}
	var kept []span
	if !s.Strict {
		kept = append(s.phonesIn(text), meetingsIn(text)...)
		slices.SortFunc(kept, func(a, b span) int { return cmp.Compare(a.from, b.from) })
	}
	var b strings.Builder
	from := 0
	for _, k := range append(kept, span{len(text), len(text)}) {
		if k.from < from {
			continue
		}
		cleaned, more := s.scrubNumbers(text[from:k.from])
		b.WriteString(cleaned + text[k.from:k.to])
		from, found = k.to, found || more
	}
	return b.String(), found
}

func (s Scrubber) scrubNumbers(text string) (string, bool) { return s.maskRuns(text, s.Forbids) }

// maskLong masks numbers that are longer than those of phones, a part of which may look like one.
func (s Scrubber) maskLong(text string) (string, bool) { return s.maskRuns(text, forbidsLong) }

// maskRuns masks what is forbidden in each run of digits and signs of a text.
func (s Scrubber) maskRuns(text string, forbids func(string) bool) (string, bool) {
	found := false
	text = numberText.ReplaceAllStringFunc(text, func(numbers string) string {
		kept, masked := s.maskNumbers(numbers, forbids)
		found = found || masked
		return kept
	})
	return text, found
}

// Forbids reports whether a text is one forbidden number. Dates and phone numbers are let through.
func (s Scrubber) Forbids(text string) bool {
	digits, ok := DigitsOnly(text)
	if !ok || len(digits) < 8 || IsDateText(text) {
		return false
	}
	kinds, groups := KindsOf(digits), groupsOf(text)
	if isSpelled(groups) {
		groups = string('0' + byte(len(digits)))
	}
	if len(digits) > 12 {
		return len(digits) == len(text) && s.isTwoNumbers(digits) || forbidsLong(text)
	}
	if len(groups) > 1 {
		return s.forbidsGrouped(text, digits, groups, kinds)
	}
	return s.forbidsPlain(digits, kinds)
}

// forbidsGrouped reports whether a number with signs in it is forbidden.
func (s Scrubber) forbidsGrouped(text, digits, groups string, kinds Kind) bool {
	switch groups {
	case inPairs: // as phone numbers are, so only a date speaks for it
		return kinds&CPR != 0 && !s.isMobile(text)
	case "54": // a CPR number without its zero
		return digits[0] != '0' && kinds&DatedShort != 0
	case "2333":
		return kinds&TaxDE != 0
	}
	if groups == "56" && digits[:2] == "07" { // a British mobile number
		return false
	}
	return isIdentityGrouping(groups) && kinds&identityKinds != 0
}

// forbidsPlain reports whether a number without signs is forbidden.
func (s Scrubber) forbidsPlain(digits string, kinds Kind) bool {
	switch {
	case len(digits) == 8 && (!s.isDutch() || isPlainDate(digits)):
		return false
	case s.Strict && HasLostZero(digits):
		return true
	case s.isMobile(digits):
		kinds &^= CPR | FnrShort
	}
	return kinds&identityKinds != 0
}

// inPairs is the grouping of five groups of two digits.
const inPairs = "22222"

// isMobile reports whether a number is a Dutch or Swedish mobile one.
func (s Scrubber) isMobile(text string) bool {
	return s.isDutch() && strings.HasPrefix(text, "06") || s.Language == "sv" && strings.HasPrefix(text, "07")
}

// isTwoNumbers reports whether digits are two forbidden numbers with nothing between.
func (s Scrubber) isTwoNumbers(digits string) bool {
	half := len(digits) / 2
	return len(digits)%2 == 0 && half >= 9 && half <= 11 && s.Forbids(digits[:half]) && s.Forbids(digits[half:])
}

// groupsOf returns how a number is grouped: one byte for each group, '0' plus its length.
func groupsOf(text string) string {
	var groups []byte
	n := byte(0)
	for i := range len(text) {
		if values.IsDigit(text[i]) {
			n++
			continue
		}
		if n > 0 {
			groups = append(groups, '0'+n)
		}
		n = 0
	}
	return string(append(groups, '0'+n))
}

// isIdentityGrouping reports whether a number is grouped as identity numbers are: unbroken, or
// with signs where those numbers have them. Phone numbers are grouped otherwise.
func isIdentityGrouping(groups string) bool {
	switch groups {
	case "8", "9", ":", ";", "<", // 8 to 12 digits in one
		"64", "65", "63", "632", "333", "423", "425", "45", "84", "2223", "2224", "2225", "22232", "324", "443", "542", "56":
		return true
	}
	return false
}

// isPlainDate reports whether eight digits are a day as yyyymmdd or ddmmyyyy.
func isPlainDate(digits string) bool {
	century := func(s string) bool { return s == "19" || s == "20" }
	return century(digits[:2]) && isDayAndMonth(digits[6:8], digits[4:6]) ||
		century(digits[4:6]) && isDayAndMonth(digits[:2], digits[2:4])
}

// SafeName masks long runs of digits in a name: a header, the name of a file or sheet.
func SafeName(s string) string {
	scrubbed, _ := Scrubber{Language: "nl", Strict: true}.Scrub(s)
	return scrubbed
}

// SafeHeader is SafeName for the header of a forbidden column: it masks any run of six digits.
func SafeHeader(s string) string {
	return longDigits.ReplaceAllString(SafeName(s), Mask)
}

var longDigits = regexp.MustCompile(`[0-9](?:[ .\-/]?[0-9]){5,}`)

// IsDateText reports whether a text is a date in digits.
func IsDateText(text string) bool {
	n := len(text)
	return n >= 6 && n <= 10 && values.IsDigit(text[0]) && values.IsDigit(text[n-1]) && dateText.MatchString(text)
}
