package reports

import (
	"bytes"
	"compress/zlib"
	"io"
	"maps"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode/utf16"

	"kader/assets"
	"kader/data"
)

// placedText is a line of text on a page, with its height above the foot of the paper.
type placedText struct {
	page int
	y    float64
	text string
}

// placed returns the lines of text of a PDF, page after page.
func placed(t testing.TB, pdf []byte) []placedText {
	t.Helper()
	var texts []placedText
	text := regexp.MustCompile(`(?s)([\d.]+) Td \((.*?[^\\])\) Tj`)
	for page, chunk := range bytes.Split(pdf, []byte("stream\n"))[1:] {
		r, err := zlib.NewReader(bytes.NewReader(chunk))
		if err != nil {
			continue
		}
		content, err := io.ReadAll(r)
		if err != nil && len(content) == 0 {
			continue
		}
		for _, m := range text.FindAllSubmatch(content, -1) {
			y, err := strconv.ParseFloat(string(m[1]), 64)
			if err != nil {
				t.Fatal(err)
			}
			texts = append(texts, placedText{page, y, decode(m[2])})
		}
	}
	return texts
}

// printed returns the text of a PDF, one string a line, page after page.
func printed(t testing.TB, pdf []byte) []string {
	t.Helper()
	var texts []string
	for _, line := range placed(t, pdf) {
		texts = append(texts, line.text)
	}
	return texts
}

// decode undoes the escapes of a PDF string and its UTF-16.
func decode(raw []byte) string {
	var plain []byte
	for i := 0; i < len(raw); i++ {
		if raw[i] == '\\' && i+1 < len(raw) {
			i++
			if raw[i] == 'r' {
				plain = append(plain, '\r')
				continue
			}
		}
		plain = append(plain, raw[i])
	}
	var units []uint16
	for i := 0; i+1 < len(plain); i += 2 {
		units = append(units, uint16(plain[i])<<8|uint16(plain[i+1]))
	}
	return string(utf16.Decode(units))
}

func papers() map[string]writer { return kindsAs(EndingPDF) }

// plans are the papers on the plan and the company.
func plans() map[string]writer {
	found := papers()
	maps.DeleteFunc(found, func(name string, _ writer) bool { k, _ := KindOf(name); return !k.Counts || k.Meeting })
	return found
}

// kindsAs are the reports whose file has that ending.
func kindsAs(ending string) map[string]writer {
	found := make(map[string]writer)
	for _, kind := range Kinds() {
		if kind.Ending == ending {
			found[kind.ID] = func(w io.Writer, l *assets.Language, d *data.Dossier, o Options) error {
				return kind.Write(w, l, withEvening(d, kind), o)
			}
		}
	}
	return found
}

func TestSameDossierGivesSamePaper(t *testing.T) {
	for name, write := range papers() {
		a := content(t, write, "da", dossier(600), Options{Today: today(), Doers: true, Colleagues: true, Counts: true})
		b := content(t, write, "da", dossier(600), Options{Today: today(), Doers: true, Colleagues: true, Counts: true})
		if !bytes.Equal(a, b) {
			t.Errorf("%s: two runs differ", name)
		}
	}
	r := Recovery{Group: "Klubben", File: "klubben.kader", Key: "ABCDE-12345", Made: today()}
	var a, b bytes.Buffer
	for _, w := range []io.Writer{&a, &b} {
		if err := WriteRecovery(w, load(t, "nb"), r); err != nil {
			t.Fatal(err)
		}
	}
	if !bytes.Equal(a.Bytes(), b.Bytes()) {
		t.Error("recovery: two runs differ")
	}
}

func TestPapersHaveTheirTextsInEveryLanguage(t *testing.T) {
	d := dossier(800)
	for _, code := range assets.Languages() {
		l := load(t, code)
		for name, write := range papers() {
			for _, names := range []bool{false, true} {
				for _, text := range printed(t, contentIn(t, write, l, d, Options{Today: today(), Doers: names, Colleagues: names, Counts: names})) {
					if strings.HasPrefix(text, "[") || strings.ContainsAny(text, "{}\uFFFD") {
						t.Errorf("%s in %s: %q", name, code, text)
					}
				}
			}
		}
	}
}

