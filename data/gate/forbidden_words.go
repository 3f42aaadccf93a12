package gate

import (
	"slices"
	"strings"

	"kader/data/values"
)

// Columns that are never kept, by what they are called. Letters are folded: ø is o,
// å is a, ö is o, æ is ae.

// forbiddenKeys are whole headers.
func forbiddenKeys() string {
	return "bsn|bsnnr|bsnnummer|sofi|fnr|fodselsnr|dnr|dnummer|hnummer|personnr|identitetsnummer|identnr|nin|cpr|cprnr|cprnummer|" +
		"cprno|insz|niss|rrn|rijksregister|ssn|nino|ninumber|nationalid|personalid|socialsecuritynumber|sin|tin|" +
		"svnr|svnummer|stkl|steuerid|taxid|rvnr|skattenummer|" +
		"iban|bic|swift|rekeningnr|reknr|regnr|konto|kontonr|kontonummer|blz|bankleitzahl|accountno|accountnumber|sortcode|clearingnr|clearingnummer|nemkonto|" +
		"loon|lonn|lon|lohn|gage|wage|wages|pay|payrate|rateofpay|basepay|compensation|bruto|netto|brutto|ltr|lonnstrinn|trinn|trin|scale|grade|" +
		"band|step|trede|schaal|periodiek|trap|ip|stufe|tarifgruppe|eg|manlon|hourlyrate|uurtarief|uurloon|bonus|toeslag|toeslagen|tillegg|tillaeg|provisie|provision|" +
		"gehuwd|getrouwd|gift|samboer|ektefelle|aegtefaelle|echtgenoot|echtgenote|spouse|partner|kinderen|kind|aantalkinderen|children|dependants|dependents|barn|" +
		"antallbarn|antalborn|born|kinder|maritalstatus|maritaldesc|married|" +
		"geboorteplaats|geboorteland|fodeland|fodested|fodeby|birthplace|placeofbirth|countryofbirth|geburtsort|geburtsland|fodelseort|fodelseland|" +
		"afkomst|etniciteit|etnisitet|etnicitet|ethnicity|race|racedesc|hispaniclatino|staatsburger|citizenship|citizendesc|citizen|" +
		"ice|nood|noodnr|noodnummer|contactnood|" +
		"pass|pas|pasnr|passnr|passnummer|pasnummer|paspoort|rijbewijs|rijbewijsnummer|forerkort|korekort|korkort|fuhrerschein|legitimatie|legitimasjon|visum|visa|idkort|idcard|idbewijs|iddocument|ausweis|" +
		"ziek|zwanger|zwangerschap|wao|wia|wajong|arbeidsongeschikt|handicap|beperking|disability|disabled|fravaer|fravar|sykdom|syk|syg|sygdom|sykmeldt|egenmelding|" +
		"barsel|gravid|absence|absent|absences|sick|sickness|illness|krank|krankheit|fehlzeiten|fehltage|frister|sjuk|sjukdom|franvaro|" +
		"schwerbehindert|schwerbehinderung|gdb|invaliditeit|medisch|medical|health|helse|helbred|" +
		"geloof|kerk|kirche|konfession|religie|religion|livssyn|tro|trossamfunn|folkekirken|kirkeskat|kirchensteuer|faith|" +
		"geslacht|sekse|mv|mvx|manvrouw|kjonn|kon|gender|sex|geschlecht|gesch|mk|mannkvinne|mandkvinde|mf|malefemale|sukupuoli|aanhef|anrede|salutation|vakbond|vakbondslid|fagforening|fagforeningsmedlem|" +
		"politiek|politicalparty|strafblad|criminalrecord"
}

// forbiddenStems forbid every header that holds them, wherever.
func forbiddenStems() []string {
	return []string{
		"burgerservice", "sofinummer", "sofinr", "bsnnummer", "fodselsnummer", "fodselnummer", "personnummer", "cprnummer", "rijksregister", "nationalid", "nationaleid",
		"socialsecurity", "sozialversicherung", "nationalinsurance", "steueridentifikation", "steuernummer", "taxnumber", "taxid", "socsec",
		"iban", "bankrek", "bankaccount", "bankkonto", "banknaam", "bankname", "rekeningnummer", "kontonummer", "lonkonto", "lonnskonto", "kontoinhaber",
		"salar", "loonschaal", "schaal", "uurloon", "maandloon", "jaarloon", "brutoloon", "nettoloon", "loonheff", "inschaling", "arslonn", "arslon", "manedslonn", "manedslon", "timelonn", "timelon",
		"grundlon", "grunnlonn", "lonnstrinn", "lontrin", "lonramme", "lonnsramme", "lonklasse", "gehalt", "vergutung", "entgelt", "manadslon", "hourlyrate", "payrate", "paygrade", "paygroup", "payscale", "vakantiegeld",
		"burgerlijkestaat", "burgelijkestaat", "sivilstand", "sivilstatus", "civilstand", "civilstatus", "familienstand", "marital", "ektefelle", "aegtefaelle", "ehegatte", "spouse", "huwelijk",
		"nationalit", "nasjonalit", "staatsangehorig", "statsborger", "medborgarskap", "medborgerskab", "citizenship", "ethnic", "etnisk", "etnici",
		"noodcontact", "noodgeval", "contactnood", "nodkontakt", "nodstilfelle", "naermesteparorende", "parorende", "nextofkin", "emerg", "notfall", "anhorig", "nodsituatie", "calamiteit",
		"paspoort", "passport", "passnummer", "pasnummer", "rijbewijs", "identiteitsbewijs", "identiteitskaart", "idbewijs", "legitimatiebewijs", "personalausweis", "ausweisnummer", "identitydocument", "drivinglicen", "driverslicen", "verblijfsvergunning", "verblijfsdocument", "oppholdstillatelse", "opholdstilladelse", "workpermit", "tewerkstellingsvergunning",
		"ziekteverzuim", "verzuim", "ziekmeld", "ziektedagen", "ziekenfonds", "zorgverzeker", "arbeidsongeschikt", "sykefrav", "sykmeld", "sygefrav", "sygemeld", "sjukfranv", "sjukefrav", "krankenstand", "krankenkasse", "krankheit", "sickleave", "sickdays", "sickness", "absence", "disabilit", "schwerbehinder", "zwangerschap",
		"religi", "godsdienst", "kerkgenootschap", "kirchensteuer", "trossamfunn",
		"geslachtsaanduiding", "geschlecht", "gender",
	}
}

