package reports

import (
	"fmt"
	"io"

	"kader/assets"
	"kader/data"
	"kader/reports/figure"
)

// WriteNotice writes in large print what a meeting decided and what came of it, as PDF for the board of a unit. It
// names nobody, whatever the options say. A meeting that decided nothing for that unit is ErrNothingDecided.
func WriteNotice(w io.Writer, l *assets.Language, d *data.Dossier, o Options) error {
	shown := noticeShown(d, o)
	if len(shown.Meetings) > 0 && len(shown.Decisions) == 0 {
		return fmt.Errorf("write notice: %w", data.ErrNothingDecided)
	}
	return writeMeetingPaper(w, l, d, o, data.ExportNotice, func(p *meetingPaper) {
		l := p.lang
		for _, part := range decisionParts() {
			if lines := decisionLines(p.dossier.Decisions, part.kind); len(lines) > 0 {
				p.writeLarge(l.Text(part.key))
				p.drawBullets(lines, largeStyle())
			}
		}
		p.addGap(2 * step)
		p.writeText(l.Text("report.notice.ask"), textStyle{14, false, figure.Ink})
		if next := p.nextLine(); next != "" {
			p.addGap(step)
			p.writeText(l.Text("report.hand-out.next", "when", next), textStyle{14, false, figure.Ink})
		}
	})
}

// largeStyle is text that is read from a board.
func largeStyle() textStyle { return textStyle{18, false, figure.Ink} }

// writeLarge writes a heading that is read from a board.
func (p *pdfPage) writeLarge(title string) {
	p.addGap(step)
	p.writeLead(title, textStyle{18, true, figure.Primary})
}

// noticeShown is what the notice prints: what was decided for the unit, and when the next meeting is.
func noticeShown(d *data.Dossier, o Options) *data.Dossier {
	shown := meetingShown(data.ExportNotice, d, o)
	if len(shown.Meetings) == 0 {
		return shown
	}
	addNext(shown, d, o)
	m := &shown.Meetings[0]
	m.Summary, m.Questions, m.Speakers, m.Place, m.Link, m.Tool, m.UnitID = "", "", "", "", "", "", o.UnitID
	shown.Points = nil
	tree := data.NewUnitTree(d.Units)
	for _, made := range decidedAt(d.Decisions, m.ID) {
		if isFor(tree, d.Tellings, made.ID, o.UnitID) {
			shown.Decisions = append(shown.Decisions, made)
		}
	}
	return shown
}

// isFor reports whether a decision is for a unit: nobody said for which units it is, or it is for the unit, for one
// above or below it, or for the whole company. "" is the whole company, for which all is.
func isFor(tree *data.UnitTree, tellings []data.Telling, decision, unit data.ID) bool {
	if unit == "" {
		return true
	}
	named := false
	for i := range tellings {
		g := &tellings[i]
		if g.DecisionID != decision {
			continue
		}
		named = true
		if g.UnitID == "" || tree.Below(g.UnitID)[unit] || tree.Below(unit)[g.UnitID] {
			return true
		}
	}
	return !named
}
