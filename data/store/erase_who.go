package store

import (
	"encoding/json"
	"iter"
	"slices"

	"kader/data"
	"kader/data/mention"
)

// newEraser finds out who is to go, and everything that they were ever called.
func (t *Tx) newEraser(e data.Erasure) (*eraser, error) {
	x := &eraser{
		t: t, plan: e, ids: map[data.ID]bool{}, owned: map[data.ID]string{}, words: map[data.ID]bool{},
		called: map[data.ID]map[string]bool{}, live: map[string]bool{}, noted: map[string]bool{}, left: map[data.Spot]bool{},
	}
	for _, id := range e.People {
		x.ids[id] = true
	}
	present, err := t.peopleCalled()
	if err != nil {
		return nil, err
	}
	log, err := t.personLog()
	if err != nil {
		return nil, err
	}
	known := map[data.ID]*mention.Identity{}
	here := map[data.ID]bool{}
	for i := range present {
		p := &present[i]
		here[p.id] = true
		if x.ids[p.id] {
			x.present = append(x.present, p.id)
			known[p.id] = identify(log[p.id], &p.called)
		}
	}
	if err := x.knowGone(log, here, known); err != nil {
		return nil, err
	}
	words, err := mention.NewWords(nil)
	if err != nil {
		return nil, err
	}
	var people []mention.Identity
	for _, id := range keys(x.ids) {
		people = append(people, *known[id])
	}
	x.names = mention.NewSought(words, people, x.namesOfOthers(present))
	return x, nil
}

// namesOfOthers goes through the names of those who stay.
func (x *eraser) namesOfOthers(present []presentPerson) iter.Seq[data.Name] {
	return func(yield func(data.Name) bool) {
		for i := range present {
			if p := &present[i]; !x.ids[p.id] && !yield(p.name()) {
				return
			}
		}
	}
}

// knowGone learns who of those to go is in the log only, and adds whoever else there had one
// of their names: an import that was taken back and made again leaves the same person twice.
func (x *eraser) knowGone(
	log map[data.ID][]personEntry, here map[data.ID]bool, known map[data.ID]*mention.Identity,
) error {
	for id := range x.ids {
		if known[id] != nil {
			continue
		}
		known[id] = identify(log[id], nil)
		if len(log[id]) > 0 {
			continue
		}
		n, err := x.t.count("SELECT (SELECT COUNT(*) FROM change WHERE row_id = ?)"+
			" + (SELECT COUNT(*) FROM listing WHERE person_id = ?)", string(id), string(id))
		if err != nil {
			return err
		}
		if n == 0 {
			return data.ErrNotFound
		}
	}
	for grown := true; grown; {
		grown = false
		called := map[string]bool{}
		for id := range x.ids {
			for _, key := range callKeys(known[id]) {
				called[key] = true
			}
		}
		for id := range log {
			if here[id] || x.ids[id] {
				continue
			}
			who := identify(log[id], nil)
			if slices.ContainsFunc(callKeys(who), func(key string) bool { return called[key] }) {
				x.ids[id], known[id], grown = true, who, true
			}
		}
	}
	return nil
}

// callKeys are the whole names of somebody, folded. Half a name is shared by too many.
func callKeys(who *mention.Identity) []string {
	var found []string
	for _, n := range who.Names {
		if n.Family != "" && (n.Given != "" || n.Initials != "") {
			found = append(found, data.Fold(n.Full()))
		}
	}
	if len(found) > 0 {
		return found
	}
	for _, n := range who.Names { // of whom only one name was ever known
		if full := data.Fold(n.Full()); full != "" {
			found = append(found, full)
		}
	}
	return found
}

// called is what somebody is called at one time, and their numbers.
type called struct {
	Given          string `json:"given"`
	Infix          string `json:"infix"`
	Family         string `json:"family"`
	Initials       string `json:"initials"`
	EmployeeNumber string `json:"employee_number"`
	MemberNumber   string `json:"member_number"`
	Email          string `json:"email"`
	Phone          string `json:"phone"`
}

// at returns where the value of a column stands.
func (c *called) at(column string) *string {
	switch column {
	case "given":
		return &c.Given
	case "infix":
		return &c.Infix
	case "family":
		return &c.Family
	case "initials":
		return &c.Initials
	case "employee_number":
		return &c.EmployeeNumber
	case "member_number":
		return &c.MemberNumber
	case "email":
		return &c.Email
	}
	return &c.Phone
}

// presentPerson is somebody in the dossier.
type presentPerson struct {
	id data.ID
	called
}

// peopleCalled returns everybody in the dossier, with no more than what they are called.
func (t *Tx) peopleCalled() (found []presentPerson, err error) {
	query := "SELECT id, given, infix, family, initials, employee_number, member_number, email, phone FROM " + personTable
	err = t.query(query, nil, func(scan func(...any) error) error {
		var p presentPerson
		err := scan(textCell[data.ID]{&p.id}, &p.Given, &p.Infix, &p.Family, &p.Initials,
			&p.EmployeeNumber, &p.MemberNumber, &p.Email, &p.Phone)
		found = append(found, p)
		return err
	})
	return found, err
}

func (c *called) name() data.Name {
	return data.Name{Given: c.Given, Infix: c.Infix, Family: c.Family, Initials: c.Initials}
}

const calledColumns = "('given', 'infix', 'family', 'initials', 'employee_number', 'member_number', 'email', 'phone')"

// personEntry is one entry of the log about somebody: a whole row, or one column.
type personEntry struct {
	column   string // "" for a row
	row      called
	old, new string
	batch    int
}

// personLog reads what the log says of everybody's names and numbers, the oldest first.
func (t *Tx) personLog() (map[data.ID][]personEntry, error) {
	found := map[data.ID][]personEntry{}
	query := "SELECT batch, row_id, field, old_value, new_value FROM change WHERE noun = '" + personTable +
		"' AND (op = 'delete' OR op = 'update' AND field IN " + calledColumns + ") ORDER BY number"
	err := t.query(query, nil, func(scan func(...any) error) error {
		var e personEntry
		var id data.ID
		if err := scan(&e.batch, textCell[data.ID]{&id}, &e.column, &e.old, &e.new); err != nil {
			return err
		}
		if e.column == "" {
			_ = json.Unmarshal([]byte(e.old), &e.row) // what cannot be read names nobody
			e.old = ""
		}
		found[id] = append(found[id], e)
		return nil
	})
	return found, err
}

// identify puts together everything that somebody was ever called, the newest first. now is nil
// for who is gone.
func identify(log []personEntry, now *called) *mention.Identity {
	who := &mention.Identity{}
	var state called
	if now != nil {
		state = *now
		know(who, &state)
	}
	for i := len(log) - 1; i >= 0; i-- { // back in time: a name that changed meets what it stood with
		e := &log[i]
		if e.column == "" {
			state = e.row
			know(who, &state)
			continue
		}
		for _, value := range []string{e.new, e.old} {
			*state.at(e.column) = value
			know(who, &state)
		}
	}
	return who
}

func know(who *mention.Identity, c *called) {
	if n := c.name(); !n.IsZero() && !slices.Contains(who.Names, n) {
		who.Names = append(who.Names, n)
	}
	for _, mark := range []string{c.Email, c.EmployeeNumber, c.MemberNumber} {
		if mark != "" && !slices.Contains(who.Marks, mark) {
			who.Marks = append(who.Marks, mark)
		}
	}
	if c.Phone != "" && !slices.Contains(who.Phones, c.Phone) {
		who.Phones = append(who.Phones, c.Phone)
	}
}
