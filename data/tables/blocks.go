package tables

import (
	"slices"
	"strings"

	"kader/data"
	"kader/data/sheet"
)

// Some lists write a department only in the first row of its people.

// Block is a cell that stands once for the rows from its own on, until the next block of its column.
type Block struct {
	Row  int        // as in the file, from 1
	Cell sheet.Cell // empty where nothing is known of the rows
}

// Blocks returns the blocks of those of some columns in which a value stands once for several rows.
// The columns stand from left to right: where one on the left begins a block, one on the right does too.
func (t *Table) Blocks(columns []int) map[int][]Block {
	found := make(map[int][]Block)
	nested := false
	starts := make(map[int]bool) // rows in which a block of a column on the left begins
	for _, a := range t.SetAside {
		if i := t.lineBelow(a.Row); a.Why == AsideTotal && i < len(t.Lines) {
			starts[t.Lines[i].Number] = true
		}
	}
	for _, p := range t.Parts {
		if i := t.lineBelow(p.Row); i < len(t.Lines) {
			starts[t.Lines[i].Number] = true
		}
	}
	for _, column := range columns {
		if blocks := t.blocksOf(column, starts, nested); blocks != nil {
			found[column], nested = blocks, true
			for _, b := range blocks {
				starts[b.Row] = true
			}
			continue
		}
		t.addChanges(column, starts)
	}
	return found
}

// lineBelow returns the index of the first line below a row of the file.
func (t *Table) lineBelow(row int) int {
	i, _ := slices.BinarySearchFunc(t.Lines, row, func(l Line, row int) int { return l.Number - row })
	return i
}

// addChanges adds the rows in which a column without gaps holds another value than in the row above.
func (t *Table) addChanges(column int, starts map[int]bool) {
	var changes []int
	before := ""
	for i := range t.Lines {
		text := strings.TrimSpace(t.Lines[i].Cells[column].Text)
		if text == "" {
			return
		}
		if text != before {
			changes = append(changes, t.Lines[i].Number)
		}
		before = text
	}
	for _, row := range changes {
		starts[row] = true
	}
}

// The least gaps of a column in which a value stands once: a gap may also be a value that is unknown.
const (
	fewestGaps  = 2
	shareOfGaps = .4
	linesForOne = 4 // lines of a list in which one value stands for all
)

// blocksOf returns the blocks of a column, nil where a gap may mean something else: the first row has
// one, few rows have one, or a value comes again, which it would not if it counted on. Within the blocks
// of another column a single gap is enough.
func (t *Table) blocksOf(column int, starts map[int]bool, nested bool) []Block {
	var blocks []Block
	seen := make(map[string]bool)
	gaps, filled := 0, 0
	for i := range t.Lines {
		line := &t.Lines[i]
		cell := &line.Cells[column]
		text := data.Fold(strings.TrimSpace(cell.Text))
		if starts[line.Number] {
			clear(seen)
		}
		switch {
		case text != "" && (cell.Kind != sheet.Text || seen[text]):
			return nil
		case text != "":
			seen[text] = true
			filled++
			blocks = append(blocks, Block{line.Number, *cell})
		case starts[line.Number]:
			blocks = append(blocks, Block{Row: line.Number})
		case len(blocks) == 0:
			return nil
		default:
			gaps++
		}
	}
	if filled == 0 || gaps == 0 || !nested && t.hasFewGaps(gaps, filled) {
		return nil
	}
	return blocks
}

// hasFewGaps reports whether so few cells of a column are empty that they may be values nobody knows.
func (t *Table) hasFewGaps(gaps, filled int) bool {
	lines := len(t.Lines)
	return gaps < fewestGaps || float64(gaps) < shareOfGaps*float64(lines) || filled == 1 && lines < linesForOne
}

// FindBlock returns the block that a row belongs to, nil for none.
func FindBlock(blocks []Block, row int) *Block {
	after, found := slices.BinarySearchFunc(blocks, row, func(b Block, row int) int { return b.Row - row })
	if found {
		return &blocks[after]
	}
	if after == 0 {
		return nil
	}
	return &blocks[after-1]
}
