package plan

import (
	"strings"

	"kader/app/frame"
	"kader/data"
)

// goalNote says from where to where a goal goes, and by when.
func goalNote(f *frame.Frame, g data.Goal) string {
	var parts []string
	if g.Baseline != "" && g.Target != "" {
		parts = append(parts, f.Text("plan.from-to", "baseline", g.Baseline, "target", g.Target))
	} else if g.Target != "" {
		parts = append(parts, g.Target)
	}
	if !g.Due.IsZero() && g.Reached.IsZero() {
		parts = append(parts, f.Text("plan.by", "date", f.Lang.Date(g.Due)))
	}
	return strings.Join(parts, " · ")
}
