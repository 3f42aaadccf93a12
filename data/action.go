package data

// ActionStatus is how far an action is.
type ActionStatus string

// The statuses of an action.
const (
	ActionOpen    ActionStatus = "open"
	ActionDoing   ActionStatus = "doing"
	ActionDone    ActionStatus = "done"
	ActionDropped ActionStatus = "dropped"
)

// ActionStatuses lists the statuses in menu order.
func ActionStatuses() []ActionStatus {
	return []ActionStatus{ActionOpen, ActionDoing, ActionDone, ActionDropped}
}

// Action is who does what by when.
type Action struct {
	Record
	GoalID    ID // "" is no goal
	MeetingID ID // where it was agreed, "" is nowhere
	TopicID   ID // which topic it is for, where no goal says so; "" is none
	Title     string
	Who       string // a name as the group says it
	RepID     ID     // the person meant, where known
	Due       Date
	Status    ActionStatus
	Done      Date
	Position  int
}

// Pending reports whether the action still has to be done.
func (a Action) Pending() bool { return a.Status == ActionOpen || a.Status == ActionDoing }

// Overdue reports whether the action should have been done before today.
func (a Action) Overdue(today Date) bool {
	return a.Pending() && !a.Due.IsZero() && a.Due.Before(today)
}
