package reports

import (
	"strings"
	"testing"

	"kader/assets"
	"kader/data"
)

// The timeline looks half a year ahead. Goals behind that were left out without a word.
func TestTimelineSaysThatGoalsComeLater(t *testing.T) {
	end := today().AddMonths(calendarMonths)
	d := &data.Dossier{
		Meetings: []data.Meeting{{Title: "Overleg", Date: today().AddDays(7)}},
		Goals: []data.Goal{
			{Title: "Binnen", Lane: data.LaneNow, Due: end},
			{Title: "Later", Lane: data.LaneNow, Due: end.AddDays(1)},
			{Title: "Gehaald", Lane: data.LaneNow, Due: end.AddDays(9), Reached: today()},
			{Title: "Zonder dag", Lane: data.LaneNow},
		},
	}
	for _, code := range assets.Languages() {
		l := load(t, code)
		says := func(n int) bool {
			text := strings.Join(printed(t, planPDF(t, code, d, Options{Today: today()})), " ")
			return strings.Contains(text, l.Count("report.key.goals-later", n, "date", l.LongDate(end)))
		}
		if !says(1) {
			t.Errorf("%s: one goal comes later, and the plan does not say so", code)
		}
		d.Goals = append(d.Goals, data.Goal{Title: "Nog later", Lane: data.LaneLong, Due: end.AddMonths(3)})
		if !says(2) {
			t.Errorf("%s: two goals come later, and the plan does not say so", code)
		}
		d.Goals = d.Goals[:4]
	}
}

// The plan's calendar tells of each meeting when, of what kind, where and how many came, and leaves out what is off. The mirror has what
// was decided, and who does what the posts.
func TestPlanTellsOfMeetingsDecisionsAndPosts(t *testing.T) {
	d := evening()
	text := strings.Join(printed(t, planPDF(t, "nl", d, Options{Today: today()})), " ")
	has(t, "plan", text, "19:30–21:00 uur", "Kaderbijeenkomst", "5 aanwezig", "Gesprek met de directie", "Gevraagd", "Het kerstpakket",
		"Besloten Elke maand een rondgang We vragen een gesprek over het rooster aan", "Resultaten Het tochtgordijn bij dok 4 hangt")
	without(t, "plan", text, "Rondgang hal C", "Wiebrecht", "Zwaantje", "zetel", secretCode)
	named := strings.Join(printed(t, planPDF(t, "nl", d, Options{Today: today(), Doers: true, Colleagues: true})), " ")
	has(t, "plan", named, "Wiebrecht Planthuis Voorzitter", "Expeditie, Onderhoud en techniek")
}
