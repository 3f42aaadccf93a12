package imports

import (
	"fmt"
	"math/rand/v2"
	"strconv"
	"strings"
	"testing"

	"kader/data"
	"kader/data/gate"
	"kader/data/store"
)

// One number of every country, in every writing, in every field of a list in every
// language, as text of a CSV file, text of a workbook and number of a workbook.

// fieldsOfList are the headers of a list by its language: a column for each field, and
// two that mean nothing.
func fieldsOfList() map[string]string {
	return map[string]string{
		"nl": "Personeelsnummer|Voornaam|Tussenvoegsel|Achternaam|Voorletters|Afdeling|Vestiging|Functie|Leidinggevende|Uren per week|Parttime %|Contractvorm|Datum in dienst|Datum uit dienst|E-mail|Mobiel|Straat|Postcode|Woonplaats|Opmerking|Kostenplaats|Wat ook",
		"nb": "Ansattnr|Fornavn|Mellomnavn|Etternavn|Initialer|Avdeling|Arbeidssted|Stilling|Nærmeste leder|Timer per uke|Stillingsprosent|Fast/vikar|Startdato|Sluttdato|E-post|Mobil|Gate|Postnr|Poststed|Merknad|Kostnadssted|Hva som helst",
		"da": "Medarbejdernr.|Fornavn|Mellemnavn|Efternavn|Initialer|Afdeling|Arbejdssted|Stilling|Nærmeste leder|Timetal|Beskæftigelsesgrad|Ansættelsesform|Startdato|Slutdato|E-mail|Mobil|Vej|Postnr.|By|Bemærkning|Omkostningssted|Hvad som helst",
		"sv": "Anställningsnr|Förnamn|Mellannamn|Efternamn|Initialer|Avdelning|Arbetsplats|Befattning|Närmaste chef|Timmar per vecka|Sysselsättningsgrad|Anställningsform|Startdatum|Slutdatum|E-post|Mobiltelefon|Gatuadress|Postnummer|Ort|Anmärkning|Kostnadsställe|Vad som helst",
		"en": "Employee ID|First Name|Middle Name|Last Name|Initials|Department|Location|Job Title|Line Manager|Hours per week|FTE|Contract type|Start Date|End Date|Work Email|Mobile|Street|Postcode|Town|Notes|Cost centre|Whatever",
	}
}

// ordinary is what stands in a row of such a list where nothing is planted.
func ordinary(language string, row int) []string {
	phone := map[string]string{"nl": "06-123456", "nb": "912 34 5", "da": "21 22 23 ", "sv": "070-123 45 ", "en": "0171 23456"}[language]
	return []string{
		fmt.Sprint(4001 + row), "Jan", "", "Bos" + string(rune('a'+row)), "J.", "Magazijn", "Zwolle", "Lasser", "Eva Boom", "36", "90", "", "01-10-2026", "",
		"jan" + string(rune('a'+row)) + "@noorderhaven.example", phone + fmt.Sprint(10+row), "Kade " + fmt.Sprint(1+row), "8011", "Zwolle", "", "4100", "x",
	}
}

// writing is one way in which numbers of one kind are written.
type writing struct {
	kind   string
	grow   func() string
	sign   string
	groups []int
}

// of is a number of a kind in groups.
func of(kind string, grow func() string, sign string, groups ...int) writing {
	return writing{kind, grow, sign, groups}
}

func (w writing) plant() planted {
	text := w.grow()
	if len(w.groups) > 0 {
		text = grouped(text, w.sign, w.groups...)
	}
	return plant(w.kind, text)
}

