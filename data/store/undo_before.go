package store

import (
	"encoding/json"
	"slices"
	"strconv"

	"kader/data"
)

// Before there were posts and logs of topics, the roles of reps and works councils were kept with the person, and heat
// and the day on which a topic was last heard with the topic. The log still speaks of them like that. An undo of
// such a batch changes the posts and the first entry of the log instead.

// before is what an undo found of that kind.
type before struct {
	roles   []changeRow             // of people
	heat    map[data.ID][]changeRow // of topics, both columns
	topics  []data.ID               // of heat, in order
	people  []restoredPerson        // who came back with roles of posts
	entries []*data.Heard           // first entries of topics that came back
}

// restoredPerson is somebody who came back with roles of posts.
type restoredPerson struct {
	id    data.ID
	roles []data.Role
}

// partBefore takes from changes those of columns that are kept elsewhere now.
func (u *undo) partBefore(changes []changeRow) []changeRow {
	u.before = before{heat: make(map[data.ID][]changeRow)}
	var rest []changeRow
	for _, c := range changes {
		switch {
		case c.Op == data.OpUpdate && c.Noun == personTable && c.Field == "roles":
			if gained, lost := postRolesIn(c); len(gained)+len(lost) > 0 {
				u.before.roles = append(u.before.roles, c)
			}
			if c.Old, c.New = withoutPostsIn(c.Old), withoutPostsIn(c.New); c.Old == c.New {
				continue
			}
		case c.Op == data.OpUpdate && c.Noun == topicTable && (c.Field == "heat" || c.Field == "last_heard"):
			if u.before.heat[c.RowID] == nil {
				u.before.topics = append(u.before.topics, c.RowID)
			}
			u.before.heat[c.RowID] = append(u.before.heat[c.RowID], c)
			continue
		}
		rest = append(rest, c)
	}
	slices.Reverse(u.before.roles)
	return rest
}

// rolesIn reads roles as the log keeps them.
func rolesIn(text string) (roles []data.Role) {
	_ = json.Unmarshal([]byte(text), &roles) // what cannot be read is none
	return roles
}

// withoutPostsIn takes the roles of posts out of roles as the log keeps them.
func withoutPostsIn(text string) string {
	roles := withoutPosts(rolesIn(text))
	return listCell[data.Role]{&roles}.format()
}

// postRolesIn returns which roles of posts a change of roles gave and took.
func postRolesIn(c changeRow) (gained, lost []data.Role) {
	was, is := rolesIn(c.Old), rolesIn(c.New)
	for _, r := range data.Roles() {
		switch had, has := slices.Contains(was, r), slices.Contains(is, r); {
		case r.OfPost() && has && !had:
			gained = append(gained, r)
		case r.OfPost() && had && !has:
			lost = append(lost, r)
		}
	}
	return gained, lost
}

// noteRestored takes from a row that comes back what is kept elsewhere now.
func (u *undo) noteRestored(row any, c changeRow) {
	switch n := row.(type) {
	case *data.Person:
		if posts := slices.DeleteFunc(slices.Clone(n.Roles), func(r data.Role) bool { return !r.OfPost() }); len(posts) > 0 {
			n.Roles = withoutPosts(n.Roles)
			u.before.people = append(u.before.people, restoredPerson{c.RowID, posts})
		}
	case *data.Topic:
		if e := firstEntry(c.RowID, n.UnitID, rowOf(c)); e != nil {
			u.before.entries = append(u.before.entries, e)
		}
	}
}

// firstEntry returns what a topic knew before it had a log as its first entry, nil where that was nothing.
func firstEntry(topic, unit data.ID, columns map[string]string) *data.Heard {
	e := data.Heard{TopicID: topic, UnitID: unit, Source: data.HeardBefore}
	e.Heat, _ = strconv.Atoi(columns["heat"])        // the log wrote it
	e.Day, _ = data.ParseDate(columns["last_heard"]) // likewise
	if e.Heat == 0 && e.Day.IsZero() {
		return nil
	}
	return &e
}

