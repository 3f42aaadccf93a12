package values

import "testing"

// No text that is one of the words is passed over, however it is written; most others are.
func TestBeginnings(t *testing.T) {
	var b Beginnings
	for _, word := range []string{"idem", "nn", "x", "aben post", "1 vikar"} {
		b.Add(word)
	}
	for text, want := range map[string]bool{
		"idem": true, "IDEM": true, "Idem dito": true, "N.N.": true, "n n": true, "x": true, "X 2": true, "Åben post": true,
		"1 vikar": true, "i": true, "": false, "Inge": false, "Jan": false, "nora": false, "Xavier": false, "2 vikar": false,
	} {
		if got := b.MayBegin(text); got != want {
			t.Errorf("%q: %v", text, got)
		}
	}
}
