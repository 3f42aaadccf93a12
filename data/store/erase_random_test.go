package store

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"kader/data"
)

// eraseWalks is how many random histories TestRandomErasure makes.
const eraseWalks = 10

// planter writes of somebody where names get into a dossier, and remembers what must go.
type planter struct {
	*worker
	p     data.Person
	words []string
	ids   map[data.ID]bool // whoever went and was entered again has another
}

func newPlanter(t *testing.T, seed uint64) *planter {
	w := &planter{worker: newWorker(t, seed), ids: map[data.ID]bool{}}
	n := 1000 + w.IntN(9000)
	w.p = data.Person{
		Name:  data.Name{Given: w.name(), Infix: []string{"", "de", "van der"}[w.IntN(3)], Family: w.name()},
		Work:  data.Work{EmployeeNumber: fmt.Sprintf("0%d7", n)},
		Reach: data.Reach{Email: strings.ToLower(w.name()) + "@voorbeeld.test", Phone: fmt.Sprintf("0612%d99", n)},
	}
	w.know()
	return w
}

// name is one that occurs nowhere else.
func (w *planter) name() string {
	name := "Xq"
	for range 6 {
		name += string(rune('a' + w.IntN(26)))
	}
	return name
}

func (w *planter) know() {
	w.ids[w.p.ID] = true
	for _, s := range []string{w.p.Given, w.p.Family, w.p.EmployeeNumber, w.p.Email, w.p.Phone, string(w.p.ID)} {
		if s != "" {
			w.words = append(w.words, s)
		}
	}
}

// called is one of the ways in which somebody is named.
func (w *planter) called() string {
	p := w.p
	return []string{
		p.Full(), p.Given, p.Family, p.Given[:1] + ". " + p.Family, p.Family + ", " + p.Given, strings.ToUpper(p.Full()), p.Given + "s",
		p.Family + "’s", p.Email, p.Phone, p.Phone[:2] + "-" + p.Phone[2:], p.EmployeeNumber, p.Given[:3] + "\u00ad" + p.Given[3:],
	}[w.IntN(13)]
}

func (w *planter) text() string { return w.word() + " " + w.called() + " " + w.word() }

// here returns whether they are in the dossier, and enters them now and then when not.
func (w *planter) here(d *data.Dossier) bool {
	for i := range d.People {
		if d.People[i].ID == w.p.ID {
			return true
		}
	}
	return false
}

func (w *planter) enter() {
	w.p.Record = data.Record{}
	w.do("enter", func(tx *Tx) error {
		if w.IntN(2) == 0 {
			l := data.List{Kind: data.ListNewHires, File: w.text() + ".csv", AskedBy: w.called()}
			if err := tx.CreateList(&l); err != nil {
				return err
			}
			w.p.ListID = l.ID
			defer func() { w.p.ListID = "" }()
		}
		if err := tx.CreatePerson(&w.p); err != nil {
			return err
		}
		return tx.CreateListings([]data.Listing{{Row: 2, PersonID: w.p.ID, Decision: "new"}})
	})
	w.know()
}

// mention writes of them somewhere.
func (w *planter) mention(d *data.Dossier) {
	other, text := w.person(d), w.text()
	w.do("mention", func(tx *Tx) error {
		switch w.IntN(12) {
		case 0:
			return tx.UpdatePerson(other.ID, func(p *data.Person) {
				if p.ID != w.p.ID {
					p.Manager, p.Note = w.called(), text
				}
			})
		case 1:
			return tx.CreateTopic(&data.Topic{Title: text, Note: w.text()})
		case 2:
			return tx.CreateMeeting(&data.Meeting{Title: w.word(), Summary: text, Agenda: w.text()})
		case 3:
			return tx.CreateAction(&data.Action{Title: text, Who: w.called()})
		case 4:
			return tx.CreateContact(&data.Contact{PersonID: other.ID, Note: text})
		case 5:
			return tx.UpdateGroup(func(g *data.Group) { g.Reason, g.Asks = text, w.text() })
		case 6:
			return tx.CreateSnapshot(&data.Snapshot{Note: text})
		case 7:
			return tx.CreateDecision(&data.Decision{Text: text})
		case 8:
			return tx.CreateCandidate(&data.Candidate{PersonID: other.ID, Why: text})
		case 9:
			if len(d.Decisions) > 0 {
				return tx.CreateTelling(&data.Telling{DecisionID: d.Decisions[0].ID, Who: w.called()})
			}
		case 10:
			if len(d.Meetings) > 0 {
				return tx.CreateAgendaPoint(&data.AgendaPoint{MeetingID: d.Meetings[0].ID, Title: text, Note: w.text()})
			}
		}
		return w.mentionInTopic(tx, d, text)
	})
}

// mentionInTopic makes a first topic that names them, or changes or deletes the one that is there.
func (w *planter) mentionInTopic(tx *Tx, d *data.Dossier, text string) error {
	if len(d.Topics) == 0 {
		return tx.CreateTopic(&data.Topic{Title: text})
	}
	first := d.Topics[0].ID
	if w.IntN(2) == 0 {
		return tx.DeleteTopic(first)
	}
	return tx.UpdateTopic(first, func(p *data.Topic) { p.Note = "" })
}

