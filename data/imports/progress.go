package imports

import "context"

// progress tells somebody how far a long piece of work is, and hears from them whether it
// shall stop. The zero progress tells nobody.
type progress struct{ tell func(share float64) bool }

// newProgress returns a progress that tells listener, which may be nil. Once the listener
// says to stop it is not asked again: what cannot say so, such as Keep, is then seen by
// what comes after.
func newProgress(listener func(share float64) bool) progress {
	if listener == nil {
		return progress{}
	}
	stopped := false
	return progress{func(share float64) bool {
		stopped = stopped || !listener(share)
		return !stopped
	}}
}

// part returns the progress of one stage as a part of the whole; nil where nobody listens.
func (p *progress) part(from, to float64) func(share float64) bool {
	tell := p.tell
	if tell == nil {
		return nil
	}
	return func(share float64) bool { return tell(from + share*(to-from)) }
}

// report tells which share of the whole is done, 0–1, and is context.Canceled when the
// work shall stop.
func (p *progress) report(share float64) error {
	if p.tell != nil && !p.tell(share) {
		return context.Canceled
	}
	return nil
}
