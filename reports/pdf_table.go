package reports

import (
	"slices"

	"kader/reports/figure"
)

// column is one column of a table. Columns without width share what the others leave.
type column struct {
	title string
	width float64
	align figure.Align
	flush bool // the last column: its text reaches the edge
	over  bool // its text goes on over the next column, in a row where that is empty
}

// textWidth returns the width for text: all but the gap to the next column.
func (c column) textWidth() float64 {
	if c.flush {
		return c.width
	}
	return c.width - step
}

// paragraph is a piece of text in a cell, with an optional small shape before it.
type paragraph struct {
	text   string
	style  textStyle
	mark   *figure.Figure // before the first line
	indent float64
	space  float64 // above it, unless it opens the cell
	most   int     // lines that are shown, 0 is all; what stands whole elsewhere may be cut
	tied   bool    // stays on the page of the line above it
}

type cell []paragraph

// row is one row of a table. A row longer than a page continues on the next.
type row struct {
	cells  []cell
	wide   bool        // its one cell goes across the whole width, close under the row before it
	shade  figure.Role // surface behind it
	accent figure.Role // bar at its left
	open   bool        // no rule under it
	keep   bool        // stays on the page of the row after it
	after  float64     // air under it
}

// table is a table across the text. Its column titles are repeated on every page.
type table struct {
	columns []column
	rows    []row
	pad     float64 // above and under the text of a row
}

// listColumn is a column of a table that has a row for each item of a list.
type listColumn[T any] struct {
	column
	cell func(T) cell // nil for a gap
}

// narrowLines is the most lines of a note that stand in a column. A longer note goes across
// the whole width.
const narrowLines = 4

// addNotes adds to each row of a table what note returns for it: in the first column, or
// across the whole width if it is long.
func (p *pdfPage) addNotes(t *table, note func(i int) paragraph) {
	width := shareWidths(t.columns)[0].textWidth()
	var rows []row
	for i, r := range t.rows {
		n := note(i)
		switch {
		case n.text == "":
			rows = append(rows, r)
		case len(p.breakLines(n.text, width, n.style)) <= narrowLines:
			r.cells[0] = append(r.cells[0], n)
			rows = append(rows, r)
		default:
			under := row{cells: []cell{{n}}, wide: true, open: r.open, after: r.after}
			r.open, r.keep, r.after = true, true, 0
			rows = append(rows, r, under)
		}
	}
	t.rows = rows
}

// columns returns the columns of a row in a table.
func (r row) columns(t table) []column {
	if r.wide {
		return []column{{width: textWidth, flush: true}}
	}
	return t.columns
}

// above returns the air above the text of a row in a table.
func (r row) above(t table) float64 {
	if r.wide {
		return 0
	}
	return t.pad
}

// listTable returns a table with a row for each item.
func listTable[T any](pad float64, columns []listColumn[T], items []T) table {
	t := table{pad: pad}
	for _, c := range columns {
		t.columns = append(t.columns, c.column)
	}
	for _, item := range items {
		cells := make([]cell, len(columns))
		for i, c := range columns {
			if c.cell != nil {
				cells[i] = c.cell(item)
			}
		}
		t.rows = append(t.rows, row{cells: cells})
	}
	return t
}

// cellLine is one line of a cell, broken to the width of its column.
type cellLine struct {
	text   string
	style  textStyle
	mark   *figure.Figure
	indent float64
	space  float64
	tied   bool // does not begin a page
}

func (l cellLine) height() float64 { return l.style.leading() }

const markGap = 5

// wholeLines is the most lines of a paragraph that is never spread over two pages.
const wholeLines = 3

// plainCell returns a cell of one paragraph.
func plainCell(text string, t textStyle) cell { return cell{{text: text, style: t}} }

// empty reports whether a cell has no text.
func (c cell) empty() bool {
	return !slices.ContainsFunc(c, func(p paragraph) bool { return p.text != "" })
}

