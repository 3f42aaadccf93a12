package reports

import (
	"bytes"
	"encoding/json"
	"slices"
	"strings"
	"testing"
	"time"

	"kader/assets"
	"kader/data"
)

// asked is somebody of whom a dossier holds something in every place, and others beside.
func asked() Access {
	at := func(day int) time.Time { return time.Date(2026, 10, day, 12, 0, 0, 0, time.UTC) }
	id := data.ID("0198-asker")
	list := data.List{
		Record: data.Record{ID: "l1"}, Kind: data.ListNewHires, Employer: "Zuiderkade", Received: data.NewDate(2026, 10, 2), BatchID: "b-import", AskedBy: "Yara Groen",
	}
	asker := data.Person{
		Record: data.Record{ID: id, Created: at(2)}, Name: data.Name{Given: "Wouter", Infix: "van", Family: "Zilverstand"},
		Union: data.Union{Membership: data.MembershipConsidering}, Follow: data.Follow{RepID: "rep"},
	}
	d := &data.Dossier{
		Group: data.Group{Name: "Kadergroep Zuiderkade", Company: "Zuiderkade Logistiek", Reason: "Wouter van Zilverstand vroeg erom."},
		People: []data.Person{
			asker,
			{Record: data.Record{ID: "rep"}, Name: data.Name{Given: "Anna", Family: "Blauwvoet"}, Union: data.Union{Roles: []data.Role{data.RoleRep}}},
			{Record: data.Record{ID: "other"}, Name: data.Name{Given: "Aletta", Family: "Bruinsma"}, Note: "Zat naast Wouter van Zilverstand en Anna Blauwvoet.", Work: data.Work{Manager: "Wouter van Zilverstand"}},
			{Record: data.Record{ID: "apart"}, Name: data.Name{Given: "Gerrit", Family: "Oker"}, Note: "Dit gaat alleen over Gerrit."},
		},
		Actions:   []data.Action{{Title: "Bellen met Aletta Bruinsma", RepID: id, Who: "Wouter", Status: data.ActionOpen}},
		Topics:    []data.Topic{{Record: data.Record{ID: "t"}, Title: "Rooster", Note: "Niets over iemand."}},
		Units:     []data.Unit{{Record: data.Record{ID: "u"}, Name: "Kade Oost"}},
		Meetings:  []data.Meeting{{Record: data.Record{ID: "m"}, Date: data.NewDate(2026, 9, 11), Title: "Avond met Aletta Bruinsma"}},
		Decisions: []data.Decision{{Record: data.Record{ID: "d"}, Text: "Wij bellen Aletta Bruinsma"}},
		Tellings: []data.Telling{
			{Record: data.Record{ID: "tn"}, DecisionID: "d", Who: "Wouter van Zilverstand", Told: data.NewDate(2026, 9, 12)},
			{Record: data.Record{ID: "to"}, DecisionID: "d", Who: "Anna Blauwvoet"},
		},
		Lists: []data.List{list},
	}
	known := &data.Known{
		Person: asker,
		Columns: map[string]string{
			"given": "Wouter", "infix": "van", "family": "Zilverstand", "membership": "considering", "rep_id": "rep", "list_id": "l1",
			"job_title": "Kraanmachinist", "start_date": "2026-10-01", "manager": "Petra de Haan", "note": "Praat graag met Aletta Bruinsma.", "roles": `["other"]`, "hours": "36.5",
			"birth_year": "1985", "birth_check": "41",
		},
		Contacts: []data.Contact{{PersonID: id, RepID: "rep", Date: data.NewDate(2026, 10, 9), Channel: data.ChannelPhone, Note: "Kent Aletta Bruinsma."}},
		Own: []data.Change{
			{RowID: id, Noun: "person", Op: data.OpCreate, At: at(2), BatchID: "b-import"},
			{RowID: id, Noun: "person", Op: data.OpUpdate, Field: "birth_check", New: "41", At: at(10), BatchID: "b-import"},
			{RowID: id, Noun: "person", Op: data.OpUpdate, Field: "membership", Old: "none", New: "considering", At: at(11), BatchID: "b-hand"},
			{RowID: "c9", Noun: "contact", Op: data.OpDelete, Old: `{"id":"c9","held":"2026-10-05","channel":"phone","note":"Was ziek, zei Aletta Bruinsma"}`, At: at(12)},
			{RowID: "po", Noun: "post", Op: data.OpUpdate, Field: "ends", Old: "2027-09-04", New: "2028-09-04", At: at(4)},
			{RowID: "pu", Noun: "post_unit", Op: data.OpDelete, Old: `{"id":"pu","post_id":"0198-post","unit_id":"u"}`, At: at(4)},
			{RowID: "cz", Noun: "candidate", Op: data.OpDelete, Old: `{"id":"cz","person_id":"0198-asker","kind":"leader","why":"luistert goed","asker_id":"rep","answer":"no"}`, At: at(5)},
			{RowID: "at", Noun: "attendance", Op: data.OpUpdate, Field: "came", Old: "0", New: "1", At: at(6)},
			{RowID: "sr", Noun: "sheet_row", Op: data.OpDelete, Old: `{"person_id":"0198-asker","rep_id":"rep","sheet_key":"kd2-geheim","made":"2026-10-01","follow_state":"contacted","name_hash":"ca11ed","answered":"ca11ed"}`, At: at(20)},
			{RowID: "p9", Noun: "pair", Op: data.OpDelete, Old: `{"person_id":"0198-asker","answer":"same","hash":"ca11ed"}`, At: at(20)},
		},
		Others: []data.Change{
			{RowID: "apart", Noun: "person", Op: data.OpUpdate, Field: "note", Old: "Geheim van Gerrit", New: "Dit gaat alleen over Gerrit.", At: at(13)},
			{RowID: "gone", Noun: "person", Op: data.OpDelete, Old: `{"given":"Hilde","family":"Verdwenen","phone":"0612345678","rep_id":"0198-asker"}`, At: at(14)},
			{RowID: "cb", Noun: "candidate", Op: data.OpUpdate, Field: "asker_id", Old: "rep", New: string(id), At: at(15)},
			{RowID: "he", Noun: "heard", Op: data.OpDelete, Old: `{"id":"0198-he","topic_id":"0198-t","rep_id":"0198-asker","people":"4"}`, At: at(15)},
			{RowID: "other", Noun: "person", Op: data.OpUpdate, Field: "rep_id", Old: "rep", New: string(id), At: at(15)},
			{RowID: "a", Noun: "action", Op: data.OpUpdate, Field: "title", Old: "Iets met Hilde", New: "Vraag het Wouter van Zilverstand", At: at(16)},
		},
		Listings: []data.KnownListing{{List: list, Listing: data.Listing{Row: 7, PersonID: id, Decision: "new", Said: data.Said{Unit: "Hal 4", JobTitle: "Kraanmachinist", Hours: 36.5}}}},
		Pairs: []data.Pair{
			{Record: data.Record{Created: at(17)}, PersonID: id, Answer: data.PairSame, Hash: "ca11ed"},
			{Record: data.Record{Created: at(18)}, PersonID: id, OtherID: "other", Answer: data.PairDifferent, Hash: "ca11ed"},
			{Record: data.Record{Created: at(19)}, PersonID: "apart", OtherID: id, Answer: data.PairDifferent, Hash: "ca11ed"},
		},
		SheetRows: []data.SheetRow{{PersonID: id, RepID: "rep", Key: "kd2-geheim", Made: data.NewDate(2026, 10, 1), State: data.FollowContacted, Next: data.NewDate(2026, 11, 1), Name: "ca11ed"}},
		Posts: []data.Post{{
			Record: data.Record{ID: "po", Created: at(3), Changed: at(4)}, PersonID: id, Kind: data.PostTreasurer, UnitIDs: []data.ID{"u"}, Seat: "zetel drie",
			Elected: data.NewDate(2026, 9, 1), From: data.NewDate(2026, 9, 5), Until: data.NewDate(2028, 9, 4), Welcome: data.Welcome{Called: data.NewDate(2026, 9, 6)},
		}},
		Candidates: []data.Candidate{{Record: data.Record{ID: "ca", Created: at(3), Changed: at(3)}, PersonID: id, Kind: data.PostSafety, Why: "Legt het Aletta Bruinsma rustig uit", AskerID: "rep", Answer: data.CandidateLater}},
		Asks:       []data.Candidate{{Record: data.Record{ID: "cb", Created: at(3), Changed: at(3)}, PersonID: "other", Kind: data.PostDeputy, Why: "Alleen van haar", AskerID: id, Asked: data.NewDate(2026, 9, 8)}},
		Attended:   []data.Attendance{{Record: data.Record{ID: "at", Created: at(3), Changed: at(3)}, MeetingID: "m", PersonID: id, Invited: true, Came: true}},
		Heard:      []data.Heard{{Record: data.Record{ID: "he", Created: at(3), Changed: at(3)}, TopicID: "t", UnitID: "u", Day: data.NewDate(2026, 9, 9), People: 4, Heat: 3, RepID: id, Source: data.HeardRound}},
		Tellings:   []data.Telling{{Record: data.Record{ID: "te", Created: at(3), Changed: at(3)}, DecisionID: "d", UnitID: "u", RepID: id, Way: data.TellNotice, By: data.NewDate(2026, 9, 10)}},
		Exports:    []data.Export{{Kind: "call-list", Made: data.NewDate(2026, 10, 20), Reader: data.ReaderRep, DestroyBy: data.NewDate(2027, 1, 20)}},
		Backups:    []data.HeldCopy{{Made: data.NewDate(2026, 10, 21)}, {Made: data.NewDate(2026, 10, 3), Ends: data.NewDate(2026, 11, 2)}},
	}
	return Access{File: "zuiderkade.kader", Dossier: d, Known: known}
}

