package imports

import (
	"testing"

	"kader/data"
	"kader/data/store"
)

// pairHeads are the headers of a list of names, by language: the name, the number, the e-mail address.
func pairHeads() map[string][]string {
	return map[string][]string{
		"nl": {"Naam", "Personeelsnummer", "E-mail"}, "nb": {"Navn", "Ansattnummer", "E-post"},
		"da": {"Navn", "Medarbejdernummer", "E-mail"}, "en": {"Name", "Employee number", "E-mail"},
	}
}

// pairList is a list of rows that have a name, and perhaps a number and an address.
func pairList(language string, rows ...[]string) Source {
	head := pairHeads()[language]
	return Source{File: "liste.csv", Kind: data.ListNewHires, Content: csvOf(";", append([][]string{head}, rows...)...)}
}

// namesakes are the two people of each name in the dossier, of whom a list that has but names cannot tell
// who it means.
func namesakes(t *testing.T, s *store.Store) (anna, ola [2]*data.Person) {
	t.Helper()
	for i, unit := range []string{"Salg", "Kantine"} {
		anna[i] = &data.Person{Name: data.Name{Given: "Anna", Family: "Berg"}, Work: data.Work{EmployerUnit: unit}}
		ola[i] = &data.Person{Name: data.Name{Given: "Ola", Family: "Dahl"}, Work: data.Work{EmployerUnit: unit}}
	}
	addPeople(t, s, anna[0], anna[1], ola[0], ola[1])
	return anna, ola
}

var annaRow, olaRow = []string{"Anna Berg", "", ""}, []string{"Ola Dahl", "", ""}

// answerNamesakes says in a first list that Anna is the second of her name, and Ola somebody new.
func answerNamesakes(t *testing.T, s *store.Store, language string, anna *data.Person) data.List {
	t.Helper()
	d := prepare(t, s, pairList(language, annaRow, olaRow))
	checkDecisions(t, d, DecisionAsk, DecisionAsk)
	d.Decide(0, DecisionSame, anna.ID)
	d.Decide(1, DecisionNew, "")
	return apply(t, s, d)
}

func pairsOf(t *testing.T, s *store.Store) (pairs []data.Pair) {
	t.Helper()
	if err := s.View(func(tx *store.Tx) (err error) { pairs, err = tx.FindPairs(); return err }); err != nil {
		t.Fatal(err)
	}
	return pairs
}

// checkAnswered fails unless a row is decided by an earlier answer, and about the right person.
func checkAnswered(t *testing.T, d *Draft, row int, right func(data.ID) bool) {
	t.Helper()
	_, m := matchOf(t, d, row)
	if m.Decision == DecisionAsk || m.PersonID == "" || m.Answered != data.DateOf(day0()) || !hasReason(m, reasonAnswered) {
		t.Errorf("row %d is %s, %s, %v on %s", row, m.Decision, m.PersonID, m.Reasons, m.Answered)
	}
	if !right(m.PersonID) {
		t.Errorf("row %d is about another person", row)
	}
}

// What the group said of a row is not asked of the same row again: neither who it is, nor who it is not.
// The day of the answer is told, and the counts have nothing to ask.
func TestAnAnsweredRowIsNotAskedAgain(t *testing.T) {
	t.Parallel()
	for language := range pairHeads() {
		s := newDossier(t, language)
		anna, ola := namesakes(t, s)
		answerNamesakes(t, s, language, anna[1])
		d := prepare(t, s, pairList(language, []string{"BERG, Anna", "", ""}, olaRow, []string{"Ravi Nowak", "", ""}))
		checkAnswered(t, d, 2, func(id data.ID) bool { return id == anna[1].ID })
		checkAnswered(t, d, 3, func(id data.ID) bool { return id != ola[0].ID && id != ola[1].ID })
		if c := d.Proposal.Counts; c.Ask != 0 || c.New != 1 || c.Same+c.Changed != 2 {
			t.Errorf("%s: counts %+v", language, c)
		}
		apply(t, s, d)
		if n := len(dossierOf(t, s).People); n != 6 {
			t.Errorf("%s: there are %d people", language, n)
		}
	}
}

// A row that says something else by now, or that two rows could be, is asked about as before.
func TestARowThatDoesNotFitAnAnswerIsAsked(t *testing.T) {
	t.Parallel()
	for language := range pairHeads() {
		s := newDossier(t, language)
		anna, _ := namesakes(t, s)
		answerNamesakes(t, s, language, anna[1])
		for name, rows := range map[string][][]string{
			"another address":    {{"Anna Berg", "", "anna@voorbeeld.test"}},
			"another number":     {{"Anna Berg", "77", ""}},
			"two rows like that": {annaRow, olaRow, {"Berg, Anna", "", ""}},
		} {
			d := prepare(t, s, pairList(language, rows...))
			if _, m := matchOf(t, d, 2); hasReason(m, reasonAnswered) {
				t.Errorf("%s: %s: %s, %v", language, name, m.Decision, m.Reasons)
			}
		}
	}
}