// writings are numbers of every kind in every way; those without a sign may stand in a
// workbook as numbers.
func (s seed) writings() []writing {
	cpr := func() string { return "1" + s.born()[1:] + s.digits(4) }
	tax := func() string { return until(gate.GermanTax, func() string { return "8" + s.digits(10) }) } // no code of a country of ours
	account := func() string { return until(gate.NorwegianAccount, func() string { return "8" + s.digits(10) }) }
	insz := func() string {
		n := s.belgian()
		return n[:2] + "." + n[2:4] + "." + n[4:6] + "-" + n[6:9] + "." + n[9:]
	}
	found := []writing{
		of("bsn", s.bsn, ""), of("bsn dots", s.bsn, ".", 3, 3, 3), of("bsn blanks", s.bsn, " ", 3, 3, 3), of("bsn hard blanks", s.bsn, "\u00a0", 3, 3, 3),
		of("bsn dashes", s.bsn, "-", 3, 3, 3), of("bsn 4 5", s.bsn, " ", 4, 5), of("bsn 4.2.3", s.bsn, ".", 4, 2, 3), of("bsn named", func() string { return "BSN: " + s.bsn() }, ""),
		of("bsn zero", func() string {
			return until(func(n string) bool { return gate.ElevenTest(n, -1) && n[1] != '0' }, func() string { return "0" + s.digits(8) })
		}, ""),
		of("fnr", s.fnr, ""), of("fnr blank", s.fnr, " ", 6, 5), of("fnr hard blank", s.fnr, "\u00a0", 6, 5), of("fnr dash", s.fnr, "-", 6, 5), of("fnr 6 3 2", s.fnr, " ", 6, 3, 2),
		of("fnr no zero", func() string {
			return until(func(n string) bool { return gate.NorwegianChecks("0" + n) }, func() string { return s.withoutZero() + s.digits(5) })
		}, ""),
		of("fnr 2032", func() string { return s.born() + s.digits(5) }, ""),
		of("cpr", cpr, ""), of("cpr dash", cpr, "-", 6, 4), of("cpr blank", cpr, " ", 6, 4), of("cpr no zero", func() string { return s.withoutZero() + s.digits(4) }, ""),
		of("insz", s.belgian, ""), of("insz signs", insz, ""), of("tax", tax, ""), of("tax blanks", tax, " ", 2, 3, 3, 3),
		of("account no", account, ""), of("account no dots", account, ".", 4, 2, 5),
	}
	return append(append(found, s.swedishWritings()...), s.accountWritings()...)
}

// withoutZero is a day of birth that lost its zero.
func (s seed) withoutZero() string {
	return fmt.Sprintf("%d%02d%02d", 1+s.IntN(9), 1+s.IntN(12), 50+s.IntN(50))
}

func (s seed) swedishWritings() []writing {
	young := func() string {
		return until(gate.Luhn, func() string {
			return fmt.Sprintf("%02d%02d%02d", s.IntN(10), 1+s.IntN(12), 1+s.IntN(28)) + s.digits(4)
		})
	}
	other := func() string {
		return until(gate.Luhn, func() string { b := s.born(); return fmt.Sprint(b[4:], b[2:4], s.IntN(28)+61) + s.digits(4) })
	}
	century := func(first string, grow func() string) func() string {
		return func() string { return first + grow() }
	}
	return []writing{
		of("personnummer", s.swedish, ""), of("personnummer dash", s.swedish, "-", 6, 4), of("personnummer blank", s.swedish, " ", 6, 4), of("personnummer plus", s.swedish, "+", 6, 4),
		of("personnummer 12", century("19", s.swedish), ""), of("personnummer 12 dash", century("19", s.swedish), "-", 8, 4),
		of("personnummer 2000", century("20", young), ""), of("personnummer 2000 dash", young, "-", 6, 4),
		of("samordningsnummer", other, ""), of("samordningsnummer dash", other, "-", 6, 4),
	}
}

func (s seed) accountWritings() []writing {
	var found []writing
	for _, c := range []struct {
		country string
		length  int
	}{{"NO", 15}, {"DK", 18}, {"SE", 24}, {"DE", 22}, {"BE", 16}, {"CH", 21}} {
		iban := func() string { return s.iban(c.country, c.length) }
		found = append(found, of("iban "+c.country, iban, ""), of("iban blanks "+c.country, func() string { return spaced(iban()) }, ""))
	}
	return found
}

