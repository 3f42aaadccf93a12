package data

import "slices"

// What is due of meetings and of the posts of a group, see FindDue.

// dueMeetings lists the meetings that are soon, asked for or planned.
func dueMeetings(meetings []Meeting, today Date) []Due {
	var due []Due
	for i := range meetings {
		if m := &meetings[i]; m.Ahead(today) && m.Date.DaysSince(today) <= DueWithin {
			due = append(due, Due{Kind: DueMeeting, Date: m.Date, Title: m.Title, RefID: m.ID})
		}
	}
	return due
}

// dueHeld lists the meetings of which nobody said whether they were held.
func dueHeld(meetings []Meeting, today Date) []Due {
	var due []Due
	for i := range meetings {
		if m := &meetings[i]; m.AskHeld(today) {
			due = append(due, Due{Kind: DueMeetingHeld, Date: m.Date, Title: m.Title, RefID: m.ID})
		}
	}
	return due
}

// dueDeadlines lists the next deadline of each annual meeting ahead. One that is over is not repeated: nobody notes
// whether it was kept.
func dueDeadlines(meetings []Meeting, today Date) []Due {
	var due []Due
	for i := range meetings {
		m := &meetings[i]
		if !m.Ahead(today) {
			continue
		}
		for _, deadline := range Deadlines(m) {
			if days := deadline.Date.DaysSince(today); days >= 0 {
				if days <= DeadlineWithin {
					due = append(due, Due{
						Kind: DueDeadline, Date: deadline.Date, Title: m.Title, RefID: m.ID, Deadline: deadline.Kind,
					})
				}
				break
			}
		}
	}
	return due
}

// dueNextMeetings lists the series of which no next meeting is agreed: the last meeting of its kind and unit comes
// back, and is over or off. The day is that on which it would come back.
func dueNextMeetings(meetings []Meeting, today Date) []Due {
	var due []Due
	for i := range meetings {
		m := &meetings[i]
		if !m.Date.Before(today) && m.State != MeetingOff {
			continue
		}
		if next := ComesBack(meetings, m, today); !next.IsZero() {
			due = append(due, Due{Kind: DueNextMeeting, Date: next, Title: m.Title, RefID: m.ID})
		}
	}
	return due
}

// dueTellings lists the decisions and results of which units should have heard.
func dueTellings(d *Dossier, today Date) []Due {
	var due []Due
	for _, w := range UntoldDue(d, today) {
		due = append(due, Due{Kind: DueTelling, Date: w.By, Title: w.Decision.Text, Who: w.Who, RefID: w.Decision.ID})
	}
	return due
}

// dueNewReps lists those who are new as a rep. The date is the first day of their post.
func dueNewReps(d *Dossier, today Date) []Due {
	var due []Due
	for _, r := range NewReps(d, today) {
		due = append(due, Due{Kind: DueNewRep, Date: r.Post.From, Title: r.Person.Full(), RefID: r.Post.ID})
	}
	return due
}

// dueTerms lists the terms that end, of those who work here.
func dueTerms(d *Dossier, today Date) []Due {
	ending := EndingTerms(d.Posts, today)
	if len(ending) == 0 {
		return nil
	}
	of := PeopleByID(d.People)
	ending = slices.DeleteFunc(ending, func(p Post) bool {
		return of[p.PersonID] == nil || of[p.PersonID].Left(today)
	})
	var due []Due
	for i := range ending {
		p := &ending[i]
		due = append(due, Due{Kind: DueTermEnds, Date: p.Until, Title: of[p.PersonID].Full(), RefID: p.ID})
	}
	return due
}
