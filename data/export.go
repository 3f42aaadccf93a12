package data

import (
	"strconv"
	"strings"
)

// Export is a spreadsheet that Kader makes for the group: the ID of its report.
type Export string

// The spreadsheets that are made of a dossier.
const (
	ExportNewHires Export = "new-hires"
	ExportCallList Export = "call-list"
	ExportMembers  Export = "members"
)

// ExportProperty is the document property under which a spreadsheet of ours bears its mark.
const ExportProperty = "Kader"

// The mark is the same in every language and holds nothing about anybody: "kader:call-list:1".
// Its number is that of the layout.
const (
	markPrefix = "kader:"
	markLayout = 1
)

// Mark returns the text by which Kader knows its own spreadsheet again.
func (e Export) Mark() string { return markPrefix + string(e) + ":" + strconv.Itoa(markLayout) }

// ParseExportMark returns what a mark names. It may be an export of a later version.
func ParseExportMark(text string) (Export, bool) {
	rest, marked := strings.CutPrefix(strings.TrimSpace(text), markPrefix)
	id, layout, numbered := strings.Cut(rest, ":")
	if !marked || !numbered || id == "" || strings.Trim(id, "abcdefghijklmnopqrstuvwxyz-") != "" {
		return "", false
	}
	n, err := strconv.Atoi(layout)
	return Export(id), err == nil && n > 0
}

// Refusal returns why the spreadsheet is not read as an employer's list.
func (e Export) Refusal() Code {
	switch e {
	case ExportNewHires:
		return ErrOwnNewHires
	case ExportCallList:
		return ErrOwnCallList
	case ExportMembers:
		return ErrOwnMembers
	}
	return ErrOwnExport
}
