package data

// Question is one that a group asks itself once a year.
type Question string

// The questions.
const (
	QuestionHolders  Question = "holders"  // does everybody who can open the dossier still belong to the group
	QuestionApart    Question = "apart"    // has each a passphrase of their own, to be shut out alone
	QuestionSheet    Question = "sheet"    // is there a recovery sheet, apart from the laptop
	QuestionMachines Question = "machines" // does the group still have each computer
	QuestionDisk     Question = "disk"     // is the disk of each encrypted
	QuestionBackup   Question = "backup"   // is there a recent backup
	QuestionKept     Question = "kept"     // is everything gone whose period is over
	QuestionPapers   Question = "papers"   // is everything destroyed that was to be
	QuestionFiles    Question = "files"    // are the employer's files destroyed
	QuestionOfficer  Question = "officer"  // is it noted whom to call when something goes wrong
)

// Questions lists the questions in their order.
func Questions() []Question {
	return []Question{
		QuestionHolders, QuestionApart, QuestionSheet, QuestionMachines, QuestionDisk,
		QuestionBackup, QuestionKept, QuestionPapers, QuestionFiles, QuestionOfficer,
	}
}

// Answer is what a group says to a question. The zero value is not known.
type Answer string

// The answers.
const (
	AnswerUnknown Answer = ""
	AnswerYes     Answer = "yes"
	AnswerNo      Answer = "no"
)

// Answers lists the answers in menu order.
func Answers() []Answer { return []Answer{AnswerYes, AnswerNo, AnswerUnknown} }

// SelfCheck is what a group answered on one day.
type SelfCheck struct {
	Record
	Held    Date
	Answers []SelfAnswer
	BatchID ID // the command that noted it; it says who answered
}

// SelfAnswer is the answer to one question.
type SelfAnswer struct {
	Question Question
	Answer   Answer
}

// To returns the answer to a question.
func (c *SelfCheck) To(q Question) Answer {
	for _, a := range c.Answers {
		if a.Question == q {
			return a.Answer
		}
	}
	return AnswerUnknown
}

// selfCheckMonths is how long after a self-check the next one is due.
const selfCheckMonths = 12

// LastCheck returns the self-check that was held last, and whether there is one.
func LastCheck(checks []SelfCheck) (last SelfCheck, ok bool) {
	for _, c := range checks {
		if !c.Held.Before(last.Held) {
			last, ok = c, true
		}
	}
	return last, ok
}

// Waits reports whether a year has passed since the self-check.
func (c *SelfCheck) Waits(today Date) bool {
	return c.Held.AddMonths(selfCheckMonths).Compare(today) <= 0
}
