package group

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"kader/app/frame"
	"kader/app/widgets"
	"kader/data"
	"kader/data/care"
	"kader/data/store"
	"kader/reports"
)

// pageCheck is the page of the self-check. It is not on the rail.
const pageCheck = "check"

// answerWidth is how wide the field of an answer is.
const answerWidth = 150

// checkPage shows the ten questions with what Kader knows, and saves what the group answers.
type checkPage struct {
	frame   *frame.Frame
	header  *widgets.PageHeader
	back    *widgets.Button
	save    *widgets.Button
	rows    *fyne.Container
	answers map[data.Question]*widgets.Choice
	shown   map[data.Question]string // as it was read: what differs was typed
}

// ShowCheck opens the page of the self-check.
func ShowCheck(f *frame.Frame) { f.OpenPage(&checkPage{frame: f}) }

func (p *checkPage) ID() string { return pageCheck }

func (p *checkPage) Build() fyne.CanvasObject {
	f := p.frame
	p.back = widgets.NewButton(f.Text("import.to-group"), "arrow_back", p.leave)
	paper := widgets.NewButton(f.Text("check.paper"), "picture_as_pdf", p.onPaper)
	p.save = widgets.NewPrimaryButton(f.Text("check.save"), "check", func() { p.saveAnswers() })
	p.header = widgets.NewPageHeader(f.Text("care.check"), f.Text("check.text"), p.back, paper, p.save)
	p.answers, p.rows = make(map[data.Question]*widgets.Choice), widgets.VStack(widgets.GapLarge)
	for _, q := range data.Questions() {
		p.answers[q] = widgets.NewChoice(answerOptions(f), nil)
	}
	p.Reload()
	root := widgets.ScrollPage(p.header, widgets.NewCard("", p.rows))
	widgets.BindEscape(root, p.leave) // knows the fields that are there
	return root
}

func answerOptions(f *frame.Frame) []widgets.Option {
	var options []widgets.Option
	for _, a := range data.Answers() {
		options = append(options, widgets.Option{Value: string(a), Caption: reports.AnswerWords(f.Lang, a)})
	}
	return options
}

// leave goes to the page from which one comes here.
func (p *checkPage) leave() { p.frame.Open(frame.PageGroup) }

// Reload reads what Kader knows now. What somebody chose and did not save stays.
func (p *checkPage) Reload() {
	f := p.frame
	if !f.CanWrite() {
		p.save.Disable()
	}
	var d *data.Dossier
	ok := f.View(func(tx *store.Tx) (err error) {
		d, err = tx.ReadForCare(f.Today())
		return err
	})
	if ok {
		p.show(d)
	}
}

func (p *checkPage) show(d *data.Dossier) {
	f := p.frame
	last, done := data.LastCheck(d.Checks)
	today := done && last.Held == f.Today()
	typed := p.typed()
	shown := make(map[data.Question]string)
	small := widgets.Style{Size: theme.SizeNameCaptionText, Color: widgets.ColorMuted, Wrap: true}
	p.rows.Objects = nil
	for i, finding := range care.Check(d, f.Today()) {
		q, answer := finding.Question, finding.Answer
		if today {
			answer = last.To(q)
		}
		shown[q] = string(answer)
		if !typed[q] {
			p.answers[q].Choose(string(answer))
		}
		facts := reports.CheckFacts(f.Lang, finding)
		if done && !today {
			facts = append(facts, f.Text("check.last-answer", "answer", reports.AnswerWords(f.Lang, last.To(q))))
		}
		words := widgets.VStack(widgets.GapTiny, widgets.NewText(
			f.Lang.Number(i+1)+". "+f.Text("check.question."+string(q)), widgets.Style{Bold: true, Wrap: true}))
		for _, line := range []string{strings.Join(facts, " "), p.advice(q, answer)} {
			if line != "" {
				words.Add(widgets.NewText(line, small))
			}
		}
		p.rows.Add(widgets.Stretch(widgets.GapMedium, words, widgets.MinSize(answerWidth, 0, p.answers[q])))
	}
	p.shown = shown
	widgets.Relayout(p.rows)
}

// advice says what to do unless the answer is yes.
func (p *checkPage) advice(q data.Question, answer data.Answer) string {
	if answer == data.AnswerYes {
		return ""
	}
	return p.frame.Text("check.todo." + string(q))
}

// typed are the questions of which another answer was chosen than the page showed.
func (p *checkPage) typed() map[data.Question]bool {
	typed := make(map[data.Question]bool)
	for q, was := range p.shown {
		typed[q] = p.answers[q].Value() != was
	}
	return typed
}

func (p *checkPage) Focus() fyne.Focusable { return p.answers[data.Questions()[0]] }

// Leave saves what was answered; what was only looked at is not saved.
func (p *checkPage) Leave() bool {
	for _, typed := range p.typed() {
		if typed {
			return p.saveAnswers()
		}
	}
	return true
}

// saveAnswers saves all ten answers as those of today.
func (p *checkPage) saveAnswers() bool {
	f := p.frame
	c := data.SelfCheck{Held: f.Today()}
	for _, q := range data.Questions() {
		answer := data.Answer(p.answers[q].Value())
		c.Answers = append(c.Answers, data.SelfAnswer{Question: q, Answer: answer})
	}
	p.shown = nil // what was chosen is saved
	if !f.Update("self-checked", func(tx *store.Tx) error { return tx.NoteSelfCheck(c) }) {
		return false
	}
	f.Say(f.Text("check.saved"), "")
	return true
}

// onPaper saves what was answered and makes the paper of it.
func (p *checkPage) onPaper() {
	if !p.Leave() {
		return
	}
	f := p.frame
	askCarePaper(f, data.ExportSelfCheck, f.Text("care.check"), "", nil, func(*reports.Options) {}, func() {})
}
