package assets

import (
	"cmp"
	"slices"
	"strings"
)

const (
	noBreak  = "\u00a0"
	fallback = "en" // of a user whose language is not shipped
)

// rules are all that a language has beside its texts: a new language is an entry in
// allRules and a file in text.
type rules struct {
	code    string
	name    string   // in its own words
	locales []string // locales that it suits beside those of its code

	group   string // between thousands
	decimal string
	percent string // behind the number

	day     string // time layout, all digits
	longDay string // time layout with {month} for the month's name
	pattern string // day in letters that a user reads

	alphabet  string // BCP 47 tag by which text is ordered
	infixLast bool   // "Berg, Jan van der": an infix does not count for the order of names
}

// allRules lists the shipped languages in menu order.
func allRules() []rules {
	return []rules{
		{
			code: "nl", name: "Nederlands",
			group: ".", decimal: ",", percent: "%",
			day: "02-01-2006", longDay: "2 {month} 2006", pattern: "dd-mm-jjjj",
			alphabet: "nl", infixLast: true,
		},
		{
			code: "nb", name: "Norsk bokmål", locales: []string{"no", "nn"},
			group: noBreak, decimal: ",", percent: noBreak + "%",
			day: "02.01.2006", longDay: "2. {month} 2006", pattern: "dd.mm.åååå",
			alphabet: "nn", // the library's table for nb lacks æ ø å; both forms of Norwegian share one alphabet
		},
		{
			code: "da", name: "Dansk",
			group: ".", decimal: ",", percent: noBreak + "%",
			day: "02.01.2006", longDay: "2. {month} 2006", pattern: "dd.mm.åååå",
			alphabet: "da",
		},
		{
			code: "en", name: "English",
			group: ",", decimal: ".", percent: "%",
			day: "02/01/2006", longDay: "2 {month} 2006", pattern: "dd/mm/yyyy",
			alphabet: "en",
		},
	}
}

// rulesOf returns the rules of a language, and whether it is shipped.
func rulesOf(code string) (rules, bool) {
	all := allRules()
	i := slices.IndexFunc(all, func(r rules) bool { return r.code == code })
	if i < 0 {
		return rules{}, false
	}
	return all[i], true
}

// Languages lists the codes of the shipped languages in menu order.
func Languages() []string {
	var codes []string
	for _, r := range allRules() {
		codes = append(codes, r.code)
	}
	return codes
}

// LanguageName returns what a language is called in its own words, "" for an unknown code.
func LanguageName(code string) string {
	r, _ := rulesOf(code)
	return r.name
}

// Guess returns the best shipped language for the first of the locales, such as "nn_NO.UTF-8", that
// one suits; English where none does.
func Guess(locales ...string) string {
	for _, locale := range locales {
		tag := strings.ToLower(locale)
		if i := strings.IndexAny(tag, "_-.@"); i >= 0 {
			tag = tag[:i]
		}
		for _, r := range allRules() {
			if r.code == tag || slices.Contains(r.locales, tag) {
				return r.code
			}
		}
	}
	return fallback
}

// GuessFrom is Guess for what environment variables say, in the order of gettext: the locale is in
// LC_ALL, else LC_MESSAGES, else LANG, and LANGUAGE lists what is preferred to it, unless that is the
// locale of no language. Where no variable names a locale it is that of the system.
func GuessFrom(env func(name string) string, system ...string) string {
	locale := cmp.Or(env("LC_ALL"), env("LC_MESSAGES"), env("LANG"))
	if locale == "C" || locale == "POSIX" {
		return fallback
	}
	wanted := strings.Split(env("LANGUAGE"), ":")
	if locale != "" {
		return Guess(append(wanted, locale)...)
	}
	return Guess(append(wanted, system...)...)
}

// Alphabet is the BCP 47 tag of the order of letters.
func (l *Language) Alphabet() string { return l.rules.alphabet }

// InfixLast reports whether lists put an infix behind the name, where it does not count
// for the order.
func (l *Language) InfixLast() bool { return l.rules.infixLast }

// DatePattern tells a user how to write a day: "dd-mm-jjjj".
func (l *Language) DatePattern() string { return l.rules.pattern }

// SheetDate is how a day is written, in the letters of spreadsheet programs.
func (l *Language) SheetDate() string {
	return strings.NewReplacer("02", "dd", "01", "mm", "2006", "yyyy").Replace(l.rules.day)
}
