package store

import (
	"bytes"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"kader/data"
)

// planted is somebody whose every word occurs nowhere else.
func planted() data.Person {
	return data.Person{
		Name: data.Name{Given: "Xanthippe", Infix: "van der", Family: "Quistøy", Initials: "X.Z."},
		Work: data.Work{EmployeeNumber: "0077123"}, Reach: data.Reach{Email: "xq77@voorbeeld.test", Phone: "+31 6 7712 3456"},
		Union: data.Union{MemberNumber: "M-991177"}, Follow: data.Follow{State: data.FollowNew}, Note: "Xanthippe zingt in een koor",
	}
}

// plantedTraces are what must be nowhere, in small letters.
func plantedTraces() []string {
	return []string{"xanthippe", "quist", "xq77", "77123456", "7712 3456", "0077123", "991177", "koor"}
}

// tracesIn returns which of these stand in the image, with what is around them.
func tracesIn(t testing.TB, s *Store, wanted []string) []string {
	t.Helper()
	plain, err := serialize(s.conn)
	if err != nil {
		t.Fatal(err)
	}
	plain = bytes.ToLower(plain)
	var found []string
	for _, trace := range wanted {
		if at := bytes.Index(plain, []byte(strings.ToLower(trace))); trace != "" && at >= 0 {
			found = append(found, fmt.Sprintf("%s: %q", trace, plain[max(0, at-40):min(len(plain), at+40)]))
		}
	}
	return found
}

// scene is a dossier in which somebody left traces.
type scene struct {
	t    *testing.T
	s    *Store
	w    *workplace
	p    data.Person
	more []string // what must go too
}

func (c *scene) do(fn func(*Tx) error) data.Batch {
	c.t.Helper()
	mustUpdate(c.t, c.s, fn)
	b, _ := c.s.LastBatch()
	return b
}

func (c *scene) create() data.Batch {
	return c.do(func(tx *Tx) error { return tx.CreatePerson(&c.p) })
}

func (c *scene) undo(b data.Batch) data.Undone {
	c.t.Helper()
	u, err := c.s.Undo(b.ID)
	if err != nil {
		c.t.Fatal(err)
	}
	return u
}

func (c *scene) importList() data.Batch {
	return c.do(func(tx *Tx) error {
		l := data.List{Kind: data.ListNewHires, File: "lijst.csv"}
		if err := tx.CreateList(&l); err != nil {
			return err
		}
		others := crowd(3, "")
		c.p.ListID = l.ID
		if err := tx.CreatePeople(append(others, &c.p)); err != nil {
			return err
		}
		err := tx.UpdatePerson(c.w.colleague.ID, func(p *data.Person) { p.Manager = "Xanthippe van der Quistøy" })
		if err != nil {
			return err
		}
		return tx.CreateListings([]data.Listing{{Row: 2, PersonID: c.p.ID, Decision: "new", Said: data.Said{JobTitle: "Packer"}}})
	})
}

