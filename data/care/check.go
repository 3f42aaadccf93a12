// Package care works out what a group needs to know once a year, when a rep stops and when a laptop is
// gone, from what the dossier and this machine know. It says nothing in words.
package care

import (
	"kader/data"
)

// Finding is what Kader knows of one question.
type Finding struct {
	Question data.Question
	Answer   data.Answer // as far as Kader knows; unknown where only the group can tell
	Facts    []Fact
	Noted    bool // Kader knows only what was made, read or noted with it
}

// Fact is one thing that Kader knows.
type Fact struct {
	ID  string // "backup": the text "check.fact.backup"
	N   int
	Day data.Date // zero where the fact has none
}

// Periods in days: how old the newest backup may be, and how long a key or a machine is not used before
// the group is asked about it.
const (
	backupDays = 30
	idleMonths = 12
)

// Check returns what Kader knows of each question, in order. The dossier is one for care.
func Check(d *data.Dossier, today data.Date) []Finding {
	c := check{d: d, today: today}
	var found []Finding
	for _, q := range data.Questions() {
		f := Finding{Question: q}
		switch q {
		case data.QuestionHolders:
			f.Facts = c.holders()
		case data.QuestionApart:
			f.Answer, f.Facts = c.apart()
		case data.QuestionSheet:
			f.Answer, f.Facts = c.sheets()
		case data.QuestionMachines:
			f.Facts = c.machines()
		case data.QuestionBackup:
			f.Answer, f.Facts = c.backup()
		case data.QuestionKept:
			f.Answer, f.Facts = none("kept", len(data.FindExpired(d, today)))
		case data.QuestionPapers:
			f.Noted = true
			f.Answer, f.Facts = c.papers()
		case data.QuestionFiles:
			f.Noted = true
			f.Answer, f.Facts = none("files", len(Files(d)))
		case data.QuestionOfficer:
			f.Answer = yesIf(d.Group.Officer != "")
		}
		found = append(found, f)
	}
	return found
}

// Files returns the lists whose file the group has not noted as destroyed. That a list was taken back
// says nothing of its file.
func Files(d *data.Dossier) []data.List {
	var files []data.List
	for _, l := range d.Lists {
		if l.Destroyed.IsZero() {
			files = append(files, l)
		}
	}
	return files
}

// Out returns what went out and was not noted as destroyed, but what people were told of themselves:
// that is theirs.
func Out(d *data.Dossier) []data.Export {
	var out []data.Export
	for _, e := range d.Exports {
		if e.Destroyed.IsZero() && e.Kind != data.ExportAccess {
			out = append(out, e)
		}
	}
	return out
}

// check works out the answers.
type check struct {
	d     *data.Dossier
	today data.Date
}

func yesIf(yes bool) data.Answer {
	if yes {
		return data.AnswerYes
	}
	return data.AnswerNo
}

// none answers yes where there is nothing, else no and how many.
func none(id string, n int) (data.Answer, []Fact) {
	if n == 0 {
		return data.AnswerYes, nil
	}
	return data.AnswerNo, []Fact{{ID: id, N: n}}
}

// more adds a fact with a number, unless it is 0.
func more(facts []Fact, id string, n int) []Fact {
	if n == 0 {
		return facts
	}
	return append(facts, Fact{ID: id, N: n})
}

// countKeys counts the holders of a kind.
func countKeys(holders []data.Holder, kind data.HolderKind) int {
	n := 0
	for _, h := range holders {
		if h.Kind == kind {
			n++
		}
	}
	return n
}

// idle reports whether a day is a year ago or more.
func (c check) idle(day data.Date) bool {
	return !day.IsZero() && day.AddMonths(idleMonths).Compare(c.today) <= 0
}

// holders tells how many keys there are, and with how many passphrases nothing was saved for a year. A
// sheet is not meant to be used.
func (c check) holders() []Fact {
	all, unused := c.d.Custody.Holders, 0
	for _, h := range all {
		last := h.Used
		if last.IsZero() {
			last = h.Made
		}
		if h.Kind == data.HolderPassphrase && c.idle(last) {
			unused++
		}
	}
	facts := more(nil, "passphrases", countKeys(all, data.HolderPassphrase))
	return more(more(facts, "sheets", countKeys(all, data.HolderSheet)), "unused", unused)
}

// apart answers no where holders share a key: none of them can be shut out alone. Who knows which
// passphrase Kader does not know.
func (c check) apart() (data.Answer, []Fact) {
	shared := 0
	for _, h := range c.d.Custody.Holders {
		if h.Shared {
			shared++
		}
	}
	if shared > 0 {
		return none("shared", shared)
	}
	return data.AnswerUnknown, more(nil, "passphrases", countKeys(c.d.Custody.Holders, data.HolderPassphrase))
}

// sheets answers no where there is none. Where a sheet lies Kader does not know.
func (c check) sheets() (data.Answer, []Fact) {
	n := countKeys(c.d.Custody.Holders, data.HolderSheet)
	if n == 0 {
		return data.AnswerNo, nil
	}
	return data.AnswerUnknown, []Fact{{ID: "sheets", N: n}}
}

// machines counts where the dossier was changed. A machine on which it was only looked at is not known.
func (c check) machines() []Fact {
	idle := 0
	for _, m := range c.d.Custody.Copies {
		if c.idle(m.Last) {
			idle++
		}
	}
	return more(more(nil, "machines", len(c.d.Custody.Copies)), "idle-machines", idle)
}

// backup answers whether one was made here in the last month.
func (c check) backup() (data.Answer, []Fact) {
	held := c.d.Custody.Backups
	if len(held) == 0 {
		return data.AnswerNo, nil
	}
	newest := held[0].Made
	return yesIf(c.today.Compare(newest.AddDays(backupDays)) <= 0), []Fact{{ID: "backup", Day: newest}}
}

// papers counts what is past its day and not noted as destroyed, and what is still out.
func (c check) papers() (data.Answer, []Fact) {
	late := 0
	for _, e := range c.d.Exports {
		if e.Waits(c.today) {
			late++
		}
	}
	answer, facts := none("papers-late", late)
	return answer, more(facts, "papers-out", len(Out(c.d)))
}
