package reports

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"kader/assets"
	"kader/data"
)

// today is the day of every report in these tests.
func today() data.Date { return data.NewDate(2026, time.November, 3) }

func load(t testing.TB, code string) *assets.Language {
	t.Helper()
	l, err := assets.Load(code)
	if err != nil {
		t.Fatal(err)
	}
	return l
}

// dossier makes an invented company: three sites, people people, a plan and
// fifteen months behind it.
func dossier(people int) *data.Dossier {
	d := &data.Dossier{Group: data.Group{
		Name: "Kadergroep Havenbedrijf Zuiderkade", Company: "Zuiderkade Logistiek B.V.", Union: "Vakbond De Schakel",
		Language: "nl", Officer: "Ingeborg Ækre", Agreement: "Cao Overslag en Opslag",
		AgreementEnds: data.NewDate(2027, time.March, 31), Evaluate: data.NewDate(2027, time.February, 10),
		Reason: "De cao loopt in maart af en de directie wil de nachtploeg uitbesteden. In de expeditie zijn we sterk, " +
			"maar op de nieuwe locatie kennen we bijna niemand. Met dit plan willen we vóór de onderhandelingen " +
			"in elke ploeg iemand hebben die weet wat er leeft.\n\nWe doen het in kleine stappen: elke bijeenkomst één of twee afspraken, met een naam en een datum.",
		Asks: "Een scholingsdag voor vier nieuwe kaderleden in januari\n- Meelopen met een vroege ronde in hal C\nHet ledenoverzicht per kwartaal, zodat we het kunnen vergelijken\n",
	}}
	addUnits(d)
	addPeople(d, people)
	addPlan(d)
	addHistory(d)
	return d
}

func addUnits(d *data.Dossier) {
	add := func(id, parent, name string, kind data.UnitKind, headcount int) {
		d.Units = append(d.Units, data.Unit{
			Record: data.Record{ID: data.ID(id)}, ParentID: data.ID(parent), Name: name,
			Kind: kind, Headcount: headcount, Position: len(d.Units),
		})
	}
	add("n", "", "Noordkade", data.UnitSite, 612)
	add("n1", "n", "Expeditie", data.UnitDepartment, 240)
	add("n1a", "n1", "Vroege ploeg", data.UnitTeam, 96)
	add("n1b", "n1", "Late ploeg", data.UnitTeam, 88)
	add("n1c", "n1", "Nachtploeg", data.UnitTeam, 56)
	add("n2", "n", "Onderhoud en techniek", data.UnitDepartment, 74)
	add("n3", "n", "Kantoor", data.UnitDepartment, 118)
	add("n4", "n", "Orderverzamelen en retouren, met inbegrip van de tijdelijke inpakstraat voor het seizoen", data.UnitDepartment, 180)
	add("z", "", "Zuidkade", data.UnitSite, 401)
	add("z1", "z", "Hal A", data.UnitDepartment, 150)
	add("z2", "z", "Hal B", data.UnitDepartment, 139)
	add("z3", "z", "Hal C", data.UnitDepartment, 112)
	add("ø", "", "Ørestad Depot", data.UnitSite, 187)
	add("ø1", "ø", "Terminal", data.UnitDepartment, 98)
	add("ø2", "ø", "Kjøl og frys", data.UnitDepartment, 61)
	add("ø3", "ø", "Værksted", data.UnitDepartment, 0)
}

func givens() []string {
	return []string{"Søren", "Åse", "Łukasz", "Zoë", "Bjørk", "Mehmet", "IJsbrand", "Fenna", "Jörg", "Élodie", "Őrs", "Nils", "Aicha", "Sanne", "Þóra", "Dušan"}
}

func families() []string {
	return []string{"Berg", "Æbelø", "Straßer", "Kowalczyk", "Őszi", "Visser", "Ångström", "Yılmaz", "IJzerman", "Nuñez", "Đorđević", "Bakker-de Wit", "Ødegård", "Ælfwine", "Jansen", "Müller", "Szczepański"}
}

func infixes() []string {
	return []string{"", "", "van der", "", "de", "", "von", "", "ten", "", "van 't"}
}

