package imports

import (
	"errors"
	"maps"
	"path"
	"strings"

	"kader/data"
)

// scrub masks the forbidden numbers in what is said about a list, because all of it
// is kept, shown, or stands in an error: a file named after somebody's number, a
// number pasted into the wrong field.
func (s *Source) scrub() {
	s.File = safeName(path.Base(strings.ReplaceAll(s.File, `\`, "/")))
	for _, text := range []*string{&s.Sheet, &s.Employer, &s.Period, &s.AskedBy, &s.LegalBasis} {
		*text = safeName(*text)
	}
	fields := maps.Clone(s.Map)
	for header, field := range s.Map {
		delete(fields, header)
		fields[safeHeader(header)] = data.Field(safeName(string(field)))
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
	place.File, place.Sheet, place.Column = safeName(place.File), safeName(place.Sheet), safeName(place.Column)
	if place == fault.Place {
		return err
	}
	return data.Fault{Code: fault.Code, Place: place}
}

// Masked is a text with the numbers masked that are never kept, for what is said and
// may be read by others, such as an error.
func Masked(text string) string { return safeName(text) }
