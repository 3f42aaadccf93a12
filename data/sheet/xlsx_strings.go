package sheet

// readStrings reads the string table of a workbook. The numbers of strings that
// the table claims to hold are not believed.
func readStrings(a *archive, part string, kept *textStore) ([]string, error) {
	if part == "" {
		return nil, nil
	}
	var table []string
	err := a.read(part, func(t *tags) error {
		var scratch []byte
		for t.next() {
			if !t.is("si") {
				continue
			}
			if err := a.budget.takeString(len(table)); err != nil {
				return err
			}
			scratch = appendRich(scratch[:0], t, "si")
			text, err := kept.keep(decodeEscapes(scratch))
			if err != nil {
				return err
			}
			table = append(table, text)
		}
		return nil
	})
	return table, err
}

// appendRich appends the text of the element that the current tag opens (<si> or
// <is>): its runs together, without the phonetic guide of East Asian text.
func appendRich(into []byte, t *tags, element string) []byte {
	if t.single {
		return into
	}
	phonetic := false
	for t.next() {
		switch {
		case t.ends(element):
			return into
		case string(t.name) == "rPh":
			phonetic = !t.closing && !t.single
		case t.is("t") && !t.single && !phonetic:
			into = t.appendText(into)
		}
	}
	t.broken()
	return into
}
