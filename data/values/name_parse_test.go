package values

import (
	"encoding/csv"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"kader/data"
)

func TestParseName(t *testing.T) {
	tests := []struct {
		full string
		want data.Name
	}{
		{"", data.Name{}},
		{" , ", data.Name{}},
		{"Jansen", data.Name{Family: "Jansen"}},
		// Speaking order.
		{"Jan van der Berg", data.Name{Given: "Jan", Infix: "van der", Family: "Berg"}},
		{"  Jan   van\u00a0der  Berg ", data.Name{Given: "Jan", Infix: "van der", Family: "Berg"}},
		{"VAN DER BERG, Jan", data.Name{Given: "Jan", Infix: "van der", Family: "Berg"}},
		{"ØSTERGÅRD-LUND, Åge", data.Name{Given: "Åge", Family: "Østergård-Lund"}},
		{"VRIES, Jan de", data.Name{Given: "Jan", Infix: "de", Family: "Vries"}},
		{"BERG VAN DER J.P.", data.Name{Initials: "J.P.", Infix: "van der", Family: "Berg"}},
		{"Vries de A.M.", data.Name{Initials: "A.M.", Infix: "de", Family: "Vries"}},
		{"J.P. van den Berg", data.Name{Initials: "J.P.", Infix: "van den", Family: "Berg"}},
		{"J. P. van den Berg", data.Name{Initials: "J. P.", Infix: "van den", Family: "Berg"}},
		{"JP van den Berg", data.Name{Initials: "JP", Infix: "van den", Family: "Berg"}},
		{"Th.M. de Wit", data.Name{Initials: "Th.M.", Infix: "de", Family: "Wit"}},
		{"Jan v.d. Berg", data.Name{Given: "Jan", Infix: "v.d.", Family: "Berg"}},
		{"Jan v/d Berg", data.Name{Given: "Jan", Infix: "v/d", Family: "Berg"}},
		{"Jan van ’t Hof", data.Name{Given: "Jan", Infix: "van ’t", Family: "Hof"}},
		{"Jan Willem in 't Veld", data.Name{Given: "Jan Willem", Infix: "in 't", Family: "Veld"}},
		{"Jan Op de Beeck", data.Name{Given: "Jan", Infix: "Op de", Family: "Beeck"}},
		{"Jan Van Der Berg", data.Name{Given: "Jan", Infix: "Van Der", Family: "Berg"}},
		{"Emma 't Hart", data.Name{Given: "Emma", Infix: "'t", Family: "Hart"}},
		{"Karel 's Gravemade", data.Name{Given: "Karel", Infix: "'s", Family: "Gravemade"}},
		{"Lucia d'Ancona", data.Name{Given: "Lucia", Family: "d'Ancona"}},
		{"Jan P. Jansen", data.Name{Given: "Jan P.", Family: "Jansen"}},
		// Family name only, or first without a comma.
		{"van der Berg", data.Name{Infix: "van der", Family: "Berg"}},
		{"De Vries", data.Name{Infix: "De", Family: "Vries"}},
		{"van Dijk Jan Willem", data.Name{Given: "Jan Willem", Infix: "van", Family: "Dijk"}},
		{"Berg J. van der", data.Name{Initials: "J.", Infix: "van der", Family: "Berg"}},
		{"Jansen J.P.", data.Name{Initials: "J.P.", Family: "Jansen"}},
		{"van der Berg J.P.", data.Name{Initials: "J.P.", Infix: "van der", Family: "Berg"}},
		{"Jan Peter S.", data.Name{Given: "Jan Peter", Family: "S."}},
		{"VAN DER BERG Jan", data.Name{Given: "Jan", Infix: "van der", Family: "Berg"}},
		{"Jean-Luc DUPONT", data.Name{Given: "Jean-Luc", Family: "Dupont"}},
		// With commas.
		{"Berg, J. van der", data.Name{Initials: "J.", Infix: "van der", Family: "Berg"}},
		{"Berg,J.P.van der", data.Name{Initials: "J.P.", Infix: "van der", Family: "Berg"}},
		{"Berg, van der", data.Name{Infix: "van der", Family: "Berg"}},
		{"Berg, Jan van der", data.Name{Given: "Jan", Infix: "van der", Family: "Berg"}},
		{"Berg, van der, Jan", data.Name{Given: "Jan", Infix: "van der", Family: "Berg"}},
		{"Berg, van der Jan", data.Name{Given: "Jan", Infix: "van der", Family: "Berg"}},
		{"Berg van der, Jan", data.Name{Given: "Jan", Infix: "van der", Family: "Berg"}},
		{"van der Berg, Jan", data.Name{Given: "Jan", Infix: "van der", Family: "Berg"}},
		{"Hart, E. 't", data.Name{Initials: "E.", Infix: "'t", Family: "Hart"}},
		{"'t Hart, E.", data.Name{Initials: "E.", Infix: "'t", Family: "Hart"}},
		{"Jansen, J", data.Name{Initials: "J", Family: "Jansen"}},
		{"Jansen, JP", data.Name{Initials: "JP", Family: "Jansen"}},
		{"Jansen, Bo", data.Name{Given: "Bo", Family: "Jansen"}},
		{"Berg, J. van der (Jan)", data.Name{Given: "Jan", Initials: "J.", Infix: "van der", Family: "Berg"}},
		{"J.P. (Jan) van den Berg", data.Name{Given: "Jan", Initials: "J.P.", Infix: "van den", Family: "Berg"}},
		{"Jansen, M. (extern)", data.Name{Initials: "M.", Family: "Jansen"}},
		// Double names.
		{"Marie Jansen-de Vries", data.Name{Given: "Marie", Family: "Jansen-de Vries"}},
		{"Jansen-de Vries, Marie", data.Name{Given: "Marie", Family: "Jansen-de Vries"}},
		{"Marie Jansen - de Vries", data.Name{Given: "Marie", Family: "Jansen - de Vries"}},
		{"Marie de Vries - van den Berg", data.Name{Given: "Marie", Infix: "de", Family: "Vries - van den Berg"}},
		{"de Vries - van den Berg, Marie", data.Name{Given: "Marie", Infix: "de", Family: "Vries - van den Berg"}},
		{"Vries-Jansen, M. de", data.Name{Initials: "M.", Infix: "de", Family: "Vries-Jansen"}},
		{"De Vries-Jansen, Marie", data.Name{Given: "Marie", Infix: "De", Family: "Vries-Jansen"}},
		{"Jansen e/v de Vries, Marie", data.Name{Given: "Marie", Family: "Jansen"}},
		{"Marie Jansen-van der Berg", data.Name{Given: "Marie", Family: "Jansen-van der Berg"}},
		{"Jan-Willem de Groot", data.Name{Given: "Jan-Willem", Infix: "de", Family: "Groot"}},
		// Words that are infixes at times.
		{"Jan Groot", data.Name{Given: "Jan", Family: "Groot"}},
		{"Jan klein Avink", data.Name{Given: "Jan", Infix: "klein", Family: "Avink"}},
		{"Jan Klein Gunnewiek", data.Name{Given: "Jan", Family: "Klein Gunnewiek"}},
		{"Fatima El Amrani", data.Name{Given: "Fatima", Family: "El Amrani"}},
		{"Fatima el Amrani", data.Name{Given: "Fatima", Infix: "el", Family: "Amrani"}},
		{"Mohamed Ben Salah", data.Name{Given: "Mohamed", Family: "Ben Salah"}},
		{"Marie La Fontaine", data.Name{Given: "Marie", Family: "La Fontaine"}},
		{"João da Silva Costa", data.Name{Given: "João", Infix: "da", Family: "Silva Costa"}},
		{"Thi Van", data.Name{Given: "Thi", Family: "Van"}},
		// Norwegian and Danish.
		{"Kari Nordmann Hansen", data.Name{Given: "Kari Nordmann", Family: "Hansen"}},
		{"Hansen, Kari", data.Name{Given: "Kari", Family: "Hansen"}},
		{"Hansen, Kari Nordmann", data.Name{Given: "Kari Nordmann", Family: "Hansen"}},
		{"Ole-Martin Bjørnstad", data.Name{Given: "Ole-Martin", Family: "Bjørnstad"}},
		{"Søren von Ahlefeldt", data.Name{Given: "Søren", Infix: "von", Family: "Ahlefeldt"}},
		{"Ebbe af Rosen", data.Name{Given: "Ebbe", Infix: "af", Family: "Rosen"}},
		// Capitals only.
		{"VAN DER BERG, JAN", data.Name{Given: "Jan", Infix: "van der", Family: "Berg"}},
		{"BERG, J.P. VAN DER", data.Name{Initials: "J.P.", Infix: "van der", Family: "Berg"}},
		{"JAN VAN DER BERG", data.Name{Given: "Jan", Infix: "van der", Family: "Berg"}},
		{"JANSEN-DE VRIES, ANNE-MARIE", data.Name{Given: "Anne-Marie", Family: "Jansen-de Vries"}},
		{"MCDONALD, SEAN", data.Name{Given: "Sean", Family: "McDonald"}},
		{"D'ANCONA, LUCIA", data.Name{Given: "Lucia", Family: "d'Ancona"}},
		{"O'BRIEN, TIM", data.Name{Given: "Tim", Family: "O'Brien"}},
		{"'T HART, EMMA", data.Name{Given: "Emma", Infix: "'t", Family: "Hart"}},
		{"'S GRAVEMADE, KAREL", data.Name{Given: "Karel", Infix: "'s", Family: "Gravemade"}},
		{"IJSSEL, IJSBRAND VAN", data.Name{Given: "IJsbrand", Infix: "van", Family: "IJssel"}},
		{"DE VRIES-JANSEN, MARIE", data.Name{Given: "Marie", Infix: "de", Family: "Vries-Jansen"}},
		{"FATIMA EL AMRANI", data.Name{Given: "Fatima", Family: "El Amrani"}},
		{"JAN KLEIN GUNNEWIEK", data.Name{Given: "Jan", Family: "Klein Gunnewiek"}},
		{"ØSTERGÅRD, ÅSE", data.Name{Given: "Åse", Family: "Østergård"}},
		{"JANSEN, JP", data.Name{Initials: "JP", Family: "Jansen"}},
		{"JANSEN, BO", data.Name{Given: "Bo", Family: "Jansen"}},
		{"JANSEN--DE WIT-, ANNA", data.Name{Given: "Anna", Family: "Jansen--de Wit-"}},
		// Titles.
		{"dhr. J. de Wit", data.Name{Initials: "J.", Infix: "de", Family: "Wit"}},
		{"Mw. drs. A. Bakker-de Wit", data.Name{Initials: "A.", Family: "Bakker-de Wit"}},
		{"De heer Jansen", data.Name{Family: "Jansen"}},
		{"Heer, Jan de", data.Name{Given: "Jan", Infix: "de", Family: "Heer"}},
		{"Fru Hansen", data.Name{Family: "Hansen"}},
		{"Berg, van der, mevr.", data.Name{Infix: "van der", Family: "Berg"}},
		{"hr. Jens Holm", data.Name{Given: "Jens", Family: "Holm"}},
		{"Jan Jansen MSc", data.Name{Given: "Jan", Family: "Jansen"}},
	}
	for _, tt := range tests {
		if got := ParseName(tt.full); got != tt.want {
			t.Errorf("ParseName(%q)\n got %+v\nwant %+v", tt.full, got, tt.want)
		}
	}
}

