package imports

import (
	"errors"

	"kader/data"
	"kader/data/store"
)

// Apply writes the proposal in one change of the dossier, remembers the mapping for
// the employer, and returns the record of the import. What is still to be asked is
// not written. When only saving to disk failed the record is returned with the
// error, which then is data.ErrNotSaved; nothing was written after any other error.
// Applying a draft again writes nothing and returns the same record. A list in which
// nobody stands is ErrFileEmpty.
//
// listener, where not nil, hears which share is done and cancels by returning false:
// nothing is written then, and the error is context.Canceled.
func (d *Draft) Apply(s *store.Store, listener func(share float64) bool) (data.List, error) {
	if d.applied.ID != "" {
		return d.applied, nil
	}
	if d.compared == nil || d.working == nil {
		return data.List{}, data.Fault{
			Code:  data.ErrNoNameColumn,
			Place: data.Place{File: d.Source.File, Sheet: d.Table.Sheet, Row: d.Table.HeaderRow},
		}
	}
	if len(d.Rows) == 0 {
		return data.List{}, data.Fault{Code: data.ErrFileEmpty, Place: data.Place{File: d.Source.File, Sheet: d.Table.Sheet}}
	}
	a := &application{draft: d, list: d.listRecord(), progress: newProgress(listener)}
	err := s.Update("import", func(t *store.Tx) error {
		a.tx = t
		return a.run()
	})
	if err != nil && !errors.Is(err, data.ErrNotSaved) {
		return data.List{}, wrapped("import list", err)
	}
	d.applied = a.list
	return a.list, err
}

// listRecord returns the record of this import.
func (d *Draft) listRecord() data.List {
	s := &d.Source
	return data.List{
		Kind: s.Kind, Employer: s.Employer, File: s.File, Hash: d.hash, Sheet: d.Table.Sheet,
		Received: s.Received, Period: s.Period, AskedBy: s.AskedBy, LegalBasis: s.LegalBasis, DeleteOn: s.DeleteOn,
		Dropped: d.Dropped, NotUsed: notUsed(d), Counts: d.Proposal.Counts,
	}
}

// application writes a proposal into the dossier.
type application struct {
	draft   *Draft
	tx      *store.Tx
	list    data.List
	former  *unitFinder     // the units before the import
	units   *unitFinder     // and now, with what the user said of the employer's units
	created map[int]data.ID // the new people, by match

	progress progress
}

// How far each part is, of the whole of Apply. Saving the file cannot be cancelled.
const (
	shareCreated = .5
	shareChanged = .8
	shareListed  = .9
)

func (a *application) run() error {
	units, err := a.tx.FindUnits(store.UnitFilter{})
	if err != nil {
		return err
	}
	a.former, a.units = newUnitFinder(units), newUnitFinder(units)
	a.units.take(a.draft.answers.units)
	if err := a.tx.CreateList(&a.list); err != nil { // what was typed about it goes through the store's gate
		return err
	}
	a.tx.PassedGate()
	if err := a.create(); err != nil {
		return err
	}
	if err := a.change(); err != nil {
		return err
	}
	if err := a.progress.report(shareChanged); err != nil {
		return err
	}
	if err := a.tx.CreateListings(a.draft.working.listings(a.created)); err != nil {
		return err
	}
	if err := a.tx.CreatePairs(a.draft.working.pairs(a.created)); err != nil {
		return err
	}
	if err := a.progress.report(shareListed); err != nil {
		return err
	}
	if err := a.rememberUnits(); err != nil {
		return err
	}
	return a.tx.RememberMapping(a.draft.Source.Employer, a.draft.Mapping.ByHeader())
}

// createRows is the number of new people written between two reports of progress.
const createRows = 2048

// create adds the new people.
func (a *application) create() error {
	matches := a.draft.Proposal.Matches
	a.created = make(map[int]data.ID)
	var people []*data.Person
	var from []int
	for i := range matches {
		if matches[i].Decision == DecisionNew {
			p := new(data.Person)
			a.draft.compared.read(matches[i].Index, p)
			if err := a.place(p); err != nil {
				return err
			}
			people, from = append(people, p), append(from, i)
		}
		if len(people) < createRows && i < len(matches)-1 {
			continue
		}
		if err := a.progress.report(shareCreated * float64(i) / float64(len(matches))); err != nil {
			return err
		}
		if err := a.tx.CreatePeople(people); err != nil {
			return err
		}
		for j, p := range people {
			a.created[from[j]] = p.ID
		}
		people, from = people[:0], from[:0]
	}
	return nil
}

