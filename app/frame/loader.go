package frame

import "kader/data/store"

// Loader reads from the dossier beside the window, because a large one takes longer
// than a window may stand still. Of several loads only the last one is shown.
type Loader struct {
	Frame *Frame
	turn  int
	ended int // the last turn that is no longer under way
}

// Loading tells whether something newer than what is shown is being read.
func (l *Loader) Loading() bool { return l.ended != l.turn }

// Load runs read beside the window and then show in it. read must not touch what the
// window shows: it fills values of its own. Nothing is shown when another load began
// meanwhile or the dossier was closed.
func (l *Loader) Load(read func(*store.Tx) error, show func()) {
	l.turn++
	turn, opened, going := l.turn, l.Frame.Store, l.Frame.returning.going
	if opened == nil {
		l.ended = turn
		return
	}
	l.Frame.Background(func() error { return opened.View(read) }, func(err error) {
		l.ended = max(l.ended, turn)
		switch {
		case turn != l.turn || l.Frame.Store != opened:
		case err != nil:
			l.Frame.ShowError(err)
		default:
			show()
			l.Frame.returning.arrived(going)
		}
	})
}
