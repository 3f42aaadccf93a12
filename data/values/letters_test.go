package values

import (
	"slices"
	"testing"

	"golang.org/x/text/encoding/charmap"
)

// misread returns a text in UTF-8 as a program shows it that takes it for another encoding.
func misread(t *testing.T, text string, page *charmap.Charmap, times int) string {
	t.Helper()
	for range times {
		var runes []rune
		for _, c := range []byte(text) {
			r := page.DecodeByte(c)
			if r == '\uFFFD' {
				r = rune(c)
			}
			runes = append(runes, r)
		}
		text = string(runes)
	}
	return text
}

func TestTextsThatWereDecodedTwice(t *testing.T) {
	letters := NewLetters("da")
	for _, text := range []string{
		"Søren Kjærgaard", "Åse Østergård", "Lønafdeling", "René Müller", "Zoë van ’t Hof", "Ağaoğlu Şükrü İnce", "Łukasz Wójcik", "Žofie Dvořáková", "ÆØÅ", "Überlingen 3",
	} {
		for _, page := range []*charmap.Charmap{charmap.Windows1252, charmap.Windows1254, charmap.CodePage850, charmap.CodePage437, charmap.Macintosh} {
			broken := misread(t, text, page, 1)
			if got, _ := letters.Mend(broken); got != text {
				t.Errorf("%v: %q became %q, want %q", page, broken, got, text)
			}
		}
		broken := misread(t, text, charmap.Windows1252, 2)
		if got, _ := letters.Mend(broken); got != text {
			t.Errorf("twice: %q became %q, want %q", broken, got, text)
		}
	}
}

func TestWholeLettersStay(t *testing.T) {
	letters := NewLetters("da")
	for _, text := range []string{
		"JOÃO", "João Ãlvares", "Søren", "Ångström", "Çelik", "Ñandú", "İnce", "Žofie", "Ærø", "Ð", "MAÇÃ", "Ä", "Ö ½", "50 °C", "Âge", "É", "Ørsted™", "Ş", "Ô", "na√ve",
	} {
		if got, _ := letters.Mend(text); got != text {
			t.Errorf("%q became %q", text, got)
		}
	}
}

func FuzzMendLetters(f *testing.F) {
	for _, text := range []string{"SÃ¸ren", "Ã…se Ã˜stergÃ¥rd", "S├©ren", "S√∏ren", "Þahin", "S?ren", "Kj{rgaard"} {
		f.Add(text)
	}
	letters := NewLetters("da")
	f.Fuzz(func(t *testing.T, text string) {
		if got, _ := letters.Mend(text); len(got) > 3*len(text) {
			t.Errorf("%q became %q", text, got)
		}
	})
}

// mendAll looks at all texts and mends them.
func mendAll(language string, texts []string) (mended []string, lost int) {
	letters := NewLetters(language)
	for _, text := range texts {
		letters.Look(text)
	}
	for _, text := range texts {
		whole, isLost := letters.Mend(text)
		if isLost {
			lost++
		}
		mended = append(mended, whole)
	}
	return mended, lost
}

func TestLettersThatAllTextsTell(t *testing.T) {
	for _, tt := range []struct {
		language    string
		texts, want []string
		lost        int
	}{
		{"da", []string{"Bj|rn Kj{r", "]se B{k", "L|n"}, []string{"Bjørn Kjær", "Åse Bæk", "Løn"}, 0},
		{"nb", []string{"ODD \\DEG]RD", "SALG", "P}l B|e"}, []string{"ODD ØDEGÅRD", "SALG", "Pål Bøe"}, 0},
		{"da", []string{"[Ekstern] Jan", "Salg|Lager", "a|b", "{x}"}, []string{"[Ekstern] Jan", "Salg|Lager", "a|b", "{x}"}, 0},
		{"da", []string{"Bj|rn Kj{r", "Åse"}, []string{"Bj|rn Kj{r", "Åse"}, 0},
		{"nl", []string{"Bj|rn Kj{r", "B{k"}, []string{"Bjørn Kjær", "Bæk"}, 0},
		{"nl", []string{"S|ren Kj{r", "]se Dam", "B{k"}, []string{"Søren Kjær", "Åse Dam", "Bæk"}, 0},
		{"en", []string{"J}rgen M}ller", "K{the K|hler", "Team A|B"}, []string{"Jürgen Müller", "Käthe Köhler", "Team A|B"}, 0},
		{"en", []string{"]ke Sj|berg", "M{rta Lindstr|m"}, []string{"Åke Sjöberg", "Märta Lindström"}, 0},
		{"nl", []string{"Bj|rn Dam", "S|ren Dam"}, []string{"Bj|rn Dam", "S|ren Dam"}, 0}, // of three countries
		{"nl", []string{"S|ren Kj{r", "]se Dam", "Jörg"}, []string{"S|ren Kj{r", "]se Dam", "Jörg"}, 0},
		{"nl", []string{"Ayþe Yýldýz", "Þahin", "Doðan"}, []string{"Ayşe Yıldız", "Şahin", "Doğan"}, 0},
		{"da", []string{"Þór Guðrúnarson", "Davíð", "Sigurður"}, []string{"Þór Guðrúnarson", "Davíð", "Sigurður"}, 0},
		{"da", []string{"S?ren Lund", "Bj\uFFFDrn", "Kj?rgaard", "Xq?w"}, []string{"Søren Lund", "Bjørn", "Kj?rgaard", "Xq?w"}, 2},
		{"da", []string{"Kj?rgaard", "Mette Kjærgaard"}, []string{"Kjærgaard", "Mette Kjærgaard"}, 0},
		{"nl", []string{"Wie?", "https://a.example/?id=b", "?", "Jan ?"}, []string{"Wie?", "https://a.example/?id=b", "?", "Jan ?"}, 0},
	} {
		if got, lost := mendAll(tt.language, tt.texts); !slices.Equal(got, tt.want) || lost != tt.lost {
			t.Errorf("%q became %q, %d lost; want %q, %d", tt.texts, got, lost, tt.want, tt.lost)
		}
	}
}
