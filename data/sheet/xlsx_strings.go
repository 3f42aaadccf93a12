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
			scratch = kept.appendRich(scratch[:0], t, "si")
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
// <is>): its runs together, without the phonetic guide of East Asian text, what is
// struck out and the marks of notes.
func (k *textStore) appendRich(into []byte, t *tags, element string) []byte {
	if t.single {
		return into
	}
	var rich richText
	rich.open(into)
	phonetic, l := false, look{}
	for t.next() {
		switch {
		case t.ends(element):
			if rich.leavesOut() {
				k.leftOut++
			}
			return rich.close(into)
		case string(t.name) == "rPh":
			phonetic = !t.closing && !t.single
		case t.is("t") && !t.single && !phonetic:
			from := len(into)
			into = rich.end(t.appendText(into), from, l)
		case string(t.name) == "r":
			l = look{}
		default:
			l.readRun(t)
		}
	}
	t.broken()
	return into
}

// readRun notes what a tag of the properties of a run says of its look.
func (l *look) readRun(t *tags) {
	switch {
	case t.closing:
	case t.is("strike"), t.is("dstrike"):
		value, set := t.value("val")
		l.struck = !set || isYes(value)
	case t.is("vertAlign"):
		value, _ := t.value("val")
		l.raised = string(value) == "superscript"
	}
}
