package values

import (
	"strconv"
	"time"
)

// monthOf returns the month that a folded word names in full or in short, in
// Dutch, Norwegian, Danish, Swedish, English or German.
func monthOf(word string) time.Month {
	n, _ := strconv.Atoi(wordbook().months[word])
	return time.Month(n)
}

// isDayWord tells whether a folded word may stand in a date: the day of the
// week, the ending of an ordinal, "the" and "at".
func isDayWord(word string) bool { return wordbook().dayWords[word] }
