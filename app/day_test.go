package app

import (
	"testing"

	"kader/assets"
	"kader/data"
)

func TestDaysAsPeopleWriteThem(t *testing.T) {
	today := data.NewDate(2026, 11, 3)
	for _, c := range []struct {
		code, text string
		towards    lean
		want       string // "" is refused
	}{
		{"nl", "12-11-2026", leanNear, "2026-11-12"},
		{"nl", "12-11", leanAhead, "2026-11-12"},
		{"nl", "2-11", leanAhead, "2027-11-02"},
		{"nl", "2-11", leanBack, "2026-11-02"},
		{"nl", "4-11", leanBack, "2025-11-04"},
		{"nl", "3-11", leanBack, "2026-11-03"},
		{"nl", "1-1", leanNear, "2027-01-01"},
		{"nl", "29-2", leanAhead, "2028-02-29"},
		{"nl", "12 nov", leanAhead, "2026-11-12"},
		{"nl", "5 mei 2027", leanAhead, "2027-05-05"},
		{"nl", "morgen", leanAhead, "2026-11-04"},
		{"nl", "Vandaag", leanBack, "2026-11-03"},
		{"nb", "12.11.", leanAhead, "2026-11-12"},
		{"nb", "12. november", leanAhead, "2026-11-12"},
		{"nb", "i går", leanBack, "2026-11-02"},
		{"da", "1/12/26", leanAhead, "2026-12-01"},
		{"en", "1/12/2026", leanAhead, "2026-12-01"},
		{"en", "2026-12-01", leanAhead, "2026-12-01"},
		{"en", "01122026", leanAhead, "2026-12-01"},
		{"en", "31-4", leanAhead, ""},
		{"en", "31-04-2026", leanAhead, ""},
		{"en", "12", leanAhead, ""},
		{"en", "hall 3", leanAhead, ""},
		{"en", "12-13", leanAhead, ""},
		{"en", "1-2-3-4", leanAhead, ""},
		{"en", "1-2-345", leanAhead, ""},
	} {
		l, err := assets.Load(c.code)
		if err != nil {
			t.Fatal(err)
		}
		day, ok := readDay(l, c.text, today, c.towards)
		if ok != (c.want != "") || ok && day.String() != c.want {
			t.Errorf("%s %q: %v %v, want %q", c.code, c.text, day, ok, c.want)
		}
	}
}

func TestNoDayIsFine(t *testing.T) {
	l, err := assets.Load("nl")
	if err != nil {
		t.Fatal(err)
	}
	if day, ok := readDay(l, " ", data.NewDate(2026, 11, 3), leanNear); !ok || !day.IsZero() {
		t.Errorf("got %v %v", day, ok)
	}
}
