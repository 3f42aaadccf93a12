package data

// Reply is what a rep writes of one call in a call list. The zero value is nothing.
type Reply string

// The replies. Some name the outcome of a contact, the others the state that it led to.
const (
	ReplyNone         Reply = ""
	ReplySpoken             = Reply(OutcomeSpoken)
	ReplyJoined             = Reply(FollowJoined)
	ReplyNotNow             = Reply(FollowNotNow)
	ReplyNo                 = Reply(FollowNo)
	ReplyNoAnswer           = Reply(OutcomeNoAnswer)
	ReplyBusy               = Reply(OutcomeBusy)
	ReplyVoicemail          = Reply(OutcomeVoicemail)
	ReplyCallBack           = Reply(OutcomeCallBack)
	ReplyWrongNumber        = Reply(OutcomeWrongNumber)
	ReplyNotAvailable       = Reply(OutcomeNotAvailable)
	ReplyRefused            = Reply(OutcomeRefused)
	ReplyDoNotContact       = Reply(FollowDoNotContact)
	ReplyLeft               = Reply(FollowLeft)
)

// Replies lists the replies in menu order.
func Replies() []Reply {
	return []Reply{
		ReplySpoken, ReplyJoined, ReplyNotNow, ReplyNo, ReplyCallBack, ReplyNoAnswer, ReplyBusy, ReplyVoicemail,
		ReplyWrongNumber, ReplyNotAvailable, ReplyRefused, ReplyDoNotContact, ReplyLeft,
	}
}

// State returns the state that a reply names, FollowNone where it names none and the state follows from
// the contact.
func (r Reply) State() FollowState {
	switch r {
	case ReplyJoined, ReplyNotNow, ReplyNo, ReplyDoNotContact, ReplyLeft:
		return FollowState(r)
	}
	return FollowNone
}

// Ends reports whether a reply moves somebody to another state, or out of the conversations, so that it is not taken
// from words that may say something else: "does not want to work nights".
func (r Reply) Ends() bool { return r.State() != FollowNone || r == ReplyRefused }

// Outcome returns the outcome of the contact that a reply tells of: of a state it is that they spoke. Who
// left the company was not reached.
func (r Reply) Outcome() Outcome {
	switch {
	case r == ReplyLeft:
		return OutcomeNotAvailable
	case r.State() != FollowNone:
		return OutcomeSpoken
	}
	return Outcome(r)
}

// TextKey names the word for users.
func (r Reply) TextKey() string {
	if r.State() != FollowNone {
		return "follow." + string(r)
	}
	return "outcome." + string(r)
}
