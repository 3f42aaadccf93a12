package values

import "testing"

func TestWordsForAnEmptyCell(t *testing.T) {
	for _, text := range []string{
		"n.v.t.", "NVT", "N.v.t", "(n.v.t.)", "Niet van toepassing", "(leeg)", "<leeg>", "Onbekend.", "nog niet bekend", "N.N.B.", "volgt nog", "-", "--", "—", "?", "...",
		"x", "X", "NULL", "[null]", "NaN", "None", "N/A", "#N/A", "#N/B", "(NA)", "n.b.", "Ukjent", "ikke oppgitt", "(tom)", "uoppgitt", "Ikke relevant",
		"Ukendt", "ikke oplyst", "(Tom)", "Ikke udfyldt", "følger", "Unknown", "not applicable", "TBC", "(blank)", "to be confirmed", "i.a.", "okänd", "k.A.",
	} {
		if !SaysNothing(text) {
			t.Errorf("%q is taken for a value", text)
		}
	}
	for _, text := range []string{
		"", "Tom", "NA", "NB", "Na", "Blank", "Leer", "Xander", "Nul", "Geen Haast BV", "Volgteam", "0", "+", "✓", "Null Taal", "Ledig", "Lager -", "X-ray", "Ingenieur",
		"Kommerud", "Onbekend terrein", "Tomt 4", "Missingen", "A", "HR", "B&O", "Nannestad",
	} {
		if SaysNothing(text) {
			t.Errorf("%q is taken for an empty cell", text)
		}
	}
}

func TestInitialsThatAreAlsoWordsForNothing(t *testing.T) {
	for text, want := range map[string]bool{"N.A.": true, "X": true, "NA": true, "X.": true, "x": false, "n.v.t.": false, "N/A": false, "(X)": false, "-": false} {
		if MayBeInitials(text) != want {
			t.Errorf("MayBeInitials(%q) is not %v", text, want)
		}
	}
}

func TestPostsThatNobodyFills(t *testing.T) {
	for _, name := range []string{
		"Open plek", "Open plek planner", "Vacature operator", "(vacature)", "Planner (vacature)", "Nog in te vullen", "In sollicitatie", "Vervanger zwangerschapsverlof",
		"Uitzendkracht 1", "Uitzendkracht", "2 stagiaires", "Stagiair HR", "ZZP'er", "BBL-leerling 3", "Inhuur", "Reserve", "n.t.b.", "N.N.", "NN 2", "Oproepkracht A",
		"Ledig stilling", "Under ansettelse", "Stilling utlyst", "Vikar", "Vikar 2", "Ringevikar", "Ny ansatt", "Ekstravakt lørdag", "Vikar for Kari Lie",
		"Under ansættelse", "Ubesat", "Ny medarbejder 1", "Barselsvikar", "Studentermedhjælper", "Elev", "Afløser 3", "Ferieafløser",
		"Vacancy", "To be hired", "Agency worker 4", "Open position - planner", "Trainee", "Maternity cover", "New starter", "TBC", "Temp 1",
	} {
		if !SaysNobody(name) {
			t.Errorf("%q is taken for somebody", name)
		}
	}
	for _, name := range []string{
		"Noor Bos", "Jan Post", "Stagiair Noor Bos", "Stagiair J. Bos", "Vikar Kari Lie", "Jansen (stagiair)", "N.N. de Vries", "Elevina Bo", "Jo Null",
		"Tom Leer", "Sanne Bakker (vacature)", "Pool", "Kok", "Jansen 2", "X. Berg", "Studente", "Flexner", "Kari Ledig", "Open", "Ny Rakoto",
	} {
		if SaysNobody(name) {
			t.Errorf("%q is taken for nobody", name)
		}
	}
}

// A word for a kind of worker is no given name.
func TestPostsAreNoGivenNames(t *testing.T) {
	for _, class := range []wordClass{postWord, vacancyWord, unknownWord, nothingWord} {
		for word := range wordbook().classes[class] {
			if firstNames().Has(word) {
				t.Errorf("%s is a given name", word)
			}
		}
	}
}
