package frame

import (
	"errors"
	"time"

	"kader/data"
)

// Later is what is tried again in a moment, because another program has a file
// open. The zero value is nothing.
type Later struct {
	frame *Frame
	try   func()
	stop  func()
}

// laterPause is the time until then.
const laterPause = 2 * time.Second

// Set runs try in a moment, in place of what was to be tried before.
func (l *Later) Set(try func()) {
	l.forget()
	l.try, l.stop = try, l.frame.after(laterPause, l.now)
}

// now tries what is to be tried again, without waiting.
func (l *Later) now() {
	try := l.try
	l.forget()
	if try != nil {
		try()
	}
}

// forget drops what was to be tried again.
func (l *Later) forget() {
	if l.stop != nil {
		l.stop()
	}
	l.try, l.stop = nil, nil
}

// saveAgain saves beside the window what another program kept from being saved, and
// tells when that worked.
func (f *Frame) saveAgain() {
	opened := f.Store
	if opened == nil || opened.Unsaved() == nil {
		return
	}
	f.Background(opened.RetryAtOnce, func(err error) {
		if f.Store != opened {
			return
		}
		f.RefreshShell()
		if err == nil {
			f.Say(f.Text("unsaved.done"), "")
		}
	})
}

// IsInUse tells whether the cause that a user is told of is a program that has the
// file open.
func IsInUse(err error) bool {
	var f data.Fault
	return errors.As(err, &f) && f.Code == data.ErrInUse
}
