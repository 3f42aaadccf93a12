package people

import (
	"strings"

	"kader/app/frame"
	"kader/data"
)

// askSensitive asks whether a text with words of health or belief is to be kept. The words are those that were found.
// Enter and Escape go back to the text.
func askSensitive(f *frame.Frame, words []string, keep, leave func()) {
	f.Show(frame.Dialog{
		Title: f.Text("sensitive.title"), Text: f.Text("sensitive.text", "words", strings.Join(words, ", ")),
		Submit: f.Text("sensitive.leave"), OnDone: leave, Danger: true, Cancel: f.Text("sensitive.back"),
		More: []frame.DialogAction{{Word: f.Text("sensitive.keep"), Run: keep}},
	})
}

// askNote asks about the remark that was typed in the form, once for each text.
func (p *personDetail) askNote(v data.Person, goOn func()) bool {
	if v.Note == p.person.Note {
		return false
	}
	words := p.contacts.private.Find(v.Note)
	if len(words) == 0 {
		return false
	}
	askSensitive(p.frame, words, goOn, func() {
		p.note.Put(p.note.Shown)
		goOn()
	})
	return true
}
