package app

import (
	"fmt"
	"slices"

	"kader/app/widgets"
)

// choice is a field in which one of some values is chosen. It keeps the value that was
// chosen also while that is not among the options, because they are still being read.
type choice struct {
	widgets.Select
	options  []option
	chosen   string
	onChoice func(value string)
	silent   bool // the program chooses, not the user
}

// newChoice returns a field with the first option chosen. onChoice hears the user only.
func newChoice(options []option, onChoice func(value string)) *choice {
	c := &choice{onChoice: onChoice}
	c.ExtendBaseWidget(c)
	c.PlaceHolder = "…"
	c.OnChanged = func(string) { c.onPicked() }
	c.options, c.Options = options, distinctCaptions(options)
	c.chooseFirst()
	return c
}

// onPicked is called when another option shows. Only the user changes the value by it.
func (c *choice) onPicked() {
	i := c.SelectedIndex()
	if c.silent || i < 0 || i >= len(c.options) {
		return
	}
	c.chosen = c.options[i].value
	if c.onChoice != nil {
		c.onChoice(c.chosen)
	}
}

// setOptions offers other values; the chosen one stays, also where it is not among them.
func (c *choice) setOptions(options []option) {
	c.options, c.Options = options, distinctCaptions(options)
	c.choose(c.chosen)
}

// offer is setOptions for a filter: where the chosen value is no longer among the options,
// the first is chosen.
func (c *choice) offer(options []option) {
	c.options, c.Options = options, distinctCaptions(options)
	c.prefer(c.chosen)
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

// value returns the chosen value.
func (c *choice) value() string { return c.chosen }

// place returns where a value stands among the options, -1 for nowhere.
func (c *choice) place(value string) int {
	return slices.IndexFunc(c.options, func(o option) bool { return o.value == value })
}

// choose shows a value; one that is not among the options shows when it is.
func (c *choice) choose(value string) {
	c.silent = true
	defer func() { c.silent = false }()
	c.chosen = value
	if i := c.place(value); i >= 0 {
		c.SetSelectedIndex(i)
	} else {
		c.ClearSelected()
	}
	c.Refresh()
}

// prefer chooses a value where it is among the options, and the first where it is not.
func (c *choice) prefer(value string) {
	if c.choose(value); c.place(value) < 0 {
		c.chooseFirst()
	}
}

func (c *choice) chooseFirst() {
	if len(c.options) > 0 {
		c.choose(c.options[0].value)
	}
}
