package reports

import (
	"bytes"
	"encoding/binary"
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"kader/assets"
	"kader/data"
	"kader/data/disclosure"
	"kader/reports/figure"
)

// shapes reads from a TrueType file which letters of the basic plane it draws.
func shapes(t *testing.T, font []byte) func(rune) bool {
	t.Helper()
	u16 := func(at int) int { return int(binary.BigEndian.Uint16(font[at:])) }
	u32 := func(at int) int { return int(binary.BigEndian.Uint32(font[at:])) }
	cmap := 0
	for i := range u16(4) {
		if record := 12 + 16*i; string(font[record:record+4]) == "cmap" {
			cmap = u32(record + 8)
		}
	}
	for i := range u16(cmap + 2) {
		table := cmap + u32(cmap+4+8*i+4)
		if u16(table) != 4 {
			continue
		}
		segments := u16(table+6) / 2
		return func(r rune) bool {
			for s := range segments {
				end, start := u16(table+14+2*s), u16(table+16+2*segments+2*s)
				if int(r) <= end {
					return int(r) >= start
				}
			}
			return false
		}
	}
	t.Fatal("the font has no table of letters")
	return nil
}

func TestCoveredLettersHaveAShape(t *testing.T) {
	for name, font := range map[string][]byte{"regular": assets.RegularFont(), "bold": assets.BoldFont()} {
		has := shapes(t, font)
		for r := rune(0); r <= 0xFFFF; r++ {
			if hasGlyph(r) && !has(r) {
				t.Errorf("%s has no shape for %U", name, r)
			}
		}
		for _, text := range []string{"ÆØÅæøåßéłőĲĳŉİıÞþÐðŠšŽžĂăȚțŐőŹźΑωЖя€–—…•›‹’“”«»§°·", "\u00a0"} {
			for _, r := range text {
				if !hasGlyph(r) || !has(r) {
					t.Errorf("%s: %q is not printed", name, r)
				}
			}
		}
	}
}

func TestCleanKeepsWhatCanBePrinted(t *testing.T) {
	for in, want := range map[string]string{
		"e\u0301": "é", "a\r\nb": "a\nb", "a\tb\x00": "a b", "\u202eab\u200d": "ab", "👩🏽‍🔧 x 🎉🎉": "👩🔧 x 🎉🎉", "שָׁלוֹם مُحَمَّد": "שָׁלוֹם مُحَمَّد", "x\u05b8": "x",
		"\xff": "\uFFFD", "→ 5 ≥ 3 −1": "› 5 >= 3 –1", "soft\u00adhyphen": "softhyphen", "  ": "", "Łódź Æbelø": "Łódź Æbelø",
	} {
		if got := clean(in); got != want {
			t.Errorf("clean(%q) = %q, want %q", in, got, want)
		}
	}
	if got := singleLine("a\nb\n\nc"); got != "a b c" {
		t.Errorf("line = %q", got)
	}
}

func FuzzClean(f *testing.F) {
	for _, s := range nasty() {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		got := clean(s)
		for _, r := range got {
			if r != '\n' && (unicode.IsControl(r) || unicode.Is(unicode.Cf, r)) {
				t.Errorf("%U comes through", r)
			}
		}
		var own strings.Builder
		for _, piece := range new(pdfPage).pieces(got) {
			own.WriteString(piece.text)
		}
		if isForeign(own.String()) {
			t.Errorf("%q holds letters that no face draws", own.String())
		}
		measure := func(s string) float64 { return float64(utf8.RuneCountInString(s)) }
		for _, text := range wrap(got, 12, measure) {
			if measure(text) > 12 {
				t.Errorf("line %q is too wide", text)
			}
		}
		cell := sheetText(s)
		if !utf8.ValidString(cell) || strings.ContainsAny(cell, "\t\r\x00") {
			t.Errorf("cell %q", cell)
		}
	})
}

