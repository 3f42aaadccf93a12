package app

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"kader/app/widgets"
	"kader/data"
	"kader/data/store"
)

// changeWords returns what a batch of the log did, in words.
func (a *App) changeWords(label string) string {
	if key := "change." + label; a.lang.Has(key) {
		return a.text(key)
	}
	return a.text("change.other")
}

// batchWords says what a batch did and to whom: "Noted a contact with Piet Bos". Where
// that is not known any more it says what was done.
func (a *App) batchWords(b data.Batch) string {
	if words := a.aboutSubject("change-of."+b.Label, b); words != "" {
		return words
	}
	return a.changeWords(b.Label)
}

// undoneChange says what an undo took back, or what a redo did again.
func (a *App) undoneChange(undo data.Batch) (words string) {
	a.view(func(tx *store.Tx) (err error) {
		words, err = a.undoneWithin(tx, undo)
		return err
	})
	return words
}

// undoneWithin is undoneChange for a caller that looks into the dossier already.
func (a *App) undoneWithin(tx *store.Tx, b data.Batch) (string, error) {
	for b.Undoes != "" {
		undone, err := tx.FindBatch(b.Undoes)
		if err != nil {
			return "", err
		}
		b = undone
	}
	return a.wordsWithin(tx, b), nil
}

// wordsWithin is batchWords for a caller that looks into the dossier already.
func (a *App) wordsWithin(tx *store.Tx, b data.Batch) string {
	if words := a.subjectWords(tx, "change-of."+b.Label, b); words != "" {
		return words
	}
	return a.changeWords(b.Label)
}

func (a *App) aboutSubject(key string, b data.Batch) (words string) {
	err := a.store.View(func(tx *store.Tx) error {
		words = a.subjectWords(tx, key, b)
		return nil
	})
	if err != nil {
		fyne.LogError("find subject", err)
	}
	return words
}

// subjectWords fills a sentence with whom or what a batch was about, "" where that
// is not known.
func (a *App) subjectWords(tx *store.Tx, key string, b data.Batch) string {
	noun, op := subjectOf(b.Label)
	if noun == "" || !a.lang.Has(key) {
		return ""
	}
	subject, err := tx.FindSubject(b.ID, noun, op)
	if err != nil {
		return ""
	}
	name := a.subjectName(subject)
	if subject.Count == 0 || subject.Count == 1 && name == "" || subject.Count > 1 && !ofSeveral(b.Label) {
		return ""
	}
	return a.count(key, subject.Count, "name", name)
}

// sayTaken says what the change that was just made took away, and offers to take that
// back.
func (a *App) sayTaken(label string) {
	words := a.changeWords(label)
	if batch, ok := a.store.LastBatch(); ok && batch.Label == label {
		words = a.batchWords(batch)
	}
	a.say(words, a.text("menu.undo"))
}

// longestName is how many characters of a title stand in a sentence or the menu.
const longestName = 40

func (a *App) subjectName(s data.Subject) string {
	name := s.Title
	switch {
	case !s.Name.IsZero():
		name = s.Name.Full()
	case !s.Day.IsZero():
		name = a.lang.Date(s.Day)
	}
	if runes := []rune(name); len(runes) > longestName {
		name = strings.TrimSpace(string(runes[:longestName-1])) + "…"
	}
	return name
}

// ofSeveral tells whether a command changes several people at once.
func ofSeveral(label string) bool {
	return slices.Contains([]string{"hand-over", "membership-set", "state-set", "people-deleted"}, label)
}

// subjectOf tells which rows a command is about, by its label: the table, and what was
// done with them. "" where it is about nothing that has a name.
func subjectOf(label string) (noun string, op data.Op) {
	switch label {
	case "hand-over", "membership-set", "state-set":
		return "person", data.OpUpdate
	case "people-deleted":
		return "person", data.OpDelete
	case "import":
		return "list", data.OpCreate
	}
	noun, done, _ := strings.Cut(label, "-")
	if !slices.Contains([]string{"action", "contact", "goal", "meeting", "person", "snapshot", "topic", "unit"}, noun) {
		return "", ""
	}
	switch done {
	case "created", "noted", "kept":
		return noun, data.OpCreate
	case "deleted":
		return noun, data.OpDelete
	}
	return noun, data.OpUpdate
}

// undoneSentences are what to say of an undo that took back all, part or nothing.
type undoneSentences struct{ whole, part, none string }