func addPeople(d *data.Dossier, n int) {
	givens, families, infixes := givens(), families(), infixes()
	units := []data.ID{"n1a", "n1a", "n1b", "n3", "n1c", "n2", "n3", "n4", "z1", "z2", "z2", "ø1", "n4", "z1", "n4", "ø3", "n", "n1b", "z1"}
	states := []data.FollowState{
		data.FollowNew, data.FollowAssigned, data.FollowContacted, data.FollowConversation, data.FollowJoined,
		data.FollowJoined, data.FollowNotNow, data.FollowNo, data.FollowDoNotContact, data.FollowLeft,
	}
	for i := range n {
		p := data.Person{Record: data.Record{ID: data.ID(fmt.Sprintf("p%05d", i))}}
		p.Given, p.Infix, p.Family = givens[i*7%len(givens)], infixes[i%len(infixes)], families[i%len(families)]
		p.UnitID, p.JobTitle = units[i*5%len(units)], []string{"Orderpicker", "Heftruckchauffeur", "Monteur", "Planner"}[i%4]
		p.EmployeeNumber = fmt.Sprintf("%06d", 4000+i)
		p.Start = today().AddDays(-i * 3 % 4000)
		p.Phone, p.Email = fmt.Sprintf("+31 6 %08d", 10000000+i*37), fmt.Sprintf("medewerker%d@zuiderkade.example", i)
		if i*i%11 < map[data.ID]int{"n1a": 8, "n1b": 6, "n1c": 3, "n2": 9, "n3": 1, "z1": 4, "z2": 2, "ø1": 4}[p.UnitID] && i%7 < 5 {
			p.Membership, p.MemberNumber, p.MemberSince = data.MembershipMember, fmt.Sprintf("M%d", 700000+i), today().AddMonths(-i%90)
		}
		if i%70 == 0 {
			p.Roles = []data.Role{data.RoleRep}
			p.Membership = data.MembershipMember
		}
		if i%9 == 0 && i%70 != 0 {
			p.State, p.ListID = states[i*i/9%7%len(states)], data.ID(fmt.Sprintf("l%d", i/9%4))
			if i%90 == 0 {
				p.State = states[i/90%len(states)]
			}
			p.Membership = data.MembershipNone
			if p.State == data.FollowJoined {
				p.Membership = data.MembershipMember
			}
			if p.State != data.FollowNew {
				p.RepID = data.ID(fmt.Sprintf("p%05d", i*7%n/70*70))
			}
			if p.State == data.FollowNotNow {
				p.Next = today().AddDays(i%40 - 10)
			}
			p.Last = today().AddDays(-i % 60)
		}
		d.People = append(d.People, p)
	}
}

