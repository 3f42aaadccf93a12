package imports

import (
	"fmt"
	"maps"
	"slices"
	"testing"

	"kader/data"
)

func TestColumnsAreTakenForFields(t *testing.T) {
	s := newDossier(t, "nl")
	d := prepare(t, s, Source{Kind: data.ListNewHires, Content: workbook(
		t,
		[]any{"Volgnr", "Medewerker", "Naam", "Afd.", "Kostenplaats", "Functie", "Functiecode", "Geb. datum", "E-mail leidinggevende", "Naam leidinggevende", "Adres", "Huisnummer", "Postcode", "Plaats", "Achternaam"},
		[]any{1, 4001, "Jan Aker", "Magazijn", "K100", "Lasser", "F1", "03-01-1985", "baas@haven.example", "C. Aker", "Kade", 12, "7411 AA", "Deventer", "Aker"},
		[]any{2, 4002, "Eva Boom", "Kantoor", "K200", "Planner", "F2", "03-01-1949", "baas@haven.example", "C. Aker", "Kade", 14, "7411 AA", "Deventer", "Boom"},
		[]any{3, 4003, "Kim Cats", "Kantoor", "K200", "Planner", "F2", "30-12-2001", "baas@haven.example", "C. Aker", "Kade", 16, "7411 AA", "Deventer", "Cats"},
	)})
	want := map[string]data.Field{
		"Volgnr": data.FieldIgnore, "Medewerker": data.FieldEmployeeNumber, "Naam": data.FieldFullName, "Afd.": data.FieldUnit,
		"Kostenplaats": data.FieldIgnore, "Functie": data.FieldJobTitle, "Functiecode": data.FieldIgnore, "Geb. datum": data.FieldBirthDate,
		"E-mail leidinggevende": data.FieldIgnore, "Naam leidinggevende": data.FieldManager, "Adres": data.FieldStreet,
		"Huisnummer": data.FieldStreet, "Postcode": data.FieldPostcode, "Plaats": data.FieldTown, "Achternaam": data.FieldFamily,
	}
	if got := fieldsOf(d.Mapping); !maps.Equal(got, want) {
		for header, f := range got {
			if want[header] != f {
				t.Errorf("%s is taken for %s, want %s", header, f, want[header])
			}
		}
	}
	for _, c := range d.Mapping {
		if c.Field != data.FieldIgnore && (c.Confidence <= 0 || c.Confidence > 1 || len(c.Examples) == 0) {
			t.Errorf("%s: confidence %v, examples %v", c.Header, c.Confidence, c.Examples)
		}
		if c.Header == "Geb. datum" && !slices.Equal(c.Examples, []string{"1985", "1949", "2001"}) {
			t.Errorf("birth dates are shown: %v", c.Examples)
		}
	}
	if got := d.Rows[1].Person(); got.Street != "Kade 14" || got.BirthYear != 1949 {
		t.Errorf("street %q, birth year %d", got.Street, got.BirthYear)
	}
	if err := d.SetField(7, data.FieldIgnore); err != nil || d.Rows[1].Person().BirthYear != 0 {
		t.Errorf("left out, nothing of it is kept: %v, %d", err, d.Rows[1].Person().BirthYear)
	}
}

func TestSurnameBesideGivenName(t *testing.T) {
	s := newDossier(t, "nl")
	d := prepare(t, s, Source{Kind: data.ListNewHires, Content: workbook(
		t, []any{"Naam", "Voornaam"}, []any{"van der Berg", "Jan"}, []any{"Boom", "Eva"},
	)})
	if got := d.Rows[0].Person().Name; got != (data.Name{Given: "Jan", Infix: "van der", Family: "Berg"}) {
		t.Errorf("got %+v", got)
	}
}

func TestColumnsWithoutUsefulHeaders(t *testing.T) {
	s := newDossier(t, "nl")
	d := prepare(t, s, Source{Kind: data.ListNewHires, Content: workbook(
		t,
		[]any{"Afdeling", "Kolom1", "Kolom2", "Datum in dienst"},
		[]any{"Magazijn", "Jan van der Berg", "jan@haven.example", "1-9-2026"},
		[]any{"Kantoor", "Eva Boom", "eva@haven.example", "1-9-2026"},
		[]any{"Kantoor", "Kim Cats", "kim@haven.example", "1-9-2026"},
	)})
	if got := fieldsOf(d.Mapping); got["Kolom1"] != data.FieldFullName || got["Kolom2"] != data.FieldEmail {
		t.Errorf("got %v", got)
	}
}

func TestTheSameHeaderTwice(t *testing.T) {
	s := newDossier(t, "nl")
	d := prepare(t, s, Source{Kind: data.ListNewHires, Content: workbook(
		t, []any{"Naam", "Afdeling", "Afdeling", "Team"}, []any{"Jan Aker", "Magazijn", "M1", "Nacht"}, []any{"Eva Boom", "Kantoor", "K1", "Dag"},
	)})
	if d.Mapping[1].Field != data.FieldUnit || d.Mapping[2].Field != data.FieldIgnore || !hasWarning(d, WarnSameHeader) {
		t.Errorf("mapping %+v, warnings %v", d.Mapping, d.Warnings)
	}
	if err := d.SetField(2, data.FieldUnit); err != nil || d.Rows[0].Person().EmployerUnit != "M1" || d.Mapping[1].Field != data.FieldIgnore {
		t.Errorf("by hand: %v, %+v", err, d.Mapping)
	}
}

