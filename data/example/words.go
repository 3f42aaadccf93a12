package example

import (
	"embed"
	"encoding/json"
	"fmt"
	"strings"

	"kader/data"
)

//go:embed text/*.json
var textFiles embed.FS

// fallback is the language of a group whose language has no words here.
const fallback = "en"

// words are all that the group, its employer and its reps wrote: a file for each language in text.
// The figures that go with them stand in the code, in the same order, so that in every language
// there are as many of each.
type words struct {
	Group struct {
		Name, Company, Union, Officer, Agreement, Reason string
		Asks                                             []string
	}
	Mail string // the domain of the employer, which can never exist
	List struct {
		File, Sheet, Basis string
		Dropped            []string // a number of a person, an account
	}
	Units map[string]struct{ Name, Alias string } // Alias: what the employer's lists call it
	Jobs  map[string][]string
	Talks struct {
		First, Second, Joined, Later, No, Member []talk
	}
	Topics    []struct{ Title, Note string }
	Goals     []struct{ Title, Indicator, Baseline, Target string }
	Actions   []string
	Meetings  []evening
	Decisions []string
	// Why somebody may be asked for a post, and what active members do next in the union.
	Candidates, Steps []string
	Whys              []string                    // why the group talks with somebody now
	Council           struct{ Body, Seat string } // Seat: with the number {n}
	Room              struct{ Tool, Link string } // of the meeting online; neither exists
	Snapshots         []string

	language string
}

// talk is the note that a rep makes after a talk: one line, nothing that would hurt if read aloud.
type talk struct {
	Note  string
	Phone bool // it says that they phoned
}

// evening is one meeting: what it was called, what was on the agenda and what the group said at
// the end that it would work on. The agenda is text, or points with what was said.
type evening struct {
	Title, Place string
	Agenda       []string
	Points       []struct{ Title, Note string }
	Questions    []string // collected beforehand
	Summary      string
}

// wordsOf returns the words of a language, in English where it has none.
func wordsOf(language string) (*words, error) {
	content, err := textFiles.ReadFile("text/" + language + ".json")
	if err != nil {
		language = fallback
		content, err = textFiles.ReadFile("text/" + fallback + ".json")
	}
	w := &words{language: language}
	if err == nil {
		err = json.Unmarshal(content, w)
	}
	if err != nil {
		return nil, fmt.Errorf("words of the example in %s: %w", language, err)
	}
	return w, nil
}

// periodOf returns the month as the group writes it.
func periodOf(day data.Date) string { return fmt.Sprintf("%04d-%02d", day.Year, day.Month) }

// fileOf returns the name under which the employer sends the list of a period.
func (w *words) fileOf(period string) string {
	return strings.ReplaceAll(w.List.File, "{period}", period)
}