// change does something with the person.
func (w *planter) change(d *data.Dossier) {
	other := w.person(d)
	w.do("change", func(tx *Tx) error {
		switch w.IntN(12) {
		case 0:
			w.p.Family = w.name()
			return tx.UpdatePerson(w.p.ID, func(p *data.Person) { p.Family = w.p.Family })
		case 1:
			return tx.DeletePerson(w.p.ID)
		case 2:
			note := w.word() + "zq"
			w.words = append(w.words, note)
			return tx.CreateContact(&data.Contact{PersonID: w.p.ID, Note: note})
		case 3:
			return tx.UpdatePerson(other.ID, func(p *data.Person) { p.RepID = w.p.ID })
		case 4:
			nick := w.word() + "nq"
			w.words = append(w.words, nick)
			return tx.CreateAction(&data.Action{Title: w.word(), RepID: w.p.ID, Who: nick})
		case 6:
			return tx.UpdatePerson(w.p.ID, func(p *data.Person) { p.Roles = []data.Role{data.Roles()[w.IntN(4)]} })
		case 7:
			why := w.word() + "cq"
			w.words = append(w.words, why)
			return tx.CreateCandidate(&data.Candidate{PersonID: w.p.ID, Why: why, AskerID: other.ID})
		case 8:
			return w.post(tx, d)
		case 9:
			return w.meet(tx, d)
		case 10:
			if len(d.Decisions) > 0 {
				nick := w.word() + "tq"
				w.words = append(w.words, nick)
				return tx.CreateTelling(&data.Telling{DecisionID: d.Decisions[0].ID, Who: nick, RepID: w.p.ID})
			}
		case 5:
			for _, a := range d.Actions {
				if a.RepID == w.p.ID {
					return tx.UpdateAction(a.ID, func(a *data.Action) { a.RepID, a.Who = other.ID, w.word() })
				}
			}
		}
		note := w.word() + "yq"
		w.words = append(w.words, note)
		return tx.UpdatePerson(w.p.ID, func(p *data.Person) { p.Note = note })
	})
	w.know()
}

// post gives the person another post, for a unit, with a point of an agenda about it; or takes one away.
func (w *planter) post(tx *Tx, d *data.Dossier) error {
	for i := range d.Posts {
		if d.Posts[i].PersonID == w.p.ID && w.IntN(2) == 0 {
			return tx.DeletePost(d.Posts[i].ID)
		}
	}
	seat := w.word() + "sq"
	w.words = append(w.words, seat)
	p := data.Post{PersonID: w.p.ID, Kind: data.PostRep, Seat: seat}
	if len(d.Units) > 0 {
		p.UnitIDs = []data.ID{d.Units[w.IntN(len(d.Units))].ID}
	}
	if err := tx.CreatePost(&p); err != nil || len(d.Meetings) == 0 {
		return err
	}
	w.words = append(w.words, string(p.ID))
	return tx.CreateAgendaPoint(&data.AgendaPoint{MeetingID: d.Meetings[0].ID, Kind: data.PointTerm, RefID: p.ID})
}

// meet lets the person come to a meeting, and hear something.
func (w *planter) meet(tx *Tx, d *data.Dossier) error {
	if len(d.Meetings) == 0 || len(d.Topics) == 0 {
		return tx.UpdatePerson(w.p.ID, func(p *data.Person) { p.Step = "" })
	}
	err := tx.SetAttendance(d.Meetings[0].ID, w.p.ID, func(a *data.Attendance) { a.Came = !a.Came })
	return errors.Join(err, tx.CreateHeard(&data.Heard{TopicID: d.Topics[0].ID, RepID: w.p.ID, Heat: 1}))
}

// back takes back any batch, or does one again.
func (w *planter) back() {
	batches := mustFind(w.t, w.s, func(tx *Tx) ([]data.Batch, error) { return tx.FindBatches(30) })
	b := batches[w.IntN(len(batches))]
	if _, err := w.s.UndoWith(b.ID, UndoOptions{HandedOut: w.IntN(2) == 0}); err != nil && !errors.Is(err, data.ErrNothingToUndo) {
		w.t.Fatalf("undo of %s: %v", b.Label, err)
	}
}

func (w *planter) step() {
	d := rows(w.t, w.s)
	switch n := w.IntN(10); {
	case n < 2:
		w.work()
	case n < 4:
		w.back()
	case !w.here(d) || len(d.People) < 2:
		w.enter()
	case n < 7:
		w.mention(d)
	default:
		w.change(d)
	}
}

// After any history an erasure leaves no byte of somebody, and no undo and no redo brings one back.
func TestRandomErasure(t *testing.T) {
	for seed := range uint64(eraseWalks) {
		t.Run(fmt.Sprint(seed), func(t *testing.T) {
			t.Parallel()
			w := newPlanter(t, 7000+seed)
			w.enter()
			for range 40 {
				w.step()
			}
			going := []data.ID{w.p.ID}
			for _, p := range rows(t, w.s).People {
				if w.ids[p.ID] && p.ID != w.p.ID {
					going = append(going, p.ID)
				}
			}
			w.do("erase", func(tx *Tx) error {
				_, err := tx.Erase(data.Erasure{People: going})
				return err
			})
			want := func(when string) {
				t.Helper()
				for _, trace := range tracesIn(t, w.s, w.words) {
					t.Fatalf("%s: %s", when, trace)
				}
			}
			want("erased")
			for i := range 12 {
				w.back()
				want(fmt.Sprint("step ", i))
			}
			w.do("erase nobody", func(tx *Tx) error {
				if err := tx.ErasePerson(w.p.ID); !errors.Is(err, data.ErrNotFound) {
					return fmt.Errorf("erased twice: %w", err)
				}
				return tx.UpdateGroup(func(g *data.Group) { g.Name = w.word() })
			})
			w.s = reopen(t, w.s)
			want("opened again")
		})
	}
}
