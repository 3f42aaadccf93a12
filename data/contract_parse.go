package data

import "strings"

// contractWord says what a word about a contract means.
type contractWord struct {
	stem     string // the start of a word, folded
	contract Contract
}

// contractWords returns the words in the order in which they decide: who is an
// apprentice, on call or hired in is that, whatever the term; "onbepaald" comes
// before "bepaald".
func contractWords() []contractWord {
	var words []contractWord
	add := func(c Contract, stems ...string) {
		for _, stem := range stems {
			words = append(words, contractWord{stem, c})
		}
	}
	add(ContractApprentice, "leerling", "leerwerk", "bbl", "bol", "stage", "stagiair", "trainee", "laerling", "larling", "elev",
		"praktikant", "apprentice", "intern", "internship", "azubi", "auszubildende")
	add(ContractOnCall, "oproep", "afroep", "nuluren", "nul uren", "nul-uren", "0-uren", "0 uren", "0-urencontract", "min-max", "min/max",
		"minmax", "tilkall", "ringevikar", "ringehjelp", "tilkalde", "aflos", "lost ansat", "on call", "on-call", "oncall", "zero hour", "zero-hour",
		"zerohour", "casual", "standby", "abruf", "timvikarie")
	add(ContractAgency, "uitzend", "payroll", "detacher", "gedetacheerd", "inleen", "inhuur", "ingeleend", "innleid", "innleie", "bemanning",
		"vikarbyra", "vikarbureau", "agency", "temp agency", "leiharbeit", "zeitarbeit", "inhyrd")
	add(ContractFreelance, "zzp", "zelfst", "freelance", "frilans", "opdracht", "oppdrag", "selvst", "self-employed", "self employed",
		"contractor", "sjalvstandig", "selbst")
	add(ContractTemporary, "uitzicht op")
	add(ContractPermanent, "onbepaald", "onbep", "obt", "vast", "fastansat", "fastansatt", "varig", "permanent", "indefinite", "open-ended",
		"open ended", "unbefristet", "tillsvidare", "tidsubegraenset", "tidsubegrenset", "uopsagt")
	add(ContractTemporary, "bepaald", "bep.", "tijdelijk", "jaarcontract", "vervang", "midlertidig", "vikar", "engasjement", "arstid", "sesong",
		"tidsbegraens", "tidsbegrens", "barsel", "temporary", "temp", "fixed term", "fixed-term", "seasonal", "befristet", "visstid")
	add(ContractPermanent, "fast", "fest") // but "fast vikar" is temporary
	return words
}

// ParseContract reads the form of a contract from the words that lists use in
// Dutch, Norwegian, Danish, English, German and Swedish. False where it says
// nothing that we know; "" is unknown and true.
func ParseContract(text string) (Contract, bool) {
	if isNothing(text) {
		return ContractUnknown, true
	}
	folded := Fold(text)
	switch folded {
	case "bt", "bep", "tijd.", "tijd":
		return ContractTemporary, true
	}
	for _, word := range contractWords() {
		if hasWordStart(folded, word.stem) {
			return word.contract, true
		}
	}
	return ContractUnknown, false
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
