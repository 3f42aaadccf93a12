package imports

import (
	"slices"
	"testing"

	"kader/data"
)

// What stands under a header of numbers and codes, and what is made of it.
func TestCodesOfAColumn(t *testing.T) {
	tests := []struct {
		field          data.Field
		header, nation string
		values, want   []string
	}{
		{data.FieldEmployeeNumber, "Personeelsnummer", "nl", []string{"00123", "12345.0", "A-17", "1.0.0"}, []string{"00123", "12345", "A-17", "1.0.0"}},
		{data.FieldPostcode, "Postcode", "nl", []string{"1234ab", "1234 AB", "9000", "B-9000"}, []string{"1234 AB", "1234 AB", "9000", "B-9000"}},
		{data.FieldPostcode, "Postnummer", "nb", []string{"0150", "150", "5003"}, []string{"0150", "0150", "5003"}},
		{data.FieldTown, "Woonplaats", "nl", []string{"'s-Gravenhage", " Den\u00a0Bosch "}, []string{"'s-Gravenhage", "Den Bosch"}},
	}
	for _, tt := range tests {
		name := map[string]string{"nl": "Naam", "nb": "Navn"}[tt.nation]
		rows := [][]string{{name, tt.header}}
		for i, v := range tt.values {
			rows = append(rows, []string{"Jan Bos" + string(rune('a'+i)), v})
		}
		d := prepare(t, newDossier(t, tt.nation), Source{File: "a.csv", Kind: data.ListNewHires, Content: csvOf(";", rows...), Map: map[string]data.Field{tt.header: tt.field}})
		got := make([]string, 0, len(d.Rows))
		for i := range d.Rows {
			p := d.Rows[i].Person()
			got = append(got, map[data.Field]string{data.FieldEmployeeNumber: p.EmployeeNumber, data.FieldPostcode: p.Postcode, data.FieldTown: p.Town}[tt.field])
		}
		if !slices.Equal(got, tt.want) {
			t.Errorf("%s: got %q, want %q", tt.header, got, tt.want)
		}
	}
}
