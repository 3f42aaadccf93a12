package imports

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"

	"kader/data"
	"kader/data/store"
)

// columnOf makes a list of names with one more column.
func columnOf(t *testing.T, header string, list ...any) []byte {
	rows := [][]any{{"Naam", header, "Afdeling"}}
	for i, v := range list {
		rows = append(rows, []any{fmt.Sprintf("Jan %s", strings.Repeat("a", 1+i%9)+"ker"), v, "Magazijn"})
	}
	return workbook(t, rows...)
}

func TestForbiddenColumnsAreDroppedByTheirValues(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	many := func(n int, f func(i int) any) []any {
		list := make([]any, n)
		for i := range list {
			list[i] = f(i)
		}
		return list
	}
	nl, nb, da := dutch(), norwegian(), danish()
	born := func() string {
		return fmt.Sprintf("%02d%02d%02d", 1+random.IntN(28), 1+random.IntN(12), random.IntN(100))
	}
	tests := map[string]struct {
		header  string
		values  []any
		dropped bool
	}{
		"BSN under Persnr":            {"Persnr", many(30, func(i int) any { return nl.forbiddenNumber(i, random) }), true},
		"one BSN":                     {"Persnr", []any{123456782}, true},
		"BSN without its zero":        {"Nummer", []any{"12345672", 12345672, "010464554"}, true},
		"numbers of nine digits":      {"Personeelsnummer", many(60, func(i int) any { return 300000000 + i*17 }), false},
		"numbers of eight digits":     {"Personeelsnummer", many(7, func(i int) any { return fmt.Sprintf("%08d", 10002000+i) }), false},
		"one number of eight digits":  {"Personeelsnummer", []any{12345672}, false},
		"numbers that look like days": {"Ansattnr", many(40, func(i int) any { return fmt.Sprintf("1001%06d", i) }), false},
		"fødselsnummer":               {"Id", many(12, func(i int) any { return nb.forbiddenNumber(i, random) }), true},
		"fødselsnummer as number":     {"Ref", many(12, func(i int) any { return 1018512340 + i*1000000 }), true},
		"D-number":                    {"Ref", []any{"41018512345", "71128698765", "52039012312"}, true},
		"CPR":                         {"Nr.", many(12, func(i int) any { return da.forbiddenNumber(i, random) }), true},
		"CPR without dash":            {"Kode", many(12, func(i int) any { return born() + "1234" }), true},
		"CPR without its zero":        {"Kode", many(20, func(i int) any { return fmt.Sprintf("%d%02d%02d4321", 1+i%9, 1+i%12, 50+i) }), true},
		"Swedish numbers":             {"Kod", []any{"640823-3234", "811228-9874", "19640823-3234"}, true},
		"Belgian numbers":             {"Nr", []any{"85.07.30-033.28", "93.05.18-223.61"}, true},
		"IBAN":                        {"Nr", []any{"NL91 ABNA 0417 1643 00", "NO93 8601 1117 947"}, true},
		"Norwegian accounts":          {"Nr", []any{"1234.56.78903", "8601.11.17947"}, true},
		"amounts of money":            {"Vast", []any{"€ 2.450,00", "€ 3.100,50", "€ 1.900,00"}, true},
		"sex":                         {"Aanh", []any{"M", "V", "V", "M"}, true},
		"initials":                    {"Voorletters", []any{"M", "V", "D", "F"}, false},
		"marital state":               {"Status", []any{"Gehuwd", "Ongehuwd", "Gehuwd"}, true},
		"phone numbers":               {"Mobiel", many(40, func(i int) any { return fmt.Sprintf("06%08d", 10000000+random.IntN(70000000)) }), false},
		"phone numbers as numbers":    {"Telefon", many(40, func(i int) any { return 20000000 + random.IntN(70000000) }), false},
		"postcodes":                   {"Postnr", []any{5003, 5004, 5005}, false},
		"days as text":                {"Datum in dienst", many(30, func(i int) any { return fmt.Sprintf("%02d-%02d-2026", 1+i%28, 1+i%12) }), false},
		"days in digits":              {"Startdato", many(30, func(i int) any { return fmt.Sprintf("2026%02d%02d", 1+i%12, 1+i%28) }), false},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			d, err := Prepare(newDossier(t, "nl"), Source{File: "x.xlsx", Content: columnOf(t, tt.header, tt.values...), Clock: day0}, nil)
			if err != nil {
				t.Fatal(err)
			}
			if dropped := slices.Equal(d.Dropped, []string{tt.header}); dropped != tt.dropped {
				t.Errorf("dropped %v, want %v", d.Dropped, tt.dropped)
			}
			if n := len(d.Table.Blanked); n > 0 {
				t.Errorf("%d cells are blanked", n)
			}
		})
	}
}

// What somebody earns is masked in the remarks of a list, and the cell is named; the rest stays.
func TestPayInRemarksIsMasked(t *testing.T) {
	content := columnOf(t, "Opmerking", "Verdient € 2.950 bruto, belt zelf", "Schaal 7, begint in hal 3", "Werkt 32 uur per week")
	d, err := Prepare(newDossier(t, "nl"), Source{File: "x.xlsx", Content: content, Clock: day0}, nil)
	if err != nil {
		t.Fatal(err)
	}
	var remarks []string
	for _, line := range d.Table.Lines {
		remarks = append(remarks, line.Cells[1].Text)
	}
	want := []string{"Verdient ••• bruto, belt zelf", "Schaal •••, begint in hal 3", "Werkt 32 uur per week"}
	if !slices.Equal(remarks, want) {
		t.Errorf("the remarks are %q, want %q", remarks, want)
	}
	if b := d.Table.Blanked; len(b) != 2 || b[0].Row != 2 || b[1].Row != 3 {
		t.Errorf("blanked %+v, want rows 2 and 3", b)
	}
}

