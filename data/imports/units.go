package imports

import (
	"cmp"
	"maps"
	"slices"
	"strconv"
	"strings"

	"kader/data"
	"kader/data/match"
	"kader/data/tables"
)

// unitFinder finds the group's unit for an employer's, by name or alias.
type unitFinder struct {
	units  []data.Unit
	byName map[string][]int // folded name or alias → places in units
	place  map[data.ID]int
	found  map[unitName]data.ID
	taken  map[unitName]takenUnit // by folded name
}

// takenUnit is a unit of the group that the user chose for one of an employer's.
type takenUnit struct {
	name unitName // as the list writes it
	id   data.ID
}

// unitName is a unit as an employer writes it.
type unitName struct{ site, unit string }

func (n unitName) folded() unitName { return unitName{data.Fold(n.site), data.Fold(n.unit)} }

// ofSite is the site of a unit by itself.
func (n unitName) ofSite() unitName { return unitName{site: n.site} }

// both is the unit with its site in one text.
func (n unitName) both() string { return n.site + siteMark + n.unit }

// siteMark stands between a site and a unit, where a unit's name alone is not enough.
const siteMark = " / "

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
		f.addName(at, name)
	}
}

func (f *unitFinder) addName(at int, name string) {
	if key := data.Fold(name); key != "" && !slices.Contains(f.byName[key], at) {
		f.byName[key] = append(f.byName[key], at)
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
	if taken, ok := f.taken[name.folded()]; ok {
		return taken.id
	}
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
	if both := f.byName[data.Fold(name.both())]; len(both) > 0 {
		return both
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
	if column := m.Find(data.FieldUnit); column >= 0 && w.table.HasValues(column) {
		return
	}
	w.sections = w.table.Sections()
	units := make(map[string]bool)
	for _, s := range w.sections {
		units[s.Unit] = s.Unit != ""
	}
	delete(units, "")
	code := WarnSections
	if w.table.Parts != nil {
		code = WarnSheetUnits
	}
	if len(units) > 0 {
		w.warnings = append(w.warnings, Warning{Code: code, Facts: map[string]string{"n": strconv.Itoa(len(units))}})
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

// standsFor reports whether a unit is the one that an employer's unit stands for, or none. Only
// then does another unit of the employer move somebody: otherwise the group arranged it.
func (f *unitFinder) standsFor(employers unitName, id data.ID) bool {
	if id == "" {
		return true
	}
	return (employers.unit != "" || employers.site != "") && f.find(employers) == id
}

// take uses the user's answers about the employer's units. What was chosen for a site is also the
// site of its units.
func (f *unitFinder) take(answers map[unitName]takenUnit) {
	f.taken = make(map[unitName]takenUnit)
	for key, taken := range answers {
		at, known := f.place[taken.id]
		if !known {
			continue // deleted meanwhile
		}
		f.taken[key] = taken
		if key.unit == "" {
			f.byName[key.site] = []int{at}
		}
	}
	clear(f.found)
}

// takenFor returns the answer of the user that places somebody of an employer's unit: about the unit or
// else about its site.
func (f *unitFinder) takenFor(name unitName) (unitName, bool) {
	key := name.folded()
	taken, ok := f.taken[key]
	if !ok && key.site != "" {
		taken, ok = f.taken[key.ofSite()]
	}
	return taken.name, ok
}

// remember returns by what name a unit is found for an employer's from now on: by its name, or with
// the site where the name alone is not enough.
func (f *unitFinder) remember(at int, name unitName) string {
	if name.unit == "" {
		f.addName(at, name.site)
		return name.site
	}
	before := slices.Clone(f.byName[data.Fold(name.unit)])
	f.addName(at, name.unit)
	if name.site == "" || f.find(name) == f.units[at].ID {
		return name.unit
	}
	f.byName[data.Fold(name.unit)] = before
	f.addName(at, name.both())
	return name.both()
}

// NewUnit is a unit of the employer that is none of the group's yet.
type NewUnit struct {
	Site, Name string    // as the list writes it; without a name it is the site itself
	People     int       // who would be placed there
	Near       []data.ID // the units that can be chosen instead, the most similar name first
	Chosen     data.ID   // that the user chose instead; "" makes the unit
}

// Words returns what a new unit is called, with its site.
func (u *NewUnit) Words() string {
	switch {
	case u.Name == "":
		return u.Site
	case u.Site == "":
		return u.Name
	}
	return unitName{u.Site, u.Name}.both()
}

// NewUnits returns the units that Apply would make, and those for which the user chose one of the
// group's: by site, the site itself before its units.
func (d *Draft) NewUnits() []NewUnit {
	if d.working == nil {
		return nil
	}
	s, c := d.working.sums, d.working.compared
	var units []NewUnit
	add := func(key unitName, n int) {
		name := s.spelled[key]
		units = append(units, NewUnit{
			Site: name.site, Name: name.unit, People: n, Near: c.units.near(name), Chosen: c.placing.taken[key].id,
		})
	}
	for key, n := range s.toMake() {
		add(key, n)
	}
	for key, n := range s.taken {
		add(key, n)
	}
	slices.SortFunc(units, func(a, b NewUnit) int {
		return cmp.Or(strings.Compare(a.Site, b.Site), strings.Compare(data.Fold(a.Name), data.Fold(b.Name)),
			strings.Compare(a.Name, b.Name))
	})
	return units
}

// toMake returns the folded units that will be made, sites included, by how many people.
func (s *sums) toMake() map[unitName]int {
	units := make(map[unitName]int)
	for key, n := range s.made {
		if key.unit != "" {
			units[key] += n
		}
		if key.site != "" && s.compared.placing.site(key.site) == "" {
			units[key.ofSite()] += n
		}
	}
	return units
}

// near returns the units that may be meant by an employer's, the most similar name first: for a site
// the sites, for a unit all.
func (f *unitFinder) near(name unitName) []data.ID {
	type nearUnit struct {
		id    data.ID
		share float64
	}
	var list []nearUnit
	wanted := name.unit
	if wanted == "" {
		wanted = name.site
	}
	for _, u := range f.units {
		if name.unit == "" && u.Kind != data.UnitSite && u.ParentID != "" {
			continue
		}
		share := 0.0
		for _, called := range append([]string{u.Name}, u.Aliases...) {
			share = max(share, match.Similarity(wanted, called))
		}
		list = append(list, nearUnit{u.ID, share})
	}
	slices.SortStableFunc(list, func(a, b nearUnit) int { return cmp.Compare(b.share, a.share) })
	ids := make([]data.ID, len(list))
	for i, u := range list {
		ids[i] = u.id
	}
	return ids
}

// TakeUnits uses what is Chosen for each of some NewUnits, and proposes again. Without a choice the
// unit is made after all; one that is not Near is ignored.
func (d *Draft) TakeUnits(units []NewUnit) error {
	for _, u := range units {
		name := unitName{u.Site, u.Name}
		delete(d.answers.units, name.folded())
		if slices.Contains(u.Near, u.Chosen) {
			d.answers.units[name.folded()] = takenUnit{name, u.Chosen}
		}
	}
	return d.redo(fromProposal)
}

// TakeUnitNamed is TakeUnits by the words of both; false where either is no unit, or the second fits
// several.
func (d *Draft) TakeUnitNamed(employers, ours string) (bool, error) {
	units, key := newUnitFinder(d.known.units), data.Fold(employers)
	fits := units.byName[data.Fold(ours)]
	if len(fits) != 1 {
		return false, nil
	}
	id, taken := d.known.units[fits[0]].ID, slices.Contains(units.byName[key], fits[0]) // an earlier answer
	var answers []NewUnit
	for _, u := range d.NewUnits() {
		if (data.Fold(u.Words()) == key || data.Fold(u.Name) == key) && slices.Contains(u.Near, id) {
			u.Chosen = id
			answers = append(answers, u)
		}
	}
	if len(answers) == 0 {
		return taken, nil
	}
	return true, d.TakeUnits(answers)
}

// Units returns the group's units as they were when the draft was made.
func (d *Draft) Units() []data.Unit { return d.known.units }

// takenUnits returns the user's answers about units, in a fixed order.
func (a *answers) takenUnits() []takenUnit {
	return slices.SortedFunc(maps.Values(a.units), func(one, other takenUnit) int {
		return cmp.Or(strings.Compare(one.name.site, other.name.site), strings.Compare(one.name.unit, other.name.unit))
	})
}
