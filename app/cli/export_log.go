package cli

import (
	"fmt"
	"slices"
	"strings"

	"kader/data"
	"kader/data/store"
	"kader/reports"
)

// hideDifferences is the option that hides also the counts that a paper would tell beside an earlier one.
const hideDifferences = "--hide-differences"

// exportOptions are those of the command that makes a report or a list.
func exportOptions() []option {
	return append([]option{
		{name: "-o", value: "OUT.pdf|OUT.xlsx|OUT.ics", required: true, unless: eachRep},
		{name: eachRep, value: "FOLDER"},
		{name: "--password", value: "P"},
		{name: passwordFile, value: "FILE"},
		{name: "--rep", value: "NAME"},
		{name: "--names"},
		{name: "--doers"},
		{name: "--colleagues"},
		{name: "--small-counts"},
		{name: "--phones"},
		{name: meetingOption, value: "DAY|TITLE|ID"},
		{name: unitOption, value: "NAME"},
		{name: "--hide", value: "WORD", repeated: true},
		{name: "--fine", value: "WORD", repeated: true},
		{name: hideDifferences},
	}, logOptions()...)
}

// logOptions are those of a command of which the dossier notes what went out.
func logOptions() []option {
	return []option{{name: "--for", value: readerWords("|")}, {name: "--destroy-by", value: "yyyy-mm-dd"}, asOption()}
}

func readerWords(separator string) string {
	var words []string
	for _, r := range data.Readers() {
		words = append(words, string(r))
	}
	return strings.Join(words, separator)
}

// logged is what the options say about who gets something, and how long.
type logged struct {
	reader data.Reader
	by     data.Date
}

// logged reads those options, before anything is made.
func (c *call) logged() (l logged, err error) {
	l.reader = data.Reader(c.option("--for"))
	if c.has("--for") && !slices.Contains(data.Readers(), l.reader) {
		return l, c.misused("cli.wrong-value", "option", "--for", "value", c.option("--for"), "allowed", readerWords(", "))
	}
	l.by, err = c.day("--destroy-by")
	return l, err
}

// note notes in the dossier what went out, once the file is there. A dossier that can only be read cannot
// note it, which is said.
func (c *call) note(s *store.Store, e data.Export, named []data.ID, l logged) error {
	if s.ReadOnly() != "" {
		fmt.Fprintln(c.Stderr, "kader:", onOneLine(c.lang.Text("cli.not-logged")))
		return nil
	}
	if e.Reader = l.reader; e.Reader == "" {
		e.Reader = data.UsualReader(e.Kind)
	}
	if e.DestroyBy = l.by; e.DestroyBy.IsZero() {
		e.DestroyBy = data.UsualEnd(e.Kind, e.Names, e.Made)
	}
	return s.NoteExport(e, named)
}

// heedEarlier says what a paper would tell beside earlier ones, or hides it where that is asked.
func (c *call) heedEarlier(kind reports.Kind, d *data.Dossier, o *reports.Options) {
	told, hide := kind.Tellings(d, *o, d.Exports)
	if c.has(hideDifferences) {
		o.Hide = hide
		return
	}
	for _, t := range told {
		unit := t.Name
		switch t.UnitID {
		case "":
			unit = c.lang.Text("report.total")
		case data.NoUnit:
			unit = c.lang.Text("report.no-unit")
		}
		fmt.Fprintln(c.Stderr, "kader:", onOneLine(c.lang.Text(
			"cli.telling", "date", c.lang.Date(t.Made), "unit", unit, "option", hideDifferences)))
	}
}
