package gate

import (
	"strings"

	"kader/data/values"
)

// DashedSwedish tells whether a number is written as Swedish ones are, 850314-1234 or
// 19850314-1234, and passes their test. Who turns a hundred has a plus instead.
func DashedSwedish(text string) bool {
	text = strings.TrimSpace(text)
	digits, ok := DigitsOnly(text)
	n := len(text) - 5
	return ok && (n == 6 || n == 8) && len(digits) == len(text)-1 && (text[n] == '-' || text[n] == '+') && KindsOf(digits)&Swedish != 0
}

// DashedDate tells whether a number is written as CPR numbers are: 010190-1234.
func DashedDate(text string) bool {
	text = strings.TrimSpace(text)
	return len(text) == 11 && text[6] == '-' && IsDate(text[:2], text[2:4]) && values.CountDigits(text) == 10
}
