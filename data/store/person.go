package store

import (
	"errors"
	"fmt"
	"slices"

	"kader/data"
)

// personTable is named in undo, where a person has a rule of its own.
const personTable = "person"

func personNoun() noun[data.Person] {
	facts := data.PersonFields()
	return noun[data.Person]{
		table: personTable, order: "id",
		fields: func(p *data.Person) (*data.Record, []field) {
			columns := make([]field, 0, len(facts)+8) // with those that no list fills
			for i := range facts {
				columns = append(columns, columnsBefore(facts[i].Field, p)...)
				columns = append(columns, column(facts[i].Column, facts[i].At(p)))
			}
			return &p.Record, columns
		},
		settle: func(p *data.Person) {
			if p.BirthYear == 0 { // an undo may have taken it
				p.BirthCheck = 0
			}
		},
	}
}

// columnsBefore are the columns that no list fills, before the field that they stand at: a person's
// history is read in this order.
func columnsBefore(f data.Field, p *data.Person) []field {
	switch f {
	case data.FieldUnit:
		return []field{reference("unit_id", &p.UnitID, "unit")}
	case data.FieldMemberNumber:
		return []field{text("membership", &p.Membership)}

	case data.FieldBirthDate:
		return []field{
			listing("roles", &p.Roles), text("follow_state", &p.State), reference("rep_id", &p.RepID, "person"),
			day("next_contact", &p.Next), day("started", &p.Started), flag("new_hire", &p.NewHire), text("why", &p.Why),
			text("brought", &p.Brought), reference("brought_by", &p.BroughtBy, personTable),
			reference("list_id", &p.ListID, "list"), day("delete_on", &p.DeleteOn),
			day("keep_until", &p.KeepUntil), text("keep_reason", &p.KeepReason), day("objected", &p.Objected),
		}
	case data.FieldNote:
		return []field{number("birth_check", &p.BirthCheck), text("step", &p.Step)}
	}
	return nil
}

// column keeps a fact about a person under a name.
func column(name string, at any) field {
	switch p := at.(type) {
	case *string:
		return text(name, p)
	case *data.Date:
		return day(name, p)
	case *float64:
		return decimal(name, p)
	case *int:
		return number(name, p)
	}
	panic(fmt.Sprintf("the store keeps no %T", at))
}

// PersonFilter chooses people. Zero fields choose all. Searching and sorting is
// done in Go, over folded names.
type PersonFilter struct {
	IDs            []data.ID // nil is all
	UnitID         data.ID
	RepID          data.ID // contact person
	ListID         data.ID // the employer's list that brought them
	EmployeeNumber string
}

func (f PersonFilter) filter() (where filter) {
	where.oneOf("id", f.IDs)
	where.equal("unit_id", f.UnitID)
	where.equal("rep_id", f.RepID)
	where.equal("list_id", f.ListID)
	where.equal("employee_number", data.ID(f.EmployeeNumber))
	return where
}

// FindPerson returns the person with the given id, or ErrNotFound.
func (t *Tx) FindPerson(id data.ID) (data.Person, error) {
	found, err := t.FindPeople(PersonFilter{IDs: []data.ID{id}})
	if err != nil || len(found) == 0 {
		return data.Person{}, errors.Join(err, notFound(err))
	}
	return found[0], nil
}

// FindPeople returns the chosen people in the order in which they were added.
func (t *Tx) FindPeople(f PersonFilter) ([]data.Person, error) {
	found, err := t.findPeople(f)
	if err != nil {
		return nil, err
	}
	talked, err := t.findTalked(f.IDs)
	if err != nil {
		return nil, err
	}
	if len(talked) > 0 {
		for i := range found {
			found[i].Talked = talked[found[i].ID]
		}
	}
	return found, t.addPostRoles(found)
}

// EachPerson calls visit for everybody, in the order in which they were added, and
// keeps nobody in memory. The person is another one at the next call, and has no
// Follow.Talked. visit must not look into the dossier.
func (t *Tx) EachPerson(visit func(*data.Person) error) error {
	roles, err := t.postRoles()
	if err != nil {
		return err
	}
	withRoles := func(p *data.Person) error {
		p.Roles = joinRoles(p.Roles, roles[p.ID])
		return visit(p)
	}
	if !t.reading || !t.store.people.known {
		return each(t, personNoun(), filter{}, withRoles)
	}
	for i := range t.store.people.rows {
		p := t.store.people.rows[i]
		if err := withRoles(&p); err != nil {
			return err
		}
	}
	return nil
}

func (t *Tx) findPeople(f PersonFilter) ([]data.Person, error) {
	everybody := f.IDs == nil && f.UnitID == "" && f.RepID == "" && f.ListID == "" && f.EmployeeNumber == ""
	if everybody && t.reading {
		return t.store.allPeople(t)
	}
	return findAll(t, personNoun(), f.filter())
}

// CreatePerson adds a person and fills in the record.
func (t *Tx) CreatePerson(p *data.Person) error { return t.CreatePeople([]*data.Person{p}) }

// CreatePeople adds many people at once: the fast path for imports. Roles of posts become posts.
func (t *Tx) CreatePeople(people []*data.Person) error {
	roles := make([][]data.Role, len(people))
	for i, p := range people {
		roles[i] = p.Roles
		p.Roles = withoutPosts(p.Roles)
	}
	err := createMany(t, personNoun(), people)
	for i, p := range people {
		if p.Roles = roles[i]; err == nil && slices.ContainsFunc(p.Roles, data.Role.OfPost) {
			err = t.settlePosts(p.ID, p.Roles)
		}
	}
	return err
}

// UpdatePerson changes a person and logs the fields that got another value. Roles of posts change the posts.
// Follow.Talked is computed, so a change of it is not kept.
func (t *Tx) UpdatePerson(id data.ID, change func(*data.Person)) error {
	roles, err := t.rolesOfPosts(id)
	if err != nil {
		return err
	}
	var before, wanted []data.Role
	err = update(t, personNoun(), id, func(p *data.Person) {
		p.Roles = joinRoles(p.Roles, roles)
		before = slices.Clone(p.Roles)
		change(p)
		wanted = p.Roles
		p.Roles = withoutPosts(p.Roles)
	})
	if err != nil || slices.Equal(before, wanted) && len(roles) == len(before)-len(withoutPosts(before)) {
		return err
	}
	return t.settlePosts(id, wanted)
}

// DeletePerson deletes a person with all that belongs to them: contacts, posts, what was noted of asking them for one,
// and the pairs in which they are. Colleagues whose contact person it was have none from then on.
func (t *Tx) DeletePerson(id data.ID) error {
	if err := t.deleteOwned(personTable, id); err != nil {
		return err
	}
	if err := t.release(personTable, id, ""); err != nil {
		return err
	}
	return remove(t, personNoun(), id)
}
