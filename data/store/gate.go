package store

import (
	"kader/data"
	"kader/data/gate"
)

// Every text that a command writes goes through a gate: one in which a number stands that
// is never kept is refused. The gate stands here, so that no page and no command line can
// forget it. It asks gate.Find without a language, which lets through a number that may be
// a phone number of the Netherlands, Norway or Denmark. The window asks beforehand, to say
// it at the field, and with its own language: it lets through no more than this gate does.

// texts returns what somebody typed: codes and ids are none of it.
func (c textCell[T]) texts() []string {
	if s, ok := any(*c.p).(string); ok {
		return []string{s}
	}
	return nil
}

func (c listCell[T]) texts() []string {
	texts, _ := any(*c.p).([]string)
	return texts
}

// codeCell holds a text that the program made.
type codeCell struct{ textCell[string] }

func (codeCell) texts() []string { return nil }

func code(name string, p *string) field {
	return field{name: name, cell: codeCell{textCell[string]{p}}}
}

// PassedGate tells that what the command writes from here on went through the gate of an
// import, which judges a number by its column. Nothing typed may follow.
func (t *Tx) PassedGate() { t.passed = true }

// gate refuses fields with a number that is never kept. before is what stood in them,
// nil for nothing; a text that stays as it was is let be.
func (t *Tx) gate(fields []field, before []string) error {
	if t.passed {
		return nil
	}
	for i, f := range fields {
		c, ok := f.cell.(interface{ texts() []string })
		if !ok || before != nil && f.cell.format() == before[i] {
			continue
		}
		for _, text := range c.texts() {
			if rule := gate.Find(text, "", placeOf(f.name)); rule != "" {
				return data.Invalid{Field: f.name, Rule: rule}
			}
		}
	}
	return nil
}

// placeOf tells what numbers a column may hold.
func placeOf(column string) gate.Place {
	switch column {
	case "phone":
		return gate.InPhone
	case "employee_number", "member_number":
		return gate.InNumber
	}
	return gate.InText
}
