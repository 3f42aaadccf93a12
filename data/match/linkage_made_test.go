package match

import (
	"bufio"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"kader/data"
)

// frequencies is a table of values with how often each occurs.
type frequencies struct {
	values []string
	upTo   []int // running total
}

func (f *frequencies) add(value string, count int) {
	total := count
	if n := len(f.upTo); n > 0 {
		total += f.upTo[n-1]
	}
	f.values, f.upTo = append(f.values, value), append(f.upTo, total)
}

func (f *frequencies) pick(random *rand.Rand) string {
	at, exact := slices.BinarySearch(f.upTo, random.IntN(f.upTo[len(f.upTo)-1]))
	if exact {
		at++
	}
	return f.values[at]
}

func lookup(t *testing.T, name string) []string {
	t.Helper()
	f, err := os.Open(filepath.Join("..", "..", "..", "shared", "linkage", "dsgen", "generator_lookup", "data", name))
	if err != nil {
		t.Skip("the generator's tables do not lie beside the checkout")
	}
	defer f.Close()
	var lines []string
	for scanner := bufio.NewScanner(f); scanner.Scan(); {
		if line := strings.TrimSpace(scanner.Text()); line != "" && line[0] != '#' {
			lines = append(lines, line)
		}
	}
	return lines
}

func readFrequencies(t *testing.T, name string) frequencies {
	t.Helper()
	var f frequencies
	for _, line := range lookup(t, name) {
		value, count, _ := strings.Cut(line, ",")
		if n, err := strconv.Atoi(strings.TrimSpace(count)); err == nil {
			f.add(strings.TrimSpace(value), n)
		}
	}
	return f
}

// readVariants reads which other spellings and nicknames each name has.
func readVariants(t *testing.T, name string) map[string][]string {
	t.Helper()
	variants, right := make(map[string][]string), ""
	for _, line := range lookup(t, name) {
		if key, rest, ok := strings.Cut(line, ":"); ok {
			right, line = strings.TrimSpace(key), rest
		}
		for word := range strings.SplitSeq(line, ",") {
			if word = strings.TrimSpace(word); word != "" {
				variants[right] = append(variants[right], word)
			}
		}
	}
	return variants
}

// maker makes people and worse copies of them, as the generator of the public sets does.
type maker struct {
	random                                     *rand.Rand
	given, family, street, house, suburb, post frequencies
	givenForms, familyForms                    map[string][]string
}

func newMaker(t *testing.T, seed uint64) *maker {
	t.Helper()
	return &maker{
		random: rand.New(rand.NewPCG(seed, 7)),
		given:  readFrequencies(t, "givenname-freq.csv"), family: readFrequencies(t, "surname-freq.csv"),
		street: readFrequencies(t, "address1-freq.csv"), house: readFrequencies(t, "streetnumber-freq.csv"),
		suburb: readFrequencies(t, "suburb-freq.csv"), post: readFrequencies(t, "postcode-freq.csv"),
		givenForms: readVariants(t, "givenname-misspell.tbl"), familyForms: readVariants(t, "surname-misspell.tbl"),
	}
}

func (m *maker) person() Record {
	r := Record{
		Given: m.given.pick(m.random), Family: m.family.pick(m.random), Street: m.house.pick(m.random) + " " + m.street.pick(m.random),
		Town: m.suburb.pick(m.random), Postcode: m.post.pick(m.random),
		Birth: data.NewDate(1900, 1, 1).AddDays(m.random.IntN(36500)), Phone: fmt.Sprintf("0%d %08d", 2+m.random.IntN(7), m.random.IntN(1e8)),
	}
	for _, field := range []*string{&r.Given, &r.Street, &r.Phone} { // what the generator leaves out
		if m.random.IntN(50) == 0 {
			*field = ""
		}
	}
	if m.random.IntN(20) == 0 {
		r.Birth = data.Date{}
	}
	return r
}

