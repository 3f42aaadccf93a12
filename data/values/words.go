package values

import (
	"embed"
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

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
	wordSets
}

// wordSets are words of several classes, without blanks and signs.
type wordSets struct {
	unknown       wordSet // for a name that nobody knows
	nothing       wordSet // for an empty cell
	nothingSigned wordSet // for one where signs stand around them
	nobodyWhole   wordSet // for nobody, as a whole name
	vacancy       wordSet // with which the name of a vacant post begins
	post          wordSet // for a kind of worker
	nobody        wordSet // all of these
	reserve       wordSet // for a remark behind a day or an amount
}

// wordSet holds the words of one class or more, for texts of which a long list has many.
type wordSet struct {
	words  map[string]bool
	begins Beginnings
}

// unite returns the words of several classes.
func (v *vocabulary) unite(classes ...wordClass) wordSet {
	s := wordSet{words: make(map[string]bool)}
	for _, class := range classes {
		for word := range v.classes[class] {
			word = HeaderKey(word)
			s.words[word] = true
			s.begins.Add(word)
		}
	}
	return s
}

// mayHoldAny reports whether a word of a text, behind a blank, a sign or a small letter, begins as one
// of the words does.
func (s *wordSet) mayHoldAny(text string) bool {
	inside := false // of a word
	for i := range len(text) {
		c := text[i]
		letter := 'a' <= c|0x20 && c|0x20 <= 'z' || c >= utf8.RuneSelf
		if letter && (!inside || 'A' <= c && c <= 'Z') && s.begins.MayBegin(text[i:]) {
			return true
		}
		inside = letter
	}
	return false
}

// mayHold reports whether a text begins as one of the words does, in whatever case. Most do not, and
// need not be folded.
func (s *wordSet) mayHold(text string) bool { return s.begins.MayBegin(text) }

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
	// Words for an empty cell; SaysNothing and SaysUnknown tell them apart.
	unknownWord       wordClass = "word-unknown"        // in every column
	nothingWord       wordClass = "word-nothing"        // in every column but of names
	nothingSignedWord wordClass = "word-nothing-signed" // in brackets or with dots only
	// Words for a row that names nobody; see SaysNobody.
	nobodyWord    wordClass = "word-nobody"    // as the whole name
	vacancyWord   wordClass = "word-vacancy"   // more may follow
	postWord      wordClass = "word-post"      // a kind of worker
	numberingWord wordClass = "word-numbering" // stands beside its number
	reserveWord   wordClass = "word-reserve"   // behind a day or an amount, and leaves it as it is
	voidWord      wordClass = "word-void"      // in a remark, and may take the value back
	inServiceWord wordClass = "word-in-service"
	leftWord      wordClass = "word-left" // does not work here any more
	yesWord       wordClass = "word-yes"
	noWord        wordClass = "word-no"
)

// The classes of words that are looked up in small letters.
const (
	titleWord       wordClass = "written-title"
	firstTitleWord  wordClass = "written-title-first" // a title at the start of a name, a name elsewhere
	degreeWord      wordClass = "written-degree"
	titlePieceWord  wordClass = "written-title-piece"  // part of a title with dots: dr.med.
	shortDegreeWord wordClass = "written-degree-short" // in capitals only; may be initials
	bornWord        wordClass = "written-born"         // the name somebody was born with follows
	bornSmallWord   wordClass = "written-born-small"   // the same in small letters only
	hoursWord       wordClass = "written-hours"
	percentWord     wordClass = "written-percent"
	shareWord       wordClass = "written-share"
	olderWord       wordClass = "written-older"
	youngerWord     wordClass = "written-younger"
	articleWord     wordClass = "written-article"     // in capitals more often part of the name
	nordicNameWord  wordClass = "written-name-nordic" // a common name with a letter beyond ASCII
	swedishNameWord wordClass = "written-name-swedish"
	germanNameWord  wordClass = "written-name-german"
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
	v.wordSets = wordSets{
		unknown: v.unite(unknownWord), nothing: v.unite(unknownWord, nothingWord), nothingSigned: v.unite(nothingSignedWord),
		nobodyWhole: v.unite(nobodyWord, nothingWord, unknownWord), vacancy: v.unite(vacancyWord), post: v.unite(postWord),
		reserve: v.unite(reserveWord),
		nobody:  v.unite(nobodyWord, nothingWord, unknownWord, nothingSignedWord, vacancyWord, postWord),
	}
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

// firstNames returns the lists of given names, which are read when they are first asked for.
var firstNames = sync.OnceValue(func() FirstNames { return givenNames() })

// givenNames returns the names of the lists of given names, folded.
func givenNames() map[string]struct{} {
	names := make(map[string]struct{}, 700)
	for name := range givenNamesAsWritten {
		names[data.Fold(name)] = struct{}{}
	}
	return names
}

// givenNamesAsWritten visits the names of the lists of given names.
func givenNamesAsWritten(visit func(name string) bool) {
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
				if !visit(name) {
					return
				}
			}
		}
	}
}