// drawTable draws t at the current height.
func (p *pdfPage) drawTable(t table) {
	t.columns = shareWidths(t.columns)
	t.pad *= p.air
	rows := make([][][]cellLine, len(t.rows))
	for i, r := range t.rows {
		rows[i] = p.breakRow(r.columns(t), r)
	}
	p.reserve(p.headHeight(t.columns) + openingHeight(t, rows))
	p.drawTableHead(t.columns)
	for i, r := range t.rows {
		kept := i > 0 && t.rows[i-1].keep // a page that was begun for the row before has room
		if !kept && p.y+groupHeight(t, rows, i) > pageEnd {
			p.addPage()
			p.drawTableHead(t.columns)
		}
		p.drawTableRow(t, r, rows[i])
	}
}

// shareWidths returns the columns with equal widths for those without one.
func shareWidths(columns []column) []column {
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

// breakRow returns the lines of every cell, broken to the width of its column.
func (p *pdfPage) breakRow(columns []column, r row) [][]cellLine {
	broken := make([][]cellLine, len(r.cells))
	for i, c := range r.cells {
		room := columns[i].textWidth()
		if columns[i].over && r.cells[i+1].empty() {
			room += columns[i+1].width
		}
		for j, para := range c {
			indent := para.indent
			if para.mark != nil {
				indent += para.mark.Width + markGap
			}
			width := room - indent
			lines := p.breakLines(para.text, width, para.style)
			if para.most > 0 && len(lines) > para.most {
				last := para.most - 1
				lines[last] = figure.Fit(lines[last]+" "+lines[last+1], width, para.style.size, para.style.bold, p.measure)
				lines = lines[:para.most]
			}
			for n, text := range lines {
				l := cellLine{text: text, style: para.style, indent: indent, tied: len(lines) <= wholeLines}
				if n == 0 {
					l.mark, l.tied = para.mark, para.tied
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

// openingHeight returns the height of what must stay under the column titles: all of a short
// table, the first row of a long one with as many as make it stand out.
func openingHeight(t table, rows [][][]cellLine) float64 {
	if len(rows) == 0 {
		return 0
	}
	whole := 0.0
	for i := range rows {
		whole += rowHeight(t, i, rows[i]) + t.rows[i].after
	}
	if whole <= 20*step {
		return whole
	}
	height := groupHeight(t, rows, 0)
	for i := 1; i < len(rows) && height < 6*step; i++ {
		height += rowHeight(t, i, rows[i])
	}
	return min(height, wholeRow)
}

// wholeRow is the most of a page that is left empty to keep a row whole. A taller one goes
// on upon the next page.
const wholeRow = (pageEnd - pageTop) * 0.2

// groupHeight returns the height of the row at i with the rows that must stay with it. Of
// rows that are too tall to stay whole it returns the height of a beginning.
func groupHeight(t table, rows [][][]cellLine, i int) float64 {
	height := rowHeight(t, i, rows[i])
	most := wholeRow
	if t.rows[i].keep { // with the first lines of the note
		most = max(most, min(height+3*step, (pageEnd-pageTop)/2))
	}
	for ; i+1 < len(rows) && (t.rows[i].keep || i+2 == len(rows)); i++ { // the last row is never alone
		height += rowHeight(t, i+1, rows[i+1])
	}
	return min(height, most)
}

// rowHeight returns the height of row i, of which the cells are broken into lines.
func rowHeight(t table, i int, cells [][]cellLine) float64 {
	tallest := 0.0
	for _, lines := range cells {
		height := 0.0
		for _, l := range lines {
			height += l.space + l.height()
		}
		tallest = max(tallest, height)
	}
	return t.rows[i].above(t) + tallest + t.pad
}

func (p *pdfPage) headHeight(columns []column) float64 {
	if !slices.ContainsFunc(columns, func(c column) bool { return c.title != "" }) {
		return 0
	}
	return 2*step + half + float64(p.headLineCount(columns)-1)*smallStyle().leading()
}

func (p *pdfPage) headLineCount(columns []column) int {
	most := 1
	for _, c := range columns {
		most = max(most, len(p.breakLines(c.title, c.textWidth(), headStyle())))
	}
	return most
}

func headStyle() textStyle { return textStyle{8, true, figure.Primary} }

// drawTableHead draws the column titles, aligned at their last line.
func (p *pdfPage) drawTableHead(columns []column) {
	height := p.headHeight(columns)
	if height == 0 {
		return
	}
	t := headStyle()
	x := marginSide
	for _, c := range columns {
		lines := p.breakLines(c.title, c.textWidth(), t)
		for i, text := range lines {
			y := p.y + height - step - float64(len(lines)-1-i)*t.leading()
			p.writeAligned(x, y, c, text, t, 0)
		}
		x += c.width
	}
	p.y += height
	p.drawRule(p.y, 0.8, figure.Primary)
}

// writeAligned writes one line inside a column.
func (p *pdfPage) writeAligned(x, baseline float64, c column, text string, t textStyle, indent float64) {
	switch c.align {
	case figure.Right:
		p.writeRight(x+c.textWidth(), baseline, text, t)
	case figure.Middle:
		p.write(x+(c.textWidth()-p.width(text, t))/2, baseline, text, t)
	default:
		p.write(x+indent, baseline, text, t)
	}
}

// drawTableRow draws a row, on as many pages as it needs.
func (p *pdfPage) drawTableRow(t table, r row, cells [][]cellLine) {
	above := r.above(t)
	for {
		taken, height, left := takeLines(cells, pageEnd-p.y-above-t.pad)
		if height == 0 && left {
			p.addPage()
			p.drawTableHead(t.columns)
			above = t.pad // also above a note, which now stands under the titles
			continue
		}
		p.fillRow(r, height+above+t.pad)
		x := marginSide
		for i, lines := range taken {
			c := r.columns(t)[i]
			p.drawCellLines(x, p.y+above, c, lines)
			x += c.width
		}
		p.y += height + above + t.pad
		if !left {
			break
		}
		for i := range cells {
			cells[i] = cells[i][len(taken[i]):]
		}
		p.addPage()
		p.drawTableHead(t.columns)
		above = t.pad
	}
	if !r.open {
		p.drawRule(p.y, 0.4, figure.Hairline)
	}
	p.y += r.after
}

// takeLines returns the lines of every cell that fit into height, the height they take, and
// whether any are left over.
func takeLines(cells [][]cellLine, height float64) (taken [][]cellLine, tallest float64, left bool) {
	taken = make([][]cellLine, len(cells))
	for i, lines := range cells {
		used, n := 0.0, 0
		for n < len(lines) && used+lines[n].space+lines[n].height() <= height {
			used += lines[n].space + lines[n].height()
			n++
		}
		for n > 0 && n < len(lines) && lines[n].tied {
			n--
			used -= lines[n].space + lines[n].height()
		}
		taken[i], tallest, left = lines[:n], max(tallest, used), left || n < len(lines)
	}
	return taken, tallest, left
}

func (p *pdfPage) fillRow(r row, height float64) {
	if r.shade != figure.None {
		p.fill(marginSide, p.y, textWidth, height, r.shade)
	}
	if r.accent != figure.None {
		p.fill(marginSide, p.y+1, 3, height-2, r.accent)
	}
}

func (p *pdfPage) drawCellLines(x, y float64, c column, lines []cellLine) {
	for _, l := range lines {
		y += l.space
		baseline := y + l.height()/2 + l.style.size*0.35
		if l.mark != nil {
			left := x + l.indent - l.mark.Width - markGap
			if c.align == figure.Right {
				left = x + c.textWidth() - p.width(l.text, l.style) - l.mark.Width - markGap
			}
			p.draw(*l.mark, left, y+(l.height()-l.mark.Height)/2)
		}
		p.writeAligned(x, baseline, c, l.text, l.style, l.indent)
		y += l.height()
	}
}
