package data

// Lane is whether something is worked on now or stands on the long agenda.
type Lane string

// The two lanes of the plan.
const (
	LaneNow  Lane = "now"
	LaneLong Lane = "long"
)

// Lanes lists the lanes in menu order.
func Lanes() []Lane { return []Lane{LaneNow, LaneLong} }
