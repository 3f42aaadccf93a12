package match

// Twin says that a row of a list is about the same person as an earlier row.
type Twin struct {
	Row, First int
	Answer     Answer // Same, or Ask where nothing but the name tells
}

// Twins finds rows of one list that name the same person again, in the order of
// the list. Two rows with one employee number are one person unless their names
// contradict; such rows are in clash, and their number is worth nothing. Two rows
// with different numbers are two people, however alike their names are.
func Twins(rows []Record) (twins []Twin, clash []int) {
	w := newWeigher(rows, nil)
	byNumber, byName := make(map[string]int, len(rows)), make(map[[3]int32][]int, len(rows))
	for i := range w.rows {
		p := &w.rows[i]
		first, seen := byNumber[p.number]
		if seen && p.number != "" {
			if levelOfNames(w, p, &w.rows[first]) == nameOther {
				clash = append(clash, first, i)
			} else {
				twins = append(twins, Twin{Row: i, First: first, Answer: Same})
				continue
			}
		} else if p.number != "" {
			byNumber[p.number] = i
		}
		name := [3]int32{p.values[featFamily], p.values[featGiven], p.values[featInfix]}
		if p.nameless() || initialsOf(p) == "" {
			continue
		}
		if twin, found := w.twinByName(i, byName[name]); found {
			twins = append(twins, twin)
			if twin.Answer == Same {
				continue
			}
		}
		if len(byName[name]) < maxNamesakes {
			byName[name] = append(byName[name], i)
		}
	}
	return twins, clash
}

// maxNamesakes bounds how many earlier rows with one name are looked at, so that a
// list of one name a hundred thousand times takes no longer than another.
const maxNamesakes = 50

func levelOfNames(w *weigher, a, b *profile) level { return w.weighName(a, b).name }

// twinByName looks among earlier rows with the same name for the same person.
func (w *weigher) twinByName(row int, earlier []int) (Twin, bool) {
	p := &w.rows[row]
	for _, first := range earlier {
		q := &w.rows[first]
		if p.number != "" && q.number != "" || p.initials != q.initials {
			continue
		}
		switch alike, unlike := likeness(p, q); {
		case unlike:
		case alike:
			return Twin{Row: row, First: first, Answer: Same}, true
		default:
			return Twin{Row: row, First: first, Answer: Ask}, true
		}
	}
	return Twin{}, false
}

// likeness tells whether two rows with one name share something that namesakes do
// not share, or differ in something that one person has once.
func likeness(p, q *profile) (alike, unlike bool) {
	for _, f := range [...]feature{featEmail, featPhone, featMember} {
		if p.values[f] != 0 && p.values[f] == q.values[f] {
			return true, false
		}
	}
	if p.values[featMember] != 0 && q.values[featMember] != 0 {
		return false, true
	}
	if p.birth.Year != 0 && q.birth.Year != 0 {
		if p.birth.Year != q.birth.Year {
			return false, true
		}
		alike = p.birth.Month != 0 && p.birth == q.birth
	}
	same := 0
	for _, f := range [...]feature{featUnit, featJob, featStart} {
		if p.values[f] != q.values[f] {
			return alike, false
		}
		if p.values[f] != 0 {
			same++
		}
	}
	return alike || same >= 2, false
}
