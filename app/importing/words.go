package importing

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"kader/app/frame"
	"kader/app/widgets"
	"kader/data"
	"kader/data/imports"
)

// stepOf is the step at which a warning is shown.
func stepOf(w imports.Warning) importStep {
	switch w.Code {
	case imports.WarnSheets,
		imports.WarnUnread,
		imports.WarnTurned,
		imports.WarnJoined,
		imports.WarnSheetUnits,
		imports.WarnTables,
		imports.WarnHiddenRows,
		imports.WarnHiddenColumns,
		imports.WarnBeyond,
		imports.WarnNoHeader,
		imports.WarnHeaderTwo:
		return stepPlace
	case imports.WarnSameNumber,
		imports.WarnSameEmail,
		imports.WarnManyLeft,
		imports.WarnOverwrite,
		imports.WarnUnits,
		imports.WarnUnitsAlike,
		imports.WarnBirthChecks,
		imports.WarnOnTrack,
		imports.WarnTogether,
		imports.WarnStruckRows,
		imports.WarnGone:
		return stepPeople
	}
	if w.Facts["header"] != "" || w.Code == imports.WarnDittos {
		return stepColumns
	}
	return stepFile
}

// isGrave tells whether something may be wrong; other warnings are good to know.
func isGrave(w imports.Warning) bool {
	switch w.Code {
	case imports.WarnKindGuessed,
		imports.WarnAttachment,
		imports.WarnTurned,
		imports.WarnUnits,
		imports.WarnBirthChecks,
		imports.WarnTogether,
		imports.WarnGone,
		imports.WarnHeaderTwo,
		imports.WarnHiddenRows,
		imports.WarnHiddenColumns,
		imports.WarnJoined,
		imports.WarnSheetUnits,
		imports.WarnNothing,
		imports.WarnAroundNames,
		imports.WarnNoteMarks,
		imports.WarnRemarks,
		imports.WarnStruckCells,
		imports.WarnSplitRows,
		imports.WarnLetters,
		imports.WarnSheets,
		imports.WarnTables:
		return false
	case imports.WarnSameHeader,
		imports.WarnTwoColumns,
		imports.WarnWhichColumn,
		imports.WarnForbiddenCells,
		imports.WarnDayOrder,
		imports.WarnMaybeSwapped,
		imports.WarnDaysMixed:
		return true
	}
	return stepOf(w) != stepColumns
}

// isSaid tells whether the page says by itself what a warning says: in a sentence
// above, or at the column that asks.
func isSaid(w imports.Warning) bool {
	switch w.Code {
	case imports.WarnNoHeader,
		imports.WarnHeaderTwo,
		imports.WarnTwoColumns,
		imports.WarnWhichColumn,
		imports.WarnBirthDays,
		imports.WarnBareDate,
		imports.WarnValuesOther,
		imports.WarnNotUsed,
		imports.WarnUnits:
		return true
	}
	return false
}

// warningsAt are the warnings that belong to a step, the grave ones first.
func (p *importPage) warningsAt(step importStep) []imports.Warning {
	var grave, plain []imports.Warning
	for _, w := range p.draft.Warnings {
		switch {
		case stepOf(w) != step || isSaid(w):
		case isGrave(w):
			grave = append(grave, w)
		default:
			plain = append(plain, w)
		}
	}
	return append(grave, plain...)
}

// mostWarnings is how many warnings stand above a table; the others open.
const mostWarnings = 2

// addWarnings puts the warnings of a step above its table.
func (p *importPage) addWarnings(box *fyne.Container, step importStep) {
	f, list := p.frame, p.warningsAt(step)
	for i, w := range list {
		if i == mostWarnings {
			box.Add(
				container.NewHBox(
					widgets.NewQuietButton(f.Count("import.more-warnings", len(list)-i), "info", func() { p.showWarnings(list) }),
				),
			)
			return
		}
		box.Add(p.warningLine(w))
	}
}

// showWarnings shows all warnings of a step, with what to do about each.
func (p *importPage) showWarnings(list []imports.Warning) {
	box := widgets.VStack(widgets.GapMedium)
	for _, w := range list {
		box.Add(p.warningBox(w))
	}
	p.frame.Show(
		frame.Dialog{Title: p.frame.Text("import.good-to-know"), Body: container.NewVScroll(box), Width: 560, Height: 420},
	)
}

// warningLine is a warning in one sentence.
func (p *importPage) warningLine(w imports.Warning) fyne.CanvasObject {
	if isGrave(w) {
		return warningLine(p.warningWords(w))
	}
	return iconLine("info", widgets.ColorPetrol, p.warningWords(w))
}

// warningBox is a warning with what to do about it.
func (p *importPage) warningBox(w imports.Warning) fyne.CanvasObject {
	box := widgets.VStack(widgets.GapTiny, p.warningLine(w))
	if key := "import.advice." + string(w.Code); p.frame.Lang.Has(key) {
		box.Add(widgets.NewText(p.frame.Text(key), widgets.Style{Color: widgets.ColorMuted, Wrap: true}))
	}
	return box
}

