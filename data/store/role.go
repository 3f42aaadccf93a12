package store

import (
	"slices"

	"kader/data"
)

// The roles of a person that are those of posts are kept as posts only. Reading a person adds them, as of
// today, and whoever writes them as roles changes the posts.

// today is the day on which roles are those of posts.
func (t *Tx) today() data.Date { return data.DateOf(t.store.now()) }

// postRoles returns the roles of everybody who has a post today. They are read once, because an import asks them for
// each person whom it changes.
func (t *Tx) postRoles() (map[data.ID][]data.Role, error) {
	if t.roles != nil {
		return t.roles, nil
	}
	posts, err := findAll(t, postNoun(), filter{})
	if err != nil {
		return nil, err
	}
	roles := make(map[data.ID][]data.Role)
	t.addRoles(roles, posts)
	t.roles = roles
	return roles, nil
}

// addRoles adds the roles of posts that are held today.
func (t *Tx) addRoles(roles map[data.ID][]data.Role, posts []data.Post) {
	today := t.today()
	for i := range posts {
		p := &posts[i]
		if role := p.Kind.Role(); p.Current(today) && !slices.Contains(roles[p.PersonID], role) {
			roles[p.PersonID] = append(roles[p.PersonID], role)
		}
	}
}

// rolesOfPosts returns the roles of the posts that one person has today.
func (t *Tx) rolesOfPosts(person data.ID) ([]data.Role, error) {
	roles, err := t.postRoles()
	return roles[person], err
}

// addPostRoles adds to everybody the roles of the posts that they have today.
func (t *Tx) addPostRoles(people []data.Person) error {
	roles, err := t.postRoles()
	if err != nil || len(roles) == 0 {
		return err
	}
	for i := range people {
		people[i].Roles = joinRoles(people[i].Roles, roles[people[i].ID])
	}
	return nil
}

// joinRoles returns both, each role once and in menu order.
func joinRoles(kept, posts []data.Role) []data.Role {
	if len(posts) == 0 {
		return kept
	}
	var joined []data.Role
	for _, r := range data.Roles() {
		if slices.Contains(kept, r) || slices.Contains(posts, r) {
			joined = append(joined, r)
		}
	}
	return joined
}

// withoutPosts returns the roles that are kept with the person.
func withoutPosts(roles []data.Role) []data.Role {
	return slices.DeleteFunc(slices.Clone(roles), data.Role.OfPost)
}

// settlePosts makes the posts of somebody agree with the roles that were written. A post that begins has no
// first day, because none was said; one that ends has yesterday as its last day, or goes where it was made today.
func (t *Tx) settlePosts(person data.ID, wanted []data.Role) error {
	roles := t.roles
	if err := t.settleEach(person, wanted); err != nil || roles == nil {
		return err
	}
	posts, err := findAll(t, postNoun(), PostFilter{PersonID: person}.filter())
	if err != nil {
		return err
	}
	delete(roles, person)
	t.addRoles(roles, posts)
	t.roles = roles // those of others are as they were
	return nil
}

func (t *Tx) settleEach(person data.ID, wanted []data.Role) error {
	posts, err := t.FindPosts(PostFilter{PersonID: person})
	if err != nil {
		return err
	}
	kinds := map[data.Role]data.PostKind{data.RoleRep: data.PostRep, data.RoleWorksCouncil: data.PostWorksCouncil}
	today := t.today()
	for _, role := range data.Roles() {
		if !role.OfPost() {
			continue
		}
		var held []data.Post
		for _, p := range posts {
			if p.Kind.Role() == role && p.Current(today) {
				held = append(held, p)
			}
		}
		switch wants := slices.Contains(wanted, role); {
		case wants && len(held) == 0:
			err = t.CreatePost(&data.Post{PersonID: person, Kind: kinds[role]})
		case !wants:
			err = t.endPosts(held, today)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// endPosts ends posts on the day before today.
func (t *Tx) endPosts(held []data.Post, today data.Date) error {
	for i := range held {
		p := &held[i]
		var err error
		if p.From == today || p.From.IsZero() && data.DateOf(p.Created) == today {
			err = t.DeletePost(p.ID)
		} else {
			err = t.UpdatePost(p.ID, func(v *data.Post) { v.Until = today.AddDays(-1) })
		}
		if err != nil {
			return err
		}
	}
	return nil
}
