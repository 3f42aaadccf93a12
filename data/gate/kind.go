// Package gate finds what Kader never keeps: numbers that identify a person or a bank
// account, and the headers of columns with such facts. It finds numbers by their pattern.
// Some have check digits that hold for one number in eleven or a hundred by chance; others
// only a date.
package gate

import (
	"strings"

	"kader/data/values"
)

// NumberSigns are the signs with which such numbers are written.
const NumberSigns = " -./+\u00a0"

// DigitsOnly returns the digits of a value that holds nothing else but digits and
// such signs, and whether it does.
func DigitsOnly(s string) (string, bool) {
	plain := true
	for _, r := range s {
		if r < '0' || r > '9' {
			plain = false
			if !strings.ContainsRune(NumberSigns, r) {
				return "", false
			}
		}
	}
	if plain {
		return s, s != ""
	}
	digits := strings.Map(func(r rune) rune {
		if r < '0' || r > '9' {
			return -1
		}
		return r
	}, s)
	return digits, digits != ""
}

// Kind is a set of patterns that a number fits.
type Kind uint16

const (
	BSN        Kind = 1 << iota // Dutch, 11-test
	Fnr                         // Norwegian fødselsnummer, D-number, H-number: 11 digits with a date
	FnrShort                    // the same without its leading zero, check digits right
	CPR                         // Danish: 10 digits with a date
	Swedish                     // Swedish personnummer and samordningsnummer: a date and a check digit
	INSZ                        // Belgian: check digits
	TaxDE                       // German tax number: check digit
	AccountNO                   // Norwegian bank account: check digit
	AccountNL                   // old Dutch bank account: 11-test
	DatedShort                  // CPR or fødselsnummer without leading zero, only the date tells
)

// KindsOf returns which patterns a run of digits fits. Lost leading zeros are put
// back, because spreadsheets eat them.
func KindsOf(digits string) Kind {
	var k Kind
	switch len(digits) {
	case 8, 9:
		k = shortKinds(digits)
	case 10:
		k = tenKinds(digits)
	case 11:
		k = elevenKinds(digits)
	case 12:
		if swedishDay(digits[2:8]) && Luhn(digits[2:]) && (digits[:2] == "19" || digits[:2] == "20") {
			k = Swedish
		}
	}
	return k
}

func shortKinds(digits string) Kind {
	var k Kind
	padded := strings.Repeat("0", 9-len(digits)) + digits
	if padded[:2] != "00" && ElevenTest(padded, -1) {
		k |= BSN
	}
	if len(digits) != 9 {
		return k
	}
	if ElevenTest(digits, 1) && digits[0] != '0' {
		k |= AccountNL
	}
	if cpr := "0" + digits; IsDate(cpr[:2], cpr[2:4]) {
		k |= DatedShort
	}
	if sv := "0" + digits; swedishDay(sv) && Luhn(sv) {
		k |= Swedish
	}
	if Belgian("00" + digits) {
		k |= INSZ
	}
	return k
}

func tenKinds(digits string) Kind {
	var k Kind
	if IsDate(digits[:2], digits[2:4]) {
		k |= CPR
	}
	if swedishDay(digits) && Luhn(digits) {
		k |= Swedish
	}
	padded := "0" + digits
	if IsNorwegian(padded) {
		if NorwegianChecks(padded) {
			k |= FnrShort
		} else {
			k |= DatedShort
		}
	}
	if Belgian(padded) {
		k |= INSZ
	}
	if tenTest(digits) {
		k |= AccountNL
	}
	return k
}

func elevenKinds(digits string) Kind {
	var k Kind
	if IsNorwegian(digits) {
		k |= Fnr
	}
	if Belgian(digits) {
		k |= INSZ
	}
	if GermanTax(digits) {
		k |= TaxDE
	}
	if NorwegianAccount(digits) {
		k |= AccountNO
	}
	return k
}

// ElevenTest is the Dutch test: weights 9 to 2, and last for the ninth digit, which
// is -1 for a BSN and 1 for a bank account.
func ElevenTest(digits string, last int) bool {
	sum := 0
	for i := range 8 {
		sum += int(digits[i]-'0') * (9 - i)
	}
	sum += int(digits[8]-'0') * last
	return sum != 0 && sum%11 == 0
}

// tenTest is the 11-test of Dutch bank accounts of ten digits.
func tenTest(digits string) bool {
	sum := 0
	for i := range 10 {
		sum += int(digits[i]-'0') * (10 - i)
	}
	return sum != 0 && sum%11 == 0
}