// worse makes up to three errors in a copy.
func (m *maker) worse(r Record) Record {
	for range 1 + m.random.IntN(3) {
		switch m.random.IntN(12) {
		case 0, 1:
			r.Given = m.garble(r.Given, m.givenForms)
		case 2, 3:
			r.Family = m.garble(r.Family, m.familyForms)
		case 4:
			r.Given, r.Family = r.Family, r.Given
		case 5:
			r.Street = m.slip(r.Street)
		case 6:
			r.Town = m.slip(r.Town)
		case 7:
			r.Postcode = m.digits(r.Postcode)
		case 8:
			r.Birth = m.wrongDay(r.Birth)
		case 9:
			r.Phone = m.digits(r.Phone)
		case 10:
			missing := []*string{&r.Given, &r.Street, &r.Town, &r.Postcode, &r.Phone}
			*missing[m.random.IntN(len(missing))] = ""
		case 11:
			r.Street = m.house.pick(m.random) + r.Street[strings.IndexByte(r.Street+" ", ' '):]
		}
	}
	return r
}

// garble takes another form of a name from the tables where there is one, or errs.
func (m *maker) garble(s string, forms map[string][]string) string {
	if others := forms[s]; len(others) > 0 && m.random.IntN(2) == 0 {
		return others[m.random.IntN(len(others))]
	}
	return m.slip(s)
}

// slip makes a typing error, or one that a scanner makes.
func (m *maker) slip(s string) string {
	if len(s) < 3 {
		return s
	}
	if m.random.IntN(5) == 0 {
		for _, pair := range [...][2]string{{"m", "rn"}, {"cl", "d"}, {"l", "i"}, {"e", "c"}, {"h", "b"}, {"o", "a"}} {
			if strings.Contains(s, pair[0]) {
				return strings.Replace(s, pair[0], pair[1], 1)
			}
		}
	}
	letter := string(rune('a' + m.random.IntN(26)))
	switch at := 1 + m.random.IntN(len(s)-2); m.random.IntN(5) {
	case 0:
		return s[:at] + letter + s[at:]
	case 1:
		return s[:at] + s[at+1:]
	case 2:
		return s[:at] + string(s[at+1]) + string(s[at]) + s[at+2:]
	case 3:
		return s[:at] + " " + s[at:]
	default:
		return s[:at] + letter + s[at+1:]
	}
}

func (m *maker) digits(s string) string {
	if len(s) < 3 {
		return s
	}
	at := m.random.IntN(len(s) - 1)
	if m.random.IntN(2) == 0 {
		return s[:at] + string(s[at+1]) + string(s[at]) + s[at+2:]
	}
	return s[:at] + string(rune('0'+m.random.IntN(10))) + s[at+1:]
}

func (m *maker) wrongDay(d data.Date) data.Date {
	if d.IsZero() {
		return d
	}
	switch m.random.IntN(4) {
	case 0:
		if d.Day <= 12 {
			return data.NewDate(d.Year, time.Month(d.Day), int(d.Month))
		}
		return data.NewDate(d.Year, d.Month, d.Day%10+10)
	case 1:
		return data.NewDate(d.Year-d.Year%10+m.random.IntN(10), d.Month, d.Day)
	case 2:
		return data.NewDate(d.Year, d.Month, 1+m.random.IntN(28))
	}
	return data.Date{}
}

// crowd makes people, and worse copies of one in so many, in an order that tells nothing.
func (m *maker) crowd(people, copies int) sample {
	var s sample
	for i := range people {
		s.records, s.entity, s.first = append(s.records, m.person()), append(s.entity, i), append(s.first, true)
	}
	for i := range copies {
		s.records, s.entity, s.first = append(s.records, m.worse(s.records[i])), append(s.entity, i), append(s.first, false)
	}
	m.random.Shuffle(len(s.records), func(i, j int) {
		s.records[i], s.records[j] = s.records[j], s.records[i]
		s.entity[i], s.entity[j] = s.entity[j], s.entity[i]
		s.first[i], s.first[j] = s.first[j], s.first[i]
	})
	return s
}

// newHires makes a list of so many rows beside known people, of whom some are in it.
func (m *maker) newHires(known []Record, fresh, again int) (rows []Record, truth []int) {
	for i := range again {
		rows, truth = append(rows, m.worse(known[i])), append(truth, i)
	}
	for range fresh {
		rows, truth = append(rows, m.person()), append(truth, -1)
	}
	return rows, truth
}
