package reports

import (
	"bytes"
	"errors"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"

	"kader/assets"
	"kader/data"
)

// secretCode is the code of the organiser of the online meetings in these tests: it is on no paper.
const secretCode = "7391-2846-organisator"

// evening is an invented group with an evening of which everything was noted, on the day of the reports, one before and one
// after it. Zwaantje Plantema is a colleague, Wiebrecht Planthuis a rep.
func evening() *data.Dossier {
	d := dossier(140)
	d.Meetings, d.Actions, d.Goals = nil, d.Actions[:4], d.Goals[:3]
	d.People[0].Name, d.People[0].MemberNumber, d.People[0].Phone = data.Name{Given: "Wiebrecht", Family: "Planthuis"}, "M-884213", "+31 6 11223344"
	d.People[0].Roles, d.People[0].End = []data.Role{data.RoleRep}, data.Date{}
	d.People[1].Name, d.People[1].End = data.Name{Given: "Zwaantje", Family: "Plantema"}, data.Date{}
	d.People[2].Name, d.People[2].End = data.Name{Given: "Taeke", Family: "Vliegendijk"}, data.Date{}
	rep, colleague, other := d.People[0].ID, d.People[1].ID, d.People[2].ID
	day := func(n int) data.Date { return today().AddDays(n) }
	d.Meetings = []data.Meeting{
		{Record: data.Record{ID: "before"}, Date: day(-28), Title: "Kaderavond oktober", Kind: data.MeetingGroup},
		{
			Record: data.Record{ID: "now"}, Date: today(), Title: "Kaderavond november", Place: "Kantine Noordkade", Kind: data.MeetingGroup,
			State: data.MeetingPlanned, Starts: "19:30", Lasts: 90, Summary: "De roosters eerst.",
			MeetingGuests:     data.MeetingGuests{Open: data.OpenToAll, Questions: "Krijgen wij ook reiskosten?\nWanneer komt de nieuwe cao?", Speakers: "Zwaantje Plantema en iemand van het pensioenfonds", Others: 2},
			MeetingOnlineRoom: data.MeetingOnlineRoom{Tool: "Beeldkamer", Link: "https://beeldkamer.example/kader", Code: secretCode},
		},
		{
			Record: data.Record{ID: "next"}, Date: day(35), Title: "Kaderavond december", Place: "Buurthuis De Sluis", Kind: data.MeetingGroup,
			Starts: "20:00", Agenda: "Het kerstpakket\nDe planning voor volgend jaar", MeetingOnlineRoom: data.MeetingOnlineRoom{Code: secretCode},
		},
		{Record: data.Record{ID: "off"}, Date: day(12), Title: "Rondgang hal C", State: data.MeetingOff},
		{Record: data.Record{ID: "asked"}, Date: day(20), Title: "Gesprek met de directie", State: data.MeetingAsked, Kind: data.MeetingEmployer},
		{Record: data.Record{ID: "annual"}, Date: day(40), Title: "Jaarvergadering", Kind: data.MeetingAnnual},
	}
	d.Meetings[5].MeetingGuests.Open = data.OpenMembersOnly
	point := func(id string, kind data.PointKind, ref data.ID, title string, minutes int, outcome data.PointOutcome, note string) {
		d.Points = append(d.Points, data.AgendaPoint{
			Record: data.Record{ID: data.ID(id)}, MeetingID: "now", Position: len(d.Points), Kind: kind, RefID: ref, Title: title, Minutes: minutes, Outcome: outcome, Note: note,
		})
	}
	point("p1", data.PointAgreement, "before", "Wat we vorige keer afspraken", 10, data.PointDone, "Alles gedaan, op de poster na.")
	point("p2", data.PointTopic, "t1", "Roosters komen te laat", 20, data.PointDone, "Zwaantje Plantema vertelde dat het rooster pas vrijdag hing. In de late ploeg lopen vooral ouders vast.")
	point("p3", data.PointHires, "", "Nieuwe collega’s zonder contactpersoon", 5, data.PointOpen, "")
	point("p4", data.PointOther, "", "Kerstborrel", 0, data.PointLater, "")
	point("p5", data.PointClosing, "", "Waar we aan gaan werken", 10, data.PointOpen, "")
	action := func(id, title, who string, repID data.ID, due int, meeting data.ID) {
		d.Actions = append(d.Actions, data.Action{
			Record: data.Record{ID: data.ID(id)}, Title: title, Who: who, RepID: repID, Due: day(due), MeetingID: meeting, Status: data.ActionOpen,
		})
	}
	action("b1", "Poster ophangen", "Wiebrecht", rep, -2, "before")
	action("n1", "Drie maanden roosters verzamelen", "Wiebrecht", rep, 10, "now")
	action("n2", "Zaal vastleggen; koffie, thee", "Taeke Vliegendijk", other, 17, "now")
	d.Decisions = []data.Decision{
		{Record: data.Record{ID: "d0"}, Kind: data.DecisionMade, Day: day(-28), Text: "Elke maand een rondgang", MeetingID: "before"},
		{Record: data.Record{ID: "d1"}, Kind: data.DecisionMade, Day: today(), Text: "We vragen een gesprek over het rooster aan", MeetingID: "now", TopicID: "t1"},
		{Record: data.Record{ID: "d2"}, Kind: data.DecisionMade, Day: today(), Text: "In de kantoren komt een eigen spreekuur", MeetingID: "now"},
		{Record: data.Record{ID: "d3"}, Kind: data.DecisionResult, Day: today(), Text: "Het tochtgordijn bij dok 4 hangt", MeetingID: "now"},
	}
	d.Tellings = []data.Telling{
		{DecisionID: "d1", UnitID: "n1", Who: "Wiebrecht", RepID: rep, Way: data.TellTalk, By: day(7)},
		{DecisionID: "d1", UnitID: "z", Who: "Taeke Vliegendijk", Way: data.TellNotice, By: day(9), Told: day(0)},
		{DecisionID: "d2", UnitID: "n3"},
	}
	d.Attended = []data.Attendance{
		{MeetingID: "now", PersonID: rep, Invited: true, Came: true},
		{MeetingID: "now", PersonID: colleague, Came: true},
		{MeetingID: "now", PersonID: other, Invited: true},
		{MeetingID: "now", Came: true},
		{MeetingID: "before", PersonID: other, Came: true},
	}
	d.Heard = []data.Heard{
		{TopicID: "t1", UnitID: "n1b", Day: today(), People: 4, Heat: 3, RepID: rep, Source: data.HeardMeeting, MeetingID: "now"},
		{TopicID: "t2", Day: today(), Source: data.HeardMeeting, MeetingID: "now"},
	}
	d.Posts = []data.Post{
		{Record: data.Record{ID: "po1"}, PersonID: rep, Kind: data.PostRep, UnitIDs: []data.ID{"n1", "n2"}, Elected: day(-20), From: day(-10), Until: day(720)},
		{Record: data.Record{ID: "po2"}, PersonID: rep, Kind: data.PostLeader, From: day(-400)},
		{Record: data.Record{ID: "po3"}, PersonID: other, Kind: data.PostWorksCouncil, Body: "OR", Seat: "zetel 4", Elected: day(-90), From: day(-80), Until: day(1000)},
	}
	d.Candidates = []data.Candidate{{PersonID: colleague, Kind: data.PostTreasurer, Why: "kan goed rekenen, zegt Zwaantje Plantema"}}
	return d
}

