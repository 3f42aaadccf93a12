package people

import (
	"strings"

	"kader/app/forms"
	"kader/data"
	"kader/data/store"
)

// buildNote makes the line in which is noted what was said. A topic behind a # goes into the log of that topic.
func (b *contactBlock) buildNote() {
	b.noteLine = forms.NewTopicLine(b.frame, b.frame.Text("contact.note-hint"), b.knownTopics, b.onNote)
	b.note = b.noteLine.Entry
	onTopics, onTyped := b.note.Suggest, b.note.OnTyped
	b.note.Suggest = func(before string) (string, []string) {
		if typed, names := (forms.Known{Reps: b.people}).Suggest(before); strings.HasPrefix(typed, "@") {
			return typed, names
		}
		return onTopics(before)
	}
	b.note.OnTyped = func(text string) {
		onTyped(text)
		b.understand(text)
		b.changed()
		hint := judgingHint(b.frame, b.judging, text)
		if named, _ := forms.TopicsIn(b.frame.Lang, text, b.knownTopics()); hint == "" && len(named) > 0 {
			hint = b.frame.Text("contact.topic-hint")
		}
		b.note.Row().SetHint(hint)
	}
}

// knownTopics returns the topics of the plan, which are read once a # stands in the line.
func (b *contactBlock) knownTopics() []forms.Named {
	if b.read || !strings.Contains(b.note.Text, "#") {
		return b.topics
	}
	var found []data.Topic
	if b.read = b.frame.View(func(tx *store.Tx) (err error) {
		found, err = tx.FindTopics(store.TopicFilter{})
		return err
	}); b.read {
		b.topics = nil
		for _, t := range found {
			b.topics = append(b.topics, forms.Named{ID: t.ID, Name: t.Title})
		}
	}
	return b.topics
}

// noteTopics writes into the log of each topic that it was heard from one colleague in the unit where that
// colleague works. Nothing in the log says which colleague.
func noteTopics(tx *store.Tx, c *data.Contact, topics []forms.TopicMention, today data.Date) error {
	if len(topics) == 0 {
		return nil
	}
	person, err := tx.FindPerson(c.PersonID)
	if err != nil {
		return err
	}
	entries := make([]*data.Heard, len(topics))
	for i, topic := range topics {
		entries[i] = &data.Heard{
			TopicID: topic.ID, UnitID: person.UnitID, Day: c.Date, People: 1, Heat: topic.Heat,
			RepID: c.RepID, Source: data.HeardTalk,
		}
	}
	return forms.NoteHeard(tx, today, entries...)
}
