package imports

import (
	"slices"
	"strings"

	"kader/data"
	"kader/data/sheet"
	"kader/data/tables"
	"kader/data/values"
)

// partnerColumns are the places of the columns in which payroll keeps a partner's name, its infix,
// and which of the two names is used in which order; -1 is none. The partner's name goes no
// further than the colleague's own name.
type partnerColumns struct {
	name, infix, use int
	zeroBased        bool // the codes are 0–3 in another order
}

// partnerPart is the part that a column has in a partner's name.
type partnerPart uint8

const (
	noPart partnerPart = iota
	partnersName
	partnersInfix
	useOfNames
)

// partOf returns the part that a column has in a partner's name, by its header.
func partOf(header string) partnerPart {
	key := values.HeaderKey(header)
	holds := func(words ...string) bool {
		return slices.ContainsFunc(words, func(w string) bool { return strings.Contains(key, w) })
	}
	switch {
	case holds("samenstelling", "naamgebruik", "gebruiknaam", "gebruikachternaam"):
		return useOfNames
	case !holds("partner", "echtgenoot"), holds("voornaam", "roepnaam", "voorletters"):
		return noPart
	case holds("voorv", "tussenv"):
		return partnersInfix
	case holds("naam", "name"):
		return partnersName
	}
	return noPart
}

// findPartner finds the columns about a partner's name. One that is mapped to a field
// is that field.
func (w *typist) findPartner(m tables.Mapping) {
	w.partner = partnerColumns{name: -1, infix: -1, use: -1}
	p := &w.partner
	for i, c := range m {
		if c.Field != data.FieldIgnore || c.From == tables.FromHand {
			continue
		}
		switch partOf(c.Header) {
		case partnersName:
			p.name = i
		case partnersInfix:
			p.infix = i
		case useOfNames:
			p.use = i
		}
	}
	if p.use < 0 {
		p.name = -1
		return
	}
	p.zeroBased = slices.ContainsFunc(w.table.Lines, func(l tables.Line) bool {
		text := l.Cells[p.use].Text
		return text != "" && strings.Trim(text, "0") == ""
	})
}

// nameUse is the order in which somebody uses the own name and that of a partner.
type nameUse uint8

const (
	ownName nameUse = iota
	partnerName
	partnerThenOwn
	ownThenPartner
)

// readNameUse parses the use of a name: words, the letters of the register of persons, or the
// numbers of the Dutch standard; with zeroBased those of programs that count from 0. Anything else
// is the own name.
func readNameUse(text string, zeroBased bool) nameUse {
	text = strings.TrimSpace(strings.TrimLeft(data.Fold(text), " "))
	if zeroBased {
		switch strings.TrimLeft(text, "0") {
		case "1":
			return partnerThenOwn
		case "2":
			return partnerName
		case "3":
			return ownThenPartner
		}
		return ownName
	}
	switch strings.TrimLeft(text, "0") {
	case "2", "p":
		return partnerName
	case "3", "v", "pe", "pg", "p-e", "p-g":
		return partnerThenOwn
	case "4", "n", "ep", "gp", "e-p", "g-p":
		return ownThenPartner
	}
	partner, own := strings.Index(text, "partner"), -1
	for _, word := range []string{"eigen", "geboorte", "geslacht"} {
		if i := strings.Index(text, word); i >= 0 && (own < 0 || i < own) {
			own = i
		}
	}
	switch {
	case partner < 0:
		return ownName
	case own < 0:
		return partnerName
	case partner < own:
		return partnerThenOwn
	}
	return ownThenPartner
}

// applyPartner makes the name that somebody uses from the own name and the partner's.
func (w *typist) applyPartner(n *data.Name, cells []sheet.Cell) {
	p := w.partner
	if p.name < 0 || n.Family == "" {
		return
	}
	use := readNameUse(cells[p.use].Text, p.zeroBased)
	other := data.Name{Family: withoutPlaceholder(tidyText(cells[p.name].Text))}
	if use == ownName || other.Family == "" || strings.Contains(data.Fold(n.Family), data.Fold(other.Family)) {
		return
	}
	if p.infix >= 0 {
		if infix := tidyText(cells[p.infix].Text); !values.SaysNothing(infix) {
			other.Infix = infix
		}
	}
	if w.capitals || values.IsSmall(other.Family) {
		other.Family, other.Infix = properCase(strings.ToUpper(other.Family)), strings.ToLower(other.Infix)
	}
	if other.Infix == "" {
		other.Infix, other.Family = values.SplitFamily(other.Family)
	}
	switch own := *n; use {
	case partnerName:
		n.Infix, n.Family = other.Infix, other.Family
	case partnerThenOwn:
		n.Infix, n.Family = other.Infix, other.Family+"-"+joinTexts(own.Infix, own.Family)
	case ownThenPartner:
		n.Family += "-" + joinTexts(other.Infix, other.Family)
	}
}
