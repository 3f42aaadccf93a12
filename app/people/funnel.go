package people

import (
	"cmp"

	"fyne.io/fyne/v2"

	"kader/app/widgets"
	"kader/data"
)

// onFunnel shows or hides the card of how far the group is.
func (p *conversationsPage) onFunnel() {
	if p.funnel.Hidden = !p.funnel.Hidden; p.funnel.Hidden {
		widgets.Relayout(p.body)
		return
	}
	p.showFunnel()
}

// funnelLines is how many lists and units are shown; the rest is in the paper.
const funnelLines = 5

// showFunnel fills the card that counts who of the new colleagues was spoken with and who joined, as the paper does.
func (p *conversationsPage) showFunnel() {
	if p.funnel.Hidden || p.index == nil {
		return
	}
	names := make(map[string]string)
	for _, l := range p.lists {
		names[string(l.ID)] = listName(p.frame, l)
	}
	for _, u := range p.units {
		names[string(u.ID)] = u.Name
	}
	p.funnel.Objects = []fyne.CanvasObject{widgets.NewCard("", widgets.Columns(280, widgets.GapLarge,
		p.funnelColumn(data.FunnelByList, names, p.frame.Text("hires.by-hand")),
		p.funnelColumn(data.FunnelByUnit, names, p.frame.Text("people.no-unit"))))}
	p.funnel.Refresh()
	widgets.Relayout(p.body)
}

// funnelColumn lists the first counts under a heading: the latest lists, the largest units.
func (p *conversationsPage) funnelColumn(by data.FunnelBy, names map[string]string, none string) fyne.CanvasObject {
	column := widgets.VStack(widgets.Gap, widgets.NewHeading(p.frame.Text("hires.funnel.by-"+string(by))))
	d := &data.Dossier{People: p.index.People, Lists: p.lists}
	found := data.FindFunnels(d, by, p.frame.Today(), func(v *data.Person) bool { return v.NewHire })
	for i := range found[:min(len(found), funnelLines)] {
		f := &found[i]
		share, _ := f.Share()
		column.Add(widgets.VStack(0,
			widgets.NewText(cmp.Or(names[f.Key], none), widgets.Style{}),
			widgets.NewCaption(p.frame.Count("hires.funnel.line", f.Received,
				"spoken", f.Spoken, "joined", f.Members(), "share", p.frame.Lang.Percent(share)))))
	}
	return column
}
