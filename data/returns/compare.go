package returns

import (
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"strings"

	"kader/data"
	"kader/data/sheet"
	"kader/data/values"
)

// compare finds out about whom each row with a key is, and what happened since the list went out. Rows in which
// nothing was written are counted and dropped.
func (d *Draft) compare(k *known) {
	for i := range d.Lines {
		l := &d.Lines[i]
		if l.key == "" {
			continue
		}
		sent, there := k.rows[l.key]
		switch p := d.person(sent.PersonID); {
		case there && p != nil:
			l.Sent, l.Now, l.PersonID, l.RepID = sent, p, p.ID, sent.RepID
			d.compareReach(l)
		case k.sheets[l.code]:
			l.add(DoubtGone)
		default:
			l.add(DoubtForeign)
		}
	}
	d.reps = d.repsOfSheets()
	d.dropEmpty(func(l *Line) bool { return l.key != "" })
	for i := range d.Lines {
		if l := &d.Lines[i]; l.Now != nil {
			l.hash = l.Answer.hash(l.key)
			d.compareSince(l)
		}
	}
}

// dropEmpty counts and drops those of some lines in which nothing was written.
func (d *Draft) dropEmpty(of func(*Line) bool) {
	before := len(d.Lines)
	d.Lines = slices.DeleteFunc(d.Lines, func(l Line) bool {
		return of(&l) && l.Answer.isEmpty() && !l.Has(DoubtMasked)
	})
	d.Empty += before - len(d.Lines)
}

// compareReach keeps of the phone number and the address what was changed in the sheet. A text that is none is kept
// with what was said.
func (d *Draft) compareReach(l *Line) {
	a, ours := &l.Answer, data.Reach{}
	if l.Now != nil {
		ours = l.Now.Reach
	}
	a.Said, a.Phone, a.Email = l.said, "", ""
	shown := func(text, hash string) bool { return text == "" || l.Sent.Key != "" && l.Sent.Hash(text) == hash }
	if !shown(l.phone, l.Sent.Phone) && !values.SamePhone(l.phone, ours.Phone) {
		read, err := values.ParsePhone(l.phone, d.language)
		switch {
		case err != nil || read == "":
			a.Said = joined(a.Said, d.plain(l.phone))
		case !values.SamePhone(read, ours.Phone):
			a.Phone = read
		}
	}
	if !shown(l.email, l.Sent.Email) {
		read, err := values.ParseEmail(l.email)
		switch {
		case err != nil || read == "":
			a.Said = joined(a.Said, d.plain(l.email))
		case !strings.EqualFold(read, ours.Email):
			a.Email = read
		}
	}
	if a.Reply == "" && a.Said != "" {
		l.add(DoubtUnclear)
	}
}

// plain returns a text on one line, with numbers masked that are never kept.
func (d *Draft) plain(text string) string {
	text, _ = d.textOf(sheet.Cell{Kind: sheet.Text, Text: text})
	return text
}

// compareSince adds what happened since the list went out, as far as the answer touches it.
func (d *Draft) compareSince(l *Line) {
	p, a, sent := l.Now, &l.Answer, &l.Sent
	touches := a.Reply != "" || a.note() != ""
	for _, since := range []struct {
		is     bool
		reason Doubt
	}{
		{!p.Objected.IsZero(), DoubtObjection},
		{l.Name != "" && !sameName(l, p), DoubtName},
		{sent.Answered != "" && sent.Answered != l.hash, DoubtAnswered},
		{touches && p.State != sent.State, DoubtState},
		{touches && p.Last != sent.Last, DoubtContact},
		{(touches || !a.Next.IsZero()) && p.Next != sent.Next, DoubtNext},
		{p.RepID != sent.RepID, DoubtRep},
	} {
		if since.is {
			l.add(since.reason)
		}
	}
	d.compareAnswer(l)
}

// compareAnswer adds what is to be asked about the answer itself.
func (d *Draft) compareAnswer(l *Line) {
	a, p := &l.Answer, l.Now
	for _, what := range []struct {
		is     bool
		reason Doubt
	}{
		{a.Phone != "" && p != nil && p.Phone != "", DoubtPhone},
		{a.Email != "" && p != nil && p.Email != "", DoubtEmail},
		{len(d.judging.Find(a.note())) > 0, DoubtJudging},
		{d.Today.Before(a.Called), DoubtDay},
		{!a.Called.IsZero() && a.Called.Before(l.Sent.Made), DoubtDay},
		{a.tooLong(), DoubtLong},
	} {
		if what.is {
			l.add(what.reason)
		}
	}
}

// sameName reports whether the name in a row is the one that went out, or the one that the person has now.
func sameName(l *Line, p *data.Person) bool {
	return l.Sent.Hash(l.Name) == l.Sent.Name || slices.Equal(nameWords(l.Name), nameWords(p.Full()))
}

// nameWords returns the folded words of a name in order of the alphabet.
func nameWords(name string) []string {
	words := strings.FieldsFunc(data.Fold(name), func(r rune) bool { return r == ' ' || r == ',' || r == '.' || r == '·' })
	slices.Sort(words)
	return words
}

// hash returns a hash of the answer in one row.
func (a *Answer) hash(key string) string {
	said := []string{
		key, string(a.Reply), data.Fold(a.Words), a.Called.String(), a.Next.String(), data.Fold(a.Said), data.Digits(a.Phone),
		data.Fold(a.Email),
	}
	sum := sha256.Sum256([]byte(strings.Join(said, "\n")))
	return hex.EncodeToString(sum[:])
}

// findTwice adds that several lines answer about one person. The same answer counts once.
func (d *Draft) findTwice() {
	first := make(map[data.ID]*Line)
	for i := range d.Lines {
		l := &d.Lines[i]
		if l.PersonID == "" || l.Status == StatusSame || l.Status == StatusBlocked {
			continue
		}
		before := first[l.PersonID]
		switch {
		case before == nil:
			first[l.PersonID] = l
		case before.hash == l.hash:
			l.Status = StatusSame
		default:
			before.add(DoubtTwice)
			l.add(DoubtTwice)
			before.Status, l.Status = StatusAsk, StatusAsk
		}
	}
}

// settle decides about every line what can be decided without the user, and numbers them.
func (d *Draft) settle() {
	for i := range d.Lines {
		l := &d.Lines[i]
		l.Number = i + 1
		switch {
		case l.Status == StatusSame || l.Now != nil && l.Sent.Answered != "" && l.Sent.Answered == l.hash:
			l.Status, l.Doubts = StatusSame, nil
		case slices.ContainsFunc(l.Doubts, Doubt.blocks):
			l.Status = StatusBlocked
		case len(l.Doubts) > 0:
			l.Status = StatusAsk
		default:
			l.Status = StatusTake
		}
	}
	d.findTwice()
}
