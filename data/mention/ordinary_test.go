package mention

import (
	"encoding/json"
	"math/rand/v2"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"kader/data"
)

// sentences are what the window and its manual say: text of the trade in which nobody is named.
func sentences(t testing.TB, language string) []string {
	t.Helper()
	content, err := os.ReadFile(filepath.Join("..", "..", "assets", "text", language+".json"))
	if err != nil {
		t.Fatal(err)
	}
	var texts map[string]any
	if err := json.Unmarshal(content, &texts); err != nil {
		t.Fatal(err)
	}
	var all []string
	for _, text := range texts {
		if s, ok := text.(string); ok {
			all = append(all, s)
		}
	}
	help, err := os.ReadFile(filepath.Join("..", "..", "assets", "help", language+".md"))
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(help)) {
		if strings.HasPrefix(line, "- ") || len(line) > 60 {
			all = append(all, strings.Split(strings.TrimPrefix(strings.TrimSpace(line), "- "), ". ")...)
		}
	}
	blanks := regexp.MustCompile(`\{[^}]*\}`)
	for i := range all {
		all[i] = blanks.ReplaceAllString(all[i], "…")
	}
	slices.Sort(all)
	return slices.DeleteFunc(slices.Compact(all), func(s string) bool { return len(strings.Fields(s)) < 3 || exampleName.MatchString(s) })
}

// exampleName finds the sentences of the manual that show how a name is written.
var exampleName = regexp.MustCompile(`Jan |Berg|J\.P\.|Ola |Nordmann|Kari|Hansen|Jens|Smith|@|06-|\+4|\+3|91 |\d{8}`)

// crowd is a workplace of many people with the names that are borne most.
func crowd(t testing.TB, language string, n int) []Person {
	files := map[string]string{"nl": "nl_NL", "nb": "no_NO", "da": "da_DK", "en": "en_GB"}
	men, women, last := names(t, files[language]+"_first_male.txt"), names(t, files[language]+"_first_female.txt"), names(t, files[language]+"_last.txt")
	random := rand.New(rand.NewPCG(3, 5))
	given := append(men, women...)
	var all []Person
	for range n {
		all = append(all, Person{Name: data.Name{Given: given[random.IntN(len(given))], Family: last[random.IntN(len(last))]}})
	}
	return all
}

func TestOrdinarySentencesStayAsTheyAre(t *testing.T) {
	for _, language := range []string{"nl", "nb", "da", "en"} {
		f := newTestFinder(t, language, append(people(language), crowd(t, language, 700)...))
		all, wrong, listed := sentences(t, language), 0, 0
		for _, text := range all {
			got, unknown := masked(f, text)
			if got != Tidy(text) {
				wrong++
				t.Logf("%s: %q prints %q", language, text, got)
			}
			if len(unknown) > 0 {
				listed++
			}
		}
		t.Logf("%s: %d sentences, %d masked, %d listed", language, len(all), wrong, listed)
	}
}
