package cli

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"kader/data"
	"kader/data/imports"
	"kader/data/returns"
	"kader/data/store"
)

// kindAnswers is the kind of file that reps filled in: a call list of ours.
const kindAnswers = "answers"

// The options that decide about lines of a call list.
const (
	takeLine    = "--take"
	outcomeLine = "--outcome"
)

// answerOptions are those that only a call list that comes back has.
func answerOptions() []option {
	return []option{
		{name: takeLine, value: "LINE", repeated: true},
		{name: outcomeLine, value: "LINE=OUTCOME", repeated: true},
	}
}

// isCallList reports whether an employer's list turned out to be a call list of ours, and nobody said that it is
// something else.
func isCallList(c *call, err error) bool {
	return errors.Is(err, data.ErrOwnCallList) && !c.has("--kind")
}

// checkAnswers refuses options of an employer's list beside a call list, and the other way round.
func checkAnswers(c *call) error {
	if c.option("--kind") != kindAnswers {
		return nil
	}
	for _, o := range c.command.options {
		fits := []string{
			"--kind", "--password", passwordFile, asName, "--dry-run", "--json", takeLine, outcomeLine,
		}
		if c.has(o.name) && !slices.Contains(fits, o.name) {
			return c.misused("cli.not-with", "option", o.name, "other", "--kind "+kindAnswers)
		}
	}
	return nil
}

// refuseLineOptions refuses options of a call list beside an employer's list.
func refuseLineOptions(c *call) error {
	for _, o := range answerOptions() {
		if c.has(o.name) {
			return c.misused("cli.only-with", "option", o.name, "papers", "--kind "+kindAnswers)
		}
	}
	return nil
}

// importAnswers reads a call list that came back, shows what it would do and does it.
func importAnswers(c *call, s *store.Store, source imports.Source) error {
	d, err := returns.Prepare(s, returns.Source{
		File: source.File, Content: source.Content, Password: source.Password, Clock: c.Clock,
	}, nil)
	if err != nil {
		return err
	}
	if err := decideLines(c, d); err != nil {
		return err
	}
	counts := d.Counts()
	var done returns.Applied
	if !c.has("--dry-run") {
		if done, err = d.Apply(s); err != nil {
			return err
		}
	}
	if c.has("--json") {
		return printAnswersJSON(c, d, counts, done)
	}
	printAnswers(c, d, counts, done)
	return nil
}

// decideLines does what --outcome and --take say, in this order.
func decideLines(c *call, d *returns.Draft) error {
	for _, pair := range c.options[outcomeLine] {
		number, word, _ := strings.Cut(pair, "=")
		i, err := lineOf(c, d, outcomeLine, number)
		if err != nil {
			return err
		}
		if !slices.Contains(data.Replies(), data.Reply(word)) {
			return c.misused("cli.wrong-value", "option", outcomeLine, "value", pair, "allowed", joinWords(data.Replies()))
		}
		d.SetReply(i, data.Reply(word))
	}
	for _, number := range c.options[takeLine] {
		i, err := lineOf(c, d, takeLine, number)
		if err != nil {
			return err
		}
		if d.Decide(i, true); d.Lines[i].Status != returns.StatusTake && d.Lines[i].Status != returns.StatusSame {
			return refuse("cli.answers.no-line", "line", number, "option", takeLine)
		}
	}
	return nil
}

// lineOf returns the place of a line that an option names by its number.
func lineOf(c *call, d *returns.Draft, option, number string) (int, error) {
	n, err := strconv.Atoi(strings.TrimSpace(number))
	if err != nil || n < 1 || n > len(d.Lines) {
		return 0, refuse("cli.answers.no-line", "line", number, "option", option)
	}
	return n - 1, nil
}

