package imports

import "context"

// progress reports how far a long piece of work is, and is told whether to stop. The zero progress
// reports to nobody.
type progress struct{ listener func(share float64) bool }

// newProgress returns a progress that reports to listener, which may be nil. Once the listener
// says stop it is not asked again: a method that returns no error, such as Keep, leaves it to the
// next report.
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

// part returns the progress of one stage as a part of the whole; nil without a listener.
func (p *progress) part(from, to float64) func(share float64) bool {
	tell := p.listener
	if tell == nil {
		return nil
	}
	return func(share float64) bool { return tell(from + share*(to-from)) }
}

// report reports the share of the whole that is done, 0–1. It is context.Canceled when the work
// must stop.
func (p *progress) report(share float64) error {
	if p.listener != nil && !p.listener(share) {
		return context.Canceled
	}
	return nil
}
