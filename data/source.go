package data

import "time"

// Purpose is what something about a person is kept for (GDPR art. 5.1.b).
type Purpose string

// The purposes.
const (
	PurposeKnow   Purpose = "know"   // to know who it is, and know them again in the next list
	PurposeWork   Purpose = "work"   // where people work: the snapshot of the company
	PurposeReach  Purpose = "reach"  // to reach them
	PurposeUnion  Purpose = "union"  // what the union does for its members, and who does what
	PurposeFollow Purpose = "follow" // to keep in touch
	PurposeRules  Purpose = "rules"  // to keep to the rules of privacy themselves
	PurposeNote   Purpose = "note"   // what the group has to remember
)

// PurposeOf returns what a column of a person is kept for.
func PurposeOf(column string) Purpose {
	switch column {
	case "given", "infix", "family", "initials", "employee_number", "birth_year", "birth_check":
		return PurposeKnow
	case "email", "phone", "street", "postcode", "town":
		return PurposeReach
	case "membership", "member_number", "member_since", "roles", "step", "brought", "brought_by":
		return PurposeUnion
	case "follow_state", "rep_id", "next_contact", "started", "new_hire", "why":
		return PurposeFollow
	case "list_id", "delete_on", "keep_until", "keep_reason", "objected":
		return PurposeRules
	case "note":
		return PurposeNote
	}
	return PurposeWork
}

// Source tells of one thing that is kept about a person where it came from, when and what for.
type Source struct {
	Column  string // of the person, as in Change.Field
	Value   string // as the log has it
	Purpose Purpose
	At      time.Time
	By      Worker // who entered or imported it, zero where that is not known
	ByList  bool   // a list said it
	ListID  ID     // that list, "" by hand and where its record is kept no more
}