func TestWrapBreaksAtBlanksHyphensAndInsideLongWords(t *testing.T) {
	measure := func(s string) float64 { return float64(utf8.RuneCountInString(s)) }
	for _, c := range []struct {
		text string
		want []string
	}{
		{"een twee drie", []string{"een twee", "drie"}},
		{"ene-tweede-derde", []string{"ene-", "tweede-", "derde"}},
		{"abcdefghijklmnop", []string{"abcdefgh", "ijklmnop"}},
		{"vóór 09-11-2026", []string{"vóór", "09-11-20", "26"}},
		{"x abcdefghijk", []string{"x", "abcdefgh", "ijk"}},
		{"a\n\nb", []string{"a", "", "b"}},
		{"", []string{""}},
		{"hal A/B", []string{"hal A/B"}},
		{"12 345 mensen", []string{"12 345", "mensen"}},
	} {
		if got := wrap(c.text, 8, measure); !slices.Equal(got, c.want) {
			t.Errorf("wrap(%q) = %q, want %q", c.text, got, c.want)
		}
	}
}

func figures(rows ...any) []data.UnitFigure {
	var f []data.UnitFigure
	for i := 0; i < len(rows); i += 3 {
		name := rows[i].(string)
		f = append(f, data.UnitFigure{UnitID: data.ID(name), Name: name, Depth: rows[i+1].(int), Known: rows[i+2].(int), Members: rows[i+2].(int), Headcount: 100})
	}
	return f
}

func TestSmallCountsCannotBeWorkedOut(t *testing.T) {
	l := load(t, "nl")
	for _, c := range []struct {
		name    string
		figures []data.UnitFigure
		want    string
	}{
		{"nothing small", figures("a", 0, 20, "b", 0, 30), "20 30"},
		{"one small sibling hides another", figures("s", 0, 53, "a", 1, 3, "b", 1, 20, "c", 1, 30), "53 – – 30"},
		{"two small ones hide each other", figures("s", 0, 38, "a", 1, 4, "b", 1, 4, "c", 1, 30), "38 – – 30"},
		{"two small ones of which the sum tells both", figures("s", 0, 30, "a", 1, 0, "b", 1, 0, "c", 1, 30), "30 – – –"},
		{"a hidden unit hides one of its parts", figures("a", 0, 3, "b", 0, 20, "b1", 1, 9, "b2", 1, 11), "– – – 11"},
		{"at the top too", figures("a", 0, 0, "b", 0, 20, "c", 0, 9), "– 20 –"},
		{"who is in no unit is a child of the whole", figures("a", 0, 20, "b", 0, 30, "no-unit", 0, 3), "– 30 –"},
		{"who is in a site only too", figures("s", 0, 53, "a", 1, 20, "b", 1, 30), "53 – 30"},
		{"nearly everybody is as telling as nearly nobody", figures("a", 0, 97, "b", 0, 30, "c", 0, 40), "– – 40"},
		{"a whole company that is small", figures("a", 0, 2, "b", 0, 1), "– –"},
	} {
		s := newSuppression(c.figures, data.DefaultSmallCount)
		var got []string
		for _, f := range c.figures {
			got = append(got, s.formatMembers(l, f))
			if _, shown := s.density(f); shown == s.hides(f.UnitID) {
				t.Errorf("%s: density of %s shows what its members hide", c.name, f.Name)
			}
		}
		if strings.Join(got, " ") != c.want {
			t.Errorf("%s: %v, want %s", c.name, got, c.want)
		}
	}
	if got := newSuppression(figures("a", 0, 2), 0).formatMembers(l, figures("a", 0, 2)[0]); got != "2" {
		t.Errorf("with small counts allowed one reads %s", got)
	}
}

// In a company whose people and members are known to the reader but for what is hidden, no count
// of a unit, nor of those who are in a unit and in none of its parts, can be told nearly.
func TestNoUnitCanBeTold(t *testing.T) {
	chance := rand.New(rand.NewPCG(11, 30))
	for range 2000 {
		var units []data.Unit
		var people []data.Person
		for i := range 1 + chance.IntN(10) {
			u := data.Unit{Record: data.Record{ID: data.ID(strconv.Itoa(i))}}
			if i > 0 && chance.IntN(3) > 0 {
				u.ParentID = data.ID(strconv.Itoa(chance.IntN(i)))
			}
			if chance.IntN(2) == 0 {
				u.Headcount = chance.IntN(40)
			}
			units = append(units, u)
			for range chance.IntN(12) {
				p := data.Person{}
				p.UnitID, p.Membership = u.ID, []data.Membership{data.MembershipMember, data.MembershipNone}[chance.IntN(2)]
				people = append(people, p)
			}
		}
		figures := data.Figures(units, people, nil, today())
		cells := figureCells(figures, 5)
		table := disclosure.NewTable(cells, 5)
		s := newSuppression(figures, 5)
		hidden := make([]bool, len(cells))
		hidden[0] = s.total
		for i, f := range figures {
			hidden[i+1] = s.hides(f.UnitID)
			if f.Headcount > 0 && f.Members < 5 && !hidden[i+1] {
				t.Fatalf("%+v is shown", f)
			}
		}
		if !table.IsSafe(hidden) {
			t.Fatalf("%+v with %v hidden can be told", figures, hidden)
		}
	}
}

