package example

import (
	"strings"
	"time"

	"kader/data"
)

// addGroup fills in who the group is, why it has a plan and what it asks.
func (m *maker) addGroup() {
	m.d.Group = data.Group{
		Name: "Kadergroep Zilverwiek", Company: employer, Union: "Vakbond Onze Handen", Language: "nl",
		Officer: "Marijke olde Weverink", Agreement: "Cao Zilverwiek Conserven",
		AgreementEnds: m.endOfAgreement(), Evaluate: workday(m.day.AddMonths(4)),
		Reason: "Zilverwiek draait goed, maar de druk op de ploegen groeit: meer uitzendkrachten, een nieuw rooster " +
			"in de verpakking en een cao die volgend jaar afloopt. In de productie zijn we met velen, in het magazijn " +
			"en op kantoor nog met weinig. Met dit plan willen we dat er in elke afdeling iemand is die de collega's kent.",
		Asks: strings.Join([]string{
			"Een avond uitleg over roosters en de arbeidstijdenwet, voor de stemming in de verpakking begint",
			"Twee plaatsen op de kadercursus in het voorjaar, voor de avondploeg van het magazijn en voor Lindeveen",
			"Samen de brief aan de werkgever over de uitzendkrachten op vaste plekken",
			"Een voorbeeld van een andere groep die de kou bij de docks heeft opgelost",
		}, "\n"),
	}
}

// endOfAgreement returns the last day of the half year that ends at least five months ahead.
func (m *maker) endOfAgreement() data.Date {
	end := data.NewDate(m.day.Year, time.June, 30)
	for end.DaysSince(m.day) < 150 {
		end = data.DateOf(data.NewDate(end.Year, end.Month+7, 0).Time())
	}
	return end
}

// addPlan makes the topics, goals, meetings and actions.
func (m *maker) addPlan() {
	m.addTopics()
	m.addGoals()
	m.addMeetings()
	m.addActions()
}

func (m *maker) addTopics() {
	for i, t := range []struct {
		title, unit, note string
		lane              data.Lane
		heat, heard       int
	}{
		{
			"Nieuw rooster in de verpakking", "Verpakking",
			"De werkgever wil vanaf het voorjaar zes dagen per week draaien. Vooral de ochtendploeg is boos.",
			data.LaneNow, 3, 4,
		},
		{
			"Kou en tocht bij de docks", "Magazijn",
			"Vorige winter werd het elf graden. Er is toen beloofd dat het anders zou worden.", data.LaneNow, 3, 9,
		},
		{
			"Uitzendkrachten op vaste plekken", "",
			"Sommige collega's werken hier al vier jaar via het uitzendbureau.", data.LaneNow, 2, 16,
		},
		{
			"Nieuwe collega's kennen ons niet", "",
			"Wie in de eerste weken niemand van ons spreekt, wordt bijna nooit lid.", data.LaneNow, 2, 3,
		},
		{"Een betere ploegentoeslag in de nieuwe cao", "Productie", "", data.LaneLong, 2, 33},
		{
			"Zwaar werk en eerder kunnen stoppen", "",
			"Leeft bij de vijftigplussers in de productie en bij de chauffeurs.", data.LaneLong, 1, 61,
		},
		{
			"Thuiswerken en bereikbaar zijn op kantoor", "Kantoor",
			"Drie maanden niets meer over gehoord; misschien opgelost.", data.LaneLong, 0, 97,
		},
	} {
		m.d.Topics = append(m.d.Topics, data.Topic{
			Record: m.newRecord(), Title: t.title, Lane: t.lane, UnitID: m.unitNamed(t.unit), Heat: t.heat,
			LastHeard: m.ago(t.heard), Note: t.note, Position: i + 1,
		})
	}
}

// unitNamed returns the first unit of that name, "" for none.
func (m *maker) unitNamed(name string) data.ID {
	for _, u := range m.d.Units {
		if u.Name == name {
			return u.ID
		}
	}
	return ""
}

func (m *maker) addGoals() {
	for i, g := range []struct {
		topic                              int
		title, indicator, baseline, target string
		due, reached                       int // days ahead; days ago
		lane                               data.Lane
	}{
		{
			0, "De ploegen in de verpakking stemmen zelf over hun rooster",
			"ploegen die hebben gestemd", "0 van 3", "3 van 3", 75, 0, data.LaneNow,
		},
		{
			1, "In het magazijn is het deze winter minstens zestien graden",
			"temperatuur bij de docks", "11 °C", "16 °C", 45, 0, data.LaneNow,
		},
		{
			2, "Dertig uitzendkrachten krijgen een contract van Zilverwiek",
			"omzettingen sinds januari", "4", "30", 160, 0, data.LaneNow,
		},
		{
			3, "Elke nieuwe collega spreekt binnen een week een kaderlid",
			"gesproken in de eerste week", "1 op de 5", "4 op de 5", 100, 0, data.LaneNow,
		},
		{-1, "Veertig van de honderd collega's zijn lid", "organisatiegraad", "30%", "40%", 228, 0, data.LaneNow},
		{-1, "Geen afdeling zonder iemand van ons", "witte vlekken", "5", "1", 130, 0, data.LaneNow},
		{-1, "Een prikbord en een spreekuur in elke kantine", "kantines", "0 van 3", "3 van 3", -50, 64, data.LaneNow},
		{
			4, "Voorstellen voor de cao, opgehaald op de werkvloer",
			"afdelingen die meededen", "0", "12", 190, 0, data.LaneLong,
		},
		{
			5, "Een regeling voor eerder stoppen bij zwaar werk",
			"afspraak met de werkgever", "geen", "in de cao", 400, 0, data.LaneLong,
		},
	} {
		goal := data.Goal{
			Record: m.newRecord(), Title: g.title, Indicator: g.indicator, Baseline: g.baseline, Target: g.target,
			Due: workday(m.ago(-g.due)), Lane: g.lane, Position: i + 1,
		}
		if g.topic >= 0 {
			goal.TopicID = m.d.Topics[g.topic].ID
		}
		if g.reached > 0 {
			goal.Reached = m.ago(g.reached)
		}
		m.d.Goals = append(m.d.Goals, goal)
	}
}

