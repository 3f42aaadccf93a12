package cli

import (
	"fmt"
	"strings"

	"kader/data"
	"kader/data/imports"
)

// maxProblems is the number of cells that are named; the rest is only counted.
const maxProblems = 20

// printDraft prints in sentences what was understood, dropped, found and done.
func (c *call) printDraft(d *imports.Draft, list data.List) {
	for _, column := range d.Mapping {
		if column.Field != data.FieldIgnore {
			fmt.Fprintf(c.Stdout, "  %s → %s\n", onOneLine(column.Header), c.lang.Text("field."+string(column.Field)))
		}
	}
	for _, header := range d.Dropped {
		c.printText("cli.dropped", "header", header)
	}
	for _, w := range d.Warnings {
		if w.Code == imports.WarnOverwrite {
			continue // said on standard error, with what can be done about it
		}
		c.printText(w.TextKey(), c.lang.Facts(w.TextFacts())...)
	}
	c.printUnits(d)
	c.printProblems(d)
	c.printNamed(d, "cli.together", func(m *imports.Match) bool { return m.Rows > 0 && !m.IsGone() })
	left := func(m *imports.Match) bool { return m.IsGone() && d.Rows[m.Index].Gone }
	c.printNamed(d, "cli.gone", func(m *imports.Match) bool { return m.IsGone() && !left(m) })
	c.printNamed(d, "cli.gone-status", left)
	c.printCounts(d.Proposal.Counts)
	if list.ID == "" {
		c.printText("cli.nothing-written")
		return
	}
	c.printText("cli.imported", "file", list.File, "id", list.ID)
}

// warnOverwrites prints on Stderr the fields in which many values would be replaced.
func (c *call) warnOverwrites(d *imports.Draft) {
	for _, o := range d.Overwrites() {
		if !o.Answered {
			fmt.Fprintln(c.Stderr, "kader:", c.lang.Text("cli.overwrite", "field", c.lang.Text("field."+string(o.Field)),
				"changed", o.Changed, "known", o.Known, "option", "--keep "+string(o.Field)))
		}
	}
}

func (c *call) printProblems(d *imports.Draft) {
	n := 0
	for _, row := range d.Rows {
		for _, p := range row.Problems {
			if n++; n <= maxProblems {
				c.printText(p.TextKey(), c.lang.Facts(p.TextFacts())...)
			}
		}
	}
	if n > maxProblems {
		c.printCount("cli.more-problems", n-maxProblems)
	}
}

// maxNamed is the number of people that are named in one way; the rest is only counted.
const maxNamed = 50

// printNamed prints a sentence for each match that passes.
func (c *call) printNamed(d *imports.Draft, key string, is func(*imports.Match) bool) {
	n := 0
	for i := range d.Proposal.Matches {
		m := &d.Proposal.Matches[i]
		if !is(m) {
			continue
		}
		if n++; n <= maxNamed {
			p := d.PersonAt(m.Index)
			c.printText(key, "row", m.Row, "name", onOneLine(p.Full()), "n", m.Rows, "date", c.lang.Date(p.End))
		}
	}
	if n > maxNamed {
		c.printCount("cli.more-named", n-maxNamed)
	}
}

// printUnits names the units that the list makes, and those for which one of ours was chosen.
func (c *call) printUnits(d *imports.Draft) {
	tree := data.NewUnitTree(d.Units())
	for _, u := range d.NewUnits() {
		key, existing := "cli.new-unit", ""
		if u.Chosen != "" {
			key, existing = "cli.taken-unit", strings.Join(tree.Path(u.Chosen), " › ")
		}
		fmt.Fprintln(c.Stdout, c.lang.Count(key, u.People, "unit", onOneLine(u.Words()), "existing", onOneLine(existing)))
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
			c.printCount(line.key, line.n)
		}
	}
}

// printCount prints the sentence for a number of things.
func (c *call) printCount(key string, n int) { fmt.Fprintln(c.Stdout, c.lang.Count(key, n)) }