func addPlan(d *data.Dossier) {
	topic := func(id, title string, lane data.Lane, unit data.ID, heat, ago int, note string) {
		d.Topics = append(d.Topics, data.Topic{
			Record: data.Record{ID: data.ID(id)}, Title: title, Lane: lane, UnitID: unit,
			Heat: heat, LastHeard: today().AddDays(-ago), Note: note,
		})
	}
	topic("t1", "Roosters komen te laat", data.LaneNow, "n1", 3, 6, "Soms pas op vrijdag voor de maandag erna. Vooral ouders in de late ploeg lopen vast.")
	topic("t2", "Tocht en kou in de laadkuil", data.LaneNow, "ø2", 2, 120, "")
	topic("t3", "Uitbesteden van de nachtploeg", data.LaneNow, "", 3, 14, "Søren van der Berg hoorde het van de planner.")
	topic("t4", "Loopbaan voor uitzendkrachten", data.LaneLong, "", 1, 40, "")
	topic("t5", "Veilig looppad tussen hal A en hal B", data.LaneLong, "z", 0, 200, "")
	goal := func(id, topic, title, indicator, from, to string, days int, lane data.Lane) {
		g := data.Goal{Record: data.Record{ID: data.ID(id)}, TopicID: data.ID(topic), Title: title, Indicator: indicator, Baseline: from, Target: to, Lane: lane}
		if days != 0 {
			g.Due = today().AddDays(days)
		}
		d.Goals = append(d.Goals, g)
	}
	goal("g1", "t1", "Roosters hangen vier weken vooruit", "Weken vooruit bekend", "1", "4", 75, data.LaneNow)
	goal("g2", "t3", "Geen gedwongen overplaatsing van de nachtploeg", "Mensen die hun ploeg houden", "", "56", 140, data.LaneNow)
	goal("g3", "", "In elke ploeg een contactpersoon", "Ploegen zonder contact", "4", "0", -12, data.LaneNow)
	goal("g4", "t4", "Na een jaar een vast contract aangeboden krijgen", "Aangeboden contracten", "3 van 40", "30 van 40", 330, data.LaneLong)
	goal("g5", "t2", "Tochtgordijn bij dok 4", "Gordijnen", "0", "1", -60, data.LaneNow)
	d.Goals[4].Reached = today().AddDays(-70)
	action := func(goal, title, who string, rep data.ID, days int, status data.ActionStatus) {
		a := data.Action{Record: data.Record{ID: data.ID(fmt.Sprintf("a%d", len(d.Actions)))}, GoalID: data.ID(goal), Title: title, Who: who, RepID: rep, Status: status}
		if days != 0 {
			a.Due = today().AddDays(days)
		}
		if status == data.ActionDone {
			a.Done = a.Due
		}
		d.Actions = append(d.Actions, a)
	}
	action("g1", "Handtekeningen ophalen in de late ploeg", "Søren", "p00000", 9, data.ActionDoing)
	action("g1", "Gesprek met de planner over de uitkomst", "Sanne en Mehmet", "", 21, data.ActionOpen)
	action("g1", "Poster in de kantine", "iedereen", "", 40, data.ActionOpen)
	action("g2", "Rondvraag in de nachtploeg: wat willen we zelf?", "werkgroep nacht", "", -8, data.ActionOpen)
	action("g3", "Koffie drinken in hal C", "Zoë", "p00140", -3, data.ActionDoing)
	action("", "Zaal vastleggen voor februari", "", "", 0, data.ActionOpen)
	action("g5", "Foto's van de laadkuil naar de OR", "Nils", "", -75, data.ActionDone)
	action("g1", "Roosters van drie maanden verzamelen", "Aicha Jansen", "", -25, data.ActionDone)
	action("", "Stand op de open dag", "", "", -30, data.ActionDropped)
	action("", "Oude ledenlijst opruimen", "Fenna", "", -300, data.ActionDone)
}

func addHistory(d *data.Dossier) {
	meet := func(days int, title, place string, present int, agenda, summary string) {
		id := data.ID(fmt.Sprintf("m%d", len(d.Meetings)))
		d.Meetings = append(d.Meetings, data.Meeting{Record: data.Record{ID: id}, Date: today().AddDays(days), Title: title, Place: place, Present: present, Agenda: agenda, Summary: summary})
	}
	meet(-62, "Kaderoverleg september", "Kantine Noordkade", 6, "", "De laadkuil eerst. Nils praat met de OR.")
	meet(-27, "Kaderoverleg oktober", "Kantine Noordkade", 7, "", "Roosters worden het gezamenlijke onderwerp. Wij verzamelen drie maanden roosters en vragen een gesprek aan.")
	meet(8, "Kaderoverleg november", "Kantine Noordkade", 0, "Roosters: wat leverde het gesprek op?\n- Wie belt de nieuwe collega's van oktober\n- Voorbereiding cao", "")
	meet(36, "Ledenvergadering over de cao", "Buurthuis De Sluis", 0, "Inzet van de onderhandelingen", "")
	meet(99, "Terugblik op het plan", "", 0, "", "")
	for i := range 4 {
		d.Lists = append(d.Lists, data.List{
			Record: data.Record{ID: data.ID(fmt.Sprintf("l%d", i))}, Kind: data.ListNewHires,
			Received: today().AddMonths(-i).AddDays(-2), Period: fmt.Sprintf("2026-%02d", 10-i), File: "nieuw.xlsx",
		})
	}
	for i := range 40 {
		channel := data.Channels()[i%4]
		d.Contacts = append(d.Contacts, data.Contact{PersonID: "p00009", Date: today().AddDays(-i * 3), Channel: channel})
	}
	for i := range 5 {
		figures := data.Figures(d.Units, d.People[:len(d.People)*(6+i)/12], d.Lists, today())
		d.Snapshots = append(d.Snapshots, data.Snapshot{Date: today().AddMonths(-15 + 3*i), Figures: figures})
	}
}

