package values

import (
	"strings"

	"kader/data"
)

// contractMeaning is a form of contract and what its words are called in the files.
type contractMeaning struct {
	contract data.Contract
	meaning  string
}

// contractWords returns the meanings in the order in which they decide: who is an
// apprentice, on call or hired in is that, whatever the term; "onbepaald" comes
// before "bepaald", and "fast vikar" is temporary although "fast" is not.
func contractWords() []contractMeaning {
	return []contractMeaning{
		{data.ContractApprentice, "apprentice"}, {data.ContractOnCall, "on-call"}, {data.ContractAgency, "agency"},
		{data.ContractFreelance, "freelance"}, {data.ContractTemporary, "temporary-first"}, {data.ContractPermanent, "permanent"},
		{data.ContractTemporary, "temporary"}, {data.ContractPermanent, "permanent-last"},
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
		for _, stem := range wordbook().contracts[form.meaning] {
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
