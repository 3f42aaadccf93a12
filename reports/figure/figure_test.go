package figure

import (
	"image/color"
	"math"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"
)

// letters measures text as if every letter were half its size wide.
func letters(text string, size float64, _ bool) float64 {
	return float64(utf8.RuneCountInString(text)) * size / 2
}

// inside fails when a shape reaches outside the figure or is not a number.
func inside(t *testing.T, f Figure) {
	t.Helper()
	const slack = 0.01
	fits := func(x, y float64) bool {
		return x >= -slack && y >= -slack && x <= f.Width+slack && y <= f.Height+slack
	}
	for _, r := range f.Rects {
		if !fits(r.X, r.Y) || !fits(r.X+r.W, r.Y+r.H) || r.W < 0 || r.H < 0 {
			t.Errorf("rectangle %+v outside %v × %v", r, f.Width, f.Height)
		}
	}
	for _, l := range f.Lines {
		if !fits(l.X1, l.Y1) || !fits(l.X2, l.Y2) {
			t.Errorf("line %+v outside %v × %v", l, f.Width, f.Height)
		}
	}
	for _, l := range f.Labels {
		w := letters(l.Text, l.Size, l.Bold)
		left := l.X - w*float64(l.Align)/2
		if !fits(left, l.Y-l.Size/2) || !fits(left+w, l.Y+l.Size/2) {
			t.Errorf("label %+v outside %v × %v", l, f.Width, f.Height)
		}
	}
}

func TestFitCutsWithEllipsis(t *testing.T) {
	for _, c := range []struct {
		text  string
		width float64
		want  string
	}{
		{"Expeditie", 100, "Expeditie"},
		{"Expeditie", 30, "Exped…"},
		{"Expeditie", 9, ""},
		{"", 0, ""},
		{"Øst", 15, "Øst"},
	} {
		if got := Fit(c.text, c.width, 10, false, letters); got != c.want {
			t.Errorf("Fit(%q, %v) = %q, want %q", c.text, c.width, got, c.want)
		}
	}
}

func TestLabelsOnTheScaleCanBeRead(t *testing.T) {
	for i := range 101 {
		share := float64(i) / 100
		if ratio := Contrast(onScale(share), Scale(share)); ratio < 4.5 {
			t.Errorf("label on density %v has contrast %.2f", share, ratio)
		}
	}
}

func TestScaleGrowsDeeper(t *testing.T) {
	before := math.Inf(1)
	for i := range 61 {
		l := luminance(Scale(float64(i) / 100))
		if l > before {
			t.Errorf("the scale gets lighter at %d%%", i)
		}
		before = l
	}
	if Scale(math.NaN()) != Scale(0) || Scale(7) != Scale(fullScale) || Scale(-1) != Scale(0) {
		t.Error("shares outside 0–1 leave the scale")
	}
}

func TestPrintedRolesCanBeRead(t *testing.T) {
	for _, r := range []Role{Ink, Muted, Primary, Due, Overdue} {
		for _, under := range []Role{Paper, Track} {
			if ratio := Contrast(PrintColor(r), PrintColor(under)); ratio < 4.5 {
				t.Errorf("role %d on %d has contrast %.2f", r, under, ratio)
			}
		}
	}
	if got := (Paint{Role: Due}).Color(PrintColor); got != PrintColor(Due) {
		t.Errorf("paint of a role is %v", got)
	}
	if got := (Paint{Role: OnDensity}).Color(PrintColor); got == (color.NRGBA{}) {
		t.Error("no colour on the scale")
	}
}

func TestBarTellsNothingFromUnknown(t *testing.T) {
	none, unknown := Bar(0, true, 100, 8), Bar(0, false, 100, 8)
	if len(none.Rects) != 1 || none.Rects[0].Dashed {
		t.Errorf("a bar of nothing is %+v", none.Rects)
	}
	if len(unknown.Rects) != 1 || !unknown.Rects[0].Dashed {
		t.Errorf("an unknown bar is %+v", unknown.Rects)
	}
	for _, share := range []float64{0.001, 0.5, 1, 3, math.NaN()} {
		inside(t, Bar(share, true, 100, 8))
	}
	if half := Bar(0.5, true, 100, 8); half.Rects[1].W != 50 {
		t.Errorf("half a bar is %v wide", half.Rects[1].W)
	}
}

