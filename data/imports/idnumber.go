package imports

import "strings"

// Numbers that identify a person or an account, told by their pattern. Some have
// check digits that hold for one number in eleven or a hundred by chance; others
// only a date. A column is judged by how many of its values fit, see gate.go.

// numberSigns are the signs with which such numbers are written.
const numberSigns = " -./+\u00a0"

// digitsOnly returns the digits of a value that holds nothing else but digits and
// such signs, and whether it does.
func digitsOnly(s string) (string, bool) {
	plain := true
	for _, r := range s {
		if r < '0' || r > '9' {
			plain = false
			if !strings.ContainsRune(numberSigns, r) {
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

// kindOfNumber is a set of patterns that a number fits.
type kindOfNumber uint16

const (
	numberBSN        kindOfNumber = 1 << iota // Dutch, 11-test
	numberFnr                                 // Norwegian fødselsnummer, D-number, H-number: 11 digits with a date
	numberFnrShort                            // the same without its leading zero, check digits right
	numberCPR                                 // Danish: 10 digits with a date
	numberSwedish                             // Swedish personnummer and samordningsnummer: a date and a check digit
	numberINSZ                                // Belgian: check digits
	numberTaxDE                               // German tax number: check digit
	numberAccountNO                           // Norwegian bank account: check digit
	numberAccountNL                           // old Dutch bank account: 11-test
	numberDatedShort                          // CPR or fødselsnummer without leading zero, only the date tells
)

// kindsOf returns which patterns a run of digits fits. Lost leading zeros are put
// back, because spreadsheets eat them.
func kindsOf(digits string) kindOfNumber {
	var k kindOfNumber
	switch len(digits) {
	case 8, 9:
		k = shortKinds(digits)
	case 10:
		k = tenKinds(digits)
	case 11:
		k = elevenKinds(digits)
	case 12:
		if swedishDay(digits[2:8]) && luhn(digits[2:]) && (digits[:2] == "19" || digits[:2] == "20") {
			k = numberSwedish
		}
	}
	return k
}

func shortKinds(digits string) kindOfNumber {
	var k kindOfNumber
	padded := strings.Repeat("0", 9-len(digits)) + digits
	if padded[:2] != "00" && elevenTest(padded, -1) {
		k |= numberBSN
	}
	if len(digits) != 9 {
		return k
	}
	if elevenTest(digits, 1) && digits[0] != '0' {
		k |= numberAccountNL
	}
	if cpr := "0" + digits; isDate(cpr[:2], cpr[2:4]) {
		k |= numberDatedShort
	}
	if sv := "0" + digits; swedishDay(sv) && luhn(sv) {
		k |= numberSwedish
	}
	if belgian("00" + digits) {
		k |= numberINSZ
	}
	return k
}

func tenKinds(digits string) kindOfNumber {
	var k kindOfNumber
	if isDate(digits[:2], digits[2:4]) {
		k |= numberCPR
	}
	if swedishDay(digits) && luhn(digits) {
		k |= numberSwedish
	}
	padded := "0" + digits
	if isNorwegian(padded) {
		if norwegianChecks(padded) {
			k |= numberFnrShort
		} else {
			k |= numberDatedShort
		}
	}
	if belgian(padded) {
		k |= numberINSZ
	}
	if tenTest(digits) {
		k |= numberAccountNL
	}
	return k
}

func elevenKinds(digits string) kindOfNumber {
	var k kindOfNumber
	if isNorwegian(digits) {
		k |= numberFnr
	}
	if belgian(digits) {
		k |= numberINSZ
	}
	if germanTax(digits) {
		k |= numberTaxDE
	}
	if elevenMod(digits) {
		k |= numberAccountNO
	}
	return k
}

// elevenTest is the Dutch test: weights 9 to 2, and last for the ninth digit, which
// is -1 for a BSN and 1 for a bank account.
func elevenTest(digits string, last int) bool {
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

// isDate tells whether two pairs of digits can be a day and a month.
func isDate(day, month string) bool {
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
	return isDate(day, digits[2:4])
}

func pairOf(s string) int { return int(s[0]-'0')*10 + int(s[1]-'0') }

// isNorwegian tells whether 11 digits begin with a date as Norwegian numbers do: a
// D-number has 40 added to the day, an H-number 40 and a number of the tax office's
// test people 80 to the month. The check digits change in 2032, so they do not count.
func isNorwegian(digits string) bool {
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

// norwegianChecks tells whether both check digits are as issued until 2032.
func norwegianChecks(digits string) bool {
	return weighted(digits[:10], 3, 7, 6, 1, 8, 9, 4, 5, 2, 1)%11 == 0 && weighted(digits, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1)%11 == 0
}

func weighted(digits string, weights ...int) int {
	sum := 0
	for i, w := range weights {
		sum += int(digits[i]-'0') * w
	}
	return sum
}

// elevenMod is the test of Norwegian bank accounts.
func elevenMod(digits string) bool {
	return digits != "00000000000" && weighted(digits, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1)%11 == 0
}

// luhn is the test of Swedish numbers.
func luhn(digits string) bool {
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

// belgian tells whether 11 digits are a Belgian INSZ: year, month (20 or 40 added
// where a number was given without a birth date), day, and two check digits.
func belgian(digits string) bool {
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

// germanTax is the test of German tax numbers (ISO 7064, mod 11,10), which never
// begin with a zero.
func germanTax(digits string) bool {
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
const ibanSigns = " -.\t\r\n\u00a0"

// isIBAN tells whether a value, blanks aside, is an IBAN with right check digits.
func isIBAN(s string) bool {
	if len(s) < 15 || !isLetter(s[0]) {
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
	return rest == 1 && isLetter(s[0]) && isLetter(s[1]) && !isLetter(s[2]) && !isLetter(s[3])
}

func isLetter(c byte) bool { return 'A' <= c && c <= 'Z' || 'a' <= c && c <= 'z' }
func isDigit(c byte) bool  { return '0' <= c && c <= '9' }
