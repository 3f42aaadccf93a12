package tables

import (
	"strings"
	"testing"

	"kader/data/gate"
	"kader/data/sheet"
)

func TestHeadersThatAreForbidden(t *testing.T) {
	k := NewReader()
	for _, header := range strings.Split("BSN,Burgerservicenummer,BSN-nr.,SofiNummer,Fødselsnr.,Fodselsnummer,D-nummer,CPR nr,Personnummer,INSZ,Rijksregisternummer,SSN,National Insurance Number,Sozialversicherungsnr.,"+
		"IBAN,Bankrekening,Rekeningnr.,Kontonummer,Reg.nr.,Bank account no,Bankleitzahl,Bruto salaris,Brutoloon per maand,Uurloon,Schaal,Trede,Salarisschaal,Årslønn,Løn,Lønn pr mnd,Lønnstrinn,Løntrin,Gehalt,Salary,Hourly rate,Pay grade,"+
		"Burgerlijke staat,Gehuwd,Sivilstand,Civilstand,Civilstatus,Familienstand,Marital status,Nationaliteit,Nasjonalitet,Statsborgerskab,Geboorteplaats,Partner,Geboortedatum partner,Aantal kinderen,Antall barn,Børn,"+
		"Noodcontact,Tel. noodgeval,Pårørende,Nærmeste pårørende telefon,Emergency contact phone,Next of kin,Paspoortnummer,ID-bewijs,Rijbewijs,Passnummer,Verblijfsvergunning,Kørekort,"+
		"Ziekteverzuim,Verzuim %,Ziek sinds,Sykefravær,Sygefravær (dage),Sick days,Absence,Arbeidsongeschikt,Handicap,Gravid,Religie,Religion,Geslacht,m/v,Kjønn,Køn,Gender,Sex", ",") {
		if !k.forbids(header) {
			t.Errorf("%q is kept", header)
		}
	}
	for _, header := range strings.Split("Personeelsnummer,Persnr,Pers.nr.,Lønnr.,Løn nr.,Lønnummer,Lønnsnummer,Loonnummer,Geslachtsnaam,NaamPartner,VoorvoegselsPartner,Naam,Afdeling,Functie,Functiegroep,Teamleider,HR business partner,Stilling,Avdeling,Kostenplaats,"+
		"Uren per week,Datum in dienst,Postcode,Adresse,Opmerking,Medlemsnummer,Voornaam,Contractvorm,Ansattnr,Medarbejdernr.,Employee number,Department,Stillingsprosent,Tittel,Kontaktperson,Sted,Lokasjon,Wagenpark,Legende,"+
		"Nationale feestdagen,Bankmedewerker,Personeelsbestand,Loopbaan,Partnerbedrijf,Passage,Kindercentrum,Schaduwafdeling,Trapveld,Grader,Bonusprogramma naam,Stepnummer,Personeelssoort,Medarbejdernr. (løn),Löneenhet,Stufenplan,Kirkebyen", ",") {
		if k.forbids(header) {
			t.Errorf("%q is dropped", header)
		}
	}
}

// Forbidden numbers come written in many ways; what else stands there stays.
func TestNumbersHowEverWritten(t *testing.T) {
	for text, want := range map[string]string{
		"12-03-1985 123456782":                  "12-03-1985 •••",
		"0612345678 / 123456782":                "0612345678 / •••",
		"0612345678/123456782":                  "0612345678/•••",
		"010190-1234 / 12345672":                "••• / •••",
		"1002 / 111222333":                      "1002 / •••",
		"123456782/111222333":                   "•••/•••",
		"123456782111222333":                    "•••",
		"022952615-12-03-1985":                  "•••-12-03-1985",
		"01 01 90 12 34 56 78 90":               "••• 56 78 90",
		"123,456,782":                           "•••",
		"123_456_782":                           "•••",
		"123–456–782":                           "•••",
		"123'456'782":                           "•••",
		"123  456  782":                         "•••",
		"１２３４５６７８２":                             "•••",
		"010190 - 1234":                         "•••",
		"123\u200b456\u200b782":                 "•••",
		"zie 12\u00ad34\u200e56782 hierboven":   "zie ••• hierboven",
		"12\x0134\x7f56782":                     "•••",
		"1234\n56\r\n782":                       "•••",
		"123\t456\t782":                         "•••",
		"NL91\nABNA\n0417\t1643\u200b00":        "•••",
		"rekNL91ABNA0417164300 spoed":           "rek••• spoed",
		"NL91ABNA0417164300_x":                  "•••_x",
		"rek. NL91 ABNA 0417 1643 00 t.n.v. A":  "rek. ••• t.n.v. A",
		"AB12 NL91ABNA0417164300/x":             "AB12 •••/x",
		"06 12 34 56 78":                        "06 12 34 56 78",
		"020-1234567, na 12.30":                 "020-1234567, na 12.30",
		"kamer 101, 102, 103, 104":              "kamer 101, 102, 103, 104",
		"01.01.03 12.03.2026":                   "01.01.03 12.03.2026",
		"08.30-12.30, 13.00-17.00":              "08.30-12.30, 13.00-17.00",
		"ploeg AB12 begint om zes uur in hal 3": "ploeg AB12 begint om zes uur in hal 3",
	} {
		cells := columnScrubber{Scrubber: gate.Scrubber{Language: "nl"}}
		got, found := cells.clean(&sheet.Cell{Kind: sheet.Text, Text: text})
		if !found {
			got = text
		}
		if found && got == "" {
			got = gate.Mask // the whole cell
		}
		if got != want {
			t.Errorf("%q became %q, want %q", text, got, want)
		}
	}
}

// A long header is cut, and no number in it so short that it is not seen.
func TestALongHeaderIsCutBeforeANumber(t *testing.T) {
	long := strings.Repeat("bij ons in het magazijn ", 5_000)
	cut := sheet.Cell{Kind: sheet.Text, Text: strings.Repeat("a ", maxHeader/2-6) + "1234 56 782 " + long}
	if got := headerText(cut); strings.ContainsAny(got, "0123456789") {
		t.Errorf("a number is cut: %q", got[len(got)-12:])
	}
}
