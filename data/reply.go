package data

// Reply is what a rep writes of one call in a call list. The zero value is nothing.
type Reply string

// The replies.
const (
	ReplyNone         Reply = ""
	ReplySpoken       Reply = "spoken"
	ReplyJoined       Reply = "joined"
	ReplyNotNow       Reply = "not-now"
	ReplyNo           Reply = "no"
	ReplyNoAnswer     Reply = "no-answer" // not at home, or nobody took the phone
	ReplyBusy         Reply = "busy"
	ReplyVoicemail    Reply = "voicemail"
	ReplyCallBack     Reply = "call-back" // asked to be called at another time
	ReplyWrongNumber  Reply = "wrong-number"
	ReplyNotAvailable Reply = "not-available" // ill, on leave, abroad
	ReplyRefused      Reply = "refused"       // does not want to talk with the union
	ReplyDoNotContact Reply = "do-not-contact"
	ReplyLeft         Reply = "left" // does not work here any more
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
	case ReplyJoined:
		return FollowJoined
	case ReplyNotNow:
		return FollowNotNow
	case ReplyNo:
		return FollowNo
	case ReplyDoNotContact:
		return FollowDoNotContact
	case ReplyLeft:
		return FollowLeft
	}
	return FollowNone
}
