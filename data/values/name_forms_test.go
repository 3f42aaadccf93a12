package values

import (
	"slices"
	"strings"
	"testing"
	"time"

	"kader/data"
)

// TestParseNameForms: what else stands in columns of names.
func TestParseNameForms(t *testing.T) {
	tests := []struct {
		full string
		want data.Name
	}{
		// Initials of every sort.
		{"J.Jansen", data.Name{Initials: "J.", Family: "Jansen"}},
		{"J.P.van der Berg", data.Name{Initials: "J.P.", Infix: "van der", Family: "Berg"}},
		{"J P Jansen", data.Name{Initials: "J P", Family: "Jansen"}},
		{"IJ. de Boer", data.Name{Initials: "IJ.", Infix: "de", Family: "Boer"}},
		{"Chr. Bakker", data.Name{Initials: "Chr.", Family: "Bakker"}},
		{"Bakker, Chr.Th.", data.Name{Initials: "Chr.Th.", Family: "Bakker"}},
		{"J.-P. Dupont", data.Name{Initials: "J.-P.", Family: "Dupont"}},
		{"Van der Berg, J.P.", data.Name{Initials: "J.P.", Infix: "Van der", Family: "Berg"}},
		{"J.M. (Jan) van der Berg", data.Name{Given: "Jan", Initials: "J.M.", Infix: "van der", Family: "Berg"}},
		{"Jan (J.M.) van der Berg", data.Name{Given: "Jan", Initials: "J.M.", Infix: "van der", Family: "Berg"}},
		{"van der Berg, J.M. (Jan-Willem)", data.Name{Given: "Jan-Willem", Initials: "J.M.", Infix: "van der", Family: "Berg"}},
		{`J.M. "Jan" Bos`, data.Name{Given: "Jan", Initials: "J.M.", Family: "Bos"}},
		// Remarks, stars and what nobody sees.
		{"Jansen, M. (Extern)", data.Name{Initials: "M.", Family: "Jansen"}},
		{"Jansen, M. (0.8 fte)", data.Name{Initials: "M.", Family: "Jansen"}},
		{"Jan Jansen *", data.Name{Given: "Jan", Family: "Jansen"}},
		{"*Jan Jansen", data.Name{Given: "Jan", Family: "Jansen"}},
		{`"Berg, Jan van der"`, data.Name{Given: "Jan", Infix: "van der", Family: "Berg"}},
		{"Jan\u200b Jan\u00adsen\ufeff", data.Name{Given: "Jan", Family: "Jansen"}},
		{"Jan\u00a0van\u202fder\u00a0Berg", data.Name{Given: "Jan", Infix: "van der", Family: "Berg"}},
		{"Karel ’s Gravemade", data.Name{Given: "Karel", Infix: "’s", Family: "Gravemade"}},
		{"Bakker geb. de Wit, Anna", data.Name{Given: "Anna", Family: "Bakker"}},
		{"Kari Holm født Lund", data.Name{Given: "Kari", Family: "Holm"}},
		// Titles go, generations stay.
		{"prof. dr. ir. J. de Wit", data.Name{Initials: "J.", Infix: "de", Family: "Wit"}},
		{"Wit, mr. J. de", data.Name{Initials: "J.", Infix: "de", Family: "Wit"}},
		{"Wit, de, J. (drs.)", data.Name{Initials: "J.", Infix: "de", Family: "Wit"}},
		{"Cand.mag. Ole Lund", data.Name{Given: "Ole", Family: "Lund"}},
		{"cand. merc. Ole Lund", data.Name{Given: "Ole", Family: "Lund"}},
		{"Jan Jansen jr.", data.Name{Given: "Jan", Family: "Jansen jr."}},
		{"Jansen jr., Jan", data.Name{Given: "Jan", Family: "Jansen jr."}},
		{"Jansen, Jan jr.", data.Name{Given: "Jan", Family: "Jansen jr."}},
		{"Jan van der Berg III", data.Name{Given: "Jan", Infix: "van der", Family: "Berg III"}},
		{"JAN VAN DER BERG III", data.Name{Given: "Jan", Infix: "van der", Family: "Berg III"}},
		{"Berg Sr, Piet van der", data.Name{Given: "Piet", Infix: "van der", Family: "Berg Sr"}},
		// Two names of a couple.
		{"De Vries-Jansen, M.", data.Name{Initials: "M.", Infix: "De", Family: "Vries-Jansen"}},
		{"Jansen - de Vries, M.", data.Name{Initials: "M.", Family: "Jansen - de Vries"}},
		{"M. Jansen-De Vries", data.Name{Initials: "M.", Family: "Jansen-De Vries"}},
		{"Jansen-van der Berg, M.P.", data.Name{Initials: "M.P.", Family: "Jansen-van der Berg"}},
		{"M. van den Berg-van 't Hof", data.Name{Initials: "M.", Infix: "van den", Family: "Berg-van 't Hof"}},
		{"Vries - van Dijk, A. de", data.Name{Initials: "A.", Infix: "de", Family: "Vries - van Dijk"}},
		{"DE VRIES-VAN DIJK, ANNA", data.Name{Given: "Anna", Infix: "de", Family: "Vries-van Dijk"}},
		{"Berg-Olsen, Kari", data.Name{Given: "Kari", Family: "Berg-Olsen"}},
		{"García Márquez, Gabriel", data.Name{Given: "Gabriel", Family: "García Márquez"}},
		{"Hansen Lund, Kari Anne", data.Name{Given: "Kari Anne", Family: "Hansen Lund"}},
		// Particles of other languages.
		{"Søren de la Cour", data.Name{Given: "Søren", Infix: "de la", Family: "Cour"}},
		{"Ana dos Santos", data.Name{Given: "Ana", Infix: "dos", Family: "Santos"}},
		{"Luigi della Rovere", data.Name{Given: "Luigi", Infix: "della", Family: "Rovere"}},
		{"Fatima al Hassan", data.Name{Given: "Fatima", Infix: "al", Family: "Hassan"}},
		{"Fatima Al-Hassan", data.Name{Given: "Fatima", Family: "Al-Hassan"}},
		{"Ali bin Said", data.Name{Given: "Ali", Family: "bin Said"}},
		{"Otto von und zu Stein", data.Name{Given: "Otto", Infix: "von und zu", Family: "Stein"}},
		{"Kees op den Akker", data.Name{Given: "Kees", Infix: "op den", Family: "Akker"}},
		{"Akker, K. op den", data.Name{Initials: "K.", Infix: "op den", Family: "Akker"}},
		{"Tim O'Brien", data.Name{Given: "Tim", Family: "O'Brien"}},
		{"O’Brien, Tim", data.Name{Given: "Tim", Family: "O’Brien"}},
		{"Sean McDonald", data.Name{Given: "Sean", Family: "McDonald"}},
		{"Jón Þórsson", data.Name{Given: "Jón", Family: "Þórsson"}},
		{"Pelle af Ekenstam", data.Name{Given: "Pelle", Infix: "af", Family: "Ekenstam"}},
		// Addresses for names.
		{"jan.jansen", data.Name{Given: "Jan", Family: "Jansen"}},
		{"jan.van.der.berg@bedrijf.example", data.Name{Given: "Jan", Infix: "van der", Family: "Berg"}},
		{"j.jansen@bedrijf.example", data.Name{Initials: "J.", Family: "Jansen"}},
		// Capitals.
		{"ÅSE ØDEGÅRD", data.Name{Given: "Åse", Family: "Ødegård"}},
		{"ØYSTEIN MCDONALD-O'BRIEN", data.Name{Given: "Øystein", Family: "McDonald-O'Brien"}},
		{"VAN 'T HOF, J.", data.Name{Initials: "J.", Infix: "van 't", Family: "Hof"}},
		{"BERG VAN DER, JAN", data.Name{Given: "Jan", Infix: "van der", Family: "Berg"}},
		{"VON DER LEYEN, ANNA", data.Name{Given: "Anna", Infix: "von der", Family: "Leyen"}},
	}
	for _, tt := range tests {
		if got := ParseName(tt.full); got != tt.want {
			t.Errorf("ParseName(%q)\n got %+v\nwant %+v", tt.full, got, tt.want)
		}
	}
}

