package cli

import (
	"bufio"
	"encoding/json"
	"fmt"
	"math"

	"kader/data"
	"kader/data/imports"
	"kader/data/match"
)

// draftJSON is an import as `kader import --json` prints it. What the design names
// stands first; the rest may grow.
type draftJSON struct {
	Columns    []columnJSON    `json:"columns"`
	Dropped    []string        `json:"dropped"`
	Rows       []rowJSON       `json:"rows"`
	Counts     countsJSON      `json:"counts"`
	ID         data.ID         `json:"id,omitempty"` // of the import, for undo-import; nothing after a dry run
	Kind       data.ListKind   `json:"kind"`
	Employer   string          `json:"employer"`
	Sheet      string          `json:"sheet"`
	HeaderRow  int             `json:"headerRow"` // 0 is none
	Places     []string        `json:"places"`    // what else --sheet may name
	Warnings   []warningJSON   `json:"warnings"`
	Units      []newUnitJSON   `json:"units"`      // that would be made, or for which one was chosen; see --unit
	Overwrites []overwriteJSON `json:"overwrites"` // much of a field would be replaced; see --keep
}

type columnJSON struct {
	Header     string          `json:"header"`
	Field      data.Field      `json:"field"`
	Confidence float64         `json:"confidence"`
	Letter     string          `json:"letter"`
	Ask        bool            `json:"ask"`
	Candidates []candidateJSON `json:"candidates"`
}

type candidateJSON struct {
	Field      data.Field `json:"field"`
	Confidence float64    `json:"confidence"`
}

type rowJSON struct {
	Row        int              `json:"row"` // as in the file; 0 for someone who is not on it
	Decision   imports.Decision `json:"decision"`
	Person     knownJSON        `json:"person"`
	Score      float64          `json:"score"`
	Reasons    []match.Reason   `json:"reasons"`
	Weights    []weightJSON     `json:"weights"` // of the person; none where nobody fits, or the user chose
	Problems   []problemJSON    `json:"problems"`
	Changes    []changeJSON     `json:"changes"`
	Candidates []knownJSON      `json:"candidates"` // who else it may be
	Twin       int              `json:"twin,omitempty"`
	Rows       int              `json:"rows,omitempty"` // put together here, this one included
	Member     bool             `json:"member"`
	Answered   string           `json:"answered,omitempty"` // the day on which the group said who it is
}

// weightJSON is what one feature says of a row and the person; all together are the log-odds of the two.
type weightJSON struct {
	Feature string  `json:"feature"`
	Level   string  `json:"level"` // how well the values fit; "" where none are compared
	Bits    float64 `json:"bits"`  // above zero for one person, below against
}

type knownJSON struct {
	ID             data.ID `json:"id"` // "" for someone new
	EmployeeNumber string  `json:"employeeNumber"`
}

type changeJSON struct {
	Field data.Field `json:"field"`
	Old   string     `json:"old"`
	New   string     `json:"new"`
	Keep  bool       `json:"keep"` // ours stays
}

type problemJSON struct {
	Column   string     `json:"column"`
	Header   string     `json:"header"`
	Field    data.Field `json:"field"`
	Rule     data.Rule  `json:"rule"`
	Value    string     `json:"value"`
	Expected string     `json:"expected"`
}

type warningJSON struct {
	Code  imports.WarningCode `json:"code"`
	Facts map[string]string   `json:"facts"`
}

type newUnitJSON struct {
	Site   string  `json:"site"`
	Name   string  `json:"name"` // "" is the site itself
	People int     `json:"people"`
	Chosen data.ID `json:"chosen"` // the unit of ours that was chosen, "" makes one
}

