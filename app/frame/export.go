package frame

import (
	"net/url"
	"path/filepath"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"kader/app/widgets"
	"kader/data"
	"kader/data/store"
	"kader/reports"
	"kader/reports/faces"
)

// exportBox is the dialog in which a report or list is made.
type exportBox struct {
	frame                     *Frame
	what                      *widgets.Choice
	language                  *widgets.Choice
	rep                       *widgets.Choice
	list                      *widgets.Choice
	meeting                   *widgets.Choice
	unit                      *widgets.Choice
	doers, colleagues, counts *widgets.Check
	phones                    *widgets.Check
	password                  *widgets.TextField
	who                       *exportReader

	text                *widgets.Text
	warning, posts      *widgets.Banner // it lists people, or says who has a post
	repRow, listRow     *widgets.FormRow
	meetingRow, unitRow *widgets.FormRow
	secretRow           *widgets.FormRow

	meetings []data.Meeting
	offered  string  // the kind of paper for which meetings were offered last
	first    data.ID // the meeting that is proposed, "" for the likeliest
}

// showExport asks what to make. Where the visible page has a paper of its own,
// that is proposed.
func showExport(f *Frame) { ShowExportOf(f, paperOfPage(f)) }

// paperOfPage is the paper that goes with the visible page.
func paperOfPage(f *Frame) string {
	if f.current == nil {
		return ""
	}
	for _, e := range f.Rooms.Entries {
		if e.ID == f.current.ID() {
			return e.Paper
		}
	}
	return ""
}

// ShowExportOf asks how to make the given paper; "" proposes the plan.
func ShowExportOf(f *Frame, id string) { ShowExportAbout(f, id, "") }

// ShowExportAbout is ShowExportOf for a paper of the given meeting.
func ShowExportAbout(f *Frame, id string, meeting data.ID) {
	b := &exportBox{frame: f, first: meeting}
	body := b.build()
	b.what.Prefer(id)
	b.onWhat()
	f.Show(Dialog{
		Title: f.Text("export.title"), Body: body, First: b.what, Submit: f.Text("export.make"),
		Width: widgets.FormWidth, OnDone: b.onMake,
	})
}

// NewPapersButton offers some papers in a menu. papers returns them in the order of the menu, with the meeting that
// they are about, "" for none.
func NewPapersButton(f *Frame, papers func() (papers []string, meeting data.ID)) *widgets.Button {
	button := widgets.NewButton(f.Text("papers.button"), "print", nil)
	button.OnTapped = func() {
		var lines []MenuLine
		papers, meeting := papers()
		for _, paper := range papers {
			lines = append(lines, MenuLine{
				Words: f.Text("export." + paper), Run: func() { ShowExportAbout(f, paper, meeting) },
			})
		}
		at := fyne.CurrentApp().Driver().AbsolutePositionForObject(button)
		f.ShowMenu(lines, at.AddXY(0, button.Size().Height))
	}
	return button
}

func (b *exportBox) build() fyne.CanvasObject {
	f := b.frame
	var whats []widgets.Option
	for _, k := range reports.Offered() {
		whats = append(whats, widgets.Option{Value: k.ID, Caption: f.Text("export." + k.ID)})
	}
	b.what = widgets.NewChoice(whats, func(string) { b.onWhat() })
	b.text = widgets.NewText("", widgets.Style{Color: widgets.ColorMuted, Wrap: true})
	b.language = widgets.NewChoice(f.LanguageOptions(), nil)
	if group, err := f.GroupNow(); err == nil {
		b.language.Prefer(group.Language)
	}
	b.rep = widgets.NewChoice(repOptions(f), nil)
	b.list = widgets.NewChoice([]widgets.Option{{Caption: f.Text("export.all-lists")}}, nil)
	b.meeting = widgets.NewChoice(nil, nil)
	b.unit = widgets.NewChoice([]widgets.Option{{Caption: f.Text("report.whole-company")}}, nil)
	b.readOptions()
	onCheck := func(bool) { b.onWhat() }
	b.doers = widgets.NewCheck(f.Text("export.doers"), onCheck)
	b.colleagues = widgets.NewCheck(f.Text("export.colleagues"), onCheck)
	b.counts = widgets.NewCheck(f.Text("export.counts"), onCheck)
	b.phones = widgets.NewCheck(f.Text("export.phones"), nil)
	b.password = widgets.NewPassphraseField("", nil)
	b.warning = widgets.NewBanner(widgets.ToneDue, "warning", f.Text("export.warning"))
	b.posts = widgets.NewBanner(widgets.ToneDue, "warning", f.Text("export.warning-posts"))

	b.who = newExportReader(f)
	b.repRow = widgets.NewFormRow(f.Text("export.rep"), b.rep)
	b.listRow = widgets.NewFormRow(f.Text("export.list"), b.list)
	b.meetingRow = widgets.NewFormRow(f.Text("export.meeting"), b.meeting)
	b.unitRow = widgets.NewFormRow(f.Text("export.unit"), b.unit)
	b.secretRow = widgets.NewFormRow(f.Text("export.password"), b.password).SetHint(f.Text("export.password-hint"))
	return widgets.VStack(widgets.GapMedium,
		widgets.NewFormRow(f.Text("export.what"), b.what), b.text,
		widgets.NewFormRow(f.Text("export.language"), b.language),
		b.repRow, b.listRow, b.meetingRow, b.unitRow, b.doers, b.colleagues, b.counts, b.phones,
		widgets.NewFormRow(f.Text("export.reader"), b.who.reader),
		widgets.NewFormRow(f.Text("export.destroy-by"), b.who.by).SetHint(f.Text("export.destroy-by-hint")),
		b.secretRow, b.warning, b.posts, b.who.lost)
}

