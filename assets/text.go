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
)

//go:embed text/*.json
var textFiles embed.FS

// Language turns text keys, numbers and dates into words of one language.
type Language struct {
	Code  string // nl, nb, da or en
	texts map[string]phrase
	rules rules
}

// phrase is a sentence, with another form for one where the language needs it.
type phrase struct {
	One   string `json:"one"`
	Other string `json:"other"`
}

// UnmarshalJSON reads a plain sentence or an object of plural forms.
func (p *phrase) UnmarshalJSON(content []byte) error {
	if len(content) > 0 && content[0] == '"' {
		return json.Unmarshal(content, &p.Other)
	}
	type forms phrase
	return json.Unmarshal(content, (*forms)(p))
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
	return l.fill(p.Other, pairs)
}

// List joins words as a sentence does: "a, b and c".
func (l *Language) List(words []string) string {
	if n := len(words); n > 1 {
		return l.Text("undo.and", "first", strings.Join(words[:n-1], ", "), "last", words[n-1])
	}
	return strings.Join(words, "")
}

// Count is Text for a number of things: it picks the plural form for n and fills {n}.
func (l *Language) Count(key string, n int, pairs ...any) string {
	p, ok := l.texts[key]
	if !ok {
		return "[" + key + "]"
	}
	sentence := p.Other
	if n == 1 && p.One != "" {
		sentence = p.One
	}
	return l.fill(sentence, append([]any{"n", n}, pairs...))
}

// Facts returns the values for the placeholders of a sentence as pairs for Text, with what
// is a code in words, and days and numbers as they are written: field, kind, date, n.
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
		case "n", "known", "row":
			if n, err := strconv.Atoi(value); err == nil {
				value = l.Number(n)
			}
		}
		pairs = append(pairs, name, value)
	}
	return pairs
}

// fill replaces each {name} by its value; whole numbers get the language's grouping.
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
		replacements = append(replacements, fmt.Sprintf("{%v}", pairs[i]), value)
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
