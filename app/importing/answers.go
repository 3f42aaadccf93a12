package importing

import (
	"maps"
	"slices"

	"kader/app/frame"
	"kader/data/imports"
)

var _ frame.AnswerTaker = (*importPage)(nil)

// How many answers can be taken back, and how many of a large list: each holds all that was said
// before.
const (
	mostAnswers      = 50
	mostLargeAnswers = 5
)

// answer is something the user said about the list, with what was said before.
type answer struct {
	words  func() string // in the language of the moment
	step   importStep    // at which it was said
	before imports.Answers
	asked  map[string]bool // as importPage.asked was
}

// remember notes what is said before it is: one answer in words, that Ctrl+Z takes back until the
// list is written.
func (p *importPage) remember(words func() string) {
	most := mostAnswers
	if len(p.draft.Rows) > swiftRows {
		most = mostLargeAnswers
	}
	p.answers = append(p.answers, answer{words, p.step, imports.AnswersOf(p.draft), maps.Clone(p.asked)})
	p.answers = p.answers[max(0, len(p.answers)-most):]
}

// lastAnswer is the place of the newest answer that can be taken back, -1 for none. Those that changed
// nothing, because they were refused or cancelled, are passed over.
func (p *importPage) lastAnswer() int {
	if p.step == stepDone {
		return -1
	}
	for i, a := range slices.Backward(p.answers) {
		if !a.before.Stand() {
			return i
		}
	}
	return -1
}

// Answer is what TakeBackAnswer would take back, in words; "" for nothing.
func (p *importPage) Answer() string {
	if i := p.lastAnswer(); i >= 0 {
		return p.answers[i].words()
	}
	return ""
}

// TakeBackAnswer takes the newest answer back, and shows the step at which it was given.
func (p *importPage) TakeBackAnswer() {
	p.leaveStep(func() {
		i := p.lastAnswer()
		if i < 0 {
			return
		}
		last := p.answers[i]
		p.changed(func() error { return last.before.Restore() }, func(err error) {
			p.answers, p.asked = p.answers[:i], last.asked
			p.people = nil // other rows, perhaps
			p.show(last.step)
			if err != nil && !isNoName(err) {
				p.frame.ShowError(err)
				return
			}
			p.frame.Say(p.frame.Text("import.answer-back", "answer", last.words()), "")
		})
	})
}
