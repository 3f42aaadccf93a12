package ical

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"
	"unicode/utf8"
)

// property is a line of a calendar, unfolded.
type property struct{ name, value string }

// unfold returns the lines of a calendar: CRLF, 75 octets a line, and whole letters on each line.
func unfold(text string) ([]string, error) {
	if !strings.HasSuffix(text, "\r\n") || strings.Contains(strings.ReplaceAll(text, "\r\n", ""), "\n") || strings.Contains(strings.ReplaceAll(text, "\r\n", ""), "\r") {
		return nil, errors.New("a line does not end in CRLF")
	}
	var lines []string
	for line := range strings.SplitSeq(strings.TrimSuffix(text, "\r\n"), "\r\n") {
		rest, more := strings.CutPrefix(line, " ")
		switch {
		case len(line) > 75:
			return nil, fmt.Errorf("%d octets: %q", len(line), line)
		case !utf8.ValidString(line):
			return nil, fmt.Errorf("a broken letter: %q", line)
		case more && len(lines) == 0:
			return nil, errors.New("goes on upon nothing")
		case more:
			lines[len(lines)-1] += rest
		default:
			lines = append(lines, line)
		}
	}
	return lines, nil
}

// readProperty parts a line into its name and value.
func readProperty(line string) (property, error) {
	name, value, ok := strings.Cut(line, ":")
	if !ok || name == "" || strings.Trim(name, "ABCDEFGHIJKLMNOPQRSTUVWXYZ-;=") != "" {
		return property{}, fmt.Errorf("no property: %q", line)
	}
	return property{name, value}, nil
}

// readEvents returns the events of a calendar by its lines. What begins also ends, and nothing is said twice.
func readEvents(lines []string) ([]map[string]string, error) {
	var open []string
	var events []map[string]string
	for _, line := range lines {
		p, err := readProperty(line)
		if err != nil {
			return nil, err
		}
		switch {
		case p.name == "BEGIN":
			open = append(open, p.value)
			if p.value == "VEVENT" {
				events = append(events, map[string]string{})
			}
		case p.name == "END":
			if len(open) == 0 || open[len(open)-1] != p.value {
				return nil, fmt.Errorf("ends without a beginning: %q", line)
			}
			open = open[:len(open)-1]
		case len(open) == 2:
			event := events[len(events)-1]
			if _, twice := event[p.name]; twice {
				return nil, fmt.Errorf("twice: %q", line)
			}
			event[p.name] = p.value
		}
	}
	if len(open) > 0 {
		return nil, fmt.Errorf("%v has no end", open)
	}
	return events, nil
}

// parse reads a calendar as strictly as RFC 5545 has it.
func parse(text string) ([]map[string]string, error) {
	lines, err := unfold(text)
	if err != nil {
		return nil, err
	}
	events, err := readEvents(lines)
	if err != nil {
		return nil, err
	}
	for _, e := range events {
		for _, must := range []string{"UID", "DTSTAMP"} {
			if e[must] == "" {
				return nil, fmt.Errorf("no %s in %v", must, e)
			}
		}
	}
	return events, nil
}

// unescape returns the text of a value.
func unescape(s string) string {
	return strings.NewReplacer(`\\`, `\`, `\,`, `,`, `\;`, `;`, `\n`, "\n").Replace(s)
}

func made() time.Time { return time.Date(2026, time.November, 3, 0, 0, 0, 0, time.UTC) }

func write(t *testing.T, events ...Event) []map[string]string {
	t.Helper()
	var b bytes.Buffer
	if err := Write(&b, "Kadergroep; noord, zuid", "nl", made(), events); err != nil {
		t.Fatal(err)
	}
	read, err := parse(b.String())
	if err != nil {
		t.Fatalf("%v:\n%s", err, b.String())
	}
	return read
}

func TestEventIsReadAsItWasWritten(t *testing.T) {
	title := `Overleg; zaal 3, "boven" \ beneden`
	got := write(t, Event{
		UID: "1@kader", Start: time.Date(2026, time.December, 31, 19, 30, 0, 0, time.UTC), Lasts: 5 * time.Hour, Status: Tentative, Summary: title, Where: "Kantine\nNoord",
		Link: "https://beeldkamer.example/a,b;c",
	}, Event{UID: "2@kader", Start: time.Date(2026, time.December, 31, 0, 0, 0, 0, time.UTC), AllDay: true, Free: true, Status: Cancelled, Summary: "Dag"})
	want := []map[string]string{
		{"UID": "1@kader", "DTSTAMP": "20261103T000000Z", "DTSTART": "20261231T193000", "DTEND": "20270101T003000", "STATUS": "TENTATIVE", "URL": "https://beeldkamer.example/a,b;c"},
		{"UID": "2@kader", "DTSTART;VALUE=DATE": "20261231", "DTEND;VALUE=DATE": "20270101", "STATUS": "CANCELLED", "TRANSP": "TRANSPARENT"},
	}
	for i := range want {
		for name, value := range want[i] {
			if got[i][name] != value {
				t.Errorf("event %d: %s is %q, want %q", i, name, got[i][name], value)
			}
		}
	}
	if read := unescape(got[0]["SUMMARY"]); read != title || unescape(got[0]["LOCATION"]) != "Kantine\nNoord" {
		t.Errorf("read %q, %q", read, got[0]["LOCATION"])
	}
}

// A line of more than 75 octets goes on upon the next, and no letter is broken in two.
func TestLongLinesAreFolded(t *testing.T) {
	for _, letter := range []string{"a", "ø", "王", "🦊"} {
		for n := 55; n < 90; n++ {
			text := strings.Repeat(letter, n)
			if got := write(t, Event{UID: "1", Start: made(), Summary: text})[0]["SUMMARY"]; got != text {
				t.Fatalf("%d times %s: read %q", n, letter, got)
			}
		}
	}
}

// Whatever somebody typed, it makes no property of its own, and what is no link is none.
func TestNoTextMakesAProperty(t *testing.T) {
	for _, bad := range []string{"een\r\nATTENDEE:mailto:x@y.example", "twee\nEND:VCALENDAR", "drie\rX:Y", "vier\x00\x1b[31m", "vijf\xff\xfe", "zes\u2028X:Y"} {
		got := write(t, Event{UID: "1", Start: made(), Summary: bad, Where: bad, Text: bad, Link: bad})
		if len(got) != 1 || len(got[0]) != 6 {
			t.Errorf("%q is read as %v", bad, got)
		}
	}
	for _, link := range []string{"javascript:alert(1)", "beeldkamer.example", "https:", "https://a b", "file:///etc/hosts"} {
		if got := write(t, Event{UID: "1", Start: made(), Summary: "x", Link: link}); got[0]["URL"] != "" {
			t.Errorf("%q is a link", link)
		}
	}
}
