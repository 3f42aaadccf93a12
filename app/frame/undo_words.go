package frame

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"kader/app/widgets"
	"kader/data"
	"kader/data/store"
)

// changeWords returns what a batch of the log did, in words.
func (u *Undo) changeWords(label string) string {
	if key := "change." + label; u.frame.Lang.Has(key) {
		return u.frame.Text(key)
	}
	return u.frame.Text("change.other")
}

// batchWords says what a batch did and to whom: "Noted a contact with Piet Bos". Where
// that is not known any more it says what was done.
func (u *Undo) batchWords(b data.Batch) string {
	if words := u.aboutSubject("change-of."+b.Label, b); words != "" {
		return words
	}
	return u.changeWords(b.Label)
}

// undoneChange says what an undo took back, or what a redo did again.
func (u *Undo) undoneChange(undo data.Batch) (words string) {
	u.frame.View(func(tx *store.Tx) (err error) {
		words, err = u.UndoneWithin(tx, undo)
		return err
	})
	return words
}

// UndoneWithin is undoneChange for a caller that looks into the dossier already.
func (u *Undo) UndoneWithin(tx *store.Tx, b data.Batch) (string, error) {
	for b.Undoes != "" {
		undone, err := tx.FindBatch(b.Undoes)
		if err != nil {
			return "", err
		}
		b = undone
	}
	return u.WordsWithin(tx, b), nil
}

// WordsWithin is batchWords for a caller that looks into the dossier already.
func (u *Undo) WordsWithin(tx *store.Tx, b data.Batch) string {
	if words := u.subjectWords(tx, "change-of."+b.Label, b); words != "" {
		return words
	}
	return u.changeWords(b.Label)
}

func (u *Undo) aboutSubject(key string, b data.Batch) (words string) {
	err := u.frame.Store.View(func(tx *store.Tx) error {
		words = u.subjectWords(tx, key, b)
		return nil
	})
	if err != nil {
		fyne.LogError("find subject", err)
	}
	return words
}

// subjectWords fills a sentence with whom or what a batch was about, "" where that
// is not known.
func (u *Undo) subjectWords(tx *store.Tx, key string, b data.Batch) string {
	noun, op := subjectOf(b.Label)
	if noun == "" || !u.frame.Lang.Has(key) {
		return ""
	}
	subject, err := tx.FindSubject(b.ID, noun, op)
	if err != nil {
		return ""
	}
	name := u.subjectName(subject)
	if subject.Count == 0 || subject.Count == 1 && name == "" || subject.Count > 1 && !ofSeveral(b.Label) {
		return ""
	}
	return u.frame.Count(key, subject.Count, "name", name)
}

// SayTaken says what the change that was just made took away, and offers to take that
// back.
func (u *Undo) SayTaken(label string) {
	words := u.changeWords(label)
	if batch, ok := u.frame.Store.LastBatch(); ok && batch.Label == label {
		words = u.batchWords(batch)
	}
	u.frame.Say(words, u.frame.Text("menu.undo"))
}

// longestName is how many characters of a title stand in a sentence or the menu.
const longestName = 40

func (u *Undo) subjectName(s data.Subject) string {
	name := s.Title
	switch {
	case !s.Name.IsZero():
		name = s.Name.Full()
	case !s.Day.IsZero():
		name = u.frame.Lang.Date(s.Day)
	}
	if runes := []rune(name); len(runes) > longestName {
		name = strings.TrimSpace(string(runes[:longestName-1])) + "…"
	}
	return name
}

// ofSeveral tells whether a command changes several people at once.
func ofSeveral(label string) bool {
	several := []string{"hand-over", "membership-set", "state-set", "conversation-started", "people-deleted"}
	return slices.Contains(several, label)
}

