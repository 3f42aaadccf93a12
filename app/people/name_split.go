package people

import (
	"strings"

	"fyne.io/fyne/v2"

	"kader/app/forms"
	"kader/app/frame"
	"kader/app/widgets"
	"kader/data"
	"kader/data/values"
)

// nameSplit puts a whole name that was typed as given name in the fields for its parts, as it is done with
// lists, and offers to take that back. Where several words may all be given names it offers to divide them.
type nameSplit struct {
	frame                          *frame.Frame
	given, infix, family, initials *forms.EditField[data.Person]
	whole                          string // what was split, "" for nothing
	parts                          data.Name
	kept                           string          // what the user wants to stay as given name
	back                           *fyne.Container // the button that takes it back
	unsure                         string          // several words that may all be given names
	offer                          *widgets.Button // divides them
	offers                         *fyne.Container // holds offer
	changed                        func()
}

// bind splits the name when the keyboard leaves the field.
func (s *nameSplit) bind() fyne.CanvasObject {
	s.back = widgets.HStack(0, widgets.NewQuietButton(s.frame.Text("person.name-whole"), "undo", s.onBack))
	s.back.Hide()
	s.offer = widgets.NewQuietButton("", "edit", s.onOffer)
	s.offers = widgets.HStack(0, s.offer)
	s.offers.Hide()
	if field, ok := s.given.Row.Field().(*widgets.TextField); ok {
		field.OnFocus = func(focused bool) {
			if !focused {
				s.split()
			}
		}
	}
	return widgets.VStack(0, s.back, s.offers)
}

// split splits what was typed where it tells a family name, and none was typed.
func (s *nameSplit) split() {
	typed := s.given.Text()
	if typed == s.kept || s.family.Text()+s.infix.Text()+s.initials.Text() != "" {
		return
	}
	name, told := wholeName(typed)
	if !told {
		s.unsure = typed
		s.show()
		return
	}
	if typed == s.given.Shown {
		return
	}
	s.whole, s.parts = typed, name
	s.put(name)
}

// wholeName reads a given name and a family name, and tells whether the text says which is which: several
// words that may all be given names do not.
func wholeName(text string) (name data.Name, told bool) {
	listed := strings.Contains(text, ",")
	if !listed && values.GivenFirst(text, values.NewFirstNames().Has) >= 0 {
		return data.Name{}, false
	}
	name = values.ParseName(text)
	return name, name.Family != "" && name.Given+name.Initials != ""
}

// put shows a name in the fields.
func (s *nameSplit) put(n data.Name) {
	s.given.Put(n.Given)
	s.infix.Put(n.Infix)
	s.family.Put(n.Family)
	s.initials.Put(n.Initials)
	s.changed()
}

// onOffer divides what may all be given names: the last word is the family name.
func (s *nameSplit) onOffer() {
	s.whole, s.parts = s.unsure, values.ParseName(s.unsure)
	s.put(s.parts)
}

// showOffer offers to divide the given name that stands there, where its words may be a family name too.
func (s *nameSplit) showOffer() {
	name := values.ParseName(s.unsure)
	offered := name.Family != "" && name.Given+name.Initials != "" && s.unsure == s.given.Text() && s.unsure != s.kept &&
		s.family.Text()+s.infix.Text()+s.initials.Text() == ""
	if offered {
		family := strings.TrimSpace(name.Infix + " " + name.Family)
		s.offer.Caption = s.frame.Text("person.name-offer", "family", family)
		s.offer.Refresh()
	}
	if s.offers.Hidden == offered {
		s.offers.Hidden = !offered
		s.offers.Refresh()
	}
}

// show says that a name was split while the fields hold its parts, or offers to split it.
func (s *nameSplit) show() {
	s.showOffer()
	split := s.whole != "" && s.parts == data.Name{
		Given: s.given.Text(), Infix: s.infix.Text(), Family: s.family.Text(), Initials: s.initials.Text(),
	} && s.given.Text()+s.family.Text() != s.given.Shown+s.family.Shown
	hint := ""
	if split {
		hint = s.frame.Text("person.name-split")
	}
	s.given.Row.SetHint(hint)
	if s.back.Hidden == split {
		s.back.Hidden = !split
		s.back.Refresh()
	}
}

// onBack puts the whole name back as it was typed.
func (s *nameSplit) onBack() {
	s.kept = s.whole
	s.whole = ""
	s.put(data.Name{Given: s.kept})
	if field, ok := s.given.Row.Field().(*widgets.TextField); ok {
		s.frame.Focus(field)
	}
}
