package store

import (
	"errors"
	"fmt"
	"slices"

	"kader/data"
)

// postTable is named where units point to posts.
const postTable = "post"

func postNoun() noun[data.Post] {
	return noun[data.Post]{
		table: postTable, order: "starts, id",
		fields: func(p *data.Post) (*data.Record, []field) {
			return &p.Record, []field{
				owner("person_id", &p.PersonID, personTable),
				text("kind", &p.Kind),
				text("body", &p.Body),
				text("seat", &p.Seat),
				day("elected", &p.Elected),
				day("starts", &p.From),
				day("ends", &p.Until),
				day("called", &p.Called),
				day("met", &p.Met),
				day("course", &p.Course),
			}
		},
	}
}

// postUnit is one unit of a post. data.Post has them as a list.
type postUnit struct {
	data.Record
	PostID, UnitID data.ID
}

const postUnitTable = "post_unit"

func postUnitNoun() noun[postUnit] {
	return noun[postUnit]{
		table: postUnitTable, order: "id",
		fields: func(u *postUnit) (*data.Record, []field) {
			return &u.Record, []field{owner("post_id", &u.PostID, postTable), owner("unit_id", &u.UnitID, unitTable)}
		},
	}
}

// PostFilter chooses posts. Zero fields choose all.
type PostFilter struct {
	IDs      []data.ID // nil is all
	PersonID data.ID
}

func (f PostFilter) filter() (where filter) {
	where.oneOf("id", f.IDs)
	where.equal("person_id", f.PersonID)
	return where
}

// FindPosts returns the chosen posts, the earliest first.
func (t *Tx) FindPosts(f PostFilter) ([]data.Post, error) {
	posts, err := findAll(t, postNoun(), f.filter())
	if err != nil || len(posts) == 0 {
		return posts, err
	}
	units, err := findAll(t, postUnitNoun(), filter{})
	if err != nil {
		return nil, err
	}
	of := make(map[data.ID][]data.ID)
	for _, u := range units {
		if u.UnitID != "" && !slices.Contains(of[u.PostID], u.UnitID) {
			of[u.PostID] = append(of[u.PostID], u.UnitID)
		}
	}
	for i := range posts {
		posts[i].UnitIDs = of[posts[i].ID]
	}
	return posts, nil
}

// FindPost returns the post with the given id, or ErrNotFound.
func (t *Tx) FindPost(id data.ID) (data.Post, error) {
	found, err := t.FindPosts(PostFilter{IDs: []data.ID{id}})
	if err != nil || len(found) == 0 {
		return data.Post{}, errors.Join(err, notFound(err))
	}
	return found[0], nil
}

// CreatePost adds a post and fills in its record. RuleOrder where it ends before it begins.
func (t *Tx) CreatePost(p *data.Post) error {
	if err := checkTerm(p); err != nil {
		return err
	}
	units := p.UnitIDs
	if err := create(t, postNoun(), p); err != nil {
		return err
	}
	return t.setPostUnits(p.ID, nil, units)
}

// UpdatePost changes a post and logs the fields that got another value. RuleOrder as for CreatePost.
func (t *Tx) UpdatePost(id data.ID, change func(*data.Post)) error {
	before, err := t.FindPost(id)
	if err != nil {
		return fmt.Errorf("update post: %w", err)
	}
	after := before
	after.UnitIDs = slices.Clone(before.UnitIDs)
	change(&after)
	if err := checkTerm(&after); err != nil {
		return err
	}
	if err := update(t, postNoun(), id, func(p *data.Post) { *p = after }); err != nil {
		return err
	}
	return t.setPostUnits(id, before.UnitIDs, after.UnitIDs)
}

func checkTerm(p *data.Post) error {
	if !p.From.IsZero() && !p.Until.IsZero() && p.Until.Before(p.From) {
		return data.Invalid{Field: "ends", Rule: data.RuleOrder}
	}
	return nil
}

// setPostUnits makes the units of a post those that are wanted.
func (t *Tx) setPostUnits(post data.ID, before, wanted []data.ID) error {
	if slices.Equal(before, wanted) {
		return nil
	}
	rows, err := findAll(t, postUnitNoun(), postUnitsOf(post))
	if err != nil {
		return err
	}
	var gone []data.ID
	for _, r := range rows {
		if !slices.Contains(wanted, r.UnitID) {
			gone = append(gone, r.ID)
		}
	}
	if err := postUnitNoun().removeMany(t, gone); err != nil {
		return err
	}
	for i, unit := range wanted {
		if slices.Contains(wanted[:i], unit) || slices.Contains(before, unit) {
			continue
		}
		if err := create(t, postUnitNoun(), &postUnit{PostID: post, UnitID: unit}); err != nil {
			return err
		}
	}
	return nil
}

func postUnitsOf(post data.ID) (where filter) {
	where.equal("post_id", post)
	return where
}

// DeletePost deletes a post with its units.
func (t *Tx) DeletePost(id data.ID) error {
	if err := t.deleteOwned(postTable, id); err != nil {
		return err
	}
	return remove(t, postNoun(), id)
}
