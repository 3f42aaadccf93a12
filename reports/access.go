package reports

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode"

	"kader/assets"
	"kader/data"
	"kader/data/mention"
)

// Access is the answer to somebody who asks what a dossier holds about them.
type Access struct {
	File    string // base name of the dossier
	Dossier *data.Dossier
	Known   *data.Known
}

// accessTable is one part of the answer: the same rows for paper and for JSON.
type accessTable struct {
	id      string
	columns []accessColumn
	rows    [][]string
}

type accessColumn struct {
	id    string // "report.access.column." and the id is its title
	width float64
}

// WriteAccess writes the answer as PDF, in the language given: every datum with its source and its purpose,
// and what else speaks of the person. Others appear as the first letters of their names.
func WriteAccess(w io.Writer, l *assets.Language, a Access, o Options) error {
	v, err := newAccessView(l, a, o)
	if err != nil {
		return fmt.Errorf("write access: %w", err)
	}
	name, group := a.Known.Person.Full(), a.Dossier.Group
	title := l.Text("report.access.title")
	p := newPDF(l, pdfFacts{title: title, author: group.Name, day: o.Today, faces: o.Faces})
	p.drawCover(coverBlock{
		over: group.Company, title: title, group: name, facts: joinFacts(group.Name, l.LongDate(o.Today)),
	})
	p.writeText(l.Text("report.access.intro", "file", a.File, "date", l.LongDate(o.Today)), bodyStyle())
	for _, t := range v.tables() {
		p.writeHeading(l.Text("report.access." + t.id))
		if len(t.rows) == 0 {
			p.writeText(l.Text("report.access."+t.id+"-none"), bodyStyle())
			continue
		}
		p.drawAccess(t)
		if key := "report.access." + t.id + "-text"; l.Has(key) {
			p.writeNote(l.Text(key))
		}
	}
	p.writeHeading(l.Text("report.access.unknown"))
	p.writeText(l.Text("report.access.unknown-text"), bodyStyle())
	p.writeHeading(l.Text("report.access.rights"))
	for _, sentence := range v.rights() {
		p.writeText(sentence, bodyStyle())
		p.addGap(half)
	}
	left := title + "  ·  " + l.LongDate(o.Today)
	if err := p.finish(w, func(page, of int) { p.drawFoot(left, page, of) }); err != nil {
		return fmt.Errorf("write access: %w", err)
	}
	return nil
}

func (p *pdfPage) drawAccess(t accessTable) {
	columns := make([]listColumn[[]string], len(t.columns))
	for i, c := range t.columns {
		style := cellStyle()
		if i == 0 {
			style = boldStyle()
		}
		columns[i] = listColumn[[]string]{
			column{title: p.lang.Text("report.access.column." + c.id), width: c.width},
			func(row []string) cell { return plainCell(row[i], style) },
		}
	}
	p.drawTable(listTable(half, columns, t.rows))
}

// joinFacts joins what is not empty by dots.
func joinFacts(facts ...string) string {
	return strings.Join(slices.DeleteFunc(facts, func(s string) bool { return s == "" }), "  ·  ")
}

// WriteAccessJSON writes what WriteAccess does for a machine: the same tables, with their rows as objects.
func WriteAccessJSON(w io.Writer, l *assets.Language, a Access, o Options) error {
	v, err := newAccessView(l, a, o)
	if err != nil {
		return fmt.Errorf("write access: %w", err)
	}
	type part struct {
		ID    string            `json:"id"`
		Title string            `json:"title"`
		Rows  []orderedObject   `json:"rows"`
		Raw   map[string]string `json:"stored,omitempty"`
	}
	paper := struct {
		About    string   `json:"about"`
		Made     string   `json:"made"`
		File     string   `json:"file"`
		Group    string   `json:"group"`
		Language string   `json:"language"`
		Parts    []part   `json:"parts"`
		Unknown  string   `json:"unknown"`
		Rights   []string `json:"rights"`
	}{
		About: a.Known.Person.Full(), Made: o.Today.String(), File: a.File, Group: a.Dossier.Group.Name, Language: l.Code,
		Unknown: l.Text("report.access.unknown-text"), Rights: v.rights(),
	}
	for _, t := range v.tables() {
		p := part{ID: t.id, Title: l.Text("report.access." + t.id), Rows: []orderedObject{}}
		for _, row := range t.rows {
			p.Rows = append(p.Rows, orderedObject{t.columns, row})
		}
		if t.id == accessDetails {
			p.Raw = v.stored()
		}
		paper.Parts = append(paper.Parts, p)
	}
	encoder := json.NewEncoder(w)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", " ")
	if err := encoder.Encode(paper); err != nil {
		return fmt.Errorf("write access: %w", err)
	}
	return nil
}

// orderedObject is a row as a JSON object whose members stand in the order of the columns.
type orderedObject struct {
	columns []accessColumn
	row     []string
}

// MarshalJSON writes the object.
func (o orderedObject) MarshalJSON() ([]byte, error) {
	var b bytes.Buffer
	b.WriteByte('{')
	for i, c := range o.columns {
		if i > 0 {
			b.WriteByte(',')
		}
		for j, text := range [...]string{c.id, o.row[i]} {
			word, err := json.Marshal(text)
			if err != nil {
				return nil, err
			}
			if j > 0 {
				b.WriteByte(':')
			}
			b.Write(word)
		}
	}
	b.WriteByte('}')
	return b.Bytes(), nil
}

