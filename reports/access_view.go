package reports

import (
	"encoding/json"
	"strconv"
	"strings"
	"unicode"

	"kader/assets"
	"kader/data"
)

// accessView finds what a dossier holds about one person, and says it without the names of others.
type accessView struct {
	Access
	lang    *assets.Language
	dossier *data.Dossier
	known   *data.Known
	today   data.Date
	people  *pseudonyms // knows everybody, and leaves the person's own name as it is
	units   map[data.ID]string
}

func newAccessView(l *assets.Language, a Access, o Options) (*accessView, error) {
	people, err := newPseudonyms(l, a.Dossier, o.Today)
	if err != nil {
		return nil, err
	}
	v := &accessView{
		Access: a, lang: l, dossier: a.Dossier, known: a.Known, today: o.Today,
		people: people, units: unitLabels(a.Dossier.Units),
	}
	people.stays = v.isAsker
	v.tables() // gathers who else appears, so that no two of them get the same letters
	people.aliases.choose()
	return v, nil
}

// person returns somebody by the first letters of the name; the asker by the whole of it.
func (v *accessView) person(id data.ID) string {
	if id == v.known.Person.ID {
		return v.known.Person.Full()
	}
	if i, known := v.people.places[id]; known && !v.people.people[i].empty() {
		return v.people.aliases.of(v.people.people[i])
	}
	return ""
}

// accessAs is how a column is put into words.
type accessAs int

const (
	asText accessAs = iota
	asOwn           // says who the person is or where to reach them: it names nobody else
	asDay
	asNumber
	asUnit
	asPerson
	asList
	asOther // the name of somebody else
	asRoles
	asMeeting
	asNothing // an id that means nothing outside the dossier
	asKept    // a check of which only is said that it is kept
	asFlag    // yes or no; its key is what yes says
	asWord    // a word of the program; its key begins with word
)

// accessField is a column of a person: its words, and for what it is kept.
type accessField struct {
	column, key, purpose string
	as                   accessAs
	word                 string
}

// accessFields lists every column of a person.
func accessFields() []accessField {
	return []accessField{
		{"given", "field.given", "who", asOwn, ""},
		{"infix", "field.infix", "who", asOwn, ""},
		{"family", "field.family", "who", asOwn, ""},
		{"initials", "field.initials", "who", asOwn, ""},
		{"birth_year", "person.field.birth-year", "apart", asOwn, ""},
		{"birth_check", "person.field.birth-check", "apart", asKept, ""},
		{"employee_number", "field.employee-number", "apart", asOwn, ""},
		{"unit_id", "field.unit", "work", asUnit, ""},
		{"employer_unit", "person.field.employer-unit", "work", asText, ""},
		{"employer_site", "field.site", "work", asText, ""},
		{"job_title", "field.job-title", "work", asText, ""},
		{"start_date", "field.start-date", "work", asDay, ""},
		{"end_date", "field.end-date", "work", asDay, ""},
		{"hours", "field.hours", "work", asNumber, ""},
		{"fte", "field.fte", "work", asNumber, ""},
		{"contract", "field.contract-form", "work", asWord, "contract."},
		{"manager", "field.manager", "work", asOther, ""},
		{"email", "field.email", "reach", asOwn, ""},
		{"phone", "field.phone", "reach", asOwn, ""},
		{"street", "field.street", "reach", asOwn, ""},
		{"postcode", "field.postcode", "reach", asOwn, ""},
		{"town", "field.town", "reach", asOwn, ""},
		{"membership", "field.membership", "union", asWord, "membership."},
		{"member_number", "field.member-number", "union", asOwn, ""},
		{"member_since", "field.member-since", "union", asDay, ""},
		{"roles", "report.roles", "union", asRoles, ""},
		{"step", "person.field.step", "union", asText, ""},
		{"follow_state", "field.follow", "touch", asWord, "follow."},
		{"rep_id", "report.contact-person", "touch", asPerson, ""},
		{"next_contact", "report.next", "touch", asDay, ""},
		{"started", "person.field.started", "touch", asDay, ""},
		{"new_hire", "person.field.new-hire", "touch", asWord, "person.new-hire."},
		{"why", "person.field.why", "touch", asText, ""},
		{"brought", "person.field.brought", "union", asWord, "brought."},
		{"brought_by", "person.field.brought-by", "union", asPerson, ""},
		{"note", "field.note", "touch", asText, ""},
		{"list_id", "report.access.list-of", "origin", asList, ""},
		{"delete_on", "person.field.delete-on", "origin", asDay, ""},
		{"keep_until", "person.field.keep-until", "origin", asDay, ""},
		{"keep_reason", "person.field.keep-reason", "origin", asText, ""},
		{"objected", "person.field.objected", "origin", asDay, ""},
	}
}

