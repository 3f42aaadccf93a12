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
	numberText = regexp.MustCompile(`[0-9](?:[ .,;_+'"’‘´·*\x60|\\\-‐‑‒–—−/\pZ\s\v]{0,3}[0-9]){7,}`)
	// letteredText finds numbers with a letter in a fixed place: British, German
	// and Finnish numbers of social security, and American ones with their dashes.
	letteredText = regexp.MustCompile(`\b(?:[A-CEGHJ-PR-TW-Za-ceghj-pr-tw-z]{2} ?[0-9]{2} ?[0-9]{2} ?[0-9]{2} ?[A-Da-d]|[0-9]{2} ?[0-3][0-9][01][0-9][0-9]{2} ?[A-Z] ?[0-9]{3}|[0-3][0-9][01][0-9]{3}[-+ABCDEFYXWVU][0-9]{3}[0-9A-FHJ-NPR-Y]|[0-9]{3}-[0-9]{2}-[0-9]{4})\b`)
	// namedText finds a number behind a word that says what it is, right or not.
	namedText = regexp.MustCompile(`(?i)(\b(?:bsn|sofi|cpr|fnr|f(?:ø|oe|o)dselsn(?:umme)?r|personn(?:umme)?r|burgerservicen(?:umme)?r|steuer-?id|insz|rijksregistern(?:umme)?r)[-. ]{0,2}(?:nr|no|nummer)?[^0-9\pL]{0,4})[0-9](?:[ .+\-\x{a0}]{0,2}[0-9]){7,}`)
	// dateText is a date in digits.
	dateText = regexp.MustCompile(`^(?:[0-9]{1,2}[-./ ][0-9]{1,2}[-./ ][0-9]{2,4}|[0-9]{4}[-./ ][0-9]{1,2}[-./ ][0-9]{1,2})$`)
)

// single is what one number alone must fit to be taken out of a text.
const single = BSN | Fnr | FnrShort | CPR | Swedish | INSZ | TaxDE | AccountNO

// Scrubber takes forbidden numbers out of free texts. The language of the list tells
// how its phone numbers look, and eight digits may be a BSN in a Dutch one only.
type Scrubber struct {
	Language string
	Strict   bool // no phone number is expected, so all that may be forbidden is

	masked *[]string // what was masked, nil where nobody asks
}

// note remembers a number that is masked.
func (s Scrubber) note(number string) {
	if s.masked != nil {
		*s.masked = append(*s.masked, number)
	}
}

func (s Scrubber) dutch() bool { return s.Language == "nl" }

// Scrub masks forbidden numbers in a text, and tells whether there were any. What
// is left over of one may show another, so it looks again until nothing is found.
func (s Scrubber) Scrub(text string) (string, bool) {
	found, plain := false, plainDigits(text)
	for values.CountDigits(plain) >= 8 {
		cleaned, more := s.scrubAround(plain)
		if !more {
			break
		}
		text, plain, found = cleaned, cleaned, true
	}
	return text, found
}

// scrubAround masks forbidden numbers in what stands around the phone numbers of a text,
// and around those of meetings.
func (s Scrubber) scrubAround(text string) (string, bool) {
	text, found := s.maskIBANs(text)
	replace := func(number string) string { found = true; s.note(number); return Mask }
	text = letteredText.ReplaceAllStringFunc(text, replace)
	if named := namedText.FindString(text); named != "" {
		s.note(named)
		text, found = namedText.ReplaceAllString(text, "${1}"+Mask), true
	}
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

func (s Scrubber) scrubNumbers(text string) (string, bool) {
	found := false
	text = numberText.ReplaceAllStringFunc(text, func(numbers string) string {
		kept, masked := s.maskNumbers(numbers)
		found = found || masked
		return kept
	})
	return text, found
}

// Forbids judges one number by itself. Dates and phone numbers are let through.
func (s Scrubber) Forbids(text string) bool {
	digits, ok := DigitsOnly(text)
	if !ok || len(digits) < 8 || IsDateText(text) {
		return false
	}
	if len(digits) > 12 {
		return len(digits) == len(text) && s.twoInOne(digits)
	}
	kinds := KindsOf(digits)
	switch groups := GroupsOf(text); {
	case groups == inPairs: // as phone numbers are, so only a date speaks for it
		return kinds&CPR != 0 && !s.isMobile(text)
	case groups == "56" && digits[:2] == "07": // a British mobile number
		return false
	case groups == "54": // a CPR number without its zero
		return digits[0] != '0' && kinds&DatedShort != 0
	case groups == "2333":
		return kinds&TaxDE != 0
	case len(groups) > 1:
		return Identifying(groups) && kinds&single != 0
	}
	return s.forbidsPlain(digits, kinds)
}

// forbidsPlain judges a number that is written without signs.
func (s Scrubber) forbidsPlain(digits string, kinds Kind) bool {
	switch {
	case len(digits) == 8 && (!s.dutch() || isPlainDate(digits)):
		return false
	case s.Strict && LostZero(digits):
		return true
	case s.isMobile(digits):
		kinds &^= CPR | FnrShort
	}
	return kinds&single != 0
}

// inPairs is how five groups of two digits are written.
const inPairs = "22222"

// isMobile tells whether a number is a Dutch or Swedish mobile one.
func (s Scrubber) isMobile(text string) bool {
	return s.dutch() && strings.HasPrefix(text, "06") || s.Language == "sv" && strings.HasPrefix(text, "07")
}

// twoInOne tells whether a run of digits is two forbidden numbers with nothing between.
func (s Scrubber) twoInOne(digits string) bool {
	half := len(digits) / 2
	return len(digits)%2 == 0 && half >= 9 && half <= 11 && s.Forbids(digits[:half]) && s.Forbids(digits[half:])
}

// GroupsOf says how a number is grouped: one byte for each group, '0' and its length.
func GroupsOf(text string) string {
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

// Identifying tells whether a number is grouped as identifying numbers are: in one,
// or with signs where those numbers have them. Phone numbers are grouped otherwise.
func Identifying(groups string) bool {
	switch groups {
	case "8", "9", ":", ";", "<", // 8 to 12 digits in one
		"64", "65", "63", "632", "333", "423", "425", "45", "84", "2223", "2224", "2225", "22232", "324", "443", "542", "56":
		return true
	}
	return false
}

// isPlainDate tells whether eight digits are a day as yyyymmdd or ddmmyyyy.
func isPlainDate(digits string) bool {
	century := func(s string) bool { return s == "19" || s == "20" }
	return century(digits[:2]) && IsDate(digits[6:8], digits[4:6]) || century(digits[4:6]) && IsDate(digits[:2], digits[2:4])
}

// SafeName masks long runs of digits in a name that is not a value: a header, the
// name of a file or sheet.
func SafeName(s string) string {
	scrubbed, _ := Scrubber{Language: "nl", Strict: true}.Scrub(s)
	return scrubbed
}

// SafeHeader is SafeName for the header of a forbidden column, in which any long
// number is suspect.
func SafeHeader(s string) string {
	return longDigits.ReplaceAllString(SafeName(s), Mask)
}

var longDigits = regexp.MustCompile(`[0-9](?:[ .\-/]?[0-9]){5,}`)

// IsDateText tells whether a text is a date in digits; most texts show at once that
// they are not.
func IsDateText(text string) bool {
	n := len(text)
	return n >= 6 && n <= 10 && values.IsDigit(text[0]) && values.IsDigit(text[n-1]) && dateText.MatchString(text)
}

// Lettered returns where a number with a letter in it stands in a text, nil for nowhere.
func Lettered(text string) []int { return letteredText.FindStringIndex(text) }
