package talkline

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"kader/data"
)

// 2 December 2026 is a Wednesday.
func today() data.Date { return data.NewDate(2026, 12, 2) }

// said writes what was understood as the tables have it: "phone spoken < 1-12 > 4-12 14:00 | note".
func said(l Line) string {
	var parts []string
	add := func(text string) {
		if text != "" {
			parts = append(parts, text)
		}
	}
	add(string(l.Channel))
	add(string(l.Outcome))
	if !l.Day.IsZero() {
		add("<" + l.Day.String())
	}
	if !l.Next.IsZero() {
		add(">" + l.Next.String())
	}
	add(string(l.At))
	add("| " + l.Note)
	return strings.TrimSpace(strings.Join(parts, " "))
}

// Every phrase of the tables is understood as they say, and every word is either understood or in the note.
func TestPhrases(t *testing.T) {
	for _, language := range Languages() {
		content, err := os.ReadFile(filepath.Join("testdata", language+".txt"))
		if err != nil {
			t.Fatal(err)
		}
		n := 0
		for line := range strings.Lines(string(content)) {
			text, want, ok := strings.Cut(strings.TrimSpace(line), " => ")
			if !ok {
				continue
			}
			n++
			if got := said(Reader{Language: language, Today: today()}.Read(text)); got != strings.TrimSpace(want) {
				t.Errorf("%s: %q\n got %q\nwant %q", language, text, got, want)
			}
		}
		if n < 60 {
			t.Errorf("%s: %d phrases, want 60 at least", language, n)
		}
	}
}

// A line of the files of words that means nothing is a mistake in typing.
func TestEveryMeaningIsKnown(t *testing.T) {
	outcomes := make(map[data.Outcome]bool)
	for _, o := range data.Outcomes() {
		outcomes[o] = true
	}
	for _, language := range Languages() {
		b := readBook(language)
		for text, p := range b.phrases {
			if p.outcome != "" && !outcomes[p.outcome] {
				t.Errorf("%s: %q means %q", language, text, p.outcome)
			}
			if p == (phrase{}) || len(strings.Fields(text)) > mostPhraseWords {
				t.Errorf("%s: %q can mean nothing", language, text)
			}
		}
		if len(b.phrases) < 100 || len(b.and) == 0 || len(b.ago) == 0 || len(b.last) == 0 {
			t.Errorf("%s: words are missing", language)
		}
	}
}

// A phrase that stands under two meanings has one of them by chance.
func TestNoPhraseMeansTwoThings(t *testing.T) {
	for _, language := range Languages() {
		content, err := wordFiles.ReadFile("words/" + language + ".txt")
		if err != nil {
			t.Fatal(err)
		}
		seen := make(map[string]string)
		for line := range strings.Lines(string(content)) {
			meaning, list, ok := strings.Cut(strings.TrimSpace(line), " ")
			if !ok || meaning == "#" {
				continue
			}
			for text := range strings.SplitSeq(list, "|") {
				text = data.Fold(text)
				if seen[text] != "" && seen[text] != meaning && meaning != "and" && meaning != "ago-lead" {
					t.Errorf("%s: %q is %s and %s", language, text, seen[text], meaning)
				}
				seen[text] = meaning
			}
		}
	}
}

// What is clicked off stays in the note.
func TestWhatIsNotLookedForStaysInTheNote(t *testing.T) {
	for _, c := range []struct {
		without Kind
		want    string
	}{
		{KindChannel, "voicemail >2026-12-04 14:00 | gebeld"},
		{KindOutcome, "phone >2026-12-04 14:00 | voicemail ingesproken"},
		{KindNext, "phone voicemail | vrijdag 14:00"},
	} {
		r := Reader{Language: "nl", Today: today(), Without: []Kind{c.without}}
		if got := said(r.Read("gebeld, voicemail ingesproken, vrijdag 14:00")); got != c.want {
			t.Errorf("without %d: got %q, want %q", c.without, got, c.want)
		}
	}
	r := Reader{Language: "nl", Today: today(), Without: []Kind{KindDay}}
	if got := said(r.Read("gisteren gesproken")); got != "spoken | gisteren" {
		t.Errorf("got %q", got)
	}
}

// FuzzRead: no line makes it fail, no word is lost, a day never lies on the wrong side of today.
func FuzzRead(f *testing.F) {
	for _, language := range Languages() {
		content, err := os.ReadFile(filepath.Join("testdata", language+".txt"))
		if err != nil {
			f.Fatal(err)
		}
		for line := range strings.Lines(string(content)) {
			if text, _, ok := strings.Cut(line, " => "); ok {
				f.Add(text, language)
			}
		}
	}
	f.Add("😀 ,,, - 99:99 12-13-14 \xff", "nl")
	f.Fuzz(func(t *testing.T, text, language string) {
		line := Reader{Language: language, Today: today()}.Read(text)
		if !line.Next.IsZero() && line.Next.Before(today()) || today().Before(line.Day) {
			t.Errorf("%q: %+v", text, line)
		}
		if line == (Line{Note: line.Note}) && line.Note != strings.Join(strings.Fields(text), " ") {
			t.Errorf("%q lost words: %q", text, line.Note)
		}
		if line.At != "" && line.Next.IsZero() {
			t.Errorf("%q: an hour of no day", text)
		}
		if again := (Reader{Language: language, Today: today()}).Read(text); again != line {
			t.Errorf("%q is read twice in two ways", text)
		}
		all := Reader{Language: language, Today: today(), Without: Kinds()}.Read(text)
		if all != (Line{Note: strings.Join(strings.Fields(text), " ")}) {
			t.Errorf("%q: with nothing to look for: %+v", text, all)
		}
	})
}
