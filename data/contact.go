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

// Contact is one conversation, or an attempt at one.
type Contact struct {
	Record
	PersonID ID
	RepID    ID // who made the contact, "" when not noted
	Date     Date
	Channel  Channel
	Note     string // one line
	Keeping
}
