package returns

import (
	"strconv"
	"strings"

	"kader/data"
)

// Part is one thing that a rep wrote: the key of a text and the values for its placeholders.
type Part struct {
	Key   string
	Facts map[string]string
}

// Parts returns what a rep wrote, in the order of the columns.
func (a *Answer) Parts() []Part {
	var parts []Part
	add := func(there bool, key, fact, value string) {
		if there {
			parts = append(parts, Part{key, map[string]string{fact: value}})
		}
	}
	add(a.Reply != "", a.Reply.TextKey(), "", "")
	add(!a.Called.IsZero(), "answers.called", "date", a.Called.String())
	add(!a.Next.IsZero(), "answers.next", "date", a.Next.String())
	add(a.note() != "", "answers.said", "text", a.note())
	add(a.Phone != "", "answers.phone", "text", a.Phone)
	add(a.Email != "", "answers.email", "text", a.Email)
	return parts
}

// Why returns the sentence about a reason of a line. say returns a text of the language by its key.
func (d *Draft) Why(l *Line, r Doubt, say func(key string) string) Part {
	p := Part{"answers.reason." + string(r), map[string]string{"date": d.On(l).String(), "n": strconv.Itoa(data.MaxText)}}
	now := l.Now
	if now == nil {
		if r == DoubtPerson {
			p.Key = "answers.reason.person-new"
		}
		return p
	}
	p.Facts["name"] = now.Full()
	switch r {
	case DoubtState:
		p.Facts["before"], p.Facts["state"] = stateWord(l.Sent.State, say), stateWord(now.State, say)
	case DoubtNext:
		p.Facts["last"], p.Facts["date"] = dayWord(l.Sent.Next, say), dayWord(now.Next, say)
	case DoubtContact:
		if p.Facts["date"] = now.Last.String(); now.Last.IsZero() {
			p.Key = "answers.reason.contact-none"
		}
	case DoubtRep:
		if rep := d.person(now.RepID); rep != nil {
			p.Facts["name"] = rep.Full()
		} else {
			p.Key = "answers.reason.rep-nobody"
		}
	case DoubtAnswered:
		p.Facts["date"] = l.Sent.Taken.String()
	case DoubtPhone:
		p.Facts["text"] = now.Phone
	case DoubtEmail:
		p.Facts["text"] = now.Email
	case DoubtJudging:
		p.Facts["text"] = strings.Join(d.judging.Find(l.Answer.note()), ", ")
	}
	return p
}

// stateWord returns the word for how far the group is with somebody.
func stateWord(s data.FollowState, say func(key string) string) string {
	if s == data.FollowNone {
		return say("follow.none")
	}
	return say("follow." + string(s))
}

// dayWord returns a day, or the word for none.
func dayWord(day data.Date, say func(key string) string) string {
	if day.IsZero() {
		return say("answers.no-day")
	}
	return day.String()
}
