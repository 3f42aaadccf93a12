package reports

import (
	"slices"
	"strconv"

	"kader/assets"
	"kader/data"
	"kader/reports/figure"
)

// shownLists is how many rows the table of employer lists has at most.
const shownLists = 6

// listTotals counts what came of the employer's lists.
type listTotals struct {
	lang    *assets.Language
	dossier *data.Dossier
}

// drawLists draws a table of how many people of the last employer lists became a member: list
// by list if small counts are allowed, otherwise per quarter, because one list says too much about
// each of them, or nothing.
func (p *plan) drawLists(results []listResult) {
	l := p.lang
	if len(results) == 0 {
		return
	}
	p.writeHeading(l.Text("report.lists.heading"))
	number := func(key string, width float64, text func(listResult) string, t textStyle) listColumn[listResult] {
		c := column{title: l.Text(key), width: width, align: figure.Right}
		return listColumn[listResult]{c, func(r listResult) cell { return plainCell(text(r), t) }}
	}
	columns := []listColumn[listResult]{
		{column{title: l.Text("report.list.period")}, func(r listResult) cell {
			return plainCell(r.period, cellStyle())
		}},
		number("report.list.lists", 52, func(r listResult) string { return l.Number(r.lists) }, cellStyle()),
		number("report.list.people", 52, func(r listResult) string { return l.Number(r.people) }, cellStyle()),
		number("report.list.open", 76, func(r listResult) string { return formatCount(l, r.open, r.hidden) }, cellStyle()),
		number("report.list.joined", 88, func(r listResult) string {
			return formatCount(l, r.joined, r.hidden)
		}, cellStyle()),
		number("report.list.conversion", 64, func(r listResult) string { return r.conversion(l) }, boldStyle()),
	}
	if p.o.Counts {
		received := column{title: l.Text("report.list.received"), width: 92}
		columns[1] = listColumn[listResult]{received, func(r listResult) cell {
			return plainCell(dayOrDash(l, r.received), cellStyle())
		}}
	}
	p.drawTable(listTable(half, columns, results))
}

// listResult is what came of one or more lists: how many people they brought, how many of
// them are still followed and how many became a member.
type listResult struct {
	period               string
	received             data.Date // of the newest list
	lists                int
	people, open, joined int
	hidden               bool // whether the members, and with them the rest, are hidden
}

// conversion returns which share of the people became a member, as text.
func (r listResult) conversion(l *assets.Language) string {
	if r.hidden || r.people == 0 {
		return suppressedSign
	}
	return l.Percent(float64(r.joined) / float64(r.people))
}

func (t listTotals) lists() []data.List {
	var lists []data.List
	for _, list := range t.dossier.Lists {
		if list.Kind == data.ListNewHires && !list.Undone {
			lists = append(lists, list)
		}
	}
	slices.SortStableFunc(lists, func(a, b data.List) int { return monthOf(b).Compare(monthOf(a)) })
	return lists
}

// addUp adds up the lists of a group, which are in order, and returns the first groups.
func (t listTotals) addUp(lists []data.List, group func(data.List) (key, period string)) []listResult {
	var results []listResult
	place := make(map[string]int)
	for _, list := range lists {
		key, period := group(list)
		i, known := place[key]
		if !known {
			if len(results) == shownLists {
				break
			}
			i = len(results)
			place[key] = i
			results = append(results, listResult{period: period})
		}
		r := &results[i]
		people, open, joined := t.count(list.ID)
		r.lists, r.people, r.open, r.joined = r.lists+1, r.people+people, r.open+open, r.joined+joined
		if r.received.Before(list.Received) {
			r.received = list.Received
		}
	}
	return results
}

// monthOf returns a day in the month that a list is about: the one that its period names, or
// else that in which it was received.
func monthOf(l data.List) data.Date {
	if month, named := l.Month(); named {
		return month
	}
	return l.Received
}

// period returns the period of a list in words, as far as it is understood.
func (t listTotals) period(l data.List) string {
	if month, named := l.Month(); named {
		return t.lang.MonthTitle(month.Year, month.Month)
	}
	return l.Period
}

func (t listTotals) quarter(l data.List) (key, period string) {
	month := monthOf(l)
	if month.IsZero() {
		return t.allLists(l)
	}
	first := month.Month - (month.Month-1)%3
	start := data.NewDate(month.Year, first, 1)
	return start.String(), t.lang.Text("report.list.quarter",
		"from", t.lang.Month(first), "to", t.lang.Month(first+2), "year", yearOf(month))
}

func (t listTotals) year(l data.List) (key, period string) {
	month := monthOf(l)
	if month.IsZero() {
		return t.allLists(l)
	}
	return yearOf(month), yearOf(month)
}

func (t listTotals) allLists(data.List) (key, period string) {
	return "", t.lang.Text("report.list.all")
}

// yearOf returns a year as text: as a number it would get a sign between its thousands.
func yearOf(d data.Date) string { return strconv.Itoa(d.Year) }

// count returns the number of people whom a list brought and who are or were followed,
// of those still open, and of those who joined.
func (t listTotals) count(id data.ID) (people, open, joined int) {
	for i := range t.dossier.People {
		person := &t.dossier.People[i]
		if person.ListID != id || person.State == data.FollowNone {
			continue
		}
		people++
		switch {
		case person.State == data.FollowJoined:
			joined++
		case person.State.Open():
			open++
		}
	}
	return people, open, joined
}
