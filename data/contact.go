package data

// Channel is the way in which contact was made.
type Channel string

// The channels. Oral contact counts; a mail alone does not close a step.
const (
	ChannelFace    Channel = "face"
	ChannelPhone   Channel = "phone"
	ChannelMessage Channel = "message"
	ChannelMail    Channel = "mail"
)

// Channels lists the channels in menu order.
func Channels() []Channel { return []Channel{ChannelFace, ChannelPhone, ChannelMessage, ChannelMail} }

// Oral reports whether the channel is a conversation: face to face or by phone. Only
// that brings someone further; a mail alone does not close a step.
func (c Channel) Oral() bool { return c == ChannelFace || c == ChannelPhone }

// Outcome is what became of an attempt to make contact. The zero value is not said: contacts of before there were
// outcomes, and messages, which have none. Such a contact was made.
type Outcome string

// The outcomes.
const (
	OutcomeUnsaid       Outcome = ""
	OutcomeSpoken       Outcome = "spoken"
	OutcomeNoAnswer     Outcome = "no-answer" // not at home, or nobody took the phone
	OutcomeBusy         Outcome = "busy"
	OutcomeVoicemail    Outcome = "voicemail"
	OutcomeCallBack     Outcome = "call-back" // asked to be called at another time
	OutcomeWrongNumber  Outcome = "wrong-number"
	OutcomeNotAvailable Outcome = "not-available" // ill, on leave, abroad
	OutcomeRefused      Outcome = "refused"       // does not want to talk with the union
)

// Outcomes lists the outcomes in menu order.
func Outcomes() []Outcome {
	return []Outcome{
		OutcomeSpoken, OutcomeNoAnswer, OutcomeBusy, OutcomeVoicemail, OutcomeCallBack,
		OutcomeWrongNumber, OutcomeNotAvailable, OutcomeRefused,
	}
}

// Reached reports whether the colleague was reached, and not only tried.
func (o Outcome) Reached() bool {
	return o == OutcomeUnsaid || o == OutcomeSpoken || o == OutcomeRefused
}

// Contact is one conversation, or an attempt at one.
type Contact struct {
	Record
	PersonID ID
	RepID    ID // who made the contact, "" when not noted
	Date     Date
	Channel  Channel
	Outcome  Outcome
	BackAt   Clock  // at what time the next contact was agreed, as to call back; the day is Follow.Next
	Note     string // one line
	Keeping
}

// Talk reports whether the contact was a conversation: by voice, and with whom it was meant for. Only that closes a
// step of the track.
func (c *Contact) Talk() bool { return c.Channel.Oral() && c.Outcome.Reached() }
