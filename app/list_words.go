package app

import (
	"strings"

	"kader/data"
	"kader/data/imports"
)

// countPart is one of the counts of an import.
type countPart struct {
	key      string
	decision imports.Decision
	n        int
}

// countParts are the counts of an import, in the order in which they matter. Those
// without a decision say something more about people who were counted already.
func countParts(kind data.ListKind, c data.ListCounts) []countPart {
	left := "import.count.left"
	if kind == data.ListMembers {
		left = "import.count.left-union"
	}
	return []countPart{
		{"import.count.new", imports.DecisionNew, c.New},
		{"import.count.changed", imports.DecisionChanged, c.Changed},
		{"import.count.moved", imports.DecisionMoved, c.Moved},
		{left, imports.DecisionLeft, c.Left},
		{"import.count.missing", imports.DecisionMissing, c.Missing},
		{"import.count.ask", imports.DecisionAsk, c.Ask},
		{"import.count.skipped", imports.DecisionSkipped, c.Skipped},
		{"import.count.same", imports.DecisionSame, c.Same},
		{"import.count.came-back", "", c.CameBack},
		{"import.count.joined", "", c.Joined},
		{"import.count.member", "", c.Member},
	}
}

// countsWords says what became of the rows of a list: "12 new, 3 changed (1 already
// a member)".
func countsWords(a *App, kind data.ListKind, c data.ListCounts) string {
	var words, more []string
	for _, part := range countParts(kind, c) {
		switch {
		case part.n == 0:
		case part.decision == "":
			more = append(more, a.count(part.key, part.n))
		default:
			words = append(words, a.count(part.key, part.n))
		}
	}
	switch {
	case len(words) == 0:
		return a.text("import.count.none")
	case len(more) == 0:
		return strings.Join(words, ", ")
	}
	return strings.Join(words, ", ") + " (" + strings.Join(more, ", ") + ")"
}