// place gives a new person a unit, an origin and a place on the track.
func (a *application) place(p *data.Person) error {
	unit, err := a.unit(unitOf(p))
	if err != nil {
		return err
	}
	p.UnitID, p.ListID = unit, a.list.ID
	if a.list.Kind == data.ListMembers {
		p.Membership = data.MembershipMember
		return nil
	}
	p.DeleteOn = a.list.DeleteOn
	if a.list.Kind == data.ListNewHires {
		p.Begin(a.list.Received, true)
	}
	return nil
}

// change writes the changes of those who are known.
func (a *application) change() error {
	written := 0
	for i := range a.draft.Proposal.Matches {
		m := &a.draft.Proposal.Matches[i]
		if !m.Decision.IsKnown() || len(m.Changes) == 0 && !m.Follow && m.Check == 0 {
			continue
		}
		if written++; written%256 == 0 {
			part := float64(i) / float64(len(a.draft.Proposal.Matches))
			if err := a.progress.report(shareCreated + (shareChanged-shareCreated)*part); err != nil {
				return err
			}
		}
		if err := a.changeOne(m); err != nil {
			return err
		}
	}
	return nil
}

// changeOne writes one person's changes. Somebody who was deleted while the draft
// was being looked at stays deleted.
func (a *application) changeOne(m *Match) error {
	p, err := a.tx.FindPerson(m.PersonID)
	if errors.Is(err, data.ErrNotFound) {
		return nil
	}
	if err != nil {
		return err
	}
	before := p
	a.fill(&p, m)
	unit := p.UnitID
	if unitOf(&p) != unitOf(&before) && a.former.standsFor(unitOf(&before), before.UnitID) {
		if unit, err = a.unit(unitOf(&p)); err != nil {
			return err
		}
	}
	return a.tx.UpdatePerson(m.PersonID, func(stored *data.Person) {
		a.fill(stored, m)
		if unit != "" {
			stored.UnitID = unit
		}
	})
}

// fill puts the changes of a match into a person.
func (a *application) fill(p *data.Person, m *Match) {
	for _, c := range m.Changes {
		if !c.Keep {
			a.fillOne(p, c)
		}
	}
	if p.BirthCheck == 0 {
		p.BirthCheck = m.Check
	}
	if m.Decision == DecisionLeft && a.list.Kind != data.ListMembers && p.State.Open() {
		p.State, p.Next = data.FollowLeft, data.Date{}
	}
	if m.Follow && p.State != data.FollowDoNotContact && !p.IsMember() {
		p.Begin(a.list.Received, true)
	}
}

func (a *application) fillOne(p *data.Person, c FieldChange) {
	if c.Field == FieldMembership {
		p.SetMembership(data.Membership(c.New), a.list.Received)
		return
	}
	if c.Field == FieldFollow && c.New == string(data.FollowNone) { // who is back has not left
		p.State = data.FollowNone
		return
	}
	for _, v := range a.draft.compared.values {
		if v.field == c.Field {
			v.set(p, c.New)
		}
	}
}

// unit returns the group's unit for an employer's, making it under its site where there is none;
// "" where several fit or the list names none.
func (a *application) unit(name unitName) (data.ID, error) {
	if id := a.units.find(name); id != "" || name.unit == "" && name.site == "" || a.units.ambiguous(name) {
		return id, nil
	}
	site, err := a.site(name.site)
	if err != nil || name.unit == "" {
		return site, err
	}
	return a.makeUnit(data.Unit{ParentID: site, Kind: data.UnitDepartment, Name: name.unit})
}

// site returns the unit of a site, making it where there is none. Without a name it is the only
// site of the group, or "".
func (a *application) site(name string) (data.ID, error) {
	if name == "" {
		return a.units.onlySite(), nil
	}
	if id := a.units.site(name); id != "" {
		return id, nil
	}
	return a.makeUnit(data.Unit{Kind: data.UnitSite, Name: name})
}

// rememberUnits makes what the employer calls a unit an alias of the one that the user chose for
// it, so that the next list needs no answer.
func (a *application) rememberUnits() error {
	names := newUnitFinder(a.former.units)
	for _, taken := range a.draft.answers.takenUnits() {
		at, known := a.former.place[taken.id]
		if !known || a.draft.working.sums.taken[taken.name.folded()] == 0 {
			continue
		}
		alias := names.remember(at, taken.name)
		err := a.tx.UpdateUnit(taken.id, func(u *data.Unit) {
			u.Aliases = append(u.Aliases, alias)
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// makeUnit adds a unit. What the employer calls it stays its alias, so that the
// group may give it another name.
func (a *application) makeUnit(u data.Unit) (data.ID, error) {
	u.Aliases = []string{u.Name}
	for _, other := range a.units.units {
		if other.ParentID == u.ParentID {
			u.Position = max(u.Position, other.Position+1)
		}
	}
	if err := a.tx.CreateUnit(&u); err != nil {
		return "", err
	}
	a.units.add(u)
	return u.ID, nil
}
