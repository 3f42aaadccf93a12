package app

import (
	"strconv"

	"fyne.io/fyne/v2"

	"kader/app/widgets"
	"kader/data"
	"kader/data/imports"
)

// knownFact is one fact about a person, written as the language writes it.
type knownFact struct {
	field data.Field
	name  string
	value string
}

// factsAbout are all facts by which a person can be told from another, of a row and of
// somebody in the dossier alike. What is not known is left out.
func (a *App) factsAbout(p *data.Person) []knownFact {
	number := func(n float64) string {
		if n == 0 {
			return ""
		}
		return strconv.FormatFloat(n, 'f', -1, 64)
	}
	var facts []knownFact
	for _, fact := range []knownFact{
		{field: data.FieldInitials, value: p.Initials},
		{field: data.FieldEmployeeNumber, value: p.EmployeeNumber},
		{field: data.FieldMemberNumber, value: p.MemberNumber},
		{field: imports.FieldMembership, value: string(p.Membership)},
		{field: data.FieldMemberSince, value: p.MemberSince.String()},
		{field: data.FieldBirthDate, name: a.text("person.field.birth-year"), value: number(float64(p.BirthYear))},
		{field: data.FieldUnit, value: joinNotes(p.EmployerSite, p.EmployerUnit)},
		{field: data.FieldJobTitle, value: p.JobTitle},
		{field: data.FieldStartDate, value: p.Start.String()},
		{field: data.FieldEndDate, value: p.End.String()},
		{field: data.FieldHours, value: number(p.Hours)},
		{field: data.FieldFTE, value: number(p.FTE)},
		{field: data.FieldContract, value: string(p.Contract)},
		{field: data.FieldEmail, value: p.Email},
		{field: data.FieldPhone, value: p.Phone},
		{field: data.FieldStreet, value: p.Street},
		{field: data.FieldPostcode, value: p.Postcode},
		{field: data.FieldTown, value: p.Town},
		{field: data.FieldManager, value: p.Manager},
		{field: data.FieldNote, value: p.Note},
	} {
		if fact.value == "" {
			continue
		}
		if fact.name == "" {
			fact.name = a.fieldWord(fact.field)
		}
		fact.value = a.valueWord(fact.field, fact.value)
		facts = append(facts, fact)
	}
	return facts
}

// factLines shows facts below each other.
func (a *App) factLines(facts []knownFact) *fyne.Container {
	lines := widgets.VStack(widgets.GapTiny)
	for _, fact := range facts {
		lines.Add(widgets.NewText(a.text("import.fact", "field", fact.name, "value", fact.value), widgets.Style{Color: widgets.ColorMuted, Wrap: true}))
	}
	return lines
}
