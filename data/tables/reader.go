package tables

import (
	"kader/data"
	"kader/data/values"
)

// Reader recognises the headers of one list: by the built-in words, and by what was learned about
// the list. It is not safe for use by several goroutines at once.
type Reader struct {
	words         *vocabulary
	cache         map[string][]sense // senses of headers looked up before
	twoRowHeaders map[string]title   // headers of two rows, by both together
	Year          int                // the year in which the list came
	HomeLanguage  string             // the language of the group
	WholeStaff    bool               // the list is said to be of everyone, who may have begun long ago
	Continue      func() bool        // asked before each column is gated; false leaves out the rest. nil: never asked
}

// NewReader returns a reader that has read no list.
func NewReader() *Reader {
	return &Reader{words: wordbook(), cache: make(map[string][]sense), twoRowHeaders: make(map[string]title)}
}

// ClearCache forgets the headers that were looked up.
func (k *Reader) ClearCache() { clear(k.cache) }

// senses returns what a header may mean, the surest first. A text with many digits
// is no header, and not remembered.
func (k *Reader) senses(header string) []sense {
	if values.CountDigits(header) > 5 {
		return nil
	}
	found, ok := k.cache[header]
	if !ok {
		found = k.lookUp(header)
		k.cache[header] = found
	}
	return found
}

// lookUp returns what a header means, one of two rows as a whole or by its lower row.
func (k *Reader) lookUp(header string) []sense {
	if t, two := k.twoRowHeaders[header]; two {
		return k.words.sensesOfTwoRows(header, t)
	}
	return k.words.senses(header)
}

// certainty returns how certain it is, 0–1, that a text is a header as spelled in the built-in
// words.
func (k *Reader) certainty(text string) float64 {
	sure := k.words.certainty(text)
	if t, two := k.twoRowHeaders[text]; two && sure == 0 {
		return k.words.certaintyOfSpelling(t.name)
	}
	return sure
}

// forbids reports whether a column with this header is never kept.
func (k *Reader) forbids(header string) bool {
	if k.isForbidden(header) {
		return true
	}
	t, two := k.twoRowHeaders[header]
	return two && (k.isForbidden(t.group) || k.isForbidden(t.name))
}

// isForbidden reports whether one name is that of a column that is never kept, also when it
// is misspelt or shortened.
func (k *Reader) isForbidden(name string) bool {
	if k.words.forbids(name) || k.words.forbids(withoutParentheses(name)) {
		return !k.words.isPayrollNumber(name)
	}
	return k.words.namesDigitCount(name) || k.Means(name, fieldNever)
}

// Means reports whether a header most likely stands for a field.
func (k *Reader) Means(header string, f data.Field) bool {
	found := k.senses(header)
	return len(found) > 0 && found[0].field == f
}

// isName reports whether a header most likely stands for a name.
func (k *Reader) isName(header string) bool {
	return k.Means(header, data.FieldFullName) || k.Means(header, data.FieldFamily) || k.Means(header, data.FieldGiven)
}

// isPhone reports whether a header most likely stands for a phone number.
func (k *Reader) isPhone(header string) bool { return k.Means(header, data.FieldPhone) }

// isNumber reports whether a header certainly stands for the number of a person.
func (k *Reader) isNumber(header string) bool {
	return k.certainty(header) >= .9 &&
		(k.Means(header, data.FieldEmployeeNumber) || k.Means(header, data.FieldMemberNumber))
}

// language returns the language in which most headers are written, "" where they do not decide.
func (k *Reader) language(headers []string) string {
	votes := make(map[string]float64)
	for _, header := range headers {
		found := k.senses(header)
		share := 1 / float64(max(len(found), 1))
		for _, s := range found {
			votes[written(s.language)] += share
		}
	}
	best, most := "", 0.0
	for _, language := range wordLanguages() {
		if votes[language] > most {
			best, most = language, votes[language]
		}
	}
	return best
}

// written returns the language that a file of words counts for: Nynorsk is written in the country
// of Bokmål.
func written(language string) string {
	if language == "nn" {
		return "nb"
	}
	return language
}

// CountryLanguage returns the language of the country whose numbers a list holds: that of its
// headers, or the group's where these are English or unknown.
func (k *Reader) CountryLanguage(headers []string) string {
	if language := k.language(headers); language != "" && language != "en" {
		return language
	}
	return k.HomeLanguage
}