func TestTheMappingIsRememberedByHeader(t *testing.T) {
	s := newDossier(t, "nl")
	first := workbook(t, []any{"Naam", "Groepscode", "Afdeling"}, []any{"Jan Aker", "Dok 7", "Magazijn"})
	d := prepare(t, s, Source{Kind: data.ListNewHires, Content: first, Map: map[string]data.Field{"GROEPSCODE": data.FieldUnit}})
	if got := d.Rows[0].Person().EmployerUnit; got != "Dok 7" {
		t.Fatalf("unit %q", got)
	}
	apply(t, s, d)
	moved := workbook(t, []any{"Afdeling", "Extra", "groepscode", "Naam"}, []any{"Kantoor", "x", "Dok 8", "Eva Boom"})
	again := prepare(t, s, Source{Kind: data.ListNewHires, Content: moved})
	if got := again.Rows[0].Person().EmployerUnit; got != "Dok 8" {
		t.Errorf("unit %q: %+v", got, again.Mapping)
	}
	other := prepare(t, s, Source{Kind: data.ListNewHires, Content: moved, Employer: "Veem BV"})
	if got := other.Rows[0].Person().EmployerUnit; got != "Kantoor" {
		t.Errorf("another employer's mapping was used: %q", got)
	}
}

func TestOneOfSeveralGivenNames(t *testing.T) {
	s := newDossier(t, "nl")
	list := func(order ...int) []byte {
		columns := [][]any{{"Voornamen", "Johannes Petrus", "Eva Maria"}, {"Roepnaam", "Jan", "Eva"}, {"Middle name", "Lee", nil}, {"Achternaam", "Aker", "Boom"}, {"Afdeling", "Dok", "Dok"}}
		rows := make([][]any, 3)
		for _, column := range order {
			for i := range rows {
				rows[i] = append(rows[i], columns[column][i])
			}
		}
		return workbook(t, rows...)
	}
	d := prepare(t, s, Source{Kind: data.ListNewHires, Content: list(2, 0, 1, 3, 4)})
	if got := d.Rows[0].Person().Given; got != "Jan Lee" {
		t.Errorf("given name %q", got)
	}
	apply(t, s, d)
	again := prepare(t, s, Source{Kind: data.ListStaff, Content: list(4, 0, 3, 2, 1)})
	checkCounts(t, again, data.ListCounts{Same: 2})
}

func TestNamesInCapitals(t *testing.T) {
	s := newDossier(t, "nl")
	d := prepare(t, s, Source{Kind: data.ListNewHires, Content: workbook(
		t, []any{"Voornaam", "Tussenvoegsel", "Achternaam"}, []any{"JAN-WILLEM", "VAN DER", "BERG"}, []any{"EVA", nil, "DE JONG-BOS"}, []any{"A.", nil, "ØDEGÅRD"},
	)})
	for i, want := range []string{"Jan-Willem van der Berg", "Eva de Jong-Bos", "A. Ødegård"} {
		if got := d.Rows[i].Person().Full(); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}

func TestApplyingTwiceWritesOnce(t *testing.T) {
	s := newDossier(t, "nl")
	d := prepare(t, s, Source{Kind: data.ListNewHires, Content: workbook(t, []any{"Naam"}, []any{"Jan Aker"})})
	first, second := apply(t, s, d), apply(t, s, d)
	if n := len(dossierOf(t, s).People); n != 1 || first.ID != second.ID {
		t.Errorf("%d people, records %s and %s", n, first.ID, second.ID)
	}
}

// In a list without a header a column of names with initials is one of whole names,
// however they are written, and one of family names is not.
func TestNamesWithInitialsAreWholeNames(t *testing.T) {
	whole, family := data.FieldFullName, data.FieldFamily
	for _, tt := range []struct {
		names []string
		field data.Field
	}{
		{[]string{"Vries, A.M. de", "Hof, D.J. van 't", "Bakker, Z.", "Veld, R.A. in 't"}, whole},
		{[]string{"Vries A.M. de", "Hof D.J. van 't", "Bakker Z.", "Veld R.A. in 't"}, whole},
		{[]string{"A.M. de Vries", "D.J. van 't Hof", "Z. Bakker", "R.A. in 't Veld"}, whole},
		{[]string{"VRIES, A.M. DE", "HOF, D.J. VAN 'T", "BAKKER, Z.", "VELD, R.A. IN 'T"}, whole},
		{[]string{"Ødegård, K.M.", "Aas, B.", "Lund-Hansen, P.O.", "Berg, T."}, whole},
		{[]string{"Vries", "Hof", "Bakker", "Veld"}, family},
	} {
		var rows [][]string
		for i, name := range tt.names {
			rows = append(rows, []string{fmt.Sprint(10412 + i), name, fmt.Sprintf("%02d-10-2026", 1+i), fmt.Sprintf("m%d@haverkade.example", i)})
		}
		d := prepare(t, newDossier(t, "nl"), Source{File: "a.csv", Content: csvOf(";", rows...)})
		if got := d.Mapping[1].Field; got != tt.field {
			t.Errorf("%q is %s, want %s", tt.names, got, tt.field)
		}
	}
}