// warningWords says what the user should know about the list.
func (p *importPage) warningWords(w imports.Warning) string {
	return p.frame.Lang.Text(w.TextKey(), p.frame.Lang.Facts(w.TextFacts())...)
}

// The shares from which we are sure of a column, and from which it is probable.
const (
	sureFrom     = .9
	probableFrom = .7
)

// sureWord says how sure we are of something.
func sureWord(f *frame.Frame, share float64) string {
	switch {
	case share >= sureFrom:
		return f.Text("import.sure")
	case share >= probableFrom:
		return f.Text("import.probable")
	}
	return f.Text("import.check")
}

// maybeFrom is the score from which a row may be the person it is taken for.
const maybeFrom = .5

// scoreWord says how probable it is that a row is the person it is taken for.
func scoreWord(f *frame.Frame, m imports.Match) string {
	switch score := m.Score; {
	case score >= .99 && m.Decision != imports.DecisionAsk:
		return f.Text("import.score-sure")
	case score >= .9:
		return f.Text("import.score-probable")
	case score >= maybeFrom:
		return f.Text("import.score-maybe")
	}
	return f.Text("import.score-unlikely")
}

// tintOf is the colour of columns that hold a field, by what it is about.
func tintOf(f data.Field) fyne.ThemeColorName {
	switch f {
	case data.FieldIgnore, "":
		return ""
	case data.FieldGiven, data.FieldInfix, data.FieldFamily, data.FieldInitials, data.FieldFullName, data.FieldBirthDate:
		return widgets.ColorTintName
	case data.FieldEmail, data.FieldPhone, data.FieldStreet, data.FieldPostcode, data.FieldTown:
		return widgets.ColorTintContact
	case data.FieldMemberNumber, data.FieldMemberSince, data.FieldNote:
		return widgets.ColorTintUnion
	case data.FieldStartDate, data.FieldEndDate, data.FieldHours, data.FieldFTE, data.FieldContract:
		return widgets.ColorTintTerms
	}
	return widgets.ColorTintWork
}

// tintKeys are the colours of the columns that a list has, and what each says.
func (p *importPage) tintKeys() []widgets.ColorKey {
	f, used := p.frame, make(map[fyne.ThemeColorName]bool)
	for _, c := range p.draft.Mapping {
		used[tintOf(c.Field)] = true
	}
	var keys []widgets.ColorKey
	for _, key := range []widgets.ColorKey{
		{Color: widgets.ColorTintName, Text: f.Text("import.tint.name")},
		{Color: widgets.ColorTintWork, Text: f.Text("import.tint.work")},
		{Color: widgets.ColorTintTerms, Text: f.Text("import.tint.terms")},
		{Color: widgets.ColorTintContact, Text: f.Text("import.tint.contact")},
		{Color: widgets.ColorTintUnion, Text: f.Text("import.tint.union")},
	} {
		if used[key.Color] {
			keys = append(keys, key)
		}
	}
	return keys
}

// kindOptions are the kinds of lists to choose from.
func kindOptions(f *frame.Frame) []widgets.Option {
	var options []widgets.Option
	for _, kind := range data.ListKinds() {
		options = append(options, widgets.Option{Value: string(kind), Caption: f.Text("list-kind." + string(kind))})
	}
	return options
}

// fieldOptions are the fields that a column may hold, "do not use" first.
func fieldOptions(f *frame.Frame) []widgets.Option {
	options := []widgets.Option{{Value: string(data.FieldIgnore), Caption: f.Text("field." + string(data.FieldIgnore))}}
	for _, field := range data.Fields() {
		if field != data.FieldIgnore {
			options = append(options, widgets.Option{Value: string(field), Caption: f.Text("field." + string(field))})
		}
	}
	return options
}

// asListed is the text of a cell. A spreadsheet keeps a day as a number and writes it as
// the language does; so do we. A day that is text stands as it is written.
func asListed(f *frame.Frame, text string, day data.Date) string {
	if day.IsZero() {
		return text
	}
	return f.Lang.Date(day)
}

// fieldWord is what a field of a change is called.
func fieldWord(f *frame.Frame, field data.Field) string { return f.Text("field." + string(field)) }

// valueWord is a stored value as the language writes it.
func valueWord(f *frame.Frame, field data.Field, value string) string {
	if value == "" {
		return f.Text("import.nothing")
	}
	switch field {
	case data.FieldStartDate, data.FieldEndDate, data.FieldBirthDate, data.FieldMemberSince:
		if day, err := data.ParseDate(value); err == nil {
			return f.Lang.Date(day)
		}
	case data.FieldHours:
		return f.DecimalWord(value)
	case data.FieldFTE:
		return f.ShareWord(value)
	case data.FieldContract:
		return f.ContractWord(data.Contract(value))
	case imports.FieldMembership:
		return f.MembershipWord(data.Membership(value))
	case imports.FieldFollow:
		return f.StateWord(data.FollowState(value))
	}
	return value
}
