package imports

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"kader/data"
)

// A row about a free job, or with a sign for a name, is nobody; it says so.
func TestRowsThatNameNobody(t *testing.T) {
	rows := [][]string{{"Naam", "Afdeling"}}
	unfit := []string{"-", "n.v.t.", "Vacature", "Vacature operator", "1", "1e400", "onbekend", "Ukjent", "ubesat", "ledig stilling", "N.N."}
	for _, name := range append(unfit, "Jan de Vries") {
		rows = append(rows, []string{name, "Inpak"})
	}
	d := prepare(t, newDossier(t, "nl"), Source{File: "a.csv", Content: csvOf(";", rows...), Kind: data.ListNewHires})
	checkCounts(t, d, data.ListCounts{New: 1, Skipped: len(unfit)})
	for i, name := range unfit {
		if r := d.Rows[i]; len(r.Problems) != 1 || r.Problems[0].Rule != data.RuleRequired {
			t.Errorf("%q: problems %v", name, r.Problems)
		}
	}
	d = prepare(t, newDossier(t, "nl"), Source{File: "b.csv", Kind: data.ListNewHires, Content: csvOf(";",
		[]string{"Voornaam", "Achternaam"}, []string{"-", "Bos"}, []string{"Onbekend", "Smit"}, []string{"-", "-"})})
	checkCounts(t, d, data.ListCounts{New: 2, Skipped: 1})
	if d.Rows[0].Person().Given+d.Rows[1].Person().Given != "" {
		t.Errorf("a sign became a name: %+v", d.Rows[0].Person().Name)
	}
}

func TestNamesInSmallLetters(t *testing.T) {
	s := newDossier(t, "nl")
	d := prepare(t, s, Source{File: "a.csv", Content: csvOf(";", []string{"Naam"}, []string{"jan van der berg"}, []string{"anna de vries"})})
	if got := d.Rows[0].Person().Full(); got != "Jan van der Berg" {
		t.Errorf("whole name became %q", got)
	}
	d = prepare(t, s, Source{File: "b.csv", Content: csvOf(";", []string{"Voornaam", "Achternaam"}, []string{"jan", "van der berg"}, []string{"Anna", "de Vries"})})
	if d.Rows[0].Person().Full() != "Jan van der Berg" || d.Rows[1].Person().Full() != "Anna de Vries" {
		t.Errorf("parts became %q, %q", d.Rows[0].Person().Full(), d.Rows[1].Person().Full())
	}
}

func TestHeaderWithoutRowsIsNoImport(t *testing.T) {
	s := newDossier(t, "nl")
	d := prepare(t, s, Source{File: "a.csv", Content: csvOf(";", []string{"Naam", "Afdeling", "Datum in dienst"})})
	if !hasWarning(d, WarnNoRows) {
		t.Error("nothing is said of an empty list")
	}
	if _, err := d.Apply(s, nil); !errors.Is(err, data.ErrFileEmpty) || len(dossierOf(t, s).Lists) > 0 {
		t.Errorf("error %v, lists %v", err, dossierOf(t, s).Lists)
	}
}

func TestMixedDaysAndImpossibleOnes(t *testing.T) {
	d := prepare(t, newDossier(t, "nl"), Source{File: "a.csv", Content: csvOf(";", []string{"Naam", "Startdatum"},
		[]string{"Jan de Vries", "03/04/2026"}, []string{"Piet Bos", "04/25/2026"}, []string{"Anna Smit", "25/04/2026"},
		[]string{"Eva Mos", "05/05/2026"}, []string{"Kim Tas", "29-02-1936"})})
	want := []data.Rule{data.RuleDate, "", "", "", data.RuleDate}
	for i, r := range d.Rows {
		if got := (len(r.Problems) == 1 && r.Problems[0].Rule == data.RuleDate); got != (want[i] != "") || got != r.Person().Start.IsZero() {
			t.Errorf("row %d: %v, %s", i, r.Problems, r.Person().Start)
		}
	}
	if !hasWarning(d, WarnDaysMixed) {
		t.Errorf("warnings %v", d.Warnings)
	}
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

// A fault points at the row that has it, and a name that is too long is not "nobody".
func TestWhereAListIsTooLarge(t *testing.T) {
	wide := append([]string{"Piet", "IT"}, slices.Repeat([]string{"x"}, 300)...)
	_, err := Prepare(newDossier(t, "nl"), Source{File: "a.csv", Content: csvOf(";", []string{"Naam", "Afdeling"}, []string{"Jan", "IT"}, wide), Clock: day0}, nil)
	if f := (data.Fault{}); !errors.As(err, &f) || f.Code != data.ErrTooManyColumns || f.Place.Row != 3 {
		t.Errorf("error %v at %+v", err, f.Place)
	}
	d := prepare(t, newDossier(t, "nl"), Source{File: "b.csv", Content: csvOf(";", []string{"Naam", "Afdeling"}, []string{"Jan " + strings.Repeat("x", data.MaxText), "IT"}, []string{"Eva Bos", "IT"})})
	if r := d.Rows[0]; !r.Skipped || len(r.Problems) != 1 || r.Problems[0].Rule != data.RuleLong {
		t.Errorf("problems %v", r.Problems)
	}
}
