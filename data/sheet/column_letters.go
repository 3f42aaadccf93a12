package sheet

// ColumnLetters returns the letters that spreadsheet programs give a column, 0 being A.
func ColumnLetters(column int) string {
	letters := ""
	for column >= 0 {
		letters = string(rune('A'+column%26)) + letters
		column = column/26 - 1
	}
	return letters
}

// LastColumn returns the letters of the last column that is read: Sheet.Beyond counts what stands
// behind it.
func LastColumn() string { return ColumnLetters(maxColumns - 1) }
