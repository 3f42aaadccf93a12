package widgets

import (
	"sort"
	"strings"

	"fyne.io/fyne/v2"
)

// ellipsis returns the text, cut off with … where it is wider than width.
func ellipsis(text string, width, size float32, style fyne.TextStyle) string {
	const slack = 0.5 // measured and given widths differ by rounding
	if text == "" || fyne.MeasureText(text, size, style).Width <= width+slack {
		return text
	}
	runes := []rune(text)
	n := sort.Search(len(runes), func(n int) bool {
		return fyne.MeasureText(string(runes[:n+1])+"…", size, style).Width > width+slack
	})
	return strings.TrimRight(string(runes[:n]), " ") + "…"
}

// middleEllipsis returns the text with … in its middle where it is wider than width: names of files differ
// at their ends.
func middleEllipsis(text string, width, size float32, style fyne.TextStyle) string {
	runes := []rune(text)
	short := func(n int) string {
		front := n / 2
		return strings.TrimRight(string(runes[:front]), " ") + "…" + strings.TrimLeft(string(runes[len(runes)-n+front:]), " ")
	}
	if text == "" || ellipsis(text, width, size, style) == text {
		return text
	}
	n := sort.Search(len(runes), func(n int) bool {
		return fyne.MeasureText(short(n+1), size, style).Width > width+0.5
	})
	return short(n)
}

// wrap breaks a text into lines no wider than width. A word that is wider by
// itself is broken where it must.
func wrap(text string, width, size float32, style fyne.TextStyle) []string {
	var lines []string
	for paragraph := range strings.SplitSeq(text, "\n") {
		line := ""
		for _, word := range strings.Fields(paragraph) {
			for _, piece := range breakWord(word, width, size, style) {
				longer := piece
				if line != "" {
					longer = line + " " + piece
				}
				if line != "" && fyne.MeasureText(longer, size, style).Width > width+0.5 {
					lines = append(lines, line)
					longer = piece
				}
				line = longer
			}
		}
		lines = append(lines, line)
	}
	return lines
}

// breakWord breaks a word that does not fit on a line.
func breakWord(word string, width, size float32, style fyne.TextStyle) []string {
	var parts []string
	runes := []rune(word)
	for len(runes) > 1 && fyne.MeasureText(string(runes), size, style).Width > width+0.5 {
		n := sort.Search(len(runes)-1, func(n int) bool {
			return fyne.MeasureText(string(runes[:n+1]), size, style).Width > width+0.5
		})
		n = max(1, n)
		parts = append(parts, string(runes[:n]))
		runes = runes[n:]
	}
	return append(parts, string(runes))
}

// wrapCache keeps the lines of a text, because Fyne asks for sizes often.
type wrapCache struct {
	text        string
	width, size float32
	style       fyne.TextStyle
	kept        []string
}

func (w *wrapCache) lines(text string, width, size float32, style fyne.TextStyle) []string {
	if w.kept == nil || w.text != text || w.width != width || w.size != size || w.style != style {
		*w = wrapCache{text: text, width: width, size: size, style: style, kept: wrap(text, width, size, style)}
	}
	return w.kept
}
