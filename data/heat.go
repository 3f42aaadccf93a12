package data

// CoolsAfter is the number of days after which a topic is one step cooler, unless it is heard again.
const CoolsAfter = 60

// HottestHeat is the largest heat.
const HottestHeat = 3

// HeatOf returns how hot a topic is on the given day, and when it was last heard. entries are the log of that
// topic alone, in any order.
//
// A topic is as hot as the hottest of its entries, of which each is one step cooler for every CoolsAfter full
// days since. An entry that says no heat counts for the day only. What the group had set before there was
// a log (HeardBefore) does not cool, and counts until an entry of that day or a later one says how hot it is.
func HeatOf(entries []Heard, today Date) (heat int, last Date) {
	var said Date // the last day of which somebody said how hot it is
	heard := false
	for i := range entries {
		e := &entries[i]
		if last.Before(e.Day) {
			last = e.Day
		}
		if e.Source == HeardBefore || e.Heat <= 0 {
			continue
		}
		heard = true
		heat = max(heat, e.Heat-max(0, today.DaysSince(e.Day))/CoolsAfter)
		if said.Before(e.Day) {
			said = e.Day
		}
	}
	for i := range entries {
		if e := &entries[i]; e.Source == HeardBefore && (!heard || said.Before(e.Day)) {
			heat = max(heat, e.Heat)
		}
	}
	return min(max(heat, 0), HottestHeat), last
}

// LongUnheard is the number of days after which it is said that a topic was last heard so long ago.
const LongUnheard = 90
