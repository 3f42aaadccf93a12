package people

import (
	"encoding/json"
	"slices"
	"strings"

	"kader/app/forms"
	"kader/app/frame"
	"kader/data"
)

// How the log names posts and their kind.
const (
	nounPost = "post"
	postKind = "kind"
)

// historyLine is one change of a person in words.
type historyLine struct {
	Day  data.Date
	When string // the day, and whose work it is
	What string
}

// nameOf looks up what a reference in the log points to, and of a post its kind; "" where it is gone.
type nameOf func(noun string, id data.ID) string

// personHistory tells the changes of a person, the latest first. Changes of one
// command stand under one day.
func personHistory(f *frame.Frame, changes []data.Change, name nameOf) []historyLine {
	var lines []historyLine
	kinds := make(map[data.ID]string) // of posts, before they changed
	then := func(noun string, id data.ID) string {
		if kind, changed := kinds[id]; changed && noun == nounPost {
			return kind
		}
		return name(noun, id)
	}
	for _, c := range slices.Backward(changes) {
		what := historyWords(f, c, then)
		if c.Noun == nounPost && c.Field == postKind {
			kinds[c.RowID] = c.Old
		}
		if what == "" {
			continue
		}
		day := data.DateOf(c.At.Local())
		lines = append(lines, historyLine{Day: day, When: changeWhen(f, c, name), What: what})
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
	if c.Noun == nounPost {
		return postWords(f, c, data.PostKind(name(nounPost, c.RowID)))
	}
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
	return changeWords(f, f.Text(key), fieldWords(f, c.Field, c.Old, name), fieldWords(f, c.Field, c.New, name))
}

// changeWords says what a field was and is; "" where that is the same.
func changeWords(f *frame.Frame, field, before, after string) string {
	switch {
	case before == after:
		return ""
	case before == "":
		return f.Text("history.set", "field", field, "new", after)
	case after == "":
		return f.Text("history.cleared", "field", field, "old", before)
	}
	return f.Text("history.changed", "field", field, "old", before, "new", after)
}

// postWords tells of a post that it was given, its kind and its days; "" for anything else. kind is what it was then.
func postWords(f *frame.Frame, c data.Change, kind data.PostKind) string {
	switch {
	case c.Op == data.OpCreate:
		return changeWords(f, f.Text("post.field.kind"), "", forms.PostWord(f, kind))
	case c.Field == postKind:
		before, after := forms.PostWord(f, data.PostKind(c.Old)), forms.PostWord(f, data.PostKind(c.New))
		return changeWords(f, f.Text("post.field.kind"), before, after)
	}
	keys := map[string]string{
		"elected": "post.field.elected", "starts": "post.field.from", "ends": "post.field.until",
	}
	key := keys[c.Field]
	if key == "" {
		return ""
	}
	field := frame.JoinNotes(forms.PostWord(f, kind), f.Text(key))
	return changeWords(f, field, dayWords(f, c.Old), dayWords(f, c.New))
}

// dayWords turns a day of the log into words, and leaves what is none.
func dayWords(f *frame.Frame, value string) string {
	if day, err := data.ParseDate(value); err == nil && !day.IsZero() {
		return f.Lang.Date(day)
	}
	return value
}

// historyKey names the text for a column of a person as the log of changes has it; "" for
// one that the history does not show.
func historyKey(column string) string {
	switch column {
	// Words of their own beside those of a list.
	case "employer_unit", "birth_year", "birth_check", "delete_on", "keep_until", "keep_reason", "objected", "step",
		"started", "new_hire", "why", "brought", "brought_by":
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
	case "brought":
		return f.Text("brought." + value)
	case "new_hire":
		return f.Text("person.new-hire." + value)
	case "rep_id", "brought_by":
		return name("person", data.ID(value))
	case "start_date", "end_date", "member_since", "next_contact", "delete_on", "keep_until", "objected", "started":
		return dayWords(f, value)
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
