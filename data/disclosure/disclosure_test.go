package disclosure

import (
	"math/rand/v2"
	"slices"
	"testing"
)

// randomTable makes a table of a company of up to so many units: people and members in the
// lowest ones, some placed in a unit with parts itself.
func randomTable(random *rand.Rand, units, most, threshold int) *Table {
	n := 1 + random.IntN(units)
	parents := []int{Whole}
	for i := 1; i < n; i++ {
		parents = append(parents, random.IntN(i))
	}
	people, members, below := make([]int, n), make([]int, n), make([]int, n)
	own := make([][2]int, n)
	for i := n - 1; i >= 0; i-- {
		if below[i] == 0 || random.IntN(3) == 0 { // its own people
			p := random.IntN(most + 1)
			m := 0
			if p > 0 {
				m = random.IntN(p + 1)
			}
			own[i] = [2]int{p, m}
			people[i], members[i] = people[i]+p, members[i]+m
		}
		if parent := parents[i]; parent != Whole {
			people[parent], members[parent] = people[parent]+people[i], members[parent]+members[i]
			below[parent]++
		}
	}
	var cells []Cell
	for i := range n {
		cells = append(cells, Cell{
			Count: members[i], Top: people[i], Parent: parents[i], Sensitive: IsSmall(members[i], people[i], threshold),
		})
	}
	for i := range n {
		if below[i] > 0 {
			cells = append(cells, Cell{
				Count: own[i][1], Top: own[i][0], Parent: i, Unprinted: true, Sensitive: IsSmall(own[i][1], own[i][0], threshold),
			})
		}
	}
	return NewTable(cells, threshold)
}

// bruteRanges works out every way in which the hidden counts can be filled in.
func bruteRanges(t *Table, hidden []bool) []Range {
	counts := make([]int, len(t.cells))
	ranges := make([]Range, len(t.cells))
	found := false
	var fill func(i int)
	fill = func(i int) {
		if i == len(t.cells) {
			for j := range t.cells {
				if len(t.parts[j]) == 0 {
					continue
				}
				sum := 0
				for _, p := range t.parts[j] {
					sum += counts[p]
				}
				if sum != counts[j] {
					return
				}
			}
			for j, c := range counts {
				if !found {
					ranges[j] = Range{c, c}
				}
				ranges[j] = Range{min(ranges[j].Low, c), max(ranges[j].High, c)}
			}
			found = true
			return
		}
		c := t.cells[i]
		if !hidden[i] && !c.Unprinted {
			counts[i] = c.Count
			fill(i + 1)
			return
		}
		for v := c.Floor; v <= c.Top; v++ {
			counts[i] = v
			fill(i + 1)
		}
	}
	fill(0)
	return ranges
}

// What a reader can work out is what a search of everything that fits finds.
func TestRangesAreExact(t *testing.T) {
	random := rand.New(rand.NewPCG(11, 4))
	for range 400 {
		table := randomTable(random, 5, 3, 3)
		hidden := make([]bool, len(table.cells))
		for i := range hidden {
			hidden[i] = !table.cells[i].Unprinted && random.IntN(2) == 0
		}
		if got, want := table.Ranges(hidden), bruteRanges(table, hidden); !slices.Equal(got, want) {
			t.Fatalf("%+v with %v hidden: %v, want %v", table.cells, hidden, got, want)
		}
	}
}

// oddTable makes the table of a company: of one in three the headcounts do not fit, as typed ones
// may not, and of one in five the count of the whole is shown in any case.
func oddTable(random *rand.Rand, i int) *Table {
	threshold := []int{3, 5, 5, 10}[i%4]
	table := randomTable(random, 14, 30, threshold)
	if i%3 == 0 {
		for j := range table.cells {
			table.cells[j].Top = table.cells[j].Count + random.IntN(20)
		}
		table = NewTable(table.cells, threshold)
	}
	if i%5 == 0 {
		table.cells[0].Fixed, table.cells[0].Sensitive = true, false
		table = NewTable(table.cells, threshold)
	}
	return table
}

// checkCell fails where a small count is shown, a fixed one is not, or a range leaves out the count.
func checkCell(t *testing.T, c Cell, hidden bool, r Range) {
	t.Helper()
	if c.Sensitive && !c.Unprinted && !hidden {
		t.Fatalf("a small count is shown: %+v", c)
	}
	if r.Low > c.Count || r.High < c.Count {
		t.Fatalf("the count of %+v is outside %v", c, r)
	}
	if c.Fixed && hidden {
		t.Fatalf("%+v is hidden", c)
	}
}

