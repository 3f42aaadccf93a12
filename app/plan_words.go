package app

import (
	"strconv"
	"strings"

	"kader/data"
)

// heatWord says how hot a topic is.
func heatWord(a *App, heat int) string { return a.text("plan.heat." + strconv.Itoa(heat)) }

// goalNote says from where to where a goal goes, and by when.
func goalNote(a *App, g data.Goal) string {
	var parts []string
	if g.Baseline != "" && g.Target != "" {
		parts = append(parts, a.text("plan.from-to", "baseline", g.Baseline, "target", g.Target))
	} else if g.Target != "" {
		parts = append(parts, g.Target)
	}
	if !g.Due.IsZero() && g.Reached.IsZero() {
		parts = append(parts, a.text("plan.by", "date", a.lang.Date(g.Due)))
	}
	return strings.Join(parts, " · ")
}
