package figure

import (
	"math"
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"
	"testing"
)

const timelineWidth = 480.0

// timelineStyle breaks lines at blanks. A word that is too long stands on a line of pieces.
func timelineStyle() TimelineStyle {
	return TimelineStyle{Size: 8, Measure: letters, Break: func(text string, width, size float64) (lines []string) {
		most := int(width / (size / 2))
		for word := range strings.FieldsSeq(text) {
			for len(word) > most {
				lines, word = append(lines, word[:most]), word[most:]
			}
			last := len(lines) - 1
			if last >= 0 && len(lines[last])+1+len(word) <= most {
				lines[last] += " " + word
			} else {
				lines = append(lines, word)
			}
		}
		return lines
	}}
}

// timelines are marks that once lost their label, or had it far away, and seeded ones: few
// and many, anywhere, on one day, at one edge.
func timelines() map[string][]Mark {
	all := map[string][]Mark{
		"none": nil, "long": {{At: 0.9, Text: strings.Repeat("lang ", 60)}}, "one word": {{At: 1, Text: strings.Repeat("x", 900)}},
		"no text": {{At: 0.5}, {At: 0.5}, {At: 1}}, "not a number": {{At: math.NaN(), Text: "dag"}, {At: 7, Text: "later"}, {At: -1, Text: "eerder"}},
		"half a year": {
			{At: 0.04, Text: "Kaderoverleg"},
			{At: 0.13, Text: "Ledenbijeenkomst rooster"},
			{At: 0.24, Text: "In het magazijn is het deze winter minstens zestien graden"},
			{At: 0.41, Text: "De ploegen in de verpakking stemmen zelf over hun rooster"},
			{At: 0.55, Text: "Elke nieuwe collega spreekt binnen een week een kaderlid"},
			{At: 0.71, Text: "Geen afdeling zonder iemand van ons"},
			{At: 0.88, Text: "Dertig uitzendkrachten krijgen een contract"},
		},
	}
	chance := rand.New(rand.NewPCG(10, 3))
	for _, n := range []int{1, 2, 7, 16, 40} {
		for name, at := range map[string]func() float64{
			"anywhere":     chance.Float64,
			"on one day":   func() float64 { return 0.5 },
			"on the first": func() float64 { return 0 },
			"on the last":  func() float64 { return 1 },
			"at the left":  func() float64 { return chance.Float64() / 20 },
			"at the right": func() float64 { return 1 - chance.Float64()/20 },
			"on few days":  func() float64 { return float64(chance.IntN(4)) / 3 },
		} {
			for seed := range 8 {
				var marks []Mark
				for range n {
					text := strings.TrimSpace(strings.Repeat("woord ", chance.IntN(14)))
					marks = append(marks, Mark{At: at(), Text: text, Shape: MarkShape(chance.IntN(3))})
				}
				all[strconv.Itoa(n)+" "+name+" "+strconv.Itoa(seed)] = marks
			}
		}
	}
	return all
}

// eachTimeline calls check with each figure of timelines. The day of a mark is its number.
func eachTimeline(check func(name string, marks []Mark, f Figure)) {
	ticks := []Tick{{0, "november"}, {0.3, "december"}, {0.99, "januari"}}
	for name, marks := range timelines() {
		for i := range marks {
			marks[i].Day = "0" + strconv.Itoa(i)
		}
		check(name, marks, Timeline(marks, ticks, timelineWidth, timelineStyle()))
	}
}

// textBehind returns the text that stands behind the day at a place among the labels.
func textBehind(labels []Label, day int) string {
	var lines []string
	for _, l := range labels[day+1:] {
		if l.Bold {
			break
		}
		lines = append(lines, l.Text)
	}
	return strings.Join(lines, " ")
}

func TestTimelineHasEveryLabel(t *testing.T) {
	eachTimeline(func(name string, marks []Mark, f Figure) {
		inside(t, f)
		for _, m := range marks {
			at := slices.IndexFunc(f.Labels, func(l Label) bool { return l.Text == m.Day && l.Bold })
			if at < 0 {
				t.Errorf("%s: no day for %+v", name, m)
				continue
			}
			got := textBehind(f.Labels, at)
			if cut, is := strings.CutSuffix(got, ellipsis); got != m.Text && !(is && len(cut) > 80) {
				t.Errorf("%s: %q is written %q", name, m.Text, got)
			}
		}
	})
}

func TestTimelineLabelsDoNotTouch(t *testing.T) {
	surface := func(l Label) Rect { return Rect{X: l.X, Y: l.Y - 4, W: letters(l.Text, 8, l.Bold), H: 8} }
	crosses := func(l Line, r Rect) bool {
		return l.X1 == l.X2 && overlap(Rect{X: l.X1 - 0.01, Y: l.Y1, W: 0.02, H: l.Y2 - l.Y1}, r) > 0
	}
	eachTimeline(func(name string, _ []Mark, f Figure) {
		for i, a := range f.Labels {
			for _, b := range f.Labels[:i] {
				if overlap(surface(a), surface(b)) > 0.01 {
					t.Errorf("%s: %q and %q touch", name, a.Text, b.Text)
				}
			}
			if a.Paint.Role == Ink && slices.ContainsFunc(f.Lines, func(l Line) bool { return crosses(l, surface(a)) }) {
				t.Errorf("%s: a line runs through %q", name, a.Text)
			}
		}
	})
}

// Labels near the right edge began far before their marks, and their lines were broken by the
// labels below. The day stands at a line that goes down to its mark in one piece.
func TestTimelineLabelsStandAtTheLineToTheirMark(t *testing.T) {
	eachTimeline(func(name string, marks []Mark, f Figure) {
		if len(f.Rects) != len(marks) {
			t.Fatalf("%s: %d shapes of %d marks", name, len(f.Rects), len(marks))
		}
		marks = slices.Clone(marks)
		slices.SortStableFunc(marks, func(a, b Mark) int { return strings.Compare(a.Day, b.Day) })
		axis := f.Lines[0]
		for _, m := range marks {
			at := slices.IndexFunc(f.Labels, func(l Label) bool { return l.Text == m.Day && l.Bold })
			day := f.Labels[at]
			place := markPlace(m, axis.X2, 8)
			if day.X < place || day.X > place+8 {
				t.Errorf("%s: day %s begins at %.1f, its mark is at %.1f", name, m.Day, day.X, place)
			}
			if !slices.ContainsFunc(f.Lines, func(l Line) bool {
				return l.X1 == place && l.X2 == place && l.Y1 <= day.Y && l.Y2 >= axis.Y1-4
			}) {
				t.Errorf("%s: no whole line from day %s to its mark", name, m.Day)
			}
			if !slices.ContainsFunc(f.Rects, func(r Rect) bool { return math.Abs(r.X+r.W/2-place) < 0.01 }) {
				t.Errorf("%s: no mark under day %s", name, m.Day)
			}
		}
		if axis.X2 < timelineWidth/2 {
			t.Errorf("%s: the axis takes %.0f of %.0f", name, axis.X2, timelineWidth)
		}
	})
}

// Half a year of meetings and goals stands on as few lines as it needs, and as many labels as
// one timeline of the plan has fit on a page.
func TestTimelineIsAsLowAsItCanBe(t *testing.T) {
	eachTimeline(func(name string, marks []Mark, f Figure) {
		most := 600.0
		if name == "half a year" {
			most = 150
		}
		if len(marks) <= 16 && f.Height > most {
			t.Errorf("%s: %.0f high", name, f.Height)
		}
	})
}