func TestTheAnswerHoldsEverythingInEveryLanguage(t *testing.T) {
	for _, code := range assets.Languages() {
		l := load(t, code)
		var b bytes.Buffer
		if err := WriteAccess(&b, l, asked(), Options{Today: today()}); err != nil {
			t.Fatal(err)
		}
		keep(t, "access-"+code+".pdf", b.Bytes())
		text := strings.Join(printed(t, b.Bytes()), " ")
		for _, want := range []string{
			"Zilverstand", "Kraanmachinist", "zuiderkade.kader", "Hal 4", "36", l.Text("membership.considering"), l.Text("membership.none"),
			l.Date(data.NewDate(2026, 10, 1)), l.Text("role.other"), l.Text("channel.phone"), "1985", l.Date(data.NewDate(2027, 1, 20)), "ziek", "P.",
			l.Text("report.access.said.same"), l.Text("report.access.pair.you"), l.Date(data.NewDate(2026, 10, 18)),
		} {
			if !strings.Contains(text, want) {
				t.Errorf("%s: %q is not in it", code, want)
			}
		}
		for _, never := range []string{"report.access", "reader.", "Blauwvoet", "Aletta", "Bruinsma", "Haan", "Gerrit", "Hilde", "Verdwenen", "Alleen van haar", "2026-10-05", "2028-09-04", "0612345678", "Groen", "0198", "41", "ca11ed"} {
			if strings.Contains(text, never) {
				t.Errorf("%s: %q is in it", code, never)
			}
		}
	}
}

