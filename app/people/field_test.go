package people

import (
	"reflect"
	"slices"
	"testing"

	"kader/app/frame"
	"kader/app/frame/desk"
	"kader/assets"
	"kader/data"
	"kader/data/imports"
	"kader/data/store"
)

// fieldCase is what one field of a person must do wherever fields are handled.
type fieldCase struct {
	cell   string     // a cell of a list
	change string     // what the import then says is new about somebody who had nothing, as stored; "" is the cell
	as     data.Field // the field that the change names, "" for the field itself
	form   string     // the label in the form of a person
	noForm string     // or why the form does not have the field
}

// fieldCases says of every field what must hold. A new field gets a line here.
func fieldCases() map[data.Field]fieldCase {
	return map[data.Field]fieldCase{
		data.FieldFullName: {
			cell: "Fenne Ooievaar", change: "Fenne", as: data.FieldGiven,
			noForm: "the form has its parts",
		},
		data.FieldGiven:          {cell: "Fenne", form: "field.given"},
		data.FieldInfix:          {cell: "van der", form: "field.infix"},
		data.FieldFamily:         {cell: "Ooievaars", form: "field.family"},
		data.FieldInitials:       {cell: "F.J.", form: "field.initials"},
		data.FieldEmployeeNumber: {cell: "2071", form: "field.employee-number"},
		data.FieldUnit:           {cell: "Inpak", noForm: "the form has the unit of the group's own arrangement"},
		data.FieldSite: {
			cell: "Noord", noForm: "only the employer says it; the group arranges its own units",
		},
		data.FieldJobTitle:     {cell: "Chauffeur", form: "field.job-title"},
		data.FieldStartDate:    {cell: "01-09-2026", change: "2026-09-01", form: "field.start-date"},
		data.FieldEndDate:      {cell: "31-12-2027", change: "2027-12-31", form: "field.end-date"},
		data.FieldBirthDate:    {cell: "1985", noForm: "kept only to tell namesakes apart"},
		data.FieldHours:        {cell: "32,5", change: "32.5", form: "field.hours"},
		data.FieldFTE:          {cell: "0,8", change: "0.8", noForm: "the form has the hours a week"},
		data.FieldContract:     {cell: "vast", change: string(data.ContractPermanent), form: "field.contract-form"},
		data.FieldEmail:        {cell: "fenna@noorderhaven.example", form: "field.email"},
		data.FieldPhone:        {cell: "06-12345678", change: "+31 6 12345678", form: "field.phone"},
		data.FieldStreet:       {cell: "Kade 12", form: "field.street"},
		data.FieldPostcode:     {cell: "1234 AB", form: "field.postcode"},
		data.FieldTown:         {cell: "Hoorn", form: "field.town"},
		data.FieldManager:      {cell: "Bo Zilver", form: "field.manager"},
		data.FieldMemberNumber: {cell: "4100207", form: "field.member-number"},
		data.FieldMemberSince:  {cell: "01-02-2020", change: "2020-02-01", form: "field.member-since"},
		data.FieldNote:         {cell: "Werkt nachts", form: "field.note"},
		data.FieldStatus: {
			cell: "Uit dienst", as: data.FieldEndDate, change: data.DateOf(desk.Evening()).AddDays(-1).String(),
			noForm: "it settles who left, and is not kept",
		},
		data.FieldIgnore: {cell: "x", noForm: "no field: a column that is not used"},
	}
}

// notListed says of what a person has and no list brings where it comes from.
func notListed() map[string]string {
	return map[string]string{
		"Record.ID": "the store", "Record.Created": "the store", "Record.Changed": "the store",
		"Work.UnitID":      "made from the employer's unit and site when a list is applied",
		"Union.Membership": "the kind of the list", "Union.Roles": "the form", "Union.Step": "the page of the group",
		"Follow.State": "the kind of the list and the form", "Follow.RepID": "the form", "Follow.Next": "the form",
		"Follow.Talked.Last": "the contacts", "Follow.Talked.Talks": "the contacts",
		"Follow.Talked.FirstTalk": "the contacts", "Follow.Talked.LastTalk": "the contacts",
		"Follow.Started": "the day of the list, or on which a conversation was started",
		"Follow.NewHire": "the kind of the list", "Follow.Why": "asked when a conversation is started",
		"Follow.Joining.Brought": "asked when somebody joins", "Follow.Joining.BroughtBy": "asked when somebody joins",
		"Origin.ListID": "the list as a whole", "Origin.DeleteOn": "the list as a whole",
		"Keeping.KeepUntil": "the page of what we keep", "Keeping.KeepReason": "the page of what we keep",
		"BirthCheck": "made from the day of birth in the column of the year",
		"Objected":   "the day on which somebody asked to be left alone",
	}
}

