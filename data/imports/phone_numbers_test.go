package imports

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"kader/data"
	"kader/data/gate"
)

// phonePatterns are phone numbers as lists of a language write them; # is any digit.
func phonePatterns() map[string]string {
	return map[string]string{
		"nl": "06-1#######|06 2#######|064#######|06 12 3# ## ##|06.13.##.##.##|06-1# ## ## ##|06 18## ####|0612 ### ###|0613 ######|061-4######|0615-######|06/1#######|(06)2#######|+316########|+31 6 1#######|+31 (0)6 2#######|+31-6-4#######|00316########|0031 6 5#######|" +
			"3161#######|31 6 1#######|020-6######|020 6## ####|(020) 5######|020 4## ## ##|0206######|+31 20 6## ####|+31205######|31206######|0297-5#####|0297 5## ###|0297 5# ## ##|02975#####|020-6###### tst. 1##|06-1####### / 020-6######|061####### 0206######|06-2####### (prive)|mob: 061#######|tel. +3161#######|061#######/0206######",
		"nb": "4#######|9#######|9## ## ###|2# ## ## ##|9### ####|9##-##-###|2#.##.##.##|+474#######|+47 9## ## ###|+47 2# ## ## ##|00479#######|0047 9## ## ###|479#######|47 9## ## ###|47 2# ## ## ##|(+47) 4## ## ###|(47) 9## ## ###|47-9#######|9####### / 2#######|mob 9#######|tlf. +479#######|tlf. 479#######",
		"da": "2#######|2# ## ## ##|2### ####|2#-##-##-##|3#.##.##.##|3# ### ###|+452#######|+45 2# ## ## ##|+45 2### ####|00453#######|452#######|45 2# ## ## ##|(+45) 2# ## ## ##|45-2#######|45 3### ####|2####### / 3# ## ## ##|2# ## ## ## (arb.)|tlf: 453#######|tlf: +453#######|mob 45 2# ## ## ##",
		"sv": "070-2## ## ##|072-2######|0733######|076 2## ## ##|0702 ## ## ##|0702-## ## ##|0722 ### ###|0734-######|+46702######|+46 70 2## ## ##|+46 (0)70 2## ## ##|0046702######|46702######|46 70 2## ## ##|70 2## ## ##|08-5## ### ##|08-5#######|031-7# ## ##|031-7######|0480-4#####|mob 0702######|tel +46702######",
		"de": "0171#######|0171 #######|0171/#######|0171-#######|+49171#######|+49 171 #######|0049171#######|0049 171 #######|49171#######|0171 ### ####|030 9######|030/9#######|0821 5####|0821-5#####|05361 2#####|053612#####",
	}
}

// Phone numbers of every country stay, however they are written, under their header and
// in a remark: that one passes the test of an identity number by chance proves nothing.
func TestPhoneNumbersStayHoweverWritten(t *testing.T) {
	const each = 25
	for language, patterns := range phonePatterns() {
		t.Run(language, func(t *testing.T) {
			t.Parallel()
			s := newDossier(t, "nl")
			lost, all := 0, 0
			for _, pattern := range strings.Split(patterns, "|") {
				random := seed{rand.New(rand.NewPCG(5, uint64(len(pattern))))}
				d := prepare(t, s, Source{File: "a.csv", Content: phonesLike(pattern, each, language, random)})
				n := len(d.Table.Blanked) + each*len(d.Dropped)
				all, lost = all+2*each, lost+n
				if n > 0 {
					t.Logf("%d of %d like %s are lost", n, 2*each, pattern)
				}
			}
			if 200*lost > all {
				t.Errorf("%d of %d phone numbers are lost", lost, all)
			}
		})
	}
}