// sourceIn returns the source of a field in rows of details, "" where there is none.
func sourceIn(rows []map[string]string, field string) string {
	for _, r := range rows {
		if r["field"] == field {
			return r["source"]
		}
	}
	return ""
}

func TestTheAnswerForAMachineSaysTheSame(t *testing.T) {
	var b bytes.Buffer
	if err := WriteAccessJSON(&b, load(t, "nl"), asked(), Options{Today: today()}); err != nil {
		t.Fatal(err)
	}
	var got struct {
		About string
		Parts []struct {
			ID     string
			Rows   []map[string]string
			Stored map[string]string
		}
		Rights []string
	}
	if err := json.Unmarshal(b.Bytes(), &got); err != nil {
		t.Fatal(err)
	}
	rows := map[string][]map[string]string{}
	for _, p := range got.Parts {
		rows[p.ID] = p.Rows
	}
	for id, want := range map[string]int{
		"details": 14, "group": 7, "contacts": 1, "lists": 1, "pairs": 3, "sheets": 1, "actions": 1, "roles": 1, "texts": 2, "log": 15, "exports": 1, "backups": 2,
	} {
		if len(rows[id]) != want {
			t.Errorf("%s: %d rows, want %d: %v", id, len(rows[id]), want, rows[id])
		}
	}
	source := func(field string) string { return sourceIn(rows["details"], field) }
	if s := source("Functie"); !strings.Contains(s, "Zuiderkade") || !strings.Contains(s, "2-10-2026") {
		t.Errorf("job: %q", s)
	}
	if s := source("Lidmaatschap"); !strings.Contains(s, "hand") || !strings.Contains(s, "11-10-2026") {
		t.Errorf("membership: %q", s)
	}
	if got.About != "Wouter van Zilverstand" || len(got.Rights) != 2 || got.Parts[0].Stored["start_date"] != "2026-10-01" {
		t.Errorf("%+v", got)
	}
	for _, never := range []string{"Blauwvoet", "Aletta", "Haan", "Gerrit", "Hilde", "0612345678"} {
		if bytes.Contains(b.Bytes(), []byte(never)) {
			t.Errorf("%q is in it", never)
		}
	}
}