func TestSplitFamily(t *testing.T) {
	tests := []struct{ s, infix, family string }{
		{"", "", ""},
		{"Berg", "", "Berg"},
		{"van der Berg", "van der", "Berg"},
		{"Van den Berg", "Van den", "Berg"},
		{"op den Akker", "op den", "Akker"},
		{"op Heij", "op", "Heij"},
		{"klein Avink", "klein", "Avink"},
		{"Klein Gunnewiek", "", "Klein Gunnewiek"},
		{"Groot", "", "Groot"},
		{"de Groot", "de", "Groot"},
		{"de Vries - van den Berg", "de", "Vries - van den Berg"},
		{"Jansen-de Vries", "", "Jansen-de Vries"},
		{"Van", "", "Van"},
	}
	for _, tt := range tests {
		if infix, family := SplitFamily(tt.s); infix != tt.infix || family != tt.family {
			t.Errorf("SplitFamily(%q) = %q, %q, want %q, %q", tt.s, infix, family, tt.infix, tt.family)
		}
	}
}

// TestParseNameRegister parses the 1,000 most common Dutch family names, which
// five million people bear, in every way that lists write them.
func TestParseNameRegister(t *testing.T) {
	for _, row := range registerRows(t, "top_1000_last_names_in_the_netherlands_2007.csv") {
		family, infix, _ := strings.Cut(row[1], ", ")
		want := data.Name{Given: "Jan", Infix: infix, Family: family}
		for _, written := range []string{
			"Jan " + row[0], row[0] + ", Jan", strings.TrimSpace(family + ", Jan " + infix), row[0] + " Jan",
		} {
			if infix == "" && !strings.Contains(written, ",") && !strings.HasPrefix(written, "Jan ") {
				continue // nothing tells which of two names is the family's
			}
			if got := ParseName(written); got != want {
				t.Errorf("ParseName(%q) = %+v", written, got)
			}
		}
	}
}

