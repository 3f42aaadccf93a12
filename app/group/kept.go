package group

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"

	"kader/app/forms"
	"kader/app/frame"
	"kader/app/widgets"
	"kader/data"
	"kader/data/store"
)

// pageKept is the page of what is kept. It is not on the rail.
const pageKept = "kept"

// keptRows is how many lines of what must go are in view.
const keptRows = 8

// keptPage shows what is kept of whom, why and until when, and removes what must go.
type keptPage struct {
	frame   *frame.Frame
	dossier *data.Dossier
	names   map[data.ID]string // of people
	expired []data.Expired

	header  *widgets.PageHeader
	back    *widgets.Button
	table   *widgets.Table[data.Expired]
	remove  *widgets.Button
	longer  *widgets.Button
	kinds   *fyne.Container
	periods *periodsForm
}

// ShowKept opens the page of what is kept.
func ShowKept(f *frame.Frame) { f.OpenPage(&keptPage{frame: f}) }

func (p *keptPage) ID() string { return pageKept }

func (p *keptPage) Build() fyne.CanvasObject {
	f := p.frame
	p.back = widgets.NewButton(f.Text("import.to-group"), "arrow_back", p.leave)
	p.header = widgets.NewPageHeader(f.Text("kept.title"), "", p.back)
	p.table = widgets.NewTable(p.columns())
	p.table.Key = func(e data.Expired) string { return string(e.Kind) + string(e.ID) }
	p.table.LeftOut, p.table.OnOpen = f.LeftOut, p.onOpen
	p.table.OnSelect = func([]data.Expired) { p.enable() }
	p.table.SetEmpty(widgets.NewEmptyText(f.Text("kept.none")))
	p.longer = widgets.NewButton(f.Text("kept.longer"), "schedule", p.onLonger)
	p.remove = widgets.NewPrimaryButton(f.Text("kept.remove"), "delete", p.onRemove)
	due := widgets.NewCard(f.Text("kept.card"), widgets.VStack(widgets.GapMedium,
		widgets.MinSize(0, widgets.RowHeight*(keptRows+1), p.table),
		widgets.NewText(f.Text("kept.final"), widgets.Style{Color: widgets.ColorMuted, Wrap: true}),
		widgets.Flow(widgets.Gap, p.remove, p.longer)))
	p.kinds = widgets.VStack(widgets.GapMedium)
	p.periods = newPeriodsForm(f)
	root := widgets.ScrollPage(p.header, widgets.VStack(widgets.GapLarge, due, widgets.NewLanes(
		widgets.VStack(0, widgets.NewCard(f.Text("kept.all"), p.kinds), layout.NewSpacer()),
		widgets.VStack(0, p.periods.build(), layout.NewSpacer()))))
	widgets.BindEscape(root, p.leave)
	p.Reload()
	return root
}

// leave goes to the page from which one comes here.
func (p *keptPage) leave() { p.frame.Open(frame.PageGroup) }

func (p *keptPage) columns() []widgets.Column[data.Expired] {
	f := p.frame
	return []widgets.Column[data.Expired]{
		{
			ID: "what", Title: f.Text("kept.column.what"), Width: 220, Weight: 3,
			Cell: func(e data.Expired) widgets.CellContent { return widgets.CellContent{Text: p.what(e)} },
		},
		{
			ID: "why", Title: f.Text("kept.column.why"), Width: 220, Weight: 3,
			Cell: func(e data.Expired) widgets.CellContent { return widgets.CellContent{Text: reasonWords(f, e)} },
		},
		{
			ID: "day", Title: f.Text("kept.column.day"), Width: 110,
			Cell: func(e data.Expired) widgets.CellContent { return widgets.CellContent{Text: f.Lang.Date(e.Day)} },
		},
	}
}

// what says what goes, and of whom.
func (p *keptPage) what(e data.Expired) string {
	f, key, date, file := p.frame, "kept.what."+string(e.Kind), "", ""
	switch e.Kind {
	case data.ExpiredTalk:
		i := slices.IndexFunc(p.dossier.Contacts, func(c data.Contact) bool { return c.ID == e.ID })
		if i >= 0 {
			date = f.Lang.Date(p.dossier.Contacts[i].Date)
		}
	case data.ExpiredList:
		i := slices.IndexFunc(p.dossier.Lists, func(l data.List) bool { return l.ID == e.ID })
		if i >= 0 {
			file = p.dossier.Lists[i].File
		}
		if e.People > 0 {
			return f.Count("kept.what.list-people", e.People, "file", file)
		}
	}
	return f.Text(key, "name", p.names[e.PersonID], "date", date, "file", file)
}

// reasonWords says why something goes.
func reasonWords(f *frame.Frame, e data.Expired) string {
	words := f.Text(e.TextKey(), "words", strings.Join(e.Words, ", "))
	if e.Months > 0 {
		words = f.Count(e.TextKey(), e.Months)
	}
	if e.Kept {
		return f.Text("kept.reason.kept", "reason", words)
	}
	return words
}

// dueWords says how much must go this month.
func dueWords(f *frame.Frame, n int) string {
	if n == 0 {
		return f.Text("kept.none")
	}
	return f.Count("kept.due", n)
}