// printAnswers prints line by line what the reps wrote, what becomes of it, and what was done.
func printAnswers(c *call, d *returns.Draft, counts returns.Counts, done returns.Applied) {
	for i := range d.Lines {
		l := &d.Lines[i]
		var words []string
		for _, part := range l.Answer.Parts() {
			words = append(words, c.lang.Text(part.Key, c.lang.Facts(part.Facts)...))
		}
		c.printText("cli.answers.line", "n", l.Number, "sheet", l.Sheet, "row", l.Row, "name", l.Name,
			"answer", strings.Join(words, ", "), "status", c.lang.Text("answers.status."+string(l.Status)))
		for _, r := range l.Doubts {
			why := d.Why(l, r, func(key string) string { return c.lang.Text(key) })
			fmt.Fprintln(c.Stdout, "   "+onOneLine(c.lang.Text(why.Key, c.lang.Facts(why.Facts)...)))
		}
	}
	for _, count := range []struct {
		key string
		n   int
	}{
		{"cli.answers.empty", counts.Empty},
		{"cli.answers.same", counts.Same},
		{"cli.answers.blocked", counts.Blocked},
	} {
		if count.n > 0 {
			c.printCount(count.key, count.n)
		}
	}
	if counts.Ask > 0 {
		fmt.Fprintln(c.Stdout, c.lang.Count("cli.answers.ask", counts.Ask, "option", takeLine))
	}
	for _, n := range done.Changed {
		c.printText("cli.answers.changed", "n", n)
	}
	switch {
	case c.has("--dry-run"):
		c.printCount("cli.answers.take", counts.Take)
		c.printText("cli.nothing-written")
	case done.Lines == 0:
		c.printText("cli.answers.none")
	default:
		fmt.Fprintln(c.Stdout, onOneLine(c.lang.Count("cli.answers.taken", done.Lines, "file", d.File, "id", done.BatchID)))
	}
	if !c.has("--dry-run") && counts.Ask == 0 && len(done.Changed) == 0 {
		c.printText("cli.answers.destroy")
	}
}

// answersJSON is a call list that came back as `kader import --kind answers --json` prints it.
type answersJSON struct {
	Kind   string           `json:"kind"`
	Lines  []answerJSON     `json:"lines"`
	Counts answerCountsJSON `json:"counts"`
	ID     data.ID          `json:"id,omitempty"` // of what was written, for undo-import
}

type answerJSON struct {
	Line    int             `json:"line"`
	Sheet   string          `json:"sheet"`
	Row     int             `json:"row"`
	Status  returns.Status  `json:"status"`
	Doubts  []returns.Doubt `json:"reasons"`
	Person  data.ID         `json:"person"` // "" for somebody new, or not known
	Rep     data.ID         `json:"rep"`
	New     bool            `json:"new"`
	Outcome data.Reply      `json:"outcome"`
	Called  string          `json:"called"`
	Next    string          `json:"next"`
	Words   string          `json:"words"` // of the outcome, where they are more than that
	Said    string          `json:"said"`
	Phone   string          `json:"phone"`
	Email   string          `json:"email"`
}

type answerCountsJSON struct {
	Take    int `json:"take"`
	Ask     int `json:"ask"`
	Leave   int `json:"leave"`
	Same    int `json:"same"`
	Blocked int `json:"blocked"`
	Empty   int `json:"empty"`
	New     int `json:"new"`
	Written int `json:"written"`
}

func printAnswersJSON(c *call, d *returns.Draft, counts returns.Counts, done returns.Applied) error {
	object := answersJSON{
		Kind: kindAnswers, Lines: []answerJSON{}, ID: done.BatchID,
		Counts: answerCountsJSON{
			counts.Take, counts.Ask, counts.Leave, counts.Same, counts.Blocked, counts.Empty, counts.New, done.Lines,
		},
	}
	for i := range d.Lines {
		l, a := &d.Lines[i], &d.Lines[i].Answer
		object.Lines = append(object.Lines, answerJSON{
			l.Number, l.Sheet, l.Row, l.Status, append([]returns.Doubt{}, l.Doubts...), l.PersonID, l.RepID, l.New,
			a.Reply, a.Called.String(), a.Next.String(), a.Words, a.Said, a.Phone, a.Email,
		})
	}
	out := bufio.NewWriter(&jsonWriter{to: c.Stdout})
	encoder := json.NewEncoder(out)
	encoder.SetEscapeHTML(false)
	if err := encoder.Encode(object); err != nil {
		return fmt.Errorf("print json: %w", err)
	}
	if err := out.Flush(); err != nil {
		return fmt.Errorf("print json: %w", err)
	}
	return nil
}

// undoLast undoes an import, or answers that were taken over: what has the given id, or else the later of the two.
func undoLast(s *store.Store, id data.ID, o store.UndoOptions) (data.Undone, error) {
	answers, err := returns.FindApplied(s)
	if err != nil {
		return data.Undone{}, err
	}
	for _, b := range answers {
		if b.ID == id {
			return returns.Undo(s, id, o)
		}
	}
	answers = slices.DeleteFunc(answers, func(b data.Batch) bool { return b.Undone })
	if id != "" || len(answers) == 0 {
		return imports.Undo(s, id, o)
	}
	var later bool
	err = s.View(func(t *store.Tx) error {
		lists, err := t.FindLists(store.ListFilter{})
		for _, l := range lists {
			later = later || !l.Undone && l.BatchID != "" && l.Created.After(answers[0].At)
		}
		return err
	})
	if err != nil {
		return data.Undone{}, fmt.Errorf("find the last import: %w", err)
	}
	if later {
		return imports.Undo(s, id, o)
	}
	return returns.Undo(s, "", o)
}
