package widgets

import (
	"fmt"
	"slices"
)

// Option is one value to choose.
type Option struct{ Value, Caption string }

// Choice is a field in which one of some values is chosen. It keeps the value that was
// chosen also while that is not among the options, because they are still being read.
type Choice struct {
	Select
	Offered  []Option
	chosen   string
	OnChoice func(value string)
	silent   bool // the program chooses, not the user
}

// NewChoice returns a field with the first option chosen. OnChoice hears the user only.
func NewChoice(options []Option, onChoice func(value string)) *Choice {
	c := &Choice{OnChoice: onChoice}
	c.ExtendBaseWidget(c)
	c.PlaceHolder = "…"
	c.OnChanged = func(string) { c.onPicked() }
	c.Offered, c.Options = options, distinctCaptions(options)
	c.chooseFirst()
	return c
}

// onPicked is called when another option shows. Only the user changes the value by it.
func (c *Choice) onPicked() {
	i := c.SelectedIndex()
	if c.silent || i < 0 || i >= len(c.Offered) {
		return
	}
	c.chosen = c.Offered[i].Value
	if c.OnChoice != nil {
		c.OnChoice(c.chosen)
	}
}

// SetOptions offers other values; the chosen one stays, also where it is not among them.
func (c *Choice) SetOptions(options []Option) {
	c.Offered, c.Options = options, distinctCaptions(options)
	c.Choose(c.chosen)
}

// Offer is SetOptions for a filter: where the chosen value is no longer among the options,
// the first is chosen.
func (c *Choice) Offer(options []Option) {
	c.Offered, c.Options = options, distinctCaptions(options)
	c.Prefer(c.chosen)
}

// distinctCaptions numbers equal captions, because Fyne's list goes by its words.
func distinctCaptions(options []Option) []string {
	captions := make([]string, len(options))
	seen := make(map[string]int, len(options))
	for i, o := range options {
		captions[i] = o.Caption
		seen[o.Caption]++
		if n := seen[o.Caption]; n > 1 {
			captions[i] = fmt.Sprintf("%s (%d)", o.Caption, n)
		}
	}
	return captions
}

// Value returns the chosen value.
func (c *Choice) Value() string { return c.chosen }

// place returns where a value stands among the options, -1 for nowhere.
func (c *Choice) place(value string) int {
	return slices.IndexFunc(c.Offered, func(o Option) bool { return o.Value == value })
}

// Choose shows a value; one that is not among the options shows when it is.
func (c *Choice) Choose(value string) {
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

// Prefer chooses a value where it is among the options, and the first where it is not.
func (c *Choice) Prefer(value string) {
	if c.Choose(value); c.place(value) < 0 {
		c.chooseFirst()
	}
}

func (c *Choice) chooseFirst() {
	if len(c.Offered) > 0 {
		c.Choose(c.Offered[0].Value)
	}
}
