package imports

import (
	"math"
	"strconv"
	"strings"
	"time"

	"kader/data"
)

// How lists write what they say about people. A notation knows what a person is and
// how payroll writes it; nothing here knows how it is read.

// plain writes a field as it is.
func plain(f data.Field) notation {
	return notation{fields: []data.Field{f}, write: func(c *colleague) any { return text(c.tell(f)) }}
}

// text is a cell with a text; none is an empty cell.
func text(s string) any {
	if s == "" {
		return nil
	}
	return s
}

// lost is a column that says nothing that is kept.
func lost(write func(c *colleague) any) notation { return notation{write: write} }

// same is a column with one value for all.
func same(value any) notation { return lost(func(*colleague) any { return value }) }

// counted numbers the rows.
func counted() notation {
	n := 0
	return lost(func(*colleague) any { n++; return n })
}

// secret is a column that must go.
func secret(write func(c *colleague) any) notation { return notation{write: write, secret: true} }

func identity() notation { return secret(func(c *colleague) any { return text(c.identity) }) }

// identityNumber is an identity number that a sheet took for a number.
func identityNumber() notation {
	return secret(func(c *colleague) any { n, _ := strconv.Atoi(c.identity); return n })
}

// pay is what someone earns, as a number.
func pay() notation {
	return secret(func(c *colleague) any { n, _ := strconv.ParseFloat(c.pay, 64); return n })
}

// numberValue is a number of staff that a sheet took for a number: zeros before it are gone.
func numberValue() notation {
	return notation{
		fields: []data.Field{data.FieldEmployeeNumber},
		write:  func(c *colleague) any { n, _ := strconv.Atoi(c.number); return n },
		told:   func(c *colleague) string { return strings.TrimLeft(c.number, "0") },
	}
}

// Names in one column.

func naming(write func(c *colleague) string, fields ...data.Field) notation {
	return notation{fields: fields, write: func(c *colleague) any { return write(c) }}
}

// speaking is "Jan van der Berg".
func speaking() notation {
	return naming((*colleague).full, data.FieldGiven, data.FieldInfix, data.FieldFamily)
}

// listedInitials is "Berg, J. van der".
func listedInitials() notation {
	return naming(func(c *colleague) string {
		return strings.TrimSpace(c.family + ", " + c.initials + " " + c.infix)
	}, data.FieldInitials, data.FieldInfix, data.FieldFamily)
}

// listedInfix is "Berg, van der".
func listedInfix() notation {
	return naming(func(c *colleague) string {
		if c.infix == "" {
			return c.family
		}
		return c.family + ", " + c.infix
	}, data.FieldInfix, data.FieldFamily)
}

// listedGiven is "Hansen, Kari".
func listedGiven() notation {
	return naming(func(c *colleague) string {
		return strings.TrimSpace(c.family + ", " + c.given + " " + c.infix)
	}, data.FieldGiven, data.FieldInfix, data.FieldFamily)
}

// capitals is a field in capitals.
func capitals(f data.Field) notation {
	n := plain(f)
	n.write = func(c *colleague) any { return text(strings.ToUpper(c.tell(f))) }
	return n
}

// Days.

// dayCell is a cell that the sheet knows to be a day.
func dayCell(f data.Field) notation {
	return dayWritten(f, func(day data.Date) any { return day.Time() })
}

// dayAsText writes a day in a layout of Go.
func dayAsText(f data.Field, layout string) notation {
	return dayWritten(f, func(day data.Date) any { return day.Time().Format(layout) })
}

// daySerial is the bare number of a day, its format lost.
func daySerial(f data.Field) notation {
	return dayWritten(f, func(day data.Date) any { return serialOf(day) })
}

// dayPacked is DDMMYY that a sheet took for a number: 011026 became 11026.
func dayPacked(f data.Field) notation {
	return dayWritten(f, func(day data.Date) any { n, _ := strconv.Atoi(day.Time().Format("020106")); return n })
}

