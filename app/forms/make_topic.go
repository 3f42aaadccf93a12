package forms

import (
	"unicode"
	"unicode/utf8"

	"kader/app/frame"
	"kader/data"
	"kader/data/store"
)

// missing returns the word behind a # where no topic fits it, "" where several do.
func (l *AgreementLine) missing(word string) string {
	if len(FittingTopics(word, l.known().Topics)) > 0 {
		return ""
	}
	return word
}

// showOffer offers to make a topic; "" offers nothing.
func (l *AgreementLine) showOffer(title string) {
	l.title = title
	l.offers.Hidden = title == "" || !l.frame.CanWrite()
	if !l.offers.Hidden {
		l.offer.Caption = l.frame.Text("plan.make-topic", "word", title)
		l.offer.Refresh()
	}
}

// onMakeTopic makes the topic that stands behind a # in the line. The line stays as it was typed.
func (l *AgreementLine) onMakeTopic() {
	t, ok := MakeTopic(l.frame, l.title)
	if !ok {
		return
	}
	l.made = append(l.made, Named{ID: t.ID, Name: t.Title})
	l.frame.Focus(l.Entry)
	l.onTyped(l.Entry.Text)
}

// MakeTopic makes a topic of the word that stands behind a #, with a capital.
func MakeTopic(f *frame.Frame, word string) (t data.Topic, ok bool) {
	t = data.Topic{Title: capitalised(word), Lane: data.LaneNow}
	return t, f.Update("topic-created", func(tx *store.Tx) error {
		topics, err := tx.FindTopics(store.TopicFilter{})
		if err != nil {
			return err
		}
		t.Position = len(topics) + 1
		return tx.CreateTopic(&t)
	})
}

// capitalised returns a word that is not empty with a capital.
func capitalised(word string) string {
	first, size := utf8.DecodeRuneInString(word)
	return string(unicode.ToUpper(first)) + word[size:]
}
