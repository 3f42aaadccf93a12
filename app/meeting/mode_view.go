package meeting

import (
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"kader/app/widgets"
	"kader/data"
)

// row is a line of the point that shows.
type row struct {
	widgets.WallLine
	goal data.ID // that the row is about, in the closing
	act  func()  // what Enter does on it, nil for nothing
	all  bool    // act is for all rows, so that none is lit
}

// build makes the parts of the wall.
func (p *modeParts) build(m *mode) fyne.CanvasObject {
	p.ground = widgets.NewKeyGround(m.onKey, m.onRune)
	caption := widgets.Style{Size: theme.SizeNameCaptionText, Color: widgets.ColorMuted}
	clock := caption
	clock.Align = widgets.AlignRight
	p.where, p.clock = widgets.NewText(m.frame.Text("page.loading"), caption), widgets.NewText("", clock)
	p.title = widgets.NewText("", widgets.Style{Size: theme.SizeNameHeadingText, Bold: true, Wrap: true, Lines: 3})
	p.left, p.right = widgets.VStack(widgets.GapTiny), widgets.VStack(widgets.Gap)
	p.line, p.foot = container.NewStack(), widgets.Flow(widgets.GapMedium)
	p.attic = widgets.NewAttic()
	head := widgets.VStack(widgets.Gap, widgets.Stretch(widgets.GapMedium, p.where, p.clock), p.title)
	below := widgets.VStack(widgets.Gap, p.line, widgets.NewLine(), p.foot)
	middle := widgets.InsetXY(0, widgets.Gap, widgets.WallColumns(p.left, p.right))
	body := container.NewBorder(head, below, nil, nil, middle)
	wall := widgets.InsetXY(widgets.GapLarge, widgets.GapMedium, body)
	return container.NewStack(p.ground, wall, p.attic) // the lines are looked for in the attic last
}

// show shows the point that is chosen, from what was read.
func (m *mode) show() {
	if len(m.points) == 0 {
		return
	}
	m.shown = wallRows{m}.makeRows()
	m.cursor = min(m.cursor, max(len(m.shown)-1, 0))
	m.showHead()
	m.part.left.Objects = nil
	for i, r := range m.shown {
		line := r.WallLine
		line.Text, line.Note = m.veil.text(line.Text), m.veil.text(line.Note)
		line.Lit = i == m.cursor && !r.all && (r.act != nil || r.goal != "") && m.open == nil
		m.part.left.Add(widgets.NewWallRow(line, func() { m.onRow(i) }))
	}
	switch {
	case len(m.shown) == 0:
		m.part.left.Add(widgets.NewText(m.frame.Text("mode.nothing-yet"),
			widgets.Style{Size: theme.SizeNameCaptionText, Color: widgets.ColorMuted, Wrap: true}))
	case m.open == nil:
		m.frame.Keyboard.Reveal(m.part.left.Objects[m.cursor])
	default: // what was entered in the line stands last
		m.frame.Keyboard.Reveal(m.part.left.Objects[len(m.shown)-1])
	}
	m.part.right.Objects = wallFacts{m}.facts()
	m.part.line.Objects = nil
	if m.open != nil {
		cameLine{m}.showNoted()
		m.part.line.Objects = []fyne.CanvasObject{m.open.root}
	}
	m.showFoot()
	for _, part := range []*fyne.Container{m.part.left, m.part.right, m.part.line} {
		part.Refresh()
	}
}

// rows are the lines that show.
func (m *mode) rows() []row { return m.shown }

// onRow is a click on a row.
func (m *mode) onRow(i int) {
	m.cursor = i
	m.act()
	m.show()
	m.frame.Focus(m.Focus())
}

// showHead shows which point it is, its title and the clock.
func (m *mode) showHead() {
	f, p := m.frame, m.point()
	parts := []string{m.veil.text(m.meeting.Title)}
	switch {
	case m.ended:
	case m.at < m.stored:
		parts = append(parts, f.Text("mode.where", "n", m.at+1, "of", m.stored))
		if p.Outcome != data.PointOpen {
			parts = append(parts, f.Text("mode.outcome."+string(p.Outcome)))
		}
	}
	if m.veil.on {
		parts = append(parts, f.Text("mode.hidden"))
	}
	m.part.where.SetText(strings.Join(parts, " · "))
	m.part.title.SetText(m.titleWords(p))
	m.showClock()
}

// titleWords is the title of a point.
func (m *mode) titleWords(p *data.AgendaPoint) string {
	switch {
	case m.ended:
		return m.frame.Text("mode.ended")
	case p.Kind == pointProposal:
		return m.frame.Text("mode.proposal")
	case p.Kind == data.PointClosing:
		return m.frame.Text("agenda.point.closing")
	}
	return m.veil.text(p.Title)
}

// showClock shows the time, how long the point took, and when the evening is to end. It never asks for attention.
func (m *mode) showClock() {
	if len(m.points) == 0 {
		return
	}
	f, p := m.frame, m.point()
	parts := []string{f.Clock().Format("15:04")}
	spent := int(m.spent[p.ID] / time.Minute)
	switch {
	case m.ended:
	case p.Minutes > 0:
		parts = append(parts, f.Text("mode.spent-of", "n", spent, "of", p.Minutes))
	default:
		parts = append(parts, f.Text("mode.spent", "n", spent))
	}
	if end := m.ends(); end != "" && !m.ended {
		parts = append(parts, f.Text("mode.until", "time", string(end)))
	}
	m.part.clock.SetText(strings.Join(parts, " · "))
	m.part.clock.Refresh()
}

// ends is when the evening is to end: as long as it lasts, or as its points take. "" is not said.
func (m *mode) ends() data.Clock {
	lasts := m.meeting.Lasts
	if lasts == 0 {
		for i := range m.points[:m.stored] {
			lasts += m.points[i].Minutes
		}
	}
	return m.meeting.Starts.After(lasts)
}

// showFoot shows the keys that do something now.
func (m *mode) showFoot() {
	m.part.foot.Objects = nil
	for _, k := range m.keys() {
		m.part.foot.Add(widgets.NewKeyHint(k.key, m.frame.Text(k.word), func() {
			k.does()
			if m.frame.Visible() == m {
				m.frame.Focus(m.Focus())
			}
		}))
	}
	m.part.foot.Refresh()
}
