package reports

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"kader/data"
)

// plantedPerson is somebody whose name is planted in every free text of a plan.
type plantedPerson struct {
	name                   data.Name
	email, phone, employee string
}

// inventedPeople are four people of a language for each way to be known: given name, infix, family name.
func inventedPeople(language string) string {
	return map[string]string{
		"nl": "Fenna||Oosterhuis,Sjoerd|de|Vries,Anne-Marie||Terpstra,Jan|van der|Berg,Dirkje||Hoekstra,Maikel||Nijland-Postma,Ömer||Yildirim,Loes|van|Wijngaarden," +
			"Tjitske||Bouwmeester,Ruben|ten|Hove,Jan-Willem||Kloosterman,Wiebke||Sikkema,Hidde||Zijlmans,Roos||Visser,Wil||Bakker,Corné||Dijkgraaf",
		"nb": "Torbjørn||Kvalheim,Ingunn||Østerlund,Ole-Martin||Strømsnes,Gørild||Tveiten,Synne||Rønningen,Kåre||Nygaard-Dahl,Eskil||Sæterdal,Åshild||Fagerheim," +
			"Sverre||Hauglund,Bergljot||Myklebust,Halvard||Grønseth,Ragna||Eikeland,Oddvar||Lillebø,Liv||Haugen,Dag||Holm,Vebjørn||Skaugstad",
		"da": "Rasmus||Kjærgaard,Birgitte||Overgaard,Anne-Lise||Thorndal,Ulrik||Skovmand,Karna||Friborg,Søren||Lund-Pedersen,Hjalte||Ågesen,Mette||Brønsted," +
			"Regitze||Hvidtfeldt,Torkild||Nørlund,Malthe||Bisgaard,Yrsa||Damsgaard,Frode||Elkjær,Storm||Møller,Bo||Bæk,Signe||Vestermark",
		"en": "Nigel||Hollingworth,Priya||Whitcombe,Mary-Jane||Pembury,Desmond||O'Connell,Aoife||Ashdown-Keele,Rosalind||Larkspur,Callum||Okonkwo,Bethan||Thistlewood," +
			"Tobias||Wetherby,Ingrid||Cavanagh,Marcus||Fairbrother,Sunita||Ramsbottom,Gareth||Llewellyn,Grace||Baker,Will||Green,Leopold||Hartigan",
	}[language]
}

func plantedPeople(language, names string) []plantedPerson {
	var all []plantedPerson
	for i, text := range strings.Split(names, ",") {
		parts := strings.Split(text, "|")
		n := data.Name{Given: parts[0], Infix: parts[1], Family: parts[2], Initials: string([]rune(parts[0])[:1]) + "."}
		all = append(all, plantedPerson{
			name: n, employee: fmt.Sprintf("%06d", 58121+13*i),
			email: strings.NewReplacer(" ", "", "'", "").Replace(data.Fold(n.Given+"."+n.Family)) + "@bedrijf.example",
			phone: fmt.Sprintf(map[string]string{"nl": "+31 6 481516%02d", "nb": "+47 915 16 2%02d", "da": "+45 41 62 34 %02d", "en": "+44 7700 9001%02d"}[language], i+20),
		})
	}
	return all
}

