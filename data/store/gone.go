package store

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"

	"kader/data"
	"kader/data/mention"
)

// mostGoneNames is how many names of one person are put together from what the log knows.
const mostGoneNames = 16

// FindGoneNames returns what the log knows of names that nobody bears now: of people who were
// deleted, and from before a name, a phone number or a number of somebody was changed.
func (t *Tx) FindGoneNames() ([]data.GoneName, error) {
	log, err := t.personLog()
	if err != nil {
		return nil, fmt.Errorf("find gone names: %w", err)
	}
	order := slices.Sorted(maps.Keys(log))
	present, err := personNoun().findRows(t, order)
	if err != nil {
		return nil, fmt.Errorf("find gone names: %w", err)
	}
	var found []data.GoneName
	for _, id := range order {
		var now *called
		if p := present[id]; p != nil {
			now = &called{
				Given: p.Given, Infix: p.Infix, Family: p.Family, Initials: p.Initials, Phone: p.Phone,
				EmployeeNumber: p.EmployeeNumber, MemberNumber: p.MemberNumber, Email: p.Email,
			}
		}
		found = append(found, goneNames(identify(log[id], now), now)...)
	}
	return found, nil
}

// goneNames returns what of somebody's names and numbers is not borne now, the oldest name first.
func goneNames(who *mention.Identity, now *called) []data.GoneName {
	if now == nil {
		now = &called{}
	}
	var numbers data.GoneName
	for _, mark := range who.Marks {
		if mark != now.EmployeeNumber && mark != now.MemberNumber && !strings.Contains(mark, "@") {
			numbers.Numbers = append(numbers.Numbers, mark)
		}
	}
	phones := slices.DeleteFunc(slices.Clone(who.Phones), func(phone string) bool { return phone == now.Phone })
	numbers.Phone = cmp.Or(phones...)
	found := []data.GoneName{numbers}
	for _, phone := range phones[min(1, len(phones)):] {
		found = append(found, data.GoneName{Phone: phone})
	}
	for _, name := range slices.Backward(who.Names) {
		full := name.Full()
		same := func(g data.GoneName) bool { return g.Full() == full }
		if full != "" && full != now.name().Full() && len(found) < mostGoneNames && !slices.ContainsFunc(found, same) {
			found = append(found, data.GoneName{Name: name})
		}
	}
	return slices.DeleteFunc(found, func(g data.GoneName) bool {
		return g.IsZero() && g.Phone == "" && len(g.Numbers) == 0
	})
}
