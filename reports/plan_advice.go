package reports

import (
	"slices"

	"kader/data"
	"kader/reports/figure"
)

// gap is a part that a dossier lacks, and the key of what to do about it.
type gap struct {
	lacks  bool
	advice string
}

// littleIsThere is how many parts a dossier lacks before a paper says how to go on.
const littleIsThere = 3

// writePlanAdvice says how to go on with a plan of which little is there yet.
func (p *plan) writePlanAdvice() {
	d := p.dossier
	p.writeAdvice([]gap{
		{len(d.Units) == 0, "report.advice.units"},
		{p.total.Reps+p.total.Leaders == 0, "report.advice.reps"},
		{len(d.Topics) == 0, "report.advice.topics"},
		{len(d.Goals) == 0, "report.advice.goals"},
		{len(d.Actions) == 0, "report.advice.actions"},
		{len(d.Meetings) == 0, "report.advice.meetings"},
	})
}

// writeSnapshotAdvice says how to go on with a snapshot of which little is there yet.
func (p *plan) writeSnapshotAdvice() {
	units := p.dossier.Units
	p.writeAdvice([]gap{
		{len(units) == 0, "report.advice.units"},
		{!slices.ContainsFunc(units, func(u data.Unit) bool { return u.Headcount > 0 }), "report.advice.headcount"},
		{p.total.Members == 0, "report.advice.members"},
		{p.total.Reps+p.total.Leaders == 0, "report.advice.reps"},
		{len(p.dossier.Snapshots) == 0, "report.advice.snapshots"},
	})
}

// writeAdvice writes what to do about the gaps, if there are so many that the paper would be
// nearly blank.
func (p *plan) writeAdvice(gaps []gap) {
	gaps = slices.DeleteFunc(gaps, func(g gap) bool { return !g.lacks })
	if len(gaps) < littleIsThere {
		return
	}
	p.startSection("report.advice")
	p.writeLead(p.lang.Text("report.advice.text"), bodyStyle())
	t := table{pad: half, columns: []column{{}}}
	for _, g := range gaps {
		advice := paragraph{text: p.lang.Text(g.advice), style: bodyStyle(), mark: dotMark(figure.Primary)}
		t.rows = append(t.rows, row{open: true, cells: []cell{{advice}}})
	}
	p.drawTable(t)
}