func TestStackSharesItsWidth(t *testing.T) {
	f, starts := Stack([]Part{{Ref: "a", Count: 3}, {Ref: "b"}, {Ref: "c", Count: 1}, {Ref: "d", Count: -2}}, 101, 10)
	inside(t, f)
	if len(f.Rects) != 2 || f.Rects[0].W != 75 || f.Rects[1].W != 25 || f.Rects[1].X != 76 || starts[2] != 76 {
		t.Errorf("stack is %+v", f.Rects)
	}
	if empty, _ := Stack(nil, 50, 10); len(empty.Rects) != 1 {
		t.Errorf("an empty stack is %+v", empty.Rects)
	}
	for _, pattern := range []Pattern{Solid, Hatched, Hollow} {
		for _, side := range []float64{0, 0.5, 3, 40} {
			inside(t, Swatch(Paint{Role: Overdue}, pattern, side*2, side))
		}
	}
}

// On a grey print, and for who sees no colours, every surface stands out from the paper: by
// itself or by its edge. The contrast that WCAG asks of marks is 3 : 1.
func TestSurfacesStandOutWithoutColour(t *testing.T) {
	const least = 3
	paper := PrintColor(Paper)
	stack, _ := Stack([]Part{{Count: 5, Paint: Paint{Role: Primary}}, {Count: 3, Paint: Paint{Role: Overdue}, Pattern: Hatched}, {Count: 1, Paint: Paint{Role: Muted}, Pattern: Hollow}}, 400, 12)
	empty, _ := Stack(nil, 400, 12)
	figures := map[string]Figure{
		"stack": stack, "empty stack": empty, "legend": Legend(nil, 200, 24, 8), "unknown": Bar(0, false, 76, 7),
		"map": TreeMap(tree(), 480, 320, TreeStyle{Size: 9, Measure: letters}).Figure,
	}
	for i := range 11 {
		figures["bar of "+strconv.Itoa(10*i)+"%"] = Bar(float64(i)/10, true, 76, 7)
	}
	for name, f := range figures {
		for _, r := range f.Rects {
			edge := r.Edge.Role != None && r.EdgeWidth > 0 && Contrast(r.Edge.Color(PrintColor), paper) >= least
			if fill := r.Fill.Color(PrintColor); !edge && (r.Fill.Role == None || Contrast(fill, paper) < least) {
				t.Errorf("%s: %+v does not stand out", name, r)
			}
		}
		for _, l := range f.Lines {
			if Contrast(l.Paint.Color(PrintColor), paper) < least {
				t.Errorf("%s: line %+v does not stand out", name, l)
			}
		}
	}
	full := Bar(0.5, true, 76, 7)
	if Contrast(full.Rects[0].Fill.Color(PrintColor), full.Rects[1].Fill.Color(PrintColor)) < least {
		t.Error("the filled part of a bar looks like the empty part")
	}
}

// Pieces side by side differ without colour: by a contrast of 3 : 1 or by their pattern.
func TestPiecesOfAStackDifferWithoutColour(t *testing.T) {
	look := func(f Figure) (patterns []string) {
		for _, r := range f.Rects {
			hatched := slices.ContainsFunc(f.Lines, func(l Line) bool { return l.X1 >= r.X && l.X2 <= r.X+r.W })
			patterns = append(patterns, strconv.FormatBool(r.Fill.Role == Paper)+strconv.FormatBool(hatched))
		}
		return patterns
	}
	f, _ := Stack([]Part{
		{Count: 5, Paint: Paint{Role: Primary}},
		{Count: 3, Paint: Paint{Role: Overdue}, Pattern: Hatched},
		{Count: 1, Paint: Paint{Role: Muted}, Pattern: Hollow},
	}, 400, 12)
	if p := look(f); len(p) != 3 || p[0] == p[1] || p[1] == p[2] || p[0] == p[2] {
		t.Errorf("pieces look like %v", p)
	}
}

func TestLegendHasAStepPerShare(t *testing.T) {
	f := Legend([]string{"0%", "20%", "40%", "60%", "80%"}, 200, 24, 8)
	inside(t, f)
	if len(f.Rects) != 5 || len(f.Labels) != 5 {
		t.Errorf("legend has %d steps and %d labels", len(f.Rects), len(f.Labels))
	}
}

