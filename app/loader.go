package app

import "kader/data/store"

// loader reads from the dossier beside the window, because a large one takes longer
// than a window may stand still. Of several loads only the last one is shown.
type loader struct {
	app   *App
	turn  int
	ended int // the last turn that is no longer under way
}

// loading tells whether something newer than what is shown is being read.
func (l *loader) loading() bool { return l.ended != l.turn }

// load runs read beside the window and then show in it. read must not touch what the
// window shows: it fills values of its own. Nothing is shown when another load began
// meanwhile or the dossier was closed.
func (l *loader) load(read func(*store.Tx) error, show func()) {
	l.turn++
	turn, opened := l.turn, l.app.store
	if opened == nil {
		l.ended = turn
		return
	}
	l.app.background(func() error { return opened.View(read) }, func(err error) {
		l.ended = max(l.ended, turn)
		switch {
		case turn != l.turn || l.app.store != opened:
		case err != nil:
			l.app.showError(err)
		default:
			show()
		}
	})
}