// scripts are names in eight scripts and one in signs.
func scripts() []data.Name {
	return []data.Name{
		{Given: "Søren", Infix: "van der", Family: "Æbelø"},
		{Given: "Αθηνά", Family: "Παπαδοπούλου"},
		{Given: "Дмитро", Family: "Шевченко"},
		{Given: "محمد", Family: "الأحمد"},
		{Given: "שרה", Family: "כהן"},
		{Given: "伟", Family: "王"},
		{Given: "さくら", Family: "田中"},
		{Given: "민준", Family: "김"},
		{Given: "สมชาย", Family: "ใจดี"},
		{Given: "प्रिया", Family: "शर्मा"},
		{Given: "🦊", Family: "🎉👩🏽‍🔧"},
	}
}

// extreme is the dossier of a group that writes much: unit names of 120 letters, notes of
// forty lines, names in many scripts.
func extreme() *data.Dossier {
	long := func(s string) string { return string([]rune(strings.Repeat(s+" ", 30))[:120]) }
	d := dossier(900)
	for i := range d.Units {
		d.Units[i].Name = long("Onderhoud en techniek " + d.Units[i].Name)
	}
	names := scripts()
	for i := range d.People {
		if i%3 == 0 || i%70 == 0 {
			d.People[i].Name = names[i/3%len(names)]
		}
	}
	var lines []string
	for i := range 40 {
		lines = append(lines, fmt.Sprintf("%d. Wat we hoorden in de kantine, in gewone woorden.", i+1))
	}
	note := strings.Join(lines, "\n")
	for i := range d.Topics {
		d.Topics[i].Note = note
	}
	for i := range d.Meetings {
		d.Meetings[i].Agenda, d.Meetings[i].Summary = note, map[bool]string{true: note}[i%2 == 0]
	}
	d.Group.Name, d.Group.Company = long("Kadergroep Zuiderkade"), long("Zuiderkade Logistiek")
	for i := range d.Actions {
		name := names[i%len(names)]
		d.Actions[i].Who = name.Full()
		d.Actions[i].Title += " met " + name.Full()
		d.Actions[i].RepID = ""
	}
	return d
}

// nearlyEmpty is the dossier of a group that began today.
func nearlyEmpty() *data.Dossier {
	return &data.Dossier{
		Group:  data.Group{Name: "Kadergroep Nieuw", Company: "Nieuw B.V.", Language: "nl"},
		Units:  []data.Unit{{Record: data.Record{ID: "u"}, Name: "Werkplaats", Kind: data.UnitSite, Headcount: 1}},
		People: []data.Person{{Record: data.Record{ID: "p"}, Name: data.Name{Given: "Noa", Family: "Proef"}, Work: data.Work{UnitID: "u"}}},
	}
}

// nasty is text that broke a report once, or could.
func nasty() []string {
	return []string{
		"", " ", "\x00\x01\x02\x1b[31m", "a\tb\rc\nd\r\ne", "\xff\xfe broken \xc3", "👩🏽‍🔧 emoji 🎉🎉",
		"\u202eright to left\u202c\u200f\u200e", "שלום مرحبا 你好", "e\u0301 A\u030a o\u0308", "\u2028line\u2029paragraph",
		strings.Repeat("lang ", 400), strings.Repeat("x", 2000), strings.Repeat("Ø-", 1000), "{nb} {page} {n}", "(a\\b)(c",
		"=1+1", "+31 6 1234", "-2", "@SUM(A1)", "\t=1", "\r=1", "'=1", "\uFEFF=1",
	}
}
