package tables

import (
	"embed"
	"fmt"
	"strconv"
	"strings"

	"kader/data"
)

// headerWords hold what columns are called, a file for each language: the field, how
// certainly the words mean it (0–1), the words.
//
//go:embed header_words/*.txt
var headerWords embed.FS

// wordLanguages are the languages of the files, in the order in which they are read.
func wordLanguages() []string { return []string{"nl", "nb", "nn", "da", "sv", "de", "en", "fi"} }

// wordList holds the names of one field in one language.
type wordList struct {
	field    data.Field
	language string
	sure     float64 // how certainly the words mean it, 0–1
	words    []string
}

// readHeaderWords reads the built-in files. It panics on a file that a test would have refused.
func readHeaderWords() []wordList {
	var lists []wordList
	for _, language := range wordLanguages() {
		content, err := headerWords.ReadFile("header_words/" + language + ".txt")
		if err != nil {
			panic(err)
		}
		found, err := parseWords(language, string(content))
		if err != nil {
			panic(err)
		}
		lists = append(lists, found...)
	}
	return lists
}

// parseWords reads lines of field, certainty and words: "given .97 voornaam|firstname".
// Blank lines and those that begin with # are skipped.
func parseWords(language, text string) ([]wordList, error) {
	var lists []wordList
	row := 0
	for line := range strings.Lines(text) {
		row++
		line = strings.TrimSpace(line)
		if line == "" || line[0] == '#' {
			continue
		}
		field, rest, _ := strings.Cut(line, " ")
		number, words, found := strings.Cut(rest, " ")
		sure, err := strconv.ParseFloat(number, 64)
		if err != nil || !found || sure <= 0 || sure > 1 {
			return nil, fmt.Errorf("header_words/%s.txt:%d: want field, certainty and words", language, row)
		}
		lists = append(lists, wordList{data.Field(field), language, sure, strings.Split(words, "|")})
	}
	return lists, nil
}