type overwriteJSON struct {
	Field   data.Field `json:"field"`
	Changed int        `json:"changed"`
	Known   int        `json:"known"`
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

// printDraftJSON prints the draft as one object.
func (c *call) printDraftJSON(d *imports.Draft, list data.List) error {
	head, err := json.Marshal(c.headOf(d, list))
	if err != nil {
		return fmt.Errorf("print json: %w", err)
	}
	out := bufio.NewWriter(&jsonWriter{to: c.Stdout})
	encoder := json.NewEncoder(out)
	encoder.SetEscapeHTML(false)
	out.WriteString(`{"rows":`) // what cannot be written shows at the end
	err = streamList(out, len(d.Proposal.Matches), func(i int) error {
		row := c.rowOf(d, &d.Proposal.Matches[i])
		weights, err := imports.WeightsOf(d, i)
		if err != nil {
			return err
		}
		for _, w := range weights {
			row.Weights = append(row.Weights, weightJSON{w.Feature, w.Level, math.Round(w.Bits*100) / 100})
		}
		return encoder.Encode(row)
	})
	if err != nil {
		return fmt.Errorf("print json: %w", err)
	}
	out.WriteByte(',')
	out.Write(head[1:])
	out.WriteByte('\n')
	if err := out.Flush(); err != nil {
		return fmt.Errorf("print json: %w", err)
	}
	return nil
}

// headJSON is draftJSON without its rows.
type headJSON struct {
	draftJSON
	Rows []rowJSON `json:"rows,omitempty"`
}

func (c *call) headOf(d *imports.Draft, list data.List) headJSON {
	head := headJSON{draftJSON: draftJSON{
		Columns: make([]columnJSON, len(d.Mapping)), Dropped: append([]string{}, d.Dropped...),
		Counts: countsJSON(d.Proposal.Counts), ID: list.ID, Kind: d.Source.Kind, Employer: d.Source.Employer,
		Sheet: d.Table.Name, HeaderRow: d.Table.HeaderRow,
		Places: []string{}, Warnings: []warningJSON{}, Units: []newUnitJSON{}, Overwrites: []overwriteJSON{},
	}}
	for i, column := range d.Mapping {
		head.Columns[i] = columnJSON{
			column.Header, column.Field, column.Confidence, column.Letter, column.Ask, []candidateJSON{},
		}
		for _, candidate := range column.Candidates {
			head.Columns[i].Candidates = append(head.Columns[i].Candidates, candidateJSON(candidate))
		}
	}
	for _, place := range d.Places {
		head.Places = append(head.Places, place.Name)
	}
	for _, w := range d.Warnings {
		head.Warnings = append(head.Warnings, warningJSON{w.Code, w.Facts})
	}
	for _, u := range d.NewUnits() {
		head.Units = append(head.Units, newUnitJSON{u.Site, u.Name, u.People, u.Chosen})
	}
	for _, o := range d.Overwrites() {
		if !o.Answered {
			head.Overwrites = append(head.Overwrites, overwriteJSON{o.Field, o.Changed, o.Known})
		}
	}
	return head
}

func (c *call) rowOf(d *imports.Draft, m *imports.Match) rowJSON {
	row := rowJSON{
		Row: m.Row, Decision: m.Decision, Person: personOf(d, m.PersonID), Score: m.Score,
		Twin: m.Twin, Rows: m.Rows, Member: m.Member, Answered: m.Answered.String(),
		Reasons: append([]match.Reason{}, m.Reasons...),
		Weights: []weightJSON{}, Problems: []problemJSON{}, Changes: []changeJSON{}, Candidates: []knownJSON{},
	}
	for _, f := range m.Changes {
		row.Changes = append(row.Changes, changeJSON{f.Field, f.Old, f.New, f.Keep})
	}
	for _, other := range m.Others {
		row.Candidates = append(row.Candidates, personOf(d, other))
	}
	if m.Index < 0 {
		return row
	}
	if row.Person.EmployeeNumber == "" {
		row.Person.EmployeeNumber = d.Rows[m.Index].Person().EmployeeNumber
	}
	for _, p := range d.Rows[m.Index].Problems {
		row.Problems = append(row.Problems, problemJSON{p.Column, p.Header, p.Field, p.Rule, p.Raw, c.expected(p)})
	}
	return row
}

// expected returns the sentence about what a cell should hold, "" where there is none.
func (c *call) expected(p imports.Problem) string {
	if !c.lang.Has(p.ExpectsKey()) {
		return ""
	}
	return c.lang.Text(p.ExpectsKey())
}

func personOf(d *imports.Draft, id data.ID) knownJSON {
	known, _ := d.KnownPerson(id)
	return knownJSON{id, known.EmployeeNumber}
}
