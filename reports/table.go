package reports

import (
	"slices"

	"kader/reports/figure"
)

// column is one column of a table. A column without width shares what the others leave.
type column struct {
	title string
	width float64
	align figure.Align
	flush bool // the last column: its text reaches the edge
}

// text is the room for text: all but the gap to the next column.
func (c column) text() float64 {
	if c.flush {
		return c.width
	}
	return c.width - step
}

// paragraph is a piece of text in a cell, with a small shape before it.
type paragraph struct {
	text   string
	letter letter
	mark   *figure.Figure // before the first line
	indent float64
	space  float64 // above it, unless it opens the cell
}

type cell []paragraph

// row is one row of a table. A row longer than a page goes on upon the next.
type row struct {
	cells  []cell
	shade  figure.Role // surface behind it
	accent figure.Role // bar at its left
	open   bool        // no rule under it
	keep   bool        // stays on the page of the row after it
	after  float64     // air under it
}

// table is a table across the text. The titles stand again on every page.
type table struct {
	columns []column
	rows    []row
	pad     float64 // above and under the text of a row
}

// cellLine is one line of a cell, broken to the width of its column.
type cellLine struct {
	text   string
	letter letter
	mark   *figure.Figure
	indent float64
	space  float64
}

func (l cellLine) height() float64 { return l.letter.leading() }

const markGap = 5

// plain is a cell of one paragraph.
func plain(text string, t letter) cell { return cell{{text: text, letter: t}} }

// table draws t from where the paper is.
func (p *paper) table(t table) {
	t.columns = spread(t.columns)
	rows := make([][][]cellLine, len(t.rows))
	for i, r := range t.rows {
		rows[i] = p.breakRow(t.columns, r)
	}
	p.room(p.headHeight(t.columns) + opening(t, rows))
	p.tableHead(t.columns)
	for i, r := range t.rows {
		if p.y+together(t, rows, i) > pageEnd {
			p.page()
			p.tableHead(t.columns)
		}
		p.tableRow(t, r, rows[i])
	}
}

// spread gives the columns without a width equal parts of what is left.
func spread(columns []column) []column {
	columns = slices.Clone(columns)
	left, sharing := textWidth, 0.0
	for _, c := range columns {
		left -= c.width
		if c.width == 0 {
			sharing++
		}
	}
	for i := range columns {
		if columns[i].width == 0 {
			columns[i].width = left / sharing
		}
	}
	columns[len(columns)-1].flush = true
	return columns
}

// breakRow breaks every paragraph of a row to the width of its column.
func (p *paper) breakRow(columns []column, r row) [][]cellLine {
	broken := make([][]cellLine, len(r.cells))
	for i, c := range r.cells {
		for j, para := range c {
			indent := para.indent
			if para.mark != nil {
				indent += para.mark.Width + markGap
			}
			width := columns[i].text() - indent
			for n, text := range p.lines(para.text, width, para.letter) {
				l := cellLine{text: text, letter: para.letter, indent: indent}
				if n == 0 {
					l.mark = para.mark
					if j > 0 {
						l.space = para.space
					}
				}
				broken[i] = append(broken[i], l)
			}
		}
	}
	return broken
}

// opening is the height of what must stand under the titles: all of a short
// table, the first row of a long one.
func opening(t table, rows [][][]cellLine) float64 {
	if len(rows) == 0 {
		return 0
	}
	whole := 0.0
	for i := range rows {
		whole += rowHeight(rows[i], t.pad) + t.rows[i].after
	}
	if whole <= 20*step {
		return whole
	}
	return together(t, rows, 0)
}

// together is the height of the row at i with the rows that it must stay with; of
// a row that is too tall to keep whole, its beginning.
func together(t table, rows [][][]cellLine, i int) float64 {
	height := rowHeight(rows[i], t.pad)
	for ; i+1 < len(rows) && (t.rows[i].keep || i+2 == len(rows)); i++ { // the last row is never alone
		height += rowHeight(rows[i+1], t.pad)
	}
	if height > (pageEnd-pageTop)*0.6 {
		return 6 * step
	}
	return height
}