// Of the check of the day of birth the answer says that it is kept, for a machine also which it is, and
// the list that brought it.
func TestTheAnswerSaysThatACheckIsKept(t *testing.T) {
	for _, code := range assets.Languages() {
		l := load(t, code)
		v, err := newAccessView(l, asked(), Options{Today: today()})
		if err != nil {
			t.Fatal(err)
		}
		said := false
		for _, row := range v.details() {
			if row[0] == l.Text("person.field.birth-check") {
				said = row[1] == l.Text("person.birth-check") && strings.Contains(row[3], "Zuiderkade")
			}
		}
		if !said {
			t.Errorf("%s: not said: %v", code, v.details())
		}
		if v.stored()["birth_check"] != "41" {
			t.Errorf("%s: stored %v", code, v.stored())
		}
	}
}

// Two colleagues with the same first letters are told apart also where only this paper names them.
func TestOthersInTheAnswerAreToldApart(t *testing.T) {
	a := asked() // Anna Blauwvoet and Aletta Bruinsma
	v, err := newAccessView(load(t, "nl"), a, Options{Today: today()})
	if err != nil {
		t.Fatal(err)
	}
	if one, other := v.person("rep"), v.person("other"); one == other || one == "" {
		t.Errorf("%q and %q", one, other)
	}
}

func TestAnEmptyAnswerSaysSo(t *testing.T) {
	l := load(t, "en")
	p := data.Person{Record: data.Record{ID: "1"}, Name: data.Name{Family: "Zwart"}}
	var b bytes.Buffer
	a := Access{File: "x.kader", Dossier: &data.Dossier{People: []data.Person{p}}, Known: &data.Known{Person: p, Columns: map[string]string{"family": "Zwart"}}}
	if err := WriteAccess(&b, l, a, Options{Today: today()}); err != nil {
		t.Fatal(err)
	}
	texts := printed(t, b.Bytes())
	for _, id := range []string{"group", "contacts", "lists", "actions", "roles", "texts", "log", "exports", "backups"} {
		if !slices.Contains(texts, l.Text("report.access."+id+"-none")) {
			t.Errorf("%s says nothing", id)
		}
	}
}