// phonesLike is a list with phone numbers of one pattern, and remarks with the same.
func phonesLike(pattern string, n int, language string, random seed) []byte {
	headers := map[string][]string{
		"nl": {"Personeelsnummer", "Voornaam", "Achternaam", "Mobiel", "Opmerking"},
		"nb": {"Ansattnr", "Fornavn", "Etternavn", "Mobil", "Merknad"},
		"da": {"Medarbejdernr.", "Fornavn", "Efternavn", "Mobil", "Bemærkning"},
		"sv": {"Anställningsnr", "Förnamn", "Efternamn", "Mobiltelefon", "Anmärkning"},
		"de": {"Personalnummer", "Vorname", "Nachname", "Mobiltelefon", "Bemerkung"},
	}[language]
	rows := [][]string{headers}
	for i := range n {
		var b strings.Builder
		for _, c := range []byte(pattern) {
			if c == '#' {
				c = byte('0' + random.IntN(10))
			}
			b.WriteByte(c)
		}
		rows = append(rows, []string{fmt.Sprint(1000 + i), "Jan", "Bos" + string(rune('a'+i)), b.String(), "bel " + b.String() + " na zes"})
	}
	return csvOf(";", rows...)
}

func TestWhatIsNoPhoneNumber(t *testing.T) {
	rows := [][]string{{"Naam", "Telefoon"}}
	list := []string{"12345", "geheim", "6,12345E+08", "0612345678", "-", "geen", "onbekend"}
	for i, v := range list {
		rows = append(rows, []string{"Jan Bos" + string(rune('a'+i)), v})
	}
	d := prepare(t, newDossier(t, "nl"), Source{File: "a.csv", Content: csvOf(";", rows...), Map: map[string]data.Field{"Telefoon": data.FieldPhone}})
	for i, r := range d.Rows {
		if wrong := len(r.Problems) == 1 && r.Problems[0].Rule == data.RulePhone; wrong != (i < 3) || (r.Person().Phone != "") != (i == 3) {
			t.Errorf("%q: %q, %v", list[i], r.Person().Phone, r.Problems)
		}
	}
}

// A number that is known in another notation is no news.
func TestPhonesInAnotherNotation(t *testing.T) {
	s := newDossier(t, "nl")
	list := func(phone string) Source {
		return Source{File: "a.csv", Kind: data.ListStaff, Content: csvOf(";", []string{"Personeelsnummer", "Naam", "Telefoon"}, []string{"101", "Jan de Vries", phone}, []string{"102", "Eva Bos", "020-7654321"})}
	}
	apply(t, s, prepare(t, s, list("06-12345678")))
	for _, phone := range []string{"612345678", "+31612345678", "0031 6 1234 5678", "020-1234567 / 06 12345678"} {
		if d := prepare(t, s, list(phone)); d.Proposal.Counts.Same != 2 {
			t.Errorf("%s: counts %+v", phone, d.Proposal.Counts)
		}
	}
}

// A phone number with the zero in parentheses may end in eight digits that pass the
// test of a BSN without its zero.
func TestPhoneWithTheZeroInParentheses(t *testing.T) {
	d := prepare(t, newDossier(t, "nl"), Source{File: "a.csv", Content: csvOf(
		";", []string{"Naam", "Mobielnummer", "Opmerking"},
		[]string{"Gijs op de Beek", "+31 (0)6 12345611", "a"}, []string{"Anouk de Vries", "0612345603", "b"},
		[]string{"Jan Bos", "06 12345604 / 123456782", "c"},
	)})
	if got := d.Rows[0].Person().Phone; got != "+31 6 12345611" {
		t.Errorf("the phone number became %q", got)
	}
	if len(d.Table.Blanked) != 1 || d.Table.Blanked[0].Row != 4 {
		t.Errorf("blanked %v, want the BSN in row 4 only", d.Table.Blanked)
	}
}

// bsns returns numbers that pass the Dutch test and begin with neither 0 nor 6.
func bsns(n int) []string {
	var found []string
	for i := 234567891; len(found) < n; i += 31_415_926 {
		for s := fmt.Sprint(i % 1_000_000_000); ; {
			if len(s) == 9 && s[0] != '0' && s[0] != '6' && gate.PassesElevenTest(s, -1) {
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
