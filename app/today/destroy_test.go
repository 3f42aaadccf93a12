package today

import (
	"testing"

	"kader/app/frame"
	"kader/app/frame/desk"
	"kader/data"
	"kader/data/store"
)

func TestTodayRemindsOfWhatIsToBeDestroyed(t *testing.T) {
	d := newDesk(t, "nl", desk.FillWorkplace)
	rep := data.Person{Name: data.Name{Given: "Els", Family: "Maan"}, Union: data.Union{Roles: []data.Role{data.RoleRep}}}
	list := data.List{Kind: data.ListNewHires, File: "oktober.xlsx", Hash: "ab", Received: d.Today().AddDays(-2)}
	d.Update("test", func(tx *store.Tx) error {
		if err := tx.CreatePerson(&rep); err != nil {
			return err
		}
		return tx.CreateList(&list)
	})
	today := d.Today()
	frame.NoteExport(d.Frame, data.Export{Kind: "call-list", Made: today.AddMonths(-3), Names: true, Reader: data.ReaderRep, RepID: rep.ID, DestroyBy: today}, nil)
	frame.NoteExport(d.Frame, data.Export{Kind: "plan", Made: today, Reader: data.ReaderOfficer, DestroyBy: today.AddMonths(12)}, nil)
	d.Sees("Te vernietigen", "De bellijst van "+d.Lang.Date(today.AddMonths(-3))+" vernietigen", "Vraag het aan Els Maan", "oktober.xlsx")
	d.SeesNot("Het plan van aanpak van")

	p := d.Visible().(*todayPage)
	call := desk.Read(d, func(tx *store.Tx) ([]data.Export, error) { return tx.FindExports(store.ExportFilter{}) })[0]
	p.items.FocusOn(call.ID)
	d.Press("Space")
	d.SeesNot("De bellijst van")
	p.items.FocusOn(list.ID)
	d.Press("Space")
	d.SeesNot("oktober.xlsx")
	d.SeesNot("Te vernietigen")
	lists := desk.Read(d, func(tx *store.Tx) ([]data.List, error) { return tx.FindLists(store.ListFilter{}) })
	if lists[len(lists)-1].Destroyed != today {
		t.Errorf("%+v", lists)
	}
	d.Press("Ctrl+Z") // that was a slip
	d.Sees("oktober.xlsx")
}
