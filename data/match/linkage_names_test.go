package match

import (
	"encoding/csv"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"kader/data"
	"kader/data/values"
)

// staff makes colleagues of one country, with names as frequent as they are, and what
// the next list makes of them.
type staff struct {
	random  *rand.Rand
	country string
	made    int
	given   []string
	family  frequencies
	forms   map[string][]string // what people are called beside the name in their passport
}

func newStaff(t *testing.T, country string, seed uint64) *staff {
	t.Helper()
	s := &staff{random: rand.New(rand.NewPCG(seed, 5)), country: country, forms: make(map[string][]string)}
	folder := filepath.Join("..", "..", "..", "shared", "names")
	read := func(name string) []string {
		content, err := os.ReadFile(filepath.Join(folder, name))
		if err != nil {
			t.Skip("the public lists of names do not lie beside the checkout")
		}
		return strings.Split(strings.TrimSpace(string(content)), "\n")
	}
	s.given = append(read(country+"_first_male.txt"), read(country+"_first_female.txt")...)
	s.random.Shuffle(len(s.given), func(i, j int) { s.given[i], s.given[j] = s.given[j], s.given[i] })
	for line := range strings.Lines(nicknamesText) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		words := strings.Fields(line)
		for _, word := range words {
			s.forms[word] = append(s.forms[word], words...)
		}
	}
	if country != "nl_NL" {
		for i, family := range read(country + "_last.txt") {
			s.family.add(family, 2000/(i+3))
		}
		return s
	}
	lines, err := csv.NewReader(strings.NewReader(strings.Join(read("top_1000_last_names_in_the_netherlands_2007.csv"), "\n"))).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	for _, line := range lines[1:] {
		count, err := strconv.Atoi(line[3])
		if err != nil {
			t.Fatal(err)
		}
		s.family.add(line[0], count)
	}
	return s
}

// colleague makes somebody. Of some the year of birth, the address or the number is known.
func (s *staff) colleague() Record {
	var r Record
	s.made++
	r.Given = s.given[zipf(s.random, len(s.given))]
	r.Infix, r.Family = values.SplitFamily(s.family.pick(s.random))
	if s.random.IntN(12) == 0 { // a double name
		infix, second := values.SplitFamily(s.family.pick(s.random))
		r.Family = join(r.Family+"-"+infix, second)
		r.Family = strings.ReplaceAll(r.Family, "- ", "-")
	}
	r.Unit, r.Job = fmt.Sprintf("Afdeling %d", zipf(s.random, 60)), fmt.Sprintf("Functie %d", zipf(s.random, 100))
	r.Start = data.NewDate(1990, 1, 1).AddDays(s.random.IntN(430) * 30)
	if s.random.IntN(2) == 0 {
		r.Birth = data.Date{Year: 1957 + s.random.IntN(50)}
	}
	if s.random.IntN(3) == 0 {
		r.Email = data.Fold(strings.ReplaceAll(r.Given+"."+r.Infix+r.Family, " ", "")) + strconv.Itoa(s.made) + "@post.example"
	}
	if s.random.IntN(3) == 0 {
		r.Phone = fmt.Sprintf("06 %08d", s.random.IntN(1e8))
	}
	return r
}

// next is what another list says of the same colleague: mostly the same, in another
// writing, with an error, or after a change in life.
func (s *staff) next(r Record) Record {
	for range 1 + s.random.IntN(2) {
		switch s.random.IntN(3) {
		case 0:
			s.rewrite(&r)
		case 1:
			s.change(&r)
		default:
			s.err(&r)
		}
	}
	return r
}

// rewrite writes a name as another program does.
func (s *staff) rewrite(r *Record) {
	switch s.random.IntN(6) {
	case 0, 1:
		if r.Given != "" {
			r.Initials = strings.ToUpper(r.Given[:1]) + [...]string{".", ".P."}[s.random.IntN(2)]
			r.Given = ""
		}
	case 2:
		r.Infix, r.Family = "", join(r.Infix, r.Family)
	case 3:
		r.Infix = ""
	case 4:
		r.Family, r.Given = respell(r.Family), respell(r.Given)
	default:
		r.Given, r.Family = strings.ToUpper(r.Given), strings.ToUpper(r.Family)
	}
}

// change is what life changes.
func (s *staff) change(r *Record) {
	switch s.random.IntN(4) {
	case 0: // married: the name of the partner behind it, or in its place
		infix, partner := values.SplitFamily(s.family.pick(s.random))
		if s.random.IntN(3) > 0 {
			r.Family += "-" + strings.TrimSpace(infix+" "+partner)
		} else {
			r.Infix, r.Family = infix, partner
		}
	case 1:
		if others := s.forms[data.Fold(r.Given)]; len(others) > 0 {
			r.Given = others[s.random.IntN(len(others))]
		}
	case 2:
		r.Unit = fmt.Sprintf("Afdeling %d", zipf(s.random, 60))
	default:
		r.Job = fmt.Sprintf("Functie %d", zipf(s.random, 100))
	}
}

// err makes an error, or leaves something out.
func (s *staff) err(r *Record) {
	switch s.random.IntN(4) {
	case 0:
		r.Family, _, _ = strings.Cut(r.Family, "-")
	case 1:
		r.Family = s.slip(r.Family)
	case 2:
		r.Given = s.slip(r.Given)
	default:
		r.Email, r.Phone, r.Birth = "", "", data.Date{}
	}
}

// respell writes a name with the letters of another keyboard.
func respell(s string) string {
	return strings.NewReplacer("ø", "oe", "ö", "oe", "å", "aa", "æ", "ae", "ä", "ae", "é", "e", "ë", "e", "ij", "y", "Ø", "O", "Å", "Aa").Replace(s)
}

func (s *staff) slip(name string) string {
	letters := []rune(name)
	if len(letters) < 4 {
		return name
	}
	at := 1 + s.random.IntN(len(letters)-2)
	switch s.random.IntN(4) {
	case 0:
		letters = slices.Delete(letters, at, at+1)
	case 1:
		letters = slices.Insert(letters, at, letters[at])
	case 2:
		letters[at], letters[at+1] = letters[at+1], letters[at]
	default:
		letters[at] = rune('a' + s.random.IntN(26))
	}
	return string(letters)
}

func (s *staff) crowd(size int) []Record {
	people := make([]Record, size)
	for i := range people {
		people[i] = s.colleague()
	}
	return people
}

// list makes the next list: so many of the known, and so many new people.
func (s *staff) list(known []Record, again, fresh int) (rows []Record, truth []int) {
	for _, i := range s.random.Perm(len(known))[:again] {
		rows, truth = append(rows, s.next(known[i])), append(truth, i)
	}
	for range fresh {
		rows, truth = append(rows, s.colleague()), append(truth, -1)
	}
	return rows, truth
}

// namesakes gives every twentieth colleague the name of another, who is another
// person: of another year, or another unit and first day, or with another number.
func namesakes(people []Record) {
	for i := 20; i < len(people); i += 20 {
		p, other := &people[i], &people[i-7]
		p.Given, p.Initials, p.Infix, p.Family = other.Given, other.Initials, other.Infix, other.Family
		p.Email, p.Phone = "", ""
		switch i / 20 % 3 {
		case 0:
			p.Birth, other.Birth = data.Date{Year: 1960}, data.Date{Year: 1985}
			p.Unit = other.Unit
		case 1:
			p.Number, other.Number = strconv.Itoa(7000+i), strconv.Itoa(50_000+i)
		}
	}
}