// In no company can a reader tell a small count nearly, whatever the threshold.
func TestNoSmallCountCanBeComputed(t *testing.T) {
	random := rand.New(rand.NewPCG(20, 26))
	told, hid, sensitive, cells := 0, 0, 0, 0
	for i := range 20_000 {
		table := oddTable(random, i)
		hidden := table.Hide()
		ranges := table.Ranges(hidden)
		if table.exposed(ranges) >= 0 {
			told++
		}
		for j, c := range table.cells {
			checkCell(t, c, hidden[j], ranges[j])
			if hidden[j] {
				hid++
			}
			if c.Sensitive && !c.Unprinted {
				sensitive++
			}
			if !c.Unprinted {
				cells++
			}
		}
	}
	t.Logf("%d counts, %d small, %d hidden", cells, sensitive, hid)
	if told > 0 {
		t.Errorf("%d of 20,000 companies give a small count away", told)
	}
	if 3*hid > 5*sensitive {
		t.Errorf("%d counts are hidden for %d small ones: too many", hid, sensitive)
	}
}

// The cases that are easily missed, each by itself.
func TestWhatIsHidden(t *testing.T) {
	cell := func(parent, count, top int) Cell {
		return Cell{Count: count, Top: top, Parent: parent, Sensitive: IsSmall(count, top, 5)}
	}
	rest := func(parent, count, top int) Cell {
		c := cell(parent, count, top)
		c.Unprinted = true
		return c
	}
	for name, tt := range map[string]struct {
		cells  []Cell
		hidden []bool
	}{
		"nothing small":          {[]Cell{cell(Whole, 40, 100), cell(0, 20, 50), cell(0, 20, 50)}, []bool{false, false, false}},
		"one small":              {[]Cell{cell(Whole, 42, 130), cell(0, 20, 50), cell(0, 2, 40), cell(0, 20, 40)}, []bool{false, false, true, true}},
		"two small, told by sum": {[]Cell{cell(Whole, 20, 100), cell(0, 20, 80), cell(0, 0, 10), cell(0, 0, 10)}, []bool{false, true, true, true}},
		"placed in the parent":   {[]Cell{cell(Whole, 41, 110), cell(0, 20, 50), cell(0, 20, 50), rest(0, 1, 10)}, []bool{false, true, false, false}},
		"nearly all":             {[]Cell{cell(Whole, 36, 106), cell(0, 6, 6), cell(0, 15, 50), cell(0, 15, 50)}, []bool{false, true, true, false}},
		"only one unit":          {[]Cell{cell(Whole, 3, 20), cell(0, 3, 20)}, []bool{true, true}},
		"nobody works there":     {[]Cell{cell(Whole, 20, 50), cell(0, 20, 50), cell(0, 0, 0)}, []bool{false, false, false}},
	} {
		t.Run(name, func(t *testing.T) {
			if hidden := NewTable(tt.cells, 5).Hide(); !slices.Equal(hidden, tt.hidden) {
				t.Errorf("hidden %v, want %v", hidden, tt.hidden)
			}
		})
	}
}

// What is known beside the counts, such as the reps, counts.
func TestWhatIsKnownBesideNarrowsARange(t *testing.T) {
	table := NewTable([]Cell{{Count: 30, Top: 80, Parent: Whole}, {Count: 3, Floor: 2, Top: 20, Parent: 0, Sensitive: true}, {Count: 27, Top: 60, Parent: 0}}, 5)
	hidden := table.Hide()
	if r := table.Ranges(hidden)[1]; r != (Range{2, 20}) {
		t.Errorf("the range is %v", r)
	}
	if table.threshold != 5 || NewTable(nil, 1).threshold != Least {
		t.Error("the threshold is not kept, or may be lower than the least")
	}
}

func BenchmarkHide300(b *testing.B) {
	random := rand.New(rand.NewPCG(3, 3))
	var table *Table
	for table == nil || len(table.cells) < 300 {
		table = randomTable(random, 400, 30, 5)
	}
	for b.Loop() {
		table.Hide()
	}
}
