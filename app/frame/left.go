package frame

import (
	"time"

	"kader/app/widgets"
)

// leftPage is where the user was when the pages went: at a lock, or for another language. While the dossier
// is locked it holds no word of it.
type leftPage struct {
	path string // of the dossier
	name string // of the page
	back func(Page)
	spot widgets.Spot
}

// returning brings the user back to where they were.
type returning struct {
	frame *Frame
	left  *leftPage // when the dossier was locked, nil for nowhere
	going *leftPage // where a page goes that is being shown as it was, once it is read
}

// leaving returns where the user is, nil where no page shows. locked tells that it is kept while the dossier
// is locked.
func (r *returning) leaving(locked bool) *leftPage {
	f := r.frame
	shown := f.built[f.current]
	if f.Store == nil || f.current == nil || shown == nil {
		return nil
	}
	left := &leftPage{
		path: f.Store.Path(), name: f.current.ID(), back: func(Page) {}, spot: widgets.SpotOf(shown.content),
	}
	if p, ok := f.current.(Stage); ok {
		left.name = p.Home()
	}
	if p, ok := f.current.(Returner); ok {
		left.back = p.Leaving(locked)
	}
	return left
}

// unlocked shows what the open dossier showed when it was locked, and tells whether it did. Another dossier
// showed nothing.
func (r *returning) unlocked() bool {
	left := r.left
	r.left = nil
	return left != nil && samePath(left.path, r.frame.Store.Path()) && r.comeBack(left)
}

// comeBack shows the page that was left as it was, and tells whether it is there: a page that is not on the
// rail is not made anew.
func (r *returning) comeBack(left *leftPage) bool {
	f := r.frame
	if left == nil {
		return false
	}
	r.going = left
	defer func() { r.going = nil }()
	if f.Open(left.name); f.current == nil {
		return false
	}
	left.back(f.current)
	left.spot.Return(f.built[f.current].content)
	f.FocusPage()
	return true
}

// settling is how long a page takes at most to have its size after it was read.
const settling = 100 * time.Millisecond

// arrived is called when a page shows what was read: only then it is as high as it was. It scrolls to where
// the user was.
func (r *returning) arrived(left *leftPage) {
	f := r.frame
	if left == nil {
		return
	}
	f.after(settling, func() {
		if f.current != nil && f.current.ID() == left.name {
			left.spot.Return(f.built[f.current].content)
		}
	})
}