// A plan may lie on the officer's desk, or the employer's.
func TestPaperForOthersNamesNobody(t *testing.T) {
	d := dossier(1200)
	d.Topics[0].Note = "Volgens Fenna Visser en Jansen, Åse kan het anders."
	for i := range d.People {
		if i%2 == 0 {
			d.People[i].Name = data.Name{Given: "Fenna", Family: "Visser"}
		} else {
			d.People[i].Name = data.Name{Given: "Åse", Family: "Jansen"}
		}
	}
	d.Actions[1].Who = "Åse en Fenna"
	d.Meetings[2].Place = "Bij Fenna Visser thuis"
	for name, write := range papers() {
		if kind, _ := KindOf(name); !kind.Names && !kind.Bare {
			continue // it names people, whatever the options say
		}
		text := strings.Join(printed(t, content(t, write, "nl", d, Options{Today: today()})), " ")
		for _, word := range []string{"Fenna", "Visser", "Åse", "Jansen"} {
			if strings.Contains(text, word) {
				t.Errorf("%s: names %s", name, word)
			}
		}
	}
	text := strings.Join(printed(t, planPDF(t, "nl", d, Options{Today: today(), Doers: true, Colleagues: true, Counts: true})), " ")
	for _, want := range []string{"Fenna Visser", "Åse en Fenna"} {
		if !strings.Contains(text, want) {
			t.Errorf("the plan with names lacks %s", want)
		}
	}
}

func TestEmptyDossierGivesAPaper(t *testing.T) {
	for name, write := range papers() {
		for _, d := range []*data.Dossier{{}, {Group: data.Group{Name: "Groep"}}, {Units: []data.Unit{{Record: data.Record{ID: "u"}}}}} {
			pdf := content(t, write, "en", d, Options{Today: today()})
			if len(printed(t, pdf)) == 0 {
				t.Errorf("%s: nothing is printed", name)
			}
			for _, m := range regexp.MustCompile(`(?s)/Title \((.*?[^\\])\)\n`).FindAllSubmatch(pdf, -1) {
				if title := strings.TrimSpace(decode(m[1])); strings.HasSuffix(title, "–") {
					t.Errorf("%s: the title is %q", name, title)
				}
			}
		}
	}
}

// spoiled is a dossier in which every text is bad.
func spoiled(bad string) *data.Dossier {
	d := dossier(8)
	g := &d.Group
	g.Name, g.Company, g.Union, g.Officer, g.Agreement, g.Reason, g.Asks = bad, bad, bad, bad, bad, bad, bad
	for i := range d.Units {
		d.Units[i].Name = bad
	}
	for i := range d.People {
		d.People[i].Name = data.Name{Given: bad, Infix: bad, Family: bad, Initials: bad}
		d.People[i].Roles = []data.Role{data.RoleRep}
	}
	for i := range d.Topics {
		d.Topics[i].Title, d.Topics[i].Note, d.Topics[i].Heat = bad, bad, i*7-3
	}
	for i := range d.Goals {
		goal := &d.Goals[i]
		goal.Title, goal.Indicator, goal.Baseline, goal.Target = bad, bad, bad, bad
	}
	for i := range d.Actions {
		d.Actions[i].Title, d.Actions[i].Who = bad, bad
	}
	for i := range d.Meetings {
		m := &d.Meetings[i]
		m.Title, m.Place, m.Agenda, m.Summary = bad, bad, bad, bad
	}
	for i := range d.Lists {
		d.Lists[i].Period = bad
	}
	d.Meetings = append(d.Meetings, data.Meeting{
		Record: data.Record{ID: "bad"}, Date: today(), Title: bad, Place: bad, Summary: bad, Starts: data.Clock(bad), Lasts: -5,
		MeetingGuests: data.MeetingGuests{Questions: bad, Speakers: bad}, MeetingOnlineRoom: data.MeetingOnlineRoom{Tool: bad, Link: bad},
	})
	d.Points = []data.AgendaPoint{{MeetingID: "bad", Title: bad, Note: bad, Minutes: -1}}
	d.Decisions = []data.Decision{{Record: data.Record{ID: "bad"}, MeetingID: "bad", Kind: data.DecisionMade, Text: bad}}
	d.Tellings = []data.Telling{{DecisionID: "bad", Who: bad}}
	d.Actions[0].MeetingID = "bad"
	d.Attended = []data.Attendance{{MeetingID: "bad", PersonID: d.People[0].ID, Came: true}}
	d.Posts = []data.Post{{PersonID: d.People[0].ID, Kind: data.PostWorksCouncil, Body: bad, Seat: bad, Elected: today()}}
	return d
}

