package data

import (
	"strconv"
	"strings"
)

// OwnSheet is a spreadsheet that Kader makes for the group: the ID of its report.
type OwnSheet string

// The spreadsheets that are made of a dossier.
const (
	OwnNewHires OwnSheet = "new-hires"
	OwnCallList OwnSheet = "call-list"
	OwnMembers  OwnSheet = "members"

	OwnAttendance OwnSheet = "attendance" // who came to a meeting
)

// OwnProperty is the document property under which a spreadsheet of ours bears its mark.
const OwnProperty = "Kader"

// The mark is the same in every language and holds nothing about anybody: "kader:call-list:1".
// Its number is that of the layout.
const (
	markPrefix = "kader:"
	markLayout = 2
)

// Mark returns the text by which Kader knows its own spreadsheet again.
func (s OwnSheet) Mark() string { return markPrefix + string(s) + ":" + strconv.Itoa(markLayout) }

// ParseOwnMark returns what a mark names. It may be an export of a later version.
func ParseOwnMark(text string) (OwnSheet, bool) {
	rest, marked := strings.CutPrefix(strings.TrimSpace(text), markPrefix)
	id, layout, numbered := strings.Cut(rest, ":")
	if !marked || !numbered || id == "" || strings.Trim(id, "abcdefghijklmnopqrstuvwxyz-") != "" {
		return "", false
	}
	n, err := strconv.Atoi(layout)
	return OwnSheet(id), err == nil && n > 0
}

// Refusal returns why the spreadsheet is not read as an employer's list.
func (s OwnSheet) Refusal() Code {
	switch s {
	case OwnNewHires:
		return ErrOwnNewHires
	case OwnCallList:
		return ErrOwnCallList
	case OwnMembers:
		return ErrOwnMembers
	case OwnAttendance:
		return ErrOwnAttendance
	}
	return ErrOwnExport
}
