// Package ical writes days as iCalendar (RFC 5545), which other programs read. It knows no dossier.
package ical

import (
	"fmt"
	"io"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"
)

// Status is what is said of an event. The zero value says nothing.
type Status string

// The statuses of an event.
const (
	Tentative Status = "TENTATIVE"
	Confirmed Status = "CONFIRMED"
	Cancelled Status = "CANCELLED"
)

// Event is something on a day. Its times are those of the place, wherever that is.
type Event struct {
	UID     string
	Start   time.Time     // without a time of day where AllDay is set
	Lasts   time.Duration // 0 is not said
	AllDay  bool
	Free    bool // takes no time: a last day
	Status  Status
	Summary string
	Where   string
	Text    string
	Link    string
}

// Write writes a calendar of the events, as it was made on a day. The same calendar gives the same bytes.
func Write(w io.Writer, name, language string, made time.Time, events []Event) error {
	c := calendar{made: made.UTC().Format("20060102T150405Z")}
	c.add("BEGIN", "VCALENDAR")
	c.add("VERSION", "2.0")
	c.add("PRODID", "-//Kader//Kader//"+strings.ToUpper(language))
	c.add("CALSCALE", "GREGORIAN")
	c.add("METHOD", "PUBLISH")
	c.addText("X-WR-CALNAME", name)
	for _, e := range events {
		c.addEvent(e)
	}
	c.add("END", "VCALENDAR")
	if _, err := io.WriteString(w, c.text.String()); err != nil {
		return fmt.Errorf("write calendar: %w", err)
	}
	return nil
}

// calendar is a calendar that is being written.
type calendar struct {
	text strings.Builder
	made string
}

func (c *calendar) addEvent(e Event) {
	const day, minute = "20060102", "20060102T150405"
	c.add("BEGIN", "VEVENT")
	c.add("UID", e.UID)
	c.add("DTSTAMP", c.made)
	if e.AllDay {
		c.add("DTSTART;VALUE=DATE", e.Start.Format(day))
		c.add("DTEND;VALUE=DATE", e.Start.AddDate(0, 0, 1).Format(day))
	} else {
		c.add("DTSTART", e.Start.Format(minute))
		if e.Lasts > 0 {
			c.add("DTEND", e.Start.Add(e.Lasts).Format(minute))
		}
	}
	c.addText("SUMMARY", e.Summary)
	c.addText("LOCATION", e.Where)
	c.addText("DESCRIPTION", e.Text)
	if link := uri(e.Link); link != "" {
		c.add("URL", link)
	}
	if e.Status != "" {
		c.add("STATUS", string(e.Status))
	}
	if e.Free {
		c.add("TRANSP", "TRANSPARENT")
	}
	c.add("END", "VEVENT")
}

// addText adds a line whose value is a text, unless it is empty.
func (c *calendar) addText(name, value string) {
	if value = escape(value); value != "" {
		c.add(name, value)
	}
}

// add adds a line, folded where it is long.
func (c *calendar) add(name, value string) { c.text.WriteString(fold(name + ":" + value)) }

// longestLine is how many octets a line holds, without its end.
const longestLine = 75

// fold returns a line with its end: a long one goes on upon the next line, behind a blank, and no letter is broken.
func fold(line string) string {
	var b strings.Builder
	room := longestLine
	for _, r := range line {
		size := utf8.RuneLen(r)
		if size > room {
			b.WriteString("\r\n ")
			room = longestLine - 1
		}
		b.WriteRune(r)
		room -= size
	}
	b.WriteString("\r\n")
	return b.String()
}

// escape returns a text as a value: without control characters, its commas, semicolons, backslashes and line ends
// escaped.
func escape(s string) string {
	s = strings.ToValidUTF8(strings.ReplaceAll(strings.TrimSpace(s), "\r\n", "\n"), "\uFFFD")
	var b strings.Builder
	for _, r := range s {
		switch {
		case r == '\n' || r == '\r':
			b.WriteString(`\n`)
		case r == ',' || r == ';' || r == '\\':
			b.WriteByte('\\')
			b.WriteRune(r)
		case unicode.IsControl(r):
			b.WriteByte(' ')
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

// uri returns a link as the value of a property, "" for what is none.
func uri(link string) string {
	scheme, rest, ok := strings.Cut(link, ":")
	isLink := ok && (scheme == "https" || scheme == "http") && rest != ""
	if !isLink || strings.ContainsFunc(link, func(r rune) bool { return r <= ' ' || r > '~' }) {
		return ""
	}
	return link
}
