package imports

import (
	"slices"

	"kader/data"
	"kader/data/match"
	"kader/data/sheet"
	"kader/data/tables"
	"kader/data/values"
)

// addBirth gives the matcher the day of birth in a row, or the year where the day is not certain, also
// where the group keeps neither: it tells father and son of one name apart.
func (c *comparison) addBirth(row int, r *match.Record) {
	day := c.in.born(row)
	for _, other := range c.rowsOf[row] {
		if more := c.in.born(other); day.Year == 0 || day.Month == 0 && more.Year == day.Year {
			day = more
		}
	}
	if r.Birth.Year == 0 || r.Birth.Year == day.Year {
		r.Birth = day
	}
	if r.Birth.Month != 0 {
		r.BirthCheck = 0 // the day says more
	}
}

// birthColumn is the column of days of birth of a list, and how it is read.
type birthColumn struct {
	place    int // -1 is none
	letter   string
	evidence values.DayEvidence
	dayColumn
}

// birthsOf returns the column of days of birth of a list: the one that is kept, or else one whose header
// says so; -1 is none.
func birthsOf(d *Draft) int {
	if column := d.Mapping.Find(data.FieldBirthDate); column >= 0 {
		return column
	}
	return slices.IndexFunc(d.Table.Headers, func(header string) bool {
		return d.reader.Means(header, data.FieldBirthDate)
	})
}

// useBirths takes a column for that of the days of birth; -1 is none. It says what is kept and which days
// were turned: of days that are not certain no check is kept.
func (w *typist) useBirths(column int) {
	if column < 0 {
		return
	}
	seen := w.dayTexts(column)
	w.births = birthColumn{
		place: column, letter: w.table.Letters[column], evidence: seen.evidence, dayColumn: w.birthDays(column, seen),
	}
	if w.fields[column] == data.FieldBirthDate {
		before := w.warnings
		w.warnings = nil
		w.warnBirths(column, seen)
		w.warnings = append(w.warnings, before...)
	}
}

// birthDays returns how a column of days of birth is read, as the user says or as it tells itself.
func (w *typist) birthDays(column int, seen *daysSeen) dayColumn {
	if reading := w.readings[w.table.Letters[column]]; reading != DaysGuessed {
		return seen.readAs(reading)
	}
	e := &seen.evidence
	c := dayColumn{
		order: e.Order(), mixed: e.Mixed(), nextDay: values.ShowMidnights(seen.instants, seen.zoned, seen.midnights),
	}
	if slices.ContainsFunc(seen.dates, func(day data.Date) bool { return day.Day > 12 }) {
		return c
	}
	// No real date is after the twelfth: the others remained text, or it is by chance.
	apart := len(seen.texts) > 0 && e.ReadsOneWay()
	c.swapped = apart && len(seen.dates) >= fewestBirths && len(seen.texts) >= fewestBirths
	c.unsure = apart || len(seen.texts) == 0 && len(seen.dates) >= 2*fewestBirths
	return c
}

// fewestBirths is how many real dates, and how many texts, tell that the dates are turned.
const fewestBirths = 3

// warnBirths says what is kept of a column of days of birth.
func (w *typist) warnBirths(column int, seen *daysSeen) {
	days := len(seen.dates)+len(seen.texts) > 0
	for i := 0; i < len(w.table.Lines) && !days; i++ {
		days = w.dayOfBirth(&w.table.Lines[i], nil).Month != 0
	}
	if !days {
		w.warn(WarnBirthYears, column)
		return
	}
	w.warn(WarnBirthDates, column)
	switch {
	case w.births.said:
		w.warn(WarnDaysSaid, column)
	case w.births.swapped:
		w.warn(WarnDaysSwapped, column)
	case w.births.nextDay:
		w.warn(WarnMidnight, column)
	}
}

// born returns what tells the day of birth in a row as it is typed now.
func (x *typedRows) born(fixed *fixes) func(row int) data.Date {
	return func(row int) data.Date {
		line := &x.typist.table.Lines[row]
		if day := x.typist.bornTyped(line, fixed); !day.IsZero() {
			return day
		}
		return x.typist.dayOfBirth(line, fixed.ofRow(x.typist.table.Name, line.Number))
	}
}

// bornTyped returns the day of birth that the user typed over a line; zero where there is none.
func (w *typist) bornTyped(line *tables.Line, fixed *fixes) data.Date {
	return fixed.born[fixedCell{w.table.Name, line.Number, w.births.letter}]
}

// dayOfBirth returns the day of birth in a line, or only its year where the day is not certain or not
// there; zero where neither is known. A year that the user typed goes before what the list has.
func (w *typist) dayOfBirth(line *tables.Line, fixed map[string]string) data.Date {
	if w.births.place < 0 {
		return data.Date{}
	}
	cell := line.Whole(w.births.place)
	if cell.Struck {
		cell = &sheet.Cell{} // counts as empty
	}
	if text, ok := fixed[w.births.letter]; ok {
		cell = &sheet.Cell{Kind: sheet.Text, Text: text}
	}
	if day := w.births.day(cell); !day.IsZero() {
		return values.AsBirth(day)
	}
	year, _ := tables.BirthYear(cell)
	return data.Date{Year: year}
}

// day returns the day in a cell; zero where there is none or it may be another.
func (b *birthColumn) day(cell *sheet.Cell) data.Date {
	text, day := "", data.Date{}
	switch cell.Kind {
	case sheet.Date:
		day = cell.Day()
		switch turned, both := values.Turned(day); {
		case b.swapped && both: // a program turned it
			return turned
		case b.swapped, b.unsure && both && turned != day:
			return data.Date{}
		}
	case sheet.Text:
		text = tidyText(cell.Text)
		day = b.ofText(text)
	case sheet.Number:
		day = b.ofText(tables.PlainNumber(cell))
	}
	if b.nextDay && !day.IsZero() && isMidnight(cell, text) {
		return day.AddDays(1)
	}
	return day
}

// ofText returns the day that a text or a plain number says.
func (b *birthColumn) ofText(text string) data.Date {
	if !b.said && (b.mixed && hasTwoReadings(text) || !b.evidence.Settles(text)) {
		return data.Date{}
	}
	day, err := values.ParseDay(text, b.order)
	if err != nil {
		return data.Date{}
	}
	return day
}
