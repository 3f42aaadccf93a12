package values

import "testing"

func TestServiceIsReadFromTheWordsOfLists(t *testing.T) {
	for text, want := range map[string]Service{
		"Actief": ServiceIn, "In dienst": ServiceIn, "AKTIV": ServiceIn, "Ansatt": ServiceIn, "Ansat": ServiceIn, "active": ServiceIn,
		"Ouderschapsverlof": ServiceIn, "Barsel": ServiceIn, "i permisjon": ServiceIn, "On leave": ServiceIn, "Tiltrådt": ServiceIn,
		"Uit dienst": ServiceLeft, "uit-dienst": ServiceLeft, "Inactief": ServiceLeft, "Ontslagen": ServiceLeft, "Gepensioneerd": ServiceLeft,
		"Sluttet": ServiceLeft, "Fratrådt": ServiceLeft, "Ophørt": ServiceLeft, "Opphørt": ServiceLeft, "INACTIVE": ServiceLeft, "Terminated": ServiceLeft,
		"Uit dienst per 01-10-2026": ServiceLeft, "Sluttet (31.10.2026)": ServiceLeft, "Inactief - pensioen": ServiceLeft, "Beëindigd": ServiceLeft,
		"": ServiceUnknown, "-": ServiceUnknown,
	} {
		if got, ok := ParseService(text); got != want || !ok {
			t.Errorf("%q: %v %v, want %v", text, got, ok, want)
		}
	}
	for _, text := range []string{"Vast", "Lager", "Left-handed", "Bakker", "2026", "Aktivitetsleder", "Uit dienst Rotterdam"} {
		if got, ok := ParseService(text); ok {
			t.Errorf("%q is read as %v", text, got)
		}
	}
}

func TestYesAndNoAreReadInEveryLanguage(t *testing.T) {
	for text, want := range map[string]bool{
		"Ja": true, "J": true, "yes": true, "X": true, "1": true, "WAAR": true, "✓": true, "Nee": false, "Nei": false, "Nej": false, "N": false, "0": false, "False": false,
	} {
		if yes, ok := ParseYesNo(text); yes != want || !ok {
			t.Errorf("%q: %v %v", text, yes, ok)
		}
	}
	if _, ok := ParseYesNo("misschien"); ok {
		t.Error("a word that is neither is read")
	}
}
