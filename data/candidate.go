package data

// CandidateAnswer is what somebody said who was asked for a post. The zero value is nothing yet.
type CandidateAnswer string

// The answers.
const (
	CandidateOpen  CandidateAnswer = ""
	CandidateYes   CandidateAnswer = "yes"
	CandidateLater CandidateAnswer = "later"
	CandidateNo    CandidateAnswer = "no"
)

// CandidateAnswers lists the answers in menu order.
func CandidateAnswers() []CandidateAnswer {
	return []CandidateAnswer{CandidateOpen, CandidateYes, CandidateLater, CandidateNo}
}

// Candidate is somebody who may be asked for a post.
type Candidate struct {
	Record
	PersonID ID
	Kind     PostKind // for which post
	Why      string   // one line
	AskerID  ID       // who asks them, "" is not agreed
	Asked    Date     // zero until asked
	Answer   CandidateAnswer
}