// Columns with numbers of people from other countries are dropped by their values.
func TestColumnsOfForeignNumbersAreDropped(t *testing.T) {
	for country, numbers := range map[string][]any{
		"Poland":        {"85031412347", "92110598764", "78062233214"},
		"cards":         {"4539578763621486", "5105105105105100", "4111111111111111"},
		"Great Britain": {"AB123456C", "CE 12 34 56 A", "JK654321B"},
		"Italy":         {"RSSMRA85T10A562S", "VRDLGI85T10A562C", "BNCMRC70A01H501A"},
	} {
		d, err := Prepare(newDossier(t, "nl"), Source{File: "x.xlsx", Content: columnOf(t, "Ref", numbers...), Clock: day0}, nil)
		if err != nil {
			t.Fatal(err)
		}
		for _, line := range d.Table.Lines {
			for _, cell := range line.Cells {
				if slices.Contains(numbers, any(cell.Text)) {
					t.Errorf("%s: %q is kept", country, cell.Text)
				}
			}
		}
	}
}

// texts calls each with every text that a value holds, however deep and unexported.
func texts(v reflect.Value, seen map[uintptr]bool, each func(string)) {
	switch v.Kind() {
	case reflect.String:
		each(v.String())
	case reflect.Pointer:
		if isNews(v, seen) {
			seen[v.Pointer()] = true
			texts(v.Elem(), seen, each)
		}
	case reflect.Interface:
		if !v.IsNil() {
			texts(v.Elem(), seen, each)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			texts(v.Field(i), seen, each)
		}
	case reflect.Slice:
		v = v.Slice(0, v.Cap()) // what is cut off must be gone too
		fallthrough
	case reflect.Array:
		for i := range v.Len() {
			texts(v.Index(i), seen, each)
		}
	case reflect.Map:
		for _, key := range v.MapKeys() {
			texts(key, seen, each)
			texts(v.MapIndex(key), seen, each)
		}
	case reflect.Int, reflect.Int64, reflect.Float64:
		each(fmt.Sprint(v))
	}
}

// isNews reports whether texts has to follow a pointer: not twice, and not into what columns
// are called, which is long.
func isNews(v reflect.Value, seen map[uintptr]bool) bool {
	return !v.IsNil() && !seen[v.Pointer()] && v.Type().Elem().Name() != "Words"
}

// Forbidden numbers, wherever they stand in a file, are neither in the draft nor in
// an error, the dossier or its log; and single ones are reported without the value.
func TestForbiddenNumbersAreNowhere(t *testing.T) {
	s := newDossier(t, "nl")
	content := workbookOf(t, "Lijst 123456782", [][]any{
		{"Opgesteld door BSN 111222333"},
		{"Naam", "Persnr 123456782", "Afdeling", "Opmerking", "Functie", "Telefoon", "Zonder kop", "BSN 111222333", nil},
		{"Jan Aker", 123456782, "Magazijn", "bsn is 123456782, bel later", "Lasser", "06-12345678", "x", 123456782, 111222333},
		{"Eva Boom", 111222333, "Magazijn", "rekening NL91 ABNA 0417 1643 00", "Lasser", "010190-1234", "x", 111222333, 123456782},
		{"Kim Cats", 123456782, "Kantoor", "fnr 01018512345", 123456782, "06-12345670", "x", 123456782, 111222333},
		{"Bo Dam", 111222333, "Kantoor", "begon 01-02-2026, tel 06-12345678", "Planner", "06-12345671", "x", 111222333, 123456782},
	})
	d := prepare(t, s, Source{File: "lijst 123456782.xlsx", Kind: data.ListNewHires, Content: content})
	if want := []string{"Persnr •••", "BSN •••", "I"}; !slices.Equal(d.Dropped, want) {
		t.Errorf("dropped %v, want %v", d.Dropped, want)
	}
	apply(t, s, d)
	check := func(where string) func(string) {
		return func(text string) {
			digits := strings.NewReplacer(" ", "", "-", "", ".", "").Replace(text)
			for _, number := range []string{"123456782", "111222333", "1234567e", "0417164300", "01018512345", "0101901234", "1.2345"} {
				if strings.Contains(digits, number) {
					t.Errorf("%s holds %q", where, text)
				}
			}
		}
	}
	texts(reflect.ValueOf(d), make(map[uintptr]bool), check("the draft"))
	texts(reflect.ValueOf(dossierOf(t, s)), make(map[uintptr]bool), check("the dossier"))
	err := s.View(func(tx *store.Tx) error {
		changes, err := tx.FindChanges(store.ChangeFilter{})
		texts(reflect.ValueOf(changes), make(map[uintptr]bool), check("the log"))
		mapping, errMapping := tx.FindMapping("Noorderhaven")
		texts(reflect.ValueOf(mapping), make(map[uintptr]bool), check("the remembered mapping"))
		if errMapping != nil {
			return errMapping
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	if got := personCalled(t, s, "Jan Aker").Note; got != "bsn is •••, bel later" {
		t.Errorf("note %q", got)
	}
	if got := personCalled(t, s, "Bo Dam").Note; got != "begon 01-02-2026, tel 06-12345678" {
		t.Errorf("note %q", got)
	}
	blanked := 0
	for _, r := range d.Rows {
		for _, p := range r.Problems {
			if p.Rule == data.RuleForbidden && p.Raw == "" {
				blanked++
			}
		}
	}
	if blanked != 5 {
		t.Errorf("%d blanked cells are reported, want 5", blanked)
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
