package plan

import (
	"strconv"
	"strings"

	"kader/app/frame"
	"kader/data"
)

// heatWord says how hot a topic is.
func heatWord(a *frame.Frame, heat int) string { return a.Text("plan.heat." + strconv.Itoa(heat)) }

// goalNote says from where to where a goal goes, and by when.
func goalNote(a *frame.Frame, g data.Goal) string {
	var parts []string
	if g.Baseline != "" && g.Target != "" {
		parts = append(parts, a.Text("plan.from-to", "baseline", g.Baseline, "target", g.Target))
	} else if g.Target != "" {
		parts = append(parts, g.Target)
	}
	if !g.Due.IsZero() && g.Reached.IsZero() {
		parts = append(parts, a.Text("plan.by", "date", a.Lang.Date(g.Due)))
	}
	return strings.Join(parts, " · ")
}
