package plan

import (
	"slices"
	"strconv"
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

// readDated takes the day at the end out of a line in which nobody is named.
func readDated(l *assets.Language, text string, today data.Date) planLine {
	words, due := takeDay(l, strings.Fields(text), today)
	return planLine{Title: strings.Join(words, " "), Due: due}
}

// mostDayWords is how many words a day at the end of a line may have: "on tuesday in two weeks".
const mostDayWords = 6

// takeDay reads the longest run of words at the end that is a day. The Friday of "every
// Friday" and of "the minutes of Friday" is none, and stays in the line.
func takeDay(l *assets.Language, words []string, today data.Date) ([]string, data.Date) {
	for n := min(mostDayWords, len(words)); n > 0; n-- {
		rest := len(words) - n
		if forms.LeadsElsewhere(l, words[rest:rest+1]) {
			continue
		}
		text := strings.Join(words[rest:], " ")
		day, ok := forms.ReadDay(l, text, today, forms.LeanAhead)
		switch {
		case !ok || day.IsZero() || day.Before(today) && !strings.Contains(text, strconv.Itoa(day.Year)):
		case forms.LeadsElsewhere(l, words[:rest]):
			return words, data.Date{}
		default:
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
	for n := min(mostNameWords, len(words)); n > 0; n-- {
		if fits := repsNamed(strings.Join(words[:n], " "), reps); len(fits) == 1 {
			return fits[0], n, true
		}
	}
	return repName{}, 0, false
}

// mostNameWords is how many words a name may have.
const mostNameWords = 10

// repsNamed returns the reps who are called so, or else those whose name begins with it.
func repsNamed(name string, reps []repName) []repName {
	start := data.Fold(name)
	var exact, fits []repName
	for _, r := range reps {
		switch name := data.Fold(r.Name); {
		case name == start:
			exact = append(exact, r)
		case strings.HasPrefix(name, start+" "):
			fits = append(fits, r)
		}
	}
	if len(exact) > 0 {
		return exact
	}
	return fits
}

// suggestReps returns what is typed behind the @ before the caret, "" for nothing, and the
// names of reps of which a word begins with it. A name that is there in full is not offered.
func suggestReps(before string, reps []repName) (typed string, names []string) {
	at := strings.IndexByte(before, '@')
	for at > 0 && before[at-1] != ' ' { // in an address
		next := strings.IndexByte(before[at+1:], '@')
		if next < 0 {
			return "", nil
		}
		at += 1 + next
	}
	if at < 0 {
		return "", nil
	}
	typed = before[at:]
	start := data.Fold(typed[1:])
	for _, r := range reps {
		name := data.Fold(r.Name)
		if name == start && strings.HasSuffix(typed, " ") {
			return typed, nil
		}
		if strings.HasPrefix(name, start) || strings.Contains(name, " "+start) {
			names = append(names, "@"+r.Name)
		}
	}
	return typed, slices.Compact(names)
}