// spaced writes an account in groups of four.
func spaced(iban string) string {
	var b strings.Builder
	for i := range iban {
		if i > 0 && i%4 == 0 {
			b.WriteByte(' ')
		}
		b.WriteByte(iban[i])
	}
	return b.String()
}

// plantedList is a list with one number of one writing in each of its columns, no two
// in one row, and the numbers.
func plantedList(language string, form int, grow seed) (headers []string, rows [][]string, numbers []planted) {
	headers = strings.Split(fieldsOfList()[language], "|")
	for row := range len(headers) + 8 {
		rows = append(rows, ordinary(language, row))
	}
	for column, header := range headers {
		n := grow.writings()[form].plant()
		n.trace = strings.TrimLeft(n.trace, "0")
		n.kind = fmt.Sprintf("%s under %q", n.kind, header)
		rows[column+4][column] = n.text
		numbers = append(numbers, n)
	}
	return headers, rows, numbers
}

// contentOfList writes a list as a CSV file, as a workbook of texts, or as one in
// which plain digits are numbers.
func contentOfList(t *testing.T, container string, headers []string, rows [][]string) []byte {
	if container == "csv" {
		return csvOf(";", append([][]string{headers}, rows...)...)
	}
	cells := make([][]any, 0, len(rows)+1)
	for i, row := range append([][]string{headers}, rows...) {
		var line []any
		for _, text := range row {
			if container == "numbers" && i > 0 && len(text) > 7 && strings.Trim(text, "0123456789") == "" {
				n, err := strconv.ParseFloat(text, 64)
				if err != nil {
					t.Fatal(err)
				}
				line = append(line, n)
				continue
			}
			line = append(line, text)
		}
		cells = append(cells, line)
	}
	return workbook(t, cells...)
}

// plantedSources are lists with one writing planted in every field: in every language
// as CSV, and in one of them as both kinds of workbook. Eight digits are a phone number
// in the north and nine behind a zero one in Sweden, so there a BSN with a zero before it
// cannot be told.
func plantedSources(t *testing.T, form int, each func(where string, source Source, numbers []planted)) {
	t.Helper()
	names := []string{"nl", "nb", "da", "sv", "en"}
	for i, language := range names {
		for _, container := range []string{"csv", "texts", "numbers"} {
			headers, rows, numbers := plantedList(language, form, seed{rand.New(rand.NewPCG(uint64(form), 99))}) //nolint:gosec // small
			plain := strings.Trim(numbers[0].text, "0123456789") == ""
			switch {
			case container != "csv" && i != form%len(names), container == "numbers" && !plain:
			case strings.HasPrefix(numbers[0].kind, "bsn zero") && language != "nl":
			default:
				content := contentOfList(t, container, headers, rows)
				each(language+" "+container, Source{File: "lijst.csv", Content: content, Clock: day0, Kind: data.ListNewHires}, numbers)
			}
		}
	}
}

func TestNumbersPlantedInEveryField(t *testing.T) {
	s := newDossier(t, "nl")
	var all []planted
	for form := range (seed{rand.New(rand.NewPCG(1, 1))}).writings() {
		plantedSources(t, form, func(where string, source Source, numbers []planted) {
			d, err := Prepare(s, source, nil)
			if err != nil {
				t.Fatal(err)
			}
			findTraces(t, where, []any{d, d.Table.Preview(100)}, numbers)
			if where != "nl csv" {
				return
			}
			if _, err := d.Apply(s, nil); err != nil {
				t.Fatal(err)
			}
			all = append(all, numbers...)
		})
	}
	findTraces(t, "the dossier", dossierOf(t, s), all)
	err := s.View(func(tx *store.Tx) error {
		changes, err := tx.FindChanges(store.ChangeFilter{})
		findTraces(t, "the log", changes, all)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}
