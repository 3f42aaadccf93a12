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
)

// realNames are names as frequent as they are, from public lists.
type realNames struct {
	given    []string
	infixes  []string
	families []string
	upTo     []int // running total of bearers
}

func readNames(t *testing.T, country string) realNames {
	t.Helper()
	folder := filepath.Join("..", "..", "..", "shared", "names")
	var n realNames
	for _, file := range []string{country + "_first_male.txt", country + "_first_female.txt"} {
		content, err := os.ReadFile(filepath.Join(folder, file))
		if err != nil {
			t.Skip("the public lists of names do not lie beside the checkout")
		}
		n.given = append(n.given, strings.Fields(string(content))...)
	}
	if country != "nl_NL" {
		content, err := os.ReadFile(filepath.Join(folder, country+"_last.txt"))
		if err != nil {
			t.Fatal(err)
		}
		for i, family := range strings.Fields(string(content)) {
			n.add("", family, 2000/(i+3))
		}
		return n
	}
	f, err := os.Open(filepath.Join(folder, "top_1000_last_names_in_the_netherlands_2007.csv"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	lines, err := csv.NewReader(f).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	for _, line := range lines[1:] {
		count, err := strconv.Atoi(line[3])
		if err != nil {
			t.Fatal(err)
		}
		infix, family := data.SplitFamily(line[0])
		n.add(infix, family, count)
	}
	return n
}

func (n *realNames) add(infix, family string, count int) {
	total := count
	if len(n.upTo) > 0 {
		total += n.upTo[len(n.upTo)-1]
	}
	n.infixes, n.families, n.upTo = append(n.infixes, infix), append(n.families, family), append(n.upTo, total)
}

func (n *realNames) crowd(size int, random *rand.Rand) []Record {
	people := make([]Record, size)
	for i := range people {
		at, _ := slices.BinarySearch(n.upTo, random.IntN(n.upTo[len(n.upTo)-1]))
		people[i] = Record{
			Given: n.given[zipf(random, len(n.given))], Infix: n.infixes[at], Family: n.families[at],
			Unit: fmt.Sprintf("Afdeling %d", random.IntN(40)), Job: fmt.Sprintf("Functie %d", zipf(random, 100)),
			Start: data.NewDate(2000, 1, 1).AddDays(random.IntN(320) * 30),
		}
	}
	return people
}

// Names of the Netherlands, Norway and Denmark, of which many are had by many: of a
// list of new hires one in twenty is known, with the errors that lists have.
func TestRealNames(t *testing.T) {
	for _, country := range []string{"nl_NL", "no_NO", "da_DK"} {
		t.Run(country, func(t *testing.T) {
			random := rand.New(rand.NewPCG(11, 12))
			names := readNames(t, country)
			known := names.crowd(20_000, random)
			rows := names.crowd(1900, random)
			truth := slices.Repeat([]int{-1}, len(rows))
			for range 100 {
				who := random.IntN(len(known))
				rows, truth = append(rows, spoil(known[who], random)), append(truth, who)
			}
			s := scoreOf(mustCompare(t, rows, known), truth)
			t.Logf("of %d rows: right %d, wrong %d, asked %d, missed %d", s.rows, s.right, s.wrong, s.asked, s.missed)
			if s.wrong > 0 || s.missed > 10 {
				t.Errorf("%+v", s)
			}
		})
	}
}