// Two rows are never one person because of an earlier answer.
func TestAnAnswerGivesNobodyTwoRows(t *testing.T) {
	t.Parallel()
	s := newDossier(t, "nb")
	anna, _ := namesakes(t, s)
	answerNamesakes(t, s, "nb", anna[1])
	mail := "anna.berg@voorbeeld.test"
	if err := s.Update("test", func(tx *store.Tx) error {
		return tx.UpdatePerson(anna[1].ID, func(p *data.Person) { p.EmployeeNumber, p.Email = "0042", mail })
	}); err != nil {
		t.Fatal(err)
	}
	d := prepare(t, s, pairList("nb", []string{"Anna Berg", "0042", mail}, annaRow))
	if _, m := matchOf(t, d, 2); m.PersonID != anna[1].ID || m.Decision == DecisionAsk {
		t.Fatalf("who has the number is %s, %v", m.Decision, m.Reasons)
	}
	if _, m := matchOf(t, d, 3); hasReason(m, reasonAnswered) {
		t.Errorf("the other row is %s, %v", m.Decision, m.Reasons)
	}
}

// Whoever answered may be asked again, and the new answer takes the place of the old one.
func TestAnAnswerCanBeGivenAnew(t *testing.T) {
	t.Parallel()
	s := newDossier(t, "da")
	anna, _ := namesakes(t, s)
	answerNamesakes(t, s, "da", anna[1])
	d := prepare(t, s, pairList("da", annaRow))
	d.Decide(0, DecisionAsk, "")
	_, m := matchOf(t, d, 2)
	if m.Decision != DecisionAsk || len(m.Others) != 1 || !m.ByHand {
		t.Fatalf("asked again it is %s, %v, by hand %v", m.Decision, m.Others, m.ByHand)
	}
	d.Decide(0, DecisionAsk, "") // left to the program again
	if _, m = matchOf(t, d, 2); !hasReason(m, reasonAnswered) || m.ByHand {
		t.Fatalf("left to the program it is %s, %v", m.Decision, m.Reasons)
	}
	d.Decide(0, DecisionAsk, "")
	d.Decide(0, DecisionSame, anna[0].ID)
	apply(t, s, d)
	if _, m = matchOf(t, prepare(t, s, pairList("da", annaRow, []string{"Ravi Nowak", "", ""})), 2); m.PersonID != anna[0].ID || !hasReason(m, reasonAnswered) {
		t.Errorf("next time it is %s %s, %v", m.Decision, m.PersonID, m.Reasons)
	}
}

// Undoing the import takes its answers back, redoing brings them back, and nobody who goes leaves one.
func TestAnswersGoWithTheImportAndThePeople(t *testing.T) {
	t.Parallel()
	for language := range pairHeads() {
		s := newDossier(t, language)
		anna, _ := namesakes(t, s)
		before := dossierOf(t, s)
		list := answerNamesakes(t, s, language, anna[1])
		undone, err := Undo(s, list.ID, store.UndoOptions{})
		if err != nil || len(pairsOf(t, s)) != 0 {
			t.Fatalf("%s: %d answers stay, %v", language, len(pairsOf(t, s)), err)
		}
		checkAsBefore(t, "taken back", dossierOf(t, s), before)
		checkDecisions(t, prepare(t, s, pairList(language, annaRow, olaRow)), DecisionAsk, DecisionAsk)
		if _, err := s.Undo(undone.BatchID); err != nil {
			t.Fatal(err)
		}
		if d := prepare(t, s, pairList(language, annaRow, []string{"Ravi Nowak", "", ""})); d.Proposal.Counts.Ask != 0 {
			t.Errorf("%s: after the redo it is asked again", language)
		}
		for _, p := range dossierOf(t, s).People {
			if err := s.Update("test", func(tx *store.Tx) error { return tx.ErasePerson(p.ID) }); err != nil {
				t.Fatal(err)
			}
			for _, pair := range pairsOf(t, s) {
				if pair.PersonID == p.ID || pair.OtherID == p.ID {
					t.Errorf("%s: an answer about somebody who is erased stays", language)
				}
			}
		}
		if n := len(pairsOf(t, s)); n != 0 {
			t.Errorf("%s: nobody is left, and %d answers are", language, n)
		}
	}
}