// Posts, meetings and what somebody heard or tells stand in the answer in full, with what each is for and its day.
func TestTheAnswerTellsOfThePersonAndTheGroup(t *testing.T) {
	for _, code := range assets.Languages() {
		l := load(t, code)
		v, err := newAccessView(l, asked(), Options{Today: today()})
		if err != nil {
			t.Fatal(err)
		}
		day := func(d int) string { return l.Date(data.NewDate(2026, 9, d)) }
		typed := l.Text("report.access.by-hand", "date", l.Date(data.NewDate(2026, 10, 3)))
		changed := l.Text("report.access.changed", "date", l.Date(data.NewDate(2026, 10, 4)))
		rows := v.group()
		for i, want := range []struct {
			noun  string
			facts []string
		}{
			{"post", []string{
				l.Text("post.kind.treasurer"), "Kade Oost", "zetel drie", l.Text("report.post.elected", "date", day(1)),
				l.Text("report.post.from-until", "from", day(5), "until", l.Date(data.NewDate(2028, 9, 4))), l.Text("post.called") + ": " + day(6),
			}},
			{"candidate", []string{
				l.Text("post.kind.safety-rep"), "Legt het", "rustig uit", l.Text("candidate.asks", "name", v.person("rep")), l.Text("candidate.answer.later"),
			}},
			{"candidate", []string{l.Text("report.access.you-ask", "name", v.person("other")), l.Text("post.kind.deputy"), l.Text("candidate.asked", "date", day(8))}},
			{"attendance", []string{day(11), "Avond met", l.Text("attendance.was-invited"), l.Text("attendance.tick")}},
			{"heard", []string{"Rooster", "Kade Oost", day(9), l.Count("heard.people", 4), l.Text("report.heat.3"), l.Text("heard.source.round")}},
			{"telling", []string{"Wij bellen", "Kade Oost", l.Text("telling.way.notice"), l.Text("report.by", "date", day(10))}},
			{"telling", []string{"Wij bellen", l.Text("report.whole-company"), l.Text("report.told", "date", day(12))}},
		} {
			if i >= len(rows) || rows[i][0] != l.Text("report.access.noun."+want.noun) || rows[i][2] != l.Text("report.access.purpose."+want.noun) {
				t.Fatalf("%s, row %d: %v", code, i, rows)
			}
			for _, fact := range want.facts {
				if !strings.Contains(rows[i][1], fact) {
					t.Errorf("%s: %q is not in %q", code, fact, rows[i][1])
				}
			}
			if i < 6 && !strings.HasPrefix(rows[i][3], typed) {
				t.Errorf("%s: %q, want %q", code, rows[i][3], typed)
			}
			if (i == 0) != strings.Contains(rows[i][3], changed) {
				t.Errorf("%s: row %d is from %q", code, i, rows[i][3])
			}
		}
		if len(rows) != 7 {
			t.Errorf("%s: %d rows", code, len(rows))
		}
	}
}

// A post that was a role before there were posts came when the role did, not when the person was entered.
func TestAPostThatWasARoleCameWithTheRole(t *testing.T) {
	a := asked()
	a.Known.Posts[0].Record.Created = a.Known.Person.Created
	a.Known.Own = append(a.Known.Own, data.Change{RowID: a.Known.Person.ID, Noun: "person", Op: data.OpUpdate, Field: "roles", New: `["rep"]`, At: time.Date(2026, 10, 22, 12, 0, 0, 0, time.UTC)})
	v, err := newAccessView(load(t, "nl"), a, Options{Today: today()})
	if err != nil {
		t.Fatal(err)
	}
	if from := v.group()[0][3]; !strings.Contains(from, "22-10-2026") {
		t.Errorf("from %q", from)
	}
}

// The history says the days, words and names of posts, candidates and attendance, and no id.
func TestTheHistoryOfPostsIsInWords(t *testing.T) {
	l := load(t, "nl")
	v, err := newAccessView(l, asked(), Options{Today: today()})
	if err != nil {
		t.Fatal(err)
	}
	said := make(map[string]bool)
	for _, row := range v.log() {
		said[strings.Join(row[1:], " | ")] = true
	}
	for _, want := range []string{
		"Taak  ·  Laatste dag | 04-09-2027 | 04-09-2028",
		"Afdeling van een taak  ·  Verwijderd | Kade Oost | ",
		"Wie gevraagd kan worden  ·  Verwijderd | " + v.person("rep") + " · Nee · Voorzitter · luistert goed | ",
		"Wie gevraagd kan worden  ·  Wie vraagt het |  | Wouter van Zilverstand",
		"Aanwezigheid |  | Was er",
		"Wat er leeft  ·  Verwijderd | Wouter van Zilverstand | ",
	} {
		if !said[want] {
			t.Errorf("%q is not said: %v", want, said)
		}
	}
}
