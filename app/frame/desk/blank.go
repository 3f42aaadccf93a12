package desk

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"kader/app/frame"
)

// blank is a page with nothing on it.
type blank struct{ id string }

// Blank declares a page with nothing on it, for rooms that lead to pages of others.
func Blank(id string) frame.Entry {
	return frame.Entry{ID: id, Icon: "settings", New: func(*frame.Frame) frame.Page { return blank{id} }}
}

func (p blank) ID() string { return p.id }

func (p blank) Build() fyne.CanvasObject { return container.NewStack() }

func (p blank) Reload() {}

func (p blank) Focus() fyne.Focusable { return nil }