// daysMixed writes the days of a column in turn as each of some notations does.
func daysMixed(f data.Field, ways ...notation) notation {
	i := -1
	return notation{fields: []data.Field{f}, write: func(c *colleague) any { i++; return ways[i%len(ways)].write(c) }}
}

func dayWritten(f data.Field, write func(day data.Date) any) notation {
	return notation{fields: []data.Field{f}, write: func(c *colleague) any {
		if day := c.dayOf(f); !day.IsZero() {
			return write(day)
		}
		return nil
	}}
}

func (c *colleague) dayOf(f data.Field) data.Date {
	return map[data.Field]data.Date{data.FieldStartDate: c.start, data.FieldEndDate: c.end, data.FieldMemberSince: c.since, data.FieldBirthDate: c.born}[f]
}

// bornCell is a birth date, of which the year is told.
func bornCell() notation {
	return notation{
		fields: []data.Field{data.FieldBirthDate}, write: func(c *colleague) any { return c.born.Time() },
	}
}

func serialOf(day data.Date) int {
	return int(day.Time().Sub(time.Date(1899, 12, 30, 0, 0, 0, 0, time.UTC)).Hours() / 24)
}

// Amounts.

func amount(f data.Field, write func(c *colleague) any) notation {
	return notation{fields: []data.Field{f}, write: write}
}

func hoursNumber() notation {
	return amount(data.FieldHours, func(c *colleague) any { return c.hours })
}

func hoursComma() notation {
	return amount(data.FieldHours, func(c *colleague) any { return comma(c.hours) })
}

func percentNumber() notation {
	return amount(data.FieldFTE, func(c *colleague) any { return c.percent() })
}

// percentCell is a share that the sheet shows as a percentage.
func percentCell() notation {
	return amount(data.FieldFTE, func(c *colleague) any { return shown{c.share(), "0.00%"} })
}

func percentText() notation {
	return amount(data.FieldFTE, func(c *colleague) any { return comma(c.percent()) + " %" })
}

func shareComma() notation {
	return amount(data.FieldFTE, func(c *colleague) any { return comma(c.share()) })
}

func (c *colleague) percent() float64 { return math.Round(c.share()*10_000) / 100 }

func comma(n float64) string {
	return strings.Replace(strconv.FormatFloat(n, 'f', -1, 64), ".", ",", 1)
}

// contractIn writes forms of contract in the words of a list.
func contractIn(words map[data.Contract]string) notation {
	return amount(data.FieldContract, func(c *colleague) any { return text(words[c.contract]) })
}

// Phones.

// phoneNational is the number as dialled inside the country, without blanks.
func phoneNational() notation { return phone(func(c *colleague) any { return c.dialled() }) }

// phoneNumber is the number that a sheet took for one: no zero before it.
func phoneNumber() notation {
	return phone(func(c *colleague) any { n, _ := strconv.Atoi(strings.TrimLeft(c.dialled(), "0")); return n })
}

// phonesMixed writes the numbers in five ways, one after the other.
func phonesMixed() notation {
	i := -1
	return phone(func(c *colleague) any {
		i++
		code, rest, _ := strings.Cut(c.phone, " ")
		tight := strings.ReplaceAll(rest, " ", "")
		zero, bracketed := strings.TrimSuffix(c.dialled(), tight), "("+code+") "+rest
		if zero != "" {
			bracketed = code + " (0)" + rest
		}
		return []any{
			c.phone,
			c.dialled(),
			"00" + code[1:] + tight,
			bracketed,
			zero + tight[:len(tight)-6] + "-" + tight[len(tight)-6:len(tight)-3] + " " + tight[len(tight)-3:],
		}[i%5]
	})
}

func phone(write func(c *colleague) any) notation { return amount(data.FieldPhone, write) }

// dialled is the number inside the country: Dutch, Swedish and German ones begin with a zero.
func (c *colleague) dialled() string {
	code, rest, _ := strings.Cut(c.phone, " ")
	rest = strings.ReplaceAll(rest, " ", "")
	switch code {
	case "+47", "+45":
		return rest
	}
	return "0" + rest
}
