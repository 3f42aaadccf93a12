package meeting

import (
	"cmp"
	"errors"
	"strconv"
	"strings"

	"kader/app/forms"
	"kader/app/frame"
	"kader/data"
	"kader/data/store"
)

// evening is all that the wall shows of. It is read after every change, and not when a key is pressed.
type evening struct {
	meeting data.Meeting // without an id where it is gone
	dossier data.Dossier
	points  []data.AgendaPoint // what is on the agenda, and last the closing
	stored  int                // how many of the points are on the agenda
	reps    []data.Person      // who may do something, by name
	last    data.Meeting       // the meeting before this one

	people  map[data.ID]*data.Person
	units   *data.UnitTree
	heard   map[data.ID][]data.Heard // by topic
	figures map[data.ID]data.UnitFigure
	places  []forms.Place // the units as a line names them
	names   []foldedName  // of those who can be noted as having come

	figureList []data.UnitFigure
}

// foldedName is somebody's name as it is looked for.
type foldedName struct {
	id     data.ID
	folded string
}

// The points that the wall has beside those of the agenda.
const (
	pointProposal data.PointKind = "proposal" // nothing is on the agenda yet
	idProposal    data.ID        = "proposal"
	idClosing     data.ID        = "closing"
	lineID                       = "line-" // and the number of a line of an agenda from before there were points
)

// readEvening reads what the wall shows. It runs beside the window.
func readEvening(tx *store.Tx, id data.ID, f *frame.Frame) (e evening, err error) {
	e.meeting, err = tx.FindMeeting(id)
	if errors.Is(err, data.ErrNotFound) {
		return evening{}, nil
	}
	if err != nil {
		return e, err
	}
	d := &e.dossier
	if *d, err = forms.ReadPlan(tx); err != nil {
		return e, err
	}
	if d.People, err = tx.FindPeople(store.PersonFilter{}); err != nil {
		return e, err
	}
	if d.Lists, err = tx.FindLists(store.ListFilter{}); err != nil {
		return e, err
	}
	e.index(f)
	return e, nil
}

// index works out what each key looks up.
func (e *evening) index(f *frame.Frame) {
	d, today := &e.dossier, f.Today()
	e.people = data.PeopleByID(d.People)
	for _, p := range data.RepsByName(d.People, f.Lang) {
		if p.IsActiveRep(today) {
			e.reps = append(e.reps, p)
		}
	}
	e.units = data.NewUnitTree(d.Units)
	e.heard = make(map[data.ID][]data.Heard)
	for _, h := range d.Heard {
		e.heard[h.TopicID] = append(e.heard[h.TopicID], h)
	}
	e.figures = make(map[data.ID]data.UnitFigure)
	e.figureList = data.Figures(d.Units, d.People, d.Lists, today)
	for _, figure := range e.figureList {
		e.figures[figure.UnitID] = figure
	}
	e.places = forms.PlacesOf(d.Units)
	for i := range d.People {
		if p := &d.People[i]; !p.Left(today) {
			e.names = append(e.names, foldedName{p.ID, data.Fold(p.Full())})
		}
	}
	e.last, _ = data.LastMeeting(d, &e.meeting, today)
	e.points = agendaOf(&e.meeting, d.Points)
	e.stored = len(e.points)
	if e.stored == 0 {
		e.points = append(e.points, data.AgendaPoint{Record: data.Record{ID: idProposal}, Kind: pointProposal})
	}
	for i := range e.points {
		if e.points[i].Kind == data.PointClosing {
			return
		}
	}
	e.points = append(e.points, data.AgendaPoint{Record: data.Record{ID: idClosing}, Kind: data.PointClosing})
}

// agendaOf is the agenda of a meeting, in which the lines of an old one have ids of their own.
func agendaOf(m *data.Meeting, points []data.AgendaPoint) []data.AgendaPoint {
	agenda := data.Agenda(m, points)
	for i := range agenda {
		if agenda[i].ID == "" {
			agenda[i].ID = data.ID(lineID + strconv.Itoa(i))
		}
	}
	return agenda
}

// firstOpen is the place of the first point that nobody is done with.
func (e *evening) firstOpen() int {
	for i := range e.points {
		if e.points[i].Outcome == data.PointOpen {
			return i
		}
	}
	return len(e.points) - 1
}

// settle makes points of the lines of an agenda from before there were points, where it has any. It returns what finds
// the point of the agenda for the id of one on the wall.
func (e *evening) settle(tx *store.Tx) (at func(data.ID) data.ID, err error) {
	settled := make(map[data.ID]data.ID)
	at = func(id data.ID) data.ID { return cmp.Or(settled[id], id) }
	if e.stored == 0 || !strings.HasPrefix(string(e.points[0].ID), lineID) { // these come first
		return at, nil
	}
	if err := tx.SettleAgenda(e.meeting.ID); err != nil {
		return nil, err
	}
	points, err := tx.FindAgendaPoints(store.AgendaPointFilter{MeetingID: e.meeting.ID})
	if err != nil {
		return nil, err
	}
	for i := range points {
		settled[e.points[i].ID] = points[i].ID
	}
	return at, nil
}

// unitName is what a unit is called, the whole company where none is said.
func (e *evening) unitName(f *frame.Frame, id data.ID) string {
	if u, ok := e.units.Find(id); ok {
		return u.Name
	}
	return f.Text("plan.whole-company")
}

// isOwnEvening reports whether only the group is at a meeting: names may show there. Where others than members are
// welcome they may not.
func isOwnEvening(m *data.Meeting) bool {
	kind := m.Kind.AsGroup()
	return m.Open != data.OpenToAll && (kind == data.MeetingGroup || kind == data.MeetingOnline)
}
