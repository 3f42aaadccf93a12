package values

import (
	"cmp"
	"strings"

	"github.com/nyaruka/phonenumbers"
)

// ParsePhone reads a phone number and returns it in one international form. Those of
// the Netherlands, Norway and Denmark are read by parseOwnPhone, which is twenty
// times as fast; every other country's by the library that knows them all.
func ParsePhone(text, language string) (string, error) {
	number, err := parseOwnPhone(text, language)
	if err != nil || number == "" || isOurs(number) {
		return number, err
	}
	region := RegionOf(language)
	best := ""
	for _, part := range PhoneParts(text) {
		parsed, ok := knownNumber(part, region)
		if !ok {
			continue
		}
		shown := phonenumbers.Format(parsed, phonenumbers.INTERNATIONAL)
		switch phonenumbers.GetNumberType(parsed) {
		case phonenumbers.MOBILE, phonenumbers.FIXED_LINE_OR_MOBILE:
			return shown, nil
		}
		best = cmp.Or(best, shown)
	}
	return cmp.Or(best, number), nil
}

// isOurs tells whether a number is written as parseOwnPhone writes those it knows,
// in groups.
func isOurs(number string) bool {
	if !strings.HasPrefix(number, "+31 ") && !strings.HasPrefix(number, "+47 ") && !strings.HasPrefix(number, "+45 ") {
		return false
	}
	return strings.Count(number, " ") >= 2 && strings.Trim(number, "+0123456789 ") == ""
}

// knownNumber reads a number that exists in some country's plan. Without a sign of a
// country code it is tried as one of the list's country, and then with such a sign,
// which spreadsheets eat.
func knownNumber(text, region string) (*phonenumbers.PhoneNumber, bool) {
	tries := []string{text}
	if digits := CountDigits(text); digits >= 10 && !strings.ContainsRune(text, '+') && !strings.HasPrefix(strings.TrimLeft(text, " ("), "0") {
		tries = append(tries, "+"+text)
	}
	if rest, ok := strings.CutPrefix(strings.TrimLeft(text, " ("), "00"); ok {
		tries = []string{"+" + rest}
	}
	for _, try := range tries {
		if number, err := phonenumbers.Parse(try, region); err == nil && phonenumbers.IsValidNumber(number) {
			return number, true
		}
	}
	return nil, false
}
