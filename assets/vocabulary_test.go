package assets

import (
	"slices"
	"testing"
)

// The words are ordinary ones of the trade: no name, no option of a command, no part of an address.
func TestVocabularyHoldsOrdinaryWords(t *testing.T) {
	for code, want := range map[string]string{"nl": "afdeling", "nb": "kolleger", "da": "kolleger", "en": "colleagues"} {
		l, err := Load(code)
		if err != nil {
			t.Fatal(err)
		}
		words, err := l.Vocabulary()
		if err != nil {
			t.Fatal(err)
		}
		if len(words) < 700 || !slices.Contains(words, want) {
			t.Errorf("%s: %d words, with %q: %v", code, len(words), want, slices.Contains(words, want))
		}
		for _, word := range []string{"", "jan", "berg", "ola", "kari", "jens", "hansen", "Kader"} {
			if slices.Contains(words, word) {
				t.Errorf("%s: %q is among them", code, word)
			}
		}
		if code != "en" && slices.Contains(words, "hide") {
			t.Errorf("%s: an option is among them", code)
		}
	}
}