// plantedForms are the ways to write somebody; "" where the name has no such way.
func plantedForms(p plantedPerson, r *rand.Rand) map[string]string {
	n := p.name
	last := strings.TrimSpace(n.Infix + " " + n.Family)
	full := n.Given + " " + last
	slip := func(word string) string {
		runes := []rune(word)
		if len(runes) < 5 || strings.ContainsAny(word, "-' ") || data.Fold(word) != strings.ToLower(word) {
			return ""
		}
		i := 2 + r.IntN(len(runes)-3)
		switch r.IntN(4) {
		case 0:
			return string(runes[:i]) + string(runes[i+1:])
		case 1:
			return string(runes[:i]) + "x" + string(runes[i:])
		case 2:
			runes[i] = 'x'
			return string(runes)
		}
		if runes[i] == runes[i-1] {
			return ""
		}
		runes[i], runes[i-1] = runes[i-1], runes[i]
		return string(runes)
	}
	half := func(word string) string {
		first, _, double := strings.Cut(word, "-")
		if !double {
			return ""
		}
		return first
	}
	digits := data.Digits(p.phone)
	return map[string]string{
		"given name": n.Given, "family name": n.Family, "infix and family name": last, "whole name": full,
		"family name first": last + " " + n.Given, "as listed": strings.TrimSpace(n.Family + ", " + n.Given + " " + n.Infix),
		"initial with dot": n.Initials + " " + last, "initial without dot": strings.Trim(n.Initials, ".") + " " + last,
		"given name -s": n.Given + "s", "given name ’s": n.Given + "’s", "given name 's": n.Given + "'s", "family name -s": n.Family + "s",
		"family name '": n.Family + "'", "whole name -s": full + "s", "slip in given name": slip(n.Given), "slip in family name": slip(n.Family),
		"half of given name": half(n.Given), "half of family name": half(n.Family), "capitals": strings.ToUpper(full), "small letters": strings.ToLower(full),
		"soft hyphen": n.Given[:1] + "\u00ad" + n.Given[1:] + " " + last[:2] + "\u00ad" + last[2:], "no width": n.Family[:2] + "\u200b" + n.Family[2:],
		"hard blank": strings.ReplaceAll(full, " ", "\u00a0"), "without accents": strings.ReplaceAll(strings.ReplaceAll(plain(full), "  ", " "), "\n", ""),
		"in one word": strings.ReplaceAll(full, " ", ""), "mail address": p.email, "phone number": p.phone, "phone digits": digits,
		"phone grouped":   digits[len(digits)-8:len(digits)-6] + " " + digits[len(digits)-6:len(digits)-4] + " " + digits[len(digits)-4:len(digits)-2] + " " + digits[len(digits)-2:],
		"employee number": p.employee,
	}
}

// plain is a name as somebody types it without the letters of another keyboard.
func plain(name string) string {
	return strings.NewReplacer("ø", "o", "Ø", "O", "å", "a", "Å", "A", "æ", "ae", "Æ", "Ae", "ö", "o", "Ö", "O", "é", "e").Replace(name)
}

func plantedFrames(language string) []string {
	return map[string][]string{
		"nl": {"Het rooster van %s moet anders", "Vraag het aan %s.", "%s belt de planner morgen", "Afspraak met %s over de pauze"},
		"nb": {"Vaktlisten til %s må endres", "Spør %s om dette.", "%s ringer lederen i morgen", "Avtale med %s om pausen"},
		"da": {"Vagtplanen for %s skal ændres", "Spørg %s om det.", "%s ringer til lederen i morgen", "Aftale med %s om pausen"},
		"en": {"The rota of %s has to change", "Ask %s about it.", "%s calls the planner tomorrow", "Agreed with %s about the break"},
	}[language]
}

// mentionOf is a planted mention: where it went, and what must not be read of it.
type mentionOf struct{ form, status, planted, field string }

// plantedDossier is a dossier in which every form of every name stands in one free text or another. Of
// the people a quarter are in it, a quarter were deleted, a quarter were called so before, and a
// quarter are only typed as doing something.
func plantedDossier(language, names string) (*data.Dossier, []mentionOf) {
	d := &data.Dossier{Group: data.Group{Name: "Klubben", Company: "Zuiderkade Logistiek", Language: language, Union: "De Schakel"}}
	d.Units = []data.Unit{{Record: data.Record{ID: "u"}, Name: "Terminal", Headcount: 40}}
	r := rand.New(rand.NewPCG(5, 8))
	var all []mentionOf
	var texts []string
	for i, p := range plantedPeople(language, names) {
		status := [...]string{"present", "deleted", "renamed", "owner"}[i%4]
		id := data.ID(fmt.Sprintf("p%d", i))
		person := data.Person{Record: data.Record{ID: id}, Name: p.name}
		person.Phone, person.Email, person.EmployeeNumber = p.phone, p.email, p.employee
		switch status {
		case "present":
			d.People = append(d.People, person)
		case "deleted":
			d.Gone = append(d.Gone, data.GoneName{Name: p.name, Phone: p.phone, Numbers: []string{p.employee}})
		case "renamed":
			person.Name, person.Phone, person.EmployeeNumber = data.Name{Given: "Zz", Family: "Qq"}, "", ""
			d.People = append(d.People, person)
			d.Gone = append(d.Gone, data.GoneName{Phone: p.phone, Numbers: []string{p.employee}}, data.GoneName{Name: p.name},
				data.GoneName{Name: data.Name{Given: "Zz", Family: p.name.Family}}, data.GoneName{Name: data.Name{Given: p.name.Given, Family: "Qq"}})
		case "owner":
			d.Actions = append(d.Actions, data.Action{Title: "Bellen", Who: p.name.Full(), Status: data.ActionOpen})
		}
		forms := plantedForms(p, r)
		var names []string
		for form := range forms {
			names = append(names, form)
		}
		slices.Sort(names)
		for _, form := range names {
			planted := forms[form]
			if planted == "" || status == "owner" && form == "employee number" {
				continue
			}
			frames := plantedFrames(language)
			texts = append(texts, fmt.Sprintf(frames[len(texts)%len(frames)], planted))
			all = append(all, mentionOf{form: form, status: status, planted: planted})
		}
	}
	spread(d, texts, all)
	return d, all
}