func TestSquarifyKeepsSurfaces(t *testing.T) {
	area := Rect{X: 10, Y: 20, W: 600, H: 400}
	for _, sizes := range [][]float64{
		{6, 6, 4, 3, 2, 2, 1},
		{1},
		{500, 1, 1, 1, 1, 1, 1, 1, 1, 1},
		slices.Repeat([]float64{3}, 97),
		{5, 0, 0},
	} {
		total := 0.0
		for _, s := range sizes {
			total += s
		}
		pieces := squarify(sizes, area)
		for i, p := range pieces {
			if want := area.area() * sizes[i] / total; math.Abs(p.area()-want) > 0.01 {
				t.Errorf("%v: piece %d has surface %v, want %v", sizes, i, p.area(), want)
			}
			for j := range i {
				if overlap(p, pieces[j]) > 0.01 {
					t.Errorf("%v: pieces %d and %d overlap", sizes, i, j)
				}
			}
		}
	}
}

func overlap(a, b Rect) float64 {
	w := min(a.X+a.W, b.X+b.W) - max(a.X, b.X)
	h := min(a.Y+a.H, b.Y+b.H) - max(a.Y, b.Y)
	return max(0, w) * max(0, h)
}

// The example of the paper that describes the method: no piece is thinner than 3 : 1.
func TestSquarifyIsNearlySquare(t *testing.T) {
	for _, p := range squarify([]float64{6, 6, 4, 3, 2, 2, 1}, Rect{W: 6, H: 4}) {
		if ratio := max(p.W/p.H, p.H/p.W); ratio > 3 {
			t.Errorf("piece %v × %v", p.W, p.H)
		}
	}
}

func TestSquarifyOfNothing(t *testing.T) {
	for _, sizes := range [][]float64{nil, {0, 0}, {-1}} {
		for _, p := range squarify(sizes, Rect{W: 10, H: 10}) {
			if p.area() != 0 {
				t.Errorf("%v gives %+v", sizes, p)
			}
		}
	}
	if p := squarify([]float64{1}, Rect{}); p[0].area() != 0 {
		t.Errorf("no area gives %+v", p)
	}
}

func tree() []Node {
	return []Node{
		{Ref: "zuid", Name: "Zuid", Size: 120, Share: 0.1, Known: true, WhiteSpot: true, Mark: "witte vlek"},
		{Ref: "noord", Name: "Noord", Detail: "900 · 38%", Size: 900, Share: 0.38, Known: true, Children: []Node{
			{Ref: "exp", Name: "Expeditie", Detail: "400 · 55%", Size: 400, Share: 0.55, Known: true},
			{Ref: "schoon", Name: strings.Repeat("Schoonmaak ", 20), Size: 300},
			{Ref: "klein", Name: "Klein", Size: 0.001, Known: true},
		}},
		{Ref: "leeg", Name: "Leeg"},
	}
}

func TestTreeMapShowsEveryUnit(t *testing.T) {
	style := TreeStyle{Size: 9, Measure: letters}
	f := TreeMap(tree(), 480, 320, style)
	inside(t, f.Figure)
	seen := map[string]Rect{}
	for _, r := range f.Rects {
		seen[r.Ref] = r
	}
	for _, ref := range []string{"zuid", "noord", "exp", "schoon", "klein"} {
		if _, ok := seen[ref]; !ok {
			t.Errorf("no rectangle for %s", ref)
		}
	}
	if _, ok := seen["leeg"]; ok {
		t.Error("a unit without people has a surface")
	}
	if !seen["zuid"].Dashed || !slices.ContainsFunc(f.Labels, func(l Label) bool { return strings.HasPrefix(l.Text, "witte") }) {
		t.Error("the white spot is not marked by shape and word")
	}
	if seen["zuid"].Fill != (Paint{Role: Density, Share: 0.1}) {
		t.Error("a white spot has lost the colour of its density")
	}
	if seen["schoon"].Fill.Role == Density || !f.Hidden {
		t.Error("an unknown density has a colour of the scale, or is not said to be there")
	}
}

