package plan

import (
	"strings"

	"kader/app/forms"
	"kader/assets"
	"kader/data"
)

// planLine is what someone agreed, typed in one line: "Flyer maken @Joost 12-11".
type planLine struct {
	Title string
	Who   string  // as written behind the @, or the rep's full name where one fits
	RepID data.ID // the rep meant, "" where none or several fit
	Due   data.Date
}

// repName is a rep to be recognised in a line.
type repName struct {
	ID   data.ID
	Name string
}

// readLine takes the name behind an @ and the day at the end out of a line. A line
// that is nothing but a name and a day keeps an empty title.
func readLine(l *assets.Language, text string, today data.Date, reps []repName) planLine {
	words := strings.Fields(text)
	var line planLine
	words, line.Due = takeDay(l, words, today)
	words, line.Who, line.RepID = takeWho(words, reps)
	if line.Due.IsZero() {
		words, line.Due = takeDay(l, words, today)
	}
	line.Title = strings.Join(words, " ")
	return line
}

// takeDay reads the longest run of up to three words at the end that is a day.
func takeDay(l *assets.Language, words []string, today data.Date) ([]string, data.Date) {
	for n := min(3, len(words)); n > 0; n-- {
		rest := len(words) - n
		if day, ok := forms.ReadDay(l, strings.Join(words[rest:], " "), today, forms.LeanAhead); ok && !day.IsZero() {
			return words[:rest], day
		}
	}
	return words, data.Date{}
}

// takeWho takes "@Joost" out, and "@Joost de Vries" where a rep has that name.
func takeWho(words []string, reps []repName) (rest []string, who string, id data.ID) {
	at := -1
	for i, w := range words {
		if strings.HasPrefix(w, "@") && len(w) > 1 {
			at = i
			break
		}
	}
	if at < 0 {
		return words, "", ""
	}
	tail := append([]string{words[at][1:]}, words[at+1:]...)
	taken := 1
	who = tail[0]
	if rep, n, ok := longestRep(tail, reps); ok {
		taken, who, id = n, rep.Name, rep.ID
	}
	rest = append(append(rest, words[:at]...), words[at+taken:]...)
	return rest, who, id
}

// longestRep finds the one rep whose name begins with as many of the words as possible.
func longestRep(words []string, reps []repName) (repName, int, bool) {
	for n := min(5, len(words)); n > 0; n-- {
		start := data.Fold(strings.Join(words[:n], " "))
		var fits []repName
		for _, r := range reps {
			name := data.Fold(r.Name)
			if name == start || strings.HasPrefix(name, start+" ") {
				fits = append(fits, r)
			}
		}
		if len(fits) == 1 {
			return fits[0], n, true
		}
	}
	return repName{}, 0, false
}
