package forms

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
		{"nl", "12-11-2026", LeanNear, "2026-11-12"},
		{"nl", "12-11", LeanAhead, "2026-11-12"},
		{"nl", "2-11", LeanAhead, "2027-11-02"},
		{"nl", "2-11", LeanBack, "2026-11-02"},
		{"nl", "4-11", LeanBack, "2025-11-04"},
		{"nl", "3-11", LeanBack, "2026-11-03"},
		{"nl", "1-1", LeanNear, "2027-01-01"},
		{"nl", "29-2", LeanAhead, "2028-02-29"},
		{"nl", "12 nov", LeanAhead, "2026-11-12"},
		{"nl", "5 mei 2027", LeanAhead, "2027-05-05"},
		{"nl", "morgen", LeanAhead, "2026-11-04"},
		{"nl", "Vandaag", LeanBack, "2026-11-03"},
		{"nb", "12.11.", LeanAhead, "2026-11-12"},
		{"nb", "12. november", LeanAhead, "2026-11-12"},
		{"nb", "i går", LeanBack, "2026-11-02"},
		{"da", "1/12/26", LeanAhead, "2026-12-01"},
		{"en", "1/12/2026", LeanAhead, "2026-12-01"},
		{"en", "2026-12-01", LeanAhead, "2026-12-01"},
		{"en", "01122026", LeanAhead, "2026-12-01"},
		{"nl", "dinsdag 12 november 2026", LeanAhead, "2026-11-12"},
		{"da", "d. 12. nov. 2026", LeanAhead, "2026-11-12"},
		{"nb", "121126", LeanAhead, "2026-11-12"},
		{"nl", "31-12-2099", LeanAhead, "2099-12-31"},
		{"nl", "12 novem 2026", LeanAhead, "2026-11-12"},
		{"nl", "vrijdag", LeanAhead, "2026-11-06"},
		{"nl", "vrijdag", LeanBack, "2026-10-30"},
		{"nl", "op vrijdag 13-11", LeanAhead, "2026-11-13"},
		{"nb", "om to uker", LeanNear, "2026-11-17"},
		{"da", "torsdag d. 12. november", LeanAhead, "2026-11-12"},
		{"nl", "vrijdag 12-11", LeanAhead, ""}, // a Thursday
		{"nl", "gisteren", LeanAhead, ""},
		{"nl", "3 30 november", LeanAhead, ""},
		{"nl", "32-6-12", LeanNear, ""},
		{"nl", "11-25-2026", LeanNear, ""},
		{"nl", "6-9-0", LeanNear, ""},
		{"nl", "2026-25-12", LeanNear, ""},
		{"nl", "401211", LeanNear, ""},
		{"en", "31-4", LeanAhead, ""},
		{"en", "31-04-2026", LeanAhead, ""},
		{"en", "12", LeanAhead, ""},
		{"en", "hall 3", LeanAhead, ""},
		{"en", "12-13", LeanAhead, ""},
		{"en", "1-2-3-4", LeanAhead, ""},
		{"en", "1-2-345", LeanAhead, ""},
	} {
		l, err := assets.Load(c.code)
		if err != nil {
			t.Fatal(err)
		}
		day, ok := ReadDay(l, c.text, today, c.towards)
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
	if day, ok := ReadDay(l, " ", data.NewDate(2026, 11, 3), LeanNear); !ok || !day.IsZero() {
		t.Errorf("got %v %v", day, ok)
	}
}