// subjectOf tells which rows a command is about, by its label: the table, and what was
// done with them. "" where it is about nothing that has a name.
func subjectOf(label string) (noun string, op data.Op) {
	switch label {
	case "hand-over", "membership-set", "state-set", "conversation-started":
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

// UndoneSentences are what to say of an undo that took back all, part or nothing.
type UndoneSentences struct{ Whole, Part, None string }

// sentences are those for one change. They are found before it is taken back.
func (u *Undo) sentences(b data.Batch) UndoneSentences {
	words := u.batchWords(b)
	whole := u.aboutSubject("taken-back."+b.Label, b)
	if whole == "" {
		whole = u.frame.Text("undo.done", "change", words)
	}
	if b.Undoes != "" { // a redo of before, which did the work itself
		words = u.undoneChange(b)
		whole = u.frame.Text("undo.done", "change", words)
	}
	return UndoneSentences{
		Whole: whole, Part: u.frame.Text("undo.part", "change", words), None: u.frame.Text("undo.none", "change", words),
	}
}

// SayUndone says what an undo did. Where something stays it says what and why, and
// only what was taken back as a whole is good news.
func (u *Undo) SayUndone(s UndoneSentences, undone data.Undone) {
	switch {
	case undone.Nothing():
		u.frame.shell.tell(widgets.ToneDue, "info", u.Paragraph(s.None, undone))
	case !undone.Complete():
		u.frame.shell.tell(widgets.ToneDue, "info", u.Paragraph(s.Part, undone))
	default:
		u.frame.Say(s.Whole, "")
	}
}

// sayRedone says what a redo did, as SayUndone. Of what was done again it says no more:
// that is not as it was before.
func (u *Undo) sayRedone(words string, undone data.Undone) {
	key := "undo.again-part"
	switch {
	case undone.Nothing():
		key = "undo.again-none"
	case undone.Complete():
		u.frame.Say(u.frame.Text("undo.again", "change", words), "")
		return
	}
	stays := data.Undone{Rows: undone.Which(func(r data.UndoneRow) bool { return r.Fate != data.FateBack })}
	u.frame.shell.tell(widgets.ToneDue, "info", u.Paragraph(u.frame.Text(key, "change", words), stays))
}

// Paragraph is a sentence, and after it what became of what was taken back.
func (u *Undo) Paragraph(first string, undone data.Undone) string {
	sentences := []string{first}
	for _, line := range u.Lines(undone, UndoDid) {
		sentences = append(sentences, line.Text)
	}
	return strings.Join(sentences, " ")
}

// UndoTense says whether lines tell what an undo will do or what it did.
type UndoTense string

const (
	UndoWill UndoTense = "undo.will-"
	UndoDid  UndoTense = "undo.did-"
)

// undoLine is one thing that an undo does or did, with how many of what.
type undoLine struct {
	Fate data.Fate
	Text string
}

// Lines tell what goes, what is as it was, and what stays and why.
func (u *Undo) Lines(undone data.Undone, tense UndoTense) []undoLine {
	var lines []undoLine
	add := func(key string, fate data.Fate, named bool, pass func(data.UndoneRow) bool) {
		rows := undone.Which(pass)
		if len(rows) == 0 {
			return
		}
		what := u.CountRows(rows)
		if named {
			what = u.withNames(what, rows)
		}
		lines = append(lines, undoLine{fate, u.frame.Text(key, "what", what)})
	}
	add(
		string(tense)+"remove", data.FateBack, false,
		func(r data.UndoneRow) bool { return r.Fate == data.FateBack && r.Op == data.OpCreate },
	)
	add(
		string(tense)+"restore", data.FateBack, false,
		func(r data.UndoneRow) bool { return r.Fate == data.FateBack && r.Op != data.OpCreate },
	)
	add("undo.fate-part", data.FateChanged, true, func(r data.UndoneRow) bool { return r.Part })
	for _, fate := range data.Fates() {
		if fate != data.FateBack {
			add("undo.fate-"+string(fate), fate, true, func(r data.UndoneRow) bool { return r.Fate == fate && !r.Part })
		}
	}
	return lines
}

// CountRows says how many of what: "8 colleagues, 1 topic and 4 units".
func (u *Undo) CountRows(rows []data.UndoneRow) string {
	counts := make(map[string]int)
	for _, r := range rows {
		counts[r.Noun]++
	}
	var words []string
	nouns := []string{
		"person", "unit", "contact", "topic", "goal", "action", "meeting", "snapshot", "word", "list", "dossier", "pair",
	}
	for _, noun := range nouns {
		if n := counts[noun]; n > 0 {
			words = append(words, u.frame.Count("undo.count-"+noun, n))
		}
	}
	return u.frame.Lang.List(words)
}

// namesShown is how many of the rows that stay are named.
const namesShown = 3

// withNames adds who or what the first of the rows are.
func (u *Undo) withNames(what string, rows []data.UndoneRow) string {
	var names []string
	u.frame.View(func(tx *store.Tx) error {
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
			if name := u.subjectName(subject); name != "" {
				names = append(names, name)
			}
		}
		return nil
	})
	switch {
	case len(names) == 0:
		return what
	case len(names) < len(rows):
		return u.frame.Text("undo.named-more", "what", what, "names", strings.Join(names, ", "))
	}
	return u.frame.Text("undo.named", "what", what, "names", strings.Join(names, ", "))
}