// rights are what the person may ask, and of whom.
func (v *accessView) rights() []string {
	g, l := v.dossier.Group, v.lang
	group := g.Name
	if group == "" {
		group = l.Text("report.access.our-group")
	}
	return []string{l.Text("report.access.rights-text"), l.Text("report.access.ask", "group", group)}
}

// stored returns the columns of the row that hold something, as they are stored: but the names of
// others, and ids, which mean nothing elsewhere.
func (v *accessView) stored() map[string]string {
	stored := make(map[string]string)
	for _, f := range accessFields() {
		text := v.known.Columns[f.column]
		if text != "" && !slices.Contains([]accessAs{asPerson, asList, asUnit, asOther}, f.as) {
			stored[f.column] = v.veil(text)
		}
	}
	return stored
}

// The parts of the answer that are named elsewhere.
const accessDetails = "details"

// tables returns the parts of the answer in their order.
func (v *accessView) tables() []accessTable {
	return []accessTable{
		{accessDetails, []accessColumn{{"field", 112}, {"value", 0}, {"purpose", 132}, {"source", 120}}, v.details()},
		{"group", []accessColumn{{"field", 112}, {"value", 0}, {"purpose", 132}, {"source", 120}}, v.group()},
		{"contacts", []accessColumn{{"day", 72}, {"how", 84}, {"with", 56}, {"note", 0}}, v.contacts()},
		{"lists", []accessColumn{{"day", 72}, {"list", 0}, {"row", 44}, {"outcome", 96}, {"said", 150}}, v.lists()},
		{"pairs", []accessColumn{{"day", 72}, {"what", 0}}, v.pairs()},
		{"sheets", []accessColumn{{"day", 72}, {"with", 130}, {"what", 0}}, v.sheets()},
		{"actions", []accessColumn{{"what", 0}, {"by-when", 76}, {"status", 88}}, v.actions()},
		{"roles", []accessColumn{{"what", 0}, {"number", 60}}, v.roles()},
		{"texts", []accessColumn{{"where", 132}, {"text", 0}}, v.texts()},
		{"log", []accessColumn{{"day", 72}, {"what", 120}, {"before", 0}, {"after", 0}}, v.log()},
		{"exports", []accessColumn{{"day", 72}, {"what", 0}, {"reader", 110}, {"destroy", 130}}, v.exports()},
		{"backups", []accessColumn{{"day", 132}, {"until", 0}}, v.backups()},
	}
}

// isAsker reports whether a mention in a text may mean the person, or is a number of theirs.
func (v *accessView) isAsker(text string, m mention.Mention) bool {
	p := &v.known.Person
	if m.Number {
		return v.isOwnNumber(text[m.From:m.To])
	}
	i, known := v.people.places[p.ID]
	return known && slices.Contains(m.Who, i)
}

// isOwnNumber reports whether a mail address or a number is that of the person, however it is typed.
func (v *accessView) isOwnNumber(typed string) bool {
	p := &v.known.Person
	digits := func(s string) string {
		d := strings.Map(func(r rune) rune {
			if unicode.IsDigit(r) {
				return r
			}
			return -1
		}, s)
		return d[max(0, len(d)-phoneDigits):] // without the country, or the nought in its place
	}
	for _, own := range [...]string{p.Email, p.EmployeeNumber, p.MemberNumber} {
		if own != "" && data.Fold(own) == data.Fold(typed) {
			return true
		}
	}
	return p.Phone != "" && digits(p.Phone) == digits(typed)
}

// phoneDigits is how many digits of a phone number are the same with and without the country.
const phoneDigits = 8

// names reports whether a text names the person.
func (v *accessView) names(text string) bool {
	text = mention.Tidy(text)
	return slices.ContainsFunc(v.people.finder.Find(text), func(m mention.Mention) bool { return v.isAsker(text, m) })
}

// doneBy reports whether words that say who does something name the person.
func (v *accessView) doneBy(who string) bool {
	who = mention.Tidy(who)
	return slices.ContainsFunc(v.people.finder.FindDoers(who), func(m mention.Mention) bool { return v.isAsker(who, m) })
}

// veil returns a text without the names of others.
func (v *accessView) veil(text string) string { return v.people.replaceNames(text) }

// ofThem returns what a value of somebody else's row says of the person: nothing where it neither names
// them nor refers to them, and of a deleted row only those columns that do.
func (v *accessView) ofThem(c data.Change, text string) string {
	says := func(column, value string) bool {
		switch {
		case value == string(v.known.Person.ID):
			return true
		case c.Noun == "person" && saysWho(column): // of somebody else
			return false
		case slices.Contains([]string{"who", "manager", "asked_by"}, column):
			return v.doneBy(value)
		}
		return v.names(value)
	}
	var columns map[string]string
	if json.Unmarshal([]byte(text), &columns) != nil {
		if says(c.Field, text) {
			return text
		}
		return ""
	}
	for column, value := range columns {
		if !says(column, value) {
			delete(columns, column)
		}
	}
	if len(columns) == 0 {
		return ""
	}
	kept, err := json.Marshal(columns)
	if err != nil {
		return ""
	}
	return string(kept)
}

// saysWho reports whether a column of a person says who that is, or where to reach them.
func saysWho(column string) bool {
	return slices.ContainsFunc(accessFields(), func(f accessField) bool { return f.column == column && f.as == asOwn })
}
