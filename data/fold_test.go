package data_test

import (
	"testing"
	"unicode/utf8"

	"kader/data"
)

func TestFold(t *testing.T) {
	for in, want := range map[string]string{
		"":                       "",
		"Jan van der Berg":       "jan van der berg",
		"  Jan\t van  der Berg ": "jan van der berg",
		"BJØRN ÆGIDIUS Åsæde":    "bjorn aegidius asaede",
		"Zoë Straße Łódź Đorđe":  "zoe strasse lodz dorde",
		"’s-Gravenhage":          "'s-gravenhage",
		"Yılmaz IŞIK":            "yilmaz isik",
		"e\u0301":                "e",
	} {
		if got := data.Fold(in); got != want {
			t.Errorf("Fold(%q) = %q, want %q", in, got, want)
		}
	}
}

func FuzzFold(f *testing.F) {
	for _, s := range []string{"Ærø", "a  b", "\x80", "İ", "ẞ"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		once := data.Fold(s)
		if utf8.ValidString(s) && !utf8.ValidString(once) {
			t.Errorf("Fold(%q) is not UTF-8", s)
		}
		if twice := data.Fold(once); twice != once {
			t.Errorf("Fold is not stable: %q, %q, %q", s, once, twice)
		}
	})
}
