package sheet

// readStrings reads the string table of a workbook. The numbers of strings that
// the table claims to hold are not believed.
func (g *grid) readStrings(a *archive, part string) error {
	if part == "" {
		return nil
	}
	return a.read(part, func(t *tags) error {
		var scratch []byte
		for t.next() {
			if !t.is("si") {
				continue
			}
			if err := a.budget.takeString(len(g.strings)); err != nil {
				return err
			}
			scratch = g.texts.appendRich(scratch[:0], t, "si")
			text, err := g.texts.keep(decodeEscapes(scratch))
			if err != nil {
				return err
			}
			g.strings = append(g.strings, text)
			if g.texts.runs {
				g.noteRuns(g.texts.struck)
			}
		}
		return nil
	})
}

// appendRich appends the text of the element that the current tag opens (<si> or
// <is>): its runs together, without the phonetic guide of East Asian text, what is
// struck out and the marks of notes.
func (k *textStore) appendRich(into []byte, t *tags, element string) []byte {
	k.runs, k.struck = false, false
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
			k.struck = rich.allStruck()
			return rich.close(into)
		case string(t.name) == "rPh":
			phonetic = !t.closing && !t.single
		case t.is("t") && !t.single && !phonetic:
			from := len(into)
			into = rich.end(t.appendText(into), from, l)
		case string(t.name) == "r":
			l, k.runs = look{}, true
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