// plantedFields are the free texts in the order in which spread fills them.
func plantedFields() []string {
	return []string{
		"topic", "topic note", "goal", "indicator", "baseline", "target", "meeting", "place", "agenda", "summary", "action", "reason", "asks",
		"questions", "tool", "point", "point note", "decision", "body", "seat",
	}
}

// spread puts texts into the free texts of a dossier, and notes where.
func spread(d *data.Dossier, texts []string, all []mentionOf) {
	due := data.NewDate(2026, time.December, 1)
	d.People = append(d.People, data.Person{Record: data.Record{ID: "poster"}, Name: data.Name{Given: "Zz", Family: "Post"}})
	fields := plantedFields()
	for i := 0; i < len(texts); i += len(fields) {
		at := func(n int) string {
			if i+n < len(texts) {
				return texts[i+n]
			}
			return ""
		}
		for n := range min(len(fields), len(texts)-i) {
			all[i+n].field = fields[n]
		}
		id := data.ID(fmt.Sprint(i))
		d.Topics = append(d.Topics, data.Topic{Record: data.Record{ID: id}, Title: at(0), Note: at(1), Heat: 2})
		d.Goals = append(d.Goals, data.Goal{Record: data.Record{ID: id}, Title: at(2), Indicator: at(3), Baseline: at(4), Target: at(5), Due: due, Lane: data.LaneNow})
		d.Meetings = append(d.Meetings, data.Meeting{Date: due, Title: at(6), Place: at(7), Agenda: at(8)}, data.Meeting{Date: due, Title: "Klub", Summary: at(9)})
		last := &d.Meetings[len(d.Meetings)-1]
		last.Questions, last.Tool = at(13), at(14)
		d.Actions = append(d.Actions, data.Action{Title: at(10), Due: due, Status: data.ActionOpen, MeetingID: "evening"})
		d.Group.Reason += at(11) + "\n"
		d.Group.Asks += at(12) + "\n"
		d.Points = append(d.Points, data.AgendaPoint{Title: at(15), Note: at(16), MeetingID: "evening"})
		d.Decisions = append(d.Decisions, data.Decision{Record: data.Record{ID: id}, Text: at(17), MeetingID: "evening", Kind: data.DecisionMade})
		d.Posts = append(d.Posts, data.Post{PersonID: "poster", Kind: data.PostWorksCouncil, Body: at(18), Seat: at(19), Elected: today()})
	}
}

// spelled returns the words of a text, as they are compared, and all its digits.
func spelled(text string) ([]string, string) {
	text = strings.NewReplacer("\u00ad", "", "\u200b", "").Replace(text)
	words := strings.FieldsFunc(data.Fold(text), isSeparator)
	return words, data.Digits(text)
}

// leaks reports whether something of what was planted can still be read in a text.
func leaks(text, planted string) bool {
	printed, digits := spelled(text)
	words, number := spelled(planted)
	if len(number) > 5 && strings.Contains(digits, number[len(number)-6:]) {
		return true
	}
	return slices.ContainsFunc(words, func(w string) bool {
		return len([]rune(w)) > 1 && !slices.Contains([]string{"de", "van", "der", "ten"}, w) && slices.Contains(printed, w)
	})
}

