package reports

import (
	"strings"
	"testing"

	"kader/data"
)

// pseudonymsOf makes the pseudonyms of a paper in which all of the dossier stands.
func pseudonymsOf(t testing.TB, code string, d *data.Dossier) *pseudonyms {
	t.Helper()
	v, err := newPseudonyms(load(t, code), d, today())
	if err != nil {
		t.Fatal(err)
	}
	v.findShown(d, Options{Today: today()})
	v.aliases.choose()
	return v
}

func TestVeilFindsNamesAsPeopleWriteThem(t *testing.T) {
	v := pseudonymsOf(t, "nl", &data.Dossier{People: []data.Person{
		{Record: data.Record{ID: "j"}, Name: data.Name{Given: "Jan", Infix: "van der", Family: "Berg", Initials: "J.P."}},
		{Record: data.Record{ID: "a"}, Name: data.Name{Given: "Anne-Marie", Family: "Øst"}},
	}})
	for in, want := range map[string]string{
		"Bel Jan van der Berg terug":   "Bel J.B. terug",
		"jan van der berg":             "J.B.",
		"Berg, Jan van der: roosters":  "J.B.: roosters",
		"Jan Berg en Anne-Marie Ost.":  "J.B. en A.Ø..",
		"De bergen in":                 "De bergen in",
		"Vraag het aan J.P. v.d. Berg": "Vraag het aan J.B.",
		"":                             "",
	} {
		if got := v.replaceNames(in); got != want {
			t.Errorf("text(%q) = %q, want %q", in, got, want)
		}
	}
	for _, c := range []struct {
		action data.Action
		want   string
	}{
		{data.Action{Who: "de voorzitter", RepID: "a"}, "A.Ø."},
		{data.Action{Who: "Jan en Anne"}, "J. en A."},
		{data.Action{Who: "iedereen"}, "iedereen"},
		{data.Action{Who: "Jan van der Berg"}, "J.B."},
	} {
		if got := v.responsible(c.action); got != c.want {
			t.Errorf("who(%q) = %q, want %q", c.action.Who, got, c.want)
		}
	}
}

// named is a dossier of reps with these given and family names, each with an action.
func named(names ...data.Name) *data.Dossier {
	d := &data.Dossier{}
	for i, name := range names {
		id := data.ID(rune('a' + i))
		d.People = append(d.People, data.Person{
			Record: data.Record{ID: id}, Name: name, Union: data.Union{Roles: []data.Role{data.RoleRep}},
		})
		d.Actions = append(d.Actions, data.Action{RepID: id, Who: name.Given, Status: data.ActionOpen})
	}
	return d
}

func TestInitialsFitOnePersonOfThePaper(t *testing.T) {
	name := func(given, family string) data.Name { return data.Name{Given: given, Family: family} }
	for _, c := range []struct {
		names []data.Name
		want  string
	}{
		{[]data.Name{name("Jan", "Berg"), name("Anne", "Øst")}, "J.B. A.Ø."},
		{[]data.Name{name("Aicha", "Aydın"), name("Anna", "Akker"), name("Bo", "Smit")}, "Ai.A. An.A. B.S."},
		{[]data.Name{name("Anna", "Akker"), name("Anton", "Akkerman")}, "Ann.A. Ant.A."},
		{[]data.Name{name("Søren", "Visser"), name("Sanne", "Visser"), name("Sem", "Vos")}, "Sø.V. Sa.V. Se.V."},
		{[]data.Name{name("Jan", "Berg"), name("Jan", "Berg")}, "J.B.1 J.B.2"},
		{[]data.Name{name("Li", "Wu"), name("Lo", "Wo")}, "L.W.1 L.W.2"}, // two letters would be their whole name
		{[]data.Name{name("", "Berg"), name("Ola", "")}, "B. O."},
		{[]data.Name{{Initials: "J.P.", Family: "Berg"}, name("Jan", "Berg")}, "J.B.1 Ja.B."},
		{[]data.Name{name("محمد", "علي"), name("مريم", "عمر")}, "مح.ع. مر.ع."},
	} {
		d := named(c.names...)
		v := pseudonymsOf(t, "nl", d)
		var got []string
		for _, a := range d.Actions {
			got = append(got, v.responsible(a))
		}
		if strings.Join(got, " ") != c.want {
			t.Errorf("%v: %q, want %q", c.names, got, c.want)
		}
	}
}

// Of a name that two people share, or that fits two people in short, the paper says no more
// than the text does.
func TestInitialsOfWordsFollowTheOnlyRepWithThatName(t *testing.T) {
	d := named(data.Name{Given: "Jan", Family: "Berg"}, data.Name{Given: "Joke", Family: "Berg"}, data.Name{Given: "Sem", Family: "Vos"})
	for i := range d.People {
		d.People[i].Initials = "J."
	}
	d.People = append(d.People, data.Person{Record: data.Record{ID: "z"}, Name: data.Name{Given: "Sam", Family: "Bakker"}})
	d.Actions = append(d.Actions,
		data.Action{Who: "Sem en Sam", Status: data.ActionOpen}, data.Action{Who: "J. Berg", Status: data.ActionOpen},
		data.Action{Who: "Joke Berg", Status: data.ActionDone, Done: today().AddDays(-900)})
	d.People[1].Roles = nil
	d.Actions[1].RepID = "a"
	v := pseudonymsOf(t, "nl", d)
	for i, want := range []string{"Ja.B.", "Ja.B.", "S.V.", "S.V. en S.", "J.B."} {
		if got := v.responsible(d.Actions[i]); got != want {
			t.Errorf("%q is %q, want %q", d.Actions[i].Who, got, want)
		}
	}
}
