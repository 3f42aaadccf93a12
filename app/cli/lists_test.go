package cli

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"slices"
	"strings"
	"testing"
	"time"

	"filippo.io/age"
	"github.com/xuri/excelize/v2"

	"kader/data"
)

// manyRows is as many people as a large employer sends at once.
const manyRows = 10_000

// truth is a person as the employer knows them.
type truth struct {
	given, infix, family, number, unit, job string
	start                                   data.Date
}

// employerList is how employers in one country lay out their lists.
type employerList struct {
	language  string
	headers   []string
	cells     func(i int, p truth) []any
	forbidden []string // headers that may never get in
	given     []string
	infixes   []string
	family    []string
	units     []string
}

// forbiddenValues are cells of forbidden columns; none of them may be found in the dossier.
func forbiddenValues(i int) (number9, number11, number10, account string) {
	return fmt.Sprintf("9990%05d", i), fmt.Sprintf("010190%05d", 20000+i), fmt.Sprintf("010190%04d", i%10000), fmt.Sprintf("NL91ZILV04171%05d", i)
}

func employerLists() []employerList {
	day := func(p truth, i int, layout string) any {
		if i%3 == 0 {
			return p.start.Time()
		}
		return p.start.Time().Format(layout)
	}
	return []employerList{
		{
			language:  "nl",
			headers:   []string{"Personeelsnummer", "Achternaam", "Tussenvoegsel", "Roepnaam", "BSN", "Afdeling", "Functie", "Datum in dienst", "IBAN", "Salaris", "Burgerlijke staat", "Nationaliteit"},
			forbidden: []string{"BSN", "IBAN", "Salaris", "Burgerlijke staat", "Nationaliteit"},
			cells: func(i int, p truth) []any {
				bsn, _, _, account := forbiddenValues(i)
				return []any{p.number, p.family, p.infix, p.given, bsn, p.unit, p.job, day(p, i, "02-01-2006"), account, 2750 + i, "gehuwd", "Nederlandse"}
			},
			given: []string{"Jan", "Thijs", "Femke", "Anouk", "Mohamed", "Ayşe", "Łukasz", "Zoë", "Sjoerd", "Karel-Jan"}, infixes: []string{"", "van der", "de", "van den", "in 't", "ter"},
			family: []string{"Berg", "Vries", "Linden", "Veld", "Horst", "Boer", "Heuvel", "Dijk", "Jong", "Graaf"}, units: []string{"Verpakking", "Magazijn dag", "Expeditie", "Technische dienst", "Kwaliteit"},
		},
		{
			language:  "nb",
			headers:   []string{"Ansattnummer", "Etternavn", "Fornavn", "Fødselsnummer", "Avdeling", "Stilling", "Ansatt dato", "Kontonummer", "Lønn", "Sivilstand"},
			forbidden: []string{"Fødselsnummer", "Kontonummer", "Lønn", "Sivilstand"},
			cells: func(i int, p truth) []any {
				_, birth, _, _ := forbiddenValues(i)
				return []any{p.number, p.family, p.given, birth, p.unit, p.job, day(p, i, "02.01.2006"), fmt.Sprintf("1503.07.%05d", i), 480000 + i, "gift"}
			},
			given: []string{"Øyvind", "Åse", "Kåre", "Ingrid", "Håkon", "Solveig", "Bjørn", "Marit", "Pål", "Anne-Grete"}, infixes: []string{""},
			family: []string{"Næss", "Ødegård", "Sæther", "Hansen", "Strøm", "Bøe", "Moen", "Haugen", "Bakken", "Lie"}, units: []string{"Pakkeri", "Lager", "Transport", "Verksted", "Laboratorium"},
		},
		{
			language:  "da",
			headers:   []string{"Medarbejdernr.", "Navn", "CPR-nr.", "Afdeling", "Stilling", "Ansættelsesdato", "Kontonummer", "Løn", "Nationalitet"},
			forbidden: []string{"CPR-nr.", "Kontonummer", "Løn", "Nationalitet"},
			cells: func(i int, p truth) []any {
				_, _, cpr, _ := forbiddenValues(i)
				return []any{p.number, p.given + " " + p.family, cpr[:6] + "-" + cpr[6:], p.unit, p.job, day(p, i, "02-01-2006"), fmt.Sprintf("6771-%07d", i), 31000 + i, "dansk"}
			},
			given: []string{"Søren", "Lærke", "Jørgen", "Mette", "Kjeld", "Bodil", "Torben", "Åge", "Kirsten", "Hans-Jørgen"}, infixes: []string{""},
			family: []string{"Møller", "Kjær", "Østergaard", "Nørgaard", "Sørensen", "Bruun", "Jensen", "Rasmussen", "Holm", "Skov"}, units: []string{"Pakkeri", "Lager", "Kørsel", "Værksted", "Kvalitet"},
		},
		{
			language:  "en",
			headers:   []string{"Employee number", "Last name", "First name", "National insurance number", "Department", "Job title", "Start date", "IBAN", "Salary", "Marital status"},
			forbidden: []string{"National insurance number", "IBAN", "Salary", "Marital status"},
			cells: func(i int, p truth) []any {
				_, _, _, account := forbiddenValues(i)
				return []any{p.number, p.family, p.given, fmt.Sprintf("QQ%06dC", i), p.unit, p.job, day(p, i, "02/01/2006"), account, 26000 + i, "married"}
			},
			given: []string{"Emma", "Oliver", "Siân", "Zoë", "Aoife", "Seán", "Chloë", "Mary-Anne", "George", "Renée"}, infixes: []string{""},
			family: []string{"O'Brien", "Smith", "MacDonald", "Jones", "Taylor-Wood", "Evans", "Brown", "Clarke", "Hughes", "Walker"}, units: []string{"Packing", "Warehouse", "Transport", "Maintenance", "Laboratory"},
		},
	}
}