// withEvening returns a dossier of which a report of the given kind can be made: with a meeting, a decision or somebody who was
// elected, where it needs one and has none.
func withEvening(d *data.Dossier, kind Kind) *data.Dossier {
	more := *d
	if kind.LacksMeeting(d.Meetings, today()) != nil {
		more.Meetings = append(slices.Clone(d.Meetings), data.Meeting{Record: data.Record{ID: "evening"}, Title: "Avond", Date: today()})
	}
	if kind.ID == data.ExportNotice && len(noticeShown(&more, Options{Today: today()}).Decisions) == 0 {
		more.Decisions = append(slices.Clone(d.Decisions), data.Decision{
			Kind: data.DecisionMade, Text: "Doorgaan", MeetingID: kind.MeetingsFor(more.Meetings, today())[0].ID,
		})
	}
	if kind.ID == data.ExportElection && len(electionShown(&more, Options{Today: today()}).Posts) == 0 {
		more.People = append(slices.Clone(d.People), data.Person{Record: data.Record{ID: "elected"}, Name: data.Name{Given: "Kiesje", Family: "Raadsma"}})
		more.Posts = []data.Post{{PersonID: "elected", Kind: data.PostRep, Elected: today()}}
	}
	return &more
}

// paper makes a report and returns its text; of a PDF the lines are joined by blanks.
func paper(t *testing.T, id string, l *assets.Language, d *data.Dossier, o Options) string {
	t.Helper()
	k, ok := KindOf(id)
	if !ok {
		t.Fatalf("no kind %q", id)
	}
	o.Today = today()
	var b bytes.Buffer
	if err := k.Write(&b, l, d, o); err != nil {
		t.Fatalf("%s: %v", id, err)
	}
	keep(t, id+"-"+l.Code+k.Ending, b.Bytes())
	text := b.String()
	switch k.Ending {
	case EndingPDF:
		text = strings.Join(printed(t, b.Bytes()), " ")
	case EndingExcel:
		text = strings.Join(cellsOf(t, b.Bytes()), " ")
	}
	for _, never := range []string{"[report", "{", secretCode, "7391"} {
		if strings.Contains(text, never) {
			t.Errorf("%s, %s: %q is in it: %s", id, l.Code, never, text)
		}
	}
	return strings.Join(strings.Fields(text), " ")
}