// scenes are the ways in which a name gets into a dossier, and stays there.
func scenes() map[string]func(*scene) {
	return map[string]func(*scene){
		"present": func(c *scene) { c.create() },
		"deleted before": func(c *scene) {
			c.create()
			c.do(func(tx *Tx) error { return tx.DeletePerson(c.p.ID) })
		},
		"deleted and undone": func(c *scene) {
			c.create()
			c.undo(c.do(func(tx *Tx) error { return tx.DeletePerson(c.p.ID) }))
		},
		"creation undone": func(c *scene) { c.undo(c.create()) },
		"import undone":   func(c *scene) { c.undo(c.importList()) },
		"import undone and redone": func(c *scene) {
			u := c.undo(c.importList())
			c.undo(data.Batch{ID: u.BatchID})
		},
		"import undone and made again": func(c *scene) {
			c.undo(c.importList())
			c.p.ID = ""
			c.importList()
		},
		"action handed on": func(c *scene) {
			c.create()
			c.more = []string{"xantje"}
			for _, rep := range []data.Action{{RepID: c.p.ID, Who: "Xantje"}, {RepID: c.w.rep.ID, Who: "Rep"}} {
				c.do(func(tx *Tx) error {
					return tx.UpdateAction(c.w.action.ID, func(a *data.Action) { a.RepID, a.Who = rep.RepID, rep.Who })
				})
			}
		},
		"action handed on twice at once, and deleted": func(c *scene) {
			c.create()
			c.more = []string{"xantje"}
			c.do(func(tx *Tx) error {
				for _, rep := range []data.Action{{RepID: c.p.ID, Who: "Xantje"}, {RepID: c.w.rep.ID, Who: "Rep"}} {
					if err := tx.UpdateAction(c.w.action.ID, func(a *data.Action) { a.RepID, a.Who = rep.RepID, rep.Who }); err != nil {
						return err
					}
				}
				return nil
			})
			c.do(func(tx *Tx) error { return tx.DeleteAction(c.w.action.ID) })
		},
		"action of somebody deleted, handed on later": func(c *scene) {
			c.create()
			c.more = []string{"xantje"}
			c.do(func(tx *Tx) error {
				return tx.UpdateAction(c.w.action.ID, func(a *data.Action) { a.RepID, a.Who = c.p.ID, "Xantje" })
			})
			c.do(func(tx *Tx) error { return tx.DeletePerson(c.p.ID) })
			c.do(func(tx *Tx) error {
				return tx.UpdateAction(c.w.action.ID, func(a *data.Action) { a.RepID, a.Who = c.w.rep.ID, "Rep" })
			})
		},
		"who typed": func(c *scene) {
			c.create()
			for _, who := range []string{"Xanthippe", "Xanthippe en Rep", "x. van der quistøy", ""} {
				c.do(func(tx *Tx) error {
					return tx.UpdateAction(c.w.action.ID, func(a *data.Action) { a.RepID, a.Who = "", who })
				})
			}
		},
		"manager of others": func(c *scene) {
			c.create()
			for _, manager := range []string{"Quistøy, X. van der", "X.Z. van der Quistøy", "mw. QUISTØY", "Xanthippe"} {
				c.do(func(tx *Tx) error {
					return tx.UpdatePerson(c.w.colleague.ID, func(p *data.Person) { p.Manager = manager })
				})
			}
			c.do(func(tx *Tx) error { return tx.DeletePerson(c.w.colleague.ID) })
		},
		"notes and cleared notes": func(c *scene) {
			c.create()
			for _, note := range []string{
				"Xan\u00adthippe weet meer", "Quistøys rooster", "Xanthippe’s rooster", "bel 06-77123456",
				"mail xq77@voorbeeld.test", "zie 0077123", "lid M-991177", "XANTHIPPE VAN DER QUISTØY", "Quisto\u0308y", "",
			} {
				c.do(func(tx *Tx) error {
					return errors.Join(
						tx.UpdatePerson(c.w.colleague.ID, func(p *data.Person) { p.Note = note }),
						tx.UpdateTopic(c.w.topic.ID, func(p *data.Topic) { p.Note = note }),
					)
				})
			}
			c.more = []string{"xan\u00adthippe"}
		},
		"texts of everything": func(c *scene) {
			c.create()
			const name = "Xanthippe van der Quistøy"
			c.do(func(tx *Tx) error {
				return errors.Join(
					tx.UpdateGroup(func(g *data.Group) { g.Reason, g.Asks, g.Officer = name, "Vraag "+name, name }),
					tx.UpdateUnit(c.w.site.ID, func(u *data.Unit) { u.Name, u.Note = "Team "+name, name }),
					tx.UpdateGoal(c.w.goal.ID, func(g *data.Goal) { g.Title, g.Indicator = name, name }),
					tx.UpdateMeeting(c.w.meeting.ID, func(m *data.Meeting) { m.Title, m.Agenda, m.Summary, m.Place = name, name, name, name }),
					tx.UpdateAction(c.w.action.ID, func(a *data.Action) { a.Title = "Bel " + name }),
					tx.CreateContact(&data.Contact{PersonID: c.w.colleague.ID, Note: name + " was erbij"}),
					tx.CreateList(&data.List{File: "van_Xanthippe_van_der_Quistøy.xlsx", AskedBy: "X. van der Quistøy", Dropped: []string{"BSN " + name}, NotUsed: []string{"Kast " + name}}),
					tx.CreateSnapshot(&data.Snapshot{Note: name, Figures: []data.UnitFigure{{Name: "Team " + name, Members: 3}}}),
					tx.RememberMapping("bedrijf", map[string]data.Field{"xanthippe van der quistoy": data.FieldIgnore}),
				)
			})
		},
		"words of the group": func(c *scene) {
			c.create()
			word := func(spelling string, hidden bool) data.Batch {
				return c.do(func(tx *Tx) error { return tx.SetWord(spelling, hidden) })
			}
			word("Xanthippe", true)
			word("xanthippe", false)
			word("quistoy", false)
			c.undo(word("Xanthippes", true))
			u := c.undo(word("QUISTØYS", false))
			c.undo(data.Batch{ID: u.BatchID})
			c.more = []string{"xanthippes"}
		},
		"who can open it": func(c *scene) {
			c.create()
			own := c.s.Holders()[0]
			err := errors.Join(
				c.s.AddPassphrase("Xanthippe van der Quistøy", "een andere wachtzin 88"), c.s.RenameHolder(own.ID, "laptop van Xanthippe"),
			)
			if err != nil {
				c.t.Fatal(err)
			}
		},
		"who works": func(c *scene) {
			for _, name := range []string{"X. van der Quistøy", "Xanthippe"} { // on a machine each
				c.s.options.CopyDir = c.t.TempDir()
				c.s = reopen(c.t, c.s)
				if err := c.s.SetWorker(data.Worker{Name: name}); err != nil {
					c.t.Fatal(err)
				}
				c.do(func(tx *Tx) error { return tx.UpdateGroup(func(g *data.Group) { g.Reason += "x" }) })
			}
			c.create()
			mustWorkAs(c.t, c.s, data.Worker{Name: "Quistøy"})
		},
		"renamed": func(c *scene) {
			c.p.Family = "Zwaluwstaart"
			c.create()
			c.do(func(tx *Tx) error {
				return errors.Join(
					tx.UpdatePerson(c.p.ID, func(p *data.Person) { p.Family = "Quistøy" }),
					tx.UpdatePerson(c.w.colleague.ID, func(p *data.Person) { p.Note = "Zwaluwstaart kwam langs" }),
				)
			})
			c.more = []string{"zwaluwstaart"}
		},
		"moved between lists": func(c *scene) {
			c.importList()
			c.do(func(tx *Tx) error {
				l := data.List{Kind: data.ListStaff, File: "later.csv"}
				if err := tx.CreateList(&l); err != nil {
					return err
				}
				if err := tx.UpdatePerson(c.p.ID, func(p *data.Person) { p.ListID, p.JobTitle = l.ID, "Packer" }); err != nil {
					return err
				}
				return tx.CreateListings([]data.Listing{{Row: 5, PersonID: c.p.ID, Decision: "moved"}})
			})
		},
		"conversations, also deleted ones": func(c *scene) {
			c.create()
			one := data.Contact{PersonID: c.p.ID, RepID: c.w.rep.ID, Note: "Komt naar het koor"}
			c.do(func(tx *Tx) error { return tx.CreateContact(&one) })
			c.do(func(tx *Tx) error { return tx.DeleteContact(one.ID) })
			c.do(func(tx *Tx) error { return tx.CreateContact(&data.Contact{PersonID: c.w.colleague.ID, RepID: c.p.ID}) })
		},
		"pairs, also deleted ones": func(c *scene) {
			c.create()
			said := func(pairs ...data.Pair) data.Batch {
				return c.do(func(tx *Tx) error { return tx.CreatePairs(pairs) })
			}
			hash := data.PairHash(c.p.ID, &c.p)
			c.more = []string{hash}
			said(data.Pair{PersonID: c.p.ID, Answer: data.PairSame, Hash: hash})
			said(data.Pair{PersonID: c.p.ID, Answer: data.PairSame, Hash: hash}) // again, which deletes the one before
			said(data.Pair{PersonID: c.w.colleague.ID, OtherID: c.p.ID, Answer: data.PairDifferent, Hash: "ca11ed"})
			c.undo(said(data.Pair{PersonID: c.p.ID, OtherID: c.w.rep.ID, Answer: data.PairDifferent, Hash: "d1ffe1e"}))
			c.more = append(c.more, "ca11ed", "d1ffe1e")
		},
		"posts, asked for one, and a next step": func(c *scene) {
			c.p.Roles = []data.Role{data.RoleRep, data.RoleWorksCouncil}
			c.create()
			posts := mustFind(c.t, c.s, func(tx *Tx) ([]data.Post, error) { return tx.FindPosts(PostFilter{PersonID: c.p.ID}) })
			for i := range posts {
				c.more = append(c.more, string(posts[i].ID))
			}
			point := data.AgendaPoint{MeetingID: c.w.meeting.ID, Kind: data.PointTerm, RefID: posts[0].ID, Title: "Xanthippe stopt"}
			gone := point
			asked := data.Candidate{PersonID: c.p.ID, Kind: data.PostLeader, Why: "Zij zingt in het koor", AskerID: c.w.rep.ID}
			c.do(func(tx *Tx) error {
				return errors.Join(
					tx.UpdatePost(posts[0].ID, func(p *data.Post) { p.UnitIDs, p.Seat = []data.ID{c.w.site.ID}, "koorzetel" }),
					tx.CreateAgendaPoint(&point), tx.CreateAgendaPoint(&gone), tx.CreateCandidate(&asked),
					tx.CreateCandidate(&data.Candidate{PersonID: c.w.colleague.ID, Kind: data.PostRep, Why: "vraag Xanthippe", AskerID: c.p.ID}),
					tx.UpdatePerson(c.p.ID, func(p *data.Person) { p.Step = "koor leiden" }),
					tx.UpdatePerson(c.w.rep.ID, func(p *data.Person) { p.Step = "Xanthippe bellen" }),
				)
			})
			c.more = append(c.more, string(asked.ID))
			c.do(func(tx *Tx) error { return tx.UpdateAgendaPoint(point.ID, func(p *data.AgendaPoint) { p.RefID = "" }) })
			c.do(func(tx *Tx) error { return tx.DeleteAgendaPoint(gone.ID) })
			c.do(func(tx *Tx) error { return tx.DeletePost(posts[0].ID) })
			c.do(func(tx *Tx) error { return tx.UpdatePerson(c.p.ID, func(p *data.Person) { p.Roles = nil }) })
			c.do(func(tx *Tx) error { return tx.DeleteCandidate(asked.ID) })
			c.do(func(tx *Tx) error {
				return tx.CreateAgendaPoint(&data.AgendaPoint{MeetingID: c.w.meeting.ID, RefID: posts[1].ID, Note: "over Quistøy gepraat"})
			})
		},
		"at meetings, heard and told": func(c *scene) {
			c.create()
			c.more = append(c.more, "xantje")
			c.do(func(tx *Tx) error {
				d := data.Decision{Text: "Xanthippe regelt het", MeetingID: c.w.meeting.ID, TopicID: c.w.topic.ID}
				if err := tx.CreateDecision(&d); err != nil {
					return err
				}
				g := data.Telling{DecisionID: d.ID, UnitID: c.w.site.ID, Who: "Xantje", RepID: c.p.ID}
				return errors.Join(
					tx.SetAttendance(c.w.meeting.ID, c.p.ID, func(a *data.Attendance) { a.Came = true }),
					tx.SetAttendance(c.w.meeting.ID, c.w.rep.ID, func(a *data.Attendance) { a.Came = true }),
					tx.CreateHeard(&data.Heard{TopicID: c.w.topic.ID, Day: data.NewDate(2026, 11, 1), RepID: c.p.ID, Heat: 2}),
					tx.CreateTelling(&g),
					tx.UpdateMeeting(c.w.meeting.ID, func(m *data.Meeting) {
						m.Questions, m.Link, m.Tool, m.Code = "Komt Xanthippe?", "https://vergader.test/xanthippe", "X. van der Quistøy", "Quistøy"
					}),
					tx.CreateTelling(&data.Telling{DecisionID: d.ID, Who: "Rep", RepID: c.w.rep.ID}),
					tx.UpdateTelling(g.ID, func(g *data.Telling) { g.Who, g.RepID = "Rep", c.w.rep.ID }),
				)
			})
			c.do(func(tx *Tx) error { return tx.DeleteMeeting(c.w.meeting.ID) })
			c.undo(c.do(func(tx *Tx) error { return tx.DeleteTopic(c.w.topic.ID) }))
		},
		"contact person of others": func(c *scene) {
			c.create()
			c.do(func(tx *Tx) error {
				return tx.UpdatePerson(c.w.colleague.ID, func(p *data.Person) { p.RepID = c.p.ID })
			})
			c.do(func(tx *Tx) error { return tx.DeletePerson(c.w.colleague.ID) })
		},
	}
}

func newScene(t *testing.T, name string) *scene {
	s := walkingDossier(t)
	c := &scene{t: t, s: s, w: newWorkplace(t, s), p: planted()}
	scenes()[name](c)
	c.more = append(c.more, plantedTraces()...)
	c.more = append(c.more, string(c.p.ID))
	return c
}

func sceneNames() []string {
	var names []string
	for name := range scenes() {
		names = append(names, name)
	}
	slices.Sort(names)
	return names
}
