// Package gate finds what Kader never keeps: numbers that identify a person or a bank
// account, and the headers of columns with such facts. It finds numbers by their pattern.
// Some have check digits that hold for one number in eleven or a hundred by chance; others
// only a date.
package gate

import (
	"strings"

	"kader/data"
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
	digits := data.Digits(s)
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
	Foreign                     // of a person, by another country: check digits
	Card                        // a payment card: check digit

	lastKind = Card
)

// Kinds returns every kind, each alone.
func Kinds() []Kind {
	var kinds []Kind
	for kind := BSN; kind <= lastKind; kind <<= 1 {
		kinds = append(kinds, kind)
	}
	return kinds
}

// KindsOf returns which patterns a run of digits fits. Lost leading zeros are put
// back, because spreadsheets eat them.
func KindsOf(digits string) Kind {
	var k Kind
	if isForeignIdentity(digits) {
		k = Foreign
	}
	switch len(digits) {
	case 8, 9:
		k = shortKinds(digits)
	case 10:
		k = tenKinds(digits)
	case 11:
		k |= elevenKinds(digits)
	case 12:
		if swedishDay(digits[2:8]) && PassesLuhn(digits[2:]) && (digits[:2] == "19" || digits[:2] == "20") {
			k |= Swedish
		}
	case 14, 15, 16, 19:
		if isCard(digits) {
			k |= Card
		}
	}
	return k | paddedKinds(digits)
}

// paddedKinds returns what a number is behind the zeros that a payroll program put before it. One
// zero may be that of a phone number and two those before the code of a country, so they count for
// little.
func paddedKinds(digits string) Kind {
	bare := strings.TrimLeft(digits, "0")
	switch zeros := len(digits) - len(bare); {
	case zeros < 2 || len(digits) < 11 || len(bare) < 8:
		return 0
	case len(bare) < 9 && PassesElevenTest("0"+bare, -1), len(bare) == 9 && PassesElevenTest(bare, -1):
		return BSN
	case zeros > 2 && (len(bare) == 10 || len(bare) == 11):
		return KindsOf(bare) &^ AccountNL
	}
	return 0
}

func shortKinds(digits string) Kind {
	var k Kind
	padded := strings.Repeat("0", 9-len(digits)) + digits
	if padded[:2] != "00" && PassesElevenTest(padded, -1) {
		k |= BSN
	}
	if len(digits) != 9 {
		return k
	}
	if PassesElevenTest(digits, 1) && digits[0] != '0' {
		k |= AccountNL
	}
	if cpr := "0" + digits; isDayAndMonth(cpr[:2], cpr[2:4]) {
		k |= DatedShort
	}
	if sv := "0" + digits; swedishDay(sv) && PassesLuhn(sv) {
		k |= Swedish
	}
	if IsINSZ("00" + digits) {
		k |= INSZ
	}
	return k
}

func tenKinds(digits string) Kind {
	var k Kind
	if isDayAndMonth(digits[:2], digits[2:4]) {
		k |= CPR
	}
	if swedishDay(digits) && PassesLuhn(digits) {
		k |= Swedish
	}
	padded := "0" + digits
	if IsNorwegian(padded) {
		if HasNorwegianCheckDigits(padded) {
			k |= FnrShort
		} else {
			k |= DatedShort
		}
	}
	if IsINSZ(padded) {
		k |= INSZ
	}
	if passesTenTest(digits) {
		k |= AccountNL
	}
	return k
}

func elevenKinds(digits string) Kind {
	var k Kind
	if IsNorwegian(digits) {
		k |= Fnr
	}
	if IsINSZ(digits) {
		k |= INSZ
	}
	if IsGermanTax(digits) {
		k |= TaxDE
	}
	if IsNorwegianAccount(digits) {
		k |= AccountNO
	}
	return k
}

// PassesElevenTest reports whether nine digits pass the Dutch 11-test: weights 9 to 2, and last
// for the ninth digit, which is -1 for a BSN and 1 for a bank account.
func PassesElevenTest(digits string, last int) bool {
	sum := weighted(digits, 9, 8, 7, 6, 5, 4, 3, 2, last)
	return sum != 0 && sum%11 == 0
}

// passesTenTest reports whether ten digits pass the 11-test of Dutch bank accounts.
func passesTenTest(digits string) bool {
	sum := weighted(digits, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1)
	return sum != 0 && sum%11 == 0
}

// isDayAndMonth reports whether two pairs of digits can be a day and a month.
func isDayAndMonth(day, month string) bool {
	d, m := pairOf(day), pairOf(month)
	return d >= 1 && d <= 31 && m >= 1 && m <= 12 && (d <= 29 || m != 2) &&
		(d <= 30 || m != 4 && m != 6 && m != 9 && m != 11)
}

// swedishDay reports whether digits begin with a date, the year first. Who is not
// registered in Sweden has 60 added to the day.
func swedishDay(digits string) bool {
	day := digits[4:6]
	if day[0] >= '6' {
		day = string(day[0]-6) + day[1:]
	}
	return isDayAndMonth(day, digits[2:4])
}

func pairOf(s string) int { return int(s[0]-'0')*10 + int(s[1]-'0') }

// IsNorwegian reports whether 11 digits begin with a date as Norwegian numbers do: a
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

// HasNorwegianCheckDigits reports whether both check digits are as issued until 2032.
func HasNorwegianCheckDigits(digits string) bool {
	return weighted(digits[:10], 3, 7, 6, 1, 8, 9, 4, 5, 2, 1)%11 == 0 &&
		weighted(digits, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1)%11 == 0
}

// weighted returns the sum of the digits, each times its weight.
func weighted(digits string, weights ...int) int {
	sum := 0
	for i, w := range weights {
		sum += int(digits[i]-'0') * w
	}
	return sum
}

// IsNorwegianAccount reports whether 11 digits pass the test of Norwegian bank accounts.
func IsNorwegianAccount(digits string) bool {
	return digits != "00000000000" && weighted(digits, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1)%11 == 0
}

// PassesLuhn reports whether digits pass the Luhn test, as Swedish numbers do.
func PassesLuhn(digits string) bool {
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

// IsINSZ reports whether 11 digits are a Belgian INSZ: year, month (20 or 40 added
// where a number was given without a birth date), day, and two check digits.
func IsINSZ(digits string) bool {
	month := pairOf(digits[2:]) % 20
	if month > 12 || pairOf(digits[4:]) > 31 {
		return false
	}
	n, check := numberOf(digits[:9]), pairOf(digits[9:])
	return n != 0 && (97-n%97 == check || 97-(2_000_000_000+n)%97 == check)
}

// IsGermanTax reports whether 11 digits pass the test of German tax numbers (ISO 7064, mod 11,10),
// which never begin with a zero.
func IsGermanTax(digits string) bool {
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

// IsIBAN reports whether a value, blanks aside, is an IBAN with right check digits.
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

// HasLostZero reports whether digits may be a CPR number or fødselsnummer without its leading
// zero: they begin with a day of one digit and a month. The check digits prove nothing then.
func HasLostZero(digits string) bool {
	n := len(digits)
	return (n == 9 || n == 10) && digits[0] != '0' && isDayAndMonth("0"+digits[:1], digits[1:3])
}