// cellsOf returns the texts of a spreadsheet.
func cellsOf(t *testing.T, content []byte) []string {
	t.Helper()
	f, err := excelize.OpenReader(bytes.NewReader(content))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var all []string
	for _, sheet := range f.GetSheetList() {
		rows, err := f.GetRows(sheet)
		if err != nil {
			t.Fatal(err)
		}
		for _, row := range rows {
			all = append(all, row...)
		}
	}
	return all
}

// without fails where a text holds one of the words.
func without(t *testing.T, what, text string, words ...string) {
	t.Helper()
	for _, word := range words {
		if strings.Contains(text, word) {
			t.Errorf("%s: %q is in %s", what, word, text)
		}
	}
}

// The code of the organiser is on no paper, in no language, whatever names are asked for.
func TestCodeOfTheOrganiserIsOnNoPaper(t *testing.T) {
	d := evening()
	for _, code := range assets.Languages() {
		l := load(t, code)
		for _, kind := range Offered() {
			for _, o := range []Options{{}, {Doers: true, Colleagues: true, Counts: true, Phones: true}} {
				o.MeetingID = map[bool]data.ID{true: "now"}[kind.Meeting]
				paper(t, kind.ID, l, d, o) // which looks for it
			}
		}
	}
}

func TestAgendaHasItsTimes(t *testing.T) {
	l := load(t, "nl")
	d := evening()
	d.Meetings[1].Open = data.OpenUndecided
	text := paper(t, data.ExportAgenda, l, d, Options{MeetingID: "now"})
	has(t, "agenda", text, "Agenda", "Kaderavond november", "dinsdag 3 november 2026", "19:30–21:00 uur", "Kantine Noordkade",
		"1 19:30 Wat we vorige keer afspraken 10", "2 19:40 Roosters komen te laat 20", "3 20:00 Nieuwe collega’s zonder contactpersoon 5", "4 20:05 Kerstborrel",
		"Samen 45 minuten.", "Afgesproken op 6 oktober 2026", "Elke maand een rondgang", "Poster ophangen", "Andere acties die te laat zijn", "Rondvraag in de nachtploeg",
		"Wat er leeft", "Het bedrijf in cijfers", "Krijgen wij ook reiskosten?")
	without(t, "agenda", text, "20:05 Waar we", "Zwaantje", "Plantema", "Wiebrecht", "Alles gedaan")
	// The next one is proposed by itself, with the lines of an old agenda as its points.
	text = paper(t, data.ExportAgenda, l, evening(), Options{MeetingID: "next"})
	has(t, "agenda", text, "1 20:00 Het kerstpakket", "2 De planning voor volgend jaar", "Afgesproken op 3 november 2026")
}