// Whoever the group said it is not is left out of the question, also where others come into question who were
// not there then; and it is not said that several fit where one is left.
func TestWhoItIsNotIsLeftOutOfTheQuestion(t *testing.T) {
	t.Parallel()
	for language := range pairHeads() {
		s := newDossier(t, language)
		anna, ola := namesakes(t, s)
		answerNamesakes(t, s, language, anna[1])
		third := &data.Person{Name: data.Name{Given: "Ola", Family: "Dahl"}, Work: data.Work{EmployerUnit: "Lager"}}
		addPeople(t, s, third)
		d := prepare(t, s, pairList(language, olaRow, []string{"Ravi Nowak", "", ""}))
		_, m := matchOf(t, d, 2)
		if m.Decision != DecisionAsk || len(m.Others) != 1 || hasReason(m, reasonAnswered) {
			t.Fatalf("%s: %s, %d others, %v", language, m.Decision, len(m.Others), m.Reasons)
		}
		for _, id := range append(m.Others, m.PersonID) {
			if id == ola[0].ID || id == ola[1].ID {
				t.Errorf("%s: it is asked whether it is one who it is not", language)
			}
		}
	}
}

// Nothing is kept of a question that stays open or is left out, nor of one that the user never got.
func TestOnlyAnswersAreKept(t *testing.T) {
	t.Parallel()
	s := newDossier(t, "en")
	namesakes(t, s)
	d := prepare(t, s, pairList("en", annaRow, olaRow, []string{"Ravi Nowak", "", ""}))
	d.Decide(1, DecisionSkipped, "")
	apply(t, s, d)
	if pairs := pairsOf(t, s); len(pairs) != 0 {
		t.Errorf("kept are %+v", pairs)
	}
}

// twelveNamesakes are pairs of people in the dossier, told apart by what set gives each of them.
func twelveNamesakes(t *testing.T, s *store.Store, set func(p *data.Person, i int)) {
	t.Helper()
	var people []*data.Person
	for i, family := range []string{"Aakre", "Bjerke", "Dalene", "Eide", "Fossum", "Grøtte", "Hovland", "Iversby", "Kvamme", "Lunde", "Moen", "Nesheim"} {
		for k := range 2 {
			p := &data.Person{Name: data.Name{Given: "Kari", Family: family}}
			set(p, 2*i+k)
			people = append(people, p)
		}
	}
	addPeople(t, s, people...)
}

func namesakeRows(extra func(i int) string) (rows [][]string) {
	for i, family := range []string{"Aakre", "Bjerke", "Dalene", "Eide", "Fossum", "Grøtte", "Hovland", "Iversby", "Kvamme", "Lunde", "Moen", "Nesheim"} {
		row := []string{"Kari " + family}
		if extra != nil {
			row = append(row, extra(i))
		}
		rows = append(rows, row)
	}
	return rows
}

// lackingHeads are the headers of a name, a first day and a number, by language.
func lackingHeads() map[string][3]string {
	return map[string][3]string{
		"nl": {"Naam", "In dienst", "Personeelsnummer"}, "nb": {"Navn", "Startdato", "Ansattnummer"},
		"da": {"Navn", "Ansættelsesdato", "Medarbejdernummer"}, "en": {"Name", "Start date", "Employee number"},
	}
}

// askedOf imports a list into a dossier of namesakes, all of whom are asked about.
func askedOf(t *testing.T, language string, set func(*data.Person, int), ignored string, rows [][]string, head ...string) *Draft {
	t.Helper()
	s := newDossier(t, language)
	twelveNamesakes(t, s, set)
	src := Source{File: "liste.csv", Kind: data.ListNewHires, Content: csvOf(";", append([][]string{head}, rows...)...)}
	if ignored != "" {
		src.Map = map[string]data.Field{ignored: data.FieldIgnore}
	}
	d := prepare(t, s, src)
	if d.Proposal.Counts.Ask != 12 {
		t.Fatalf("%s: %+v", language, d.Proposal.Counts)
	}
	return d
}

