package imports

import (
	"slices"
	"strconv"
	"strings"

	"kader/data"
	"kader/data/sheet"
	"kader/data/tables"
	"kader/data/values"
)

// amountUnit is the unit of the plain numbers in a column of hours or shares.
type amountUnit uint8

const (
	anyAmount  amountUnit = iota // each number for itself
	shares                       // 0.8
	percents                     // 80
	weekHours                    // 32
	monthHours                   // 138.67
	yearHours                    // 1664
)

// The largest amounts that a list can mean.
const (
	topShare = 1.5 // of full time, with overtime
	topWeek  = 60.0
	topMonth = 260.0
	topYear  = 3000.0
)

// weeksPerYear turns the hours of a year into those of a week.
const weeksPerYear = 52.0

// amountsOf returns the plain numbers of a column that are above zero, sorted.
func (w *typist) amountsOf(column int) []float64 {
	var amounts []float64
	for i := range w.table.Lines {
		cell := &w.table.Lines[i].Cells[column]
		if cell.Kind != sheet.Text && cell.Kind != sheet.Number {
			continue
		}
		if n, ok := plainAmount(amountText(cell, cell.Text)); ok && n > 0 {
			amounts = append(amounts, n)
		}
	}
	slices.Sort(amounts)
	return amounts
}

// plainAmount parses a number without a unit, with a decimal point or comma.
func plainAmount(text string) (float64, bool) {
	n, err := strconv.ParseFloat(strings.Replace(strings.TrimSpace(text), ",", ".", 1), 64)
	return n, err == nil
}

// countPercents counts the texts of a column that end in the sign of percent.
func (w *typist) countPercents(column int) int {
	n := 0
	for i := range w.table.Lines {
		cell := &w.table.Lines[i].Cells[column]
		n += one(cell.Kind == sheet.Text && strings.HasSuffix(strings.TrimSpace(cell.Text), "%"))
	}
	return n
}

// detectAmountUnit decides from all numbers of a column and its header in which unit they are, and
// warns where that is not the header's.
func (w *typist) detectAmountUnit(column int) {
	amounts := w.amountsOf(column)
	if len(amounts) < 2 {
		if w.fields[column] == data.FieldHours && w.countPercents(column) > 1 {
			w.warn(WarnShares, column)
		}
		return
	}
	header := data.Fold(w.table.Headers[column])
	small, _ := slices.BinarySearch(amounts, topShare+.001)
	a := amountColumn{
		small: small, large: len(amounts) - small,
		top: amounts[len(amounts)-1], middle: amounts[len(amounts)/2],
	}
	hours := w.fields[column] == data.FieldHours
	unit := a.shareUnit(tables.SaysPercent(header))
	if hours {
		unit = a.hourUnit(tables.SaysMonth(header))
	}
	w.amounts[column] = unit
	switch {
	case hours && (unit == shares || unit == percents):
		w.warn(WarnShares, column)
	case !hours && unit == weekHours:
		w.warn(WarnHours, column)
	}
	if (unit == percents || unit == anyAmount && !hours) && amounts[0] < 1 && a.large > 0 {
		w.warn(WarnSharesMixed, column)
	}
}

// amountColumn counts the numbers of one column.
type amountColumn struct {
	small, large int // how many may be shares of one, and how many may not
	top, middle  float64
}

// shareUnit returns the unit of a column headed as a share of full time.
func (a amountColumn) shareUnit(percent bool) amountUnit {
	switch {
	case a.large == 0:
		return shares
	case !percent && a.small == 0 && a.large >= 3 && isFullWeek(a.top):
		return weekHours
	case a.large >= 4*a.small:
		return percents
	}
	return anyAmount
}

// hourUnit returns the unit of a column headed as hours.
func (a amountColumn) hourUnit(month bool) amountUnit {
	switch {
	case a.large == 0:
		return shares
	case a.top == 100 && a.middle > 24 && !month:
		return percents
	case a.top > 800 && a.middle > 400:
		return yearHours
	case month, a.top > topWeek && a.top <= topMonth && a.middle > topWeek:
		return monthHours
	case a.large >= 5 && a.middle <= topWeek:
		return weekHours
	}
	return anyAmount
}

// isFullWeek reports whether so many hours are a full week in some country.
func isFullWeek(hours float64) bool { return hours >= 32 && hours <= 42 }

// fillAmount sets hours or share from a cell, in the unit of its column or else of the cell. It
// returns the rule that the cell breaks, "" for none.
func (w *typist) fillAmount(p *data.Person, column int, cell *sheet.Cell, text string) data.Rule {
	text = amountText(cell, text)
	n, plain := plainAmount(text)
	unit := w.amounts[column]
	if !plain || unit == anyAmount {
		return fillHoursOrShare(p, w.fields[column], text)
	}
	top, per := topWeek, 1.0
	switch unit {
	case shares:
		return fillShare(p, n)
	case percents:
		if n > 0 && n < 1 { // nobody works .8 per cent
			return fillShare(p, n)
		}
		if n > 0 && n <= topShare { // one per cent, or all of it?
			return data.RuleNumber
		}
		return fillShare(p, n/100)
	case monthHours:
		top, per = topMonth, 12.0/weeksPerYear
	case yearHours:
		top, per = topYear, 1/weeksPerYear
	}
	if n < 0 || n > top {
		return data.RuleNumber
	}
	p.Hours = rounded(n*per, 100)
	return ""
}

func fillShare(p *data.Person, share float64) data.Rule {
	if share < 0 || share > topShare {
		return data.RuleNumber
	}
	p.FTE = rounded(share, 10_000)
	return ""
}

func rounded(n, parts float64) float64 { return float64(int64(n*parts+.5)) / parts }

// fillHoursOrShare parses the text in the header's unit first, then in the other.
func fillHoursOrShare(p *data.Person, f data.Field, text string) data.Rule {
	share, errShare := values.ParseShare(text)
	hours, errHours := values.ParseHours(text)
	switch hoursFirst := f == data.FieldHours; {
	case hoursFirst && errHours == nil:
		p.Hours = hours
	case errShare == nil:
		p.FTE = share
	case errHours == nil:
		p.Hours = hours
	default:
		return data.RuleNumber
	}
	return ""
}
