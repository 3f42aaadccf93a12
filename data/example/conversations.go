package example

import "kader/data"

// otherTalks is with how many people who are no new colleagues the group is in conversation.
const otherTalks = 8

// addConversations starts conversations with people who work here longer: some were spoken with, and one has no
// contact person yet. Nothing is left to chance, so that the rest of the dossier does not depend on them.
func (m *maker) addConversations() {
	n := 0
	for i, p := range m.people {
		if n == otherTalks {
			return
		}
		if i%3 != 0 || !p.CanBegin(m.day) || p.State != data.FollowNone || p.ListID != "" || len(p.Roles) > 0 {
			continue
		}
		began := workday(m.ago(7 + 9*n))
		p.Begin(began, false)
		p.Talks, p.FirstTalk, p.LastTalk = 0, data.Date{}, data.Date{} // those of before do not count
		p.Why = m.words.Whys[n%len(m.words.Whys)]
		if n > 0 {
			m.talkWith(p, began, n)
		}
		n++
	}
}

// talkWith hands somebody to a rep of their unit, who spoke with them where n is odd.
func (m *maker) talkWith(p *data.Person, began data.Date, n int) {
	for _, t := range m.teams {
		if t.unit == p.UnitID && len(t.reps) > 0 && t.reps[0] != p {
			p.HandTo(t.reps[0].ID)
			m.since[p.ID] = past{contact: began}
		}
	}
	if n%2 == 0 || p.RepID == "" {
		return
	}
	c := data.Contact{
		Record: m.newRecord(), PersonID: p.ID, RepID: p.RepID, Date: earlier(workday(began.AddDays(3)), m.ago(1)),
		Channel: data.ChannelFace, Outcome: data.OutcomeSpoken, Note: m.words.Talks.First[n%len(m.words.Talks.First)].Note,
	}
	m.d.Contacts = append(m.d.Contacts, c)
	noteTalk(p, c.Date)
	p.Speak(&c, workday(m.day.AddDays(10+n)))
}
