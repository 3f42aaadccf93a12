package data

import (
	"fmt"
	"strconv"
	"strings"
)

// dayMinutes is how many minutes a day has.
const dayMinutes = 24 * 60

// LongestMinutes is the longest that a meeting or a point of its agenda lasts: less than a day.
const LongestMinutes = dayMinutes - 1

// Clock is a time of day, as "19:30". "" is not said.
type Clock string

// NewClock returns the time of day so many minutes after midnight, "" where a day has no such time.
func NewClock(minutes int) Clock {
	if minutes < 0 || minutes > LongestMinutes {
		return ""
	}
	return Clock(fmt.Sprintf("%02d:%02d", minutes/60, minutes%60))
}

// After returns the time of day so many minutes later, past midnight that of the next day. "" where the clock is not
// said, or where it is no number of minutes from 1 to less than a day.
func (c Clock) After(minutes int) Clock {
	at, said := c.Minutes()
	if !said || minutes <= 0 || minutes > LongestMinutes {
		return ""
	}
	return NewClock((at + minutes) % dayMinutes)
}

// Minutes returns how many minutes after midnight it is, and whether that is said.
func (c Clock) Minutes() (int, bool) {
	hour, minute, ok := strings.Cut(string(c), ":")
	h, errHour := strconv.Atoi(hour)
	m, errMinute := strconv.Atoi(minute)
	if !ok || errHour != nil || errMinute != nil || h < 0 || h > 23 || m < 0 || m > 59 {
		return 0, false
	}
	return h*60 + m, true
}
