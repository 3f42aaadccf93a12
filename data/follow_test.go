package data

import "testing"

func TestContactMovesANewHire(t *testing.T) {
	p := Person{Follow: Follow{State: FollowNew}}
	p.HandTo("rep")
	if p.State != FollowAssigned || p.RepID != "rep" {
		t.Fatalf("handed to a rep: %q, rep %q", p.State, p.RepID)
	}
	next := NewDate(2026, 12, 1)
	for _, step := range []struct {
		channel Channel
		want    FollowState
	}{
		{ChannelMail, FollowAssigned}, // a mail alone does not close a step
		{ChannelPhone, FollowContacted},
		{ChannelMessage, FollowContacted},
		{ChannelFace, FollowConversation},
		{ChannelPhone, FollowConversation},
	} {
		p.Speak(&Contact{Channel: step.channel, Date: NewDate(2026, 11, 3)}, next)
		if p.State != step.want || p.Next != next {
			t.Errorf("after %s: %q on %v, want %q", step.channel, p.State, p.Next, step.want)
		}
	}
}

// A contact without a next day never leaves somebody who is followed without one: the day that stands stays, and
// where a talk was held on it or later the next step of the track is the day. Who is on no track keeps what stands.
func TestAContactWithoutANextDayLeavesOne(t *testing.T) {
	on := NewDate(2026, 11, 3)
	started := on.AddDays(-6) // the track: 4 November, 13 January, 27 October
	ahead, due := on.AddDays(20), on.AddDays(-2)
	second, third := NewDate(2027, 1, 13), NewDate(2027, 10, 27)
	for _, c := range []struct {
		name    string
		state   FollowState
		channel Channel
		outcome Outcome
		stood   Date
		want    Date
	}{
		{"a day ahead stays", FollowAssigned, ChannelPhone, OutcomeSpoken, ahead, ahead},
		{"a mail does not close a step", FollowAssigned, ChannelMail, "", due, due},
		{"nor does nobody at home", FollowAssigned, ChannelPhone, OutcomeNoAnswer, due, due},
		{"nor who was busy, where no day stood", FollowAssigned, ChannelPhone, OutcomeBusy, Date{}, NewDate(2026, 11, 4)},
		{"the first conversation", FollowAssigned, ChannelPhone, OutcomeSpoken, due, second},
		{"of before there were outcomes", FollowAssigned, ChannelPhone, "", due, second},
		{"the conversation of today", FollowNew, ChannelFace, OutcomeSpoken, on, second},
		{"no day stood", FollowAssigned, ChannelPhone, OutcomeSpoken, Date{}, second},
		{"not now, and spoken again", FollowNotNow, ChannelPhone, OutcomeSpoken, due, second},
		{"refused", FollowAssigned, ChannelPhone, OutcomeRefused, due, NewDate(2027, 11, 3)},
		{"refused before the day that stood", FollowAssigned, ChannelPhone, OutcomeRefused, ahead, ahead},
		{"said no, and spoken again", FollowNo, ChannelPhone, OutcomeSpoken, due, second},
		{"on no track", FollowNone, ChannelPhone, OutcomeSpoken, due, due},
		{"joined", FollowJoined, ChannelPhone, OutcomeSpoken, due, due},
	} {
		p := Person{Follow: Follow{State: c.state, Next: c.stood, Started: started}}
		contact := &Contact{Channel: c.channel, Outcome: c.outcome, Date: on}
		told := Tracks{}.NextDayAfter(&p, contact, Date{})
		p.Speak(contact, Date{})
		if contact.Talk() {
			p.FirstTalk, p.LastTalk = on, on
		}
		if got := (Tracks{}).NextDay(&p); got != c.want || told != c.want {
			t.Errorf("%s: next is %v, told %v, want %v", c.name, got, told, c.want)
		}
	}
	late := Person{Follow: Follow{State: FollowContacted, Started: started, Talked: Talked{FirstTalk: on, LastTalk: on}}}
	second, contact := NewDate(2027, 1, 12), &Contact{Channel: ChannelFace, Date: NewDate(2027, 1, 12)}
	if got := (Tracks{}).NextDayAfter(&late, contact, Date{}); got != third {
		t.Errorf("after the second talk, on %v: next is %v, want %v", second, got, third)
	}
}

// What drops the day of the next contact can be told beforehand.
func TestALapsingDayIsToldBeforehand(t *testing.T) {
	today := NewDate(2026, 11, 3)
	for _, from := range append(FollowStates(), FollowNone) {
		for _, to := range append(FollowStates(), FollowNone) {
			p := Person{Follow: Follow{State: from, Next: today}}
			told := p.Lapses(to)
			p.SetState(to, today)
			if told != (p.Next != today) {
				t.Errorf("from %q to %q: told %v, next is %v", from, to, told, p.Next)
			}
		}
		for _, m := range Memberships() {
			p := Person{Follow: Follow{State: from, Next: today}}
			told := p.LapsesAs(m)
			p.SetMembership(m, today)
			if told != p.Next.IsZero() {
				t.Errorf("from %q to membership %q: told %v, next is %v", from, m, told, p.Next)
			}
		}
	}
}

func TestTakingTheRepAwayMakesAHireNewAgain(t *testing.T) {
	p := Person{Follow: Follow{State: FollowAssigned, RepID: "rep"}}
	p.HandTo("")
	if p.State != FollowNew {
		t.Errorf("state = %q", p.State)
	}
	p = Person{Follow: Follow{State: FollowContacted, RepID: "rep"}}
	p.HandTo("")
	if p.State != FollowContacted {
		t.Errorf("whoever was spoken to stays contacted, got %q", p.State)
	}
}

func TestStateAndMembershipFollowEachOther(t *testing.T) {
	today := NewDate(2026, 11, 3)
	p := Person{Follow: Follow{State: FollowConversation, Next: today.AddDays(7)}}
	p.SetState(FollowJoined, today)
	if !p.IsMember() || p.MemberSince != today || !p.Next.IsZero() {
		t.Errorf("joined: %+v %+v", p.Union, p.Follow)
	}
	p.SetMembership(MembershipNone, today)
	if p.State != FollowConversation {
		t.Errorf("no member after all: %q", p.State)
	}
	p.SetMembership(MembershipMember, today)
	if p.State != FollowJoined {
		t.Errorf("member: %q", p.State)
	}
	p = Person{Follow: Follow{State: FollowAssigned}}
	p.SetState(FollowLeft, today)
	if p.End != today {
		t.Errorf("left without an end date")
	}
	p = Person{}
	p.SetMembership(MembershipMember, today)
	if p.State != FollowNone {
		t.Errorf("whoever is not followed stays so, got %q", p.State)
	}
}

func TestRepsAreThoseWithTheTaskAndThoseWhoDoIt(t *testing.T) {
	task := Person{Record: Record{ID: "task"}, Union: Union{Roles: []Role{RoleRep}}}
	asked := Person{Record: Record{ID: "asked"}}
	hire := Person{Record: Record{ID: "hire"}, Follow: Follow{RepID: "asked"}}
	alone := Person{Record: Record{ID: "alone"}, Union: Union{Roles: []Role{RoleOther}}}
	reps := Reps([]Person{task, asked, hire, alone})
	if len(reps) != 2 || reps[0].ID != "task" || reps[1].ID != "asked" {
		t.Errorf("%+v", reps)
	}
}