// say puts a stored value into words.
func (v *accessView) say(f accessField, text string) string {
	if text == "" {
		return ""
	}
	switch f.as {
	case asOwn:
		return text
	case asDay:
		if day, err := data.ParseDate(text); err == nil {
			return v.lang.Date(day)
		}
	case asNumber:
		if n, err := strconv.ParseFloat(text, 64); err == nil {
			return v.lang.Decimal(n, 2)
		}
	case asUnit, asPerson, asList, asMeeting:
		return v.rowName(f, data.ID(text))
	case asOther:
		return lettersOnly(text)
	case asNothing:
		return ""
	case asFlag:
		return v.flagWord(f.key, text == "1")
	case asKept:
		return v.lang.Text("person.birth-check")
	case asWord:
		return v.lang.Text(f.word + text)
	case asRoles:
		if roles := v.roleWords(text); roles != "" {
			return roles
		}
	}
	return v.veil(text)
}

// rowName says what the row is called that a value points to.
func (v *accessView) rowName(f accessField, id data.ID) string {
	switch f.as {
	case asUnit:
		return v.units[id]
	case asPerson:
		return v.person(id)
	case asList:
		return v.list(id)
	}
	return v.meeting(id)
}

// roleWords puts roles as they are stored into words; "" for what is none.
func (v *accessView) roleWords(text string) string {
	var roles []string
	if json.Unmarshal([]byte(text), &roles) != nil {
		return ""
	}
	for i, role := range roles {
		roles[i] = v.lang.Text("role." + role)
	}
	return strings.Join(roles, ", ")
}

// lettersOnly returns the first letters of a name: "P. de V.".
func lettersOnly(name string) string {
	words := strings.Fields(name)
	for i, word := range words {
		if first := []rune(word)[0]; unicode.IsUpper(first) {
			words[i] = string(first) + "."
		}
	}
	return strings.Join(words, " ")
}

// list says which list it is.
func (v *accessView) list(id data.ID) string {
	for _, l := range v.dossier.Lists {
		if l.ID == id {
			return v.listWords(l)
		}
	}
	return ""
}

func (v *accessView) listWords(l data.List) string {
	return joinFacts(v.lang.Text("list-kind."+string(l.Kind)), l.Employer, l.Period)
}

// details are the columns that hold something, each with its purpose and where it came from.
func (v *accessView) details() [][]string {
	var rows [][]string
	for _, f := range accessFields() {
		if value := v.say(f, v.known.Columns[f.column]); value != "" {
			rows = append(rows, []string{
				v.lang.Text(f.key), value, v.lang.Text("report.access.purpose." + f.purpose), v.source(f.column),
			})
		}
	}
	return rows
}

// source says where a value came from: a list, or by hand, and on which day.
func (v *accessView) source(column string) string {
	last := data.Change{At: v.known.Person.Created}
	for _, c := range v.known.Own {
		if c.RowID == v.known.Person.ID && (c.Op == data.OpCreate || c.Op == data.OpUpdate && c.Field == column) {
			last = c
		}
	}
	for _, l := range v.dossier.Lists {
		if l.BatchID != "" && l.BatchID == last.BatchID {
			return v.lang.Text("report.access.from-list", "list", v.listWords(l), "date", v.lang.Date(l.Received))
		}
	}
	return v.lang.Text("report.access.by-hand", "date", v.lang.Date(data.DateOf(last.At.Local())))
}

func (v *accessView) contacts() [][]string {
	var rows [][]string
	for _, c := range v.known.Contacts {
		rows = append(rows, []string{
			v.lang.Date(c.Date), v.contactWay(&c), v.person(c.RepID), v.veil(c.Note),
		})
	}
	return rows
}

// contactWay says how contact was made or tried, and what became of it.
func (v *accessView) contactWay(c *data.Contact) string {
	way := v.lang.Text("channel." + string(c.Channel))
	if c.Outcome != data.OutcomeUnsaid {
		way = joinFacts(way, v.lang.Text("outcome."+string(c.Outcome)))
	}
	return joinFacts(way, string(c.BackAt))
}

// lists are the rows of lists about the person, with what those said of the work.
func (v *accessView) lists() [][]string {
	var rows [][]string
	for _, k := range v.known.Listings {
		row, outcome := v.lang.Text("report.access.not-in-it"), ""
		if k.Row > 0 {
			row = v.lang.Number(k.Row)
		}
		if k.Decision != "" {
			outcome = v.lang.Text("import.decision." + k.Decision)
		}
		said := []string{k.Said.Unit, k.Said.Site, k.Said.JobTitle}
		if k.Said.Hours != 0 {
			said = append(said, v.lang.Text("field.hours")+": "+v.lang.Decimal(k.Said.Hours, 2))
		}
		if k.Said.FTE != 0 {
			said = append(said, v.lang.Text("field.fte")+": "+v.lang.Decimal(k.Said.FTE, 2))
		}
		rows = append(rows, []string{v.lang.Date(k.List.Received), v.listWords(k.List), row, outcome, joinFacts(said...)})
	}
	return rows
}

