package store

import (
	"errors"
	"fmt"

	"kader/data"
)

// topicTable is named where topics go, and are merged.
const topicTable = "topic"

func topicNoun() noun[data.Topic] {
	return noun[data.Topic]{
		table: topicTable, order: "position, id",
		fields: func(o *data.Topic) (*data.Record, []field) {
			return &o.Record, []field{
				text("title", &o.Title),
				text("lane", &o.Lane),
				reference("unit_id", &o.UnitID, unitTable),
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
	log, err := t.heardOf(of)
	if err != nil {
		return nil, err
	}
	t.heat(topics, log)
	return topics, nil
}

// heat computes how hot topics are from their log.
func (t *Tx) heat(topics []data.Topic, log map[data.ID][]data.Heard) {
	for i := range topics {
		topics[i].Heat, topics[i].LastHeard = data.HeatOf(log[topics[i].ID], t.today())
	}
}

// heardByTopic returns the entries of each topic.
func heardByTopic(entries []data.Heard) map[data.ID][]data.Heard {
	log := make(map[data.ID][]data.Heard)
	for i := range entries {
		log[entries[i].TopicID] = append(log[entries[i].TopicID], entries[i])
	}
	return log
}

// heardOf returns of the chosen entries what heat is computed from, by topic: pages ask it of thousands.
func (t *Tx) heardOf(f HeardFilter) (map[data.ID][]data.Heard, error) {
	log := make(map[data.ID][]data.Heard)
	where := f.filter()
	query := "SELECT topic_id, held, heat, source FROM " + heardTable + where.where()
	err := t.query(query, where.args, func(scan func(...any) error) error {
		var h data.Heard
		err := scan(textCell[data.ID]{&h.TopicID}, dayCell{&h.Day}, &h.Heat, textCell[data.HeardSource]{&h.Source})
		log[h.TopicID] = append(log[h.TopicID], h)
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("find what was heard: %w", err)
	}
	return log, nil
}

// CreateTopic adds a topic and fills in its record. The open points of agendas that were typed with its name become
// points about it.
func (t *Tx) CreateTopic(o *data.Topic) error {
	if err := create(t, topicNoun(), o); err != nil {
		return err
	}
	points, err := t.FindAgendaPoints(AgendaPointFilter{})
	if err != nil {
		return fmt.Errorf("points of a topic: %w", err)
	}
	for i := range points {
		if !points[i].AsksFor(o) {
			continue
		}
		if err := t.UpdateAgendaPoint(points[i].ID, func(p *data.AgendaPoint) {
			p.Kind, p.RefID, p.Title = data.PointTopic, o.ID, o.Title
		}); err != nil {
			return fmt.Errorf("points of a topic: %w", err)
		}
	}
	return nil
}

// UpdateTopic changes a topic and logs the fields that got another value. Heat and last heard are computed from the
// log, so a change of them is not kept.
func (t *Tx) UpdateTopic(id data.ID, change func(*data.Topic)) error {
	return update(t, topicNoun(), id, change)
}

// DeleteTopic deletes a topic and its log. Its goals stay, without a topic.
func (t *Tx) DeleteTopic(id data.ID) error {
	if err := t.deleteOwned(topicTable, id); err != nil {
		return err
	}
	if err := t.release(topicTable, id, ""); err != nil {
		return err
	}
	return remove(t, topicNoun(), id)
}