// The PDF library indexes a table by letter and fails on letters outside the basic
// plane and on broken UTF-8; emoji in a topic once ended a plan that way elsewhere.
func TestAnyTextCanBePrinted(t *testing.T) {
	regular := bytes.Clone(assets.RegularFont())
	for _, bad := range nastyTogether() {
		for name, write := range papers() {
			pdf := content(t, write, "nl", spoiled(bad), Options{Today: today(), Doers: name == "plan", Colleagues: name == "plan", Counts: name == "plan"})
			if !bytes.HasSuffix(bytes.TrimSpace(pdf), []byte("%%EOF")) {
				t.Errorf("%s with %.20q is not finished", name, bad)
			}
		}
		r := Recovery{Group: bad, File: bad, Key: bad, Made: today()}
		if err := WriteRecovery(io.Discard, load(t, "nl"), r); err != nil {
			t.Errorf("recovery with %.20q: %v", bad, err)
		}
	}
	if !bytes.Equal(regular, assets.RegularFont()) {
		t.Error("writing a report changed the shared font")
	}
}

// nastyTogether joins the short texts of nasty, because a PDF takes a while.
func nastyTogether() []string {
	texts := []string{""}
	short := ""
	for _, bad := range nasty() {
		if len(bad) > 500 {
			texts = append(texts, bad)
		} else {
			short += bad + " "
		}
	}
	return append(texts, short)
}

// Nothing is cut off: the last word of a text that fills pages is still printed.
func TestLongTextsArePrintedWhole(t *testing.T) {
	long := strings.TrimSpace(strings.Repeat("woord ", 330)) + " EINDE"
	d := dossier(40)
	d.Topics[0].Title, d.Goals[0].Title, d.Actions[0].Title, d.Meetings[0].Summary = long, long, long, long
	d.Group.Reason, d.Units[0].Name, d.Topics[1].Note = long, long, long
	count := strings.Count(strings.Join(printed(t, planPDF(t, "nl", d, Options{Today: today()})), " "), "EINDE")
	// reason, unit, topic, its note, goal, the topic above the goal, the lanes (topic and goal),
	// the action, the action as next step, the goal under three actions, the summary
	if count < 12 {
		t.Errorf("the end of a long text is printed %d times", count)
	}
}

func TestEveryPageSaysWhichItIs(t *testing.T) {
	texts := printed(t, planPDF(t, "nl", dossier(1200), Options{Today: today(), Doers: true, Colleagues: true, Counts: true}))
	var pages []string
	for _, text := range texts {
		if strings.HasPrefix(text, "pagina ") {
			pages = append(pages, text)
		}
	}
	if len(pages) < 5 {
		t.Fatalf("only %d pages", len(pages))
	}
	for i, text := range pages {
		if want := "pagina " + strconv.Itoa(i+1) + " van " + strconv.Itoa(len(pages)); text != want {
			t.Errorf("page %d says %q, want %q", i+1, text, want)
		}
	}
	heads := 0
	for _, text := range texts {
		if text == "Kadergroep Havenbedrijf Zuiderkade" {
			heads++
		}
	}
	if heads < len(pages)+1 { // every page but the first has it above, the first as title, the end as contact
		t.Errorf("the group stands on %d of %d pages", heads, len(pages))
	}
}

