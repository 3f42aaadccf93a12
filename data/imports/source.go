package imports

import (
	"errors"
	"maps"
	"path"
	"strings"

	"kader/data"
	"kader/data/gate"
)

// check refuses what is typed about a list where a number stands in it that is never kept.
func (d *Details) check() error {
	for _, typed := range []struct{ field, text string }{
		{"employer", d.Employer}, {"period", d.Period}, {"asked-by", d.AskedBy}, {"legal-basis", d.LegalBasis},
	} {
		if rule := gate.Find(typed.text, "", gate.InText); rule != "" {
			return data.Invalid{Field: typed.field, Rule: rule}
		}
	}
	return nil
}

// scrub masks the forbidden numbers in what else is said about a list, because it is
// kept, shown, or stands in an error: a file named after somebody's number, a header.
func (s *Source) scrub() {
	s.File = gate.SafeName(path.Base(strings.ReplaceAll(s.File, `\`, "/")))
	s.Sheet = gate.SafeName(s.Sheet)
	fields := maps.Clone(s.Map)
	for header, field := range s.Map {
		delete(fields, header)
		fields[gate.SafeHeader(header)] = data.Field(gate.SafeName(string(field)))
	}
	s.Map = fields
}

// safeFault masks forbidden numbers in the place of a fault.
func safeFault(err error) error {
	var fault data.Fault
	if !errors.As(err, &fault) {
		return err
	}
	place := fault.Place
	place.File, place.Sheet, place.Column = gate.SafeName(place.File), gate.SafeName(place.Sheet), gate.SafeName(place.Column)
	if place == fault.Place {
		return err
	}
	return data.Fault{Code: fault.Code, Place: place}
}

// Masked is a text with the numbers masked that are never kept, for what is said and
// may be read by others, such as an error.
func Masked(text string) string { return gate.SafeName(text) }