func TestEveryFieldIsInTheMenuAndInTheCases(t *testing.T) {
	var listed []string
	for _, f := range data.Fields() {
		listed = append(listed, string(f))
		if _, ok := fieldCases()[f]; !ok {
			t.Errorf("fieldCases says nothing of %q", f)
		}
	}
	for f := range fieldCases() {
		if !slices.Contains(listed, string(f)) {
			t.Errorf("fieldCases knows %q, data.Fields does not", f)
		}
	}
}

// somebodyWithout is a person of whom everything is known that finds them again, and
// nothing of one field.
func somebodyWithout(f data.Field) data.Person {
	p := data.Person{
		Name: data.Name{Given: "Fenna", Family: "Ooievaar"},
		Work: data.Work{EmployeeNumber: "1004"}, Reach: data.Reach{Email: "f.ooievaar@noorderhaven.example"},
	}
	switch f {
	case data.FieldEmployeeNumber:
		p.EmployeeNumber = ""
	case data.FieldEmail:
		p.Email = ""
	}
	return p
}

// listOfField is a list of one row about that person, with a column for the field.
func listOfField(d *desk.Desk, f data.Field, cell string) imports.Source {
	name := d.Text("field." + string(f))
	head, row, fields := name, cell, map[string]data.Field{name: f}
	for _, column := range []struct {
		field      data.Field
		head, cell string
	}{
		{data.FieldEmployeeNumber, "persnr", "1004"},
		{data.FieldEmail, "mail", "f.ooievaar@noorderhaven.example"},
		{data.FieldGiven, "voornaam", "Fenna"},
		{data.FieldFamily, "achternaam", "Ooievaar"},
	} {
		isName := column.field == data.FieldGiven || column.field == data.FieldFamily
		if column.field == f || isName && f == data.FieldFullName {
			continue
		}
		head, row = head+";"+column.head, row+";"+column.cell
		fields[column.head] = column.field
	}
	return imports.Source{
		File: "lijst.csv", Content: []byte(head + "\n" + row + "\n"), Kind: data.ListStaff, Map: fields, Clock: desk.Evening,
	}
}

// importField reads such a list with a dossier that has the person.
func importField(t *testing.T, d *desk.Desk, f data.Field) *imports.Draft {
	t.Helper()
	draft, err := imports.Prepare(d.Store, listOfField(d, f, fieldCases()[f].cell), nil)
	if err != nil {
		t.Fatalf("%s: %v", f, err)
	}
	return draft
}

func TestEveryFieldIsReadComparedAndShown(t *testing.T) {
	d, read := newDesk(t, "nl", nil), map[string]bool{}
	for _, f := range data.Fields() {
		c, somebody := fieldCases()[f], somebodyWithout(f)
		if !d.Update("test", func(tx *store.Tx) error { return tx.CreatePerson(&somebody) }) {
			t.Fatal("nobody was added")
		}
		draft := importField(t, d, f)
		person := draft.Rows[0].Person()
		for name := range leaves(reflect.ValueOf(person), false) {
			read[name] = true
		}
		if problems := draft.Problems(); len(problems) > 0 {
			t.Errorf("%s: %q is not read: %v", f, c.cell, problems)
		}
		wantChange(t, f, draft.Proposal.Matches[0])
		if _, err := draft.Apply(d.Store, nil); err != nil {
			t.Fatalf("%s: %v", f, err)
		}
		wantInForm(t, d, f)
		deletePeople(d.Frame, []data.ID{somebody.ID})
	}
	for name := range leaves(reflect.ValueOf(data.Person{}), true) {
		if read[name] == (notListed()[name] != "") {
			t.Errorf("Person.%s is read from a list: %v, and where else it comes from is %q", name, read[name], notListed()[name])
		}
	}
}

// wantChange fails where the field of the list is not found to be new.
func wantChange(t *testing.T, f data.Field, m imports.Match) {
	t.Helper()
	c := fieldCases()[f]
	if f == data.FieldIgnore {
		if len(m.Changes) > 0 {
			t.Errorf("a column that is not used changes %v", m.Changes)
		}
		return
	}
	field, want := f, c.cell
	if c.as != "" {
		field = c.as
	}
	if c.change != "" {
		want = c.change
	}
	if !slices.ContainsFunc(m.Changes, func(change imports.FieldChange) bool { return change.Field == field && change.New == want }) {
		t.Errorf("%s: the changes are %v, want %s to become %q", f, m.Changes, field, want)
	}
}

// wantInForm fails where the form of the person does not show the field.
func wantInForm(t *testing.T, d *desk.Desk, f data.Field) {
	t.Helper()
	c := fieldCases()[f]
	if (c.form == "") == (c.noForm == "") {
		t.Errorf("%s: either the form has it, or there is a reason why not", f)
	}
	if c.form == "" {
		return
	}
	d.Open(frame.PageConversations)
	d.Open(frame.PagePeople)
	p := d.Visible().(*peoplePage)
	p.table.SelectRow(0)
	if shown := p.person.field(c.form).Text(); shown == "" {
		t.Errorf("the form shows nothing of %s", f)
	}
}

