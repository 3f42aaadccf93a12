package imports

import (
	"errors"
	"maps"
	"path"
	"strings"

	"kader/data"
	"kader/data/gate"
)

// check returns data.Invalid where a text about the list holds a number that is never kept.
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

// scrub masks forbidden numbers in the other facts about a list, because they are kept, shown or
// stand in an error: a file named after somebody's number, a header.
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
	place.File, place.Sheet, place.Column = gate.SafeName(place.File), gate.SafeName(place.Sheet),
		gate.SafeName(place.Column)
	if place == fault.Place {
		return err
	}
	return data.Fault{Code: fault.Code, Place: place}
}

// MaskNumbers returns a text with the numbers masked that are never kept, for texts that others
// may read, such as an error.
func MaskNumbers(text string) string { return gate.SafeName(text) }
