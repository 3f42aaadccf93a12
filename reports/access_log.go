package reports

import (
	"encoding/json"
	"slices"
	"strings"

	"kader/data"
)

// log are the changes that the history keeps: of the person and of what belongs to the person, and elsewhere where
// the person was named or meant.
func (v *accessView) log() [][]string {
	changes := slices.Clone(v.known.Own)
	for _, c := range v.known.Others {
		if c.Old, c.New = v.ofThem(c, c.Old), v.ofThem(c, c.New); c.Old != "" || c.New != "" {
			changes = append(changes, c)
		}
	}
	slices.SortStableFunc(changes, func(a, b data.Change) int { return a.At.Compare(b.At) })
	var rows [][]string
	for _, c := range changes {
		what, before, after := v.lang.Text("report.access.noun."+c.Noun), "", ""
		switch c.Op {
		case data.OpCreate:
			what = joinFacts(what, v.lang.Text("history.created"))
		case data.OpDelete:
			what = joinFacts(what, v.lang.Text("history.deleted"))
			before = v.row(c)
		default:
			f := loggedColumn(c.Noun, c.Field)
			if f.key != "" && f.as != asFlag {
				what = joinFacts(what, v.lang.Text(f.key))
			}
			before, after = v.say(f, c.Old), v.say(f, c.New)
		}
		rows = append(rows, []string{v.lang.Date(data.DateOf(c.At.Local())), what, before, after})
	}
	return rows
}

// row returns a deleted row of the log in words: all that it held, without ids.
func (v *accessView) row(c data.Change) string {
	var columns map[string]string
	if json.Unmarshal([]byte(c.Old), &columns) != nil {
		return ""
	}
	var parts []string
	for column, text := range columns {
		if slices.Contains([]string{"id", "created", "changed", "person_id", "hash"}, column) {
			continue
		}
		if said := v.say(loggedColumn(c.Noun, column), text); said != "" {
			parts = append(parts, said)
		}
	}
	slices.Sort(parts)
	return strings.Join(parts, " · ")
}

// loggedColumn returns how a column of the log is put into words. One that is not told of is a text; but where it
// points to a row, it says nothing outside the dossier.
func loggedColumn(noun, column string) accessField {
	fields := accessFields()
	if noun != "person" {
		fields = append(loggedColumns(noun), []accessField{
			{column: "person_id", as: asPerson},
			{column: "other_id", as: asPerson},
			{column: "rep_id", as: asPerson},
			{column: "keep_until", key: "person.field.keep-until", as: asDay},
		}...)
	}
	at := slices.IndexFunc(fields, func(f accessField) bool { return f.column == column })
	switch {
	case at >= 0:
		return fields[at]
	case strings.HasSuffix(column, "_id"):
		return accessField{as: asNothing}
	}
	return accessField{}
}

// loggedColumns lists the columns that are more than a text, or have a word, of the rows that belong to somebody.
func loggedColumns(noun string) []accessField {
	switch noun {
	case "contact":
		return []accessField{
			{column: "held", as: asDay},
			{column: "channel", as: asWord, word: "channel."},
			{column: "outcome", as: asWord, word: "outcome."},
			{column: "rep_id", key: "report.contact-person", as: asPerson},
		}
	case "pair":
		return []accessField{{column: "answer", as: asWord, word: "report.access.said."}}
	case "sheet_row":
		return []accessField{
			{column: "made", as: asDay},
			{column: "rep_id", key: "report.contact-person", as: asPerson},
			{column: "follow_state", key: "report.state", as: asWord, word: "follow."},
			{column: "next_contact", key: "report.next", as: asDay},
			{column: "last_contact", key: "report.last-contact", as: asDay},
			{column: "taken", as: asDay},
			{column: "sheet_key", as: asNothing},
			{column: "name_hash", as: asNothing},
			{column: "phone_hash", as: asNothing},
			{column: "email_hash", as: asNothing},
			{column: "answered", as: asNothing},
		}
	case "post":
		return []accessField{
			{column: "kind", key: "post.field.kind", as: asWord, word: "post.kind."},
			{column: "body", key: "post.field.body"},
			{column: "seat", key: "post.field.seat"},
			{column: "elected", key: "post.field.elected", as: asDay},
			{column: "starts", key: "post.field.from", as: asDay},
			{column: "ends", key: "post.field.until", as: asDay},
			{column: "called", key: "post.called", as: asDay},
			{column: "met", key: "post.met", as: asDay},
			{column: "course", key: "post.course", as: asDay},
		}
	case "post_unit":
		return []accessField{{column: "unit_id", as: asUnit}}
	case "candidate":
		return []accessField{
			{column: "kind", key: "candidate.field.kind", as: asWord, word: "post.kind."},
			{column: "why", key: "candidate.field.why"},
			{column: "asker_id", key: "candidate.field.asker", as: asPerson},
			{column: "asked", key: "candidate.field.asked", as: asDay},
			{column: "answer", key: "candidate.field.answer", as: asWord, word: "candidate.answer."},
		}
	case "attendance":
		return []accessField{
			{column: "meeting_id", as: asMeeting},
			{column: "invited", key: "attendance.was-invited", as: asFlag},
			{column: "came", key: "attendance.tick", as: asFlag},
		}
	}
	return nil
}