// readOptions offers the contact persons, the imported lists, the meetings and the units, once they are read.
func (b *exportBox) readOptions() {
	f := b.frame
	reps, lists, units := b.rep.Offered, b.list.Offered, b.unit.Offered
	reader := Loader{Frame: f}
	reader.Load(func(tx *store.Tx) error {
		people, err := tx.FindPeople(store.PersonFilter{})
		if err != nil {
			return err
		}
		for _, r := range data.RepsByName(people, f.Lang) {
			reps = append(reps, widgets.Option{Value: string(r.ID), Caption: r.Listed(f.Lang)})
		}
		if b.meetings, err = tx.FindMeetings(store.MeetingFilter{}); err != nil {
			return err
		}
		all, err := tx.FindUnits(store.UnitFilter{})
		if err != nil {
			return err
		}
		units = UnitOptions(all, units...)
		found, err := tx.FindLists(store.ListFilter{})
		for _, l := range found {
			if !l.Undone && l.Kind != data.ListMembers {
				lists = append(
					lists, widgets.Option{Value: string(l.ID), Caption: JoinNotes(l.Employer, l.Period, f.Lang.Date(l.Received))},
				)
			}
		}
		return err
	}, func() {
		b.rep.Offer(reps)
		b.list.Offer(lists)
		b.unit.Offer(units)
		b.offered = ""
		b.offerMeetings()
	})
}

// offerMeetings offers the meetings that the chosen paper may be about, the likeliest first. The one for which the
// dialog was opened is there in any case.
func (b *exportBox) offerMeetings() {
	kind := b.kind()
	if !kind.Meeting || kind.ID == b.offered {
		return
	}
	b.offered = kind.ID
	meetings := kind.MeetingsFor(b.meetings, b.frame.Today())
	is := func(id data.ID) func(data.Meeting) bool { return func(m data.Meeting) bool { return m.ID == id } }
	if i := slices.IndexFunc(b.meetings, is(b.first)); i >= 0 && !slices.ContainsFunc(meetings, is(b.first)) {
		meetings = append(meetings, b.meetings[i])
	}
	var options []widgets.Option
	for _, m := range meetings {
		options = append(options, widgets.Option{Value: string(m.ID), Caption: JoinNotes(m.Title, b.frame.Lang.Date(m.Date))})
	}
	if len(options) == 0 {
		options = []widgets.Option{{Caption: b.frame.Text("export.no-meeting")}}
	}
	b.meeting.Offer(options)
	b.meeting.Prefer(string(b.first))
}

// kind is the chosen report.
func (b *exportBox) kind() reports.Kind {
	kinds := reports.Offered()
	return kinds[max(0, slices.IndexFunc(kinds, func(k reports.Kind) bool { return k.ID == b.what.Value() }))]
}

// onWhat shows the questions that go with the chosen paper.
func (b *exportBox) onWhat() {
	kind := b.kind()
	b.text.SetText(b.frame.Text("export." + kind.ID + "-text"))
	b.repRow.Hidden, b.listRow.Hidden = !kind.Rep, !kind.List
	b.meetingRow.Hidden, b.unitRow.Hidden, b.secretRow.Hidden = !kind.Meeting, !kind.Unit, !kind.Locked()
	b.doers.Hidden, b.colleagues.Hidden, b.counts.Hidden = !kind.Doers, !kind.Names, !kind.Counts
	b.phones.Hidden = !kind.Phones
	b.offerMeetings()
	named := kind.Doers && b.doers.Checked || kind.Names && b.colleagues.Checked
	always := !kind.Names && !kind.Bare
	b.who.propose(kind, named || always)
	b.posts.Hidden = !always || !kind.Texts()
	b.warning.Hidden = !named && !always || !b.posts.Hidden
	b.warning.Refresh()
	b.posts.Refresh()
	b.frame.FitDialogs()
}