// forbiddenWords forbid a header that holds them as a word of its own.
func forbiddenWords() []string {
	return []string{
		"bsn", "sofi", "wage", "wages", "cpr", "fnr", "ssn", "niss", "insz", "iban", "bic", "bank", "salaris", "salary", "loon", "lonn", "lon", "lohn", "bruto", "brutto", "netto",
		"schaal", "trede", "grade", "scale", "kinderen", "children", "child", "barn", "born", "ziek", "ziekte", "sick", "syk", "syg", "sjuk", "krank", "geslacht", "sekse", "sex", "kjonn", "kon",
		"nood", "paspoort", "pass", "visum", "visa", "religie", "religion", "geloof", "handicap", "gravid", "bonus", "toeslag", "rekening", "konto", "kontonr", "sykdom", "sygdom", "sjukdom",
	}
}

// allowedKeys are headers that the rules above would forbid by mistake: names and
// numbers of employment that hold a stem or a word.
func allowedKeys() []string {
	return []string{
		"loonnummer", "loonnr", "lonnummer", "lonnsnummer", "lonnsnr", "lonnr", "loennsnummer", "loennr", "geslachtsnaam", "lonform", "lontype", "fuldlonnet",
		"personnumber", "personid", "fastlonn", "lohnnummer",
	}
}

// ForbiddenHeaders decides by header.
type ForbiddenHeaders struct {
	keys, allowed map[string]bool
	stems, words  []string
}

func NewForbiddenHeaders() *ForbiddenHeaders {
	f := &ForbiddenHeaders{keys: make(map[string]bool), allowed: make(map[string]bool), stems: forbiddenStems(), words: forbiddenWords()}
	for key := range strings.SplitSeq(forbiddenKeys(), "|") {
		f.keys[key] = true
	}
	for _, key := range allowedKeys() {
		f.allowed[key] = true
	}
	return f
}

// Forbid tells whether a column with this header is never kept.
func (f *ForbiddenHeaders) Forbid(header string) bool {
	key := values.HeaderKey(header)
	if key == "" || f.allowed[key] || f.allowed[values.LooseHeaderKey(key)] {
		return false
	}
	if f.keys[key] || f.keys[values.LooseHeaderKey(key)] {
		return true
	}
	words := values.HeaderWords(header)
	if ofFamily(words) {
		return true
	}
	if slices.ContainsFunc(words, func(w string) bool { return slices.Contains(f.words, w) }) {
		return true
	}
	loose := values.LooseHeaderKey(key)
	return slices.ContainsFunc(f.stems, func(stem string) bool {
		return strings.Contains(key, stem) || strings.Contains(loose, stem)
	})
}

// ofFamily tells whether a column is about somebody's partner or children, other
// than the partner's name that the colleague may bear as well.
func ofFamily(words []string) bool {
	about, name := false, false
	for _, w := range words {
		switch w {
		case "partner", "partners", "echtgenoot", "spouse", "samboer", "samlever":
			about = true
		case "naam", "achternaam", "voorvoegsel", "voorvoegsels", "tussenvoegsel", "geslachtsnaam", "geboortenaam", "navn", "name", "surname", "business", "hr":
			name = true
		}
	}
	return about && !name
}

// IsAboutFamily tells whether a header is about somebody else who is never kept: a partner,
// a child, whoever is called in an emergency.
func (f *ForbiddenHeaders) IsAboutFamily(header string) bool {
	return f.Forbid(header) && slices.ContainsFunc(values.HeaderWords(header), func(w string) bool {
		return values.HasAnyPrefix(w, "partner", "echtgen", "spouse", "samboer", "samlever", "ektefelle", "aegtefael", "ehe", "make", "maka",
			"kind", "child", "barn", "born", "nood", "nod", "parorende", "anhorig", "emergency", "kin", "notfall", "ice")
	})
}