// leaves returns the fields of a struct and of those embedded in it that are not zero, or
// every one. Days and lists are one field.
func leaves(v reflect.Value, every bool) map[string]bool {
	found := map[string]bool{}
	for i := range v.NumField() {
		field, name := v.Field(i), v.Type().Field(i).Name
		if v.Type().Field(i).Anonymous {
			for inner := range leaves(field, every) {
				found[name+"."+inner] = true
			}
			continue
		}
		if every || !field.IsZero() {
			found[name] = true
		}
	}
	return found
}

func TestEveryFieldHasItsTexts(t *testing.T) {
	for _, code := range assets.Languages() {
		l, err := assets.Load(code)
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range data.Fields() {
			keys := []string{"field." + string(f)}
			if f != data.FieldIgnore { // expects nothing
				keys = append(keys, imports.Problem{Field: f}.ExpectsKey())
			}
			for _, key := range keys {
				if !l.Has(key) {
					t.Errorf("%s has no text %q", code, key)
				}
			}
		}
	}
}

// loggedColumns are the columns of a person as the log of changes names them.
func loggedColumns(t *testing.T) []string {
	t.Helper()
	d := newDesk(t, "nl", func(tx *store.Tx) error { return tx.CreatePerson(&data.Person{Name: data.Name{Given: "Bo"}}) })
	other := desk.Read(d, func(tx *store.Tx) ([]data.Person, error) { return tx.FindPeople(store.PersonFilter{}) })[0].ID
	unit := data.Unit{Name: "Inpak"}
	list := data.List{Kind: data.ListStaff}
	p := data.Person{}
	err := d.Store.Update("test", func(tx *store.Tx) error {
		for _, create := range []func() error{
			func() error { return tx.CreateUnit(&unit) }, func() error { return tx.CreateList(&list) }, func() error { return tx.CreatePerson(&p) },
		} {
			if err := create(); err != nil {
				return err
			}
		}
		return tx.UpdatePerson(p.ID, func(p *data.Person) {
			record := p.Record
			fillStruct(reflect.ValueOf(p).Elem())
			p.Record, p.UnitID, p.RepID, p.BroughtBy, p.ListID = record, unit.ID, other, other, list.ID
		})
	})
	if err != nil {
		t.Fatal(err)
	}
	var columns []string
	for _, c := range desk.Read(d, func(tx *store.Tx) ([]data.Change, error) { return tx.FindChanges(store.ChangeFilter{RowID: p.ID}) }) {
		if c.Op == data.OpUpdate {
			columns = append(columns, c.Field)
		}
	}
	return columns
}

// fillStruct gives every field of a struct some value that is not zero.
func fillStruct(v reflect.Value) {
	for i := range v.NumField() {
		switch field := v.Field(i); field.Kind() {
		case reflect.String:
			field.SetString("x")
		case reflect.Int:
			field.SetInt(1)
		case reflect.Bool:
			field.SetBool(true)
		case reflect.Float64:
			field.SetFloat(.5)
		case reflect.Slice:
			field.Set(reflect.MakeSlice(field.Type(), 1, 1))
		case reflect.Struct:
			if field.Type() == reflect.TypeFor[data.Date]() {
				field.Set(reflect.ValueOf(data.DateOf(desk.Evening())))
			} else if v.Type().Field(i).Anonymous {
				fillStruct(field)
			}
		}
	}
}

// notInHistory says of the columns that the history of a person leaves out why.
func notInHistory() map[string]string {
	return map[string]string{"list_id": "the list stands above the history"}
}

func TestEveryFieldOfAPersonHasAWordInItsHistory(t *testing.T) {
	columns := loggedColumns(t)
	if want := len(leaves(reflect.ValueOf(data.Person{}), true)) - len([]string{"ID", "Created", "Changed", "Last", "Talks", "FirstTalk", "LastTalk"}); len(columns) != want {
		t.Errorf("the log has %d columns of %d: %v", len(columns), want, columns)
	}
	for _, code := range assets.Languages() {
		l, err := assets.Load(code)
		if err != nil {
			t.Fatal(err)
		}
		for _, column := range columns {
			key := historyKey(column)
			if _, left := notInHistory()[column]; left == (key != "") || key != "" && !l.Has(key) {
				t.Errorf("%s: the text %q of %s is missing, or nothing says why", code, key, column)
			}
		}
	}
}

func TestEveryColumnHasItsWords(t *testing.T) {
	for _, code := range assets.Languages() {
		d, p := openPeople(t)
		l, err := assets.Load(code)
		if err != nil {
			t.Fatal(err)
		}
		for _, c := range p.columns() {
			if !l.Has("people.column."+c.ID) || c.Title != d.Text("people.column."+c.ID) {
				t.Errorf("%s: the column %s has no words", code, c.ID)
			}
		}
	}
}
