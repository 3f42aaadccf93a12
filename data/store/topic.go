package store

import "kader/data"

func topicNoun() noun[data.Topic] {
	return noun[data.Topic]{
		table: "topic", order: "position, id",
		fields: func(o *data.Topic) (*data.Record, []field) {
			return &o.Record, []field{
				text("title", &o.Title),
				text("lane", &o.Lane),
				reference("unit_id", &o.UnitID, "unit"),
				number("heat", &o.Heat),
				day("last_heard", &o.LastHeard),
				text("note", &o.Note),
				number("position", &o.Position),
			}
		},
	}
}

// TopicFilter chooses topics. Zero fields choose all.
type TopicFilter struct {
	IDs    []data.ID // nil is all
	UnitID data.ID
}

func (f TopicFilter) filter() (where filter) {
	where.oneOf("id", f.IDs)
	where.equal("unit_id", f.UnitID)
	return where
}

// FindTopic returns the topic with the given id, or ErrNotFound.
func (t *Tx) FindTopic(id data.ID) (data.Topic, error) { return find(t, topicNoun(), id) }

// FindTopics returns the chosen topics in the order of the plan.
func (t *Tx) FindTopics(f TopicFilter) ([]data.Topic, error) {
	return findAll(t, topicNoun(), f.filter())
}

// CreateTopic adds a topic and fills in its record.
func (t *Tx) CreateTopic(o *data.Topic) error { return create(t, topicNoun(), o) }

// UpdateTopic changes a topic and logs the fields that got another value.
func (t *Tx) UpdateTopic(id data.ID, change func(*data.Topic)) error {
	return update(t, topicNoun(), id, change)
}

// DeleteTopic deletes a topic. Its goals stay, without a topic.
func (t *Tx) DeleteTopic(id data.ID) error {
	if err := t.release("topic", id, ""); err != nil {
		return err
	}
	return remove(t, topicNoun(), id)
}
