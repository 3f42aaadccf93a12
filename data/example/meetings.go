package example

import (
	"strings"
	"time"

	"kader/data"
)

// evening is one meeting: what it was called, who came, what was on the agenda and
// what the group said at the end that it would work on.
type evening struct {
	title, place string
	present      int
	agenda       string // points, separated by "; "
	summary      string
}

const canteen = "Kantine Oosterwiek"

func evenings() []evening {
	monthly := "Kaderoverleg"
	return []evening{
		{
			monthly, canteen, 9, "Wie zijn we en wie missen we; Eerste bedrijfsfoto maken; Afspraken",
			"We maken de bedrijfsfoto af en vragen de werkgever om de maandlijst van nieuwe collega's.",
		},
		{
			monthly, canteen, 8, "Bedrijfsfoto bekijken; Witte vlekken; Wat speelt er",
			"Ieder kaderlid spreekt voor het volgende overleg drie collega's buiten de eigen ploeg.",
		},
		{
			monthly, "Buurthuis Waterhoek", 11, "Rondje langs de afdelingen; Prikborden; Kadercursus",
			"Er komt een prikbord in elke kantine, te beginnen in Waterhoek.",
		},
		{
			monthly, canteen, 10, "Rondje; Nieuwe collega's: hoe pakken we het aan; Uitzendkrachten",
			"We verdelen de nieuwe collega's elke maand in het overleg, met naam en datum.",
		},
		{
			monthly, canteen, 9, "Rondje; Draaiboek eerste gesprek; Vakantierooster",
			"Iedereen probeert het draaiboek met één nieuwe collega.",
		},
		{
			monthly, canteen, 12, "Rondje; Hoe gingen de gesprekken; Spreekuur",
			"Het spreekuur in Lindeveen begint na de zomer.",
		},
		{
			"Ledenbijeenkomst cao", "Buurthuis Waterhoek", 47,
			"Hoe komt een cao tot stand; Wat willen we houden; Wat moet anders",
			"Ploegentoeslag en zwaar werk staan bovenaan. We halen na de winter per afdeling voorstellen op.",
		},
		{
			monthly, canteen, 7, "Rondje; Uitzendkrachten: de lijst; Zomer",
			"We weten nu wie er langer dan achttien maanden als uitzendkracht werkt; na de zomer praten we met HR.",
		},
		{
			monthly, canteen, 10, "Rondje; Terugkijken op het halve jaar; Belronde",
			"Belronde langs de twijfelaars, ieder vijf namen.",
		},
		{
			monthly, "Kantine Lindeveen", 11, "Rondje; Nieuw rooster in de verpakking; Nieuwe collega's",
			"Lindeveen doet mee. Over het rooster maken we eerst een blad in gewone taal.",
		},
		{
			monthly, canteen, 13, "Rondje; Rooster: wat zegt de verpakking; Kou bij de docks",
			"We meten de temperatuur zelf en gaan met cijfers naar de ondernemingsraad.",
		},
		{
			monthly, canteen, 12, "Rondje; Peiling over het rooster; Nieuwe collega's verdelen; Ledenbijeenkomst voorbereiden",
			"Stemming over het rooster in drie ploegen, en niemand van de nieuwe lijst blijft zonder contactpersoon.",
		},
		{
			monthly, canteen, 0,
			"Rondje langs de afdelingen; Uitslag van de peiling; Nieuwe collega's verdelen; Wat vragen we de bestuurder", "",
		},
		{
			"Ledenbijeenkomst rooster", "Buurthuis Waterhoek", 0,
			"Het voorstel uitgelegd; Wat vinden de ploegen; Hoe stemmen we", "",
		},
	}
}

// addMeetings puts the evenings on Tuesdays: twelve behind us, two ahead.
func (m *maker) addMeetings() {
	next := m.day.AddDays(6)
	for next.Time().Weekday() != time.Tuesday {
		next = next.AddDays(1)
	}
	all := evenings()
	for i, e := range all {
		date := next.AddDays(28 * (i - (len(all) - 2)))
		if i == len(all)-1 {
			date = next.AddDays(16)
		}
		m.d.Meetings = append(m.d.Meetings, data.Meeting{
			Record: m.newRecord(), Date: date, Title: e.title, Place: e.place, Present: e.present,
			Agenda: strings.ReplaceAll(e.agenda, "; ", "\n"), Summary: e.summary,
		})
	}
}
