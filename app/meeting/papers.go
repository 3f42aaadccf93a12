package meeting

import "kader/data"

// papersOf lists the papers of a meeting in the order in which a group needs them: those for before the evening, and
// once its day has come those that tell what came of it.
func papersOf(m *data.Meeting, today data.Date) []string {
	papers := []string{"agenda", "invitation", "sign-in", "calendar"}
	if m.StateOn(today) == data.MeetingHeld || !m.Date.IsZero() && !today.Before(m.Date) {
		return append([]string{"minutes", "hand-out", "notice", "attendance"}, papers...)
	}
	return papers
}
