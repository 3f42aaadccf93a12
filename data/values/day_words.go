package values

import "time"

// monthOf returns the month that a folded word names in full or in short, in
// Dutch, Norwegian, Danish, Swedish, English or German.
func monthOf(word string) time.Month {
	switch word {
	case "jan", "januar", "januari", "january", "janner":
		return time.January
	case "feb", "febr", "februar", "februari", "february":
		return time.February
	case "mrt", "mar", "maart", "mars", "marts", "march", "marz", "mrz":
		return time.March
	case "apr", "april":
		return time.April
	case "mei", "mai", "maj", "may":
		return time.May
	case "jun", "juni", "june":
		return time.June
	case "jul", "juli", "july":
		return time.July
	case "aug", "augustus", "august", "augusti":
		return time.August
	case "sep", "sept", "september":
		return time.September
	case "okt", "oct", "oktober", "october":
		return time.October
	case "nov", "november":
		return time.November
	case "dec", "des", "dez", "december", "desember", "dezember":
		return time.December
	}
	return 0
}

// isDayWord tells whether a folded word may stand in a date: the day of the
// week, the ending of an ordinal, "the" and "at".
func isDayWord(word string) bool {
	switch word {
	case "e", "ste", "de", "st", "nd", "rd", "th", "den", "d", "kl", "om", "at", "of", "uur", "klokken",
		"per", "pr", "vanaf", "sinds", "fra", "siden", "from", "since", "fran", "sedan", "ab", "seit", "von", "vom", "til", "tot", "until", "till", "bis",
		"ma", "di", "wo", "do", "vr", "za", "zo", "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag",
		"man", "tir", "tirs", "ons", "tor", "tors", "fre", "lor", "lord", "son", "sond", "mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lordag", "sondag",
		"mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
		"mo", "mi", "fr", "sa", "so", "montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonnabend", "sonntag",
		"mandagen", "tis", "tisdag", "tysdag", "laurdag", "sundag", "mandags":
		return true
	}
	return false
}
