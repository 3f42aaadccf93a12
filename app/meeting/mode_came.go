package meeting

import (
	"strings"

	"kader/app/widgets"
	"kader/data"
	"kader/data/store"
)

// cameLine is the line in which is noted who came.
type cameLine struct{ *mode }

// facts says whom a line about who came means; of an empty one, how many came as far as is noted, and who was noted
// just now.
func (m cameLine) facts(text string) []widgets.Fact {
	text = strings.TrimSpace(text)
	if text == "" {
		return m.noted()
	}
	if n, ok := m.others(text); ok {
		return []widgets.Fact{{Text: m.frame.Count("mode.others", n), Icon: "groups", Tone: widgets.TonePetrol}}
	}
	switch fits := m.peopleCalled(text, 2); len(fits) {
	case 0:
		return []widgets.Fact{{Text: m.frame.Text("mode.came-nobody"), Tone: widgets.ToneDue}}
	case 1:
		return []widgets.Fact{{Text: m.veil.person(fits[0]), Icon: "person", Tone: widgets.TonePetrol}}
	}
	return []widgets.Fact{{Text: m.frame.Text("mode.came-several"), Tone: widgets.ToneDue}}
}

// noted says how many came as far as is noted, and who was noted just now.
func (m cameLine) noted() []widgets.Fact {
	came := data.CountPresent(&m.meeting, m.dossier.Attended)
	if came == 0 {
		return nil
	}
	facts := []widgets.Fact{{Text: m.frame.Count("mode.came-count", came), Icon: "groups", Tone: widgets.TonePetrol}}
	if m.cameLast != "" {
		facts = append(facts, widgets.Fact{Text: m.veil.person(m.cameLast), Icon: "check", Tone: widgets.ToneGood})
	}
	return facts
}

// showNoted shows below the line of who came, while it is empty, what is noted.
func (m cameLine) showNoted() {
	if l := m.open; l.kind == lineCame && strings.TrimSpace(l.entry.Text) == "" {
		l.show(m.noted()...)
	}
}

// others reads how many others came: a number, alone or with the word that the program uses behind it.
func (m cameLine) others(text string) (n int, ok bool) {
	number, word, _ := strings.Cut(text, " ")
	if n, ok = readOthers(number); !ok {
		return 0, false
	}
	words, _, _ := strings.Cut(m.frame.Count("mode.others", n), ",")
	return n, word == "" || data.Fold(text) == data.Fold(words)
}

// onCame notes somebody who came, or how many others did.
func (m cameLine) onCame(text string) bool {
	if n, ok := m.others(text); ok {
		m.cameLast = ""
		return m.frame.Update("meeting-updated", func(tx *store.Tx) error {
			return tx.UpdateMeeting(m.id, func(v *data.Meeting) { v.Others = n })
		})
	}
	fits := m.peopleCalled(text, 2)
	if len(fits) != 1 {
		return false
	}
	m.cameLast = fits[0]
	return m.frame.Update("came", func(tx *store.Tx) error {
		return tx.SetAttendance(m.id, fits[0], func(a *data.Attendance) { a.Came = true })
	})
}

// peopleCalled returns at most so many of those in whose name words begin as in a text: of a whole name only those who
// are called so.
func (m cameLine) peopleCalled(text string, most int) []data.ID {
	start := data.Fold(text)
	var exact, begin []data.ID
	for i := range m.names {
		switch n := &m.names[i]; {
		case n.folded == start || m.veil.on && data.Fold(m.veil.reps[n.id]) == start:
			exact = append(exact, n.id)
		case len(begin) < most && (strings.HasPrefix(n.folded, start) || strings.Contains(n.folded, " "+start)):
			begin = append(begin, n.id)
		}
	}
	if len(exact) > 0 {
		return exact[:min(len(exact), most)]
	}
	return begin
}

// suggest completes the name of somebody who came. While names are hidden only reps are offered, by their
// letters.
func (m cameLine) suggest(before string) (typed string, options []string) {
	if strings.TrimSpace(before) == "" {
		return "", nil
	}
	if m.veil.on {
		for i := range m.reps {
			letters := m.veil.reps[m.reps[i].ID]
			if strings.HasPrefix(data.Fold(letters), data.Fold(before)) && letters != strings.TrimSpace(before) {
				options = append(options, letters)
			}
		}
		return before, options
	}
	for _, id := range m.peopleCalled(before, mostOffered+1) {
		if name := m.people[id].Full(); name != strings.TrimSpace(before) {
			options = append(options, name)
		}
	}
	return before, options
}
