package assets

import (
	"embed"
	"fmt"
	"strings"
)

//go:embed help/*.md
var helpFiles embed.FS

// HelpSection is one section of the manual that the window shows.
type HelpSection struct {
	ID    string // that of the page it is about, or a name of its own
	Title string
	Parts []HelpPart
}

// HelpPart is a paragraph, or a point of a list.
type HelpPart struct {
	Text  string
	Point bool
}

// Help returns the manual in the language.
func (l *Language) Help() ([]HelpSection, error) {
	content, err := helpFiles.ReadFile("help/" + l.Code + ".md")
	if err != nil {
		return nil, fmt.Errorf("read manual %q: %w", l.Code, err)
	}
	return parseHelp(string(content)), nil
}

// parseHelp reads "## today | Today" as the begin of a section, "- " as that of a point and an
// empty line as the end of a paragraph. Any other line goes on with the part above it.
func parseHelp(content string) []HelpSection {
	var sections []HelpSection
	goesOn := false
	for line := range strings.Lines(content) {
		line = strings.TrimSpace(line)
		head, isHead := strings.CutPrefix(line, "## ")
		text, isPoint := strings.CutPrefix(line, "- ")
		switch {
		case isHead:
			id, title, _ := strings.Cut(head, " | ")
			sections = append(sections, HelpSection{ID: id, Title: title})
			goesOn = false
		case line == "" || len(sections) == 0:
			goesOn = false
		default:
			section := &sections[len(sections)-1]
			if goesOn && !isPoint {
				section.Parts[len(section.Parts)-1].Text += " " + text
				continue
			}
			section.Parts = append(section.Parts, HelpPart{Text: text, Point: isPoint})
			goesOn = true
		}
	}
	return sections
}