// undoSentences are those for one change. They are found before it is taken back.
func (a *App) undoSentences(b data.Batch) undoneSentences {
	words := a.batchWords(b)
	whole := a.aboutSubject("taken-back."+b.Label, b)
	if whole == "" {
		whole = a.text("undo.done", "change", words)
	}
	if b.Undoes != "" { // a redo of before, which did the work itself
		words = a.undoneChange(b)
		whole = a.text("undo.done", "change", words)
	}
	return undoneSentences{whole: whole, part: a.text("undo.part", "change", words), none: a.text("undo.none", "change", words)}
}

// sayUndone says what an undo did. Where something stays it says what and why, and
// only what was taken back as a whole is good news.
func (a *App) sayUndone(s undoneSentences, u data.Undone) {
	switch {
	case u.Nothing():
		a.tell(widgets.ToneDue, "info", a.undoneParagraph(s.none, u))
	case !u.Complete():
		a.tell(widgets.ToneDue, "info", a.undoneParagraph(s.part, u))
	default:
		a.say(s.whole, "")
	}
}

// sayRedone says what a redo did, as sayUndone. Of what was done again it says no more:
// that is not as it was before.
func (a *App) sayRedone(words string, u data.Undone) {
	key := "undo.again-part"
	switch {
	case u.Nothing():
		key = "undo.again-none"
	case u.Complete():
		a.say(a.text("undo.again", "change", words), "")
		return
	}
	stays := data.Undone{Rows: u.Which(func(r data.UndoneRow) bool { return r.Fate != data.FateBack })}
	a.tell(widgets.ToneDue, "info", a.undoneParagraph(a.text(key, "change", words), stays))
}

func (a *App) undoneParagraph(first string, u data.Undone) string {
	sentences := []string{first}
	for _, line := range a.undoneLines(u, undoDid) {
		sentences = append(sentences, line.text)
	}
	return strings.Join(sentences, " ")
}

// undoTense says whether lines tell what an undo will do or what it did.
type undoTense string

const (
	undoWill undoTense = "undo.will-"
	undoDid  undoTense = "undo.did-"
)

// undoLine is one thing that an undo does or did, with how many of what.
type undoLine struct {
	fate data.Fate
	text string
}

// undoneLines tell what goes, what is as it was, and what stays and why.
func (a *App) undoneLines(u data.Undone, tense undoTense) []undoLine {
	var lines []undoLine
	add := func(key string, fate data.Fate, named bool, pass func(data.UndoneRow) bool) {
		rows := u.Which(pass)
		if len(rows) == 0 {
			return
		}
		what := a.countRows(rows)
		if named {
			what = a.withNames(what, rows)
		}
		lines = append(lines, undoLine{fate, a.text(key, "what", what)})
	}
	add(string(tense)+"remove", data.FateBack, false, func(r data.UndoneRow) bool { return r.Fate == data.FateBack && r.Op == data.OpCreate })
	add(string(tense)+"restore", data.FateBack, false, func(r data.UndoneRow) bool { return r.Fate == data.FateBack && r.Op != data.OpCreate })
	add("undo.fate-part", data.FateChanged, true, func(r data.UndoneRow) bool { return r.Part })
	for _, fate := range data.Fates() {
		if fate != data.FateBack {
			add("undo.fate-"+string(fate), fate, true, func(r data.UndoneRow) bool { return r.Fate == fate && !r.Part })
		}
	}
	return lines
}

// countRows says how many of what: "8 colleagues, 1 topic and 4 units".
func (a *App) countRows(rows []data.UndoneRow) string {
	counts := make(map[string]int)
	for _, r := range rows {
		counts[r.Noun]++
	}
	var words []string
	for _, noun := range []string{"person", "unit", "contact", "topic", "goal", "action", "meeting", "snapshot", "list", "dossier"} {
		if n := counts[noun]; n > 0 {
			words = append(words, a.count("undo.count-"+noun, n))
		}
	}
	return a.lang.List(words)
}

// namesShown is how many of the rows that stay are named.
const namesShown = 3

// withNames adds who or what the first of the rows are.
func (a *App) withNames(what string, rows []data.UndoneRow) string {
	var names []string
	a.view(func(tx *store.Tx) error {
		for _, r := range rows {
			if r.Noun != "person" && r.Noun != "unit" {
				continue
			}
			if len(names) == namesShown {
				break
			}
			subject, err := tx.FindNamed(r.Noun, r.ID)
			if err != nil {
				return err
			}
			if name := a.subjectName(subject); name != "" {
				names = append(names, name)
			}
		}
		return nil
	})
	switch {
	case len(names) == 0:
		return what
	case len(names) < len(rows):
		return a.text("undo.named-more", "what", what, "names", strings.Join(names, ", "))
	}
	return a.text("undo.named", "what", what, "names", strings.Join(names, ", "))
}
