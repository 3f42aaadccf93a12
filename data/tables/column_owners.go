package tables

import (
	"strings"

	"kader/data"
	"kader/data/values"
)

// Some columns are about somebody else: a manager, whose name is of use, or the
// employer. Their e-mail or number must not be taken for the colleague's own.

// ofOthers returns what a header means that names a manager or the employer.
func ofOthers(words []string) []sense {
	manager, employer, reach := false, false, false
	for _, w := range words {
		switch {
		case isManager(w):
			manager = true
		case isEmployer(w):
			employer = true
		case reaches(w):
			reach = true
		}
	}
	switch {
	case len(words) < 2 || !manager && !employer:
		return nil
	case manager && !reach:
		return []sense{{field: data.FieldManager, sure: strippedSure}}
	case manager || !reach || len(words) <= 3:
		return []sense{{field: data.FieldIgnore, sure: strippedSure}}
	}
	return nil
}

func isManager(word string) bool {
	switch word {
	case "leidinggevende", "leidingg", "leidinggev", "lgg", "manager", "managers", "mgr", "leder", "leders", "lederens", "chef", "chefs", "chefens", "supervisor",
		"vorgesetzter", "vorgesetzte", "vorgesetzten", "vorges", "fuhrungskraft", "teamleider", "leiar", "leiaren", "leiars", "coach", "personalleder", "personaleleder", "overordnad",
		"lijnmanager", "teammanager", "teamleder", "teamleiter", "abteilungsleiter", "afdelingsleder", "avdelingsleder", "arbetsledare", "lead":
		return true
	}
	return false
}

func isEmployer(word string) bool {
	switch word {
	case "werkgever", "werkgevers", "arbeidsgiver", "arbeidsgivar", "arbejdsgiver", "arbejdsgivers", "arbetsgivare", "arbetsgivarens", "arbeitgeber", "employer", "employers",
		"bedrijf", "bedrijfs", "firma", "virksomhed", "virksomhet", "selskap", "selskab", "foretag", "unternehmen", "company", "organisasjonsnummer":
		return true
	}
	return false
}

// reaches tells whether a word is about reaching or numbering somebody, or a day.
func reaches(word string) bool {
	switch word {
	case "email", "mail", "e", "epost", "epostadres", "mailadres", "emailadres", "post", "tel", "tlf", "telefoon", "telefon", "phone", "mobiel", "mobil", "mobile", "id", "is", "j", "ja",
		"functie", "funktion", "stilling", "title", "job", "role", "level", "sinds", "since", "kode", "code", "nr", "nummer", "number", "no":
		return true
	}
	return headOf(word, []string{"nummer", "nr", "number", "datum", "dato", "date", "mail", "telefoon", "telefon"}) != ""
}

// namesOfTwo tells whether the parts of a header are a given and a family name, in
// whatever order: together they are the whole name.
func namesOfTwo(parts []sense) bool {
	given, family := false, false
	for _, s := range parts {
		given = given || s.field == data.FieldGiven || s.field == data.FieldInitials
		family = family || s.field == data.FieldFamily || s.field == data.FieldFullName
	}
	return given && family
}

// unexplained returns a header without what stands in parentheses or brackets, and
// without the signs around it; the header itself where nothing would remain.
func unexplained(header string) string {
	var b strings.Builder
	depth := 0
	for _, r := range header {
		switch r {
		case '(', '[', '{':
			depth++
		case ')', ']', '}':
			depth = max(0, depth-1)
		default:
			if depth == 0 {
				b.WriteRune(r)
			}
		}
	}
	text := strings.Trim(b.String(), " *:.-_#")
	if values.HeaderKey(text) == "" {
		return header
	}
	return text
}
