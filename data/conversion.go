package data

// Conversion counts how far the group came with a number of new hires.
type Conversion struct {
	ID     ID // the list or unit, "" for those entered by hand or without a unit
	Hires  int
	Spoken int // contact was made at least once
	Joined int
}

// Share returns the share 0–1 that joined, and false where there was nobody.
func (c Conversion) Share() (float64, bool) {
	if c.Hires == 0 {
		return 0, false
	}
	return float64(c.Joined) / float64(c.Hires), true
}

// Spoken reports whether contact was made with a colleague in this state.
func (f FollowState) Spoken() bool {
	switch f {
	case FollowContacted, FollowConversation, FollowJoined, FollowNotNow, FollowNo:
		return true
	}
	return false
}

// ConversionBy counts everyone who is or was followed as a new colleague, apart for each id that key
// returns (the list, the unit); ids come in the order in which people bring them.
func ConversionBy(people []Person, key func(Person) ID) []Conversion {
	var counts []Conversion
	place := make(map[ID]int)
	for _, p := range people {
		if p.State == FollowNone || !p.NewHire {
			continue
		}
		id := key(p)
		i, known := place[id]
		if !known {
			i = len(counts)
			place[id] = i
			counts = append(counts, Conversion{ID: id})
		}
		counts[i].Hires++
		if p.State.Spoken() {
			counts[i].Spoken++
		}
		if p.State == FollowJoined {
			counts[i].Joined++
		}
	}
	return counts
}
