package gate

import (
	"slices"
	"strings"
	"testing"

	"kader/data/values"
)

// The words are folded as headers are, each stands once, and every line says what it holds.
func TestForbiddenWordsAreWrittenAsTheyAreLookedUp(t *testing.T) {
	seen := map[string]bool{}
	for line := range strings.Lines(forbiddenText) {
		kind, list, _ := strings.Cut(strings.TrimSpace(line), " ")
		if kind == "#" {
			continue
		}
		if !slices.Contains([]string{"whole", "part", "word", "allowed", "partner", "beside-partner", "family"}, kind) {
			t.Errorf("a line begins with %q", kind)
		}
		for word := range strings.SplitSeq(list, "|") {
			if word == "" || word != values.HeaderKey(word) {
				t.Errorf("%s %q is not folded", kind, word)
			}
			if seen[kind+" "+word] {
				t.Errorf("%s %q stands twice", kind, word)
			}
			seen[kind+" "+word] = true
		}
	}
	for header, want := range map[string]bool{"BSN": true, "Lønnstrinn": true, "Nationaliteit": true, "Loonnummer": false, "Naam": false, "": false, "Partner": true, "Naam partner": false, "HR business partner": false} {
		if NewForbiddenHeaders().Forbids(header) != want {
			t.Errorf("%q: want forbidden %v", header, want)
		}
	}
}