// TestSplitFamilyRegister splits an example of every infix that occurs.
func TestSplitFamilyRegister(t *testing.T) {
	wrong := 0
	rows := registerRows(t, "nl_infixes_by_frequency.csv")
	for _, row := range rows {
		if strings.ToLower(row[0]) != row[0] || row[0] == "an" {
			continue // d'Achard van: the first of two names; An is a given name
		}
		if infix, _ := SplitFamily(row[3]); infix != row[0] {
			t.Logf("%q: %q, not %q", row[3], infix, row[0])
			wrong++
		}
	}
	if wrong > 0 {
		t.Errorf("%d of %d infixes are not known", wrong, len(rows))
	}
}

// TestInfixesOfTheOfficialTable: the voorvoegsels that Dutch registers know stand before a family name, however
// the name is written.
func TestInfixesOfTheOfficialTable(t *testing.T) {
	for _, infix := range strings.Split("à|à den|aan|aan de|aan den|aan der|aan het|aan 't|af|al|am|am de|auf|auf dem|auf den|auf der|auf ter|aus|aus dem|aus den|aus der|"+
		"bij|bij de|bij den|bij het|bij 't|boven d'|d'|da|dal|dalla|das|de|de die|de die le|de l'|de la|de las|de le|de van der|deca|degli|dei|del|della|den|der|"+
		"des|di|die|die le|do|don|dos|du|el|gli|het|im|in|in de|in den|in der|in het|in 't|l'|la|las|le|les|lo|los|of|onder|onder de|onder den|onder het|onder 't|"+
		"op|op de|op den|op der|op gen|op het|op 't|op ten|over|over de|over den|over het|over 't|'s|s'|'t|te|ten|ter|tho|thoe|thor|to|toe|uijt|uijt de|uijt den|"+
		"uijt te de|uijt ten|uit|uit de|uit den|uit het|uit 't|uit te de|uit ten|unter|van|van de|van de l'|van den|van der|van gen|van het|van la|van 't|van ter|"+
		"van van de|ver|vom|von|von dem|von den|von der|von 't|voor|voor de|voor den|voor in 't|vor|vor der|zu|zum|zur", "|") {
		want := data.Name{Given: "Jan", Infix: infix, Family: "Kuiper"}
		apart := " "
		if strings.HasSuffix(infix, "d'") || strings.HasSuffix(infix, "l'") {
			continue // written together with the name, of which they are then a part
		}
		for _, written := range []string{"Jan " + infix + apart + "Kuiper", infix + apart + "Kuiper, Jan", "Kuiper, Jan " + infix, "Kuiper, " + infix + ", Jan"} {
			if got := ParseName(written); got != want {
				t.Errorf("ParseName(%q) = %q|%q|%q", written, got.Given, got.Infix, got.Family)
			}
		}
	}
}

// FuzzParseName: a name holds nothing that was not written.
func FuzzParseName(f *testing.F) {
	for _, full := range []string{"Berg, J.P. van der", "VAN DER BERG-D'ANCONA, JAN (J.)", "Mw. 't Hart - de Wit", "a-,-b", "Jan BERG", "ĳ, İ"} {
		f.Add(full)
	}
	f.Fuzz(func(t *testing.T, full string) {
		n := ParseName(full)
		if len(n.Full()+n.Initials) > 4*len(full) {
			t.Errorf("ParseName(%q) = %+v", full, n)
		}
		if strings.ContainsRune(n.Full(), utf8.RuneError) && utf8.ValidString(full) && !strings.ContainsRune(full, utf8.RuneError) {
			t.Errorf("ParseName(%q) = %+v", full, n)
		}
	})
}

// registerRows reads a name list that lies beside the repository.
func registerRows(t *testing.T, file string) [][]string {
	t.Helper()
	f, err := os.Open(filepath.Join("..", "..", "..", "shared", "names", file))
	if err != nil {
		t.Skipf("the name lists that lie beside the repository are missing: %v", err)
	}
	defer f.Close()
	rows, err := csv.NewReader(f).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	return rows[1:]
}
