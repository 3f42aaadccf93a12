package people

import (
	"fyne.io/fyne/v2"

	"kader/app/frame"
	"kader/app/widgets"
	"kader/data"
	"kader/data/store"
)

// conversationsPage follows people until they join: the new colleagues of the employer's lists, and anybody else with
// whom a conversation was started.
type conversationsPage struct {
	*peopleList
	lists  []data.List
	talks  data.TalkList  // which of the lists of conversations shows
	strip  *widgets.Strip // chooses it
	filter *conversationFilter
	funnel *fyne.Container // how many new hires were spoken with and joined, per list and per unit
}

// ConversationsEntry declares the page of the conversations.
func ConversationsEntry() frame.Entry {
	return frame.Entry{
		ID: frame.PageConversations, Icon: "emoji_people", Paper: "new-hires",
		New: func(f *frame.Frame) frame.Page { return newConversationsPage(f) },
	}
}

func newConversationsPage(f *frame.Frame) *conversationsPage {
	p := &conversationsPage{peopleList: newPeopleList(f, data.PeopleQuery{Sort: data.SortByStart, Descending: true})}
	p.page, p.talks, p.onFound = p, data.TalkAll, p.showLists
	p.bulk.states = true
	return p
}

func (p *conversationsPage) ID() string { return frame.PageConversations }

func (p *conversationsPage) Focus() fyne.Focusable { return p.table }

func (p *conversationsPage) Build() fyne.CanvasObject {
	p.header = widgets.NewPageHeader(p.frame.Text("conversations.title"), p.frame.Text("page.loading"),
		widgets.NewQuietButton(p.frame.Text("hires.funnel"), "dashboard", p.onFunnel),
		widgets.NewButton(p.frame.Text("hires.import"), "upload_file", func() { p.frame.Rooms.Lists.Ask(p.frame) }),
		widgets.NewPrimaryButton(p.frame.Text("conversations.export"), "call", p.onExport))
	p.buildSearch()
	p.filter = newConversationFilter(p.frame, p.onFilter)
	p.funnel = widgets.VStack(0)
	p.funnel.Hide()
	p.strip = widgets.NewStrip(p.onTalks)
	widgets.BindEscape(p.strip, func() { p.side.Pane.Close() })
	return p.buildBody(p.strip, p.search, p.filter.build(), p.funnel)
}

// Reload reads everyone beside the window and shows those who are followed.
func (p *conversationsPage) Reload() {
	var units []data.Unit
	var lists []data.List
	var index *data.PeopleIndex
	order := p.frame.Lang
	p.loader.Load(func(tx *store.Tx) (err error) {
		if index, units, err = readPeople(tx, order); err != nil {
			return err
		}
		lists, err = tx.FindLists(store.ListFilter{})
		return err
	}, func() { p.show(index, units, lists) })
}

func (p *conversationsPage) show(index *data.PeopleIndex, units []data.Unit, lists []data.List) {
	p.setPeople(index, units)
	p.lists = lists
	p.filter.set(p.reps, lists)
	p.showFunnel()
	p.find()
	p.arrive()
}

// fitting returns who of an index the search and the filters let through, in the order of
// the table.
func (p *conversationsPage) fitting(index *data.PeopleIndex) []int {
	return index.Find(p.asked(p.talks))
}

// asked is the query for one of the lists of conversations.
func (p *conversationsPage) asked(talks data.TalkList) data.PeopleQuery {
	q := p.query
	q.Text, q.Talks = p.search.Text, talks
	p.filter.apply(&q)
	return q
}

// showLists says how many the search and the filters let through in each list of conversations.
func (p *conversationsPage) showLists() {
	count := make(map[data.TalkList]int)
	for _, i := range p.index.Find(p.asked(data.TalkAll)) {
		for _, l := range data.TalkLists() {
			if l.Holds(&p.index.People[i]) {
				count[l]++
			}
		}
	}
	var items []widgets.StripItem
	for _, l := range data.TalkLists() {
		words := p.frame.Text("conversations.list",
			"list", p.frame.Text("conversations.list."+string(l)), "n", p.frame.Lang.Number(count[l]))
		items = append(items, widgets.StripItem{ID: string(l), Text: words, Tone: widgets.TonePetrol})
	}
	p.strip.SetItems(string(p.talks), items...)
}

// onTalks shows another list of conversations.
func (p *conversationsPage) onTalks(list string) {
	p.talks = data.TalkList(list)
	p.onFilter()
}

// sentence says how many of the list show, and how many wait for a contact person, or how
// far the group is.
func (p *conversationsPage) sentence() string {
	total, joined, alone := 0, 0, 0
	for i := range p.index.People {
		person := &p.index.People[i]
		if !p.talks.Holds(person) {
			continue
		}
		total++
		if person.State == data.FollowJoined {
			joined++
		}
		if person.State.Open() && person.RepID == "" && !person.Left(p.frame.Today()) {
			alone++
		}
	}
	if total == 0 {
		return ""
	}
	words := p.frame.Count("conversations.sentence", total, "joined", joined)
	if alone > 0 {
		words = p.frame.Count("conversations.sentence-no-rep", alone)
	}
	if len(p.found) == total {
		return words
	}
	return p.frame.Count("people.sentence-filtered", len(p.found), "total", total) + " · " + words
}

