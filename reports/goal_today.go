package reports

import (
	"strings"
	"unicode"

	"kader/assets"
	"kader/data"
)

// goalToday returns how a goal stands today, where its indicator is a figure of the snapshot
// by its own name, in any of the languages: the density, the members, the reps, the white
// spots. A goal under a topic of one unit is about that unit. It returns "" where that cannot
// be known, or must not be shown.
func (p *plan) goalToday(g data.Goal) string {
	if g.Indicator == "" {
		return ""
	}
	figure, parts := p.total, p.figures
	topic, _ := p.dossier.FindTopic(g.TopicID)
	if below := figuresOf(p.figures, topic.UnitID); len(below) > 0 {
		figure, parts = below[0], below
	}
	l := p.lang
	now := ""
	switch p.figureNamed(g.Indicator) {
	case "report.density":
		if share, shown := p.suppression.density(figure); shown {
			now = l.Percent(share)
		}
	case "report.members":
		if !p.suppression.hides(figure.UnitID) {
			now = l.Number(figure.Members)
		}
	case "report.reps":
		now = l.Number(figure.Reps)
	case "report.white-spots":
		now = l.Number(len(data.WhiteSpots(parts)))
	}
	if now == "" || figure.UnitID == "" {
		return now
	}
	return l.Text("report.goal.now-unit", "now", now, "unit", figure.Name)
}

// figureNamed returns the key of the figure with that name, "" if there is none.
func (p *plan) figureNamed(name string) string {
	if p.figureNames == nil {
		p.figureNames = figureNames()
	}
	return p.figureNames[nameKey(name)]
}

// notMeasured reports whether a goal goes to a number that Kader does not count, so that the
// paper has no number of today beside it.
func (p *plan) notMeasured(g data.Goal) bool {
	return g.Reached.IsZero() && strings.ContainsFunc(g.Target, unicode.IsDigit) && p.figureNamed(g.Indicator) == ""
}

// figureNames returns the figures that a goal may be about: their names in every language,
// folded, with the key of the text.
func figureNames() map[string]string {
	names := make(map[string]string)
	for _, code := range assets.Languages() {
		l, err := assets.Load(code)
		if err != nil {
			continue // a language that is not there names nothing
		}
		for _, key := range [...]string{"report.density", "report.members", "report.reps", "report.white-spots"} {
			names[nameKey(l.Text(key))] = key
		}
	}
	return names
}

// figuresOf returns the figures of a unit and of those below it, none if it is not there.
func figuresOf(figures []data.UnitFigure, id data.ID) []data.UnitFigure {
	for i, f := range figures {
		if f.UnitID != id {
			continue
		}
		end := i + 1
		for end < len(figures) && figures[end].Depth > f.Depth {
			end++
		}
		return figures[i:end]
	}
	return nil
}
