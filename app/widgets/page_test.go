package widgets

import (
	"fmt"
	"strconv"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
)

// colleague is a row of the pictures; the people are made up.
type colleague struct {
	number            int
	name, unit, job   string
	since, membership string
	share             float64
}

func colleagues(n int) []colleague {
	given := []string{"Anouk", "Bram", "Femke", "Gijs", "Hanneke", "Ilse", "Joris", "Karin", "Lotte", "Mees", "Noor", "Pim"}
	family := []string{"van der Berg", "de Wit", "Jansen", "Øverland", "Bakker", "van den Heuvel-Rijnders", "Smit", "Kok", "Mulder"}
	units := []string{"Inpak", "Magazijn", "Technische dienst", "Kantoor", "Bakkerij"}
	rows := make([]colleague, n)
	for i := range rows {
		rows[i] = colleague{
			number: i, name: given[i%12] + " " + family[i%9], unit: units[i%5], job: "Medewerker " + units[i%5],
			since: fmt.Sprintf("%02d-%02d-20%02d", i%28+1, i%12+1, 10+i%15), membership: []string{"lid", "geen lid", "onbekend"}[i%3],
			share: float64(i%11) / 10,
		}
	}
	return rows
}

func colleagueColumns() []Column[colleague] {
	tones := map[string]Fact{
		"lid":      {Text: "lid", Icon: "check", Tone: ToneGood},
		"geen lid": {Text: "geen lid"},
		"onbekend": {Text: "onbekend", Icon: "help", Tone: ToneMuted},
	}
	return []Column[colleague]{
		{ID: "name", Title: "Naam", Width: 160, Weight: 2, Sortable: true, Cell: func(c colleague) CellContent {
			return CellContent{Text: c.name, Bold: true}
		}},
		{ID: "unit", Title: "Afdeling", Width: 110, Weight: 1, Sortable: true, Cell: func(c colleague) CellContent {
			return CellContent{Text: c.unit}
		}},
		{ID: "job", Title: "Functie", Width: 120, Weight: 1, Drop: 2, Cell: func(c colleague) CellContent {
			return CellContent{Text: c.job, Color: ColorMuted}
		}},
		{ID: "since", Title: "In dienst", Width: 104, Align: AlignRight, Sortable: true, Cell: func(c colleague) CellContent {
			return CellContent{Text: c.since}
		}},
		{ID: "member", Title: "Lidmaatschap", Width: 150, Cell: func(c colleague) CellContent {
			return CellContent{Facts: []Fact{tones[c.membership]}}
		}},
	}
}

func colleagueTable(n int) *Table[colleague] {
	t := NewTable(colleagueColumns())
	t.Key = func(c colleague) string { return strconv.Itoa(c.number) }
	t.SetRows(colleagues(n))
	return t
}

func kaderRail() *Rail {
	r := NewRail([]RailItem{
		{ID: "today", Icon: "today", Caption: "Vandaag"},
		{ID: "snapshot", Icon: "apartment", Caption: "Bedrijfsfoto"},
		{ID: "people", Icon: "groups", Caption: "Mensen"},
		{ID: "hires", Icon: "person_add", Caption: "Nieuwe collega's"},
		{ID: "plan", Icon: "flag", Caption: "Plan"},
		{ID: "meetings", Icon: "event", Caption: "Bijeenkomsten"},
		{ID: "group", Icon: "lock", Caption: "Groep"},
	}, []RailItem{{ID: "settings", Icon: "settings", Caption: "Instellingen"}}, nil)
	r.SetSelected("people")
	return r
}

// peoplePage is a page as the program builds it, of every kind of part.
func peoplePage(w fyne.Window) fyne.CanvasObject {
	header := NewPageHeader("Mensen", "1.284 collega's, van wie 486 lid. Van 214 weten we het nog niet.",
		NewButton("Lijst inlezen", "upload_file", nil), NewPrimaryButton("Collega toevoegen", "person_add", nil))
	table := colleagueTable(200)
	table.SetSort("name", false)
	search := NewSearchField("Zoek op naam, nummer of telefoon", "Leegmaken", nil)
	filters := HStack(Gap, MinSize(280, 0, search), NewQuietButton("Alle afdelingen", "filter_list", nil))
	body := container.NewBorder(container.New(layout.NewCustomPaddedLayout(0, GapMedium, 0, 0), filters), nil, nil, nil, NewFlushCard(table))
	pane := NewDetailPane("Sluiten", nil)
	pane.Open("Femke Jansen", personDetail(), NewIconButton("edit", "Wijzigen", nil))
	pane.SetFoot(HStack(Gap, NewPrimaryButton("Gesprek noteren", "forum", nil), NewQuietButton("Wissen", "delete", nil)))
	page := WithPane(Page(header, body), pane)
	table.SelectRow(2)
	banner := NewBanner(ToneOverdue, "warning", "Niet opgeslagen: de map is alleen-lezen. Je werk staat nog in het geheugen.",
		NewButton("Nog eens proberen", "", nil), NewButton("Kopie bewaren", "", nil))
	return container.NewBorder(banner, nil, kaderRail(), nil, page)
}

