package store

import (
	"errors"
	"reflect"
	"strings"
	"testing"

	"kader/data"
)

// neverKept are numbers that pass no field, one of each kind.
func neverKept() []string {
	return []string{"123456782", "123.456.782", "010190 12345", "010190-1234", "19640823-3234", "85.07.30-033.28", "86 095 742 719", "NL91 ABNA 0417 1643 00"}
}

// typedFields returns every text of a value that somebody may type: each field of the
// type string, or a list of them. The hash of a file is made.
func typedFields(v any) []reflect.StructField {
	var found []reflect.StructField
	for _, f := range reflect.VisibleFields(reflect.TypeOf(v).Elem()) {
		plain := f.Type == reflect.TypeFor[string]() || f.Type == reflect.TypeFor[[]string]()
		if plain && f.Name != "Hash" && !madeByProgram(v, f.Name) {
			found = append(found, f)
		}
	}
	return found
}

// madeByProgram reports whether the program itself makes a text: the keys and hashes of a call list.
func madeByProgram(v any, field string) bool {
	switch v.(type) {
	case *data.SheetRow:
		return field != "State"
	case *data.Export:
		return field == "Sheet"
	}
	return false
}

// plant puts a text in a field.
func plant(v any, f reflect.StructField, text string) {
	field := reflect.ValueOf(v).Elem().FieldByIndex(f.Index)
	if f.Type.Kind() == reflect.Slice {
		field.Set(reflect.ValueOf([]string{"goed", text}))
		return
	}
	field.SetString(text)
}

// refuses fails unless a change is refused because of a number.
func refuses(t *testing.T, s *Store, what string, fn func(*Tx) error) {
	t.Helper()
	var invalid data.Invalid
	err := s.Update("test", fn)
	if !errors.As(err, &invalid) || !strings.HasPrefix(string(invalid.Rule), "forbidden-") {
		t.Errorf("%s: %v", what, err)
	}
	for _, number := range neverKept() {
		if err != nil && strings.Contains(err.Error(), number) {
			t.Errorf("%s: the error says the number: %v", what, err)
		}
	}
}

// gateOf tries every text field of a noun, in a new row and in the given one.
func gateOf[N any](t *testing.T, s *Store, k noun[N], id data.ID, seen map[string]bool) {
	t.Helper()
	seen[k.table] = true
	fields := typedFields(new(N))
	for _, f := range fields {
		if k.table == "export" && f.Name == "Kind" { // the program's own word for a report
			continue
		}
		for _, number := range neverKept() {
			what := k.table + "." + f.Name + ", " + number
			if k.table != "dossier" {
				refuses(t, s, "create "+what, func(tx *Tx) error {
					n := new(N)
					plant(n, f, number)
					return create(tx, k, n)
				})
			}
			refuses(t, s, "update "+what, func(tx *Tx) error {
				return update(tx, k, id, func(n *N) { plant(n, f, number) })
			})
		}
	}
}