// What would answer most questions is told with the side that lacks it and the count of the questions;
// nothing is told where neither side has it.
func TestWhatWouldAnswerMostQuestionsIsFound(t *testing.T) {
	t.Parallel()
	nothing := func(*data.Person, int) {}
	for language, head := range lackingHeads() {
		d := askedOf(t, language, func(p *data.Person, i int) { p.BirthYear = 1960 + i }, "", namesakeRows(nil), head[0])
		found, ok := FindLacking(d)
		if want := (Lacking{Field: data.FieldBirthDate, Questions: 12, Of: 12, Column: -1}); !ok || found != want {
			t.Errorf("%s: the list has no birth: %+v %v", language, found, ok)
		}
		d = askedOf(t, language, nothing, "", namesakeRows(nil), head[0])
		if found, ok = FindLacking(d); ok {
			t.Errorf("%s: neither side has anything: %+v", language, found)
		}
		days := namesakeRows(func(i int) string { return "2024-03-1" + string(rune('1'+i%9)) })
		found, ok = FindLacking(askedOf(t, language, nothing, "", days, head[0], head[1]))
		if want := (Lacking{Field: data.FieldStartDate, Questions: 12, Of: 12, InList: true, Column: -1}); !ok || found != want {
			t.Errorf("%s: the dossier has no first day: %+v %v", language, found, ok)
		}
	}
}

// A union is asked for the dates of birth of its members, and not for what only their employer knows,
// unless its list has it.
func TestAUnionIsAskedForWhatItKnows(t *testing.T) {
	t.Parallel()
	work := func(p *data.Person, i int) {
		p.EmployeeNumber, p.Start = "7"+string(rune('a'+i)), data.NewDate(2020, 1, 1+i)
	}
	for language, head := range lackingHeads() {
		ask := func(set func(*data.Person, int), rows [][]string, head ...string) *Draft {
			s := newDossier(t, language)
			twelveNamesakes(t, s, set)
			src := Source{File: "liste.csv", Kind: data.ListMembers, Content: csvOf(";", append([][]string{head}, rows...)...)}
			if len(head) > 1 {
				src.Map = map[string]data.Field{head[1]: data.FieldIgnore}
			}
			return prepare(t, s, src)
		}
		if found, ok := FindLacking(ask(work, namesakeRows(nil), head[0])); ok {
			t.Errorf("%s: the union is asked for %+v", language, found)
		}
		numbers := namesakeRows(func(i int) string { return "7" + string(rune('a'+2*i)) })
		if found, ok := FindLacking(ask(work, numbers, head[0], head[2])); !ok || found.Column != 1 {
			t.Errorf("%s: a column of the list is not offered: %+v %v", language, found, ok)
		}
		born := func(p *data.Person, i int) { work(p, i); p.BirthYear = 1960 + i }
		if found, ok := FindLacking(ask(born, namesakeRows(nil), head[0])); !ok || found.Field != data.FieldBirthDate {
			t.Errorf("%s: the union is not asked for dates of birth: %+v %v", language, found, ok)
		}
	}
}

// A column of the list that would answer the questions and is not used is found, and using it answers them.
func TestAColumnThatWouldAnswerIsFound(t *testing.T) {
	t.Parallel()
	for language, head := range lackingHeads() {
		numbers := namesakeRows(func(i int) string { return "7" + string(rune('a'+2*i)) })
		numbered := func(p *data.Person, i int) { p.EmployeeNumber = "7" + string(rune('a'+i)) }
		d := askedOf(t, language, numbered, head[2], numbers, head[0], head[2])
		found, ok := FindLacking(d)
		if !ok || found.Field != data.FieldEmployeeNumber || found.InList || found.Column != 1 {
			t.Fatalf("%s: %+v %v", language, found, ok)
		}
		if err := d.SetField(found.Column, found.Field); err != nil || d.Proposal.Counts.Ask != 0 {
			t.Errorf("%s: with the column %+v, %v", language, d.Proposal.Counts, err)
		}
	}
}

// Of somebody who asked to be left alone no answer is kept: neither that a row is about them, nor that it
// is about somebody else.
func TestNoAnswerIsKeptOfWhoAskedToBeLeftAlone(t *testing.T) {
	t.Parallel()
	for language := range pairHeads() {
		for _, chosen := range []int{0, 1} {
			s := newDossier(t, language)
			anna, _ := namesakes(t, s)
			err := s.Update("objection-kept", func(tx *store.Tx) error {
				return tx.KeepObjection(anna[0].ID, data.DateOf(day0()))
			})
			if err != nil {
				t.Fatal(err)
			}
			d := prepare(t, s, pairList(language, annaRow))
			checkDecisions(t, d, DecisionAsk)
			d.Decide(0, DecisionSame, anna[chosen].ID)
			apply(t, s, d)
			for _, p := range pairsOf(t, s) {
				if p.PersonID == anna[0].ID || p.OtherID == anna[0].ID {
					t.Errorf("%s, the %d chosen: %+v is kept", language, chosen, p)
				}
			}
		}
	}
}
