package store

import "kader/data"

// contactTable is named in undo, where a contact has a rule of its own.
const contactTable = "contact"

func contactNoun() noun[data.Contact] {
	return noun[data.Contact]{
		table: contactTable, order: "held, id",
		fields: func(c *data.Contact) (*data.Record, []field) {
			return &c.Record, []field{
				owner("person_id", &c.PersonID, personTable),
				reference("rep_id", &c.RepID, personTable),
				day("held", &c.Date),
				text("channel", &c.Channel),
				text("outcome", &c.Outcome),
				text("back_at", &c.BackAt),
				text("note", &c.Note),
				day("keep_until", &c.KeepUntil),
				text("keep_reason", &c.KeepReason),
			}
		},
	}
}

// ContactFilter chooses contacts. Zero fields choose all.
type ContactFilter struct {
	IDs      []data.ID // nil is all
	PersonID data.ID
	RepID    data.ID
}

func (f ContactFilter) filter() (where filter) {
	where.oneOf("id", f.IDs)
	where.equal("person_id", f.PersonID)
	where.equal("rep_id", f.RepID)
	return where
}

// FindContacts returns the chosen contacts, the earliest first.
func (t *Tx) FindContacts(f ContactFilter) ([]data.Contact, error) {
	return findAll(t, contactNoun(), f.filter())
}

// CreateContact adds a contact and fills in its record.
func (t *Tx) CreateContact(c *data.Contact) error { return create(t, contactNoun(), c) }

// DeleteContact deletes a contact.
func (t *Tx) DeleteContact(id data.ID) error {
	return remove(t, contactNoun(), id)
}