// pairs are what the group said of rows of lists and the person.
func (v *accessView) pairs() [][]string {
	var rows [][]string
	for i := range v.known.Pairs {
		p := &v.known.Pairs[i]
		said := v.lang.Text("report.access.pair." + string(p.Answer))
		switch {
		case p.OtherID == v.known.Person.ID:
			said = joinFacts(v.lang.Text("report.access.pair.you"), v.person(p.PersonID))
		case p.OtherID != "":
			said = joinFacts(said, v.person(p.OtherID))
		}
		rows = append(rows, []string{v.lang.Date(data.DateOf(p.Created.Local())), said})
	}
	return rows
}

// actions are those that the person does, or that are given to somebody of the name.
func (v *accessView) actions() [][]string {
	var rows [][]string
	for _, a := range v.dossier.Actions {
		if a.RepID == v.known.Person.ID || v.doneBy(a.Who) {
			rows = append(rows, []string{
				v.veil(a.Title), dayOrDash(v.lang, a.Due), v.lang.Text("action-status." + string(a.Status)),
			})
		}
	}
	return rows
}

// roles counts in what others refer to the person.
func (v *accessView) roles() [][]string {
	counts := make(map[string]int)
	id := v.known.Person.ID
	for i := range v.dossier.People {
		p := &v.dossier.People[i]
		if p.RepID == id {
			counts["keeps"]++
		}
		if p.ID != id && v.doneBy(p.Manager) {
			counts["manages"]++
		}
	}
	for _, c := range v.dossier.Contacts {
		if c.RepID == id {
			counts["talked"]++
		}
	}
	for _, l := range v.dossier.Lists {
		if v.doneBy(l.AskedBy) {
			counts["asked"]++
		}
	}
	var rows [][]string
	for _, key := range []string{"keeps", "talked", "manages", "asked"} {
		if n := counts[key]; n > 0 {
			rows = append(rows, []string{v.lang.Text("report.access.role." + key), v.lang.Number(n)})
		}
	}
	return rows
}

// texts are what the group wrote in which the person is named.
func (v *accessView) texts() [][]string {
	var rows [][]string
	add := func(where string, texts ...string) {
		for _, text := range texts {
			if v.names(text) {
				rows = append(rows, []string{v.lang.Text("report.access.in." + where), v.veil(text)})
			}
		}
	}
	d, id := v.dossier, v.known.Person.ID
	add("group", d.Group.Reason, d.Group.Asks, d.Group.Officer, d.Group.Name)
	for _, u := range d.Units {
		add("unit", append([]string{u.Name, u.Note}, u.Aliases...)...)
	}
	for _, t := range d.Topics {
		add("topic", t.Title, t.Note)
	}
	for _, g := range d.Goals {
		add("goal", g.Title, g.Indicator, g.Baseline, g.Target)
	}
	for _, a := range d.Actions {
		add("action", a.Title)
	}
	addMeetingTexts(d, add)
	for _, c := range d.Candidates {
		if c.PersonID != id {
			add("candidate", c.Why)
		}
	}
	for i := range d.People {
		if d.People[i].ID != id {
			add("person", d.People[i].Note, d.People[i].Step, d.People[i].Why)
		}
	}
	for _, c := range d.Contacts {
		if c.PersonID != id {
			add("contact", c.Note)
		}
	}
	for _, l := range d.Lists {
		add("list", l.File, l.Period, l.LegalBasis)
	}
	for _, s := range d.Snapshots {
		add("snapshot", s.Note)
	}
	return rows
}

// addMeetingTexts adds what the group wrote for and at its meetings.
func addMeetingTexts(d *data.Dossier, add func(where string, texts ...string)) {
	for _, m := range d.Meetings {
		add("meeting", m.Title, m.Place, m.Agenda, m.Summary, m.Questions)
	}
	for _, p := range d.Points {
		add("point", p.Title, p.Note)
	}
	for _, made := range d.Decisions {
		add("decision", made.Text)
	}
}

// exports are what went out and named the person.
func (v *accessView) exports() [][]string {
	l := v.lang
	var rows [][]string
	for _, e := range v.known.Exports {
		destroy := l.Text("report.access.may-stay")
		switch {
		case !e.Destroyed.IsZero():
			destroy = l.Text("report.access.destroyed", "date", l.Date(e.Destroyed))
		case !e.DestroyBy.IsZero():
			destroy = l.Text("report.by", "date", l.Date(e.DestroyBy))
		}
		rows = append(rows, []string{
			l.Date(e.Made), l.Text("export." + e.Kind), l.Text("reader." + string(e.Reader)), destroy,
		})
	}
	return rows
}

func (v *accessView) backups() [][]string {
	var rows [][]string
	for _, b := range v.known.Backups {
		until := v.lang.Text("report.erasure.until-newer")
		if !b.Ends.IsZero() {
			until = v.lang.Text("report.erasure.ends", "date", v.lang.LongDate(b.Ends))
		}
		rows = append(rows, []string{v.lang.LongDate(b.Made), until})
	}
	return rows
}
