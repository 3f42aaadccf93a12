// Package assets holds what is shipped inside the program: texts in four
// languages, fonts and icons. It uses nothing else of Kader.
package assets

import (
	"embed"
	"encoding/json"
	"errors"
	"fmt"
	"path"
	"strconv"
	"strings"
	"time"

	"golang.org/x/text/feature/plural"
	"golang.org/x/text/language"
)

//go:embed text/*.json
var textFiles embed.FS

// Language turns text keys, numbers and dates into words of one language.
type Language struct {
	Code  string // nl, nb, da or en
	texts map[string]phrase
	rules rules
}

// otherForm is the form of a sentence that is used where no other one fits.
const otherForm = "other"

// phrase is a sentence by its forms: "one", "few", "other" for the classes of numbers that
// the language tells apart, and "0" or "2" for that number alone ("both cells").
type phrase map[string]string

// UnmarshalJSON reads a plain sentence or an object of forms.
func (p *phrase) UnmarshalJSON(content []byte) error {
	if len(content) > 0 && content[0] == '"' {
		var sentence string
		err := json.Unmarshal(content, &sentence)
		*p = phrase{otherForm: sentence}
		return err
	}
	return json.Unmarshal(content, (*map[string]string)(p))
}

// form returns the sentence for n things in the language with the given tag.
func (p phrase) form(tag language.Tag, n int) string {
	if sentence, ok := p[strconv.Itoa(n)]; ok {
		return sentence
	}
	if sentence, ok := p[pluralClass(tag, n)]; ok {
		return sentence
	}
	return p[otherForm]
}

// pluralClass names the class of numbers that n belongs to, as the language counts:
// English knows one and other, Polish also few and many.
func pluralClass(tag language.Tag, n int) string {
	n = max(n, -n) % 10_000_000 // what MatchPlural takes, with the same last digits
	switch plural.Cardinal.MatchPlural(tag, n, 0, 0, 0, 0) {
	case plural.Zero:
		return "zero"
	case plural.One:
		return "one"
	case plural.Two:
		return "two"
	case plural.Few:
		return "few"
	case plural.Many:
		return "many"
	}
	return otherForm
}

// Load reads the texts of the language with the given code. An unknown code is an error.
func Load(code string) (*Language, error) {
	r, shipped := rulesOf(code)
	if !shipped {
		return nil, fmt.Errorf("load texts: no language %q", code)
	}
	content, err := textFiles.ReadFile(path.Join("text", code+".json"))
	if err != nil {
		return nil, fmt.Errorf("load texts: %w", err)
	}
	l := &Language{Code: code, rules: r}
	if err := json.Unmarshal(content, &l.texts); err != nil {
		return nil, fmt.Errorf("load texts of %s: %w", code, err)
	}
	return l, nil
}

// Has reports whether the language holds a text for the key.
func (l *Language) Has(key string) bool {
	_, ok := l.texts[key]
	return ok
}

// Text returns the sentence for key with its {placeholders} filled in from
// name, value pairs: Text("import.done", "file", name). An unknown key comes
// back in brackets, which a test forbids for every key the program uses.
func (l *Language) Text(key string, pairs ...any) string {
	p, ok := l.texts[key]
	if !ok {
		return "[" + key + "]"
	}
	return l.fill(p[otherForm], pairs)
}

// List joins words as a sentence does: "a, b and c".
func (l *Language) List(words []string) string {
	if n := len(words); n > 1 {
		return l.Text("undo.and", "first", strings.Join(words[:n-1], ", "), "last", words[n-1])
	}
	return strings.Join(words, "")
}

// Count is Text for a number of things: it picks the form for n and fills {n}.
func (l *Language) Count(key string, n int, pairs ...any) string {
	p, ok := l.texts[key]
	if !ok {
		return "[" + key + "]"
	}
	return l.fill(p.form(language.Make(l.Code), n), append([]any{"n", n}, pairs...))
}

// Facts returns the values for the placeholders of a sentence as pairs for Text, with what
// is a code in words, and days and numbers as they are written: field, kind, date, share, n.
func (l *Language) Facts(facts map[string]string) []any {
	pairs := make([]any, 0, 2*len(facts))
	for name, value := range facts {
		switch name {
		case "field":
			value = l.Text("field." + value)
		case "kind":
			value = l.Text("list-kind." + value)
		case "date", "last":
			if day, err := time.Parse(time.DateOnly, value); err == nil {
				value = day.Format(l.rules.day)
			}
		case "share":
			if share, err := strconv.ParseFloat(value, 64); err == nil {
				value = l.Percent(share)
			}
		case "n", "known", "row":
			if n, err := strconv.Atoi(value); err == nil {
				value = l.Number(n)
			}
		}
		pairs = append(pairs, name, value)
	}
	return pairs
}

// fill replaces each {name} by its value; whole numbers get the language's grouping. A value that ends with a full stop,
// such as "A.B.", ends a sentence as it is.
func (l *Language) fill(sentence string, pairs []any) string {
	if len(pairs) == 0 {
		return sentence
	}
	replacements := make([]string, 0, len(pairs))
	for i := 0; i+1 < len(pairs); i += 2 {
		value := fmt.Sprint(pairs[i+1])
		if n, ok := pairs[i+1].(int); ok {
			value = l.Number(n)
		}
		place := fmt.Sprintf("{%v}", pairs[i])
		if strings.HasSuffix(value, ".") {
			replacements = append(replacements, place+".", value)
		}
		replacements = append(replacements, place, value)
	}
	return strings.NewReplacer(replacements...).Replace(sentence)
}

// Error returns the sentence for an error that a user can meet. Errors of Kader
// carry a text key; any other error gets the sentence "error.unexpected" without
// its own words, because those may hold personal data or a path.
func (l *Language) Error(err error) string {
	var keyed interface{ TextKey() string }
	if !errors.As(err, &keyed) || !l.Has(keyed.TextKey()) {
		return l.Text("error.unexpected")
	}
	var pairs []any
	if facts, ok := keyed.(interface{ TextFacts() map[string]string }); ok {
		for name, value := range facts.TextFacts() {
			pairs = append(pairs, name, value)
		}
	}
	return l.Text(keyed.TextKey(), pairs...)
}
