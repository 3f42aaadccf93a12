package imports

import (
	"encoding/base64"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"kader/data"
)

// toldList is a list as a personnel department sends it, with what is right about it: told before
// it was read for the first time. Each stands for a kind, and some for what only looks like one.
type toldList struct {
	name, language string
	file           string // what it is called, with its ending
	content        []byte
	kind           data.ListKind // "" is new hires
	fields         string        // the columns of people, behind given|initials|infix|family
	people         []string      // whoever works here now, as the dossier holds them
	skipped        []int         // rows that name nobody
	asked          []int         // rows of which it is asked whom they are about
	problems       []string      // "C7 date"
	says, silent   []WarningCode // each must be said; none may be
	refused        data.Code
}

func toldLists(t *testing.T) []toldList {
	return slices.Concat(toldBlocks(t), toldTexts(t), toldDays(t), toldNames(t), toldSecond(t), toldThird(t), toldFourth(t), toldFifth(t), toldSixth(t), toldSeventh(t))
}

// The lists are read into an empty dossier and applied: who is in it then is what is told.
func TestListsToldBeforeRead(t *testing.T) {
	t.Parallel()
	lists := toldLists(t)
	right := 0
	for i := range lists {
		l := &lists[i]
		if t.Run(l.language+" "+l.name, l.check) {
			right++
		}
	}
	t.Logf("%d of %d lists are right", right, len(lists))
}

func (l *toldList) check(t *testing.T) {
	s := newDossier(t, l.language)
	kind := l.kind
	if kind == "" {
		kind = data.ListNewHires
	}
	d, err := Prepare(s, Source{File: l.file, Content: l.content, Kind: kind, Clock: day0}, nil)
	if l.refused != "" {
		if !errors.Is(err, l.refused) {
			t.Errorf("refused with %v, want %s", err, l.refused)
		}
		return
	}
	if err != nil {
		t.Fatal(err)
	}
	l.checkSaid(t, d)
	if _, err := d.Apply(s, nil); err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, p := range dossierOf(t, s).People {
		if !p.Left(d.Source.Received) {
			got = append(got, l.shown(&p))
		}
	}
	slices.Sort(got)
	want := slices.Sorted(slices.Values(l.people))
	if !slices.Equal(got, want) {
		t.Errorf("people:\n got %s\nwant %s", strings.Join(got, "\n     "), strings.Join(want, "\n     "))
		for _, c := range d.Mapping {
			t.Logf("%s %q is %s (%s %.2f)", c.Letter, c.Header, c.Field, c.From, c.Confidence)
		}
	}
	if t.Failed() {
		t.Logf("said: %v", d.Warnings)
	}
}

// shown writes somebody as the told people are.
func (l *toldList) shown(p *data.Person) string {
	parts := []string{p.Given, p.Initials, p.Infix, p.Family}
	for _, field := range strings.Fields(l.fields) {
		parts = append(parts, toldValue(p, data.Field(field)))
	}
	return strings.Join(parts, "|")
}

// checkSaid compares the rows that name nobody, the cells that cannot be used, and what is said.
func (l *toldList) checkSaid(t *testing.T, d *Draft) {
	t.Helper()
	var skipped []int
	var problems []string
	for _, r := range d.Rows {
		if r.Skipped {
			skipped = append(skipped, r.Number)
			continue
		}
		for _, p := range r.Problems {
			problems = append(problems, fmt.Sprintf("%s%d %s", p.Column, p.Row, p.Rule))
		}
	}
	var asked []int
	for _, m := range d.Proposal.Matches {
		if m.Decision == DecisionAsk {
			asked = append(asked, m.Row)
		}
	}
	checkSame(t, "rows that are asked about", asked, l.asked)
	checkSame(t, "rows that name nobody", skipped, l.skipped)
	checkSame(t, "cells that cannot be used", problems, l.problems)
	for _, code := range l.says {
		if !hasWarning(d, code) {
			t.Errorf("nothing says %s", code)
		}
	}
	for _, code := range l.silent {
		if hasWarning(d, code) {
			t.Errorf("%s is said for nothing", code)
		}
	}
}

// bookOf writes sheets as a workbook.
func bookOf(t *testing.T, pages ...*page) []byte {
	t.Helper()
	return asXLSX(t, &paper{pages: pages})
}

// leaf is a sheet of a workbook with its rows.
func leaf(name string, rows ...[]any) *page { return &page{name: name, rows: rows} }

// textOf writes a text with the ends of lines that Windows has.
func textOf(lines ...string) string { return strings.Join(lines, "\r\n") + "\r\n" }

// csvIn writes lines of text in UTF-8.
func csvIn(lines ...string) []byte { return []byte(textOf(lines...)) }

// mailWith is a mail with one file attached.
func mailWith(file string, content []byte) []byte {
	return csvIn("From: hr@firma.example", "To: rep@firma.example", "Subject: Liste", "MIME-Version: 1.0", `Content-Type: multipart/mixed; boundary="grens"`, "",
		"--grens", "Content-Type: text/plain; charset=utf-8", "", "Hei; her er listen.", "--grens", "Content-Type: application/octet-stream",
		"Content-Transfer-Encoding: base64", `Content-Disposition: attachment; filename="`+file+`"`, "", base64.StdEncoding.EncodeToString(content), "--grens--")
}
