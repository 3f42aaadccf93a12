package match

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"slices"
	"strconv"
	"testing"
	"time"

	"kader/data"
)

// crowd makes n people of a large company, with names as frequent as in life: some
// are had by hundreds, most by few.
func crowd(n int, random *rand.Rand) []Record {
	people := make([]Record, n)
	for i := range people {
		family, given := zipf(random, 20_000), zipf(random, 1200)
		people[i] = Record{
			Given: syllables(given + 7), Family: syllables(family + 301), Unit: fmt.Sprintf("Afdeling %d", random.IntN(200)),
			Job: fmt.Sprintf("Functie %d", zipf(random, 300)), Start: data.NewDate(2000, 1, 1).AddDays(random.IntN(9600)),
		}
		if family%4 == 0 {
			people[i].Infix = "van der"
		}
	}
	return people
}

// zipf picks small numbers often and large ones rarely.
func zipf(random *rand.Rand, n int) int {
	u := random.Float64()
	return int(float64(n) * u * u)
}

// syllables makes a name of a number.
func syllables(n int) string {
	const consonants, vowels = "bdfghjklmnprstvwz", "aeiou"
	name := ""
	for n *= 31; n > 0 || len(name) < 4; n /= 5 {
		name += string(consonants[n%len(consonants)])
		n /= len(consonants)
		name += string(vowels[n%len(vowels)])
	}
	return name + string(consonants[len(name)%7+n%3])
}

// score counts what became of rows whose truth is known; -1 is somebody new.
type score struct{ right, wrong, asked, missed, rows int }

func scoreOf(results []Result, truth []int) score {
	s := score{rows: len(results)}
	for i, r := range results {
		switch {
		case r.Answer == Ask:
			s.asked++
		case r.Answer == Same && r.Known == truth[i]:
			s.right++
		case r.Answer == Same:
			s.wrong++
		case truth[i] >= 0:
			s.missed++
		}
	}
	return s
}

func mustCompare(t testing.TB, rows, known []Record) []Result {
	t.Helper()
	results, err := compare(rows, known, Options{})
	if err != nil {
		t.Fatal(err)
	}
	return results
}

// spoil makes the errors that lists have.
func spoil(r Record, random *rand.Rand) Record {
	switch random.IntN(8) {
	case 0:
		r.Initials, r.Given = r.Given[:1]+".", ""
	case 1:
		at := 1 + random.IntN(len(r.Family)-2)
		r.Family = r.Family[:at] + r.Family[at+1:]
	case 2:
		r.Infix, r.Family = "", r.Infix+" "+r.Family
	case 3:
		r.Unit = "Elders"
	case 4:
		r.Job = "Anders"
	}
	return r
}

// The real case: a list of new hires, of whom a few are known already. Nobody may
// become somebody else; who is known without doubt is found.
func TestFewAreKnown(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 4))
	known := crowd(20_000, random)
	rows := crowd(1900, random)
	truth := slices.Repeat([]int{-1}, len(rows))
	for range 100 {
		who := random.IntN(len(known))
		rows, truth = append(rows, spoil(known[who], random)), append(truth, who)
	}
	s := scoreOf(mustCompare(t, rows, known), truth)
	t.Logf("of %d rows: right %d, wrong %d, asked %d, missed %d", s.rows, s.right, s.wrong, s.asked, s.missed)
	if s.wrong > 0 || s.right < 85 || s.missed > 4 || s.asked > 60 {
		t.Errorf("%+v", s)
	}
}

// The staff list of last month: everybody is known, and nobody has a number.
func TestAllAreKnown(t *testing.T) {
	random := rand.New(rand.NewPCG(5, 6))
	known := crowd(20_000, random)
	rows, truth := make([]Record, len(known)), make([]int, len(known))
	for i := range known {
		rows[i], truth[i] = spoil(known[i], random), i
	}
	s := scoreOf(mustCompare(t, rows, known), truth)
	t.Logf("of %d rows: right %d, wrong %d, asked %d, missed %d", s.rows, s.right, s.wrong, s.asked, s.missed)
	if s.wrong > 2 || s.right < 19_400 || s.missed > 60 {
		t.Errorf("%+v", s)
	}
}