func rowHeight(cells [][]cellLine, pad float64) float64 {
	tallest := 0.0
	for _, lines := range cells {
		height := 0.0
		for _, l := range lines {
			height += l.space + l.height()
		}
		tallest = max(tallest, height)
	}
	return tallest + 2*pad
}

func (p *paper) headHeight(columns []column) float64 {
	if !slices.ContainsFunc(columns, func(c column) bool { return c.title != "" }) {
		return 0
	}
	return 2*step + half + float64(p.headLines(columns)-1)*quiet().leading()
}

func (p *paper) headLines(columns []column) int {
	most := 1
	for _, c := range columns {
		most = max(most, len(p.lines(c.title, c.text(), headLetter())))
	}
	return most
}

func headLetter() letter { return letter{8, true, figure.Primary} }

// tableHead draws the titles of the columns, on one line of feet.
func (p *paper) tableHead(columns []column) {
	height := p.headHeight(columns)
	if height == 0 {
		return
	}
	t := headLetter()
	x := marginSide
	for _, c := range columns {
		lines := p.lines(c.title, c.text(), t)
		for i, text := range lines {
			y := p.y + height - step - float64(len(lines)-1-i)*t.leading()
			p.aligned(x, y, c, text, t, 0)
		}
		x += c.width
	}
	p.y += height
	p.rule(p.y, 0.8, figure.Primary)
}

// aligned writes one line inside a column.
func (p *paper) aligned(x, baseline float64, c column, text string, t letter, indent float64) {
	switch c.align {
	case figure.Right:
		p.writeRight(x+c.text(), baseline, text, t)
	case figure.Middle:
		p.write(x+(c.text()-p.width(text, t))/2, baseline, text, t)
	default:
		p.write(x+indent, baseline, text, t)
	}
}

// tableRow draws a row, on as many pages as it needs.
func (p *paper) tableRow(t table, r row, cells [][]cellLine) {
	for {
		taken, height, left := takeLines(cells, pageEnd-p.y-2*t.pad)
		if height == 0 && left {
			p.page()
			p.tableHead(t.columns)
			continue
		}
		p.rowBack(r, height+2*t.pad)
		x := marginSide
		for i, lines := range taken {
			p.cellLines(x, p.y+t.pad, t.columns[i], lines)
			x += t.columns[i].width
		}
		p.y += height + 2*t.pad
		if !left {
			break
		}
		for i := range cells {
			cells[i] = cells[i][len(taken[i]):]
		}
		p.page()
		p.tableHead(t.columns)
	}
	if !r.open {
		p.rule(p.y, 0.4, figure.Hairline)
	}
	p.y += r.after
}

// takeLines returns the lines of every cell that fit into height, how tall they
// are, and whether any are left over.
func takeLines(cells [][]cellLine, height float64) (taken [][]cellLine, tallest float64, left bool) {
	taken = make([][]cellLine, len(cells))
	for i, lines := range cells {
		used, n := 0.0, 0
		for n < len(lines) && used+lines[n].space+lines[n].height() <= height {
			used += lines[n].space + lines[n].height()
			n++
		}
		taken[i], tallest, left = lines[:n], max(tallest, used), left || n < len(lines)
	}
	return taken, tallest, left
}

func (p *paper) rowBack(r row, height float64) {
	if r.shade != figure.None {
		p.fill(marginSide, p.y, textWidth, height, r.shade)
	}
	if r.accent != figure.None {
		p.fill(marginSide, p.y+1, 3, height-2, r.accent)
	}
}

func (p *paper) cellLines(x, y float64, c column, lines []cellLine) {
	for _, l := range lines {
		y += l.space
		baseline := y + l.height()/2 + l.letter.size*0.35
		if l.mark != nil {
			left := x + l.indent - l.mark.Width - markGap
			if c.align == figure.Right {
				left = x + c.text() - p.width(l.text, l.letter) - l.mark.Width - markGap
			}
			p.draw(*l.mark, left, y+(l.height()-l.mark.Height)/2)
		}
		p.aligned(x, baseline, c, l.text, l.letter, l.indent)
		y += l.height()
	}
}
