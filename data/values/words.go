package values

import (
	"embed"
	"strings"
	"sync"

	"kader/data"
)

// wordFiles hold words by language, one meaning a line: the meaning, the words divided by
// |. Files that begin with "given-" are plain lists of given names.
//
//go:embed words/*.txt
var wordFiles embed.FS

// vocabulary is what the files say, by what it is used for. It never changes.
type vocabulary struct {
	months    map[string]string // folded word → "1" to "12"
	dayWords  map[string]bool
	particles map[string]particle
	contracts map[string][]string // meaning → starts of words
}

// wordbook returns the vocabulary, which is read when it is first asked for.
var wordbook = sync.OnceValue(readVocabulary)

func readVocabulary() vocabulary {
	v := vocabulary{map[string]string{}, map[string]bool{}, map[string]particle{}, map[string][]string{}}
	for _, language := range []string{"nl", "nb", "da", "sv", "de", "en", "other"} {
		for meaning, list := range meaningsIn(language) {
			v.add(meaning, list)
		}
	}
	return v
}

// meaningsIn reads a file of meanings and words. It panics where the file is not built in.
func meaningsIn(language string) map[string][]string {
	content, err := wordFiles.ReadFile("words/" + language + ".txt")
	if err != nil {
		panic(err)
	}
	meanings := make(map[string][]string)
	for line := range strings.Lines(string(content)) {
		if meaning, list, ok := strings.Cut(strings.TrimSpace(line), " "); ok && meaning != "#" {
			meanings[meaning] = append(meanings[meaning], strings.Split(list, "|")...)
		}
	}
	return meanings
}

func (v *vocabulary) add(meaning string, list []string) {
	subject, rest, _ := strings.Cut(meaning, "-")
	for _, word := range list {
		switch subject {
		case "month":
			v.months[word] = rest
		case "day":
			v.dayWords[word] = true
		case "particle":
			v.particles[word] = particleNamed(rest)
		case "contract":
			v.contracts[rest] = append(v.contracts[rest], word)
		}
	}
}

// givenNames returns the names of the lists of given names, folded.
func givenNames() map[string]struct{} {
	names := make(map[string]struct{}, 700)
	for _, list := range []string{"given-nl", "given-nordic", "given-other"} {
		content, err := wordFiles.ReadFile("words/" + list + ".txt")
		if err != nil {
			panic(err)
		}
		for line := range strings.Lines(string(content)) {
			if strings.HasPrefix(line, "#") {
				continue
			}
			for name := range strings.FieldsSeq(line) {
				names[data.Fold(name)] = struct{}{}
			}
		}
	}
	return names
}
