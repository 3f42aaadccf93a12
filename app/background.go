package app

import (
	"context"
	"sync/atomic"
	"time"

	"fyne.io/fyne/v2"
)

// spawn runs work beside the window. It holds the only go statement of the
// program; tests run everything in one goroutine.
func (a *App) spawn(work func()) {
	if a.options.Inline {
		work()
		return
	}
	go work()
}

// inWindow runs f in the goroutine that draws. It holds the only fyne.Do.
func (a *App) inWindow(f func()) { fyne.Do(f) }

// background runs work beside the window and then done, with its error, in the
// window's goroutine.
func (a *App) background(work func() error, done func(error)) {
	a.spawn(func() {
		err := work()
		a.inWindow(func() { done(err) })
	})
}

// after runs f in the window's goroutine when the time has passed, unless stop
// was called before. In tests it never runs by itself.
func (a *App) after(wait time.Duration, f func()) (stop func()) {
	if a.options.Inline {
		return func() {}
	}
	timer := time.AfterFunc(wait, func() { a.inWindow(f) })
	return func() { timer.Stop() }
}

// progressStep is how often a running job redraws its bar.
const progressStep = 50 * time.Millisecond

// job is work that the user waits for. Report tells how far it is, 0–1, and
// returns false when the user cancelled; it may be called from any goroutine.
type job struct {
	cancelled atomic.Bool
	last      atomic.Int64
	show      func(share float64)
}

// Report notes the progress and tells whether to go on.
func (j *job) Report(share float64) bool {
	now := time.Now().UnixNano()
	if last := j.last.Load(); now-last > int64(progressStep) && j.last.CompareAndSwap(last, now) {
		j.show(share)
	}
	return !j.cancelled.Load()
}

// runJob does work under a dialog with a progress bar and Cancel, then calls done
// in the window's goroutine. Cancelled work is done with context.Canceled.
func (a *App) runJob(title string, work func(*job) error, done func(error)) {
	j := &job{}
	bar := newProgressBar()
	closeDialog := a.show(dialogBox{
		title: title, body: bar,
		cancel: a.text("dialog.cancel"), onClose: func() { j.cancelled.Store(true) },
	})
	j.show = func(share float64) { a.inWindow(func() { bar.SetValue(share) }) }
	a.background(func() error {
		err := work(j)
		if err == nil || !j.cancelled.Load() {
			return err
		}
		return context.Canceled
	}, func(err error) {
		closeDialog()
		done(err)
	})
}
