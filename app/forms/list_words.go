package forms

import (
	"strings"

	"kader/app/frame"
	"kader/data"
	"kader/data/imports"
	"kader/data/store"
)

// CountPart is one of the counts of an import.
type CountPart struct {
	Key      string
	Decision imports.Decision
	N        int
}

// CountParts are the counts of an import, in the order in which they matter. Those
// without a decision say something more about people who were counted already.
func CountParts(kind data.ListKind, c data.ListCounts) []CountPart {
	left := "import.count.left"
	if kind == data.ListMembers {
		left = "import.count.left-union"
	}
	return []CountPart{
		{Key: "import.count.new", Decision: imports.DecisionNew, N: c.New},
		{Key: "import.count.changed", Decision: imports.DecisionChanged, N: c.Changed},
		{Key: "import.count.moved", Decision: imports.DecisionMoved, N: c.Moved},
		{Key: left, Decision: imports.DecisionLeft, N: c.Left},
		{Key: "import.count.missing", Decision: imports.DecisionMissing, N: c.Missing},
		{Key: "import.count.ask", Decision: imports.DecisionAsk, N: c.Ask},
		{Key: "import.count.skipped", Decision: imports.DecisionSkipped, N: c.Skipped},
		{Key: "import.count.same", Decision: imports.DecisionSame, N: c.Same},
		{Key: "import.count.came-back", Decision: "", N: c.CameBack},
		{Key: "import.count.joined", Decision: "", N: c.Joined},
		{Key: "import.count.member", Decision: "", N: c.Member},
	}
}

// FindStanding returns of each list the counts of what was not taken back.
func FindStanding(tx *store.Tx, lists []data.List) (map[data.ID]data.ListCounts, error) {
	counts := make(map[data.ID]data.ListCounts, len(lists))
	for i := range lists {
		standing, err := imports.FindStanding(tx, &lists[i])
		if err != nil {
			return nil, err
		}
		counts[lists[i].ID] = standing
	}
	return counts, nil
}

// CountsWords says what became of the rows of a list: "12 new, 3 changed (1 already
// a member)".
func CountsWords(f *frame.Frame, kind data.ListKind, c data.ListCounts) string {
	var words, more []string
	for _, part := range CountParts(kind, c) {
		switch {
		case part.N == 0:
		case part.Decision == "":
			more = append(more, f.Count(part.Key, part.N))
		default:
			words = append(words, f.Count(part.Key, part.N))
		}
	}
	switch {
	case len(words) == 0:
		return f.Text("import.count.none")
	case len(more) == 0:
		return strings.Join(words, ", ")
	}
	return strings.Join(words, ", ") + " (" + strings.Join(more, ", ") + ")"
}
