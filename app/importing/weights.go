package importing

import (
	"cmp"
	"math"

	"fyne.io/fyne/v2"

	"kader/app/frame"
	"kader/app/widgets"
	"kader/data"
	"kader/data/imports"
)

// addWeights offers what each feature says for and against the person who a row is taken for, and shows it
// once that was asked.
func (p *importPane) addWeights(box *fyne.Container, i int) {
	f, draft := p.frame(), p.people.page.draft
	if !imports.IsWeighed(draft, i) {
		return
	}
	if !p.weights {
		box.Add(widgets.HStack(0, widgets.NewQuietButton(f.Text("import.weights"), "info", func() { p.weigh(i) })))
		return
	}
	weights, err := imports.WeightsOf(draft, i)
	if err != nil || len(weights) == 0 {
		return // it was stopped
	}
	p.hide = widgets.NewQuietButton(f.Text("import.weights-hide"), "", func() {
		p.weights = false
		p.open(i)
		f.Focus(p.people.table)
	})
	known, _ := draft.KnownPerson(p.people.match(i).PersonID)
	box.Add(widgets.VStack(
		widgets.GapTiny, widgets.HStack(0, p.hide), widgets.NewCaption(f.Text("import.weights-of", "name", known.Full())),
		weightLines(f, weights),
		widgets.NewText(f.Text("import.weights-text"), widgets.Style{Color: widgets.ColorMuted, Wrap: true}),
	))
}

// weigh works out the weights, which compares the whole list once, and shows them.
func (p *importPane) weigh(i int) {
	p.people.page.change(func() error {
		_, err := imports.WeightsOf(p.people.page.draft, i)
		return err
	}, func() {
		p.weights, p.hide = true, nil
		if p.open(i); p.hide != nil {
			p.frame().Focus(p.hide)
		}
	})
}

// weightLines are weights in words, each on its line, with what they are together.
func weightLines(f *frame.Frame, weights []imports.Weight) *fyne.Container {
	lines := widgets.VStack(widgets.GapTiny)
	sum := 0.0
	for _, w := range weights {
		sum += w.Bits
		lines.Add(widgets.NewText(weightWords(f, w), widgets.Style{Wrap: true}))
	}
	words := f.Text("import.weights-sum", "strength", strengthWord(f, sum), "bits", bitsWord(f, sum))
	lines.Add(widgets.NewText(words, widgets.Style{Bold: true, Wrap: true}))
	return lines
}

// weightWords says what one feature says.
func weightWords(f *frame.Frame, w imports.Weight) string {
	feature, strength, bits := featureWord(f, w.Feature), strengthWord(f, w.Bits), bitsWord(f, w.Bits)
	if w.Level == "" {
		return f.Text("import.weight-alone", "feature", feature, "strength", strength, "bits", bits)
	}
	return f.Text(
		"import.weight-line", "feature", feature, "level", f.Text("match.level."+w.Level), "strength", strength, "bits", bits,
	)
}

// featureWord is what a feature is called: as the field of a list, where it is one.
func featureWord(f *frame.Frame, feature string) string {
	fields := map[string]data.Field{
		"family-name": data.FieldFamily, "given-name": data.FieldGiven, "birth": data.FieldBirthDate,
		"member-number": data.FieldMemberNumber, "employee-number": data.FieldEmployeeNumber, "email": data.FieldEmail,
		"phone": data.FieldPhone, "first-day": data.FieldStartDate, "unit": data.FieldUnit, "site": data.FieldSite,
		"job": data.FieldJobTitle,
	}
	if field, ok := fields[feature]; ok {
		return fieldWord(f, field)
	}
	return f.Text("match.feature." + feature)
}

// The bits from which a weight is strong, weak, or nothing.
const (
	strongFrom = 6
	clearFrom  = 2
	weakFrom   = .05
)

// strengthWord says how much a weight says, and whether for or against.
func strengthWord(f *frame.Frame, bits float64) string {
	side, size := "for", math.Abs(bits)
	if bits < 0 {
		side = "against"
	}
	switch {
	case size >= strongFrom:
		side = "strong-" + side
	case size < weakFrom:
		side = "nothing"
	case size < clearFrom:
		side = "weak-" + side
	}
	return f.Text("match.strength." + side)
}

// bitsWord writes bits with one decimal.
func bitsWord(f *frame.Frame, bits float64) string { return cmp.Or(f.Lang.Decimal(bits, 1), "0") }