// Whatever is typed, and by whichever command, no number that is never kept comes into a
// dossier or its log.
func TestTheStoreRefusesNumbersInEveryText(t *testing.T) {
	s := newDossier(t)
	person, unit, list := data.Person{}, data.Unit{Name: "Noord"}, data.List{Kind: data.ListStaff}
	topic, goal, meeting := data.Topic{Title: "Rooster"}, data.Goal{Title: "Rust"}, data.Meeting{Title: "Avond"}
	action, contact, snapshot := data.Action{Title: "Flyer"}, data.Contact{Channel: data.ChannelPhone}, data.Snapshot{}
	var group groupRow
	var export data.Export
	word, check := data.Word{Text: "Roos"}, data.SelfCheck{Held: data.NewDate(2026, 11, 3)}
	var pair data.Pair
	var (
		post        data.Post
		postUnitRow postUnit
		candidate   data.Candidate
		heard       data.Heard
		point       data.AgendaPoint
		attendance  data.Attendance
		decision    data.Decision
		telling     data.Telling
		sheetRow    data.SheetRow
	)
	mustUpdate(t, s, func(tx *Tx) (err error) {
		if err := errors.Join(tx.CreatePerson(&person), tx.CreateUnit(&unit), tx.CreateList(&list), tx.CreateTopic(&topic),
			tx.CreateGoal(&goal), tx.CreateMeeting(&meeting), tx.CreateAction(&action), tx.CreateSnapshot(&snapshot), create(tx, exportNoun(), &export), create(tx, wordNoun(), &word), create(tx, selfCheckNoun(), &check), create(tx, pairNoun(), &pair), tx.CreatePost(&post), create(tx, postUnitNoun(), &postUnitRow), tx.CreateCandidate(&candidate), tx.CreateHeard(&heard), tx.CreateAgendaPoint(&point), create(tx, attendanceNoun(), &attendance), tx.CreateDecision(&decision), tx.CreateTelling(&telling), create(tx, sheetRowNoun(), &sheetRow)); err != nil {
			return err
		}
		contact.PersonID = person.ID
		if group, err = tx.findGroup(); err != nil {
			return err
		}
		return tx.CreateContact(&contact)
	})
	before := logOf(t, s)
	seen := map[string]bool{}
	gateOf(t, s, personNoun(), person.ID, seen)
	gateOf(t, s, unitNoun(), unit.ID, seen)
	gateOf(t, s, listNoun(), list.ID, seen)
	gateOf(t, s, topicNoun(), topic.ID, seen)
	gateOf(t, s, goalNoun(), goal.ID, seen)
	gateOf(t, s, meetingNoun(), meeting.ID, seen)
	gateOf(t, s, actionNoun(), action.ID, seen)
	gateOf(t, s, contactNoun(), contact.ID, seen)
	gateOf(t, s, snapshotNoun(), snapshot.ID, seen)
	gateOf(t, s, groupNoun(), group.ID, seen)
	gateOf(t, s, exportNoun(), export.ID, seen)
	gateOf(t, s, wordNoun(), word.ID, seen)
	gateOf(t, s, selfCheckNoun(), check.ID, seen)
	gateOf(t, s, pairNoun(), pair.ID, seen)
	gateOf(t, s, postNoun(), post.ID, seen)
	gateOf(t, s, postUnitNoun(), postUnitRow.ID, seen)
	gateOf(t, s, candidateNoun(), candidate.ID, seen)
	gateOf(t, s, heardNoun(), heard.ID, seen)
	gateOf(t, s, agendaPointNoun(), point.ID, seen)
	gateOf(t, s, attendanceNoun(), attendance.ID, seen)
	gateOf(t, s, decisionNoun(), decision.ID, seen)
	gateOf(t, s, tellingNoun(), telling.ID, seen)
	gateOf(t, s, sheetRowNoun(), sheetRow.ID, seen)
	for _, k := range tables() {
		if !seen[k.name()] {
			t.Errorf("nobody looks at %s", k.name())
		}
	}
	if after := logOf(t, s); after != before {
		t.Errorf("%d changes in the log, there were %d", after, before)
	}
}

func logOf(t *testing.T, s *Store) (n int) {
	t.Helper()
	err := s.View(func(tx *Tx) error {
		changes, err := tx.FindChanges(ChangeFilter{})
		n = len(changes)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return n
}

func TestADossierIsNotMadeForAGroupWithANumber(t *testing.T) {
	for _, f := range typedFields(new(data.Group)) {
		var g data.Group
		plant(&g, f, "Veem 123.456.782")
		path := t.TempDir() + "/groep.kader"
		_, err := Create(path, "zes gele ganzen gapen", g, Options{WorkFactor: 4})
		var invalid data.Invalid
		if !errors.As(err, &invalid) || exists(path) {
			t.Errorf("%s: %v", f.Name, err)
		}
	}
}

// What an import judged by its column is written, and a text with a number that stands
// already does not keep others from being changed.
func TestWhatPassedTheGateOfAnImportStays(t *testing.T) {
	s := newDossier(t)
	p := data.Person{Name: data.Name{Given: "Jan"}, Work: data.Work{EmployeeNumber: "123456782"}}
	mustUpdate(t, s, func(tx *Tx) error {
		tx.PassedGate()
		return tx.CreatePerson(&p)
	})
	mustUpdate(t, s, func(tx *Tx) error {
		return tx.UpdatePerson(p.ID, func(p *data.Person) { p.Note = "Bel 06-12345678 op 3-11-2026" })
	})
	refuses(t, s, "another number", func(tx *Tx) error {
		return tx.UpdatePerson(p.ID, func(p *data.Person) { p.EmployeeNumber = "111222333" })
	})
}
