package people

import (
	"slices"
	"strings"
	"unicode"

	"kader/app/forms"
	"kader/app/frame"
	"kader/app/widgets"
	"kader/data"
	"kader/data/values"
)

// addFields makes the form of a person, in groups. onNamed hears that reps were named.
func (p *personDetail) addFields(onNamed func()) {
	p.addName()
	p.addWork()
	p.addReach()
	p.addUnion()
	p.addFollow(onNamed)
	p.detail.Editor.OnTouch = func() {
		p.arrange()
		p.showLapse()
		p.name.show()
		p.posts.hint()
		p.note.Row.SetHint(judgingHint(p.frame, p.judging, p.note.Text()))
	}
	p.detail.Editor.OnSave = p.name.split
}

// showLapse says under the day of the next contact that it goes with what stands in the
// other fields.
func (p *personDetail) showLapse() {
	person, hint := p.person, ""
	p.detail.Editor.Touched()(&person)
	if next := p.next.Text(); next != "" && next == p.next.Shown && person.Next != p.person.Next {
		hint = p.frame.Text("person.next-lapses", "date", next)
		if !person.Next.IsZero() {
			hint = p.frame.Text("person.next-no", "date", next, "next", p.frame.Lang.Date(person.Next))
		}
	}
	p.next.Row.SetHint(hint)
}

// text is a field of one line named after a field of the employer's lists.
func (p *personDetail) text(
	field data.Field, at func(*data.Person) *string, check func(string) error,
) *forms.EditField[data.Person] {
	f := p.detail.Editor.TextField(p.frame.Text("field."+string(field)), at, check)
	f.In = frame.NumbersIn(field)
	return f
}

func (p *personDetail) addName() {
	p.detail.Editor.Form.AddGroup(p.frame.Text("person.group.name"))
	n := &nameSplit{frame: p.frame, changed: p.detail.Editor.Changed}
	n.given = p.text(data.FieldGiven, func(v *data.Person) *string { return &v.Given }, nil)
	n.infix = p.text(data.FieldInfix, func(v *data.Person) *string { return &v.Infix }, nil)
	n.family = p.text(data.FieldFamily, func(v *data.Person) *string { return &v.Family }, nil)
	n.initials = p.text(data.FieldInitials, func(v *data.Person) *string { return &v.Initials }, nil)
	p.detail.Editor.Beside(n.given, n.infix)
	p.detail.Editor.Beside(n.family, n.initials)
	p.detail.Editor.Form.AddObject(n.bind())
	p.name = n
}

func (p *personDetail) addWork() {
	e := p.detail.Editor
	e.Form.AddGroup(p.frame.Text("person.group.work"))
	unit := e.ChoiceField(
		p.frame.Text("people.column.unit"),
		[]widgets.Option{{Value: "", Caption: p.frame.Text("people.no-unit")}},
		func(v data.Person) string { return string(v.UnitID) },
		func(v *data.Person, value string) { v.UnitID = data.ID(value) },
	)
	p.units, _ = unit.Row.Field().(*widgets.Choice)
	e.Add(unit)
	e.Beside(
		p.text(data.FieldJobTitle, func(v *data.Person) *string { return &v.JobTitle }, nil),
		p.text(data.FieldEmployeeNumber, func(v *data.Person) *string { return &v.EmployeeNumber }, nil))
	e.Beside(
		e.DateField(p.frame.Text("field.start-date"), forms.LeanBack, func(v *data.Person) *data.Date { return &v.Start }),
		e.DateField(p.frame.Text("field.end-date"), forms.LeanNear, func(v *data.Person) *data.Date { return &v.End }))
	e.Beside(p.hoursField(), e.ChoiceField(p.frame.Text("field.contract-form"), p.contractOptions(),
		func(v data.Person) string { return string(v.Contract) },
		func(v *data.Person, value string) { v.Contract = data.Contract(value) }))
	e.Add(p.text(data.FieldManager, func(v *data.Person) *string { return &v.Manager }, nil))
}

func (p *personDetail) contractOptions() []widgets.Option {
	var options []widgets.Option
	for _, c := range data.Contracts() {
		options = append(options, widgets.Option{Value: string(c), Caption: p.frame.ContractWord(c)})
	}
	return options
}

// hoursField edits hours a week: 32 or 32,5.
func (p *personDetail) hoursField() *forms.EditField[data.Person] {
	label := p.frame.Text("field.hours")
	text := ""
	f := p.detail.Editor.TextField(label, func(*data.Person) *string { return &text }, func(typed string) error {
		_, err := hoursOf(label, typed)
		return err
	})
	f.Read = func(v data.Person) string {
		if v.Hours == 0 {
			return ""
		}
		return p.frame.Lang.Decimal(v.Hours, 2)
	}
	f.Write = func(v *data.Person) {
		if hours, err := hoursOf(label, f.Text()); err == nil {
			v.Hours = hours
		}
	}
	return f
}

// hoursOf reads hours a week: 32, 32,5, "36 uur", 37:30. A remark behind them is refused, as it
// would be lost.
func hoursOf(label, typed string) (float64, error) {
	typed = strings.TrimSpace(typed)
	hours, err := values.ParseWeekHours(typed)
	if err != nil || typed != "" && values.CountDigits(typed) == 0 || strings.ContainsRune(typed, '(') {
		return 0, data.Invalid{Field: label, Rule: data.RuleNumber}
	}
	return hours, nil
}

