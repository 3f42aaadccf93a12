package app

import (
	"slices"
	"strconv"
	"strings"

	"kader/app/widgets"
	"kader/data"
)

// buildEditor makes the form of a person, in groups.
func (p *personPane) buildEditor() {
	p.editor = newEditor[data.Person](p.app)
	p.editor.onDirty = p.showFoot
	p.addName()
	p.addWork()
	p.addReach()
	p.addUnion()
	p.addFollow()
	p.editor.onTouch = p.showLapse
}

// showLapse says under the day of the next contact that it goes with what stands in the
// other fields.
func (p *personPane) showLapse() {
	person, hint := p.person, ""
	p.editor.touched()(&person)
	if next := p.next.text(); next != "" && next == p.next.shown && person.Next.IsZero() {
		hint = p.app.text("person.next-lapses", "date", next)
	}
	p.next.row.SetHint(hint)
}

// text is a field of one line named after a field of the employer's lists.
func (p *personPane) text(field data.Field, at func(*data.Person) *string, check func(string) error) *editField[data.Person] {
	f := p.editor.textField(p.app.text("field."+string(field)), at, check)
	f.in = numbersIn(field)
	return f
}

func (p *personPane) addName() {
	p.editor.form.AddGroup(p.app.text("person.group.name"))
	p.editor.beside(
		p.text(data.FieldGiven, func(v *data.Person) *string { return &v.Given }, nil),
		p.text(data.FieldInfix, func(v *data.Person) *string { return &v.Infix }, nil))
	p.editor.beside(
		p.text(data.FieldFamily, func(v *data.Person) *string { return &v.Family }, nil),
		p.text(data.FieldInitials, func(v *data.Person) *string { return &v.Initials }, nil))
}

func (p *personPane) addWork() {
	e := p.editor
	e.form.AddGroup(p.app.text("person.group.work"))
	unit := e.choiceField(p.app.text("people.column.unit"), []widgets.Option{{Value: "", Caption: p.app.text("people.no-unit")}},
		func(v data.Person) string { return string(v.UnitID) },
		func(v *data.Person, value string) { v.UnitID = data.ID(value) })
	p.units, _ = unit.row.Field().(*widgets.Choice)
	e.add(unit)
	e.beside(
		p.text(data.FieldJobTitle, func(v *data.Person) *string { return &v.JobTitle }, nil),
		p.text(data.FieldEmployeeNumber, func(v *data.Person) *string { return &v.EmployeeNumber }, nil))
	e.beside(
		e.dateField(p.app.text("field.start-date"), leanBack, func(v *data.Person) *data.Date { return &v.Start }),
		e.dateField(p.app.text("field.end-date"), leanNear, func(v *data.Person) *data.Date { return &v.End }))
	e.beside(p.hoursField(), e.choiceField(p.app.text("field.contract-form"), p.contractOptions(),
		func(v data.Person) string { return string(v.Contract) },
		func(v *data.Person, value string) { v.Contract = data.Contract(value) }))
	e.add(p.text(data.FieldManager, func(v *data.Person) *string { return &v.Manager }, nil))
}

func (p *personPane) contractOptions() []widgets.Option {
	var options []widgets.Option
	for _, c := range data.Contracts() {
		options = append(options, widgets.Option{Value: string(c), Caption: p.app.contractWord(c)})
	}
	return options
}

// hoursField edits hours a week: 32 or 32,5.
func (p *personPane) hoursField() *editField[data.Person] {
	label := p.app.text("field.hours")
	text := ""
	f := p.editor.textField(label, func(*data.Person) *string { return &text }, func(typed string) error {
		_, err := hoursOf(label, typed)
		return err
	})
	f.read = func(v data.Person) string {
		if v.Hours == 0 {
			return ""
		}
		return p.app.lang.Decimal(v.Hours, 2)
	}
	f.write = func(v *data.Person) {
		if hours, err := hoursOf(label, f.text()); err == nil {
			v.Hours = hours
		}
	}
	return f
}

func hoursOf(label, typed string) (float64, error) {
	typed = strings.TrimSpace(strings.Replace(typed, ",", ".", 1))
	if typed == "" {
		return 0, nil
	}
	hours, err := strconv.ParseFloat(typed, 64)
	if err != nil || hours < 0 || hours > 168 {
		return 0, data.Invalid{Field: label, Rule: data.RuleNumber}
	}
	return hours, nil
}

func (p *personPane) addReach() {
	e := p.editor
	e.form.AddGroup(p.app.text("person.group.reach"))
	e.add(p.text(data.FieldPhone, func(v *data.Person) *string { return &v.Phone }, checkPhone))
	e.add(p.text(data.FieldEmail, func(v *data.Person) *string { return &v.Email }, checkEmail))
	e.add(p.text(data.FieldStreet, func(v *data.Person) *string { return &v.Street }, nil))
	e.beside(
		p.text(data.FieldPostcode, func(v *data.Person) *string { return &v.Postcode }, nil),
		p.text(data.FieldTown, func(v *data.Person) *string { return &v.Town }, nil))
}

