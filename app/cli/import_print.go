package cli

import (
	"fmt"

	"kader/data"
	"kader/data/imports"
	"kader/data/match"
)

// draftJSON is an import as `kader import --json` prints it.
type draftJSON struct {
	Columns []columnJSON `json:"columns"`
	Dropped []string     `json:"dropped"`
	Rows    []rowJSON    `json:"rows"`
	Counts  countsJSON   `json:"counts"`
	ID      data.ID      `json:"id,omitempty"` // of the import, for undo-import; nothing after a dry run
}

type columnJSON struct {
	Header     string     `json:"header"`
	Field      data.Field `json:"field"`
	Confidence float64    `json:"confidence"`
}

type rowJSON struct {
	Row      int              `json:"row"` // as in the file; 0 for someone who is not on it
	Decision imports.Decision `json:"decision"`
	Person   knownJSON        `json:"person"`
	Score    float64          `json:"score"`
	Reasons  []match.Reason   `json:"reasons"`
	Problems []problemJSON    `json:"problems"`
}

type knownJSON struct {
	ID             data.ID `json:"id"` // "" for someone new
	EmployeeNumber string  `json:"employeeNumber"`
}

type problemJSON struct {
	Column string     `json:"column"`
	Header string     `json:"header"`
	Field  data.Field `json:"field"`
	Rule   data.Rule  `json:"rule"`
	Value  string     `json:"value"`
}

type countsJSON struct {
	New     int `json:"new"`
	Same    int `json:"same"`
	Changed int `json:"changed"`
	Moved   int `json:"moved"`
	Left    int `json:"left"`
	Member  int `json:"member"`
	Ask     int `json:"ask"`
	Skipped int `json:"skipped"`

	CameBack int `json:"cameBack"`
	Joined   int `json:"joined"`
	Missing  int `json:"missing"`
}

func (c *call) printDraftJSON(d *imports.Draft, list data.List) error {
	out := draftJSON{
		Columns: make([]columnJSON, len(d.Mapping)), Dropped: append([]string{}, d.Dropped...),
		Rows: make([]rowJSON, len(d.Proposal.Matches)), Counts: countsJSON(d.Proposal.Counts), ID: list.ID,
	}
	for i, column := range d.Mapping {
		out.Columns[i] = columnJSON{column.Header, column.Field, column.Confidence}
	}
	for i, m := range d.Proposal.Matches {
		out.Rows[i] = rowOf(d, m)
	}
	return printJSON(c.Stdout, out)
}

func rowOf(d *imports.Draft, m imports.Match) rowJSON {
	known, _ := d.Known(m.PersonID)
	row := rowJSON{
		Row: m.Row, Decision: m.Decision, Person: knownJSON{m.PersonID, known.EmployeeNumber},
		Score: m.Score, Reasons: append([]match.Reason{}, m.Reasons...), Problems: []problemJSON{},
	}
	if m.Index < 0 {
		return row
	}
	if row.Person.EmployeeNumber == "" {
		row.Person.EmployeeNumber = d.Rows[m.Index].Person.EmployeeNumber
	}
	for _, p := range d.Rows[m.Index].Problems {
		row.Problems = append(row.Problems, problemJSON{p.Column, p.Header, p.Field, p.Rule, p.Raw})
	}
	return row
}

// maxProblems is how many cells are named before the rest is only counted.
const maxProblems = 20

// printDraft says in sentences what was understood, dropped, found and done.
func (c *call) printDraft(d *imports.Draft, list data.List) {
	for _, column := range d.Mapping {
		if column.Field != data.FieldIgnore {
			fmt.Fprintf(c.Stdout, "  %s → %s\n", column.Header, c.lang.Text("field."+string(column.Field)))
		}
	}
	for _, header := range d.Dropped {
		c.say("cli.dropped", "header", header)
	}
	for _, w := range d.Warnings {
		c.say(w.TextKey(), c.factPairs(w.TextFacts())...)
	}
	c.printProblems(d)
	c.printCounts(d.Proposal.Counts)
	if list.ID == "" {
		c.say("cli.nothing-written")
		return
	}
	c.say("cli.imported", "file", list.File, "id", list.ID)
}

func (c *call) printProblems(d *imports.Draft) {
	n := 0
	for _, row := range d.Rows {
		for _, p := range row.Problems {
			if n++; n <= maxProblems {
				c.say(p.TextKey(), c.factPairs(p.TextFacts())...)
			}
		}
	}
	if n > maxProblems {
		c.tell("cli.more-problems", n-maxProblems)
	}
}

// printCounts prints a line for each kind of row that occurs.
func (c *call) printCounts(counts data.ListCounts) {
	for _, line := range []struct {
		key string
		n   int
	}{
		{"cli.count.new", counts.New},
		{"cli.count.changed", counts.Changed},
		{"cli.count.moved", counts.Moved},
		{"cli.count.left", counts.Left},
		{"cli.count.came-back", counts.CameBack},
		{"cli.count.joined", counts.Joined},
		{"cli.count.missing", counts.Missing},
		{"cli.count.member", counts.Member},
		{"cli.count.ask", counts.Ask},
		{"cli.count.same", counts.Same},
		{"cli.count.skipped", counts.Skipped},
	} {
		if line.n > 0 {
			c.tell(line.key, line.n)
		}
	}
}

// tell prints the sentence for a number of things.
func (c *call) tell(key string, n int) { fmt.Fprintln(c.Stdout, c.lang.Count(key, n)) }

// factPairs are the facts of a warning or problem, with codes and days in words.
func (c *call) factPairs(facts map[string]string) []any {
	pairs := make([]any, 0, 2*len(facts))
	for name, value := range facts {
		switch name {
		case "field":
			value = c.lang.Text("field." + value)
		case "kind":
			value = c.lang.Text("list-kind." + value)
		case "date":
			if day, err := data.ParseDate(value); err == nil {
				value = c.lang.Date(day)
			}
		}
		pairs = append(pairs, name, value)
	}
	return pairs
}
