package returns

import (
	"slices"
	"strings"
	"testing"

	"kader/data"
	"kader/data/gate"
	"kader/data/sheet"
)

// FuzzRows reads random rows as a call list: nothing may panic, nobody is known but by a whole key, a blocked line is
// never taken, and no number that is never kept is in what would be written.
func FuzzRows(f *testing.F) {
	g := newGroup(f)
	key := g.keys.Key(g.people[0].ID)
	f.Add("Naam;kader:call-list:2;Telefoon;Uitkomst;Gebeld op;Nieuwe datum;Wat er gezegd is|Velthuis, Noor;" + key + ";06;Gesproken;1-12-2026;;bsn 123456782")
	f.Add(";" + key + ";;voicemail|Jansen;kd2-;;nee;;;x|Uitkomst;said;outcome;" + key)
	f.Add("outcome;said;name;phone|no;NL91 ABNA 0417 1643 00;123456782;+31 6 12345678|" + key + ";" + strings.ToUpper(key))
	f.Add("name;outcome;said;called|" + strings.Repeat("x;spoken;y;99999|", 40))
	f.Fuzz(func(t *testing.T, text string) {
		s := sheet.Sheet{Name: "Blad1"}
		for line := range strings.SplitSeq(text, "|") {
			var row []sheet.Cell
			for cell := range strings.SplitSeq(line, ";") {
				row = append(row, sheet.Cell{Kind: sheet.Text, Text: cell})
			}
			s.Rows = append(s.Rows, row)
		}
		d := &Draft{Today: today(), language: "nl", people: g.people, judging: data.NewJudging("nl"), place: map[data.ID]int{}}
		k := &known{rows: map[string]data.SheetRow{}, taken: map[string]bool{}, sheets: map[string]bool{g.keys.Sheet: true}}
		for i, p := range g.people {
			d.place[p.ID] = i
			k.rows[g.keys.Key(p.ID)] = data.SheetRow{PersonID: p.ID, Key: g.keys.Key(p.ID), State: p.State}
		}
		if d.readBook(&sheet.Book{Sheets: []sheet.Sheet{s}}) != nil {
			return
		}
		d.compare(k)
		if err := d.findStrangers(k, nil); err != nil {
			t.Fatal(err)
		}
		d.settle()
		for i := range d.Lines {
			fuzzLine(t, d, i)
		}
	})
}

func fuzzLine(t *testing.T, d *Draft, i int) {
	l := &d.Lines[i]
	if l.key != "" && l.Now != nil && l.key != l.Sent.Key {
		t.Errorf("%s is known as %s", l.key, l.Sent.Key)
	}
	for _, text := range []string{l.Name, l.Answer.note()} {
		if rule := gate.Find(text, "", gate.InText); rule != "" {
			t.Errorf("%q holds %s", text, rule)
		}
	}
	d.SetPerson(i, "")
	d.Decide(i, true)
	if l.Status == StatusTake && slices.ContainsFunc(l.Doubts, Doubt.blocks) {
		t.Errorf("%+v is taken", l)
	}
	if p := d.personIn(l); gate.Find(p.Phone, "", gate.InPhone) != "" || gate.Find(p.Email, "", gate.InText) != "" {
		t.Errorf("%+v would be kept", p.Reach)
	}
}