func TestMapHoldsEveryoneOfAUnit(t *testing.T) {
	f := []data.UnitFigure{
		{UnitID: "s", Name: "Site", Headcount: 100, Members: 40},
		{UnitID: "a", Name: "A", Depth: 1, Headcount: 60, Members: 30},
		{UnitID: "b", Name: "B", Depth: 1, Headcount: 30, Members: 10, WhiteSpot: true},
		{UnitID: "leeg", Name: "Leeg", Depth: 1},
		{UnitID: "t", Name: "Te groot", Headcount: 10, Members: 9},
		{UnitID: "t1", Name: "Deel", Depth: 1, Headcount: 15, Members: 9},
	}
	nodes := treeNodes(load(t, "nl"), newSuppression(f, 0), f)
	if len(nodes) != 2 || len(nodes[0].Children) != 3 {
		t.Fatalf("nodes %+v", nodes)
	}
	rest := nodes[0].Children[2]
	if rest.Ref != "" || rest.Size != 10 || rest.Name != "Elders" || nodes[1].Size != 15 {
		t.Errorf("rest %+v, grown unit %v", rest, nodes[1].Size)
	}
	if spot := nodes[0].Children[1]; !spot.WhiteSpot || spot.Mark != "witte vlek" || spot.Detail != "30 · 33%" {
		t.Errorf("white spot %+v", spot)
	}
}

// A white spot with units below it is marked once: on the map at its frame, in the table at its name.
func TestAWhiteSpotIsMarkedAsOftenAsItIsCounted(t *testing.T) {
	d := &data.Dossier{Units: []data.Unit{
		{Record: data.Record{ID: "s"}, Kind: data.UnitSite, Name: "Zuid"},
		{Record: data.Record{ID: "a"}, Kind: data.UnitDepartment, Name: "Inpak", ParentID: "s", Headcount: 20},
		{Record: data.Record{ID: "b"}, Kind: data.UnitDepartment, Name: "Laden", ParentID: "s", Headcount: 30},
	}}
	p := newPlan(load(t, "nl"), d, Options{Today: today()}, "plan")
	nodes := treeNodes(p.lang, p.suppression, p.figures)
	if len(nodes) != 1 || !nodes[0].WhiteSpot || nodes[0].Children[0].WhiteSpot || nodes[0].Children[1].WhiteSpot {
		t.Errorf("%+v", nodes)
	}
	style := figure.TreeStyle{Size: 8, Measure: func(text string, size float64, _ bool) float64 { return float64(len(text)) * size / 2 }}
	marks := 0
	for _, r := range figure.TreeMap(nodes, 400, 300, style).Rects {
		if r.Edge.Role == figure.Due {
			marks++
		}
	}
	if marks != 2 { // the edge of the frame and the circle beside its name
		t.Errorf("%d marks on the map", marks)
	}
	var pdf bytes.Buffer
	if err := WriteSnapshot(&pdf, p.lang, d, Options{Today: today()}); err != nil {
		t.Fatal(err)
	}
	said := slices.DeleteFunc(printed(t, pdf.Bytes()), func(s string) bool { return s != p.lang.Text("report.white-spot") })
	if len(said) != 2 { // in the legend and in the table
		t.Errorf("%d times in the paper", len(said))
	}
}