func TestAnswers(t *testing.T) {
	jan := Record{Number: "0042", Given: "Jan", Infix: "van der", Family: "Berg", Unit: "Magazijn", Job: "Lasser"}
	crowd := crowd(1000, rand.New(rand.NewPCG(1, 1)))
	vries := Record{Number: "77", Given: "Jan", Infix: "de", Family: "Vries", Unit: "Magazijn"}
	tests := map[string]struct {
		row    Record
		answer Answer
		known  int
		reason Reason
	}{
		"the number, and the same name":       {Record{Number: "42", Given: "JAN", Family: "van der Berg"}, Same, 0, ReasonNumber},
		"the number, and only initials":       {Record{Number: "042", Initials: "J.P.", Infix: "van der", Family: "Berg"}, Same, 0, ReasonNumber},
		"the number, married":                 {Record{Number: "42", Given: "Jan", Family: "Smit"}, Same, 0, reasonFamilyOther},
		"the number, called otherwise":        {Record{Number: "42", Given: "Johannes", Infix: "van der", Family: "Berg"}, Same, 0, ReasonNumber},
		"the number of somebody else":         {Record{Number: "42", Given: "Xandra", Family: "Papadopoulos"}, Ask, 0, ReasonNumberTwice},
		"the name and the unit":               {Record{Given: "Jan", Infix: "van der", Family: "Berg", Unit: "magazijn"}, Same, 0, reasonUnit},
		"the name with a typing error":        {Record{Given: "Jan", Infix: "v.d.", Family: "Bergh", Unit: "Magazijn", Job: "Lasser"}, Same, 0, reasonNameSimilar},
		"the name swapped":                    {Record{Given: "Berg", Family: "Jan", Unit: "Magazijn", Job: "Lasser"}, Same, 0, reasonNameSwapped},
		"a namesake with another number":      {Record{Number: "99", Given: "Jan", Infix: "de", Family: "Vries", Unit: "Kantoor"}, New, -1, reasonNobody},
		"a namesake of another birth year":    {Record{Given: "Jan", Infix: "van der", Family: "Berg", Unit: "Kantoor", Birth: data.Date{Year: 1990}}, Ask, 0, reasonUnitOther},
		"only the family name and the unit":   {Record{Given: "Kees", Infix: "van der", Family: "Berg", Unit: "Magazijn"}, New, -1, reasonNobody},
		"nobody":                              {Record{Given: "Noor", Family: "Haddad", Unit: "Magazijn"}, New, -1, reasonNobody},
		"a name from a list without anything": {Record{Given: "Jan", Infix: "van der", Family: "Berg"}, Ask, 0, reasonName},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			r := mustCompare(t, []Record{tt.row}, append([]Record{jan, vries}, crowd...))[0]
			if r.Answer != tt.answer || r.Known != tt.known || !slices.Contains(r.Reasons, tt.reason) || r.Score < 0 || r.Score > 1 {
				t.Errorf("%+v", r)
			}
		})
	}
}

// Two people of one name are two, in the dossier and in the list, each to their own.
func TestNamesakesStayTwoPeople(t *testing.T) {
	known := []Record{
		{Given: "Jan", Infix: "de", Family: "Vries", Unit: "Kantoor", Job: "Planner"},
		{Given: "Jan", Infix: "de", Family: "Vries", Unit: "Magazijn", Job: "Lasser"},
	}
	rows := []Record{known[1], known[0], {Given: "Jan", Infix: "de", Family: "Vries", Unit: "Kantine", Job: "Kok"}}
	results := mustCompare(t, rows, append(known, crowd(500, rand.New(rand.NewPCG(1, 1)))...))
	if results[0].Known != 1 || results[1].Known != 0 || results[2].Answer == Same {
		t.Errorf("%+v", results)
	}
	unclear := mustCompare(t, rows[2:], append(known, crowd(500, rand.New(rand.NewPCG(1, 1)))...))[0]
	if unclear.Answer != Ask || len(unclear.Others) != 1 || !slices.Contains(unclear.Reasons, reasonSeveral) {
		t.Errorf("%+v", unclear)
	}
}