// Of the mentions that were planted in the free texts of a plan, in every form, of people who are
// there, who are gone, who were called otherwise and who are only typed as doing something, none is
// printed, but words of the language that are names as well, in small letters: and those are named
// before the paper is made.
func TestNoPlantedMentionIsPrinted(t *testing.T) {
	tried := 0
	for _, language := range []string{"nl", "nb", "da", "en"} {
		d, all := plantedDossier(language, inventedPeople(language))
		o := Options{Today: today()}
		plan := Kinds()[0]
		unknown, err := plan.Unknown(load(t, language), d, o)
		if err != nil {
			t.Fatal(err)
		}
		held := *d
		held.Meetings = append(slices.Clone(d.Meetings), data.Meeting{Record: data.Record{ID: "evening"}, Date: today()})
		for _, id := range []string{data.ExportWhoWeAre, data.ExportMinutes} { // which print what the plan does not
			kind, _ := KindOf(id)
			more, err := kind.Unknown(load(t, language), &held, Options{Today: today(), MeetingID: "evening"})
			if err != nil {
				t.Fatal(err)
			}
			unknown = append(unknown, more...)
		}
		veiled, err := veil(load(t, language), d, o)
		if err != nil {
			t.Fatal(err)
		}
		printed := plantedTexts(veiled)
		listed := 0
		for i, m := range all {
			tried++
			if !leaks(printed[i], m.planted) {
				continue
			}
			words, _ := spelled(strings.Join(unknown, " "))
			if leaked, _ := spelled(printed[i]); m.form == "small letters" && slices.ContainsFunc(leaked, func(w string) bool { return slices.Contains(words, w) }) {
				listed++
				continue
			}
			t.Errorf("%s, %s, %s in %s: %q prints %q", language, m.status, m.form, m.field, m.planted, printed[i])
		}
		for _, a := range veiled.Actions[:4] {
			if !strings.Contains(a.Who, ".") && a.Who != "" {
				t.Errorf("%s: who does it is %q", language, a.Who)
			}
		}
		t.Logf("%s: %d planted, %d printed in small letters and named before", language, len(all), listed)
	}
	if tried < 1600 {
		t.Errorf("only %d mentions were planted", tried)
	}
}

// plantedTexts returns the free texts in the order in which spread filled them.
func plantedTexts(d *data.Dossier) []string {
	var texts []string
	reasons, asks := strings.Split(d.Group.Reason, "\n"), strings.Split(d.Group.Asks, "\n")
	actions := slices.DeleteFunc(slices.Clone(d.Actions), func(a data.Action) bool { return a.Who != "" })
	for i, topic := range d.Topics {
		g, m := d.Goals[i], d.Meetings[2*i:]
		texts = append(texts, topic.Title, topic.Note, g.Title, g.Indicator, g.Baseline, g.Target,
			m[0].Title, m[0].Place, m[0].Agenda, m[1].Summary, actions[i].Title, reasons[i], asks[i],
			m[1].Questions, m[1].Tool, d.Points[i].Title, d.Points[i].Note, d.Decisions[i].Text, d.Posts[i].Body, d.Posts[i].Seat)
	}
	return texts
}

// Of the names that people really bear, which the words of a language are not fitted to, at most one
// mention in a thousand is printed without being named before.
func TestHardlyARealNameIsPrinted(t *testing.T) {
	read := func(file string) []string {
		content, err := os.ReadFile(filepath.Join("..", "..", "shared", "names", file))
		if err != nil {
			t.Skip("the lists of names are not here")
		}
		return slices.DeleteFunc(strings.Split(string(content), "\n"), func(s string) bool { return s == "" || s[0] == '#' })
	}
	tried, silent := 0, 0
	for language, file := range map[string]string{"nl": "nl_NL", "nb": "no_NO", "da": "da_DK", "en": "en_GB"} {
		given := append(read(file+"_first_male.txt"), read(file+"_first_female.txt")...)
		last := read(file + "_last.txt")
		for seed := range uint64(3) {
			r := rand.New(rand.NewPCG(seed, 19))
			var names []string
			for range 16 {
				words := strings.Fields(last[r.IntN(len(last))])
				names = append(names, given[r.IntN(len(given))]+"|"+strings.Join(words[:len(words)-1], " ")+"|"+words[len(words)-1])
			}
			d, all := plantedDossier(language, strings.Join(names, ","))
			unknown, err := Kinds()[0].Unknown(load(t, language), d, Options{Today: today()})
			if err != nil {
				t.Fatal(err)
			}
			veiled, err := veil(load(t, language), d, Options{Today: today()})
			if err != nil {
				t.Fatal(err)
			}
			listed, _ := spelled(strings.Join(unknown, " "))
			texts := plantedTexts(veiled)
			for i, m := range all {
				tried++
				printed, _ := spelled(texts[i])
				if leaks(texts[i], m.planted) && !slices.ContainsFunc(printed, func(w string) bool { return slices.Contains(listed, w) }) {
					silent++
					t.Logf("%s, %s, %s: %q prints %q", language, m.status, m.form, m.planted, texts[i])
				}
			}
		}
	}
	t.Logf("%d of %d mentions are printed and not named before", silent, tried)
	if silent*1000 > tried {
		t.Errorf("%d of %d mentions are printed and not named before", silent, tried)
	}
}

