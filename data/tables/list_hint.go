package tables

import (
	"kader/data"
	"kader/data/values"
)

// KindHint says which kind of list the name of a file or sheet, or a title, speaks of.
func KindHint(text string) data.ListKind {
	for _, word := range values.HeaderWords(text) {
		switch {
		case values.HasAnyPrefix(word, "leden", "lidmaat", "medlem", "member", "mitglied"):
			return data.ListMembers
		case values.HasAnyPrefix(word, "nieuw", "indienst", "instroom", "nyansat", "nyansett", "nytilsett", "nye", "tiltrad", "starter", "joiner", "hires", "onboard", "newhire", "zugange"):
			return data.ListNewHires
		}
	}
	for _, word := range values.HeaderWords(text) {
		if values.HasAnyPrefix(word, "personeel", "medewerkers", "bestand", "ansatte", "tilsette", "ansattliste", "medarbejdere", "medarbeidere", "personale", "staff", "employees", "headcount", "bezetting", "stamdata", "mitarbeiter") {
			return data.ListStaff
		}
	}
	return ""
}