// What is late is called the other actions only where a late one stands above, under what was agreed last time.
func TestAgendaCallsLateActionsOther(t *testing.T) {
	agenda := func(lang string, due int) string {
		d := evening()
		d.Meetings[1].Open = data.OpenUndecided
		for i := range d.Actions {
			if d.Actions[i].ID == "b1" {
				d.Actions[i].Due = today().AddDays(due)
			}
		}
		return paper(t, data.ExportAgenda, load(t, lang), d, Options{MeetingID: "now"})
	}
	for lang, titles := range map[string][2]string{
		"en": {"Overdue actions", "Other overdue actions"}, "nl": {"Acties die te laat zijn", "Andere acties die te laat zijn"},
		"nb": {"Tiltak over fristen", "Andre tiltak over fristen"}, "da": {"Opgaver over fristen", "Andre opgaver over fristen"},
	} {
		has(t, lang, agenda(lang, -2), titles[1])
		has(t, lang, agenda(lang, 9), titles[0])
		without(t, lang, agenda(lang, -2), titles[0])
		without(t, lang, agenda(lang, 9), titles[1])
	}
}

func TestMinutesTellWhatWasSaidAndAgreed(t *testing.T) {
	l := load(t, "nl")
	text := paper(t, data.ExportMinutes, l, evening(), Options{})
	has(t, "minutes", text, "Notulen", "5 aanwezig", "Met naam genoteerd: W.P. en Z.P.", "Daarnaast waren er nog 3 anderen.",
		"2 Roosters komen te laat", "Z.P. vertelde dat", "klaar", "volgende keer", "Besloten", "W.P. vertelt het: Expeditie · in een gesprek · uiterlijk 10-11-2026",
		"T.V. vertelt het: Zuidkade · op het prikbord · verteld op 03-11-2026", "Nog niet afgesproken wie het vertelt: Kantoor", "Resultaten", "Het tochtgordijn bij dok 4 hangt",
		"Drie maanden roosters verzamelen", "Late ploeg 4", "Waar we aan gaan werken", "De roosters eerst.", "Verder afgesproken",
		"Volgende bijeenkomst", "Kaderavond december · dinsdag 8 december 2026 · 20:00 uur · Buurthuis De Sluis")
	without(t, "minutes", text, "Zwaantje", "Wiebrecht", "Taeke", "reiskosten", "Elke maand", "..")
	named := paper(t, data.ExportMinutes, l, evening(), Options{Doers: true, Colleagues: true})
	has(t, "minutes", named, "Met naam genoteerd: Wiebrecht Planthuis en Zwaantje Plantema.", "Wiebrecht vertelt het: Expeditie")
}

// Who is late, who is new, what is alive and how many are members is nothing for the employer to read, who may be handed the agenda.
// Colleagues who come to an evening that is open to all read what is alive, and nothing else of these.
func TestPapersOfAMeetingWithOthersKeepTheGroupsOwn(t *testing.T) {
	l := load(t, "nl")
	d := evening()
	d.Goals[0].Lane = data.LaneNow
	d.Meetings = append(d.Meetings, data.Meeting{Record: data.Record{ID: "talk"}, Date: today(), Title: "Gesprek", Kind: data.MeetingEmployer})
	named := Options{Doers: true, Colleagues: true, MeetingID: "talk"}
	text := paper(t, data.ExportAgenda, l, d, named)
	own := []string{"cties die te laat zijn", "Nieuwe collega’s met wie", "Wat er leeft", "Het bedrijf in cijfers"}
	without(t, "agenda of a talk", text, own...)
	k, _ := KindOf(data.ExportAgenda)
	named.Today = today()
	if e, ids, err := k.Exported(l, d, named); err != nil || len(ids) > 0 || len(e.Shown) > 0 || e.SmallCounts {
		t.Errorf("the log says more than the agenda of a talk has: %+v %v %v", e, ids, err)
	}
	without(t, "agenda of an evening for all", paper(t, data.ExportAgenda, l, d, Options{MeetingID: "now"}), own[0], own[1], own[3])
	d.Meetings[1].Open = data.OpenUndecided
	has(t, "agenda of the group", paper(t, data.ExportAgenda, l, d, Options{MeetingID: "now"}), own...)
	without(t, "minutes of a talk", paper(t, data.ExportMinutes, l, d, named), "Waar we aan gaan werken")
	without(t, "minutes of an earlier evening", paper(t, data.ExportMinutes, l, d, Options{MeetingID: "before"}), "Waar we aan gaan werken", d.Goals[0].Title)
	has(t, "minutes of the last evening", paper(t, data.ExportMinutes, l, d, Options{MeetingID: "now"}), "Waar we aan gaan werken", d.Goals[0].Title)
}