// checkPhone refuses what holds no number that could be called.
func checkPhone(text string) error {
	digits := strings.Count(strings.Map(func(r rune) rune {
		if '0' <= r && r <= '9' {
			return '9'
		}
		return ' '
	}, text), "9")
	if text != "" && digits < 3 {
		return data.Invalid{Field: string(data.FieldPhone), Rule: data.RulePhone}
	}
	return nil
}

// checkEmail refuses what cannot be an address.
func checkEmail(text string) error {
	name, domain, found := strings.Cut(text, "@")
	if text != "" && (!found || name == "" || !strings.Contains(domain, ".") || strings.ContainsAny(text, " ,;")) {
		return data.Invalid{Field: string(data.FieldEmail), Rule: data.RuleEmail}
	}
	return nil
}

func (p *personPane) addUnion() {
	e := p.editor
	e.form.AddGroup(p.app.text("person.group.union"))
	e.add(e.choiceField(p.app.text("people.column.membership"), membershipOptions(p.app),
		func(v data.Person) string { return string(v.Membership) },
		func(v *data.Person, value string) { v.SetMembership(data.Membership(value), p.app.today()) }))
	e.beside(
		p.text(data.FieldMemberNumber, func(v *data.Person) *string { return &v.MemberNumber }, nil),
		e.dateField(p.app.text("field.member-since"), leanBack, func(v *data.Person) *data.Date { return &v.MemberSince }))
	e.add(p.rolesField())
}

// roleTicks is a tick for each role.
type roleTicks []*widgets.Check

// chosen returns the roles that are ticked.
func (t roleTicks) chosen() []data.Role {
	var roles []data.Role
	for i, c := range t {
		if c.Checked {
			roles = append(roles, data.Roles()[i])
		}
	}
	return roles
}

// codes writes roles as the field compares them, in menu order.
func (t roleTicks) codes(roles []data.Role) string {
	var codes []string
	for _, r := range data.Roles() {
		if slices.Contains(roles, r) {
			codes = append(codes, string(r))
		}
	}
	return strings.Join(codes, ",")
}

// put ticks the roles with the given codes.
func (t roleTicks) put(codes string) {
	for i, c := range t {
		c.SetChecked(slices.Contains(strings.Split(codes, ","), string(data.Roles()[i])))
	}
}

// rolesField edits the roles as ticks. Its text is the codes with commas.
func (p *personPane) rolesField() *editField[data.Person] {
	var ticks roleTicks
	box := widgets.Columns(150, 0)
	for _, r := range data.Roles() {
		c := widgets.NewCheck(p.app.text("role."+string(r)), func(bool) { p.editor.changed() })
		ticks = append(ticks, c)
		box.Add(c)
	}
	return &editField[data.Person]{
		row:   widgets.NewFormRow(p.app.text("people.column.role"), box),
		check: fine,
		text:  func() string { return ticks.codes(ticks.chosen()) },
		put:   ticks.put,
		read:  func(v data.Person) string { return ticks.codes(v.Roles) },
		write: func(v *data.Person) { v.Roles = ticks.chosen() },
	}
}

func (p *personPane) addFollow() {
	e := p.editor
	e.form.AddGroup(p.app.text("person.group.follow"))
	rep := e.choiceField(p.app.text("people.column.rep"), []widgets.Option{{Value: "", Caption: p.app.text("people.nobody")}},
		func(v data.Person) string { return string(v.RepID) },
		func(v *data.Person, value string) { v.HandTo(data.ID(value)) })
	p.rep, _ = rep.row.Field().(*widgets.Choice)
	e.add(rep)
	p.naming = namingButton(p.app, p.reload)
	e.form.AddObject(widgets.HStack(0, p.naming))
	p.next = e.dateField(p.app.text("hires.column.next"), leanAhead, func(v *data.Person) *data.Date { return &v.Next })
	states := append([]widgets.Option{{Value: "", Caption: p.app.stateWord("")}}, stateOptions(p.app)...)
	e.beside(
		e.choiceField(p.app.text("hires.column.state"), states,
			func(v data.Person) string { return string(v.State) },
			func(v *data.Person, value string) { v.SetState(data.FollowState(value), p.app.today()) }),
		p.next)
	e.add(e.linesField(p.app.text("field.note"), 3, func(v *data.Person) *string { return &v.Note }))
}

// repOptions lists those who can keep in touch with someone; whoever does now is
// always among them.
func repOptions(a *App, people []data.Person, now data.ID) []widgets.Option {
	options := []widgets.Option{{Value: "", Caption: a.text("people.nobody")}}
	listed := make(map[data.ID]bool)
	for _, p := range people {
		if !listed[p.ID] && (p.ID == now || p.HasRole(data.RoleRep) && !p.Left(a.today())) {
			listed[p.ID] = true
			options = append(options, widgets.Option{Value: string(p.ID), Caption: p.Full()})
		}
	}
	return options
}
