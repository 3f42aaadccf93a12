package gate

import (
	"regexp"

	"kader/data/values"
)

// meetingText finds the number of a meeting by video, behind what says that it is one. Such
// a number has ten digits or more, in threes and fours, and never begins with a zero.
var meetingText = regexp.MustCompile(`(?i)(?:\bzoom\.us/[a-z]{1,2}/|\bteams\.(?:microsoft|live)\.com/meet/|\b(?:zoom|teams)(?:[ \-]?id)?[: ]{1,2}` +
	`|\b(?:meeting|møde|møte|vergader(?:ings?)?)[ \-]?(?:id|nr|number|nummer)[.: ]{1,3})` +
	`([1-9][0-9]{2}[ \-]?[0-9]{3,4}[ \-]?[0-9]{3,4}(?:[ \-]?[0-9]{1,4}){0,2})`)

// fewestOfMeeting is how many digits the number of a meeting has at least, behind a word.
const fewestOfMeeting = 10

// meetingsIn finds the numbers of meetings in a text.
func meetingsIn(text string) []span {
	var found []span
	for _, at := range meetingText.FindAllStringSubmatchIndex(text, -1) {
		number := span{at[2], at[3]}
		goesOn := number.to < len(text) && values.IsDigit(text[number.to])
		if !goesOn && values.CountDigits(text[number.from:number.to]) >= fewestOfMeeting {
			found = append(found, number)
		}
	}
	return found
}