func TestHandOutIsThereTwice(t *testing.T) {
	text := paper(t, data.ExportHandOut, load(t, "nl"), evening(), Options{})
	for _, want := range []string{"Wat we afspraken", "We vragen een gesprek over het rooster aan", "Drie maanden roosters verzamelen – W.P., uiterlijk 13-11-2026", "Volgende keer: Kaderavond december"} {
		if n := strings.Count(text, want); n != 2 {
			t.Errorf("%q is there %d times: %s", want, n, text)
		}
	}
	d := evening()
	for range 30 {
		d.Decisions = append(d.Decisions, data.Decision{Kind: data.DecisionMade, MeetingID: "now", Text: "Een lang besluit dat op een half blad niet past"})
	}
	if text := paper(t, data.ExportHandOut, load(t, "nl"), d, Options{}); !strings.Contains(text, "pagina 1 van 2") || strings.Count(text, "niet past") != 30 {
		t.Errorf("what does not fit on half a sheet: %s", text)
	}
}

func TestInvitationSaysWhoMayCome(t *testing.T) {
	l := load(t, "nl")
	d := evening()
	text := paper(t, data.ExportInvitation, l, d, Options{MeetingID: "now"})
	has(t, "invitation", text, "Uitnodiging", "Ook wie geen lid is, is welkom.", "Beeldkamer", "https://beeldkamer.example/kader", "Roosters komen te laat", "Kerstborrel", "Krijgen wij ook reiskosten?",
		"Met Z.P. en iemand van het pensioenfonds")
	without(t, "invitation", text, "Nieuwe collega’s", "vorige keer", "Waar we aan", "Zwaantje", "Plantema")
	text = paper(t, data.ExportInvitation, l, d, Options{MeetingID: "now", Colleagues: true})
	has(t, "invitation with names", text, "Met Zwaantje Plantema en iemand van het pensioenfonds")
	text = paper(t, data.ExportInvitation, l, d, Options{MeetingID: "annual"})
	has(t, "invitation", text, "Deze bijeenkomst is voor leden.")
	text = paper(t, data.ExportInvitation, l, d, Options{MeetingID: "next"})
	without(t, "undecided", text, "welkom", "voor leden")
	d.Meetings[1].Link = "https://beeldkamer.example/zwaantje-plantema"
	text = paper(t, data.ExportInvitation, l, d, Options{MeetingID: "now"})
	without(t, "a link that names somebody", text, "https", "plantema")
}

func TestSignInSheetAsksForMembersOnlyWhereOthersMayCome(t *testing.T) {
	l := load(t, "nl")
	text := paper(t, data.ExportSignIn, l, evening(), Options{MeetingID: "now"})
	has(t, "sign-in", text, "Presentielijst", "Naam", "Geen lid", "gaat niet naar de werkgever", "uiterlijk op 3 februari 2027")
	text = paper(t, data.ExportSignIn, l, evening(), Options{MeetingID: "annual", DestroyBy: data.NewDate(2026, time.December, 1)})
	has(t, "sign-in", text, "uiterlijk op 1 december 2026")
	without(t, "sign-in", text, "Lid", "Geen lid")
}

func TestNoticeIsForOneUnitAndNamesNobody(t *testing.T) {
	l := load(t, "nl")
	all := Options{Doers: true, Colleagues: true}
	d := evening()
	d.Decisions[1].Text = "Zwaantje Plantema vraagt een gesprek aan"
	all.UnitID = "n1a" // below Expeditie, which is to be told
	text := paper(t, data.ExportNotice, l, d, all)
	has(t, "notice", text, "Vroege ploeg", "Z.P. vraagt een gesprek aan", "Het tochtgordijn bij dok 4 hangt", "Heb je een vraag?")
	without(t, "notice", text, "spreekuur", "Zwaantje", "Wiebrecht", "verzamelen")
	d.Decisions = d.Decisions[2:3]
	k, _ := KindOf(data.ExportNotice)
	if err := k.Write(&bytes.Buffer{}, l, d, Options{Today: today(), UnitID: "z"}); !errors.Is(err, data.ErrNothingDecided) {
		t.Errorf("nothing for the unit: %v", err)
	}
}

