package meeting

import (
	"strings"

	"kader/app/forms"
	"kader/app/frame"
	"kader/app/widgets"
	"kader/data"
	"kader/data/store"
)

// onTyped says what becomes of a name that is nobody's, or that of several.
func (a *attendance) onTyped(text string) {
	f := a.page.Frame
	text = strings.TrimSpace(text)
	note := ""
	nobody := false
	if text != "" && !a.isCount(text) {
		switch fits := a.named(text); {
		case len(fits) == 0 && a.isNoted(text):
			note = f.Text("attendance.noted-already", "name", text)
		case len(fits) == 0:
			note, nobody = f.Text("attendance.nobody", "name", text), a.over()
		case len(fits) > 1 && len(a.line.Suggests()) == 0:
			note = f.Text("attendance.several", "name", text)
		}
	}
	if note == a.note.Text() && nobody == a.others.Visible() {
		return
	}
	a.note.SetText(note)
	a.note.Hidden, a.others.Hidden = note == "", !nobody
	widgets.Relayout(a.root)
}

// isNoted tells whether somebody who is noted already is called so.
func (a *attendance) isNoted(text string) bool {
	return len(fitting(text, a.guests, func(id data.ID) bool { return !a.canName(id) })) > 0
}

// onLine notes somebody, or how many others came. A name that fits several, or nobody, stays in the line.
func (a *attendance) onLine(text string) bool {
	if n, ok := readOthers(text); ok && a.over() {
		return a.setOthers(n)
	}
	fits := a.named(text)
	if len(fits) != 1 {
		return false
	}
	over := a.over()
	return a.set(fits[0].id, func(v *data.Attendance) {
		v.Came = v.Came || over
		v.Invited = v.Invited || !over
	})
}

// onOther counts somebody who is not in the dossier. The name is not kept.
func (a *attendance) onOther() {
	if a.setOthers(a.meeting.Others + 1) {
		a.line.SetText("")
		a.onTyped("")
		a.page.Frame.Focus(a.line)
	}
}

func (a *attendance) setOthers(n int) bool {
	id := a.meeting.ID
	return a.page.Frame.Update("attendance-changed", func(tx *store.Tx) error {
		return tx.UpdateMeeting(id, func(m *data.Meeting) { m.Others = n })
	})
}

// onReps invites every rep who works here.
func (a *attendance) onReps() {
	var ids []data.ID
	for i := range a.page.People {
		if p := &a.page.People[i]; p.IsActiveRep(a.page.Frame.Today()) {
			ids = append(ids, p.ID)
		}
	}
	if len(ids) == 0 {
		forms.AskReps(a.page.Frame, func() {})
		return
	}
	a.invite(ids)
}

// invite invites those who are not invited yet.
func (a *attendance) invite(people []data.ID) bool {
	id := a.meeting.ID
	invited := make(map[data.ID]bool)
	for _, row := range a.rows {
		invited[row.PersonID] = row.Invited
	}
	var added []data.ID
	for _, person := range people {
		if !invited[person] {
			added = append(added, person)
		}
	}
	f := a.page.Frame
	if len(added) == 0 {
		f.Say(f.Text("attendance.all-noted"), "")
		return true
	}
	return f.UpdateOfferingUndo(labelInvited, func(tx *store.Tx) error {
		for _, person := range added {
			if err := tx.SetAttendance(id, person, func(v *data.Attendance) { v.Invited = true }); err != nil {
				return err
			}
		}
		return nil
	})
}

// askUnit asks of which unit everybody is invited.
func (a *attendance) askUnit() {
	f := a.page.Frame
	units := widgets.NewChoice(frame.UnitOptions(a.page.Dossier.Units), nil)
	row := widgets.NewFormRow(f.Text("meetings.field.unit"), units)
	say := func() { row.SetHint(f.Count("attendance.unit-count", len(a.peopleOf(data.ID(units.Value()))))) }
	units.OnChoice = func(string) { say() }
	if a.meeting.UnitID != "" {
		units.Prefer(string(a.meeting.UnitID))
	}
	say()
	text := f.Text("attendance.unit-text")
	if a.membersOnly() {
		text = f.Text("attendance.unit-text-members")
	}
	f.Show(frame.Dialog{
		Title: f.Text("attendance.unit"), Text: text, Body: row, First: units, Submit: f.Text("attendance.invite"),
		OnSubmit: func() bool { return a.invite(a.peopleOf(data.ID(units.Value()))) },
	})
}

// membersOnly tells whether only members may come.
func (a *attendance) membersOnly() bool {
	ofMembers := a.meeting.Kind == data.MeetingMembers || a.meeting.Kind == data.MeetingAnnual
	return a.meeting.Open == data.OpenMembersOnly || a.meeting.Open == data.OpenUndecided && ofMembers
}

// peopleOf returns who works in a unit or below it and may come. Nobody is invited who is not to be contacted.
func (a *attendance) peopleOf(unit data.ID) []data.ID {
	tree := data.NewUnitTree(a.page.Dossier.Units)
	below := tree.Below(unit)
	var ids []data.ID
	for i := range a.page.People {
		p := &a.page.People[i]
		fits := !a.membersOnly() || p.Membership == data.MembershipMember
		if unit != "" && below[p.UnitID] && fits && !p.Left(a.page.Frame.Today()) && p.State != data.FollowDoNotContact {
			ids = append(ids, p.ID)
		}
	}
	return ids
}
