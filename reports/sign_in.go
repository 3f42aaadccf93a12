package reports

import (
	"io"

	"kader/assets"
	"kader/data"
	"kader/reports/figure"
)

// WriteSignIn writes an empty sheet as PDF on which those who come write their names. It asks who is a member only
// where people who are none may come.
func WriteSignIn(w io.Writer, l *assets.Language, d *data.Dossier, o Options) error {
	return writeMeetingPaper(w, l, d, o, data.ExportSignIn, func(p *meetingPaper) {
		by := o.DestroyBy
		if by.IsZero() {
			by = data.UsualEnd(data.ExportSignIn, false, o.Today)
		}
		p.writeText(p.lang.Text("report.sign-in.privacy", "date", p.lang.LongDate(by)), bodyStyle())
		p.addGap(step)
		p.drawSignIn()
	})
}

// signInShown is what the sheet prints: which meeting it is for.
func signInShown(d *data.Dossier, o Options) *data.Dossier {
	shown := meetingShown(data.ExportSignIn, d, o)
	shown.Points = nil
	for i := range shown.Meetings {
		m := &shown.Meetings[i]
		m.Questions, m.Speakers, m.Summary, m.Tool, m.Link = "", "", "", "", ""
	}
	return shown
}

// signInPad is the air above and under the line for a name.
const signInPad = 9

// drawSignIn draws numbered lines down to the end of the page.
func (p *meetingPaper) drawSignIn() {
	l := p.lang
	t := table{pad: signInPad, columns: []column{
		{width: 3 * step}, {title: l.Text("report.name")}, {title: l.Text("field.unit"), width: 140},
	}}
	open := p.meeting.Open == data.OpenToAll
	if open {
		t.columns = append(t.columns,
			column{title: l.Text("report.sign-in.member"), width: 60},
			column{title: l.Text("report.sign-in.no-member"), width: 72})
	}
	height := cellStyle().leading() + 2*signInPad*p.air
	lines := int((pageEnd - p.y - p.headHeight(shareWidths(t.columns)) - step) / height)
	for n := range max(1, lines) {
		cells := []cell{plainCell(l.Number(n+1), textStyle{9, false, figure.Muted}), nil, nil}
		if open {
			box := cell{{text: " ", style: cellStyle(), mark: boxMark(false)}}
			cells = append(cells, box, box)
		}
		t.rows = append(t.rows, row{cells: cells})
	}
	p.drawTable(t)
}