func TestAttendanceListsWhoCame(t *testing.T) {
	text := paper(t, string(data.OwnAttendance), load(t, "nl"), evening(), Options{})
	has(t, "attendance", text, "Wie er kwam – Kaderavond november", "5 aanwezig; met naam genoteerd: 2.", "Planthuis, Wiebrecht", "Plantema, Zwaantje", "kader:attendance:2")
	without(t, "attendance", text, "Vliegendijk")
}

// A paper that looks back is about the last evening that began, one that looks ahead about the next.
func TestPapersProposeAMeeting(t *testing.T) {
	d := evening()
	for id, want := range map[string]string{
		data.ExportMinutes: "now before", data.ExportHandOut: "now before", data.ExportAgenda: "now asked next annual", data.ExportSignIn: "now asked next annual",
	} {
		k, _ := KindOf(id)
		var got []string
		for _, m := range k.MeetingsFor(d.Meetings, today()) {
			got = append(got, string(m.ID))
		}
		if strings.Join(got, " ") != want {
			t.Errorf("%s: %v, want %s", id, got, want)
		}
	}
	d.Meetings = d.Meetings[3:4] // one that is off
	for id, want := range map[string]error{data.ExportMinutes: data.ErrNoneHeld, data.ExportAgenda: data.ErrNonePlanned, data.ExportHandOut: data.ErrNoneHeld, string(data.OwnAttendance): data.ErrNoneHeld} {
		k, _ := KindOf(id)
		if err := k.Write(&bytes.Buffer{}, load(t, "nl"), d, Options{Today: today()}); !errors.Is(err, want) || !errors.Is(k.LacksMeeting(d.Meetings, today()), want) {
			t.Errorf("%s: %v", id, err)
		}
		if err := k.Write(&bytes.Buffer{}, load(t, "nl"), d, Options{Today: today(), MeetingID: "gone"}); !errors.Is(err, data.ErrNotFound) {
			t.Errorf("%s of a meeting that is gone: %v", id, err)
		}
	}
}

// The log of what went out knows who is named in a paper.
func TestLogKnowsWhoIsNamedInAPaperOfAMeeting(t *testing.T) {
	d := evening()
	names := func(id string, o Options) string {
		k, _ := KindOf(id)
		o.Today = today()
		e, ids, err := k.Exported(load(t, "nl"), d, o)
		if err != nil {
			t.Fatal(err)
		}
		var who []string
		for _, id := range ids {
			for i := range d.People {
				if d.People[i].ID == id {
					who = append(who, d.People[i].Given)
				}
			}
		}
		if e.Names != (len(ids) > 0) || k.Counts != (len(e.Shown) > 0) {
			t.Errorf("%s: %+v", id, e)
		}
		return strings.Join(who, " ")
	}
	for _, c := range []struct {
		id   string
		o    Options
		want string
	}{
		{data.ExportMinutes, Options{}, ""},
		{data.ExportMinutes, Options{Doers: true}, "Wiebrecht Zwaantje Taeke"},
		{data.ExportMinutes, Options{Colleagues: true}, "Zwaantje"},
		{data.ExportHandOut, Options{Doers: true}, "Wiebrecht Taeke"},
		{data.ExportNotice, Options{Doers: true, Colleagues: true}, ""},
		{data.ExportSignIn, Options{Doers: true, Colleagues: true, MeetingID: "now"}, ""},
		{data.ExportWhoWeAre, Options{}, "Wiebrecht Taeke"},
		{data.ExportElection, Options{Reader: data.ReaderEmployer}, "Wiebrecht"},
		{string(data.OwnAttendance), Options{}, "Wiebrecht Zwaantje"},
	} {
		if got := names(c.id, c.o); got != c.want {
			t.Errorf("%s %+v: %q, want %q", c.id, c.o, got, c.want)
		}
	}
}
