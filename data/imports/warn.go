package imports

import (
	"maps"
	"slices"
	"strconv"

	"kader/data"
)

// warn collects what the user should know before applying.
func (d *Draft) warn() {
	d.Warnings = nil
	if list := d.importedBefore(); list != nil {
		d.addWarning(WarnImportedBefore, "date", data.DateOf(list.Created).String(), "file", list.File)
	}
	d.recognise()
	if d.guessed {
		d.addWarning(WarnKindGuessed, "kind", string(d.Source.Kind))
	}
	d.warnPlaces()
	d.Warnings = append(d.Warnings, d.mapped...)
	if len(d.Rows) == 0 {
		d.addWarning(WarnNoRows)
	}
	d.warnBlanked()
	d.warnDays()
	if n := len(d.compared.clash); n > 0 {
		d.addWarning(WarnSameNumber, "n", strconv.Itoa(n))
	}
	d.warnUnits()
	d.warnOnTrack()
	d.warnLeft()
	d.warnOverwrite()
}

func (d *Draft) addWarning(code WarningCode, facts ...string) {
	w := Warning{Code: code, Facts: make(map[string]string)}
	for i := 0; i+1 < len(facts); i += 2 {
		w.Facts[facts[i]] = facts[i+1]
	}
	d.Warnings = append(d.Warnings, w)
}

// importedBefore returns the last import of a file with the same bytes that was not
// taken back, nil where there is none.
func (d *Draft) importedBefore() *data.List {
	for i := len(d.book.lists) - 1; i >= 0; i-- {
		if list := &d.book.lists[i]; list.Hash == d.Hash && !list.Undone {
			return list
		}
	}
	return nil
}

func (d *Draft) warnBlanked() {
	counts := make(map[string]int)
	var order []string
	for _, p := range d.Table.Blanked {
		name := or(p.Header, p.Column)
		if counts[name] == 0 {
			order = append(order, name)
		}
		counts[name]++
	}
	for _, name := range order {
		d.addWarning(WarnForbiddenCells, "n", strconv.Itoa(counts[name]), "header", name)
	}
}

// warnDays tells of columns whose days could be read another way.
func (d *Draft) warnDays() { d.Warnings = append(d.Warnings, d.typist.warnings...) }

// warnUnits tells how many units will be made, and which names fit more than one.
func (d *Draft) warnUnits() {
	made := make(map[unitName]bool)
	alike := make(map[string]bool)
	for i := range d.Proposal.Matches {
		m := &d.Proposal.Matches[i]
		if m.Index < 0 || m.Decision != DecisionNew && m.Decision != DecisionChanged && m.Decision != DecisionMoved {
			continue
		}
		name := unitOf(d.compared.person(m.Index))
		switch {
		case name.unit == "" && name.site == "" || d.compared.units.find(name) != "":
		case d.compared.units.ambiguous(name):
			alike[name.unit] = true
		default:
			made[unitName{data.Fold(name.site), data.Fold(name.unit)}] = true
		}
	}
	if len(made) > 0 {
		d.addWarning(WarnUnits, "n", strconv.Itoa(len(made)))
	}
	for _, unit := range slices.Sorted(maps.Keys(alike)) {
		d.addWarning(WarnUnitsAlike, "unit", unit)
	}
}

// warnOnTrack tells how many we know already are put on the track of new hires.
func (d *Draft) warnOnTrack() {
	n := 0
	for i := range d.Proposal.Matches {
		if d.Proposal.Matches[i].Follow {
			n++
		}
	}
	if n > 0 {
		d.addWarning(WarnOnTrack, "n", strconv.Itoa(n))
	}
}

func (d *Draft) warnLeft() {
	many := 0
	for i := range d.Proposal.Matches {
		m := &d.Proposal.Matches[i]
		if m.Decision == DecisionAsk && (m.Index < 0 || slices.Contains(m.Reasons, reasonManyLeft)) {
			many++
		}
	}
	if many > 0 {
		d.addWarning(WarnManyLeft, "n", strconv.Itoa(many))
	}
}
