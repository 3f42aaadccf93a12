package match

import (
	"math/rand/v2"
	"slices"
	"strconv"
	"testing"

	"kader/data"
)

func TestTwins(t *testing.T) {
	rows := []Record{
		{Number: "1", Given: "Eva", Family: "Smit", Unit: "A"},
		{Number: "01", Given: "Eva", Family: "Smit", Unit: "B"},
		{Given: "Bo", Family: "Kok", Unit: "A", Job: "x"},
		{Given: "Bo", Family: "Kok", Unit: "B", Job: "x"},
		{Given: "Bo", Family: "Kok", Unit: "A", Job: "x"},
		{Number: "5", Given: "Jan", Family: "Dam"},
		{Number: "6", Given: "Jan", Family: "Dam"},
		{Number: "7", Given: "Kim", Family: "Cats"},
		{Number: "7", Given: "Xandra", Family: "Papadopoulos"},
		{Given: "Ans", Family: "Boom", Birth: data.Date{Year: 1960}},
		{Given: "Ans", Family: "Boom", Birth: data.Date{Year: 1990}},
		{Given: "Ali", Family: "Can", Email: "ali@haven.example", Unit: "A"},
		{Given: "Ali", Family: "Can", Email: "ali@haven.example", Unit: "B"},
		{Family: "Alleen"},
		{Family: "Alleen"},
	}
	duplicates, clash := duplicatesOf(rows)
	for i := range duplicates {
		if duplicates[i].Score <= 0 || duplicates[i].Score > 1 {
			t.Errorf("score of %+v", duplicates[i])
		}
		duplicates[i].Score = 0
	}
	want := []Duplicate{{1, 0, Same, 0}, {3, 2, Ask, 0}, {4, 2, Ask, 0}, {12, 11, Same, 0}}
	if !slices.Equal(duplicates, want) || !slices.Equal(clash, []int{7, 8}) {
		t.Errorf("duplicates %v, clash %v", duplicates, clash)
	}
}

// A column of cost centres that was taken for employee numbers makes nobody one person.
func TestTwinsDistrustNumbersThatManyShare(t *testing.T) {
	rows := crowd(200, rand.New(rand.NewPCG(5, 5)))
	for i := range rows {
		rows[i].Number = strconv.Itoa(i % 7)
	}
	duplicates, clash := duplicatesOf(rows)
	if slices.ContainsFunc(duplicates, func(duplicate Duplicate) bool { return duplicate.Answer == Same }) || len(clash) < 200 {
		t.Errorf("duplicates %v, %d rows clash", duplicates, len(clash))
	}
}

// A typing error or another writing does not hide that somebody stands there twice.
func TestTwinsWithErrors(t *testing.T) {
	start := data.NewDate(2020, 5, 1)
	rows := append(crowd(300, rand.New(rand.NewPCG(5, 6))),
		Record{Given: "Anke", Infix: "van der", Family: "Verbrugh", Unit: "Inpak", Job: "Lasser", Start: start},
		Record{Given: "Anke", Family: "Vebrugh", Unit: "Inpak", Job: "Lasser", Start: start},
		Record{Given: "Kees", Family: "Verbrugh", Unit: "Inpak", Job: "Lasser", Start: start})
	duplicates, _ := duplicatesOf(rows)
	if len(duplicates) != 1 || duplicates[0].Row != 301 || duplicates[0].First != 300 || duplicates[0].Answer != Same {
		t.Errorf("%+v", duplicates)
	}
}

// Two who live together write from one address, and are two people all the same.
func TestACoupleIsNotOnePerson(t *testing.T) {
	duplicates, _ := duplicatesOf([]Record{
		{Initials: "J.", Family: "de Boer", Email: "deboer@huis.example", Unit: "A"},
		{Initials: "A.", Family: "de Boer", Email: "deboer@huis.example", Unit: "A"},
	})
	if slices.ContainsFunc(duplicates, func(t Duplicate) bool { return t.Answer == Same }) {
		t.Errorf("duplicates %+v", duplicates)
	}
}

// Father and son have one name, one house and one telephone, and work in one unit. Where
// nothing in two rows is somebody's own they are asked about, and never taken for one.
func TestTwinsNeedSomethingOfTheirOwn(t *testing.T) {
	home := Record{Given: "Jan", Infix: "de", Family: "Boer", Street: "Kade 12", Postcode: "1234 AB", Town: "Dorp"}
	work := Record{Given: "Jan", Infix: "de", Family: "Boer", Unit: "Inpak", Job: "Lasser"}
	born, other := data.NewDate(1962, 5, 3), data.NewDate(1991, 8, 13)
	for _, tt := range []struct {
		name   string
		row    Record
		change func(a, b *Record)
		want   Answer
	}{
		{"one house", home, func(_, b *Record) { b.Unit = "Inpak" }, Ask},
		{"one unit", work, func(_, _ *Record) {}, Ask},
		{"one house, unit, job and landline", home, func(a, b *Record) { a.Unit, a.Job, a.Phone = "Inpak", "Lasser", "+31 20 1234567"; *b = *a }, Ask},
		{"a landline and initials", Record{Given: "Jan", Infix: "de", Family: "Boer"}, func(a, b *Record) { a.Phone, b.Phone = "020-1234567", "020-1234567"; b.Given, b.Initials = "", "J." }, Ask},
		{"a landline of Norway", home, func(a, b *Record) { a.Phone, b.Phone = "+47 22 12 34 56", "22123456" }, Ask},
		{"the address of a family", work, func(a, b *Record) { a.Email, b.Email = "fam.deboer@huis.example", "fam.deboer@huis.example" }, Ask},
		{"the address of an office", work, func(a, b *Record) { a.Email, b.Email = "info@huis.example", "info@huis.example" }, Ask},
		{"one born in another year", home, func(a, b *Record) { a.Birth, b.Birth = born, other }, Ask},
		{"an address of one's own", work, func(a, b *Record) { a.Email, b.Email = "jan.deboer@huis.example", "jan.deboer@huis.example" }, Same},
		{"a mobile phone", home, func(a, b *Record) { a.Phone, b.Phone = "+31 6 12345678", "06-12345678" }, Same},
		{"a mobile phone and initials", work, func(a, b *Record) { a.Phone, b.Phone = "06 12345678", "06 12345678"; b.Given, b.Initials = "", "J." }, Same},
		{"a mobile phone of Denmark", home, func(a, b *Record) { a.Phone, b.Phone = "+45 20 12 34 56", "+45 20123456" }, Same},
		{"a day of birth", home, func(a, b *Record) { a.Birth, b.Birth = born, born }, Same},
		{"a year of birth", home, func(a, b *Record) { a.Birth.Year, b.Birth.Year = 1962, 1962 }, Same},
		{"a number", work, func(a, b *Record) { a.Number, b.Number = "17", "17" }, Same},
		{"a member number", work, func(a, b *Record) { a.MemberNumber, b.MemberNumber = "L-17", "L-17" }, Same},
	} {
		a, b := tt.row, tt.row
		tt.change(&a, &b)
		for _, others := range []int{0, 300} {
			rows := append(crowd(others, rand.New(rand.NewPCG(5, 6))), a, b)
			duplicates, _ := duplicatesOf(rows)
			if n := len(duplicates); n == 0 || duplicates[n-1].Row != others+1 || duplicates[n-1].First != others || duplicates[n-1].Answer != tt.want {
				t.Errorf("%s, beside %d others: %+v", tt.name, others, duplicates)
			}
		}
	}
}
