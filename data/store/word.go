package store

import "kader/data"

const wordTable = "word"

func wordNoun() noun[data.Word] {
	return noun[data.Word]{
		table: wordTable, order: "spelling, id",
		fields: func(w *data.Word) (*data.Record, []field) {
			return &w.Record, []field{text("spelling", &w.Text), flag("hidden", &w.Hidden)}
		},
	}
}

// FindWords returns the words of which the group said whether they are names, in order.
func (t *Tx) FindWords() ([]data.Word, error) { return findAll(t, wordNoun(), filter{}) }

// SetWord keeps what the group says of a word: it hides it in papers without names, or finds that
// it names nobody.
func (t *Tx) SetWord(spelling string, hidden bool) error {
	known, err := t.FindWords()
	if err != nil {
		return err
	}
	for _, w := range known {
		if data.Fold(w.Text) == data.Fold(spelling) {
			return update(t, wordNoun(), w.ID, func(w *data.Word) { w.Hidden = hidden })
		}
	}
	return create(t, wordNoun(), &data.Word{Text: spelling, Hidden: hidden})
}
