package assets

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// eachText calls check with every form of every text of a language, and with every section of
// its manual.
func eachText(t *testing.T, code string, check func(key, form, text string)) {
	t.Helper()
	for key, p := range load(t, code).texts {
		for form, text := range p {
			check(key, form, text)
		}
	}
	for _, s := range helpOf(t, code) {
		check("help."+s.ID, otherForm, s.words())
	}
}

// glossary returns the rows of a table of glossary.md whose first title is title, by title.
func glossary(t *testing.T, title string) []map[string]string {
	t.Helper()
	content, err := os.ReadFile("glossary.md")
	if err != nil {
		t.Fatal(err)
	}
	var titles []string
	var rows []map[string]string
	for line := range strings.Lines(string(content)) {
		line = strings.ReplaceAll(strings.TrimSpace(line), `\|`, "\x00")
		if !strings.HasPrefix(line, "|") {
			titles = nil
			continue
		}
		cells := strings.Split(strings.Trim(line, "|"), "|")
		for i, cell := range cells {
			cells[i] = strings.Trim(strings.ReplaceAll(cell, "\x00", "|"), " `")
		}
		switch {
		case titles == nil:
			titles = cells
		case titles[0] == title && !strings.HasPrefix(cells[0], "---"):
			row := make(map[string]string)
			for i, cell := range cells {
				row[titles[i]] = cell
			}
			rows = append(rows, row)
		}
	}
	if len(rows) < 10 {
		t.Fatalf("the glossary has %d rows of %q", len(rows), title)
	}
	return rows
}

// Window and paper say the same word for the same thing.
func TestTextsUseTheWordsOfTheGlossary(t *testing.T) {
	for _, code := range Languages() {
		l := load(t, code)
		for _, row := range glossary(t, "thing") {
			word := strings.ToLower(row[code])
			for key := range strings.FieldsSeq(row["texts"]) {
				if !l.Has(key) {
					t.Errorf("the glossary names %q, which no language has", key)
				}
				for form, text := range l.texts[key] {
					if word == "" || !strings.Contains(strings.ToLower(text), word) {
						t.Errorf("%s: %q (%s) is %q, and the word for %s is %q", code, key, form, text, row["thing"], word)
					}
				}
			}
		}
	}
}

func TestNoTextUsesAWordThatTheGlossaryDropped(t *testing.T) {
	for _, row := range glossary(t, "language") {
		dropped := regexp.MustCompile("(?i)" + row["not"])
		eachText(t, row["language"], func(key, form, text string) {
			if dropped.MatchString(text) {
				t.Errorf("%s: %q (%s) is %q; the word is %s", row["language"], key, form, text, row["but"])
			}
		})
	}
}

// A mappe is a folder; the file with everything of a group is a Kader-fil.
func TestAFolderIsNothingElse(t *testing.T) {
	isFolder := map[string]bool{}
	eachText(t, "en", func(key, _, text string) {
		isFolder[key] = isFolder[key] || strings.Contains(strings.ToLower(text), "folder")
	})
	for _, code := range []string{"nb", "da"} {
		eachText(t, code, func(key, form, text string) {
			if strings.Contains(strings.ToLower(text), "mappe") && !isFolder[key] {
				t.Errorf("%s: %q (%s) calls something else a folder: %q", code, key, form, text)
			}
		})
	}
}

// Each language has one kind of quotation mark, in pairs, and one apostrophe, inside a word.
func TestQuotationMarksAreOfTheLanguage(t *testing.T) {
	pairs := map[string]*regexp.Regexp{
		"nl": regexp.MustCompile(`‘[^‘’]*’`), "nb": regexp.MustCompile(`«[^«»]*»`),
		"da": regexp.MustCompile(`»[^«»]*«`), "en": regexp.MustCompile(`“[^“”]*”`),
	}
	apostrophe := regexp.MustCompile(`(\pL)’(\pL)`)
	for _, code := range Languages() {
		pair, ok := pairs[code]
		if !ok {
			t.Fatalf("which quotation marks has %s?", code)
		}
		eachText(t, code, func(key, form, text string) {
			rest := pair.ReplaceAllString(apostrophe.ReplaceAllString(text, "$1$2"), "")
			if strings.ContainsAny(rest, `'"‘’“”„«»‹›`) {
				t.Errorf("%s: %q (%s) has another quotation mark or apostrophe: %q", code, key, form, text)
			}
		})
	}
}

func TestNamesOfFormatsAreInCapitals(t *testing.T) {
	format := regexp.MustCompile(`(?i)(^|[^.\pL])(pdf|csv)\b`)
	for _, code := range Languages() {
		eachText(t, code, func(key, form, text string) {
			for _, found := range format.FindAllStringSubmatch(text, -1) {
				if name := found[2]; name != strings.ToUpper(name) {
					t.Errorf("%s: %q (%s) writes %q: %q", code, key, form, name, text)
				}
			}
		})
	}
}