func personDetail() fyne.CanvasObject {
	facts := NewChipRow(Fact{Text: "lid", Icon: "check", Tone: ToneGood}, Fact{Text: "Inpak"}, Fact{Text: "nachtploeg"},
		Fact{Text: "bellen vóór 3 november", Icon: "call", Tone: ToneDue}, Fact{Text: "te laat", Icon: "warning", Tone: ToneOverdue})
	form := NewForm()
	form.Add("Roepnaam", filled("Femke"))
	form.Add("E-mail", filled("femke@")).SetError("Dit adres mist iets na het apenstaartje.")
	date := NewDateField(dutchDays(), nil)
	date.SetDate(day(2026, 11, 3))
	form.AddBeside(NewFormRow("In dienst", date), NewFormRow("Uren", filled("32")))
	form.AddGroup("Aantekening")
	form.Add("Wat leeft er", NewMultiLine("Eén zin is genoeg", 3, nil)).SetHint("Alleen zichtbaar voor de groep.")
	return VStack(GapMedium, facts, form, NewHeading("Organisatiegraad"), newShareBar(0.38, "38%"), newShareBar(0.04, "4%"), newShareBar(0.92, "92%"))
}

func filled(text string) *TextField {
	f := NewTextField("", nil)
	f.SetText(text)
	return f
}

func TestPageLooks(t *testing.T) {
	golden(t, "page/people_1280", 1280, 800, peoplePage)
	golden(t, "page/people_1366", 1366, 768, peoplePage)
	golden(t, "page/today_1280", 1280, 800, todayPage)
	goldenIn(t, "page/people_projector", ThemeOptions{Variant: Light, Projector: true}, 1366, 768, peoplePage)
	goldenIn(t, "page/people_double", ThemeOptions{Variant: Light, Scale: 2}, 1366, 768, peoplePage)
}

// todayPage is a page of cards.
func todayPage(fyne.Window) fyne.CanvasObject {
	header := NewPageHeader("Vandaag", "14 nieuwe collega's hebben nog geen contactpersoon.", NewPrimaryButton("Actie toevoegen", "add", nil))
	line := NewLineEntry("Wat spreken we af? Enter voegt toe", nil)
	left := NewCard("Nu", VStack(GapMedium, line, NewParagraph("Eén of twee volgende stappen zijn altijd te vinden. Zet er een naam en een datum bij."),
		NewChipRow(Fact{Text: "3 te laat", Icon: "warning", Tone: ToneOverdue}, Fact{Text: "5 deze week", Icon: "schedule", Tone: ToneDue})))
	right := NewCard("Lange agenda", NewEmptyState("flag", "Nog geen doelen. Zet eerst op wat er leeft.", "Onderwerp toevoegen", func() {}))
	third := NewCard("Leden", VStack(Gap, NewText("38%", Style{Size: theme.SizeNameHeadingText, Bold: true}), NewCaption("486 van 1.284 collega's"), newShareBar(0.38, "38%")),
		NewQuietButton("Bekijk", "", nil))
	body := VStack(GapLarge, NewLanes(left, third), right)
	return container.NewBorder(nil, nil, kaderRail(), nil, ScrollPage(header, body))
}

// Fyne's driver forgets that a part asked for another height where a second one, deeper
// in the same stack, asks in the same frame. The stack does not wait for it.
func TestAStackGivesAPartItsHeightWhenItIsAskedForItsOwn(t *testing.T) {
	text := NewParagraph("short")
	stack := VStack(Gap, text, NewParagraph("below"))
	stack.Resize(fyne.NewSize(120, 400))
	text.SetText("a text that needs a second and a third line, once it is this long")
	stack.MinSize()
	if asked, has := text.MinSize().Height, text.Size().Height; asked != has || stack.Objects[1].Position().Y < asked {
		t.Errorf("the text asks for %v and has %v", asked, has)
	}
}
