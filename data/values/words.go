package values

import (
	"embed"
	"slices"
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
	classes   map[wordClass]map[string]bool
	unknown   wordSet // of values that nobody knows
	nobody    wordSet // of names that stand for nobody
	vacancy   wordSet
}

// wordSet holds the words of one class or more, for texts of which a long list has many.
type wordSet struct {
	words    map[string]bool
	initials [256]bool // bytes with which they begin
}

// unite returns the words of several classes.
func (v *vocabulary) unite(classes ...wordClass) wordSet {
	s := wordSet{words: make(map[string]bool)}
	for _, class := range classes {
		for word := range v.classes[class] {
			s.words[word], s.initials[word[0]] = true, true
		}
	}
	return s
}

// mayHold reports whether a text begins as one of the words does, in whatever case. Most do not, and
// need not be folded.
func (s *wordSet) mayHold(text string) bool { return text != "" && s.initials[text[0]|0x20] }

// wordClass is what a whole word means.
type wordClass string

// The classes of words that are looked up folded.
const (
	remarkWord    wordClass = "word-remark" // stands in parentheses behind a name
	temporaryWord wordClass = "word-temporary"
	agencyWord    wordClass = "word-agency"
	permanentWord wordClass = "word-permanent"
	fullTimeWord  wordClass = "word-full-time"
	partTimeWord  wordClass = "word-part-time"
	paidByWord    wordClass = "word-paid-by" // how somebody is paid
	nothingWord   wordClass = "word-nothing"
	unknownWord   wordClass = "word-unknown"
	nobodyWord    wordClass = "word-nobody"  // without blanks and signs
	vacancyWord   wordClass = "word-vacancy" // more may follow
	inServiceWord wordClass = "word-in-service"
	leftWord      wordClass = "word-left" // does not work here any more
	yesWord       wordClass = "word-yes"
	noWord        wordClass = "word-no"
)

// The classes of words that are looked up in small letters.
const (
	titleWord      wordClass = "written-title"
	firstTitleWord wordClass = "written-title-first" // a title at the start of a name, a name elsewhere
	degreeWord     wordClass = "written-degree"
	bornWord       wordClass = "written-born" // the name somebody was born with follows
	hoursWord      wordClass = "written-hours"
	percentWord    wordClass = "written-percent"
	shareWord      wordClass = "written-share"
	olderWord      wordClass = "written-older"
	youngerWord    wordClass = "written-younger"
	articleWord    wordClass = "written-article" // in capitals more often part of the name
)

// is reports whether a word is of one of several classes.
func (v *vocabulary) is(word string, classes ...wordClass) bool {
	return slices.ContainsFunc(classes, func(class wordClass) bool { return v.classes[class][word] })
}

// wordbook returns the vocabulary, which is read when it is first asked for.
var wordbook = sync.OnceValue(readVocabulary)

func readVocabulary() *vocabulary {
	v := &vocabulary{
		months: map[string]string{}, dayWords: map[string]bool{}, particles: map[string]particle{},
		contracts: map[string][]string{}, classes: map[wordClass]map[string]bool{},
	}
	for _, language := range []string{"nl", "nb", "da", "sv", "de", "en", "other"} {
		for meaning, list := range meaningsIn(language) {
			v.add(meaning, list)
		}
	}
	v.unknown = v.unite(unknownWord)
	v.nobody = v.unite(nobodyWord, nothingWord, unknownWord)
	v.vacancy = v.unite(vacancyWord)
	return v
}

// meaningsIn reads the file of a language. It panics where the file is not built in.
func meaningsIn(language string) map[string][]string {
	content, err := wordFiles.ReadFile("words/" + language + ".txt")
	if err != nil {
		panic(err)
	}
	return WordsByMeaning(string(content))
}

// WordsByMeaning reads lines of a meaning and words, "month-5 mei|mai". Those that begin with # are
// skipped, and what several lines say of one meaning is put together.
func WordsByMeaning(text string) map[string][]string {
	meanings := make(map[string][]string)
	for line := range strings.Lines(text) {
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
		case "word", "written":
			class := wordClass(meaning)
			if v.classes[class] == nil {
				v.classes[class] = make(map[string]bool)
			}
			v.classes[class][word] = true
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