func (p *personDetail) addReach() {
	e := p.detail.Editor
	e.Form.AddGroup(p.frame.Text("person.group.reach"))
	e.Add(p.parsed(data.FieldPhone, func(v *data.Person) *string { return &v.Phone }, p.parsePhone))
	e.Add(p.parsed(data.FieldEmail, func(v *data.Person) *string { return &v.Email }, parseEmail))
	e.Add(p.text(data.FieldStreet, func(v *data.Person) *string { return &v.Street }, nil))
	e.Beside(
		p.text(data.FieldPostcode, func(v *data.Person) *string { return &v.Postcode }, nil),
		p.text(data.FieldTown, func(v *data.Person) *string { return &v.Town }, nil))
}

// parsed is a text that parse reads once somebody typed over it, and that is kept as read. What
// parse refuses is said under the field, and not kept. What the dossier has stays as it is until
// somebody types over it.
func (p *personDetail) parsed(
	field data.Field, at func(*data.Person) *string, parse func(string) (string, error),
) *forms.EditField[data.Person] {
	f := p.text(field, at, nil)
	check := f.Check
	f.Check = func() error {
		err := check()
		if err == nil && f.Text() != f.Shown {
			_, err = parse(f.Text())
		}
		return err
	}
	f.Write = func(v *data.Person) {
		if text, err := parse(f.Text()); err == nil {
			*at(v) = text
		}
	}
	return f
}

// parsePhone reads a phone number as one of the group's country. A form takes more than a list
// does: three digits are enough where a list wants six, since they may be an extension; what cannot
// be read as a phone number, and what holds several or words, is kept as typed. Fewer than three
// digits call nobody and are refused.
func (p *personDetail) parsePhone(text string) (string, error) {
	text = strings.TrimSpace(text)
	if text != "" && values.CountDigits(text) < 3 {
		return "", data.Invalid{Field: string(data.FieldPhone), Rule: data.RulePhone}
	}
	number, err := values.ParsePhone(text, p.language)
	if err != nil || number == "" || strings.ContainsAny(text, "/;,") || strings.ContainsFunc(text, unicode.IsLetter) {
		return text, nil
	}
	return number, nil
}

// parseEmail reads one e-mail address.
func parseEmail(text string) (string, error) {
	address, err := values.ParseEmail(text)
	if text = strings.TrimSpace(text); err == nil && (text != "" && address == "" || strings.Count(text, "@") > 1) {
		err = data.Invalid{Field: string(data.FieldEmail), Rule: data.RuleEmail}
	}
	return address, err
}

func (p *personDetail) addUnion() {
	e := p.detail.Editor
	e.Form.AddGroup(p.frame.Text("person.group.union"))
	e.Add(e.ChoiceField(p.frame.Text("people.column.membership"), membershipOptions(p.frame),
		func(v data.Person) string { return string(v.Membership) },
		func(v *data.Person, value string) { v.SetMembership(data.Membership(value), p.frame.Today()) }))
	e.Beside(
		p.text(data.FieldMemberNumber, func(v *data.Person) *string { return &v.MemberNumber }, nil),
		e.DateField(
			p.frame.Text("field.member-since"), forms.LeanBack, func(v *data.Person) *data.Date { return &v.MemberSince },
		),
	)
	p.posts.roles = p.rolesField()
	e.Add(p.posts.roles)
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
func (p *personDetail) rolesField() *forms.EditField[data.Person] {
	var ticks roleTicks
	box := widgets.Columns(150, 0)
	for _, r := range data.Roles() {
		c := widgets.NewCheck(p.frame.Text("role."+string(r)), func(bool) { p.detail.Editor.Changed() })
		ticks = append(ticks, c)
		box.Add(c)
	}
	return &forms.EditField[data.Person]{
		Row:   widgets.NewFormRow(p.frame.Text("people.column.role"), box),
		Check: forms.Fine,
		Text:  func() string { return ticks.codes(ticks.chosen()) },
		Put:   ticks.put,
		Read:  func(v data.Person) string { return ticks.codes(v.Roles) },
		Write: func(v *data.Person) { v.Roles = ticks.chosen() },
	}
}

func (p *personDetail) addFollow(onNamed func()) {
	e := p.detail.Editor
	e.Form.AddGroup(p.frame.Text("person.group.follow"))
	rep := e.ChoiceField(
		p.frame.Text("people.column.rep"),
		[]widgets.Option{{Value: "", Caption: p.frame.Text("people.nobody")}},
		func(v data.Person) string { return string(v.RepID) },
		func(v *data.Person, value string) { v.HandTo(data.ID(value)) },
	)
	p.rep, _ = rep.Row.Field().(*widgets.Choice)
	e.Add(rep)
	p.naming = forms.NamingButton(p.frame, onNamed)
	e.Form.AddObject(widgets.HStack(0, p.naming))
	p.next = e.DateField(
		p.frame.Text("hires.column.next"), forms.LeanAhead, func(v *data.Person) *data.Date { return &v.Next },
	)
	states := append([]widgets.Option{{Value: "", Caption: p.frame.StateWord("")}}, stateOptions(p.frame)...)
	e.Beside(
		e.ChoiceField(p.frame.Text("hires.column.state"), states,
			func(v data.Person) string { return string(v.State) },
			func(v *data.Person, value string) { v.SetState(data.FollowState(value), p.frame.Today()) }),
		p.next)
	p.note = e.LinesField(p.frame.Text("field.note"), 3, func(v *data.Person) *string { return &v.Note })
	e.Add(p.note)
}

// repOptions lists those who can keep in touch with someone; whoever does now is
// always among them.
func repOptions(f *frame.Frame, people []data.Person, now data.ID) []widgets.Option {
	options := []widgets.Option{{Value: "", Caption: f.Text("people.nobody")}}
	listed := make(map[data.ID]bool)
	for _, p := range people {
		if !listed[p.ID] && (p.ID == now || p.IsActiveRep(f.Today())) {
			listed[p.ID] = true
			options = append(options, widgets.Option{Value: string(p.ID), Caption: p.Full()})
		}
	}
	return options
}
