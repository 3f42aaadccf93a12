package reports

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"kader/assets"
	"kader/data"
	"kader/reports/figure"
)

// WriteSnapshot writes the company snapshot as PDF: every unit with its figures, a map of
// the workplace, the white spots, and the density over the snapshots that the group kept.
// Unless o.Counts is set, small counts are suppressed.
func WriteSnapshot(w io.Writer, l *assets.Language, d *data.Dossier, o Options) error {
	title := l.Text("report.snapshot.title")
	d, err := veil(l, d, o)
	if err != nil {
		return fmt.Errorf("write snapshot: %w", err)
	}
	p := buildPlan(l, d, o, title, (*plan).writeCover, func(p *plan) {
		if p.hasUnits() {
			p.startSection("report.snapshot.units")
			p.drawSnapshot(10)
			p.writeSpotSection()
			p.writeTreeMap()
			p.writeTrend()
		}
		p.writeSnapshotAdvice()
	})
	return p.end(w, title)
}

// writeTreeMap draws the workplace as a tree map: area is people, colour is density. Of one
// unit it draws who is a member, because a map of one piece says nothing.
func (p *plan) writeTreeMap() {
	nodes := treeNodes(p.lang, p.suppression, p.figures)
	if p.total.Headcount == 0 {
		return
	}
	if isSinglePiece(nodes) {
		p.writeMembersBar()
		return
	}
	p.startSection("report.snapshot.map")
	f := figure.TreeMap(nodes, textWidth, p.mapHeight(), figure.TreeStyle{Size: 8, Measure: p.measure})
	p.reserve(f.Height + 9*step)
	p.writeText(p.lang.Text("report.snapshot.map-text"), cellStyle())
	p.y += step
	p.draw(f.Figure, marginSide, p.y)
	p.y += f.Height + 2*step
	p.drawLegend(len(data.WhiteSpots(p.figures)) > 0, f.Hidden)
	p.drawMapKey(f)
	p.writeOffMap()
}

// writeOffMap says how many people are not on the map, because they are in no unit yet.
func (p *plan) writeOffMap() {
	if n := data.Unplaced(p.figures).Known; n > 0 {
		p.writeNote(p.lang.Text("report.map.no-unit", "n", n))
	}
}

// mapHeight returns how tall the tree map is, so that it fits on this page or else, with the
// trend, on the next one.
func (p *plan) mapHeight() float64 {
	const around, least, most = 18 * step, 240.0, 340.0 // heading, sentence and legend; the map
	left := pageEnd - p.y - around
	if left < least {
		left = pageEnd - pageTop - around
	}
	if len(p.trend) > 1 && left-trendBlock >= least {
		left -= trendBlock
	}
	return min(most, left)
}

// isSinglePiece reports whether a tree map of nodes would be one piece.
func isSinglePiece(nodes []figure.Node) bool {
	for len(nodes) == 1 {
		nodes = nodes[0].Children
	}
	return len(nodes) == 0
}

// writeMembersBar draws which part of the company are members, if that may be shown.
func (p *plan) writeMembersBar() {
	if _, shown := p.suppression.density(p.total); !shown {
		return
	}
	p.startSection("report.snapshot.members")
	others := max(0, p.total.Headcount-p.total.Members)
	p.drawStack([]figure.Part{
		{Ref: "report.members-count", Count: p.total.Members, Paint: figure.Paint{Role: figure.Primary}},
		{Ref: "report.others-count", Count: others, Paint: figure.Paint{Role: figure.Muted}, Pattern: figure.Hollow},
	})
}

// drawLegend explains the colours of the map, and the marks that are on it.
func (p *pdfPage) drawLegend(spots, hidden bool) {
	var labels []string
	shares := figure.LegendShares()
	for i, share := range shares {
		label := p.lang.Percent(share)
		if i == len(shares)-1 {
			label += "+"
		}
		labels = append(labels, label)
	}
	const scale = 160.0
	x := marginSide + p.write(marginSide, p.y+9, p.lang.Text("report.density"), smallStyle()) + 2*step
	p.draw(figure.Legend(labels, scale, 24, 8), x, p.y)
	x += scale + 2*step
	entry := func(mark figure.Figure, key string) {
		p.draw(mark, x, p.y+2)
		x += mark.Width + markGap
		x += p.write(x, p.y+9, p.lang.Text(key), smallStyle()) + 2*step
	}
	if spots {
		entry(*spotMark(), "report.white-spot")
	}
	if hidden {
		entry(figure.Swatch(figure.Paint{Role: figure.Muted}, figure.Hollow, 12, 8), "report.not-shown")
	}
	p.y += 4 * step
}

