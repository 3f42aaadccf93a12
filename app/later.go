package app

import (
	"errors"
	"time"

	"kader/data"
)

// laterTry is what is tried again in a moment, because another program has a file
// open. The zero value is nothing.
type laterTry struct {
	frame *App
	try   func()
	stop  func()
}

// laterPause is the time until then.
const laterPause = 2 * time.Second

// set runs try in a moment, in place of what was to be tried before.
func (l *laterTry) set(try func()) {
	l.forget()
	l.try, l.stop = try, l.frame.after(laterPause, l.now)
}

// now tries what is to be tried again, without waiting.
func (l *laterTry) now() {
	try := l.try
	l.forget()
	if try != nil {
		try()
	}
}

// forget drops what was to be tried again.
func (l *laterTry) forget() {
	if l.stop != nil {
		l.stop()
	}
	l.try, l.stop = nil, nil
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