// Every paper and its every section: nothing of the people who are planted in all free texts, in the
// names of units and in who does what, can be read in a report without names.
func TestNoReportForOthersHoldsAName(t *testing.T) {
	for _, language := range []string{"nl", "nb", "da", "en"} {
		d, all := plantedDossier(language, inventedPeople(language))
		full := plantedPeople(language, inventedPeople(language))[0]
		d.Units = append(d.Units, data.Unit{Record: data.Record{ID: "v"}, Name: "Team " + full.name.Full(), Headcount: 30})
		d.Lists = append(d.Lists, data.List{Record: data.Record{ID: "l"}, Kind: data.ListNewHires, Period: "via " + full.name.Full(), Received: today()})
		d.Snapshots = append(d.Snapshots, data.Snapshot{Date: today().AddDays(-90), Note: full.name.Full(), Figures: data.Figures(d.Units, d.People, nil, today())})
		addPlantedEvening(d, full.name.Full())
		for _, kind := range Kinds() {
			if !kind.Texts() {
				continue // a list of people, for the group only
			}
			var b bytes.Buffer
			if err := kind.Write(&b, load(t, language), d, Options{Today: today(), MeetingID: "evening"}); err != nil {
				t.Fatal(err)
			}
			text := strings.Join(printed(t, b.Bytes()), " ")
			if kind.Ending == EndingDays {
				text = strings.ReplaceAll(b.String(), "\r\n ", "")
			}
			if kind.ID == planID && len(text) < 10_000 {
				t.Errorf("%s: the plan says only %q", language, text)
			}
			for _, m := range all {
				if canBeRead(text, m.form, m.planted) {
					t.Errorf("%s, %s: %s %q is printed", language, kind.ID, m.form, m.planted)
				}
			}
		}
	}
}

// addPlantedEvening adds the meeting at which all that was planted was said, with somebody who tells it and somebody
// who came, and a post for somebody who is named nowhere else.
func addPlantedEvening(d *data.Dossier, name string) {
	questions := ""
	for _, m := range d.Meetings {
		questions += m.Questions + "\n"
	}
	d.Meetings = append(d.Meetings, data.Meeting{
		Record: data.Record{ID: "evening"}, Date: today(), Title: "Klub", MeetingGuests: data.MeetingGuests{Questions: questions, Speakers: questions},
	})
	d.Tellings = []data.Telling{{DecisionID: d.Decisions[0].ID, Who: name, UnitID: "u"}, {DecisionID: d.Decisions[0].ID, RepID: d.People[0].ID, UnitID: "v"}}
	d.Attended = []data.Attendance{{MeetingID: "evening", PersonID: d.People[0].ID, Came: true}}
	d.Candidates = []data.Candidate{{PersonID: d.People[0].ID, Kind: data.PostRep, Why: name}}
}

// canBeRead reports whether something that was planted in a form can be read in a text.
func canBeRead(text, form, planted string) bool {
	switch form {
	case "family name", "given name":
		return leaksCapital(text, planted)
	case "mail address":
		return strings.Contains(text, planted)
	case "phone digits":
		return strings.Contains(data.Digits(text), planted)
	}
	return false
}

// leaksCapital reports whether a name stands in a text with a capital, as a word of its own.
func leaksCapital(text, name string) bool {
	words := strings.FieldsFunc(name, isSeparator)
	first := slices.MaxFunc(words, func(a, b string) int { return len(a) - len(b) })
	return slices.ContainsFunc(strings.FieldsFunc(text, isSeparator), func(w string) bool {
		return strings.EqualFold(w, first) && w != strings.ToLower(w)
	})
}
