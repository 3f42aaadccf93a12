package forms

import (
	"slices"

	"kader/app/frame"
	"kader/app/widgets"
	"kader/data"
)

// TrackWords says when the steps of a track are due: "First talk in the first week; after that after 11 weeks".
func TrackWords(f *frame.Frame, t data.Track) string {
	words := make([]string, len(t))
	for i, days := range t {
		switch {
		case days == 7:
			words[i] = f.Text("track.first-week")
		case days%7 == 0:
			words[i] = f.Count("track.after-weeks", days/7)
		default:
			words[i] = f.Count("track.after-days", days)
		}
	}
	if len(words) == 1 {
		return f.Text("track.words-one", "first", words[0])
	}
	return f.Text("track.words", "first", words[0], "then", f.Lang.List(words[1:]))
}

// TrackField edits the steps of a track as days: "7, 77, 364". hint says what stands under the field for the steps
// that are typed; nil where none are, or none that are a track.
func (e *Editor[T]) TrackField(label string, at func(*T) *data.Track, hint func(data.Track) string) *EditField[T] {
	field := widgets.NewTextField("", nil)
	f := &EditField[T]{Row: widgets.NewFormRow(label, field)}
	typed := func() data.Track {
		if t, err := data.ParseTrack(field.Text); err == nil {
			return t
		}
		return nil
	}
	field.OnChanged = func(string) {
		f.Row.SetHint(hint(typed()))
		e.Changed()
	}
	f.Text = func() string { return field.Text }
	f.Put = func(text string) {
		field.SetText(text)
		f.Row.SetHint(hint(typed()))
	}
	f.Check = func() error {
		_, err := data.ParseTrack(field.Text)
		return err
	}
	f.Read = func(value T) string { return at(&value).String() }
	f.Write = func(value *T) {
		if t, err := data.ParseTrack(field.Text); err == nil && !slices.Equal(t, *at(value)) {
			*at(value) = t
		}
	}
	return f
}
