package gate

import (
	"slices"
	"strings"
)

// This file tells the numbers that other countries give to people, and those of payment cards.
// Colleagues come from everywhere, and remarks hold the numbers they brought along.

// isForeignIdentity reports whether digits are a number that a country gives to a person: of
// Poland, Turkey, Estonia or Lithuania, Greece, Romania, Switzerland or France.
func isForeignIdentity(digits string) bool {
	switch len(digits) {
	case 11:
		return isPESEL(digits) || isTurkish(digits) || isBaltic(digits) || isGreek(digits)
	case 13:
		return isRomanian(digits) || isSwiss(digits)
	case 15:
		return isFrench(digits)
	}
	return false
}

// isPESEL reports whether 11 digits are a Polish PESEL: year, month (with 20, 40, 60 or 80 for
// the century), day, and a check digit.
func isPESEL(digits string) bool {
	month := pairOf(digits[2:]) % 20
	return month >= 1 && month <= 12 && isDay(digits[4:]) &&
		weighted(digits, 1, 3, 7, 9, 1, 3, 7, 9, 1, 3, 1)%10 == 0
}

// isTurkish reports whether 11 digits are a Turkish TCKN: no zero in front, and two check digits.
func isTurkish(digits string) bool {
	odd := weighted(digits, 1, 0, 1, 0, 1, 0, 1, 0, 1)
	even := weighted(digits, 0, 1, 0, 1, 0, 1, 0, 1)
	return digits[0] != '0' && ((7*odd-even)%10+10)%10 == int(digits[9]-'0') &&
		weighted(digits, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1)%10 == int(digits[10]-'0')
}

// isBaltic reports whether 11 digits are a number of Estonia or Lithuania: sex and century, year,
// month, day, and a check digit with a second row of weights where the first gives ten.
func isBaltic(digits string) bool {
	if digits[0] < '1' || digits[0] > '8' || !isMonth(digits[3:]) || !isDay(digits[5:]) {
		return false
	}
	check := weighted(digits, 1, 2, 3, 4, 5, 6, 7, 8, 9, 1) % 11
	if check == 10 {
		check = weighted(digits, 3, 4, 5, 6, 7, 8, 9, 1, 2, 3) % 11 % 10
	}
	return check == int(digits[10]-'0')
}

// isGreek reports whether 11 digits are a Greek AMKA: a date, and the Luhn test.
func isGreek(digits string) bool {
	return isDayAndMonth(digits[:2], digits[2:4]) && passesLuhnFromRight(digits)
}

// isRomanian reports whether 13 digits are a Romanian CNP: sex and century, year, month, day,
// county, and a check digit.
func isRomanian(digits string) bool {
	check := weighted(digits, 2, 7, 9, 1, 4, 6, 3, 5, 8, 2, 7, 9) % 11
	return digits[0] != '0' && isMonth(digits[3:]) && isDay(digits[5:]) && check%10 == int(digits[12]-'0')
}

// isSwiss reports whether 13 digits are a Swiss AHV number: 756 and the test of an EAN.
func isSwiss(digits string) bool {
	return digits[:3] == "756" && weighted(digits, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1)%10 == 0
}

// isFrench reports whether 15 digits are a French NIR: sex, year, month, place, and a check of two
// digits that makes 97 with the rest.
func isFrench(digits string) bool {
	if !strings.ContainsRune("123478", rune(digits[0])) {
		return false
	}
	return 97-numberOf(digits[:13])%97 == pairOf(digits[13:])
}

// isCard reports whether digits are the number of a payment card: a length and a beginning that
// a scheme gives out, and the Luhn test.
func isCard(digits string) bool {
	return isOfScheme(digits) && passesLuhnFromRight(digits)
}

// scheme is how the numbers of a card scheme begin, from one beginning to another, and how long
// they are.
type scheme struct {
	from, to string
	lengths  []int
}

// schemes returns what the schemes give out. Telephones have 15 digits behind 35, cards 16.
func schemes() []scheme {
	return []scheme{
		{"51", "55", []int{16}}, {"2221", "2720", []int{16}}, // Mastercard
		{"4", "4", []int{16, 19}},                        // Visa
		{"34", "34", []int{15}}, {"37", "37", []int{15}}, // American Express
		{"30", "30", []int{14}}, {"36", "36", []int{14}}, {"38", "38", []int{14}}, // Diners
		{"35", "35", []int{16}},                                  // JCB
		{"50", "50", []int{16, 19}}, {"56", "69", []int{16, 19}}, // Maestro, Discover, UnionPay
	}
}

// isOfScheme reports whether a number is as long as cards are that begin like it.
func isOfScheme(digits string) bool {
	return slices.ContainsFunc(schemes(), func(s scheme) bool {
		begin := digits[:len(s.from)]
		return begin >= s.from && begin <= s.to && slices.Contains(s.lengths, len(digits))
	})
}

// passesLuhnFromRight reports whether digits pass the Luhn test with the check digit last,
// whatever their number.
func passesLuhnFromRight(digits string) bool {
	if len(digits)%2 == 1 {
		digits = "0" + digits
	}
	return PassesLuhn(digits)
}

func isMonth(digits string) bool { m := pairOf(digits); return m >= 1 && m <= 12 }

func isDay(digits string) bool { d := pairOf(digits); return d >= 1 && d <= 31 }

// forbidsLong reports whether a text is one number of 13 digits or more that is never kept.
func forbidsLong(text string) bool {
	digits, ok := DigitsOnly(text)
	if !ok || len(digits) < 13 || KindsOf(digits)&identityKinds == 0 {
		return false
	}
	groups := groupsOf(text)
	return isLongGrouping(groups) || isSpelled(groups)
}

// isSpelled reports whether each digit of a number stands by itself.
func isSpelled(groups string) bool { return strings.Trim(groups, "1") == "" }

// isLongGrouping reports whether a number of 13 digits or more is grouped as those are that
// belong to a person: in one, or with signs where they have them.
func isLongGrouping(groups string) bool {
	long := []string{
		"=", ">", "?", "@", "A", "B", "C", // 13 to 19 digits in one
		"4444", "44443", "465", "4642", "4333", "3442", "1222332", "12223332", "122233", "132",
	}
	return slices.Contains(long, groups)
}