// drawMapKey writes the names for which the map has a number.
func (p *pdfPage) drawMapKey(f figure.Tree) {
	t := table{pad: 1, columns: []column{{width: 3 * step}, {}}}
	for i, n := range f.Keys {
		name := plainCell(strings.Trim(n.Name+"  ·  "+n.Detail, " ·"), cellStyle())
		if n.WhiteSpot {
			name[0].mark = spotMark()
		}
		t.rows = append(t.rows, row{open: true, cells: []cell{plainCell(p.lang.Number(i+1), boldStyle()), name}})
	}
	if len(t.rows) > 0 {
		p.drawTable(t)
	}
	if f.Unnamed > 0 {
		p.writeNote(p.lang.Count("report.map.unnamed", f.Unnamed))
	}
}

// treeNodes returns the nodes of a tree map of figures, with the densities that s lets show. The
// Ref of a node is the ID of its unit. People of a unit who are in none of its parts form a node
// without Ref.
func treeNodes(l *assets.Language, s suppression, figures []data.UnitFigure) []figure.Node {
	return unitNodes(l, s, data.WithWidestSpots(figures), childrenOf(figures, -1, 0))
}

func unitNodes(l *assets.Language, s suppression, figures []data.UnitFigure, places []int) []figure.Node {
	var nodes []figure.Node
	for _, i := range places {
		f := figures[i]
		if f.Headcount <= 0 || f.UnitID == data.NoUnit { // who is in no unit has no place on a map
			continue
		}
		share, shown := s.density(f)
		n := figure.Node{
			Ref: string(f.UnitID), Name: singleLine(f.Name), Detail: formatHeadcount(l, f),
			Size:  float64(f.Headcount),
			Share: share, Known: shown, WhiteSpot: f.WhiteSpot, Mark: l.Text("report.white-spot"),
		}
		if shown {
			n.Detail = singleLine(l.Number(f.Headcount) + " · " + l.Percent(share))
		}
		n.Children = unitNodes(l, s, figures, childrenOf(figures, i, f.Depth+1))
		n.Size, n.Children = addRest(l, n)
		nodes = append(nodes, n)
	}
	return nodes
}

// addRest returns the size of a node and its children, with a child for the people of a unit
// who are in none of its parts. The size is at least the sum of the children.
func addRest(l *assets.Language, n figure.Node) (float64, []figure.Node) {
	sum := 0.0
	for _, child := range n.Children {
		sum += child.Size
	}
	rest := n.Size - sum
	if len(n.Children) == 0 || rest < 1 {
		return max(n.Size, sum), n.Children
	}
	return n.Size, append(slices.Clip(n.Children), figure.Node{
		Name: l.Text("report.rest"), Detail: singleLine(l.Number(int(rest))), Size: rest,
	})
}

func (p *plan) writeSpotSection() {
	if len(data.WhiteSpots(p.figures)) == 0 {
		return
	}
	p.startSection("report.spots.heading")
	p.drawSpots()
}

// The height of the trend, and with its heading and sentence and the key of the map.
const trendHeight, trendBlock = 128.0, 128 + 12*step

// writeTrend draws the density over the kept snapshots and today.
func (p *plan) writeTrend() {
	if len(p.trend) < 2 {
		return
	}
	p.startSection("report.snapshot.trend")
	f := figure.Trend(p.trend, textWidth, trendHeight, figure.TrendStyle{
		Size: 8, Measure: p.measure,
		Percent: func(share float64) string { return singleLine(p.lang.Percent(share)) },
	})
	p.reserve(f.Height + 4*step)
	p.writeText(p.lang.Text("report.snapshot.trend-text"), cellStyle())
	p.y += step
	p.draw(f, marginSide, p.y)
	p.y += f.Height + step
}

// trendPoints returns the density of the whole company at each kept snapshot and today.
// Densities that must not be shown are left out.
func (p *plan) trendPoints() []figure.Point {
	kept := slices.Clone(p.dossier.Snapshots)
	slices.SortStableFunc(kept, func(a, b data.Snapshot) int { return a.Date.Compare(b.Date) })
	var points []figure.Point
	add := func(d data.Date, figures []data.UnitFigure, s suppression) {
		total := data.Total(figures)
		if share, shown := s.density(total); shown {
			points = append(points, figure.Point{
				At: float64(d.DaysSince(data.NewDate(2000, 1, 1))), Share: share,
				Label: singleLine(p.lang.Date(d)), Value: singleLine(p.lang.Percent(share)),
			})
		}
	}
	for _, s := range kept {
		if s.Date.Before(p.o.Today) {
			add(s.Date, s.Figures, newSuppression(s.Figures, p.threshold))
		}
	}
	add(p.o.Today, p.figures, p.suppression)
	return points
}