func TestParseListedName(t *testing.T) {
	isGiven := func(word string) bool { return slices.Contains([]string{"Kari", "Jan", "Anne", "Piet"}, word) }
	tests := []struct {
		full string
		want data.Name
	}{
		{"Jansen Piet", data.Name{Given: "Piet", Family: "Jansen"}},
		{"Hansen Lund Kari Anne", data.Name{Given: "Kari Anne", Family: "Hansen Lund"}},
		{"Nordmann Oda Marie", data.Name{Given: "Oda Marie", Family: "Nordmann"}},
		{"van der Berg Jan", data.Name{Given: "Jan", Infix: "van der", Family: "Berg"}},
		{"Berg Jan van der", data.Name{Given: "Jan", Infix: "van der", Family: "Berg"}},
		{"Jansen J.P.", data.Name{Initials: "J.P.", Family: "Jansen"}},
		{"JANSEN PIET", data.Name{Given: "Piet", Family: "Jansen"}},
		{"JANSEN Piet", data.Name{Given: "Piet", Family: "Jansen"}},
		{"Jansen, Piet", data.Name{Given: "Piet", Family: "Jansen"}},
		{"Jansen", data.Name{Family: "Jansen"}},
	}
	for _, tt := range tests {
		if got := ParseListedName(tt.full, isGiven); got != tt.want {
			t.Errorf("ParseListedName(%q)\n got %+v\nwant %+v", tt.full, got, tt.want)
		}
	}
}