// IsDate tells whether two pairs of digits can be a day and a month.
func IsDate(day, month string) bool {
	d, m := pairOf(day), pairOf(month)
	return d >= 1 && d <= 31 && m >= 1 && m <= 12 && (d <= 29 || m != 2) && (d <= 30 || m != 4 && m != 6 && m != 9 && m != 11)
}

// swedishDay tells whether digits begin with a date, the year first. Who is not
// registered in Sweden has 60 added to the day.
func swedishDay(digits string) bool {
	day := digits[4:6]
	if day[0] >= '6' {
		day = string(day[0]-6) + day[1:]
	}
	return IsDate(day, digits[2:4])
}

func pairOf(s string) int { return int(s[0]-'0')*10 + int(s[1]-'0') }

// IsNorwegian tells whether 11 digits begin with a date as Norwegian numbers do: a
// D-number has 40 added to the day, an H-number 40 and a number of the tax office's
// test people 80 to the month. The check digits change in 2032, so they do not count.
func IsNorwegian(digits string) bool {
	d, m := pairOf(digits), pairOf(digits[2:])
	if d > 40 {
		d -= 40
	}
	switch {
	case m > 80:
		m -= 80
	case m > 40:
		m -= 40
	}
	return d >= 1 && d <= 31 && m >= 1 && m <= 12
}

// NorwegianChecks tells whether both check digits are as issued until 2032.
func NorwegianChecks(digits string) bool {
	return weighted(digits[:10], 3, 7, 6, 1, 8, 9, 4, 5, 2, 1)%11 == 0 && weighted(digits, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1)%11 == 0
}

func weighted(digits string, weights ...int) int {
	sum := 0
	for i, w := range weights {
		sum += int(digits[i]-'0') * w
	}
	return sum
}

// NorwegianAccount is the test of Norwegian bank accounts.
func NorwegianAccount(digits string) bool {
	return digits != "00000000000" && weighted(digits, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1)%11 == 0
}

// Luhn is the test of Swedish numbers.
func Luhn(digits string) bool {
	sum := 0
	for i := range len(digits) {
		d := int(digits[i] - '0')
		if i%2 == 0 {
			if d *= 2; d > 9 {
				d -= 9
			}
		}
		sum += d
	}
	return sum != 0 && sum%10 == 0
}

// Belgian tells whether 11 digits are a Belgian INSZ: year, month (20 or 40 added
// where a number was given without a birth date), day, and two check digits.
func Belgian(digits string) bool {
	month := pairOf(digits[2:]) % 20
	if month > 12 || pairOf(digits[4:]) > 31 {
		return false
	}
	n := 0
	for i := range 9 {
		n = n*10 + int(digits[i]-'0')
	}
	check := pairOf(digits[9:])
	return n != 0 && (97-n%97 == check || 97-(2_000_000_000+n)%97 == check)
}

// GermanTax is the test of German tax numbers (ISO 7064, mod 11,10), which never
// begin with a zero.
func GermanTax(digits string) bool {
	product := 10
	for i := range 10 {
		sum := (int(digits[i]-'0') + product) % 10
		if sum == 0 {
			sum = 10
		}
		product = 2 * sum % 11
	}
	return digits[0] != '0' && (11-product)%10 == int(digits[10]-'0')
}

// ibanSigns are the signs with which an IBAN is written.
const ibanSigns = " -._\t\r\n\u00a0"

// IsIBAN tells whether a value, blanks aside, is an IBAN with right check digits.
func IsIBAN(s string) bool {
	if len(s) < 15 || !values.IsLetter(s[0]) {
		return false
	}
	s = strings.ToUpper(strings.Map(func(r rune) rune {
		if strings.ContainsRune(ibanSigns, r) {
			return -1
		}
		return r
	}, s))
	if len(s) < 15 || len(s) > 34 {
		return false
	}
	rest := 0
	for _, c := range []byte(s[4:] + s[:4]) {
		switch {
		case '0' <= c && c <= '9':
			rest = (rest*10 + int(c-'0')) % 97
		case 'A' <= c && c <= 'Z':
			rest = (rest*100 + int(c-'A') + 10) % 97
		default:
			return false
		}
	}
	return rest == 1 && values.IsLetter(s[0]) && values.IsLetter(s[1]) && !values.IsLetter(s[2]) && !values.IsLetter(s[3])
}

// LostZero tells of a CPR or fødselsnummer that lost the zero before it: the day has one
// digit. Both have check digits no longer, so the date must do.
func LostZero(digits string) bool {
	n := len(digits)
	return (n == 9 || n == 10) && digits[0] != '0' && IsDate("0"+digits[:1], digits[1:3])
}