// people are as many different people as asked for; the family names are numbered in
// letters, so that no two people have one name.
func (l employerList) people(n int) []truth {
	people := make([]truth, n)
	for i := range people {
		infix := l.infixes[i%len(l.infixes)]
		people[i] = truth{
			given: l.given[i%10], infix: infix, family: l.family[i/10%10] + letters(i/100),
			number: fmt.Sprintf("%06d", 4000+i*7), unit: l.units[i%len(l.units)], job: "Operator",
			start: data.NewDate(2026, time.January, 1).AddDays(i % 300),
		}
	}
	return people
}

// letters writes a number in letters that read like the end of a name.
func letters(n int) string {
	syllables := []string{"ma", "ne", "li", "so", "ru", "ta", "vi", "ko", "da", "pe"}
	if n == 0 {
		return ""
	}
	return letters(n/10) + syllables[n%10]
}

// workbook writes the list as employers do: a title, an empty row, the header, people
// and a total.
func (l employerList) workbook(t testing.TB, people []truth) []byte {
	t.Helper()
	f := excelize.NewFile()
	defer f.Close()
	w, err := f.NewStreamWriter("Sheet1")
	if err != nil {
		t.Fatal(err)
	}
	layout := "dd-mm-yyyy"
	style, err := f.NewStyle(&excelize.Style{CustomNumFmt: &layout})
	if err != nil {
		t.Fatal(err)
	}
	row := func(number int, cells []any) {
		for i, cell := range cells {
			if at, isTime := cell.(time.Time); isTime {
				cells[i] = excelize.Cell{StyleID: style, Value: at}
			}
		}
		if err := w.SetRow(fmt.Sprintf("A%d", number), cells); err != nil {
			t.Fatal(err)
		}
	}
	row(1, []any{"Zilverwiek Conserven"})
	headers := make([]any, len(l.headers))
	for i, h := range l.headers {
		headers[i] = h
	}
	row(3, headers)
	for i, p := range people {
		row(4+i, l.cells(i, p))
	}
	if err := w.Flush(); err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if _, err := f.WriteTo(&b); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// peopleJSON is the answer of `kader people --json`.
type peopleJSON struct {
	People []personJSON `json:"people"`
}

func TestTenThousandPeopleInEveryLanguage(t *testing.T) {
	for _, l := range employerLists() {
		t.Run(l.language, func(t *testing.T) {
			t.Parallel()
			d := newDesk(t)
			d.env["LANG"] = l.language
			people := l.people(manyRows)
			d.write("list.xlsx", string(l.workbook(t, people)))
			d.must("new", "@groep.kader", "--company", "Zilverwiek")
			before := d.must("people", "@groep.kader", "--json")

			first := decode[draftJSON](t, d.must("import", "@groep.kader", "@list.xlsx", "--kind", "new-hires", "--json"))
			if first.Counts != (countsJSON{New: manyRows}) {
				t.Errorf("first import: %+v", first.Counts)
			}
			if !slices.Equal(first.Dropped, l.forbidden) {
				t.Errorf("dropped %q, want %q", first.Dropped, l.forbidden)
			}
			l.compare(t, people, decode[peopleJSON](t, d.must("people", "@groep.kader", "--json")))
			l.searchForbidden(t, d.plain("groep.kader"))

			second := decode[draftJSON](t, d.must("import", "@groep.kader", "@list.xlsx", "--kind", "new-hires", "--json"))
			if second.Counts != (countsJSON{Same: manyRows}) {
				t.Errorf("second import: %+v", second.Counts)
			}
			d.must("undo-import", "@groep.kader", string(second.ID))
			d.must("undo-import", "@groep.kader", string(first.ID))
			if after := d.must("people", "@groep.kader", "--json"); after != before {
				t.Errorf("after undo: %.200s", after)
			}
		})
	}
}

// compare holds what the dossier knows against what the employer wrote.
func (l employerList) compare(t *testing.T, people []truth, got peopleJSON) {
	t.Helper()
	byNumber := make(map[string]personJSON, len(got.People))
	for _, p := range got.People {
		byNumber[p.EmployeeNumber] = p
	}
	wrong := 0
	for _, want := range people {
		p := byNumber[want.number]
		if (truth{p.Given, p.Infix, p.Family, p.EmployeeNumber, p.Unit, p.JobTitle, p.StartDate}) == want {
			continue
		}
		if wrong++; wrong <= 5 {
			t.Errorf("%+v became %+v", want, p)
		}
	}
	if wrong > 0 || len(byNumber) != len(people) {
		t.Errorf("%d of %d people wrong, %d found", wrong, len(people), len(byNumber))
	}
}

// searchForbidden looks for what must never be stored in the database as it is in memory.
func (l employerList) searchForbidden(t *testing.T, database []byte) {
	t.Helper()
	for _, i := range []int{0, 1, 4711, manyRows - 1} {
		for column, cell := range l.cells(i, l.people(i + 1)[i]) {
			value := fmt.Sprint(cell)
			if slices.Contains(l.forbidden, l.headers[column]) && len(value) > 6 && bytes.Contains(database, []byte(value)) {
				t.Errorf("%s %q was stored", l.headers[column], value)
			}
		}
	}
}

// plain opens a dossier as docs/file-format.md says: unzip, age, age.
func (d *desk) plain(name string) []byte {
	d.t.Helper()
	content := d.read(name)
	archive, err := zip.NewReader(bytes.NewReader(content), int64(len(content)))
	if err != nil {
		d.t.Fatal(err)
	}
	passphrase, err := age.NewScryptIdentity(d.env[PassphraseVariable])
	if err != nil {
		d.t.Fatal(err)
	}
	identities, err := age.ParseIdentities(bytes.NewReader(d.decrypted(archive, "key-1.age", passphrase)))
	if err != nil {
		d.t.Fatal(err)
	}
	return d.decrypted(archive, "dossier.age", identities...)
}

func (d *desk) decrypted(archive *zip.Reader, name string, identities ...age.Identity) []byte {
	d.t.Helper()
	f, err := archive.Open(name)
	if err != nil {
		d.t.Fatal(err)
	}
	defer f.Close()
	r, err := age.Decrypt(f, identities...)
	if err != nil {
		d.t.Fatal(err)
	}
	plain, err := io.ReadAll(r)
	if err != nil {
		d.t.Fatal(err)
	}
	return plain
}

func TestDryRunWritesNothing(t *testing.T) {
	d := newDesk(t)
	d.must("new", "@groep.kader", "--company", "Zilverwiek")
	d.write("lijst.csv", "Personeelsnummer;Naam;BSN\n101;Jan van der Berg;999990019\n")
	before := d.read("groep.kader")
	out := decode[draftJSON](t, d.must("import", "@groep.kader", "@lijst.csv", "--dry-run", "--json"))
	if out.Counts.New != 1 || out.ID != "" || !bytes.Equal(before, d.read("groep.kader")) {
		t.Errorf("dry run: %+v", out)
	}
	if text := d.must("import", "@groep.kader", "@lijst.csv", "--dry-run"); !strings.Contains(text, "Er is niets geschreven.") || strings.Contains(text, "[") {
		t.Errorf("dry run said %s", text)
	}
}
