package reports

import (
	"bytes"
	"fmt"
	"strings"
	"testing"
	"time"

	"kader/assets"
	"kader/data"
	"kader/data/care"
)

// cared is an invented group with something of everything that the papers of care look at. Names that may
// not be on a paper for others are planted wherever a text is.
func cared() *data.Dossier {
	d := dossier(140)
	rep := &d.People[0]
	rep.Name, rep.Roles = data.Name{Given: "Wiebrecht", Family: "Planthuis"}, []data.Role{data.RoleRep}
	rep.ID, rep.End = "planted", data.Date{}
	for i := 1; i < 5; i++ {
		d.People[i].RepID, d.People[i].State, d.People[i].End = "planted", data.FollowAssigned, data.Date{}
	}
	d.People[1].Name = data.Name{Given: "Zwaantje", Family: "Plantema"}
	d.People[2].State, d.People[2].Note = data.FollowNo, "Zwaantje Plantema zei het"
	d.Actions = append(d.Actions, data.Action{Title: "Praten met Zwaantje Plantema", RepID: "planted", Status: data.ActionOpen, Due: today()})
	d.Lists = append(d.Lists, data.List{
		Record: data.Record{ID: "lx"}, Kind: data.ListStaff, File: "lijst van Zwaantje Plantema.xlsx", AskedBy: "Zwaantje Plantema",
		Received: data.NewDate(2026, time.October, 2), BatchID: "b-rep",
	})
	d.Exports = []data.Export{
		{Kind: "call-list", Made: data.NewDate(2026, time.September, 9), Reader: data.ReaderRep, RepID: "planted", DestroyBy: data.NewDate(2026, time.October, 31)},
		{Kind: "members", Made: data.NewDate(2026, time.October, 8), Reader: data.ReaderGroup, DestroyBy: data.NewDate(2027, time.January, 8)},
	}
	d.Checks = []data.SelfCheck{{Held: data.NewDate(2025, time.November, 20), Answers: []data.SelfAnswer{
		{Question: data.QuestionDisk, Answer: data.AnswerNo}, {Question: data.QuestionBackup, Answer: data.AnswerYes},
	}}}
	d.Custody = data.Custody{
		Holders: []data.Holder{
			{ID: "1", Name: "Zwaantje Plantema", Kind: data.HolderPassphrase, Used: today(), Own: true},
			{ID: "2", Name: "Wiebrecht", Kind: data.HolderPassphrase, Made: data.NewDate(2025, time.May, 1), Used: data.NewDate(2025, time.May, 8)},
			{ID: "3", Name: "vel bij Zwaantje Plantema thuis", Kind: data.HolderSheet, Made: data.NewDate(2026, time.May, 3)},
		},
		Copies: []data.Copy{
			{ID: "c1", Worker: data.Worker{PersonID: "planted"}, Last: data.NewDate(2026, time.October, 29)},
			{ID: "c2", Worker: data.Worker{Name: "Zwaantje Plantema"}, Last: today()},
		},
		Backups: []data.HeldCopy{{Made: data.NewDate(2026, time.November, 2)}},
		Makers:  map[data.ID]data.Worker{"b-rep": {PersonID: "planted"}},
	}
	return d
}

// carePaperText makes a paper and returns its text, lines joined by blanks.
func carePaperText(t *testing.T, kind string, l *assets.Language, d *data.Dossier, o Options) string {
	t.Helper()
	k, ok := KindOf(kind)
	if !ok {
		t.Fatalf("no kind %q", kind)
	}
	o.Today = today()
	var b bytes.Buffer
	if err := k.Write(&b, l, d, o); err != nil {
		t.Fatal(err)
	}
	keep(t, kind+"-"+l.Code+".pdf", b.Bytes())
	text := strings.Join(printed(t, b.Bytes()), " ")
	for _, never := range []string{"[", "{", "planted"} {
		if strings.Contains(text, never) {
			t.Errorf("%s, %s: %q is in it: %s", kind, l.Code, never, text)
		}
	}
	return text
}

func has(t *testing.T, what, text string, wants ...string) {
	t.Helper()
	flat := strings.Join(strings.Fields(text), " ")
	for _, want := range wants {
		if !strings.Contains(flat, strings.Join(strings.Fields(want), " ")) {
			t.Errorf("%s: %q is not in it", what, want)
		}
	}
}

