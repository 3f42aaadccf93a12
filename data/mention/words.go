// Package mention finds the names, numbers and addresses of people inside a text, in the forms
// in which people write them, and the words that look like the name of somebody unknown. A Finder
// looks for everybody, for papers without names; a Sought for some, who are to be erased.
package mention

import (
	"bufio"
	"embed"
	"fmt"
	"io/fs"
	"strings"
)

// wordFiles hold the words of a language by what they are used for.
//
//go:embed words/*.txt
var wordFiles embed.FS

// The sections of a file of words.
const (
	nameLike     = "words"    // ordinary words that are also names
	more         = "more"     // other ordinary words
	verbs        = "verbs"    // what people do
	acts         = "acts"     // what only people do
	articles     = "articles" // stand before an ordinary word
	titles       = "titles"   // stand before a name
	cues         = "cues"
	short        = "abbreviations" // a dot behind them ends no sentence
	givenNames   = "given"
	places       = "places" // and other capitalised words that name no person
	months       = "months"
	beforeMonths = "before-months"
	beforePlaces = "before-places"
)

// Words are what is known of the words of some languages. It never changes once it is made.
type Words struct {
	sections map[string]map[string]bool
	ordinary map[string]bool
}

// NewWords reads the words of languages, of all that are shipped where none of them is. extra are
// further words that name nobody.
func NewWords(languages []string, extra ...string) (*Words, error) {
	w := &Words{sections: make(map[string]map[string]bool), ordinary: make(map[string]bool)}
	names, err := fs.Glob(wordFiles, "words/*.txt")
	if err != nil {
		return nil, fmt.Errorf("read words: %w", err)
	}
	chosen := make([]string, 0, len(names))
	for _, language := range languages {
		for _, name := range names {
			if name == "words/"+language+".txt" {
				chosen = append(chosen, name)
			}
		}
	}
	if len(chosen) == 0 {
		chosen = names
	}
	for _, name := range chosen {
		if err := w.read(name); err != nil {
			return nil, fmt.Errorf("read words: %w", err)
		}
	}
	for _, section := range []string{nameLike, more, verbs, articles, acts, titles, short, beforeMonths, cues} {
		for word := range w.sections[section] {
			w.ordinary[word] = true
		}
	}
	for _, word := range extra {
		if key := keyOf(word); !w.is(givenNames, key) {
			w.ordinary[key] = true
		}
	}
	return w, nil
}

func (w *Words) read(name string) error {
	file, err := wordFiles.Open(name)
	if err != nil {
		return err
	}
	defer file.Close()
	section := ""
	for lines := bufio.NewScanner(file); lines.Scan(); {
		line := strings.TrimSpace(lines.Text())
		switch {
		case strings.HasPrefix(line, "#"):
		case strings.HasPrefix(line, "["):
			section = strings.Trim(line, "[]")
			if w.sections[section] == nil {
				w.sections[section] = make(map[string]bool)
			}
		default:
			for word := range strings.FieldsSeq(line) {
				w.sections[section][keyOf(strings.ReplaceAll(word, "_", " "))] = true
			}
		}
	}
	return nil
}

func (w *Words) is(section, key string) bool { return w.sections[section][key] }

// isOrdinary reports whether a folded word is an ordinary one.
func (w *Words) isOrdinary(key string) bool { return w.ordinary[key] }