// takeBackBefore takes back what partBefore and noteRestored found.
func (u *undo) takeBackBefore() error {
	for _, c := range u.before.roles {
		fate, err := u.revertPosts(c)
		if err != nil {
			return err
		}
		u.note(c, fate)
	}
	for _, p := range u.before.people {
		if err := u.givePosts(p.id, p.roles); err != nil {
			return err
		}
	}
	for _, topic := range u.before.topics {
		if err := u.revertHeat(topic, u.before.heat[topic]); err != nil {
			return err
		}
	}
	for _, e := range u.before.entries {
		if u.t.exists(topicTable, e.TopicID) {
			if err := u.t.CreateHeard(e); err != nil {
				return err
			}
		}
	}
	return nil
}

// givePosts gives somebody posts for those of these roles of which they have none.
func (u *undo) givePosts(id data.ID, roles []data.Role) error {
	if !u.t.exists(personTable, id) {
		return nil
	}
	held, err := u.t.rolesOfPosts(id)
	if err != nil {
		return err
	}
	return u.t.settlePosts(id, append(held, roles...))
}

// revertPosts takes back what a change of roles from before there were posts gave and took.
func (u *undo) revertPosts(c changeRow) (data.Fate, error) {
	if !u.t.exists(personTable, c.RowID) {
		return data.FateAlready, nil
	}
	if fate := u.since.fields[rowField{c.RowID, c.Field}].work.fate(); fate != "" {
		return fate, nil
	}
	gained, lost := postRolesIn(c)
	held, err := u.t.rolesOfPosts(c.RowID)
	if err != nil {
		return "", err
	}
	posts, err := u.t.FindPosts(PostFilter{PersonID: c.RowID})
	if err != nil {
		return "", err
	}
	fate := data.FateAlready
	for i := range posts {
		p := &posts[i]
		if !madeByMigration(p.ID) || !slices.Contains(gained, p.Kind.Role()) {
			continue
		}
		if u.since.rows[p.ID] != 0 || len(p.UnitIDs) > 0 {
			return data.FateChanged, nil
		}
		fate = data.FateBack
		if err := u.t.DeletePost(p.ID); err != nil {
			return "", err
		}
	}
	for _, role := range lost {
		if !slices.Contains(held, role) {
			fate = data.FateBack
		}
	}
	return fate, u.givePosts(c.RowID, lost)
}

// revertHeat takes back what a batch from before there were logs changed of the heat of a topic, and of the day on
// which it was last heard.
func (u *undo) revertHeat(topic data.ID, changes []changeRow) error {
	entries, err := u.t.FindHeard(HeardFilter{TopicID: topic})
	if err != nil {
		return err
	}
	i := slices.IndexFunc(entries, func(e data.Heard) bool { return e.Source == data.HeardBefore })
	if i < 0 {
		return u.restoreHeat(topic, changes)
	}
	after := entries[i]
	for _, c := range slices.Backward(changes) {
		cell := cell(numberCell{&after.Heat})
		if c.Field == "last_heard" {
			cell = dayCell{&after.Day}
		}
		switch now := cell.format(); {
		case now == c.Old:
			u.note(c, data.FateAlready)
		case now != c.New || cell.parse(c.Old) != nil:
			u.note(c, data.FateChanged)
		default:
			u.note(c, data.FateBack)
		}
	}
	if after.Heat == 0 && after.Day.IsZero() {
		return u.t.DeleteHeard(after.ID)
	}
	return u.t.UpdateHeard(after.ID, func(h *data.Heard) { *h = after })
}

// restoreHeat does so for a topic that has no entry of before, because nothing was known of it in the end.
func (u *undo) restoreHeat(topic data.ID, changes []changeRow) error {
	was, is := make(map[string]string), make(map[string]string)
	for _, c := range changes {
		if _, again := was[c.Field]; !again {
			was[c.Field] = c.Old
		}
		is[c.Field] = c.New
	}
	var e *data.Heard
	if is["heat"]+is["last_heard"] == "" && u.t.exists(topicTable, topic) && u.since.rows[entryOf(topic)] == 0 {
		o, err := u.t.FindTopic(topic)
		if err != nil {
			return err
		}
		e = firstEntry(topic, o.UnitID, was)
	}
	if e == nil {
		u.note(changes[0], data.FateAlready)
		return nil
	}
	u.note(changes[0], data.FateBack)
	return u.t.CreateHeard(e)
}

// entryOf returns the id that bringing the dossier up to date gave the first entry of a topic.
func entryOf(topic data.ID) data.ID {
	if len(topic) != 36 {
		return ""
	}
	return topic[:14] + "8" + topic[15:]
}
