package app

import (
	"errors"
	"time"

	"kader/data"
)

// laterTry is what is tried again in a moment, because another program has a file
// open. The zero value is nothing.
type laterTry struct {
	try  func()
	stop func()
}

// laterPause is the time until then.
const laterPause = 2 * time.Second

// tryLater runs try in a moment, in place of what was to be tried before.
func (a *App) tryLater(try func()) {
	a.forgetTry()
	a.later = laterTry{try: try, stop: a.after(laterPause, a.tryNow)}
}

// tryNow tries what is to be tried again, without waiting.
func (a *App) tryNow() {
	try := a.later.try
	a.forgetTry()
	if try != nil {
		try()
	}
}

// forgetTry drops what was to be tried again.
func (a *App) forgetTry() {
	if a.later.stop != nil {
		a.later.stop()
	}
	a.later = laterTry{}
}

// saveAgain saves beside the window what another program kept from being saved, and
// tells when that worked.
func (a *App) saveAgain() {
	opened := a.store
	if opened == nil || opened.Unsaved() == nil {
		return
	}
	a.background(opened.RetryAtOnce, func(err error) {
		if a.store != opened {
			return
		}
		a.refreshShell()
		if err == nil {
			a.say(a.text("unsaved.done"), "")
		}
	})
}

// isInUse tells whether the cause that a user is told of is a program that has the
// file open.
func isInUse(err error) bool {
	var f data.Fault
	return errors.As(err, &f) && f.Code == data.ErrInUse
}
