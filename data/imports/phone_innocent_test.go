package imports

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
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
	s := newDossier(t, "nl")
	for language, patterns := range phonePatterns() {
		lost, all := 0, 0
		for _, pattern := range strings.Split(patterns, "|") {
			random := seed{rand.New(rand.NewPCG(5, uint64(len(pattern))))}
			d := prepare(t, s, Source{File: "a.csv", Content: phonesLike(pattern, each, language, random)})
			all += 2 * each
			lost += len(d.Table.Blanked) + each*len(d.Dropped)
			if n := len(d.Table.Blanked) + each*len(d.Dropped); n > 0 {
				t.Logf("%s: %d of %d like %s are lost", language, n, 2*each, pattern)
			}
		}
		if 200*lost > all {
			t.Errorf("%s: %d of %d phone numbers are lost", language, lost, all)
		}
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