func TestGivenFirst(t *testing.T) {
	isGiven := func(word string) bool { return word == "Jan" || word == "Kari" }
	for full, want := range map[string]int{
		"Jan Jansen": -1, "Jansen Jan": 1, "J. Jansen": -2, "Jansen J.P.": 2, "Jan van der Berg": -2, "van der Berg Jan": 2,
		"Berg Jan van der": 2, "van der Berg": 0, "Jansen, Jan": 0, "Xu Li": 0, "Jan": 0, "Jan Kari": 0,
	} {
		got := GivenFirst(full, isGiven)
		if got != want {
			t.Errorf("GivenFirst(%q) = %d, want %d", full, got, want)
		}
	}
}

// TestNamesAreKeptAsWritten: what a name is taken apart into holds every word of it,
// the commas and order aside.
func TestNamesAreKeptAsWritten(t *testing.T) {
	words := func(s string) []string {
		list := strings.Fields(strings.ToLower(strings.ReplaceAll(s, ",", " ")))
		slices.Sort(list)
		return list
	}
	for _, full := range []string{
		"Jan van der Berg", "Berg, J. van der", "Berg, van der", "J. van der Berg", "van der Berg, Jan", "Berg van der, Jan", "J P Jansen", "Th. de Wit",
		"Jansen - de Vries, Marie", "De Vries-Jansen", "García Márquez, Gabriel", "Kari Nordmann Hansen Lund", "Jan Jansen jr.", "Søren de la Cour",
		"Åse O’Brien", "Anne-Marie 't Hart", "Jan P. Jansen", "Otto von und zu Stein", "VAN DER BERG Jan", "Klein Gunnewiek, J.H.",
	} {
		n := ParseName(full)
		got, want := words(strings.Join([]string{n.Initials, n.Given, n.Infix, n.Family}, " ")), words(full)
		if !slices.Equal(got, want) {
			t.Errorf("%q became %+v", full, n)
		}
		again := ParseName(n.Listed(dutchNames{}))
		if again != n && n.Initials == "" {
			t.Errorf("%q became %+v, and that %+v", full, n, again)
		}
	}
}

// dutchNames lists names as Dutch does.
type dutchNames struct{}

func (dutchNames) Alphabet() string { return "nl" }
func (dutchNames) InfixLast() bool  { return true }

func TestSplitFamilyWithInfixBehind(t *testing.T) {
	for s, want := range map[string][2]string{
		"Berg van der": {"van der", "Berg"}, "BERG VAN DER": {"VAN DER", "BERG"}, "Vries de": {"de", "Vries"}, "Nguyen Van": {"", "Nguyen Van"}, "Berg Van Der": {"Van Der", "Berg"},
	} {
		if infix, family := SplitFamily(s); [2]string{infix, family} != want {
			t.Errorf("SplitFamily(%q) = %q, %q", s, infix, family)
		}
	}
}

// TestLongName: a cell full of strokes is no reason to wait.
func TestLongName(t *testing.T) {
	begun := time.Now()
	for _, word := range []string{"- a ", "van ", "'t ", "a, ", "(a ", "J."} {
		ParseName(strings.Repeat(word, 100_000))
	}
	if took := time.Since(begun); took > 10*time.Second {
		t.Errorf("took %v", took)
	}
}

func TestNumbersBeforeNames(t *testing.T) {
	for text, want := range map[string][2]string{
		"4101 - Lotte Kuiper": {"4101", "Lotte Kuiper"}, "00412 Aas, Kari": {"00412", "Aas, Kari"}, "4102: Ivo de Groot": {"4102", "Ivo de Groot"}, "4103 van den Berg, J.": {"4103", "van den Berg, J."},
		"2 stagiaires": {"", "2 stagiaires"}, "Lotte Kuiper": {"", "Lotte Kuiper"}, "4101": {"", "4101"}, "4101 plek": {"", "4101 plek"}, "1-9-2026 Jan": {"", "1-9-2026 Jan"}, "": {"", ""},
	} {
		if number, name := CutNumber(text); number != want[0] || name != want[1] {
			t.Errorf("CutNumber(%q) = %q, %q", text, number, name)
		}
	}
}
