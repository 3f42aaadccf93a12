package cli

import (
	"slices"
	"strings"

	"kader/data"
	"kader/reports"
)

// The options that say which meeting and which unit a paper is about.
const (
	meetingOption = "--meeting"
	unitOption    = "--unit"
)

// setMeeting finds the meeting and the unit that a paper is about. Without --meeting it is the last one that was
// held, or the next one.
func (c *call) setMeeting(d *data.Dossier, kind reports.Kind, o *reports.Options) (err error) {
	if c.has(unitOption) {
		if o.UnitID, err = findUnit(d.Units, c.option(unitOption)); err != nil {
			return err
		}
	}
	if !c.has(meetingOption) {
		return kind.LacksMeeting(d.Meetings, o.Today)
	}
	o.MeetingID, err = c.findMeeting(d.Meetings, c.option(meetingOption))
	return err
}

// findMeeting returns the meeting with that id, on that day or with that title.
func (c *call) findMeeting(meetings []data.Meeting, text string) (data.ID, error) {
	text = strings.TrimSpace(text)
	day, _ := data.ParseDate(text)
	var found []data.Meeting
	for _, m := range meetings {
		switch {
		case text != "" && string(m.ID) == text:
			return m.ID, nil
		case text != "" && data.Fold(m.Title) == data.Fold(text), !day.IsZero() && m.Date == day:
			found = append(found, m)
		}
	}
	switch len(found) {
	case 0:
		return "", refuse("cli.no-meeting", "meeting", text)
	case 1:
		return found[0].ID, nil
	}
	var words []string
	for _, m := range found {
		words = append(words, strings.TrimSpace(c.lang.Date(m.Date)+" "+m.Title)+" ("+string(m.ID)+")")
	}
	return "", refuse("cli.several-meetings", "meeting", text, "meetings", strings.Join(words, ", "))
}

// pathSeparator stands between the names of a unit and of those above it.
const pathSeparator = "/"

// findUnit returns the unit with that name, or with that path: "Noord/Expeditie".
func findUnit(units []data.Unit, text string) (data.ID, error) {
	tree := data.NewUnitTree(units)
	var found []data.ID
	var paths []string
	for _, u := range units {
		path := strings.Join(tree.Path(u.ID), pathSeparator)
		if data.Fold(u.Name) == data.Fold(text) || data.Fold(path) == data.Fold(text) {
			found, paths = append(found, u.ID), append(paths, path)
		}
	}
	switch len(found) {
	case 0:
		return "", refuse("cli.no-unit", "unit", text)
	case 1:
		return found[0], nil
	}
	slices.Sort(paths)
	return "", refuse("cli.several-units", "unit", text, "units", strings.Join(paths, ", "), "example", paths[0])
}
