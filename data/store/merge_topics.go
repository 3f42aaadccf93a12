package store

import (
	"fmt"
	"slices"
	"strings"

	"kader/data"
)

// MergeTopics makes two topics one: the log of from, and the goals, actions, decisions and points about it, are those
// of into, and from goes. into keeps its title; that of from stands in the note, above its own note, so that it is
// found by either. What was about two units is about the unit above both. RuleLong where the notes do not fit.
func (t *Tx) MergeTopics(into, from data.ID) error {
	if into == from {
		return nil
	}
	kept, err := t.FindTopic(into)
	if err != nil {
		return fmt.Errorf("merge topics: %w", err)
	}
	gone, err := t.FindTopic(from)
	if err != nil {
		return fmt.Errorf("merge topics: %w", err)
	}
	units, err := t.FindUnits(UnitFilter{})
	if err != nil {
		return fmt.Errorf("merge topics: %w", err)
	}
	err = t.UpdateTopic(into, func(o *data.Topic) {
		title := gone.Title
		if data.Fold(title) == data.Fold(kept.Title) {
			title = ""
		}
		o.Note = joinTexts("\n", kept.Note, title, gone.Note)
		o.UnitID = commonUnit(units, kept.UnitID, gone.UnitID)
		if o.Lane == "" {
			o.Lane = gone.Lane
		}
	})
	if err != nil {
		return fmt.Errorf("merge topics: %w", err)
	}
	if err := t.moveRefs(data.PointTopic, from, into); err != nil {
		return fmt.Errorf("merge topics: %w", err)
	}
	if err := t.release(topicTable, from, into); err != nil {
		return err
	}
	return remove(t, topicNoun(), from)
}

// SplitTopic makes a topic of its own of some entries in the log of another, in the same lane and unit, and returns it.
// Goals, actions and decisions stay with the old one. ErrNotFound where an entry is not in its log.
func (t *Tx) SplitTopic(from data.ID, title string, entries []data.ID) (data.Topic, error) {
	old, err := t.FindTopic(from)
	if err != nil {
		return old, fmt.Errorf("split topic: %w", err)
	}
	log, err := t.FindHeard(HeardFilter{TopicID: from})
	if err != nil {
		return old, fmt.Errorf("split topic: %w", err)
	}
	made := data.Topic{Title: title, Lane: old.Lane, UnitID: old.UnitID, Position: old.Position}
	if err := t.CreateTopic(&made); err != nil {
		return made, fmt.Errorf("split topic: %w", err)
	}
	for _, id := range entries {
		if !slices.ContainsFunc(log, func(h data.Heard) bool { return h.ID == id }) {
			return made, fmt.Errorf("split topic: %w", data.ErrNotFound)
		}
		if err := t.UpdateHeard(id, func(h *data.Heard) { h.TopicID = made.ID }); err != nil {
			return made, fmt.Errorf("split topic: %w", err)
		}
	}
	return t.FindTopic(made.ID)
}

// moveRefs makes points of agendas that are about one row be about another.
func (t *Tx) moveRefs(kind data.PointKind, from, into data.ID) error {
	query := "SELECT id FROM " + agendaPointTable + " WHERE kind = ? AND " + refColumn + " = ?"
	points, err := t.queryIDs(query, string(kind), string(from))
	for _, id := range points {
		if err == nil {
			err = t.UpdateAgendaPoint(id, func(p *data.AgendaPoint) { p.RefID = into })
		}
	}
	return err
}

// joinTexts puts texts together with something between, each once and none that is empty.
func joinTexts(between string, texts ...string) string {
	var kept []string
	for _, text := range texts {
		if text = strings.TrimSpace(text); text != "" && !slices.Contains(kept, text) {
			kept = append(kept, text)
		}
	}
	return strings.Join(kept, between)
}

// commonUnit returns the lowest unit that has both in it, "" where that is the whole company.
func commonUnit(units []data.Unit, a, b data.ID) data.ID {
	parents := make(map[data.ID]data.ID, len(units))
	for _, u := range units {
		parents[u.ID] = u.ParentID
	}
	above := map[data.ID]bool{}
	for range len(units) + 1 { // no longer, should they go round
		above[a] = true
		a = parents[a]
	}
	for range len(units) + 1 {
		if b == "" || above[b] {
			return b
		}
		b = parents[b]
	}
	return ""
}