// Two namesakes in one unit and two rows that fit both: either may be either, and
// that one row took the one is no proof that the other row is the other.
func TestRowsThatFitTwoNamesakesAsk(t *testing.T) {
	known := []Record{
		{Number: "1001", Given: "Kees", Family: "Jansen", Unit: "Inpak"}, {Number: "1002", Given: "Kees", Family: "Jansen", Unit: "Inpak"},
	}
	rows := []Record{{Initials: "K.", Family: "Jansen", Unit: "Inpak"}, {Given: "Kees", Family: "Jansen", Unit: "Inpak"}}
	for i, r := range mustCompare(t, rows, known) {
		if r.Answer != Ask || len(r.Others) != 1 || !slices.Contains(r.Reasons, reasonSeveral) {
			t.Errorf("row %d: %+v", i, r)
		}
	}
	rows[0].Number = "1002"
	if r := mustCompare(t, rows, known); r[0].Answer != Same || r[0].Known != 1 || r[1].Known != 0 {
		t.Errorf("a number settles it: %+v", r)
	}
}

// Five people called Jan Jansen are five, whatever a list leaves out, and a sixth is new.
func TestFiveOfOneName(t *testing.T) {
	var known []Record
	for i, year := range []int{1960, 1971, 1980, 1991, 2000} {
		known = append(known, Record{
			Number: fmt.Sprint(100 + i), Given: "Jan", Family: "Jansen", Birth: data.Date{Year: year},
			Unit: []string{"Inpak", "Inpak", "Magazijn", "Kantoor", "Kantine"}[i], Job: "Medewerker",
		})
	}
	known = append(known, crowd(300, rand.New(rand.NewPCG(4, 4)))...)
	for name, forget := range map[string]func(*Record){
		"with everything":     func(*Record) {},
		"without numbers":     func(r *Record) { r.Number = "" },
		"without birth years": func(r *Record) { r.Birth = data.Date{} },
		"numbers alone":       func(r *Record) { r.Birth, r.Unit, r.Job = data.Date{}, "", "" },
	} {
		rows := slices.Clone(known[:5])
		for i := range rows {
			forget(&rows[i])
		}
		rows = append(rows, Record{Number: "999", Given: "Jan", Family: "Jansen", Birth: data.Date{Year: 1985}, Unit: "Inpak", Job: "Medewerker"})
		for i, r := range mustCompare(t, rows, known) {
			if i < 5 && (r.Answer != Same || r.Known != i) || i == 5 && r.Answer == Same {
				t.Errorf("%s, row %d: %+v", name, i, r)
			}
		}
		if duplicates, _ := duplicatesOf(rows); slices.ContainsFunc(duplicates, func(duplicate Duplicate) bool { return duplicate.Answer == Same }) {
			t.Errorf("%s: %+v", name, duplicates)
		}
	}
}

// Numbers of another employer, or given anew, say nothing: names do.
func TestNumbersOfAnotherKind(t *testing.T) {
	known := crowd(400, rand.New(rand.NewPCG(6, 6)))
	rows := slices.Clone(known)
	for i := range known {
		known[i].Number, rows[i].Number = strconv.Itoa(1000+i), strconv.Itoa(1399-i)
	}
	for i, r := range mustCompare(t, rows, known) {
		if r.Answer != Same || r.Known != i {
			t.Fatalf("numbers that mean others: row %d: %+v", i, r)
		}
	}
	for i := range rows {
		rows[i].Number = "N" + strconv.Itoa(5000+i)
	}
	for i, r := range mustCompare(t, rows, known) {
		if r.Answer != Same || r.Known != i {
			t.Fatalf("numbers given anew: row %d: %+v", i, r)
		}
	}
}