func TestTrendLeavesOutWhatIsSmall(t *testing.T) {
	d := dossier(600)
	p := newPlan(load(t, "en"), d, Options{Today: today()}, "x")
	all := len(p.trendPoints())
	d.Snapshots = append(d.Snapshots, data.Snapshot{Date: today().AddDays(-3), Figures: figures("a", 0, 2)})
	if got := len(p.trendPoints()); got != all {
		t.Errorf("%d points, want %d", got, all)
	}
	if points := p.trendPoints(); !slices.IsSortedFunc(points, func(a, b figure.Point) int { return int(a.At - b.At) }) {
		t.Error("the points are not in order")
	}
}

func TestKeyStandsInGroups(t *testing.T) {
	for in, want := range map[string]string{
		"ABCDE-12345-FGHJK": "ABCDE 12345 FGHJK", "ABCDE12345F": "ABCDE 12345 F", "": "", "AB CD": "AB CD",
	} {
		if got := strings.Join(keyGroups(in), " "); got != want {
			t.Errorf("keyGroups(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestMirrorLooksBackAtLeastAMonth(t *testing.T) {
	for _, c := range []struct {
		ago  []int
		want int
	}{{[]int{200, 95, 19, 3}, 95}, {[]int{3, 19}, 19}, {[]int{30}, 30}, {[]int{-5, 0}, 0}, {nil, 0}} {
		p := &plan{dossier: &data.Dossier{}, o: Options{Today: today()}}
		for _, ago := range c.ago {
			p.dossier.Snapshots = append(p.dossier.Snapshots, data.Snapshot{Date: today().AddDays(-ago)})
		}
		last, found := p.lastSnapshot()
		if found != (c.want > 0) || found && today().DaysSince(last.Date) != c.want {
			t.Errorf("snapshots of %v days ago: looks back at %v", c.ago, last.Date)
		}
	}
}

func TestSmallStatesCannotBeWorkedOut(t *testing.T) {
	f := followFigures{counts: map[data.FollowState]int{
		data.FollowNew: 11, data.FollowNo: 2, data.FollowJoined: 9, data.FollowLeft: 30,
	}, followed: 52}
	hidden := func() (states []data.FollowState) {
		f.hide(data.DefaultSmallCount)
		for _, state := range f.states() {
			if f.hidden[state] {
				states = append(states, state)
			}
		}
		return states
	}
	if got := hidden(); len(got) != 2 || !slices.Contains(got, data.FollowNo) {
		t.Errorf("one small count hides itself and another: %v", got)
	}
	f.counts[data.FollowNew], f.followed = 3, 44
	if got := hidden(); len(got) != 3 {
		t.Errorf("two small counts whose sum is 5 hide a third: %v", got)
	}
	l := load(t, "nl")
	if got := formatCount(l, 2, true) + " " + formatCount(l, 1200, false); got != "– 1.200" {
		t.Error(got)
	}
}

// What introduces a table never stays behind at the foot of a page.
func TestALeadStaysWithWhatFollows(t *testing.T) {
	moved := 0
	for left := 20.0; left < 140; left += 4 {
		p := newPlan(load(t, "nl"), &data.Dossier{}, Options{Today: today()}, "plan")
		p.addPage()
		p.y = pageEnd - left
		before := p.pdf.PageNo()
		p.writeHeading("Onze witte vlekken")
		p.writeLead("Hier werken mensen, en we hebben er niemand.", cellStyle())
		p.reserve(30)
		if p.pdf.PageNo() == before {
			continue
		}
		moved++
		if p.y < pageTop+3*step {
			t.Errorf("with %v points left the block stands at %v without its heading", left, p.y)
		}
	}
	if moved < 5 {
		t.Errorf("only %d blocks went to the next page", moved)
	}
}

func TestLabelsUnderABarDoNotTouch(t *testing.T) {
	for _, c := range []struct{ starts, want []float64 }{
		{[]float64{0, 100, 300}, []float64{0, 100, 300}},
		{[]float64{0, 390, 395}, []float64{0, 280, 340}},
		{[]float64{0, 5, 10}, []float64{0, 60, 120}},
	} {
		if got := placeUnder(c.starts, []float64{60, 60, 60}, 400); !slices.Equal(got, c.want) {
			t.Errorf("%v: %v, want %v", c.starts, got, c.want)
		}
	}
}
