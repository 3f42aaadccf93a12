package people

import (
	"encoding/json"
	"slices"
	"strings"

	"kader/app/frame"
	"kader/data"
)

// historyLine is one change of a person in words.
type historyLine struct {
	When string // day and author
	What string
}

// nameOf looks up what a reference in the log points to; "" where it is gone.
type nameOf func(noun string, id data.ID) string

// personHistory tells the changes of a person, the latest first. Changes of one
// command stand under one day.
func personHistory(a *frame.Frame, changes []data.Change, name nameOf) []historyLine {
	var lines []historyLine
	for _, c := range slices.Backward(changes) {
		what := historyWords(a, c, name)
		if what == "" {
			continue
		}
		lines = append(lines, historyLine{When: changeWhen(a, c), What: what})
	}
	return lines
}

func changeWhen(a *frame.Frame, c data.Change) string {
	day := a.Lang.Date(data.DateOf(c.At.Local()))
	if c.Author == "" {
		return day
	}
	return a.Text("history.when", "date", day, "author", c.Author)
}

// historyWords tells one change; "" for one that means nothing to a reader.
func historyWords(a *frame.Frame, c data.Change, name nameOf) string {
	switch c.Op {
	case data.OpCreate:
		return a.Text("history.created")
	case data.OpDelete:
		return a.Text("history.deleted")
	}
	key := personFieldKey(c.Field)
	if key == "" {
		return ""
	}
	before, after := fieldWords(a, c.Field, c.Old, name), fieldWords(a, c.Field, c.New, name)
	switch {
	case before == after:
		return ""
	case before == "":
		return a.Text("history.set", "field", a.Text(key), "new", after)
	case after == "":
		return a.Text("history.cleared", "field", a.Text(key), "old", before)
	}
	return a.Text("history.changed", "field", a.Text(key), "old", before, "new", after)
}

// personFieldKey names the text for a column of a person; "" for one not shown.
func personFieldKey(column string) string {
	switch column {
	case "given", "infix", "family", "initials", "manager", "email", "phone", "street",
		"postcode", "town", "hours", "fte", "note":
		return "field." + column
	case "employee_number", "job_title", "start_date", "end_date", "member_number", "member_since":
		return "field." + strings.ReplaceAll(column, "_", "-")
	case "employer_unit", "birth_year", "delete_on":
		return "person.field." + strings.ReplaceAll(column, "_", "-")
	}
	return map[string]string{
		"contract": "field.contract-form", "employer_site": "field.site", "unit_id": "people.column.unit",
		"membership": "people.column.membership", "roles": "people.column.role", "rep_id": "people.column.rep",
		"follow_state": "hires.column.state", "next_contact": "hires.column.next",
	}[column]
}

// fieldWords turns a value of the log into words.
func fieldWords(a *frame.Frame, column, value string, name nameOf) string {
	if value == "" {
		return ""
	}
	switch column {
	case "membership":
		return a.MembershipWord(data.Membership(value))
	case "follow_state":
		return a.StateWord(data.FollowState(value))
	case "contract":
		return a.ContractWord(data.Contract(value))
	case "roles":
		return rolesOfLog(a, value)
	case "unit_id":
		return name("unit", data.ID(value))
	case "rep_id":
		return name("person", data.ID(value))
	case "start_date", "end_date", "member_since", "next_contact", "delete_on":
		if day, err := data.ParseDate(value); err == nil {
			return a.Lang.Date(day)
		}
	case "hours":
		return a.DecimalWord(value)
	case "fte":
		return a.ShareWord(value)
	}
	return value
}

// rolesOfLog reads the roles as the log keeps them, a list in JSON.
func rolesOfLog(a *frame.Frame, value string) string {
	var roles []data.Role
	if err := json.Unmarshal([]byte(value), &roles); err != nil {
		return value
	}
	return a.RoleWords(roles)
}
