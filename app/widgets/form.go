package widgets

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// FormRow is a field with its label above and, below it, a hint or what is
// wrong with the value.
type FormRow struct {
	widget.BaseWidget
	OnGrow              func() // after a hint or an error came or went; may be nil
	field               fyne.CanvasObject
	label, hint, wrong  *Text
	root, wrongWithIcon *fyne.Container
}

var _ fyne.Widget = (*FormRow)(nil)

// NewFormRow returns a row for one field.
func NewFormRow(label string, field fyne.CanvasObject) *FormRow {
	small := Style{Size: theme.SizeNameCaptionText, Wrap: true}
	r := &FormRow{field: field, label: NewText(label, Style{Bold: true, Wrap: true})}
	small.Color = ColorMuted
	r.label.Hidden = label == ""
	r.hint = NewText("", small)
	small.Color = ColorOverdue
	r.wrong = NewText("", small)
	r.wrongWithIcon = leading(GapTiny, NewPicture("error", 14, ColorOverdue), r.wrong)
	r.hint.Hidden, r.wrongWithIcon.Hidden = true, true
	r.root = VStack(GapTiny, r.label, field, r.hint, r.wrongWithIcon)
	r.ExtendBaseWidget(r)
	return r
}

// SetHint explains the field below it; "" hides the hint. Nothing is laid out where the words
// stay, since pages say them with every key.
func (r *FormRow) SetHint(hint string) *FormRow {
	if hint == r.hint.Text() {
		return r
	}
	r.hint.SetText(hint)
	r.hint.Hidden = hint == ""
	r.grow()
	return r
}

func (r *FormRow) grow() {
	r.root.Refresh()
	if r.OnGrow != nil {
		r.OnGrow()
	}
}

// SetError says what is wrong with the value; "" says nothing is.
func (r *FormRow) SetError(text string) {
	if text == r.wrong.Text() {
		return
	}
	r.wrong.SetText(text)
	r.wrongWithIcon.Hidden = text == ""
	r.grow()
}

// Error returns what SetError said.
func (r *FormRow) Error() string { return r.wrong.Text() }

// putBelow puts a part right below the field.
func (r *FormRow) putBelow(o fyne.CanvasObject) {
	r.root.Objects = slices.Insert(r.root.Objects, 2, o)
	r.root.Refresh()
}

// Field returns the field of the row.
func (r *FormRow) Field() fyne.CanvasObject { return r.field }

func (r *FormRow) parts() []fyne.CanvasObject { return []fyne.CanvasObject{r.field} }

// CreateRenderer implements fyne.Widget.
func (r *FormRow) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(r.root) }

// Form is rows in groups, never wider than 560.
type Form struct {
	widget.BaseWidget
	box  *fyne.Container
	root *fyne.Container
}

var _ fyne.Widget = (*Form)(nil)

// NewForm returns an empty form.
func NewForm() *Form {
	f := &Form{box: VStack(GapMedium)}
	f.root = MaxWidth(FormWidth, f.box)
	f.ExtendBaseWidget(f)
	return f
}

// Add adds a field below and returns its row, for hints and errors.
func (f *Form) Add(label string, field fyne.CanvasObject) *FormRow {
	row := NewFormRow(label, field)
	f.AddObject(row)
	return row
}

// AddBeside puts rows made with NewFormRow beside each other, for short fields.
func (f *Form) AddBeside(rows ...*FormRow) {
	objects := make([]fyne.CanvasObject, len(rows))
	for i, row := range rows {
		objects[i] = row
	}
	f.AddObject(Columns(120, GapMedium, objects...))
}

// AddGroup starts a group of fields with a title.
func (f *Form) AddGroup(title string) {
	if len(f.box.Objects) == 0 {
		f.AddObject(NewHeading(title))
		return
	}
	f.AddObject(VStack(GapMedium, NewLine(), NewHeading(title)))
}

// AddObject adds something that is not a field, such as a button.
func (f *Form) AddObject(o fyne.CanvasObject) {
	f.box.Add(o)
	f.Refresh()
}

func (f *Form) parts() []fyne.CanvasObject { return f.box.Objects }

// CreateRenderer implements fyne.Widget.
func (f *Form) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(f.root) }
