package values

import (
	"kader/data"
	"strings"
)

// contractStems are the starts of folded words that mean one form of contract,
// apart by bars.
type contractStems struct {
	contract data.Contract
	stems    string
}

// contractWords returns the words in the order in which they decide: who is an
// apprentice, on call or hired in is that, whatever the term; "onbepaald" comes
// before "bepaald", and "fast vikar" is temporary although "fast" is not.
func contractWords() [8]contractStems {
	return [8]contractStems{
		{data.ContractApprentice, "leerling|leerwerk|bbl|bol|stage|stagiair|trainee|laerling|larling|elev|praktikant|apprentice|" +
			"internship|azubi|auszubildende|laerekandidat|larekandidat|egu|werkstudent"},
		{data.ContractOnCall, "oproep|afroep|nuluren|nul uren|nul-uren|0-uren|0 uren|0-urencontract|min-max|min/max|minmax|tilkall|tilkald|" +
			"ringevikar|ringehjelp|aflos|lost ansat|on call|on-call|oncall|zero hour|zero-hour|zerohour|" +
			"casual|standby|abruf|timvikarie|behovsanstall|timeansatt|timeansat|timelonn tilkall|0 hours|0-hours|nul urencontract|oproepk|opr."},
		{data.ContractAgency, "uitzend|payroll|detacher|gedetacheerd|inleen|inhuur|ingeleend|innleid|innleie|bemanning|vikarbyra|" +
			"vikarbureau|agency|temp agency|leiharbeit|zeitarbeit|inhyrd"},
		{data.ContractFreelance, "zzp|zelfst|eenmanszaak|honorar|konsulent|consultant|freelance|frilans|opdracht|oppdrag|selvst|self-employed|self employed|contractor|" +
			"sjalvstandig|selbst"},
		{data.ContractTemporary, "uitzicht op"},
		{data.ContractPermanent, "onbepaald|onbep|obt|vast|permanente|unbefr|tidsubegr|tidsub|varaktig|fastansat|fastansatt|varig|permanent|indefinite|open-ended|open ended|" +
			"unbefristet|tillsvidare|tidsubegraenset|tidsubegrenset|uopsagt"},
		{data.ContractTemporary, "bepaald|bep.|tijd. |midl|tidsbegr|befr|tijdelijk|jaarcontract|vervang|vikar|engasjement|arstid|sesong|saeson|" +
			"provanstall|proveans|sasong|allman visstid|barsel|temporary|temp|fixed term|fixed-term|seasonal|befristet|visstid"},
		{data.ContractPermanent, "fast|fest"},
	}
}

// ParseContract reads the form of a contract from the words that lists use in
// Dutch, Norwegian, Danish, English, German and Swedish. False where it says
// nothing that we know; "" is unknown and true, and so is what only tells how much
// somebody works: "deeltijd", "timelønnet".
func ParseContract(text string) (data.Contract, bool) {
	if isNothing(text) {
		return data.ContractUnknown, true
	}
	folded := data.Fold(text)
	switch strings.Trim(folded, " .") {
	case "bt", "b.t", "bep", "tijd", "bep. tijd", "bepaald", "vik":
		return data.ContractTemporary, true
	case "uitz", "uzk", "uitzkr":
		return data.ContractAgency, true
	case "ob", "o.b", "ot", "o.t", "onb", "onb. tijd":
		return data.ContractPermanent, true
	case "fulltime", "full-time", "full time", "parttime", "part-time", "part time", "voltijd", "voltijds", "deeltijd", "heltid", "deltid", "fuldtid",
		"heltidsansatt", "deltidsansatt", "vollzeit", "teilzeit", "manedslonnet", "manedslon", "manedslonn", "timelonnet", "timelon", "timelonn", "funktionaer", "funktionaeransat":
		return data.ContractUnknown, true // how much somebody works or is paid by, not how long
	}
	for _, form := range contractWords() {
		for stem := range strings.SplitSeq(form.stems, "|") {
			if hasWordStart(folded, stem) {
				return form.contract, true
			}
		}
	}
	return data.ContractUnknown, false
}

// hasWordStart tells whether some word of text starts with stem.
func hasWordStart(text, stem string) bool {
	for from := 0; ; {
		i := strings.Index(text[from:], stem)
		if i < 0 {
			return false
		}
		i += from
		if i == 0 || !isASCIILetter(text[i-1]) {
			return true
		}
		from = i + 1
	}
}

func isASCIILetter(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' }
