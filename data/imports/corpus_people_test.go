package imports

import (
	"fmt"
	"math"
	"strconv"
	"strings"
	"unicode"

	"kader/data"
)

// colleague is one invented person, with all that some list may say.
type colleague struct {
	number, initials, given, infix, family string
	unit, site, job, manager               string
	start, end, born, since                data.Date
	hours, fullTime                        float64
	contract                               data.Contract
	phone, email                           string // the phone in its international form
	street, postcode, town                 string
	identity, pay                          string
	member, note                           string
}

// tell returns what a careful reader writes down for a field.
func (c *colleague) tell(f data.Field) string {
	decimal := func(n float64) string { return strconv.FormatFloat(n, 'f', -1, 64) }
	switch f {
	case data.FieldStartDate:
		return c.start.String()
	case data.FieldEndDate:
		return c.end.String()
	case data.FieldMemberSince:
		return c.since.String()
	case data.FieldBirthDate:
		return strconv.Itoa(c.born.Year)
	case data.FieldHours:
		return decimal(c.hours)
	case data.FieldFTE:
		return decimal(c.share())
	case data.FieldContract:
		return string(c.contract)
	}
	return map[data.Field]string{
		data.FieldGiven: c.given, data.FieldInfix: c.infix, data.FieldFamily: c.family, data.FieldInitials: c.initials,
		data.FieldEmployeeNumber: c.number, data.FieldUnit: c.unit, data.FieldSite: c.site, data.FieldJobTitle: c.job,
		data.FieldEmail: c.email, data.FieldPhone: c.phone, data.FieldStreet: c.street, data.FieldPostcode: c.postcode,
		data.FieldTown: c.town, data.FieldManager: c.manager, data.FieldMemberNumber: c.member, data.FieldNote: c.note,
	}[f]
}

// share is the part of full time, to the hundredth of a percent.
func (c *colleague) share() float64 { return math.Round(c.hours/c.fullTime*10_000) / 10_000 }

// full is the name in speaking order.
func (c *colleague) full() string {
	return strings.Join(strings.Fields(c.given+" "+c.infix+" "+c.family), " ")
}

// colleagues reads a table of people: number | initials | given | infix | family |
// unit | site | job | start | end | hours | contract | phone | street | postcode |
// town | born | identity | pay | manager.
func colleagues(fullTime float64, domain, table string) []colleague {
	var people []colleague
	for i, line := range strings.Split(strings.TrimSpace(table), "\n") {
		var v [20]string
		for j, text := range strings.Split(line, "|") {
			v[j] = strings.TrimSpace(text)
		}
		hours, err := strconv.ParseFloat(v[10], 64)
		if err != nil {
			panic(fmt.Sprintf("%s line %d: %v", domain, i+1, err))
		}
		c := colleague{
			number: v[0], initials: v[1], given: v[2], infix: v[3], family: v[4], unit: v[5], site: v[6], job: v[7],
			start: told(v[8]), end: told(v[9]), hours: hours, fullTime: fullTime, contract: data.Contract(v[11]), phone: v[12],
			street: v[13], postcode: v[14], town: v[15], born: told(v[16]), identity: v[17], pay: v[18], manager: v[19],
		}
		c.email = mailbox(c.given) + "." + mailbox(c.infix+c.family) + "@" + domain
		people = append(people, c)
	}
	return people
}

// told reads a day as the tables of people give it.
func told(text string) data.Date {
	day, err := data.ParseDate(text)
	if err != nil {
		panic("no day: " + text)
	}
	return day
}

// mailbox writes a name as it stands in an address.
func mailbox(name string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) {
			return r
		}
		return -1
	}, data.Fold(name))
}

// some picks people by their places, from 1.
func some(people []colleague, places ...int) []colleague {
	var picked []colleague
	for _, i := range places {
		picked = append(picked, people[i-1])
	}
	return picked
}
