package cli

import (
	"fmt"
	"strings"
	"testing"
)

// plantedNumbers are made-up numbers of every kind that is never kept, as lists hold them.
func plantedNumbers() []string {
	return []string{
		"123456782", "123.456.782", "123 456 782", "123\u00a0456\u00a0782", "1234 56782", "1234.56.782", "BSN 123456789",
		"01018512345", "010185 12345", "41018512345", "010190-1234", "0101901234", "101901234", "10190-1234",
		"640823-3234", "6408233234", "19640823-3234", "196408233234", "640823+3234", "640883-3231",
		"85.07.30-033.28", "85073003328", "86095742719", "86 095 742 719", "1234.56.78903", "12345678903",
		"NL91ABNA0417164300", "nl91 abna 0417 1643 00", "NO93 8601 1117 947", "SE4550000000058398257466",
	}
}

// findNumber fails where a text holds a number, whatever signs stand in it.
func findNumber(t *testing.T, where, number, text string) {
	t.Helper()
	plain := strings.NewReplacer(" ", "", "-", "", ".", "", "+", "", "\u00a0", "", `\u00a0`, "", "BSN", "", "/", "")
	found := strings.Contains(strings.ToUpper(plain.Replace(text)), strings.ToUpper(plain.Replace(number)))
	if found {
		t.Errorf("%s holds %s: %.300s", where, number, text)
	}
}

// What the program prints of a list, and what it says of arguments that it refuses, holds
// no number that is never kept, in whichever field or argument it stood.
func TestNumbersThatAreNeverKeptAreNotPrinted(t *testing.T) {
	d := newDesk(t)
	d.must("new", "@groep.kader", "--company", "Zilverwiek")
	headers := strings.Split("Personeelsnummer;Voornaam;Achternaam;Afdeling;Functie;Uren per week;Datum in dienst;E-mail;Mobiel;Straat;Woonplaats;Opmerking;Wat ook", ";")
	for _, number := range plantedNumbers() {
		rows := [][]string{{"Lijst van " + number}, headers}
		for i := range len(headers) + 3 {
			row := []string{fmt.Sprint(4001 + i), "Jan", "Bos" + string(rune('a'+i)), "Magazijn", "Lasser", "36", "01-10-2026", "", fmt.Sprintf("06-123456%02d", 10+i), "Kade 1", "Zwolle", "", "x"}
			if i < len(headers) {
				row[i] = number
			}
			rows = append(rows, row)
		}
		var list strings.Builder
		for _, row := range rows {
			list.WriteString(strings.Join(row, ";") + "\r\n")
		}
		d.write("lijst.csv", list.String())
		for _, words := range [][]string{{"--dry-run", "--json"}, {"--dry-run"}} {
			got := d.kader(append([]string{"import", "@groep.kader", "@lijst.csv"}, words...)...)
			if got.status != statusDone {
				t.Fatalf("%s: %s", number, got.err)
			}
			findNumber(t, strings.Join(words[:1], " "), number, got.out+got.err)
		}
		d.saysNoNumber(number)
	}
}

// saysNoNumber types a number in every place of a command where something is refused.
func (d *desk) saysNoNumber(number string) {
	d.t.Helper()
	d.keepsNoNumber(number)
	for _, words := range [][]string{
		{number},
		{"check", "@groep.kader", number},
		{"check", number + ".kader"},
		{"import", "@groep.kader", number + ".xlsx"},
		{"import", "@groep.kader", "@lijst.csv", "--map", number},
		{"import", "@groep.kader", "@lijst.csv", "--map", number + "=note", "--dry-run"},
		{"import", "@groep.kader", "@lijst.csv", "--map", "Naam=" + number},
		{"import", "@groep.kader", "@lijst.csv", "--sheet", number, "--dry-run"},
		{"import", "@groep.kader", "@lijst.csv", "--received", number},
		{"import", "@groep.kader", "@lijst.csv", "--header", "-" + number},
		{"import", "@groep.kader", "@lijst.csv", "--kind", number},
		{"import", "@groep.kader", "@lijst.csv", "--keep", number},
		{"import", "@groep.kader", "@lijst.csv", "--" + number},
		{"undo-import", "@groep.kader", number},
	} {
		got := d.kader(words...)
		if got.status == statusDone {
			d.t.Errorf("kader %s is done", strings.Join(words, " "))
		}
		findNumber(d.t, "an error", number, got.out+got.err)
	}
}

// A folder is named as it was typed, also where its name is a long number.
func TestTheFolderOfAMissingFileIsSaid(t *testing.T) {
	d := newDesk(t)
	if got := d.kader("import", "@groep.kader", "@123456782/lijst.csv"); !strings.Contains(got.err, "123456782") {
		t.Errorf("%s", got.err)
	}
}

// keepsNoNumber types a number in every option whose text is kept. Nobody types a number
// without its first zero; that is what spreadsheets do.
func (d *desk) keepsNoNumber(number string) {
	d.t.Helper()
	lang := "nl"
	switch number {
	case "101901234":
		return
	case "0101901234": // a phone number of Rotterdam
		lang = "da"
	}
	for _, words := range [][]string{
		{"new", "@ander.kader", "--company", "Veem " + number},
		{"import", "@groep.kader", "@lijst.csv", "--employer", "Veem " + number},
		{"import", "@groep.kader", "@lijst.csv", "--period", number},
		{"import", "@groep.kader", "@lijst.csv", "--asked-by", "Jan (" + number + ")", "--dry-run"},
		{"import", "@groep.kader", "@lijst.csv", "--legal-basis", "avg, " + number},
	} {
		got := d.kader(append(words, "--lang", lang)...)
		if got.status != statusRefused || !strings.Contains(got.err, words[len(words)-2]) && !strings.Contains(got.err, words[len(words)-3]) {
			d.t.Errorf("kader %s ends with %d: %s", strings.Join(words, " "), got.status, got.err)
		}
		findNumber(d.t, "a refusal", number, got.out+got.err)
	}
}