func TestTreeMapInAnySize(t *testing.T) {
	for _, side := range []float64{0, 1, 7, 40, 90, 2000} {
		inside(t, TreeMap(tree(), side, side*0.7, TreeStyle{Size: 9, Measure: letters}).Figure)
	}
	inside(t, TreeMap(nil, 100, 100, TreeStyle{Size: 9, Measure: letters}).Figure)
}

// A name is written whole or has a number; "Adm…" names nobody's department.
func TestTreeMapCutsNoName(t *testing.T) {
	var nodes []Node
	names := []string{"Administratie", "Kwaliteit en laboratorium", "Inkoop-, verkoop- en orderbegeleiding", strings.Repeat("Ø", 120), "ICT"}
	for i := range 24 {
		n := Node{Ref: strconv.Itoa(i), Name: names[i%len(names)] + strconv.Itoa(i), Detail: "34 · 12%", Size: float64(1 + i*i), Known: i%2 == 0, WhiteSpot: i%3 == 0, Mark: "witte vlek"}
		if i%7 == 6 {
			n.Children = slices.Clone(nodes[:3])
			n.Size += 14
		}
		nodes = append(nodes, n)
	}
	for _, side := range []float64{90, 240, 480} {
		f := TreeMap(nodes, side, side*0.6, TreeStyle{Size: 8, Measure: letters})
		inside(t, f.Figure)
		all := ""
		for _, l := range f.Labels {
			if strings.Contains(l.Text, ellipsis) {
				t.Errorf("%v wide: %q is cut", side, l.Text)
			}
			all += "|" + l.Text
			if l.Bold && !l.inside(f.Figure) {
				t.Errorf("%v wide: %q stands in no piece", side, l.Text)
			}
		}
		for i := range f.Keys {
			if !strings.Contains(all+"|", "|"+strconv.Itoa(i+1)+"|") {
				t.Errorf("%v wide: number %d is in the key and not on the map", side, i+1)
			}
		}
		if side == 480 && (len(f.Keys) == 0 || !strings.Contains(all, "|Kwaliteit en")) {
			t.Errorf("names and numbers: %q", all)
		}
	}
}

// inside reports whether a label stands whole within one rectangle.
func (l Label) inside(f Figure) bool {
	w := letters(l.Text, l.Size, l.Bold)
	return slices.ContainsFunc(f.Rects, func(r Rect) bool {
		return l.X >= r.X && l.X+w <= r.X+r.W && l.Y-l.Size/2 >= r.Y && l.Y+l.Size/2 <= r.Y+r.H
	})
}

func TestTrendKeepsFirstAndLastLabel(t *testing.T) {
	var points []Point
	for i := range 60 {
		points = append(points, Point{At: float64(i), Share: float64(i) / 200, Label: "03-11-26", Value: "30%"})
	}
	points[0].Value, points[59].Value = "first", "last"
	style := TrendStyle{Size: 8, Measure: letters, Percent: func(float64) string { return "100%" }}
	f := Trend(points, 480, 160, style)
	inside(t, f)
	var values []string
	for _, l := range f.Labels {
		if l.Bold {
			values = append(values, l.Text)
		}
	}
	if values[0] != "first" || values[len(values)-1] != "last" {
		t.Errorf("values shown: %v", values)
	}
	for _, few := range [][]Point{nil, points[:1], points[:2]} {
		inside(t, Trend(few, 480, 160, style))
	}
}

func TestTrendLabelsPointsThatLieClose(t *testing.T) {
	points := []Point{{At: 0, Share: 0.3, Label: "30-09-2025", Value: "30%"}, {At: 400, Share: 0.35, Label: "10-11-2026", Value: "35%"}, {At: 410, Share: 0.36, Label: "20-11-2026", Value: "36%"}, {At: 420, Share: 0.37, Label: "30-11-2026", Value: "37%"}}
	f := Trend(points, 480, 160, TrendStyle{Size: 8, Measure: letters, Percent: func(float64) string { return "40%" }})
	inside(t, f)
	for _, p := range points {
		for _, text := range []string{p.Label, p.Value} {
			if !slices.ContainsFunc(f.Labels, func(l Label) bool { return l.Text == text }) {
				t.Errorf("%s has no label", text)
			}
		}
	}
}