// emptyState says what to do where no row is shown. A conversation with anybody else is started on the page of
// everybody.
func (p *conversationsPage) emptyState() fyne.CanvasObject {
	if len(p.index.Find(data.PeopleQuery{Talks: p.talks})) > 0 {
		return p.noneFound(p.onClear)
	}
	if p.talks == data.TalkOthers {
		return widgets.NewEmptyState("emoji_people", p.frame.Text("conversations.empty-others"), p.frame.Text("page.people"),
			func() { p.frame.Open(frame.PagePeople) })
	}
	return widgets.NewEmptyState("person_add", p.frame.Text("conversations.empty"), p.frame.Text("hires.import"),
		func() { p.frame.Rooms.Lists.Ask(p.frame) })
}

func (p *conversationsPage) columns() []widgets.Column[*data.Person] {
	column := func(
		by data.PersonSort, key string, width, weight float32, drop int, cell func(*data.Person) widgets.CellContent,
	) widgets.Column[*data.Person] {
		return widgets.Column[*data.Person]{
			ID: string(by), Title: p.frame.Text(key), Width: width, Weight: weight, Drop: drop, Sortable: true, Cell: cell,
		}
	}
	words := func(text func(*data.Person) string) func(*data.Person) widgets.CellContent {
		return func(row *data.Person) widgets.CellContent { return widgets.CellContent{Text: text(row)} }
	}
	return []widgets.Column[*data.Person]{
		column(
			data.SortByName, "people.column.name", 150, 3, 0,
			words(func(r *data.Person) string { return r.Listed(p.frame.Lang) }),
		),
		column(
			data.SortByUnit, "people.column.unit", 130, 2, 0,
			words(func(r *data.Person) string { return p.index.UnitName(r.UnitID) }),
		),
		column(
			data.SortByStart, "hires.column.start", 100, 0, 6,
			words(func(r *data.Person) string { return p.frame.Lang.Date(r.Start) }),
		),
		column(data.SortByState, "hires.column.state", 140, 0, 0, func(r *data.Person) widgets.CellContent {
			return widgets.CellContent{Facts: []widgets.Fact{p.frame.StateFact(r.State)}}
		}),
		column(data.SortByTalks, "conversations.column.talks", 170, 0, 4, words(p.talksWords)),
		column(data.SortByRep, "people.column.rep", 120, 2, 1, p.repCell),
		column(data.SortByNext, "hires.column.next", 240, 0, 2, p.nextCell),
		{
			ID: "why", Title: p.frame.Text("person.field.why"), Width: 140, Weight: 3, Drop: 5,
			Cell: words(func(r *data.Person) string { return r.Why }),
		},
	}
}

// talksWords says how often somebody was spoken with since they are followed.
func (p *conversationsPage) talksWords(row *data.Person) string {
	switch {
	case row.Talks > 0:
	case row.Last.Before(row.Started) && !row.Last.IsZero(): // there may have been talks before
		return p.frame.Text("conversations.talks-none-since", "date", p.frame.Lang.Date(row.Started))
	default:
		return p.frame.Text("conversations.talks-none")
	}
	return p.frame.Count("conversations.talks", row.Talks)
}

// repCell says who keeps in touch, or that nobody does.
func (p *conversationsPage) repCell(row *data.Person) widgets.CellContent {
	if row.RepID == "" && row.State.Open() {
		return widgets.CellContent{Text: p.frame.Text("people.nobody"), Color: widgets.ColorDue, Bold: true}
	}
	return widgets.CellContent{Text: p.index.RepName(row.RepID)}
}

// nextCell says when to make contact again, and whether that was agreed or is a step of the track; a day that has
// passed by word and colour.
func (p *conversationsPage) nextCell(row *data.Person) widgets.CellContent {
	next := p.index.Tracks.NextDay(row)
	if next.IsZero() || !row.State.Open() && row.State != data.FollowNo {
		return widgets.CellContent{}
	}
	cell := widgets.CellContent{Text: p.frame.Lang.Date(next)}
	switch days := next.DaysSince(p.frame.Today()); {
	case days < 0:
		cell = widgets.CellContent{Color: widgets.ColorOverdue, Icon: "warning", IconColor: widgets.ColorOverdue}
		cell.Text = p.frame.DayWords(next, true)
	case days == 0:
		cell = widgets.CellContent{Color: widgets.ColorDue, Icon: "schedule", IconColor: widgets.ColorDue}
		cell.Text = p.frame.DayWords(next, true)
	}
	cell.Text = p.frame.Text("conversations.next", "date", cell.Text, "by", p.frame.NextWords(&p.index.Tracks, row))
	return cell
}
