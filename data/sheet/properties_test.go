package sheet

import (
	"strings"
	"testing"
)

const customParts = `<Properties xmlns="x" xmlns:vt="y"><property fmtid="{D5}" pid="2" name="Kader"><vt:lpwstr>kader:members:1</vt:lpwstr></property>` +
	`<property fmtid="{D5}" pid="3" name="R&amp;D"><vt:i4>7</vt:i4></property><property name="leeg"/></Properties>`

// Excel and LibreOffice keep what a program noted about a document, each in its own way.
func TestPropertiesOfADocument(t *testing.T) {
	row := `<row><c t="inlineStr"><is><t>Naam</t></is></c></row>`
	meta := `<office:document-meta xmlns:office="o" xmlns:meta="m"><office:meta><meta:user-defined meta:name="Kader">kader:members:1</meta:user-defined>` +
		`<meta:user-defined meta:name="R&amp;D" meta:value-type="float">7</meta:user-defined></office:meta></office:document-meta>`
	for name, p := range map[string]parts{
		"by its relation": makeParts(row).with("_rels/.rels", relations("rId1", "officeDocument", "xl/workbook.xml", "rId2", "custom-properties", "over/eigen.xml")).
			with("over/eigen.xml", customParts),
		"in the usual place": makeParts(row).with("docProps/custom.xml", customParts),
		"LibreOffice":        makeODS(odsRow(odsCell("string", "", "Naam"))).with("meta.xml", meta),
	} {
		book := p.open(t)
		if book.Properties["Kader"] != "kader:members:1" || book.Properties["R&D"] != "7" || show(book.Sheets[0]) != "Naam" {
			t.Errorf("%s: %v, %s", name, book.Properties, show(book.Sheets[0]))
		}
	}
}

// A list is read although what stands beside it is broken, or made to hurt.
func TestBrokenPropertiesAreNone(t *testing.T) {
	row := `<row><c t="inlineStr"><is><t>Naam</t></is></c></row>`
	for name, content := range map[string]string{
		"cut off": customParts[:90], "no XML": "geen", "empty": "", "many": strings.Repeat(`<property name="a">b</property>`, 5_000),
	} {
		book := makeParts(row).with("docProps/custom.xml", content).open(t)
		if show(book.Sheets[0]) != "Naam" || len(book.Properties) > maxProperties {
			t.Errorf("%s: %d properties, %s", name, len(book.Properties), show(book.Sheets[0]))
		}
	}
}
