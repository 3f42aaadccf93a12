package gate

import (
	"regexp"
	"strings"
)

// This file tells the numbers of people that have letters in fixed places.

var (
	// provenText finds numbers whose form is proof enough: British, German and Finnish numbers of
	// social security, and American ones with their dashes.
	provenText = regexp.MustCompile(`\b(?:[A-CEGHJ-PR-TW-Za-ceghj-pr-tw-z]{2} ?[0-9]{2} ?[0-9]{2} ?[0-9]{2} ?[A-Da-d]` +
		`|[0-9]{2} ?[0-3][0-9][01][0-9][0-9]{2} ?[A-Z] ?[0-9]{3}` +
		`|[0-3][0-9][01][0-9]{3}[-+ABCDEFYXWVU][0-9]{3}[0-9A-FHJ-NPR-Y]` +
		`|[0-9]{3}-[0-9]{2}-[0-9]{4})\b`)
	// spanishText finds what may be a Spanish DNI or NIE. A small letter behind a blank is a word.
	spanishText = regexp.MustCompile(`\b(?:[0-9]{2}\.?[0-9]{3}\.?[0-9]{3}|[XYZxyz][-. ]?[0-9]{7})` +
		`(?:[-. ]?[A-Z]|-?[a-z])\b`)
	// irishText finds what may be an Irish PPS number.
	irishText = regexp.MustCompile(`\b[0-9]{7}(?:[- ]?[A-W][A-IW]?|-?[a-w][a-iw]?)\b`)
	// italianText finds what may be an Italian codice fiscale. Of two people with the same one, a
	// letter stands for a digit.
	italianText = regexp.MustCompile(`(?i)\b[A-Z]{3} ?[A-Z]{3} ?[0-9L-NP-V]{2}[A-EHLMPRST][0-9L-NP-V]{2} ?` +
		`[A-Z][0-9L-NP-V]{3} ?[A-Z]\b`)
)

// letteredIn returns the bounds of the first number with letters in a text, nil where it has none.
func letteredIn(text string) []int {
	first := provenText.FindStringIndex(text)
	for _, form := range []struct {
		text  *regexp.Regexp
		holds func(string) bool
	}{{spanishText, isSpanish}, {irishText, isIrish}, {italianText, isItalian}} {
		for _, at := range form.text.FindAllStringIndex(text, -1) {
			if first != nil && at[0] >= first[0] {
				break
			}
			if form.holds(bareCapitals(text[at[0]:at[1]])) {
				first = at
				break
			}
		}
	}
	return first
}

// FindLettered returns the bounds of a number with a letter in it, nil where a text has none.
func FindLettered(text string) []int { return letteredIn(text) }

// maskLettered masks the numbers with letters in a text, and gives each to found.
func maskLettered(text string, found func(number string)) string {
	var b strings.Builder
	for {
		at := letteredIn(text)
		if at == nil {
			return b.String() + text
		}
		found(text[at[0]:at[1]])
		b.WriteString(text[:at[0]] + Mask)
		text = text[at[1]:]
	}
}

// bareCapitals returns the letters and digits of a number, in capitals.
func bareCapitals(number string) string {
	return strings.ToUpper(strings.Map(func(r rune) rune {
		if r < 0x80 && isAlnum(byte(r)) {
			return r
		}
		return -1
	}, number))
}

// isSpanish reports whether a DNI or NIE ends with the letter that its digits ask for.
func isSpanish(number string) bool {
	if first := strings.IndexByte("XYZ", number[0]); first >= 0 {
		number = string('0'+byte(first)) + number[1:]
	}
	return len(number) == 9 && "TRWAGMYFPDXBNJZSQVHLCKE"[numberOf(number[:8])%23] == number[8]
}

// isIrish reports whether a PPS number has the letter that its digits, and the letter behind it,
// ask for.
func isIrish(number string) bool {
	sum := weighted(number, 8, 7, 6, 5, 4, 3, 2)
	if len(number) == 9 && number[8] != 'W' {
		sum += 9 * int(number[8]-'A'+1)
	}
	return "WABCDEFGHIJKLMNOPQRSTUV"[sum%23] == number[7]
}

// italianOdd are the values of the signs in odd places of a codice fiscale, 0 to 9 and A to Z.
// Source: Decreto ministeriale 23 December 1976.
const italianOdd = "BAKPLCQDREVOSFTGUHMINJWZYX"

// isItalian reports whether a codice fiscale ends with the letter that the rest asks for.
func isItalian(number string) bool {
	if len(number) != 16 {
		return false
	}
	sum := 0
	for i := range 15 {
		place := number[i] - 'A'
		if number[i] <= '9' {
			place = number[i] - '0'
		}
		if i%2 == 0 {
			sum += strings.IndexByte(italianOdd, 'A'+place)
		} else {
			sum += int(place)
		}
	}
	return byte('A'+sum%26) == number[15]
}

// numberOf returns the value of digits.
func numberOf(digits string) int {
	n := 0
	for i := range len(digits) {
		n = n*10 + int(digits[i]-'0')
	}
	return n
}