func (p *keptPage) Reload() {
	f := p.frame
	ok := f.View(func(tx *store.Tx) (err error) {
		p.dossier, err = tx.ReadKept(f.Today())
		return err
	})
	if !ok {
		return
	}
	p.expired = data.FindExpired(p.dossier, f.Today())
	p.names = make(map[data.ID]string, len(p.dossier.People))
	for i := range p.dossier.People {
		p.names[p.dossier.People[i].ID] = p.dossier.People[i].Full()
	}
	p.header.SetSentence(dueWords(f, len(p.expired)))
	p.table.SetRows(p.expired)
	p.enable()
	p.showKinds()
	p.periods.editor.Show(p.dossier.Group.Periods)
}

// enable lets the buttons do what there is something for.
func (p *keptPage) enable() {
	able := func(b *widgets.Button, can bool) {
		if can && p.frame.CanWrite() {
			b.Enable()
		} else {
			b.Disable()
		}
	}
	able(p.remove, len(p.expired) > 0)
	able(p.longer, len(p.table.Selected()) > 0)
}

// Focus is what must go, or the way back where nothing must.
func (p *keptPage) Focus() fyne.Focusable {
	if len(p.expired) == 0 {
		return p.back
	}
	return p.table
}

// Leave saves the periods that were typed; false where something is wrong with them.
func (p *keptPage) Leave() bool { return p.periods.save() }

// onOpen shows what a line is about.
func (p *keptPage) onOpen(e data.Expired) {
	if e.Kind != data.ExpiredList {
		p.frame.OpenRow(frame.PagePeople, e.PersonID)
		return
	}
	i := slices.IndexFunc(p.dossier.Lists, func(l data.List) bool { return l.ID == e.ID })
	if i >= 0 {
		p.frame.Rooms.Lists.Open(p.frame, p.dossier.Lists[i])
	}
}

// onRemove removes all that must go, in one step.
func (p *keptPage) onRemove() {
	items, today := p.expired, p.frame.Today()
	remove := func(tx *store.Tx) error { return tx.RemoveExpired(items, today) }
	if p.frame.UpdateOfferingUndo(store.LabelRemoved, remove) {
		p.frame.Focus(p.back) // nothing is left to choose
	}
}

// onLonger asks until when what is chosen is kept, and why.
func (p *keptPage) onLonger() {
	f, items := p.frame, p.table.Selected()
	if len(items) == 0 {
		return
	}
	until := forms.NewDateField(f, forms.LeanAhead, nil)
	until.SetDate(forms.TimeOf(f.Today().AddMonths(3)))
	why := widgets.NewTextField("", nil)
	untilRow := widgets.NewFormRow(f.Text("kept.longer-until"), until)
	whyRow := widgets.NewFormRow(f.Text("kept.longer-why"), why)
	f.Show(frame.Dialog{
		Title: f.Count("kept.longer-title", len(items)), Text: f.Text("kept.longer-text"),
		Body: widgets.VStack(widgets.GapMedium, untilRow, whyRow), First: why, Submit: f.Text("kept.longer-submit"),
		OnSubmit: func() bool {
			untilRow.SetError("")
			whyRow.SetError("")
			k := data.Keeping{KeepUntil: forms.DayOf(until.Date()), KeepReason: strings.TrimSpace(why.Text)}
			switch {
			case !until.Valid():
				untilRow.SetError(f.Lang.Error(data.Invalid{Rule: data.RuleDate}))
				return false
			case k.KeepUntil.Compare(data.MonthEnd(f.Today())) <= 0:
				untilRow.SetError(f.Text("kept.longer-later"))
				return false
			case k.KeepReason == "":
				whyRow.SetError(f.Lang.Error(data.Invalid{Rule: data.RuleRequired}))
				return false
			case f.RefuseNumbers(whyRow):
				return false
			}
			return f.UpdateOfferingUndo("retention-kept", func(tx *store.Tx) error {
				for _, e := range items {
					if err := tx.KeepLonger(e, k); err != nil {
						return err
					}
				}
				return nil
			})
		},
	})
}

// showKinds says what is kept, how much of it, what for, from where and how long.
func (p *keptPage) showKinds() {
	f, periods := p.frame, p.dossier.Group.Filled()
	var members, others, left, objections, notes int
	for i := range p.dossier.People {
		switch person := &p.dossier.People[i]; {
		case !person.Objected.IsZero():
			objections++
		case person.Left(f.Today()):
			left++
		case person.IsMember():
			members++
		default:
			others++
		}
	}
	for i := range p.dossier.Contacts {
		if p.dossier.Contacts[i].Note != "" {
			notes++
		}
	}
	p.kinds.Objects = nil
	for _, k := range []struct {
		kind      string
		n, months int
	}{
		{"members", members, 0},
		{"others", others, periods.NotJoined},
		{"left", left, periods.AfterLeaving},
		{"objections", objections, 0},
		{"notes", notes, periods.Notes},
		{"candidates", len(p.dossier.Candidates), periods.Notes},
		{"lists", len(p.dossier.Lists), 0},
	} {
		if k.n == 0 {
			continue
		}
		why := f.Text("kept.why." + k.kind)
		if k.months > 0 {
			why = f.Count("kept.why."+k.kind, k.months)
		}
		p.kinds.Add(widgets.VStack(0,
			widgets.NewText(f.Count("kept.kind."+k.kind, k.n), widgets.Style{Bold: true, Wrap: true}),
			widgets.NewText(why, widgets.Style{Size: theme.SizeNameCaptionText, Color: widgets.ColorMuted, Wrap: true})))
	}
	p.kinds.Refresh()
}
