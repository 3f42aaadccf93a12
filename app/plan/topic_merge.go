package plan

import (
	"slices"
	"strings"

	"kader/app/frame"
	"kader/app/widgets"
	"kader/data"
	"kader/data/store"
)

// askMerge asks with which topic one is merged, and says what moves.
func (p *planPage) askMerge(from data.Topic) {
	f := p.Frame
	var options []widgets.Option
	for _, t := range p.Dossier.Topics {
		if t.ID != from.ID {
			options = append(options, widgets.Option{Value: string(t.ID), Caption: t.Title})
		}
	}
	if len(options) == 0 {
		f.Show(frame.Dialog{Title: f.Text("topic.merge"), Text: f.Text("topic.merge-none")})
		return
	}
	into := widgets.NewChoice(options, nil)
	f.Show(frame.Dialog{
		Title: f.Text("topic.merge-title", "title", from.Title), Text: p.movedWords(from),
		Body: widgets.NewFormRow(f.Text("topic.merge-into"), into), First: into, Submit: f.Text("topic.merge-submit"),
		OnSubmit: func() bool {
			id := data.ID(into.Value())
			p.Items.Keep(id)
			if !f.UpdateOfferingUndo("topics-merged", func(tx *store.Tx) error { return tx.MergeTopics(id, from.ID) }) {
				return false
			}
			p.topic.detail.Open(id)
			return true
		},
	})
}

// movedWords says what goes along when a topic is merged with another.
func (p *planPage) movedWords(t data.Topic) string {
	f, d := p.Frame, p.Dossier
	if !f.View(func(tx *store.Tx) (err error) {
		d.Heard, err = tx.FindHeard(store.HeardFilter{TopicID: t.ID})
		return err
	}) {
		return ""
	}
	thread := data.ThreadOf(&d, t.ID)
	actions := slices.DeleteFunc(thread.Actions, func(a data.Action) bool { return a.TopicID != t.ID })
	made := append(thread.Decisions, thread.Results...)
	made = slices.DeleteFunc(made, func(d data.Decision) bool { return d.TopicID != t.ID })
	var words []string
	for _, part := range []struct {
		key string
		n   int
	}{
		{"topic.move-heard", len(thread.Heard)},
		{"thread.goals", len(thread.Goals)},
		{"topic.move-actions", len(actions)},
		{"topic.move-decisions", len(made)},
	} {
		if part.n > 0 {
			words = append(words, f.Count(part.key, part.n))
		}
	}
	if len(words) == 0 {
		return f.Text("topic.merge-empty")
	}
	return f.Text("topic.merge-text", "what", f.Lang.List(words))
}

// askSplit asks which entries of a topic's log become a topic of their own.
func (p *planPage) askSplit(from data.Topic) {
	f := p.Frame
	var heard []data.Heard
	if !f.View(func(tx *store.Tx) (err error) {
		heard, err = tx.FindHeard(store.HeardFilter{TopicID: from.ID})
		return err
	}) {
		return
	}
	if len(heard) == 0 {
		f.Show(frame.Dialog{Title: f.Text("topic.split"), Text: f.Text("topic.split-none")})
		return
	}
	title := widgets.NewTextField("", nil)
	row := widgets.NewFormRow(f.Text("topic.split-name"), title)
	list := widgets.VStack(0)
	var ticks []*widgets.Check
	for _, h := range slices.Backward(heard) {
		item := p.topic.entryItem(h)
		tick := widgets.NewCheck(strings.Join([]string{item.Title, item.Note}, " · "), nil)
		ticks = append(ticks, tick)
		list.Add(tick)
	}
	wrong := widgets.NewFormRow(f.Text("topic.split-which"), list)
	f.Show(frame.Dialog{
		Title: f.Text("topic.split-title", "title", from.Title), Text: f.Text("topic.split-text"),
		Body: widgets.VStack(widgets.GapMedium, row, wrong), First: title, Submit: f.Text("topic.split-submit"),
		OnSubmit: func() bool {
			name := strings.TrimSpace(title.Text)
			chosen := chosenEntries(heard, ticks)
			row.SetError("")
			wrong.SetError("")
			switch {
			case name == "":
				row.SetError(f.Lang.Error(data.Invalid{Rule: data.RuleRequired}))
			case len(chosen) == 0:
				wrong.SetError(f.Text("topic.split-choose"))
			case !f.RefuseNumbers(row):
				return p.split(from, name, chosen)
			}
			f.FitDialogs()
			return false
		},
	})
}

// chosenEntries returns those of the log, oldest first, whose ticks, latest first, are set.
func chosenEntries(heard []data.Heard, ticks []*widgets.Check) []data.ID {
	var chosen []data.ID
	for i, tick := range ticks {
		if tick.Checked {
			chosen = append(chosen, heard[len(heard)-1-i].ID)
		}
	}
	return chosen
}

func (p *planPage) split(from data.Topic, name string, entries []data.ID) bool {
	var made data.Topic
	if !p.Frame.UpdateOfferingUndo("topic-split", func(tx *store.Tx) (err error) {
		made, err = tx.SplitTopic(from.ID, name, entries)
		return err
	}) {
		return false
	}
	p.Items.Light(made.ID)
	p.topic.detail.Open(made.ID)
	return true
}
