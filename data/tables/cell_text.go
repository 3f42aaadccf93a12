package tables

import (
	"strconv"
	"strings"

	"kader/data/gate"
	"kader/data/sheet"
)

// PlainNumber writes a number without the format that the sheet shows it in.
func PlainNumber(c *sheet.Cell) string {
	return strconv.FormatFloat(c.Number, 'f', -1, 64)
}

// digitsOf returns the digits of a cell that holds one number, and whether it does.
// A number is taken as stored where its format hides digits.
func digitsOf(c *sheet.Cell) (string, bool) {
	switch c.Kind {
	case sheet.Number:
		if digits, ok := gate.DigitsOnly(c.Text); ok && len(digits) >= 8 {
			return digits, true
		}
		if c.Number >= 1e7 && c.Number < 1e13 && c.Number == float64(int64(c.Number)) {
			return strconv.FormatInt(int64(c.Number), 10), true
		}
	case sheet.Text:
		if gate.IsDateText(c.Text) {
			return "", false
		}
		return gate.DigitsOnly(strings.TrimSpace(c.Text))
	}
	return "", false
}
