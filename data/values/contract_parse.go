package values

import (
	"strings"

	"kader/data"
)

// contractMeaning is a form of contract with the key of its words in the files.
type contractMeaning struct {
	contract data.Contract
	meaning  string
}

// contractWords returns the meanings in the order in which they decide: who is an
// apprentice, on call or hired in is that, whatever the term; "onbepaald" comes
// before "bepaald", and "fast vikar" is temporary although "fast" is not.
func contractWords() []contractMeaning {
	return []contractMeaning{
		{data.ContractApprentice, "apprentice"},
		{data.ContractOnCall, "on-call"},
		{data.ContractAgency, "agency"},
		{data.ContractFreelance, "freelance"},
		{data.ContractTemporary, "temporary-first"},
		{data.ContractPermanent, "permanent"},
		{data.ContractTemporary, "temporary"},
		{data.ContractPermanent, "permanent-last"},
	}
}

// ParseContract reads the form of a contract from the words that lists use in Dutch, Norwegian,
// Danish, English, German and Swedish; false for unknown words. "" and words that only say how
// much somebody works ("deeltijd", "timelønnet") are ContractUnknown and true.
func ParseContract(text string) (data.Contract, bool) {
	if isNothing(text) {
		return data.ContractUnknown, true
	}
	folded := data.Fold(text)
	switch words, word := wordbook(), strings.Trim(folded, " ."); {
	case words.is(word, temporaryWord):
		return data.ContractTemporary, true
	case words.is(word, agencyWord):
		return data.ContractAgency, true
	case words.is(word, permanentWord):
		return data.ContractPermanent, true
	case words.is(word, fullTimeWord, partTimeWord, paidByWord):
		return data.ContractUnknown, true // how much somebody works or is paid by, not how long
	}
	for _, form := range contractWords() {
		for _, stem := range wordbook().contracts[form.meaning] {
			if hasWordStart(folded, stem) {
				return form.contract, true
			}
		}
	}
	return data.ContractUnknown, false
}

// hasWordStart reports whether some word of text starts with stem.
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