// options are the options that were chosen.
func (b *exportBox) options() reports.Options {
	kind := b.kind()
	o := reports.Options{Today: b.frame.Today(), Faces: faces.New(faces.System())}
	if kind.Locked() {
		o.Password = b.password.Text
	}
	o.Doers, o.Colleagues = kind.Doers && b.doers.Checked, kind.Names && b.colleagues.Checked
	o.Counts, o.Phones = kind.Counts && b.counts.Checked, kind.Phones && b.phones.Checked
	o.Reader, o.DestroyBy = data.Reader(b.who.reader.Value()), parseEnd(b.who.by.Value())
	if kind.Meeting {
		o.MeetingID = data.ID(b.meeting.Value())
	}
	if kind.Unit {
		o.UnitID = data.ID(b.unit.Value())
	}
	if kind.Rep && b.rep.Value() != eachRep {
		o.RepID = data.ID(b.rep.Value())
	}
	if kind.List {
		o.ListID = data.ID(b.list.Value())
	}
	return o
}

// onMake looks beside the window for words that look like names and would be printed, asks what
// is to become of them, and makes the paper.
func (b *exportBox) onMake() {
	job := &exportJob{
		frame: b.frame, kind: b.kind(), code: b.language.Value(), options: b.options(),
		reader: data.Reader(b.who.reader.Value()), by: parseEnd(b.who.by.Value()),
	}
	if job.kind.Rep && b.rep.Value() == eachRep {
		job.writeEach()
		return
	}
	if !job.kind.Texts() || job.options.Colleagues {
		job.write()
		return
	}
	var words []string
	b.frame.RunShort(b.frame.Text("export.looking"), func() (err error) {
		language, dossier, err := job.read()
		if err != nil {
			return err
		}
		words, err = job.kind.Unknown(language, dossier, job.options)
		return err
	}, func(err error) {
		switch {
		case err != nil:
			b.frame.ShowError(err)
		case len(words) > 0:
			job.askWords(words)
		default:
			job.write()
		}
	})
}

// ShowExported says where the paper is and offers to look at it.
func ShowExported(f *Frame, path string) { ShowExportedThen(f, path, func() {}) }

// ShowExportedThen is ShowExported, and goes on when the dialog is gone.
func ShowExportedThen(f *Frame, path string, then func()) {
	name := filepath.Base(path)
	hide := func() {}
	open := widgets.NewButton(f.Text("export.open"), "visibility", func() {
		hide()
		f.OpenOutside(path)
		then()
	})
	hide = f.Show(Dialog{
		OnClose: then,
		Title:   f.Text("export.done"), Text: f.Text("export.done-text", "file", name, "folder", filepath.Dir(path)),
		Body: container.NewHBox(open),
	})
}

// OpenOutside shows a file in the program that the system has for it.
func (f *Frame) OpenOutside(path string) {
	err := f.fyne.OpenURL(&url.URL{Scheme: "file", Path: filepath.ToSlash(path)})
	if err != nil {
		f.ShowError(data.Fault{Code: data.ErrNoFile, Place: data.Place{File: filepath.Base(path)}, Err: err})
	}
}

// What may become of a word that looks like a name.
const (
	wordPrinted = "printed" // this time
	wordHidden  = "hidden"  // from now on
	wordFine    = "fine"    // names nobody, so it is asked no more
)

// askWords shows the words that look like names and will be printed. For each it can be said that
// it is a name, so that papers without names hide it, or that it names nobody.
func (j *exportJob) askWords(words []string) {
	f := j.frame
	choices := make([]*widgets.Choice, len(words))
	rows := make([]fyne.CanvasObject, len(words))
	for i, word := range words {
		choices[i] = widgets.NewChoice([]widgets.Option{
			{Value: wordPrinted, Caption: f.Text("export.word-printed")},
			{Value: wordHidden, Caption: f.Text("export.word-hidden")},
			{Value: wordFine, Caption: f.Text("export.word-fine")},
		}, nil)
		rows[i] = widgets.NewFormRow(word, choices[i])
	}
	f.Show(Dialog{
		Title: f.Count("export.words", len(words)), Text: f.Text("export.words-text"),
		Body: widgets.VStack(widgets.GapMedium, rows...), First: choices[0],
		Submit: f.Text("export.make"), Width: widgets.FormWidth,
		OnDone: func() {
			said := make(map[string]bool)
			for i, choice := range choices {
				if choice.Value() != wordPrinted {
					said[words[i]] = choice.Value() == wordHidden
				}
			}
			if len(said) == 0 || f.Update("words-set", func(tx *store.Tx) error { return setWords(tx, words, said) }) {
				j.write()
			}
		},
	})
}

// setWords keeps what was said of words, in their order.
func setWords(tx *store.Tx, words []string, said map[string]bool) error {
	for _, word := range words {
		if hidden, asked := said[word]; asked {
			if err := tx.SetWord(word, hidden); err != nil {
				return err
			}
		}
	}
	return nil
}