func TestNames(t *testing.T) {
	others := crowd(2000, rand.New(rand.NewPCG(8, 8)))
	tests := map[string]struct {
		known, row Record
		reason     Reason
	}{
		"ø and oe":           {Record{Given: "Søren", Family: "Ødegård"}, Record{Given: "Soeren", Family: "Oedegaard"}, reasonNameSimilar},
		"ij and y":           {Record{Given: "Fleur", Family: "Dijkstra"}, Record{Given: "Fleur", Family: "Dykstra"}, reasonNameSimilar},
		"a nickname":         {Record{Given: "Cornelis", Family: "Verbrugh"}, Record{Given: "Kees", Family: "Verbrugh"}, reasonNameShort},
		"a partner's name":   {Record{Given: "Anke", Family: "Verbrugh"}, Record{Given: "Anke", Family: "Haverkort-Verbrugh"}, reasonNamePart},
		"without the infix":  {Record{Given: "Anke", Infix: "van der", Family: "Verbrugh"}, Record{Given: "Anke", Family: "Verbrugh"}, reasonName},
		"the infix short":    {Record{Given: "Anke", Infix: "van der", Family: "Verbrugh"}, Record{Given: "Anke", Infix: "v.d.", Family: "Verbrugh"}, reasonName},
		"junior left out":    {Record{Given: "Anke", Family: "Verbrugh jr."}, Record{Given: "Anke", Family: "Verbrugh"}, reasonName},
		"the second name":    {Record{Given: "Anke Marie", Family: "Verbrugh"}, Record{Given: "Anke", Family: "Verbrugh"}, reasonName},
		"initials":           {Record{Given: "Anke Marie", Family: "Verbrugh"}, Record{Initials: "A.M.", Family: "Verbrugh"}, reasonNameInitials},
		"changed places":     {Record{Given: "Anke", Family: "Verbrugh"}, Record{Given: "Verbrugh", Family: "Anke"}, reasonNameSwapped},
		"initials as a name": {Record{Given: "Anke", Family: "Verbrugh"}, Record{Given: "A.", Family: "Verbrugh"}, reasonNameInitials},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			tt.known.Unit, tt.known.Start = "Inpak", data.NewDate(2019, 3, 1)
			tt.row.Unit, tt.row.Start = "Inpak", data.NewDate(2019, 3, 1)
			r := mustCompare(t, []Record{tt.row}, append([]Record{tt.known}, others...))[0]
			if r.Answer != Same || r.Known != 0 || !slices.Contains(r.Reasons, tt.reason) {
				t.Errorf("%+v", r)
			}
		})
	}
	for _, generations := range [][2]string{{"sr.", "jr."}, {"d.e.", "d.y."}, {"d.æ.", "d.y."}} {
		father, son := Record{Given: "Anke", Family: "Verbrugh " + generations[0], Unit: "Inpak"}, Record{Given: "Anke", Family: "Verbrugh " + generations[1], Unit: "Inpak"}
		if r := mustCompare(t, []Record{son}, append([]Record{father}, others...))[0]; r.Answer == Same {
			t.Errorf("father and son, %s: %+v", generations, r)
		}
		if r := mustCompare(t, []Record{father}, append([]Record{father}, others...))[0]; r.Answer != Same {
			t.Errorf("the father, %s: %+v", generations[0], r)
		}
	}
}

func TestNoTwoRowsBecomeOnePerson(t *testing.T) {
	random := rand.New(rand.NewPCG(9, 9))
	known := crowd(3000, random)
	rows := append(slices.Clone(known), known...)
	taken := make(map[int]bool)
	for i, r := range mustCompare(t, rows, known) {
		if r.Answer == Same && taken[r.Known] {
			t.Fatalf("row %d: %d is taken twice", i, r.Known)
		}
		taken[r.Known] = true
	}
}

func TestCompareIsCancelled(t *testing.T) {
	people := crowd(5000, rand.New(rand.NewPCG(1, 1)))
	_, err := compare(people, people, Options{Progress: func(share float64) bool { return share < .5 }})
	if !errors.Is(err, context.Canceled) {
		t.Error(err)
	}
}

// Brother and sister at one address are asked about, if at all, and why is said.
func TestRelativesAreNotOnePerson(t *testing.T) {
	known := append(crowd(500, rand.New(rand.NewPCG(5, 7))), Record{Given: "Anke", Family: "Verbrugh", Street: "Kade 12", Postcode: "1234 AB", Town: "Havenstad", Phone: "0612345678"})
	row := Record{Given: "Kees", Family: "Verbrugh", Street: "Kade 12", Postcode: "1234AB", Town: "Havenstad", Phone: "06-12345678"}
	r := mustCompare(t, []Record{row}, known)[0]
	if r.Answer == Same || r.Answer == Ask && !slices.Contains(r.Reasons, reasonRelative) {
		t.Errorf("%+v", r)
	}
	row.Given = "Anke"
	if r := mustCompare(t, []Record{row}, known)[0]; r.Answer != Same {
		t.Errorf("herself: %+v", r)
	}
}