func TestTheSelfCheckHasTenQuestionsWithAnswers(t *testing.T) {
	for _, code := range assets.Languages() {
		l := load(t, code)
		text := carePaperText(t, data.ExportSelfCheck, l, cared(), Options{})
		for _, q := range data.Questions() {
			has(t, code, text, l.Text("check.question."+string(q)))
		}
		has(t, code, text, l.Count("check.fact.passphrases", 2), l.Count("check.fact.sheets", 1), l.Count("check.fact.unused", 1), l.Count("check.fact.machines", 2),
			l.Count("check.fact.papers-late", 1), l.Count("check.fact.papers-out", 2), l.Text("check.only-you"), l.Text("check.todo.disk"),
			l.Text("report.check.earlier", "date", l.LongDate(data.NewDate(2025, time.November, 20))), l.LongDate(data.NewDate(2026, time.November, 2)))
		if strings.Contains(text, l.Text("check.todo.backup")) {
			t.Errorf("%s: says what to do about what is well", code)
		}
	}
}

// What the group answered today is printed in place of what Kader knows.
func TestTheSelfCheckPrintsTheAnswersOfToday(t *testing.T) {
	l, d := load(t, "nl"), cared()
	d.Checks = append(d.Checks, data.SelfCheck{Held: today(), Answers: []data.SelfAnswer{{Question: data.QuestionDisk, Answer: data.AnswerYes}}})
	text := carePaperText(t, data.ExportSelfCheck, l, d, Options{})
	has(t, "nl", text, l.Text("report.check.answered"), l.Text("check.todo.backup"))
	if strings.Contains(text, l.Text("check.todo.disk")) {
		t.Error("the answer of today is not heeded")
	}
	d.Checks = nil
	has(t, "nl", carePaperText(t, data.ExportSelfCheck, l, d, Options{}), l.Text("report.check.first"))
}

func TestTheHandOverSheetSaysWhatARepHas(t *testing.T) {
	for _, code := range assets.Languages() {
		l := load(t, code)
		d := cared()
		d.Posts = []data.Post{{PersonID: "planted", Kind: data.PostRep, UnitIDs: []data.ID{d.Units[0].ID}, Until: data.NewDate(2028, time.October, 23)}}
		text := carePaperText(t, data.ExportHandOver, l, d, Options{RepID: "planted"})
		has(t, code, text, l.Text("report.hand-over.posts"), l.Text("post.kind.rep"), d.Units[0].Name, l.Date(data.NewDate(2028, time.October, 23)),
			"Wiebrecht Planthuis", "Plantema, Zwaantje", "Praten met Zwaantje Plantema", "vel bij Zwaantje Plantema thuis",
			l.Text("report.hand-over.only", "date", l.LongDate(today().AddMonths(3))), l.Text("export.call-list"), l.Text("list-kind.staff"), l.Date(data.NewDate(2026, time.October, 31)),
			l.Count("report.hand-over.others", 1), l.Count("report.hand-over.elsewhere", 1), l.Count("report.hand-over.copies", 1, "date", l.LongDate(data.NewDate(2026, time.October, 29))),
			l.Text("report.hand-over.end-text", "page", l.Text("page.group"), "button", l.Text("holder.stops")))
		if strings.Contains(text, ".xlsx") {
			t.Errorf("%s: the name of a file is on it", code)
		}
		nobody := carePaperText(t, data.ExportHandOver, l, &data.Dossier{}, Options{RepName: "Noor", DestroyBy: data.NewDate(2026, time.December, 1)})
		has(t, code, nobody, "Noor", l.Text("report.hand-over.no-people"), l.Text("report.hand-over.no-actions"), l.Text("report.hand-over.no-papers"), l.Text("report.hand-over.no-copies"),
			l.LongDate(data.NewDate(2026, time.December, 1)))
	}
}

