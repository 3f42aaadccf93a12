package forms

import (
	"strconv"

	"kader/app/widgets"
	"kader/data"
	"kader/data/values"
)

// SecretField edits one line that is hidden until the user asks to see it.
func (e *Editor[T]) SecretField(label string, at func(*T) *string) *EditField[T] {
	return e.entryField(label, widgets.NewPassphraseField("", nil), at, nil)
}

// ClockField edits a time of day, or none.
func (e *Editor[T]) ClockField(label string, at func(*T) *data.Clock) *EditField[T] {
	read := func(text string) (data.Clock, bool) {
		if text == "" {
			return "", true
		}
		clock, _, ok := values.ParseClock(text, e.frame.Lang.Code)
		return clock, ok
	}
	f := e.TextField(label, func(value *T) *string { return (*string)(at(value)) }, func(text string) error {
		if _, ok := read(text); !ok {
			return data.Invalid{Field: label, Rule: data.RuleClock}
		}
		return nil
	})
	f.Write = func(value *T) {
		if clock, ok := read(f.Text()); ok {
			*at(value) = clock
		}
	}
	return f
}

// MinutesField edits how many minutes something takes; a number alone is minutes.
func (e *Editor[T]) MinutesField(label string, at func(*T) *int) *EditField[T] {
	f := e.NumberField(label, at)
	read := func() (int, error) {
		if minutes, ok := values.ParseMinutes(f.Text(), e.frame.Lang.Code); ok {
			return minutes, nil
		}
		n, err := WholeNumber(label, f.Text())
		if err == nil && n > data.LongestMinutes {
			err = data.Invalid{Field: label, Rule: data.RuleMinutes}
		}
		return n, err
	}
	f.Check = func() error {
		_, err := read()
		return err
	}
	f.Write = func(value *T) {
		if n, err := read(); err == nil {
			*at(value) = n
		}
	}
	f.Read = func(value T) string {
		if n := *at(&value); n > 0 {
			return strconv.Itoa(n)
		}
		return ""
	}
	return f
}
