package returns

import (
	"slices"

	"kader/data"
)

// CanTake reports whether a line can be written: nothing stands in the way, and it is clear what came of the call.
func (l *Line) CanTake() bool {
	return l.Status != StatusSame && l.Status != StatusBlocked && !l.Has(DoubtUnclear)
}

// Decide sets whether a line is written. It does nothing where the line cannot be, see CanTake.
func (d *Draft) Decide(i int, take bool) {
	l := &d.Lines[i]
	switch {
	case l.Status == StatusSame || l.Status == StatusBlocked:
	case !take:
		l.Status = StatusLeave
	case l.CanTake():
		l.Status = StatusTake
	}
}

// SetReply says what came of a call where the sheet does not. What stood there stays in the note.
func (d *Draft) SetReply(i int, r data.Reply) {
	l := &d.Lines[i]
	if l.Status == StatusSame || l.Status == StatusBlocked {
		return
	}
	l.Answer.Reply = r
	l.Doubts = slices.DeleteFunc(l.Doubts, func(r Doubt) bool { return r == DoubtUnclear })
	if r == "" {
		l.add(DoubtUnclear)
		if l.Status == StatusTake {
			l.Status = StatusAsk
		}
	}
}

// SetPerson says who a line without a key is about, "" for somebody new.
func (d *Draft) SetPerson(i int, id data.ID) {
	l := &d.Lines[i]
	if l.key != "" || l.Name == "" || l.Status == StatusSame {
		return
	}
	reply := l.Answer.Reply
	d.assign(l, id)
	if reply != "" {
		l.Doubts = slices.DeleteFunc(l.Doubts, func(r Doubt) bool { return r == DoubtUnclear })
	}
	l.Status = StatusAsk
	if slices.ContainsFunc(l.Doubts, Doubt.blocks) {
		l.Status = StatusBlocked
	}
}

// SetKeep sets whether our phone number and e-mail address stay as they are.
func (d *Draft) SetKeep(i int, keep bool) { d.Lines[i].Keep = keep }

// Stranger reports whether a line has no key, so that the user says who it is about.
func (l *Line) Stranger() bool { return l.key == "" && l.Name != "" }

// On returns the day of the contact: the one in the sheet, or else that of the import.
func (d *Draft) On(l *Line) data.Date {
	if l.Answer.Called.IsZero() || d.Today.Before(l.Answer.Called) {
		return d.Today
	}
	return l.Answer.Called
}

// NameOf returns the name of somebody of the dossier, "" for nobody.
func (d *Draft) NameOf(id data.ID) string {
	p := d.person(id)
	if p == nil {
		return ""
	}
	return p.Full()
}
