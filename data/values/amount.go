package values

import (
	"math"
	"strconv"
	"strings"
	"unicode"

	"kader/data"
)

const (
	hoursPerWeek  = 168
	weeksPerMonth = 52.0 / 12
	// fullWeek is what no full week has more hours than.
	fullWeek = 48
	// monthlyHours is from where hours are those of a month: nobody works more in
	// a week, and Danish lists give 160.33.
	monthlyHours = 90
)

// ParseHours reads hours per week: 36, "36,5", "36 uur", "37:30", "32/40". Hours of
// a month (160,33) are turned into those of a week. "" is 0, which is unknown.
// Anything else is Invalid{"hours", RuleNumber}.
func ParseHours(text string) (float64, error) {
	hours, err := readHours(text)
	if hours > monthlyHours && hours <= hoursPerWeek*weeksPerMonth {
		hours /= weeksPerMonth
	}
	return checkHours(hours, err)
}

// ParseWeekHours is ParseHours for hours that can only be those of a week.
func ParseWeekHours(text string) (float64, error) { return checkHours(readHours(text)) }

// checkHours rounds hours, and refuses more than a week has.
func checkHours(hours float64, err error) (float64, error) {
	if err != nil || hours > hoursPerWeek {
		return 0, data.Invalid{Field: string(data.FieldHours), Rule: data.RuleNumber}
	}
	return math.Round(hours*100) / 100, nil
}

// readHours reads hours, of a week or a month.
func readHours(text string) (float64, error) {
	invalid := data.Invalid{Field: string(data.FieldHours), Rule: data.RuleNumber}
	number, unit := cutNumber(text)
	if number == "" {
		if isNothing(text) {
			return 0, nil
		}
		return 0, invalid
	}
	hours, err := parseDecimal(number)
	if err != nil {
		return 0, invalid
	}
	if minutes, ok := strings.CutPrefix(unit, ":"); ok {
		m, err := strconv.Atoi(strings.TrimSpace(strings.TrimSuffix(minutes, ":00")))
		if err != nil || m < 0 || m > 59 || len(minutes) < 2 {
			return 0, invalid
		}
		hours, unit = hours+float64(m)/60, ""
	}
	if isOfFullWeek(hours, unit) {
		unit = ""
	}
	if !isUnit(unit, hoursWord) {
		return 0, invalid
	}
	return hours, nil
}

// isOfFullWeek reports whether the hours of a full week stand behind hours: "/40".
func isOfFullWeek(hours float64, unit string) bool {
	full, ok := strings.CutPrefix(unit, "/")
	n, err := parseDecimal(strings.TrimSpace(full))
	return ok && err == nil && n >= hours && n <= fullWeek
}

// ParseShare reads a share of full time: "0,8", "80", "80 %", "32/40", "heltid".
// Numbers up to 1.5 are shares, larger ones percentages. "" is 0, which is
// unknown. Anything else is Invalid{"fte", RuleNumber}.
func ParseShare(text string) (float64, error) {
	invalid := data.Invalid{Field: string(data.FieldFTE), Rule: data.RuleNumber}
	number, unit := cutNumber(text)
	if number == "" {
		if wordbook().is(data.Fold(strings.Trim(text, " .")), fullTimeWord) {
			return 1, nil
		}
		if isNothing(text) {
			return 0, nil
		}
		return 0, invalid
	}
	share, err := parseDecimal(number)
	if err != nil {
		return 0, invalid
	}
	whole, isFraction := strings.CutPrefix(unit, "/")
	isPercent := isUnit(unit, percentWord)
	switch {
	case isFraction:
		hours, err := parseDecimal(strings.TrimSpace(whole))
		if err != nil || hours == 0 {
			return 0, invalid
		}
		share /= hours
	case !isPercent && !isUnit(unit, shareWord):
		return 0, invalid
	case unit != "" && isPercent, share > 1.5:
		share /= 100
	}
	if share > 1.5 {
		return 0, invalid
	}
	return math.Round(share*10_000) / 10_000, nil
}

// cutNumber splits a text into the number it starts with and the rest.
func cutNumber(text string) (number, rest string) {
	text = strings.ToLower(strings.Join(strings.Fields(text), " "))
	if i := strings.IndexByte(text, '('); i > 0 { // a remark: "80 % (32 uur)"
		text = text[:i]
	}
	if len(text) > 1 && (text[0] == '.' || text[0] == ',') && IsDigit(text[1]) {
		text = "0" + text // ".5", as Americans write a half
	}
	end := 0
	for end < len(text) && (text[end] >= '0' && text[end] <= '9' || end > 0 && (text[end] == ',' || text[end] == '.')) {
		end++
	}
	for end > 0 && (text[end-1] == ',' || text[end-1] == '.') {
		end--
	}
	return text[:end], strings.TrimSpace(text[end:])
}

// parseDecimal reads a number with a decimal comma or point and no thousands.
func parseDecimal(number string) (float64, error) {
	return strconv.ParseFloat(strings.Replace(number, ",", ".", 1), 64)
}

// isUnit reports whether what follows a number is a unit of a class, perhaps with
// more words ("uur per week", "h/w"), or nothing.
func isUnit(rest string, class wordClass) bool {
	if rest == "" {
		return true
	}
	if strings.ContainsFunc(rest, unicode.IsDigit) {
		return false
	}
	first := rest
	if i := strings.IndexAny(rest, " ./("); i > 0 {
		first = rest[:i]
	}
	return wordbook().is(first, class)
}

// isNothing reports whether a text says that there is no value.
func isNothing(text string) bool {
	return strings.TrimSpace(text) == "" || SaysNothing(text) || data.Fold(strings.Trim(text, " .")) == "na"
}
