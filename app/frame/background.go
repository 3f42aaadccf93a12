package frame

import (
	"context"
	"sync/atomic"
	"time"

	"fyne.io/fyne/v2"

	"kader/app/widgets"
)

// worker runs work beside the window.
type worker struct {
	frame *Frame
	jobs  int // running under a cover
}

// spawn runs work beside the window. It holds the only go statement of the
// window; tests run everything in one goroutine.
func (w *worker) spawn(work func()) {
	switch {
	case w.frame.Options.Schedule.Spawn != nil:
		w.frame.Options.Schedule.Spawn(work)
	case w.frame.Options.Inline:
		work()
	default:
		go work()
	}
}

// inWindow runs f in the goroutine that draws. It holds the only fyne.Do.
func (w *worker) inWindow(f func()) { fyne.Do(f) }

// Background runs work beside the window and then done, with its error, in the
// window's goroutine.
func (w *worker) Background(work func() error, done func(error)) {
	w.spawn(func() {
		err := work()
		w.inWindow(func() { done(err) })
	})
}

// after runs f in the window's goroutine when the time has passed, unless stop
// was called before. In tests it never runs by itself.
func (w *worker) after(wait time.Duration, f func()) (stop func()) {
	if w.frame.Options.Schedule.After != nil {
		return w.frame.Options.Schedule.After(wait, f)
	}
	if w.frame.Options.Inline {
		return func() {}
	}
	timer := time.AfterFunc(wait, func() { w.inWindow(f) })
	return func() { timer.Stop() }
}

// watchStart runs late when the time has passed before stop was called. It runs
// beside the window, which may not be there yet.
func watchStart(wait time.Duration, late func()) (stop func()) {
	timer := time.AfterFunc(wait, late)
	return func() { timer.Stop() }
}

// progressStep is how often a running job redraws its bar.
const progressStep = 50 * time.Millisecond

// Job is work that the user waits for. Report tells how far it is, 0–1, and
// returns false when the user cancelled; it may be called from any goroutine.
type Job struct {
	cancelled atomic.Bool
	last      atomic.Int64
	show      func(share float64)
}

// Report notes the progress and tells whether to go on.
func (j *Job) Report(share float64) bool {
	now := time.Now().UnixNano()
	if last := j.last.Load(); now-last > int64(progressStep) && j.last.CompareAndSwap(last, now) {
		j.show(share)
	}
	return !j.cancelled.Load()
}

// RunJob does work under a cover with a bar and Cancel, then calls done in the
// window's goroutine. Cancelled work is done with context.Canceled.
func (w *worker) RunJob(caption string, work func(*Job) error, done func(error)) {
	j := &Job{}
	cover := widgets.NewProgress(caption, w.frame.Text("dialog.cancel"), func() { j.cancelled.Store(true) })
	j.show = func(share float64) {
		w.inWindow(func() { cover.Set(share, w.frame.Lang.Percent(share)) })
	}
	w.runCovered(cover, func() error { return work(j) }, func(err error) {
		if err != nil && j.cancelled.Load() {
			err = context.Canceled
		}
		done(err)
	})
}

// RunShort does work that takes a second and cannot be cancelled, such as
// stretching a passphrase, under a cover that says so.
func (w *worker) RunShort(caption string, work func() error, done func(error)) {
	w.runCovered(widgets.NewProgress(caption, "", nil), work, done)
}

// Patience is how long work may hold the window up without a cover.
const Patience = 60 * time.Millisecond

// RunSwift is RunJob for work that mostly takes no time at all: a cover that comes and goes
// at once would only flicker. Without a cover the work has no Job and is called with nil.
// The longest that the work lasted is noted in longest; once that is Patience or more, all
// work is done under a cover.
func (w *worker) RunSwift(longest *time.Duration, caption string, work func(*Job) error, done func(error)) {
	timed := func(j *Job) error {
		begin := time.Now()
		err := work(j)
		*longest = max(*longest, time.Since(begin))
		return err
	}
	if *longest >= Patience {
		w.RunJob(caption, timed, done)
		return
	}
	done(timed(nil))
}

// runCovered keeps the window covered, and the dossier unlocked, while work runs.
func (w *worker) runCovered(cover *widgets.Progress, work func() error, done func(error)) {
	w.jobs++
	cover.ShowOver(w.frame.Window.Canvas())
	w.Background(work, func(err error) {
		w.jobs--
		cover.Close()
		done(err)
	})
}
