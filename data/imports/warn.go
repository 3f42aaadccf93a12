package imports

import (
	"maps"
	"slices"
	"strconv"

	"kader/data"
)

// warnOfList collects what the user should know of the list itself, however single
// rows are decided.
func (d *Draft) warnOfList() {
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
	d.Warnings = append(d.Warnings, d.typist.warnings...)
	if n := len(d.compared.clash); n > 0 {
		d.addWarning(WarnSameNumber, "n", strconv.Itoa(n))
	}
	d.ofList = d.Warnings
}

// tell takes over what the proposal comes to, and adds what that warns of.
func (d *Draft) tell() {
	d.Proposal.Counts = d.sums.counts
	d.Warnings = slices.Clip(d.ofList)
	d.warnUnits()
	if n := d.sums.follow; n > 0 {
		d.addWarning(WarnOnTrack, "n", strconv.Itoa(n))
	}
	if n := d.sums.many; n > 0 {
		d.addWarning(WarnManyLeft, "n", strconv.Itoa(n))
	}
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

// warnUnits tells how many units will be made, and which names fit more than one.
func (d *Draft) warnUnits() {
	if n := len(d.sums.made); n > 0 {
		d.addWarning(WarnUnits, "n", strconv.Itoa(n))
	}
	for _, unit := range slices.Sorted(maps.Keys(d.sums.alike)) {
		d.addWarning(WarnUnitsAlike, "unit", unit)
	}
}

// warnOverwrite tells of fields in which the list would replace much of ours, as long
// as the user did not say what is to happen.
func (d *Draft) warnOverwrite() {
	for _, o := range d.Overwrites() {
		if !o.Answered {
			d.addWarning(WarnOverwrite, "field", string(o.Field), "share", percent(float64(o.Changed)/float64(o.Known)),
				"n", strconv.Itoa(o.Changed), "known", strconv.Itoa(o.Known))
		}
	}
}
