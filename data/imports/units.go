package imports

import (
	"slices"
	"strconv"
	"strings"

	"kader/data"
	"kader/data/tables"
)

// unitFinder finds the group's unit for an employer's, by name or alias.
type unitFinder struct {
	units  []data.Unit
	byName map[string][]int // folded name or alias → places in units
	place  map[data.ID]int
	found  map[unitName]data.ID
}

// unitName is a unit as an employer writes it.
type unitName struct{ site, unit string }

func newUnitFinder(units []data.Unit) *unitFinder {
	f := &unitFinder{byName: make(map[string][]int), place: make(map[data.ID]int), found: make(map[unitName]data.ID)}
	for _, u := range units {
		f.add(u)
	}
	return f
}

func (f *unitFinder) add(u data.Unit) {
	at := len(f.units)
	f.units = append(f.units, u)
	f.place[u.ID] = at
	for _, name := range append([]string{u.Name}, u.Aliases...) {
		if key := data.Fold(name); key != "" && !slices.Contains(f.byName[key], at) {
			f.byName[key] = append(f.byName[key], at)
		}
	}
	clear(f.found)
}

// find returns the unit for an employer's words, "" where none or several fit. Without a unit it
// is the site.
func (f *unitFinder) find(name unitName) data.ID {
	if id, ok := f.found[name]; ok {
		return id
	}
	id := f.search(name)
	f.found[name] = id
	return id
}

func (f *unitFinder) search(name unitName) data.ID {
	if strings.TrimSpace(name.unit) == "" {
		return f.site(name.site)
	}
	fits := f.unitsNamed(name)
	if len(fits) != 1 {
		return ""
	}
	return f.units[fits[0]].ID
}

// unitsNamed returns the places of the units of that name. Where the site is known, those of
// another site do not count, and those below it go before those without a site.
func (f *unitFinder) unitsNamed(name unitName) []int {
	fits := f.byName[data.Fold(name.unit)]
	site := data.Fold(name.site)
	if site == "" {
		return fits
	}
	var below, free []int
	for _, at := range fits {
		switch top := f.siteOf(at); {
		case top < 0:
			free = append(free, at)
		case f.hasName(top, site):
			below = append(below, at)
		}
	}
	if len(below) > 0 {
		return below
	}
	return free
}

// ambiguous reports whether more than one unit fits.
func (f *unitFinder) ambiguous(name unitName) bool {
	return strings.TrimSpace(name.unit) != "" && len(f.unitsNamed(name)) > 1
}

// site returns the site of that name, "" where there is none.
func (f *unitFinder) site(name string) data.ID {
	for _, at := range f.byName[data.Fold(name)] {
		if f.units[at].Kind == data.UnitSite || f.units[at].ParentID == "" {
			return f.units[at].ID
		}
	}
	return ""
}

// onlySite returns the one site at the top of the tree, "" where there are none or several.
func (f *unitFinder) onlySite() data.ID {
	only := data.ID("")
	for _, u := range f.units {
		if u.ParentID != "" {
			continue
		}
		if only != "" || u.Kind != data.UnitSite {
			return ""
		}
		only = u.ID
	}
	return only
}

// siteOf returns the place of the site above a unit or the unit itself, -1 for none.
func (f *unitFinder) siteOf(at int) int {
	for range len(f.units) {
		if f.units[at].Kind == data.UnitSite {
			return at
		}
		parent, ok := f.place[f.units[at].ParentID]
		if !ok {
			return -1
		}
		at = parent
	}
	return -1
}

func (f *unitFinder) hasName(at int, folded string) bool {
	return slices.Contains(f.byName[folded], at)
}

// unitOf returns where an employer's list says that somebody works.
func unitOf(p *data.Person) unitName { return unitName{site: p.EmployerSite, unit: p.EmployerUnit} }

// useSections takes the departments from headings where no column holds them.
func (w *typist) useSections(m tables.Mapping) {
	if m.Find(data.FieldUnit) >= 0 {
		return
	}
	w.sections = w.table.Sections()
	units := make(map[string]bool)
	for _, s := range w.sections {
		units[s.Unit] = s.Unit != ""
	}
	delete(units, "")
	if len(units) > 0 {
		w.warnings = append(w.warnings, Warning{Code: WarnSections, Facts: map[string]string{"n": strconv.Itoa(len(units))}})
	}
}

// unitAbove returns the department whose heading stands above a row.
func (w *typist) unitAbove(row int) string {
	after, _ := slices.BinarySearchFunc(w.sections, row, func(s tables.Section, row int) int { return s.Row - row })
	if after == 0 {
		return ""
	}
	return w.sections[after-1].Unit
}
