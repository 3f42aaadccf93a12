package imports

import (
	"encoding/csv"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"kader/data"
)

// spelling is a header that was seen, or might be, and what it means.
type spelling struct {
	language, header string
	fields           []data.Field // nil: never kept
}

// readSpellings reads a table of language, field and header.
func readSpellings(path string, fields func(name string) []data.Field) ([]spelling, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	lines, err := csv.NewReader(f).ReadAll()
	if err != nil {
		return nil, err
	}
	var found []spelling
	for _, line := range lines[1:] {
		found = append(found, spelling{line[0], line[2], fields(line[1])})
	}
	return found, nil
}

// tally counts how spellings are understood: what they mean, something else, or
// not at all, which the user is then asked.
type tally struct{ right, wrong, asked int }

func (c tally) share(n int) float64 {
	return 100 * float64(n) / float64(max(1, c.right+c.wrong+c.asked))
}

// measure counts by language, and logs what went wrong.
func measure(t *testing.T, spellings []spelling) (all tally, byLanguage map[string]*tally) {
	k := newKnowledge()
	byLanguage = make(map[string]*tally)
	for _, s := range spellings {
		c := byLanguage[s.language]
		if c == nil {
			c = &tally{}
			byLanguage[s.language] = c
		}
		switch said := k.saidOf(s.header); {
		case said == "" && s.fields != nil && (len(s.fields) > 1 || s.fields[0] != data.FieldIgnore):
			c.asked++
			all.asked++
			t.Logf("asked  %s %q: %v", s.language, s.header, s.fields)
		case said == "" && s.fields == nil:
			c.asked++ // the values and the user stand behind it
			all.asked++
			t.Logf("kept   %s %q", s.language, s.header)
		case said == "forbidden" && s.fields == nil, said == "", slices.Contains(s.fields, data.Field(said)):
			c.right++
			all.right++
		default:
			c.wrong++
			all.wrong++
			t.Logf("wrong  %s %q: %v taken for %s", s.language, s.header, s.fields, said)
		}
	}
	return all, byLanguage
}

// saidOf is what a header alone is taken for.
func (k *knowledge) saidOf(header string) string {
	if k.forbids(header) {
		return "forbidden"
	}
	found := k.senses(header)
	if len(found) == 0 || found[0].sure < leastSure {
		return ""
	}
	return string(found[0].field)
}

func logTally(t *testing.T, name string, all tally, byLanguage map[string]*tally) {
	var b strings.Builder
	row := func(language string, c tally) {
		fmt.Fprintf(&b, "\n%-10s %-4s %5d %6.1f %% %6.1f %% %6.1f %%", name, language, c.right+c.wrong+c.asked, c.share(c.right), c.share(c.wrong), c.share(c.asked))
	}
	fmt.Fprintf(&b, "\n%-10s %-4s %5s %8s %8s %8s", "set", "", "n", "right", "wrong", "asked")
	for _, language := range []string{"nl", "no", "da", "sv", "de", "en", "fi"} {
		if c := byLanguage[language]; c != nil {
			row(language, *c)
		}
	}
	row("all", all)
	t.Log(b.String())
}

// Headers of our own making that the word table was not made from: abbreviations,
// slips of the keyboard, the styles of other payroll programs.
func TestSpellingsHeldOut(t *testing.T) {
	spellings, err := readSpellings(filepath.Join("testdata", "headers", "held-out.csv"), func(name string) []data.Field {
		if name == "forbidden" {
			return nil
		}
		var fields []data.Field
		for f := range strings.SplitSeq(name, "/") {
			fields = append(fields, data.Field(f))
		}
		return fields
	})
	if err != nil {
		t.Fatal(err)
	}
	all, byLanguage := measure(t, spellings)
	logTally(t, "held-out", all, byLanguage)
}
