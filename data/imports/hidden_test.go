package imports

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"kader/data"
	"kader/data/gate"
)

// bsns returns numbers that pass the Dutch test and begin with neither 0 nor 6.
func bsns(n int) []string {
	var found []string
	for i := 234567891; len(found) < n; i += 31_415_926 {
		for s := fmt.Sprint(i % 1_000_000_000); ; {
			if len(s) == 9 && s[0] != '0' && s[0] != '6' && gate.ElevenTest(s, -1) {
				found = append(found, s)
				break
			}
			i++
			s = fmt.Sprint(i % 1_000_000_000)
		}
	}
	return found
}

func phoneList(header string, list []string) []byte {
	rows := [][]string{{"Personeelsnummer", "Voornaam", "Achternaam", header}}
	for i, v := range list {
		rows = append(rows, []string{fmt.Sprint(1000 + i), "Jan", "Bos" + string(rune('a'+i)), v})
	}
	return csvOf(";", rows...)
}

// Identity numbers under the header of a phone are no phone numbers.
func TestIdentityNumbersUnderPhone(t *testing.T) {
	s := newDossier(t, "nl")
	d := prepare(t, s, Source{File: "a.csv", Content: phoneList("Telefoon", bsns(12))})
	if !slices.Contains(d.Dropped, "Telefoon") {
		t.Errorf("twelve BSN are kept as phone numbers: %v", d.Rows[0].Person().Phone)
	}
	cpr := []string{"0408851254", "0702732804", "0602813460", "1210611288", "2804841608", "3105904321", "1501770123", "2212651111"}
	d = prepare(t, s, Source{File: "b.csv", Content: phoneList("Telefon", cpr)})
	if !slices.Contains(d.Dropped, "Telefon") {
		t.Errorf("CPR numbers are kept as phone numbers")
	}
	phones := []string{"0612345678", "0101234567", "+31 6 12345670", "612345671", "0201234567 / 123456782", "123456782", "020-1234567", "1210611288"}
	d = prepare(t, s, Source{File: "c.csv", Content: phoneList("Telefoon", phones)})
	if len(d.Dropped) > 0 || len(d.Table.Blanked) != 3 {
		t.Errorf("dropped %v, blanked %v", d.Dropped, d.Table.Blanked)
	}
	if got := d.Rows[4].Person().Phone; !strings.HasPrefix(got, "+31 20") || d.Rows[3].Person().Phone != "+31 6 12345671" {
		t.Errorf("phone numbers became %q, %q", got, d.Rows[3].Person().Phone)
	}
}

// A header merged over two columns forbids both.
func TestColumnUnderMergedForbiddenHeader(t *testing.T) {
	d := prepare(t, newDossier(t, "nl"), Source{File: "a.csv", Content: csvOf(";",
		[]string{"Naam", "Afdeling", "Salaris", "", "Notitie"}, []string{"", "", "per maand", "per uur", ""},
		[]string{"Jan Bos", "IT", "3000", "17,50", "x"}, []string{"Piet Vos", "IT", "3100", "18,50", "y"}, []string{"An Dam", "IT", "3200", "19,50", "z"})})
	if !slices.Equal(d.Dropped, []string{"Salaris per maand", "Salaris per uur"}) || len(d.Mapping) != 3 || d.Mapping.Find(data.FieldNote) < 0 {
		t.Errorf("dropped %v, mapped %v", d.Dropped, d.Mapping)
	}
}
