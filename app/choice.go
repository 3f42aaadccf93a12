package app

import (
	"fmt"
	"slices"

	"kader/app/widgets"
)

// choice is a field in which one of some values is chosen.
type choice struct {
	widgets.Select
	options  []option
	onChoice func(value string)
	silent   bool // the program chooses, not the user
}

// newChoice returns a field with the first option chosen. onChoice hears the user only.
func newChoice(options []option, onChoice func(value string)) *choice {
	c := &choice{onChoice: onChoice}
	c.ExtendBaseWidget(c)
	c.OnChanged = func(string) {
		if !c.silent && c.onChoice != nil {
			c.onChoice(c.value())
		}
	}
	c.options, c.Options = options, distinctCaptions(options)
	if len(options) > 0 {
		c.choose(options[0].value)
	}
	return c
}

// setOptions offers other values; the chosen one stays where it is among them.
func (c *choice) setOptions(options []option) {
	chosen := c.value()
	c.options = options
	c.Options = distinctCaptions(options)
	c.choose(chosen)
}

// distinctCaptions numbers equal captions, because Fyne's list goes by its words.
func distinctCaptions(options []option) []string {
	captions := make([]string, len(options))
	seen := make(map[string]int, len(options))
	for i, o := range options {
		captions[i] = o.caption
		seen[o.caption]++
		if n := seen[o.caption]; n > 1 {
			captions[i] = fmt.Sprintf("%s (%d)", o.caption, n)
		}
	}
	return captions
}

// value returns the chosen value, "" for none.
func (c *choice) value() string {
	if i := c.SelectedIndex(); i >= 0 && i < len(c.options) {
		return c.options[i].value
	}
	return ""
}

// choose shows a value, the first where it is not among the options.
func (c *choice) choose(value string) {
	c.silent = true
	defer func() { c.silent = false }()
	i := slices.IndexFunc(c.options, func(o option) bool { return o.value == value })
	if i < 0 && len(c.options) > 0 {
		i = 0
	}
	if i >= 0 {
		c.SetSelectedIndex(i)
	}
	c.Refresh()
}