// step is an action of the plan: its goal and meeting by number (-1 is none), its
// owner by number among the reps, and its day counted from today.
type step struct {
	goal, meeting, who int
	title              string
	due                int // days ahead
	status             data.ActionStatus
	done               int // days ago
}

func steps() []step {
	return []step{
		{0, 11, 6, "Peiling over het rooster uitdelen in de ochtendploeg", -6, data.ActionDoing, 0},
		{0, 11, 7, "Met de middagploeg praten over de stemming", 4, data.ActionOpen, 0},
		{0, 10, 0, "Het voorstel van de werkgever in gewone taal op één blad zetten", -20, data.ActionDone, 22},
		{0, 11, 5, "Iemand zoeken in de nachtploeg die mee wil doen", 11, data.ActionOpen, 0},
		{0, 9, 6, "Een tegenvoorstel voor het rooster maken met de planner", 30, data.ActionOpen, 0},
		{1, 10, 11, "Twee weken lang elke ochtend de temperatuur opschrijven", -13, data.ActionDoing, 0},
		{1, 10, 12, "Foto's van de kieren bij dock 4 en 7", -34, data.ActionDone, 35},
		{1, 11, 11, "Kou op de agenda van de ondernemingsraad zetten", 8, data.ActionOpen, 0},
		{1, 8, 13, "Warme jassen regelen via de inkoop", -60, data.ActionDropped, 0},
		{2, 7, 1, "Lijst maken van wie langer dan achttien maanden uitzendkracht is", -90, data.ActionDone, 84},
		{2, 11, 1, "Gesprek met HR over omzetten in vaste contracten", 17, data.ActionOpen, 0},
		{2, 9, 4, "Zes uitzendkrachten vragen of hun verhaal verteld mag worden", -3, data.ActionOpen, 0},
		{3, 6, 3, "Kaartje met namen en gezichten van de kaderleden laten drukken", -120, data.ActionDone, 112},
		{3, 11, 0, "Afspreken met HR dat we bij de introductie tien minuten krijgen", 6, data.ActionDoing, 0},
		{3, 11, 10, "De nieuwe collega's van deze maand verdelen over de kaderleden", 2, data.ActionOpen, 0},
		{3, 4, 8, "Draaiboek voor het eerste gesprek schrijven", -170, data.ActionDone, 175},
		{4, 8, 2, "Belronde langs vijftig collega's die twijfelen", 24, data.ActionDoing, 0},
		{4, 5, 14, "Ledenvoordeel op één blad in het Pools en het Turks", -140, data.ActionDone, 133},
		{6, 3, 15, "Prikbord ophangen in de kantine van Waterhoek", -210, data.ActionDone, 205},
		{6, 5, 16, "Spreekuur in Lindeveen, elke eerste donderdag", -75, data.ActionDone, 70},
		{7, 11, 9, "Vragenlijst voor de cao maken, hooguit vijf vragen", 37, data.ActionOpen, 0},
		{7, 12, 0, "Per afdeling iemand vragen die de antwoorden ophaalt", 55, data.ActionOpen, 0},
		{8, 6, 12, "Collega's uit andere bedrijven vragen hoe hun regeling werkt", 70, data.ActionOpen, 0},
		{-1, 11, 5, "Zaal en soep regelen voor de ledenbijeenkomst", 13, data.ActionOpen, 0},
		{-1, 10, 3, "Nieuwe data voor het overleg doorgeven aan de roostermaker", -9, data.ActionDone, 11},
	}
}

func (m *maker) addActions() {
	reps := m.allReps()
	for i, s := range steps() {
		rep := reps[s.who%len(reps)]
		a := data.Action{
			Record: m.newRecord(), Title: s.title, Who: rep.Full(), RepID: rep.ID, Due: workday(m.ago(-s.due)), Status: s.status,
			Position: i + 1,
		}
		if s.goal >= 0 {
			a.GoalID = m.d.Goals[s.goal].ID
		}
		if s.meeting < len(m.d.Meetings) {
			a.MeetingID = m.d.Meetings[s.meeting].ID
		}
		if s.status == data.ActionDone {
			a.Done = m.ago(s.done)
		}
		m.d.Actions = append(m.d.Actions, a)
	}
}

// allReps returns the reps in the order of the units.
func (m *maker) allReps() []*data.Person {
	var reps []*data.Person
	for _, p := range m.people {
		if p.HasRole(data.RoleRep) {
			reps = append(reps, p)
		}
	}
	return reps
}
