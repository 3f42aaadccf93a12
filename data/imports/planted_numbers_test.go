package imports

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"reflect"
	"strings"
	"testing"

	"filippo.io/age"

	"kader/data"
	"kader/data/gate"
	"kader/data/store"
	"kader/data/values"
)

// Numbers that must not be kept, of every kind, in every way in which they are
// written, in every place of a list: none may be anywhere afterwards.

// planted is a number as it is written, and what of it must be nowhere.
type planted struct {
	kind, text string
	trace      string // letters and digits only, small
}

func plant(kind, text string) planted {
	return planted{kind, text, traceOf(text)}
}

// traceOf leaves out everything but letters and digits.
func traceOf(text string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r >= '0' && r <= '9', r >= 'a' && r <= 'z':
			return r
		case r >= 'A' && r <= 'Z':
			return r + 'a' - 'A'
		}
		return -1
	}, text)
}

// seed grows numbers.
type seed struct{ *rand.Rand }

func (s seed) digits(n int) string {
	b := make([]byte, n)
	for i := range b {
		b[i] = byte('0' + s.IntN(10))
	}
	return string(b)
}

func (s seed) born() string {
	return fmt.Sprintf("%02d%02d%02d", 1+s.IntN(28), 1+s.IntN(12), 50+s.IntN(50))
}

// until makes numbers until one is right.
func until(right func(string) bool, grow func() string) string {
	for {
		if n := grow(); right(n) {
			return n
		}
	}
}

func (s seed) bsn() string {
	return until(func(n string) bool { return gate.PassesElevenTest(n, -1) && n[0] != '0' && n[0] != '6' }, func() string { return s.digits(9) })
}

func (s seed) fnr() string {
	return until(gate.HasNorwegianCheckDigits, func() string { return s.born() + s.digits(5) })
}

func (s seed) swedish() string {
	return until(gate.PassesLuhn, func() string { b := s.born(); return b[4:] + b[2:4] + b[:2] + s.digits(4) })
}

func (s seed) belgian() string {
	return until(gate.IsINSZ, func() string { b := s.born(); return b[4:] + b[2:4] + b[:2] + s.digits(5) })
}

func (s seed) iban(country string, length int) string {
	return until(gate.IsIBAN, func() string { return country + s.digits(2) + s.digits(length-4) })
}

// grouped writes digits in groups.
func grouped(digits, sign string, groups ...int) string {
	var parts []string
	for _, n := range groups {
		parts = append(parts, digits[:n])
		digits = digits[n:]
	}
	return strings.Join(parts, sign)
}

// all grows one number of every kind in every writing.
func (s seed) all() []planted {
	bsn, fnr, cpr, sv, be := s.bsn(), s.fnr(), s.born()+s.digits(4), s.swedish(), s.belgian()
	dnr := until(gate.IsNorwegian, func() string { b := s.born(); return string(b[0]+4) + b[1:] + s.digits(5) })
	hnr := until(gate.IsNorwegian, func() string { b := s.born(); return b[:2] + string(b[2]+4) + b[3:] + s.digits(5) })
	account := until(gate.IsNorwegianAccount, func() string { return "8" + s.digits(10) })
	no := s.iban("NO", 15)
	nl := until(gate.IsIBAN, func() string { return "NL" + s.digits(2) + "ABNA" + s.digits(10) })
	return []planted{
		plant("bsn", bsn), plant("bsn dots", grouped(bsn, ".", 3, 3, 3)), plant("bsn blanks", grouped(bsn, " ", 3, 3, 3)), plant("bsn dots 4", grouped(bsn, ".", 4, 2, 3)),
		plant("fnr", fnr), plant("fnr blank", grouped(fnr, " ", 6, 5)), plant("fnr dash", grouped(fnr, "-", 6, 5)), plant("d", dnr), plant("d blank", grouped(dnr, " ", 6, 5)), plant("h", hnr),
		plant("cpr dash", grouped(cpr, "-", 6, 4)), plant("personnummer dash", grouped(sv, "-", 6, 4)), plant("personnummer 12", "19"+sv), plant("personnummer 12 dash", "19"+grouped(sv, "-", 6, 4)), plant("personnummer plus", grouped(sv, "+", 6, 4)),
		plant("insz", be), plant("insz signs", be[:2]+"."+be[2:4]+"."+be[4:6]+"-"+be[6:9]+"."+be[9:]),
		plant("iban", nl), plant("iban blanks", grouped(nl, " ", 4, 4, 4, 4, 2)), plant("iban small", strings.ToLower(nl)), plant("iban no", no), plant("iban no blanks", grouped(no, " ", 4, 4, 4, 3)),
		plant("account no", grouped(account, ".", 4, 2, 5)), plant("account no plain", account),
	}
}