func TestThePaperForALostLaptopSaysWhatToDo(t *testing.T) {
	for _, code := range assets.Languages() {
		l, d := load(t, code), cared()
		d.Group.Officer = "Ingeborg Ækre"
		text := carePaperText(t, data.ExportLaptopGone, l, d, Options{CopyID: "c1"})
		has(t, code, text, "72", "Ingeborg Ækre", l.Text("report.laptop.authority"), "33", "34", l.Text("holder.stops"), l.Text("holder.void"),
			l.Text("report.laptop.last", "date", l.LongDate(data.NewDate(2026, time.October, 29))), l.Text("report.laptop.about", "n", "140"),
			l.Text("export.members"), l.Text("list-kind.staff"), l.Count("report.letter.papers", 2), l.Text("report.letter.title"))
		if n := lettersPages(t, l, d); n != 1 {
			t.Errorf("%s: the letter takes %d pages", code, n)
		}
		unknown := carePaperText(t, data.ExportLaptopGone, l, &data.Dossier{}, Options{})
		has(t, code, unknown, l.Text("report.laptop.last-unknown"), l.Text("report.laptop.no-officer"), l.Text("report.laptop.no-clear"), l.Text("report.laptop.fewer", "n", "10"),
			l.Count("check.fact.sheets", 0))
		anywhere := carePaperText(t, data.ExportLaptopGone, l, d, Options{})
		has(t, code, anywhere, l.Text("report.laptop.last-anywhere", "date", l.LongDate(today())))
	}
}

// lettersPages counts the pages from the letter to the end.
func lettersPages(t *testing.T, l *assets.Language, d *data.Dossier) (n int) {
	t.Helper()
	p := &laptopGone{carePaper: newCarePaper(l, d, Options{Today: today()}, "x", "x"), Laptop: care.Gone(d, "c1")}
	p.air = tightAir
	before := p.pdf.PageCount()
	p.writeLetter()
	return p.pdf.PageCount() - before
}

// The self-check and the paper for a lost laptop name no colleague, wherever one is planted.
func TestThePapersOfCareNameNoColleague(t *testing.T) {
	d := cared()
	for _, text := range freeTexts(d) {
		*text = "Zwaantje Plantema en Wiebrecht"
	}
	for _, kind := range []string{data.ExportSelfCheck, data.ExportLaptopGone} {
		for _, code := range assets.Languages() {
			text := carePaperText(t, kind, load(t, code), d, Options{CopyID: "c2"})
			for i := range d.People {
				p := &d.People[i]
				if strings.Contains(text, p.Full()) {
					t.Errorf("%s, %s: %s is named", kind, code, p.Full())
				}
			}
			for _, never := range []string{"Zwaantje", "Plantema", "Wiebrecht", "Planthuis", ".xlsx"} {
				if strings.Contains(text, never) {
					t.Errorf("%s, %s: %q is in it", kind, code, never)
				}
			}
		}
	}
}

// A group that hides counts below twenty does so here too, and no other count of people is exact.
func TestThePaperForALostLaptopRoundsPeople(t *testing.T) {
	d := cared()
	p := &laptopGone{carePaper: &carePaper{pdfPage: &pdfPage{lang: load(t, "en")}, dossier: d}}
	for n, want := range map[int]string{0: "fewer than 10", 9: "fewer than 10", 10: "about 10", 14: "about 10", 15: "about 20", 143: "about 140"} {
		if got := p.about(n); got != want {
			t.Errorf("%d: %q", n, got)
		}
	}
	d.Group.SmallCount = 20
	if got := p.about(19); got != "fewer than 20" {
		t.Errorf("19: %q", got)
	}
}

func TestWhatIsNotedOfThePapersOfCare(t *testing.T) {
	d, l := cared(), load(t, "nl")
	for kind, want := range map[string]string{
		data.ExportSelfCheck:  "false false 0 ",
		data.ExportLaptopGone: "false false 0 ",
		data.ExportHandOver:   "true true 4 ", // the rep, and three who are followed
	} {
		k, _ := KindOf(kind)
		e, named, err := k.Exported(l, d, Options{Today: today(), RepID: "planted", CopyID: "c1"})
		if err != nil {
			t.Fatal(err)
		}
		if got := fmt.Sprint(e.Names, e.SmallCounts, len(named), " ", e.RepID); got != want || len(e.Shown) > 0 {
			t.Errorf("%s: %q, %+v", kind, got, e.Shown)
		}
	}
}

func TestThePapersOfCareOfAnything(t *testing.T) {
	for _, bad := range nastyTogether() {
		d := cared()
		d.Group.Name, d.Group.Company, d.Group.Union, d.Group.Officer = bad, bad, bad, bad
		d.People[0].Family, d.People[1].Given, d.Custody.Holders[1].Name, d.Actions[0].Title = bad, bad, bad, bad
		for _, k := range Kinds() {
			if k.Care {
				if err := k.Write(&bytes.Buffer{}, load(t, "nb"), d, Options{Today: today(), RepID: "planted"}); err != nil {
					t.Errorf("%s: %v", k.ID, err)
				}
			}
		}
	}
}
