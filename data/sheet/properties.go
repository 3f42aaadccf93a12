package sheet

// Programs note facts about a document beside its cells: Excel in a part of custom properties,
// LibreOffice in meta.xml. They are a help, so a part of them that cannot be read is as if it
// were not there.

// maxProperties bounds how many facts of a file are read.
const maxProperties = 1_000

// officeProperties reads the custom properties of a workbook of Excel.
func officeProperties(a *archive) map[string]string {
	relations, err := readRelations(a, "")
	if err != nil {
		return nil
	}
	return propertiesIn(a, firstPart(a, relations, "custom-properties", "docProps/custom.xml"), "property")
}

// odsProperties reads those of an OpenDocument spreadsheet that is not locked.
func odsProperties(a *archive) map[string]string { return propertiesIn(a, "meta.xml", "user-defined") }

// propertiesIn reads the elements of a part that have a name, with the text inside them.
func propertiesIn(a *archive, part, element string) map[string]string {
	if part == "" || !a.has(part) {
		return nil
	}
	found := make(map[string]string)
	var text []byte
	err := a.read(part, func(t *tags) error {
		for t.next() && len(found) < maxProperties {
			if !t.is(element) || t.single {
				continue
			}
			name, _ := t.attr("name")
			text = appendInside(text[:0], t, element)
			if err := a.budget.takeEntry(len(name) + len(text)); err != nil {
				return err
			}
			found[name] = string(text)
		}
		return nil
	})
	if err != nil {
		return nil
	}
	return found
}

// appendInside appends all text inside the element that the current tag opens.
func appendInside(into []byte, t *tags, element string) []byte {
	into = t.appendText(into)
	for t.next() && !t.ends(element) {
		into = t.appendText(into)
	}
	return into
}
