// Package disclosure decides which counts of a table must be hidden so that no small count can be
// computed from what is shown. It is secondary suppression for tables that add up, as official
// statistics use it: Hundepool et al., Statistical Disclosure Control (2012), chapter 4, which
// τ-Argus and sdcTable implement. A table here is a tree in which every count is the sum of its
// parts. For such a table the range of values that a reader can work out is exact.
package disclosure

// Least is the smallest threshold that may be chosen: below it two people could tell each other
// apart.
const Least = 3

// Whole is the place of the cell above a cell of the highest level.
const Whole = -1

// Cell is one count of a table.
type Cell struct {
	Count int // of those who are counted, at least 0
	// Floor and Top are what a reader knows of the count without seeing it: that it is at least
	// the number of reps, who are known, and at most the number of people.
	Floor, Top int
	Parent     int  // the place of the cell that this one is a part of, or Whole
	Sensitive  bool // a reader must not be able to tell the count nearly
	Unprinted  bool // the cell stands nowhere, and still follows from the others by subtraction
	Fixed      bool // the cell is shown in any case, so it is not sensitive
}

// Range is what a reader can work out of a count: it is one of Low to High.
type Range struct{ Low, High int }

// Values returns how many different counts a range leaves open.
func (r Range) Values() int { return r.High - r.Low + 1 }

// Table is the cells of one table, each behind the cell that it is a part of. The parts of a cell
// that has any add up to it.
type Table struct {
	cells     []Cell
	parts     [][]int
	threshold int
	needed    []int // values that must stay open for each cell
}

// NewTable returns a table in which a reader must be left with at least so many possible values
// for each sensitive count, or with all that there are where no count is shown at all. The
// threshold is at least Least.
func NewTable(cells []Cell, threshold int) *Table {
	t := &Table{cells: cells, parts: make([][]int, len(cells)), threshold: max(threshold, Least)}
	for i, c := range cells {
		if c.Parent != Whole {
			t.parts[c.Parent] = append(t.parts[c.Parent], i)
		}
	}
	all := make([]bool, len(cells))
	for i, c := range cells {
		all[i] = !c.Fixed && !c.Unprinted
	}
	t.needed = make([]int, len(cells))
	for i, r := range t.Ranges(all) {
		t.needed[i] = min(t.threshold, r.Values())
	}
	return t
}

// IsSmall reports whether a count of a number of people is sensitive: few are counted, or few
// are not, so that nearly everybody is.
func IsSmall(count, people, threshold int) bool {
	return people > 0 && (count < threshold || people-count < threshold)
}

// Ranges returns what a reader can work out of each count when the hidden ones are not shown. The
// cells of a tree have at most two sums that they stand in, so that going up and down once gives
// the exact ranges.
func (t *Table) Ranges(hidden []bool) []Range {
	ranges := make([]Range, len(t.cells))
	for i := len(t.cells) - 1; i >= 0; i-- {
		c := t.cells[i]
		r := Range{c.Floor, c.Top}
		if !hidden[i] && !c.Unprinted {
			r = Range{c.Count, c.Count}
		}
		if len(t.parts[i]) > 0 {
			sum := t.sum(ranges, t.parts[i])
			r.Low, r.High = max(r.Low, sum.Low), min(r.High, sum.High)
		}
		ranges[i] = r
	}
	for i := range t.cells {
		if len(t.parts[i]) == 0 {
			continue
		}
		whole, sum := ranges[i], t.sum(ranges, t.parts[i])
		for _, p := range t.parts[i] {
			r := ranges[p]
			ranges[p] = Range{max(r.Low, whole.Low-(sum.High-r.High)), min(r.High, whole.High-(sum.Low-r.Low))}
		}
	}
	return ranges
}

func (t *Table) sum(ranges []Range, parts []int) Range {
	var sum Range
	for _, p := range parts {
		sum.Low, sum.High = sum.Low+ranges[p].Low, sum.High+ranges[p].High
	}
	return sum
}

// IsSafe reports whether no sensitive count can be told too well when the hidden ones are not
// shown.
func (t *Table) IsSafe(hidden []bool) bool { return t.exposed(t.Ranges(hidden)) < 0 }

// exposed returns the first sensitive cell that a reader can tell too well, or -1.
func (t *Table) exposed(ranges []Range) int {
	for i, c := range t.cells {
		if c.Sensitive && ranges[i].Values() < t.needed[i] {
			return i
		}
	}
	return -1
}