// A table that goes on upon the next page says again what its columns are.
func TestTitlesOfATableStandOnEveryPage(t *testing.T) {
	d := &data.Dossier{Group: data.Group{Name: "Groep"}}
	for i := range 120 {
		d.Actions = append(d.Actions, data.Action{Title: "Actie " + strconv.Itoa(i), Status: data.ActionOpen, Due: today()})
	}
	texts := printed(t, planPDF(t, "nl", d, Options{Today: today()}))
	pages, titles, actions := 0, 0, 0
	for _, text := range texts {
		switch {
		case strings.HasPrefix(text, "pagina "):
			pages++
		case text == "Uiterlijk":
			titles++
		case strings.HasPrefix(text, "Actie "):
			actions++
		}
	}
	if titles < pages-1 || pages < 3 || actions != 120 {
		t.Errorf("%d pages, %d rows of titles, %d actions", pages, titles, actions)
	}
}

func TestPlanMarksWhatIsLateOrLacking(t *testing.T) {
	text := strings.Join(printed(t, planPDF(t, "nl", dossier(1200), Options{Today: today()})), "\n")
	for _, want := range []string{
		"Te laat", "Nog geen volgende stap", "witte vlek", "Een streepje staat", "Gehaald", "25-08-2026", "van 1 naar 4",
		"We vragen Ingeborg Ækre:", "Stand", "2 te laat",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("the plan lacks %q", want)
		}
	}
}

// An almost empty group gets advice on paper, in every language, and a group with a plan does not.
func TestAlmostEmptyPapersSayHowToGoOn(t *testing.T) {
	for _, code := range assets.Languages() {
		advice := load(t, code).Text("report.advice")
		for name, write := range plans() {
			if name == data.ExportFunnel { // which says in its place that nobody is in the conversations
				continue
			}
			for d, want := range map[*data.Dossier]bool{{}: true, nearlyEmpty(): true, dossier(80): false} {
				texts := printed(t, content(t, write, code, d, Options{Today: today()}))
				if slices.Contains(texts, advice) != want {
					t.Errorf("%s of %q in %s: advice %v", name, d.Group.Name, code, !want)
				}
			}
		}
	}
}

// A unit name of 120 letters does not leave the first page blank, and notes of forty lines do
// not fill a book.
func TestLongNamesAndNotesStandOnFullPages(t *testing.T) {
	d := extreme()
	for name, write := range plans() {
		texts := printed(t, content(t, write, "nl", d, Options{Today: today()}))
		first := slices.IndexFunc(texts, func(s string) bool { return strings.HasPrefix(s, "pagina 1 van ") })
		rows := slices.IndexFunc(texts, func(s string) bool { return strings.HasPrefix(s, "Onderhoud en") })
		if rows < 0 || rows > first {
			t.Errorf("%s: the table of units begins after the first page", name)
		}
	}
	p := buildPlan(load(t, "nl"), d, Options{Today: today()}, "plan", (*plan).writeCover, func(p *plan) { p.writeTopics() })
	if pages := p.pdf.PageNo(); pages > 6 {
		t.Errorf("five notes of forty lines take %d pages", pages)
	}
}

// The last page holds more than a few lines, where less air can do that.
func TestLastPageHoldsMoreThanAFewLines(t *testing.T) {
	loose, tight := 0, 0
	for n := 12; n < 60; n += 2 {
		d := &data.Dossier{Group: data.Group{Name: "Groep"}}
		for i := range n {
			d.Actions = append(d.Actions, data.Action{Title: "Actie " + strconv.Itoa(i), Status: data.ActionOpen})
		}
		l, o := load(t, "nl"), Options{Today: today(), Doers: true, Colleagues: true, Counts: true}
		p := newPlan(l, d, o, "plan")
		p.writeCover("plan")
		p.writeActions()
		if p.endsInFewLines() {
			loose++
		}
		if buildPlan(l, d, o, "plan", (*plan).writeCover, (*plan).writeActions).endsInFewLines() {
			tight++
		}
	}
	if loose < 4 || tight > loose/3 {
		t.Errorf("%d papers end in a few lines, %d with less air", loose, tight)
	}
}

func BenchmarkPlan30Pages(b *testing.B) {
	d := dossier(5800)
	l := load(b, "nl")
	b.ReportAllocs()
	for b.Loop() {
		if err := WritePlan(io.Discard, l, d, Options{Today: today(), Doers: true, Colleagues: true, Counts: true}); err != nil {
			b.Fatal(err)
		}
	}
}