// "All 2 cells" is no sentence in any of the languages.
func TestAllOfTwoIsBoth(t *testing.T) {
	all := regexp.MustCompile(`(?i)\b(alle|all)( de)? \{n\}`)
	for _, code := range Languages() {
		for key, p := range load(t, code).texts {
			if _, ok := p["2"]; !ok && all.MatchString(p[otherForm]) {
				t.Errorf("%s: %q says all of two: %q", code, key, p[otherForm])
			}
		}
	}
}

// These sentences are said of none as well, and then say so.
func TestNoneIsNotCounted(t *testing.T) {
	for _, code := range Languages() {
		l := load(t, code)
		for _, key := range []string{"cli.people", "plan.sentence", "report.talks", "today.card.actions-note"} {
			if text := l.Count(key, 0); strings.Contains(text, "0") || text == l.Count(key, 1) {
				t.Errorf("%s: %q of none is %q", code, key, text)
			}
		}
	}
}

// Danish has a comma before every subordinate clause; these words begin one, whatever stands
// before them.
func TestDanishHasACommaBeforeASubordinateClause(t *testing.T) {
	const words = `(fordi|hvis|når|mens|selv om|medmindre|hvornår)\b`
	without := regexp.MustCompile(`[\pL»«)}] ` + words)
	exact := regexp.MustCompile(`, (og|eller|men|så) ` + words)
	eachText(t, "da", func(key, form, text string) {
		if without.MatchString(exact.ReplaceAllString(text, ",")) {
			t.Errorf("%q (%s) lacks a comma: %q", key, form, text)
		}
	})
}

// A sentence that sends the user to a page, a field or a button calls it what is written there.
func TestSentencesNameWhatIsOnTheScreen(t *testing.T) {
	for _, code := range Languages() {
		l := load(t, code)
		for key, named := range map[string]string{
			"group.passphrase-recovered":    "page.group",
			"import.advice.imported-before": "page.group",
			"import.advice.maybe-older":     "import.received",
			"import.done-text":              "page.group",
			"import.to-group":               "page.group",
			"plan.move-long":                "lane.long",
			"plan.move-now":                 "lane.now",
		} {
			text, name := l.Text(key), l.Text(named)
			if key == "plan.move-long" {
				text, name = strings.ToLower(text), strings.ToLower(name)
			}
			if !strings.Contains(text, name) {
				t.Errorf("%s: %q is %q and does not say %q", code, key, text, name)
			}
		}
	}
}

// What the manual prints as a button or a line of a menu is one.
func TestTheManualNamesWhatIsOnTheScreen(t *testing.T) {
	content, err := os.ReadFile(filepath.Join("..", "docs", "manual.md"))
	if err != nil {
		t.Fatal(err)
	}
	dutch, _, _ := strings.Cut(string(content), "## In English")
	var texts []string
	eachText(t, "nl", func(_, _, text string) { texts = append(texts, strings.ToLower(strings.TrimSuffix(text, "…"))) })
	quoted := regexp.MustCompile(`(- )?\*+([^*\n]+)\*+`)
	found := 0
	for _, hit := range quoted.FindAllStringSubmatch(dutch, -1) {
		if hit[1] != "" || strings.ContainsAny(hit[2], "[.") || strings.ContainsAny(hit[2], "+") || strings.HasPrefix(hit[2], "Alt ") || len([]rune(hit[2])) < 3 {
			continue // a heading, a sentence or a key
		}
		for name := range strings.SplitSeq(strings.NewReplacer("▸", "→").Replace(hit[2]), "→") {
			found++
			if !slices.Contains(texts, strings.ToLower(strings.TrimSpace(name))) {
				t.Errorf("the manual names %q, which is nowhere on the screen", strings.TrimSpace(name))
			}
		}
	}
	if found < 20 {
		t.Errorf("the manual names %d things", found)
	}
}

// A text with forms says the right one only where it is asked with a number.
func TestTextsWithFormsAreReadWithCount(t *testing.T) {
	read := regexp.MustCompile(`\bText\(\s*"([a-z0-9.-]+)"`)
	english := load(t, "en")
	for _, folder := range []string{"app", "reports"} {
		err := filepath.WalkDir(filepath.Join("..", folder), func(path string, _ os.DirEntry, err error) error {
			if err != nil || !strings.HasSuffix(path, ".go") {
				return err
			}
			content, err := os.ReadFile(path)
			for _, hit := range read.FindAllSubmatch(content, -1) {
				if key := string(hit[1]); len(english.texts[key]) > 1 {
					t.Errorf("%s reads %q without a number", path, key)
				}
			}
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
}
