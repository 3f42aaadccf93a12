package plan

import (
	"testing"

	"kader/assets"
	"kader/data"
)

func TestOneLineIsAnAgreement(t *testing.T) {
	l, err := assets.Load("nl")
	if err != nil {
		t.Fatal(err)
	}
	today := data.NewDate(2026, 11, 3)
	reps := []repName{{"1", "Joost de Vries"}, {"2", "Fatma Yıldız"}, {"3", "Jan Smit"}, {"4", "Jan Bos"}}
	for _, c := range []struct {
		text string
		want planLine
	}{
		{"Flyer maken @Joost 12-11", planLine{"Flyer maken", "Joost de Vries", "1", data.NewDate(2026, 11, 12)}},
		{"Flyer maken @joost de vries 12 november", planLine{"Flyer maken", "Joost de Vries", "1", data.NewDate(2026, 11, 12)}},
		{"@fatma belt de nachtploeg morgen", planLine{"belt de nachtploeg", "Fatma Yıldız", "2", data.NewDate(2026, 11, 4)}},
		{"Kantine regelen 1-12 @Jan", planLine{"Kantine regelen", "Jan", "", data.NewDate(2026, 12, 1)}},
		{"Kantine regelen @Jan bos", planLine{"Kantine regelen", "Jan Bos", "4", data.Date{}}},
		{"Bel 12 leden @Ria van 3 zalen", planLine{"Bel 12 leden van 3 zalen", "Ria", "", data.Date{}}},
		{"Mail naar a@b.example", planLine{Title: "Mail naar a@b.example"}},
		{"Wat doen we @ 12-11", planLine{Title: "Wat doen we @", Due: data.NewDate(2026, 11, 12)}},
		{"@Joost 12-11", planLine{"", "Joost de Vries", "1", data.NewDate(2026, 11, 12)}},
		{"  ", planLine{}},
	} {
		if got := readLine(l, c.text, today, reps); got != c.want {
			t.Errorf("%q:\n got %+v\nwant %+v", c.text, got, c.want)
		}
	}
}
