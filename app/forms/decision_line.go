package forms

import (
	"strings"

	"kader/app/frame"
	"kader/data"
)

// ReadDecision takes the kind off that stands before a colon: "resultaat: de kantine is open".
func ReadDecision(f *frame.Frame, text string) (kind data.DecisionKind, words string) {
	before, after, found := strings.Cut(text, ":")
	if found {
		for _, kind := range data.DecisionKinds() {
			if data.Fold(before) == data.Fold(f.Text("decision.kind."+string(kind))) {
				return kind, strings.TrimSpace(after)
			}
		}
	}
	return data.DecisionMade, strings.TrimSpace(text)
}
