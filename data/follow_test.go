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
		p.Speak(step.channel, next)
		if p.State != step.want || p.Next != next {
			t.Errorf("after %s: %q on %v, want %q", step.channel, p.State, p.Next, step.want)
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
