package reports

import (
	"fmt"
	"io"
	"strings"

	"kader/assets"
	"kader/data"
	"kader/reports/faces"
	"kader/reports/figure"
)

// Recovery holds the facts on a recovery sheet.
type Recovery struct {
	Group string
	File  string // base name of the dossier
	Key   string // as the store gave it: groups of letters and digits
	Made  data.Date
	Faces *faces.Library // for letters that the typeface lacks
}

// keyPerLine is how many groups of the key stand on one line.
const keyPerLine = 3

// WriteRecovery writes the sheet with the recovery key of a dossier as PDF: one
// page to keep away from the laptop. Whoever holds the sheet and the file can read
// everything in it.
func WriteRecovery(w io.Writer, l *assets.Language, r Recovery) error {
	title := l.Text("report.recovery.title")
	p := newPDF(l, pdfFacts{title: title, day: r.Made, faces: r.Faces})
	p.drawCover(coverBlock{
		over: "Kader", title: title, group: r.Group,
		facts: l.Text("report.recovery.made", "date", l.LongDate(r.Made)),
	})
	p.writeText(l.Text("report.recovery.what", "file", r.File), textStyle{11, false, figure.Ink})
	p.addGap(2 * step)
	p.drawKeyBox(r.Key)
	p.writeHeading(l.Text("report.recovery.how"))
	t := table{pad: half, columns: []column{{width: 3 * step}, {}}}
	for i := 1; l.Has(fmt.Sprintf("report.recovery.step.%d", i)); i++ {
		t.rows = append(t.rows, row{open: true, cells: []cell{
			plainCell(l.Number(i), textStyle{10, true, figure.Primary}),
			plainCell(l.Text(fmt.Sprintf("report.recovery.step.%d", i), "page", l.Text("page.group")), bodyStyle()),
		}})
	}
	p.drawTable(t)
	p.writeHeading(l.Text("report.recovery.keep"))
	p.drawTable(table{pad: step, columns: []column{{width: 2 * step}, {}}, rows: []row{{
		accent: figure.Due, open: true, cells: []cell{nil, {{text: l.Text("report.recovery.warning"), style: bodyStyle()}}},
	}}})
	left := title + "  ·  " + l.LongDate(r.Made)
	return p.finish(w, func(page, of int) { p.drawFoot(left, page, of) })
}

// drawKeyBox draws the key in large letters that are easy to copy.
func (p *pdfPage) drawKeyBox(key string) {
	t := textStyle{26, true, figure.Ink}
	groups := keyGroups(key)
	var lines []string
	for start := 0; start < len(groups); start += keyPerLine {
		lines = append(lines, strings.Join(groups[start:min(start+keyPerLine, len(groups))], "   "))
	}
	const pad, leading = 3 * step, 40.0
	height := 2*pad + leading*float64(len(lines)) - half
	p.reserve(height)
	p.draw(figure.Figure{Rects: []figure.Rect{{
		W: textWidth, H: height, Radius: 6, Fill: figure.Paint{Role: figure.Track},
		Edge: figure.Paint{Role: figure.Primary}, EdgeWidth: 1.2,
	}}}, marginSide, p.y)
	for i, text := range lines {
		size := t
		for p.width(text, size) > textWidth-2*pad && size.size > 8 {
			size.size--
		}
		x := marginSide + (textWidth-p.width(text, size))/2
		p.write(x, p.y+pad+leading*float64(i)+26, text, size)
	}
	p.y += height
}

// keyGroups returns the groups of a key. A key without groups is cut into groups of five.
func keyGroups(key string) []string {
	groups := strings.FieldsFunc(singleLine(key), func(r rune) bool { return r == ' ' || r == '-' })
	if len(groups) != 1 {
		return groups
	}
	var cut []string
	for letters := []rune(groups[0]); len(letters) > 0; letters = letters[min(5, len(letters)):] {
		cut = append(cut, string(letters[:min(5, len(letters))]))
	}
	return cut
}
