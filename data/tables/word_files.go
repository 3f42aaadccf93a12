package tables

import (
	"embed"
	"fmt"
	"strconv"
	"strings"

	"kader/data"
	"kader/data/values"
)

// headerWords hold what columns are called, a file for each language: the field, how
// certainly the words mean it (0–1), the words; and below that a line for each class of words.
//
//go:embed header_words/*.txt
var headerWords embed.FS

// wordLanguages are the languages of the files, in the order in which they are read. Of two languages
// that fit a list equally well the first one counts.
func wordLanguages() []string { return []string{"nl", "nb", "nn", "da", "en", "sv", "de", "fi"} }

// class is what a word in a header, a title or a cell is about.
type class string

// The classes of words in headers.
const (
	classManager  class = "manager"
	classEmployer class = "employer"
	classContact  class = "contact"     // contacting or numbering somebody, or a day
	classFiller   class = "filler"      // whose value it is or of what sort, which changes nothing
	classPayroll  class = "payroll"     // makes an employee number no wage
	classDigits   class = "digits"      // behind a number: how many digits a number has
	classMiddle   class = "middle-name" // of a middle name
	classNumber   class = "number"      // may end a compound, as all of compoundClasses
	classDate     class = "date"
	className     class = "name"
	classText     class = "text"
	classShare    class = "share"
	classAddress  class = "address"
	classPercent  class = "percent" // shares are in hundredths
	classMonth    class = "month"   // hours are those of a month
	classState    class = "state"   // a column of states or changes, which may say who works here
	classOld      class = "old"     // what was before a change: "old department"
	classNew      class = "new"     // and what is after it
	classNow      class = "now"     // and what is there until then: "current department"
	classFrom     class = "from"    // the same as the first word of a header: "from department"
	classTo       class = "to"
)

// The classes of words in rows, titles and of the names of files.
const (
	classTotal      class = "total"   // begins a row that is no person
	classHeading    class = "heading" // the name of a department follows
	classMembers    class = "list-members"
	classNewHires   class = "list-new"
	classStaff      class = "list-staff"
	classPersonal   class = "personal" // sex or marital state
	classYesNo      class = "yes-no"
	classSheet      class = "sheet-name" // begins the name of a sheet that is no department
	classWeekday    class = "weekday"
	classDitto      class = "ditto" // the cell above counts here too
	classJob        class = "job"
	classDepartment class = "department"
	classGiven      class = "given-name" // the most common ones: enough to tell a column of them from family names
)

// compoundClasses are the classes of words that may end a compound.
func compoundClasses() []class {
	return []class{classNumber, classDate, className, classText, classShare, classAddress}
}

// classWords holds the words of a class in all languages.
type classWords struct {
	whole                map[string]bool
	begins, ends, within []string
	beginnings           values.Beginnings // of the whole words
}

// add adds a word as it is written in the files: "x-" begins a word, "-x" ends one, "-x-" stands
// somewhere in one.
func (c *classWords) add(word string) {
	stem := strings.Trim(word, "-")
	switch begins, ends := strings.HasSuffix(word, "-"), strings.HasPrefix(word, "-"); {
	case begins && ends:
		c.within = append(c.within, stem)
	case begins:
		c.begins = append(c.begins, stem)
	case ends:
		c.ends = append(c.ends, stem)
	default:
		c.whole[word] = true
		c.beginnings.Add(word)
	}
}

// wordList is a line of the files: the names of one field in one language, or the words of a class.
type wordList struct {
	field    data.Field
	class    class // "" for a field
	language string
	sure     float64 // how certainly the words mean the field, 0–1
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

// parseWords reads lines of field, certainty and words, "given .97 voornaam|firstname", or of class
// and words, "manager: chef|coach". Blank lines and those that begin with # are skipped.
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
		if name, isClass := strings.CutSuffix(field, ":"); isClass && rest != "" {
			lists = append(lists, wordList{class: class(name), language: language, words: strings.Split(rest, "|")})
			continue
		}
		number, words, found := strings.Cut(rest, " ")
		sure, err := strconv.ParseFloat(number, 64)
		if err != nil || !found || sure <= 0 || sure > 1 {
			return nil, fmt.Errorf("header_words/%s.txt:%d: want field, certainty and words", language, row)
		}
		lists = append(lists, wordList{
			field: data.Field(field), language: language, sure: sure, words: strings.Split(words, "|"),
		})
	}
	return lists, nil
}
