package data

import (
	"strconv"
	"strings"
)

// ParseTrack reads the steps of a track as days with commas, spaces or semicolons between them: "7, 77, 364". Nothing
// is no track. What is no track is an Invalid of RuleSteps.
func ParseTrack(text string) (Track, error) {
	var t Track
	for _, word := range strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune(",; \t", r) }) {
		days, err := strconv.Atoi(word)
		if err != nil {
			return nil, Invalid{Field: "track", Rule: RuleSteps}
		}
		t = append(t, days)
	}
	if len(t) == 0 {
		if strings.TrimSpace(text) != "" {
			return nil, Invalid{Field: "track", Rule: RuleSteps}
		}
		return nil, nil
	}
	return t, t.Check()
}

// String writes the steps as ParseTrack reads them.
func (t Track) String() string {
	words := make([]string, len(t))
	for i, days := range t {
		words[i] = strconv.Itoa(days)
	}
	return strings.Join(words, ", ")
}

// Group returns the track of those whose list has none of its own.
func (t Tracks) Group() Track {
	if len(t.group) > 0 {
		return t.group
	}
	return DefaultTrack()
}

// IsOn reports whether somebody is in conversation on a day and follows the track of a list, or with "" that of the
// group.
func (t Tracks) IsOn(p *Person, list ID, today Date) bool {
	if !p.State.Open() || p.Left(today) {
		return false
	}
	if list != "" {
		return p.ListID == list && p.NewHire
	}
	return !p.NewHire || len(t.lists[p.ListID]) == 0
}