// findTraces fails for every text, however deep, in which one of the numbers stands.
func findTraces(t *testing.T, where string, v any, numbers []planted) {
	t.Helper()
	texts(reflect.ValueOf(v), make(map[uintptr]bool), func(text string) {
		if values.CountDigits(text) < 8 {
			return
		}
		trace := traceOf(text)
		for _, p := range numbers {
			if strings.Contains(trace, p.trace) {
				t.Errorf("%s: a %s is left in %q", where, p.kind, text)
			}
		}
	})
}

// everywhere is a list with one number in every place that a list has.
func everywhere(t *testing.T, n string) Source {
	rows := [][]any{
		{"Overzicht van " + n},
		{"opgesteld door", nil, n},
		nil,
		{"Naam", "Personeelsnummer", "Afdeling " + n, "Opmerking", "Functie", "Telefoon", "Datum in dienst", "Onbekend"},
	}
	for i := range 14 {
		rows = append(rows, []any{fmt.Sprintf("Jan %sker", strings.Repeat("a", i+1)), fmt.Sprint(4001 + i), "Magazijn", "werkt in ploeg " + fmt.Sprint(1+i%3), "Lasser", fmt.Sprintf("06-123456%02d", 10+i), "01-10-2026", "x" + fmt.Sprint(i)})
	}
	rows[5][1], rows[6][2], rows[7][3], rows[8][3], rows[9][4] = n, n, "let op: "+n+", bel later", "nr."+n+"/"+n, n
	rows[10][0], rows[12][6], rows[13][7], rows[14][0] = "Eva Boom "+n, n, n+" x", n
	rows = append(rows, nil, []any{"Totaal", n}, []any{"Gemaakt voor " + n}, []any{nil, nil, nil, n})
	return Source{
		File: "lijst " + n + ".xlsx", Content: workbookOf(t, short("Blad "+n), rows), Employer: "Veem",
		Map: map[string]data.Field{"onbekend": data.FieldNote}, Kind: data.ListNewHires, Clock: day0,
	}
}

func short(name string) string { return name[:min(len(name), 31)] }

// refusesDetails types a number in what is noted about a list.
func refusesDetails(t *testing.T, s *store.Store, d *Draft, source Source, p planted) {
	t.Helper()
	for _, details := range []Details{
		{Employer: "Veem " + p.text}, {Employer: "Veem", Period: p.text}, {Employer: "Veem", AskedBy: "Jan (" + p.text + ")"}, {Employer: "Veem", LegalBasis: "cao " + p.text},
	} {
		source.Employer, source.Period, source.AskedBy, source.LegalBasis = details.Employer, details.Period, details.AskedBy, details.LegalBasis
		_, prepared := Prepare(s, source, nil)
		for _, err := range []error{d.SetDetails(details), prepared} {
			var invalid data.Invalid
			if !errors.As(err, &invalid) {
				t.Errorf("%s %s: %v", p.kind, p.text, err)
			}
		}
	}
}

