package match

import (
	"testing"
)

func TestEdits(t *testing.T) {
	for _, tt := range []struct {
		a, b string
		want int
	}{{"jansen", "jansen", 0}, {"jansen", "janssen", 1}, {"smit", "msit", 1}, {"berg", "burgh", 2}, {"kok", "vermeer", 3}} {
		if got := damerauLevenshtein(tt.a, tt.b, 2); got != tt.want {
			t.Errorf("edits(%q, %q) = %d, want %d", tt.a, tt.b, got, tt.want)
		}
	}
}

// The quick way of counting edits counts as the plain one does.
func FuzzEdits(f *testing.F) {
	f.Add("jansen", "janssen")
	f.Add("abcd", "badc")
	f.Fuzz(func(t *testing.T, a, b string) {
		a, b = a[:min(len(a), 40)], b[:min(len(b), 40)]
		if got, want := damerauLevenshtein(a, b, 100), plainEdits(a, b); got != want {
			t.Errorf("edits(%q, %q) = %d, want %d", a, b, got, want)
		} else if near := damerauLevenshtein(a, b, 2); near != min(want, 3) {
			t.Errorf("edits(%q, %q), at most 2: %d, want %d", a, b, near, want)
		}
	})
}

func plainEdits(a, b string) int {
	table := make([][]int, len(a)+1)
	for i := range table {
		table[i] = make([]int, len(b)+1)
		for j := range table[i] {
			if i == 0 || j == 0 {
				table[i][j] = i + j
				continue
			}
			cost := 1
			if a[i-1] == b[j-1] {
				cost = 0
			}
			table[i][j] = min(table[i-1][j]+1, table[i][j-1]+1, table[i-1][j-1]+cost)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				table[i][j] = min(table[i][j], table[i-2][j-2]+1)
			}
		}
	}
	return table[len(a)][len(b)]
}

func TestNamesAreSimilarByTheirPairsOfLetters(t *testing.T) {
	for _, c := range []struct {
		a, b  string
		least float64
		most  float64
	}{
		{"Magazijn", "magazijn", 1, 1},
		{"Magazijn Noord", "noord  MAGAZIJN", 1, 1}, // the order of words does not matter
		{"Ørsted", "Orsted", 1, 1},
		{"Magazijn", "Magazin", .7, .99},
		{"Magazijn", "Keuken", 0, .2}, // both end in an n
		{"A", "A", 1, 1},              // one letter has edges too
		{"Magazijn", "", 0, 0},
	} {
		if got := Similarity(c.a, c.b); got < c.least || got > c.most || got != Similarity(c.b, c.a) {
			t.Errorf("%q and %q: %v", c.a, c.b, got)
		}
	}
}
