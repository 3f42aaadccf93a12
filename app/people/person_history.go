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
	When string // the day, and whose work it is
	What string
}

// nameOf looks up what a reference in the log points to; "" where it is gone.
type nameOf func(noun string, id data.ID) string

// personHistory tells the changes of a person, the latest first. Changes of one
// command stand under one day.
func personHistory(f *frame.Frame, changes []data.Change, name nameOf) []historyLine {
	var lines []historyLine
	for _, c := range slices.Backward(changes) {
		what := historyWords(f, c, name)
		if what == "" {
			continue
		}
		lines = append(lines, historyLine{When: changeWhen(f, c, name), What: what})
	}
	return lines
}

func changeWhen(f *frame.Frame, c data.Change, name nameOf) string {
	day := f.Lang.Date(data.DateOf(c.At.Local()))
	if c.By.IsZero() {
		return day
	}
	return f.Text("history.when-by", "date", day, "name", f.Who.Words(c.By, name("person", c.By.PersonID)))
}

// historyWords tells one change; "" for one that means nothing to a reader.
func historyWords(f *frame.Frame, c data.Change, name nameOf) string {
	switch c.Op {
	case data.OpCreate:
		return f.Text("history.created")
	case data.OpDelete:
		return f.Text("history.deleted")
	}
	key := historyKey(c.Field)
	if key == "" {
		return ""
	}
	before, after := fieldWords(f, c.Field, c.Old, name), fieldWords(f, c.Field, c.New, name)
	switch {
	case before == after:
		return ""
	case before == "":
		return f.Text("history.set", "field", f.Text(key), "new", after)
	case after == "":
		return f.Text("history.cleared", "field", f.Text(key), "old", before)
	}
	return f.Text("history.changed", "field", f.Text(key), "old", before, "new", after)
}

// historyKey names the text for a column of a person as the log of changes has it; "" for
// one that the history does not show.
func historyKey(column string) string {
	switch column {
	// Words of their own beside those of a list.
	case "employer_unit", "birth_year", "birth_check", "delete_on", "keep_until", "keep_reason", "objected", "step":
		return "person.field." + strings.ReplaceAll(column, "_", "-")
	case "unit_id":
		return "people.column.unit"
	case "membership":
		return "people.column.membership"
	case "roles":
		return "people.column.role"
	case "rep_id":
		return "people.column.rep"
	case "follow_state":
		return "hires.column.state"
	case "next_contact":
		return "hires.column.next"
	}
	for _, f := range data.PersonFields() {
		if f.Column == column {
			return "field." + string(f.Field)
		}
	}
	return ""
}

// fieldWords turns a value of the log into words.
func fieldWords(f *frame.Frame, column, value string, name nameOf) string {
	if value == "" {
		return ""
	}
	switch column {
	case "birth_check": // its number is shown nowhere in the window
		return f.Text("person.birth-check")
	case "membership":
		return f.MembershipWord(data.Membership(value))
	case "follow_state":
		return f.StateWord(data.FollowState(value))
	case "contract":
		return f.ContractWord(data.Contract(value))
	case "roles":
		return rolesOfLog(f, value)
	case "unit_id":
		return name("unit", data.ID(value))
	case "rep_id":
		return name("person", data.ID(value))
	case "start_date", "end_date", "member_since", "next_contact", "delete_on", "keep_until", "objected":
		if day, err := data.ParseDate(value); err == nil {
			return f.Lang.Date(day)
		}
	case "hours":
		return f.DecimalWord(value)
	case "fte":
		return f.ShareWord(value)
	}
	return value
}

// rolesOfLog reads the roles as the log keeps them, a list in JSON.
func rolesOfLog(f *frame.Frame, value string) string {
	var roles []data.Role
	if err := json.Unmarshal([]byte(value), &roles); err != nil {
		return value
	}
	return f.RoleWords(roles)
}
