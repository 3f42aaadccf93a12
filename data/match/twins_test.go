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
	twins, clash := twinsOf(rows)
	for i := range twins {
		if twins[i].Score <= 0 || twins[i].Score > 1 {
			t.Errorf("score of %+v", twins[i])
		}
		twins[i].Score = 0
	}
	want := []Twin{{1, 0, Same, 0}, {3, 2, Ask, 0}, {4, 2, Same, 0}, {12, 11, Same, 0}}
	if !slices.Equal(twins, want) || !slices.Equal(clash, []int{7, 8}) {
		t.Errorf("twins %v, clash %v", twins, clash)
	}
}

// A column of cost centres that was taken for employee numbers makes nobody one person.
func TestTwinsDistrustNumbersThatManyShare(t *testing.T) {
	rows := crowd(200, rand.New(rand.NewPCG(5, 5)))
	for i := range rows {
		rows[i].Number = strconv.Itoa(i % 7)
	}
	twins, clash := twinsOf(rows)
	if slices.ContainsFunc(twins, func(twin Twin) bool { return twin.Answer == Same }) || len(clash) < 200 {
		t.Errorf("twins %v, %d rows clash", twins, len(clash))
	}
}

// A typing error or another writing does not hide that somebody stands there twice.
func TestTwinsWithErrors(t *testing.T) {
	start := data.NewDate(2020, 5, 1)
	rows := append(crowd(300, rand.New(rand.NewPCG(5, 6))),
		Record{Given: "Anke", Infix: "van der", Family: "Verbrugh", Unit: "Inpak", Job: "Lasser", Start: start},
		Record{Given: "Anke", Family: "Vebrugh", Unit: "Inpak", Job: "Lasser", Start: start},
		Record{Given: "Kees", Family: "Verbrugh", Unit: "Inpak", Job: "Lasser", Start: start})
	twins, _ := twinsOf(rows)
	if len(twins) != 1 || twins[0].Row != 301 || twins[0].First != 300 || twins[0].Answer != Same {
		t.Errorf("%+v", twins)
	}
}

// Two who live together write from one address, and are two people all the same.
func TestACoupleIsNotOnePerson(t *testing.T) {
	twins, _ := twinsOf([]Record{
		{Initials: "J.", Family: "de Boer", Email: "deboer@huis.example", Unit: "A"},
		{Initials: "A.", Family: "de Boer", Email: "deboer@huis.example", Unit: "A"},
	})
	if slices.ContainsFunc(twins, func(t Twin) bool { return t.Answer == Same }) {
		t.Errorf("twins %+v", twins)
	}
}