func TestPlantedNumbersAreNowhere(t *testing.T) {
	t.Parallel()
	s := newDossier(t, "nl")
	grow := seed{rand.New(rand.NewPCG(7, 13))}
	numbers := grow.all()
	for _, p := range numbers {
		source := everywhere(t, p.text)
		d, err := Prepare(s, source, nil)
		if err != nil {
			t.Fatalf("%s %s: %v", p.kind, p.text, err)
		}
		one := []planted{p}
		findTraces(t, "the draft with "+p.text, d, one)
		findTraces(t, "the preview", d.Table.Preview(100), one)
		if err := d.SetHeaderRows(2, 1); err == nil || !errors.Is(err, data.ErrNoNameColumn) {
			findTraces(t, "another header", []any{d, fmt.Sprint(err)}, one)
		}
		if err := d.SetHeaderRows(0, 1); err != nil {
			findTraces(t, "an error", fmt.Sprintf("%v %+v", err, err), one)
		}
		findTraces(t, "no header", d, one)
		if err := d.SetHeaderRows(4, 1); err != nil {
			t.Fatalf("%s: the header found is refused: %v", p.kind, err)
		}
		refusesDetails(t, s, d, source, p)
		findTraces(t, "the draft with other details", d, one)
		source.Map = map[string]data.Field{"Wat " + p.text: data.FieldNote}
		if _, err = Prepare(s, source, nil); err == nil {
			t.Error("a column that is not there is mapped")
		}
		findTraces(t, "an error", fmt.Sprintf("%v %+v", err, err), one)
		if _, err := d.Apply(s, nil); err != nil {
			t.Fatal(err)
		}
	}
	findTraces(t, "the dossier", dossierOf(t, s), numbers)
	err := s.View(func(tx *store.Tx) error {
		changes, err := tx.FindChanges(store.ChangeFilter{})
		findTraces(t, "the log", changes, numbers)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	for number := range bytes.FieldsFuncSeq(imageOf(t, s), func(r rune) bool { return r < ' ' || r > '~' }) {
		findTraces(t, "the file", string(number), numbers)
	}
}

// columnForms are ways in which a spreadsheet holds a column of numbers.
func columnForms() map[string]func(s seed) any {
	number := func(digits string) any {
		var n float64
		for _, c := range digits {
			n = n*10 + float64(c-'0')
		}
		return n
	}
	return map[string]func(s seed) any{
		"bsn":           func(s seed) any { return s.bsn() },
		"bsn as number": func(s seed) any { return number(s.bsn()) },
		"bsn without zero": func(s seed) any {
			return number(until(func(n string) bool { return gate.PassesElevenTest(n, -1) }, func() string { return "0" + s.digits(8) }))
		},
		"fnr as number":    func(s seed) any { return number(s.fnr()) },
		"fnr 2032":         func(s seed) any { return s.born() + s.digits(5) },
		"fnr without zero": func(s seed) any { return number("0" + s.born()[1:] + s.digits(5)) },
		"cpr":              func(s seed) any { return s.born() + s.digits(4) },
		"cpr dash":         func(s seed) any { return s.born() + "-" + s.digits(4) },
		"cpr as number":    func(s seed) any { return number(s.born() + s.digits(4)) },
		"personnummer":     func(s seed) any { return s.swedish() },
		"personnummer 12":  func(s seed) any { return number("19" + s.swedish()) },
		"insz as number":   func(s seed) any { return number(s.belgian()) },
		"account no as number": func(s seed) any {
			return number(until(gate.IsNorwegianAccount, func() string { return s.digits(11) }))
		},
		"iban":                 func(s seed) any { return s.iban("DK", 18) },
		"iban small":           func(s seed) any { return strings.ToLower(grouped(s.iban("DE", 22), " ", 4, 4, 4, 4, 4, 2)) },
		"account da":           func(s seed) any { return "1234 " + s.digits(10) },
		"account da as number": func(s seed) any { return number("4" + s.digits(13)) },
	}
}

// A whole column of them is dropped, whatever it is called and however few there are.
func TestPlantedColumnsAreDropped(t *testing.T) {
	t.Parallel()
	s := newDossier(t, "nb")
	for form, grow := range columnForms() {
		for at, header := range []string{"Persnr", "Mobil", "Avdeling", ""} {
			random, size := seed{rand.New(rand.NewPCG(3, uint64(at)))}, 12+48*(at%2)
			list := make([]any, size)
			for i := range list {
				list[i] = grow(random)
			}
			d, err := Prepare(s, Source{File: "x.xlsx", Content: columnOf(t, header, list...), Clock: day0}, nil)
			if err != nil {
				t.Fatal(err)
			}
			if len(d.Table.Headers) != 2 && !(len(d.Table.Headers) == 3 && len(d.Table.Blanked) == size) {
				t.Errorf("%d of %s are kept under %q: %d blanked, %v", size, form, header, len(d.Table.Blanked), d.Mapping[1].Examples)
			}
		}
	}
}

// What only looks like such numbers stays.
func TestInnocentNumbersStay(t *testing.T) {
	random := seed{rand.New(rand.NewPCG(11, 5))}
	forms := map[string]func(i int) any{
		"Personeelsnummer": func(int) any { return "3" + random.digits(8) },
		"Ansattnr":         func(i int) any { return 10_000_000 + 37*i },
		"Medarbejdernr":    func(i int) any { return fmt.Sprintf("%08d", 20_000_000+random.IntN(9_000_000)) },
		"Mobil":            func(int) any { return "9" + random.digits(7) },
		"Telefon":          func(int) any { return 20_000_000 + random.IntN(70_000_000) },
		"Mobiel":           func(int) any { return "06" + random.digits(8) },
		"Startdato":        func(int) any { return fmt.Sprintf("2026%02d%02d", 1+random.IntN(12), 1+random.IntN(28)) },
		"Kostenplaats":     func(i int) any { return fmt.Sprintf("10%02d20%04d", 1+i%3, 100+i%4) },
		"Kostnadssted":     func(i int) any { return 3101000100 + i%5 },
		"Postcode":         func(i int) any { return fmt.Sprintf("%d AB", 1000+i) },
	}
	s := newDossier(t, "nl")
	for header, value := range forms {
		for _, size := range []int{12, 60} {
			list := make([]any, size)
			for i := range list {
				list[i] = value(i)
			}
			d, err := Prepare(s, Source{File: "x.xlsx", Content: columnOf(t, header, list...), Clock: day0}, nil)
			if err != nil {
				t.Fatal(err)
			}
			if len(d.Dropped) > 0 || len(d.Table.Blanked) > 0 {
				t.Errorf("%d under %q: dropped %v, %d blanked", size, header, d.Dropped, len(d.Table.Blanked))
			}
		}
	}
}

// imageOf is the database of a dossier, opened as anybody with its passphrase could.
func imageOf(t *testing.T, s *store.Store) []byte {
	t.Helper()
	archive, err := zip.OpenReader(s.Path())
	if err != nil {
		t.Fatal(err)
	}
	defer archive.Close()
	key, err := age.NewScryptIdentity("zeven zwarte zwanen")
	if err != nil {
		t.Fatal(err)
	}
	identities, err := age.ParseIdentities(bytes.NewReader(unsealed(t, &archive.Reader, "key-1.age", key)))
	if err != nil {
		t.Fatal(err)
	}
	return unsealed(t, &archive.Reader, "dossier.age", identities...)
}

func unsealed(t *testing.T, archive *zip.Reader, name string, identities ...age.Identity) []byte {
	t.Helper()
	f, err := archive.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	plain, err := age.Decrypt(f, identities...)
	if err != nil {
		t.Fatal(err)
	}
	content, err := io.ReadAll(plain)
	if err != nil {
		t.Fatal(err)
	}
	return content
}
