package store

import (
	"errors"

	"kader/data"
)

func topicNoun() noun[data.Topic] {
	return noun[data.Topic]{
		table: "topic", order: "position, id",
		fields: func(o *data.Topic) (*data.Record, []field) {
			return &o.Record, []field{
				text("title", &o.Title),
				text("lane", &o.Lane),
				reference("unit_id", &o.UnitID, "unit"),
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
func (t *Tx) FindTopic(id data.ID) (data.Topic, error) {
	found, err := t.FindTopics(TopicFilter{IDs: []data.ID{id}})
	if err != nil || len(found) == 0 {
		return data.Topic{}, errors.Join(err, notFound(err))
	}
	return found[0], nil
}

// FindTopics returns the chosen topics in the order of the plan.
func (t *Tx) FindTopics(f TopicFilter) ([]data.Topic, error) {
	topics, err := findAll(t, topicNoun(), f.filter())
	if err != nil || len(topics) == 0 {
		return topics, err
	}
	of := HeardFilter{}
	if len(topics) == 1 {
		of.TopicID = topics[0].ID
	}
	entries, err := t.FindHeard(of)
	if err != nil {
		return nil, err
	}
	log := make(map[data.ID][]data.Heard)
	for _, e := range entries {
		log[e.TopicID] = append(log[e.TopicID], e)
	}
	for i := range topics {
		topics[i].Heat, topics[i].LastHeard = data.HeatOf(log[topics[i].ID], t.today())
	}
	return topics, nil
}

// CreateTopic adds a topic and fills in its record.
func (t *Tx) CreateTopic(o *data.Topic) error { return create(t, topicNoun(), o) }

// UpdateTopic changes a topic and logs the fields that got another value. Heat and last heard are computed from the
// log, so a change of them is not kept.
func (t *Tx) UpdateTopic(id data.ID, change func(*data.Topic)) error {
	return update(t, topicNoun(), id, change)
}

// DeleteTopic deletes a topic and its log. Its goals stay, without a topic.
func (t *Tx) DeleteTopic(id data.ID) error {
	entries, err := t.FindHeard(HeardFilter{TopicID: id})
	if err != nil {
		return err
	}
	for _, e := range entries {
		if err := t.DeleteHeard(e.ID); err != nil {
			return err
		}
	}
	if err := t.release("topic", id, ""); err != nil {
		return err
	}
	return remove(t, topicNoun(), id)
}