func TestNormalNumber(t *testing.T) {
	for text, want := range map[string]string{"0042": "42", " 42 ": "42", "E-00 42": "e0042", "000": "000", "": "", "P.42": "p42"} {
		if got := NormalNumber(text); got != want {
			t.Errorf("NormalNumber(%q) = %q, want %q", text, got, want)
		}
	}
}

func FuzzCompare(f *testing.F) {
	f.Add("Jan", "van der Berg", "0042", "Ødegård", "")
	f.Fuzz(func(t *testing.T, a, b, c, d, e string) {
		rows := []Record{{Given: a, Family: b, Number: c, Unit: d, Email: e}, {Given: e, Family: d, Phone: c}, {Initials: a, Infix: b, Family: c, Street: d}}
		known := []Record{{Given: b, Family: a, Number: c, Postcode: e}, {Family: d, Given: a, MemberNumber: e}, rows[0]}
		for _, r := range mustCompare(t, rows, known) {
			if r.Score < 0 || r.Score > 1 || r.Known < -1 || r.Known >= len(known) {
				t.Errorf("%+v", r)
			}
		}
		duplicatesOf(rows)
	})
}

// A number given to somebody else later is asked about, also where they share a name
// with who had it; who married or is called by another name keeps theirs.
func TestANumberGivenToAnotherOfThatNameIsAsked(t *testing.T) {
	began, later, staff := data.NewDate(2000, 1, 1), data.NewDate(2026, 10, 1), []Record{}
	for i, family := range []string{"Berg", "Cohen", "Dijk", "Evers", "Franken"} {
		staff = append(staff, Record{Number: string(rune('1' + i)), Given: "Rik", Family: family, Start: began})
	}
	for _, c := range []struct {
		name       string
		known, row Record
		want       Answer
	}{
		{"another given name", Record{Given: "Jan", Family: "Jansen", Start: began}, Record{Given: "Piet", Family: "Jansen", Start: later}, Ask},
		{"nothing but the number", Record{Given: "Jan", Family: "Jansen"}, Record{Given: "Piet", Family: "Jansen"}, Ask},
		{"another family name, later", Record{Given: "Maria", Family: "Visser", Start: began}, Record{Given: "Maria", Family: "Kok", Start: later}, Ask},
		{"married", Record{Given: "Maria", Family: "Visser", Start: began}, Record{Given: "Maria", Family: "Kok", Start: began}, Same},
		{"married, no day known", Record{Given: "Maria", Family: "Visser"}, Record{Given: "Maria", Family: "Kok"}, Same},
		{"called otherwise", Record{Given: "Johannes", Family: "Kok", Start: began}, Record{Given: "Sjaak", Family: "Kok", Start: began}, Same},
	} {
		c.known.Number, c.row.Number = "47", "47"
		got, err := compare(append(staff[:5:5], c.row), append(staff[:5:5], c.known), Options{})
		if r := got[5]; err != nil || r.Answer != c.want || r.Known != 5 {
			t.Errorf("%s: %+v", c.name, r)
		}
	}
}

// TestOneName: a list in which everybody has one name and one address takes hardly
// longer than another.
func TestOneName(t *testing.T) {
	const n = 40_000
	rows, known := make([]Record, n), make([]Record, n)
	for i := range n {
		known[i] = Record{Number: strconv.Itoa(i + 1), Given: "Jan", Family: "Jansen", Town: "Dorp", Postcode: "1234AB", Street: "Straat 1", Unit: "Hal"}
		rows[i] = known[i]
		rows[i].Number = strconv.Itoa(n + i + 1)
	}
	begun := time.Now()
	if _, err := compare(rows, known, Options{}); err != nil {
		t.Fatal(err)
	}
	if took := time.Since(begun); took > 20*time.Second { // each row beside everybody takes twice that
		t.Errorf("took %v", took)
	}
}
