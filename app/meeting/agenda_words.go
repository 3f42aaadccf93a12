package meeting

import (
	"kader/app/frame"
	"kader/data"
)

// proposalWords is the title of a point that is proposed for an agenda.
func proposalWords(f *frame.Frame, p data.Proposal) string {
	switch p.Kind {
	case data.PointAgreement:
		return f.Count("agenda.point.agreement", p.Count, "title", p.Name, "date", f.Lang.Date(p.Day))
	case data.PointOverdue:
		if p.Others {
			return f.Count("agenda.point.overdue-other", p.Count)
		}
		return f.Count("agenda.point.overdue", p.Count)
	case data.PointHires:
		return f.Count("agenda.point.hires", p.Count)
	case data.PointTerm:
		return f.Text("agenda.point.term", "name", p.Name, "date", f.Lang.Date(p.Day))
	case data.PointUntold:
		return f.Text("agenda.point.untold", "text", p.Name)
	case data.PointQuestions:
		return f.Count("agenda.point.questions", p.Count)
	case data.PointClosing:
		return f.Text("agenda.point.closing")
	}
	return p.Name // a topic, a goal, a point that was left
}

// pointTitle is the title with which a proposal is kept. It has no count, for that may be another one on the evening.
func pointTitle(f *frame.Frame, p data.Proposal) string {
	switch p.Kind {
	case data.PointAgreement:
		return f.Text("agenda.heading.agreement", "date", f.Lang.Date(p.Day))
	case data.PointOverdue:
		return f.Text("agenda.heading.overdue")
	case data.PointHires:
		return f.Text("agenda.heading.hires")
	case data.PointQuestions:
		return f.Text("agenda.heading.questions")
	}
	return proposalWords(f, p)
}

// pointOf is the point that a proposal becomes, at a place of the agenda of a meeting.
func pointOf(f *frame.Frame, meeting data.ID, p data.Proposal, position int) data.AgendaPoint {
	return data.AgendaPoint{
		MeetingID: meeting, Position: position, Kind: p.Kind, RefID: p.RefID, Title: pointTitle(f, p), Minutes: p.Minutes,
	}
}
