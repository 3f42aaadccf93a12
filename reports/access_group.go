package reports

import (
	"strconv"
	"strings"

	"kader/data"
)

// group is what the person does in the group, or may be asked to do: posts, meetings, what they heard and what they
// tell, each with its purpose and where it came from.
func (v *accessView) group() [][]string {
	l := v.lang
	var rows [][]string
	add := func(noun, source string, facts ...string) {
		rows = append(rows, []string{
			l.Text("report.access.noun." + noun), joinFacts(facts...), l.Text("report.access.purpose." + noun), source,
		})
	}
	for i := range v.known.Posts {
		p := &v.known.Posts[i]
		add("post", v.postSource(p), v.postFacts(p)...)
	}
	for i := range v.known.Candidates {
		c := &v.known.Candidates[i]
		add("candidate", v.rowSource(&c.Record), v.candidateFacts(c)...)
	}
	for i := range v.known.Asks {
		if c := &v.known.Asks[i]; c.PersonID != v.known.Person.ID {
			add("candidate", v.rowSource(&c.Record), l.Text("report.access.you-ask", "name", v.person(c.PersonID)),
				l.Text("post.kind."+string(c.Kind)), v.onDay("candidate.asked", c.Asked))
		}
	}
	for i := range v.known.Attended {
		a := &v.known.Attended[i]
		add("attendance", v.rowSource(&a.Record), v.meeting(a.MeetingID),
			v.flagWord("attendance.was-invited", a.Invited), v.flagWord("attendance.tick", a.Came))
	}
	for i := range v.known.Heard {
		h := &v.known.Heard[i]
		add("heard", v.rowSource(&h.Record), v.heardFacts(h)...)
	}
	for _, g := range v.tellings() {
		add("telling", v.rowSource(&g.Record), v.tellingFacts(&g)...)
	}
	return rows
}

// tellings are those of the person, and those that are given to somebody of the name.
func (v *accessView) tellings() []data.Telling {
	found := v.known.Tellings
	for _, g := range v.dossier.Tellings {
		if g.RepID == "" && v.doneBy(g.Who) {
			found = append(found[:len(found):len(found)], g)
		}
	}
	return found
}

func (v *accessView) postFacts(p *data.Post) []string {
	units := make([]string, len(p.UnitIDs))
	for i, id := range p.UnitIDs {
		units[i] = v.units[id]
	}
	return []string{
		v.lang.Text("post.kind." + string(p.Kind)), strings.Join(units, ", "), v.veil(p.Body), v.veil(p.Seat),
		termWords(v.lang, p), v.onDay("report.post.elected", p.Elected), v.done("post.called", p.Called),
		v.done("post.met", p.Met), v.done("post.course", p.Course),
	}
}

func (v *accessView) candidateFacts(c *data.Candidate) []string {
	l := v.lang
	asker, answer := "", ""
	if name := v.person(c.AskerID); name != "" {
		asker = l.Text("candidate.asks", "name", name)
	}
	if c.Answer != data.CandidateOpen {
		answer = l.Text("candidate.field.answer") + ": " + l.Text("candidate.answer."+string(c.Answer))
	}
	return []string{
		l.Text("post.kind." + string(c.Kind)), v.veil(c.Why), asker, v.onDay("candidate.asked", c.Asked), answer,
	}
}

func (v *accessView) heardFacts(h *data.Heard) []string {
	l := v.lang
	topic, _ := v.dossier.FindTopic(h.TopicID)
	day, people, heat := "", "", ""
	if !h.Day.IsZero() {
		day = l.Date(h.Day)
	}
	if h.People > 0 {
		people = l.Count("heard.people", h.People)
	}
	if h.Heat > 0 {
		heat = l.Text("report.heat." + strconv.Itoa(h.Heat))
	}
	where := v.meeting(h.MeetingID)
	if where == "" && h.Source != "" {
		where = l.Text("heard.source." + string(h.Source))
	}
	return []string{v.veil(topic.Title), v.units[h.UnitID], day, people, heat, where}
}

func (v *accessView) tellingFacts(g *data.Telling) []string {
	l := v.lang
	unit, way, words := l.Text("report.whole-company"), "", ""
	if g.UnitID != "" {
		unit = v.units[g.UnitID]
	}
	if g.Way != "" {
		way = l.Text("telling.way." + string(g.Way))
	}
	for _, made := range v.dossier.Decisions {
		if made.ID == g.DecisionID {
			words = v.veil(made.Text)
		}
	}
	return []string{words, unit, way, v.onDay("report.by", g.By), v.onDay("report.told", g.Told)}
}

// meeting says which meeting it is, "" for none.
func (v *accessView) meeting(id data.ID) string {
	for i := range v.dossier.Meetings {
		if m := &v.dossier.Meetings[i]; m.ID == id {
			day := ""
			if !m.Date.IsZero() {
				day = v.lang.Date(m.Date)
			}
			return joinFacts(day, v.veil(m.Title))
		}
	}
	return ""
}

// onDay says a sentence with its day, "" without one.
func (v *accessView) onDay(key string, day data.Date) string {
	if day.IsZero() {
		return ""
	}
	return v.lang.Text(key, "date", v.lang.Date(day))
}

// done says that something was done on a day, "" without one.
func (v *accessView) done(key string, day data.Date) string {
	if day.IsZero() {
		return ""
	}
	return v.lang.Text(key) + ": " + v.lang.Date(day)
}

// flagWord says what holds, "" where it does not.
func (v *accessView) flagWord(key string, holds bool) string {
	if !holds {
		return ""
	}
	return v.lang.Text(key)
}

// rowSource says on which day a row was typed in, and on which it was last changed where that is another day. No
// list of an employer brings such a row.
func (v *accessView) rowSource(r *data.Record) string {
	made, changed := data.DateOf(r.Created.Local()), data.DateOf(r.Changed.Local())
	said := v.lang.Text("report.access.by-hand", "date", v.lang.Date(made))
	if made == changed || r.Changed.IsZero() {
		return said
	}
	return joinFacts(said, v.lang.Text("report.access.changed", "date", v.lang.Date(changed)))
}

// postSource is that of the row. A post that was a role when the dossier knew no posts has the instants of the
// person, and came when the role did.
func (v *accessView) postSource(p *data.Post) string {
	if p.Created.Equal(v.known.Person.Created) {
		return v.source("roles")
	}
	return v.rowSource(&p.Record)
}
