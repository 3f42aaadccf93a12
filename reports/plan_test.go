package reports

import (
	"bytes"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"kader/assets"
	"kader/data"
	"kader/reports/faces"
)

// keep leaves a report in the folder named by KADER_REPORTS_OUT, to look at.
func keep(t testing.TB, name string, content []byte) {
	t.Helper()
	if folder := os.Getenv("KADER_REPORTS_OUT"); folder != "" {
		if err := os.WriteFile(filepath.Join(folder, name), content, 0o600); err != nil {
			t.Fatal(err)
		}
	}
}

func planPDF(t testing.TB, code string, d *data.Dossier, o Options) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := WritePlan(&b, load(t, code), d, o); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestPlanIsThereInEveryLanguage(t *testing.T) {
	for _, code := range []string{"nl", "nb", "da", "en"} {
		pdf := planPDF(t, code, dossier(1200), Options{Today: today()})
		if !bytes.HasPrefix(pdf, []byte("%PDF-")) {
			t.Errorf("%s: no PDF", code)
		}
		keep(t, "plan-"+code+".pdf", pdf)
		keep(t, "plan-names-"+code+".pdf", planPDF(t, code, dossier(1200), Options{Today: today(), Doers: true, Colleagues: true, Counts: true}))
	}
}

func TestSnapshotAndRecoveryAreThereInEveryLanguage(t *testing.T) {
	for _, code := range []string{"nl", "nb", "da", "en"} {
		var b bytes.Buffer
		if err := WriteSnapshot(&b, load(t, code), dossier(1200), Options{Today: today()}); err != nil {
			t.Fatal(err)
		}
		keep(t, "snapshot-"+code+".pdf", b.Bytes())
		b.Reset()
		r := Recovery{Group: "Kadergroep Havenbedrijf Zuiderkade", File: "zuiderkade.kader", Key: "K7WQM-3XRTD-9HFPA-2BNVC-6LJEY-8GSUQ", Made: today()}
		if err := WriteRecovery(&b, load(t, code), r); err != nil {
			t.Fatal(err)
		}
		keep(t, "recovery-"+code+".pdf", b.Bytes())
	}
}

// Pictures to look at: KADER_REPORTS_OUT=folder.
func TestPapersOfExtremeDossiersAreThere(t *testing.T) {
	dossiers := map[string]*data.Dossier{"extreme": extreme(), "empty": {}, "nearly-empty": nearlyEmpty()}
	for _, code := range assets.Languages() {
		l := load(t, code)
		for name, d := range dossiers {
			for kind, write := range papers() {
				named := kind == "plan" && name == "extreme"
				o := Options{Today: today(), Doers: named, Colleagues: named, Counts: named}
				if os.Getenv("KADER_REPORTS_OUT") != "" {
					o.Faces = faces.New(faces.System()) // as on this machine, for the eye
				}
				if o.Faces == nil && name == "extreme" && code != "nl" {
					continue // it takes a while
				}
				pdf := contentIn(t, write, l, d, o)
				keep(t, kind+"-"+name+"-"+code+".pdf", pdf)
				if len(printed(t, pdf)) < 5 {
					t.Errorf("%s of an %s dossier in %s says nothing", kind, name, code)
				}
			}
		}
	}
}

// A group that began today has a plan of one page, in every language.
func TestAlmostEmptyPapersTakeOnePage(t *testing.T) {
	for _, code := range assets.Languages() {
		for name, write := range plans() {
			texts := printed(t, content(t, write, code, nearlyEmpty(), Options{Today: today()}))
			if want := load(t, code).Text("report.page", "page", 1, "of", 1); !slices.Contains(texts, want) {
				t.Errorf("%s in %s: no %q", name, code, want)
			}
		}
	}
}

// A long note goes on upon the next page. Its row never stays behind without it, nor without
// air under the titles of the columns.
func TestALongNoteBeginsUnderItsRow(t *testing.T) {
	note := strings.TrimSpace(strings.Repeat("Wat we hoorden in de kantine.\n", 40))
	l := load(t, "nl")
	for left := 30.0; left < 700; left += 7 {
		p := newPlan(l, &data.Dossier{}, Options{Today: today()}, "plan")
		p.addPage()
		p.y = pageEnd - left
		tab := table{pad: 6, columns: []column{{title: "Onderwerp"}, {title: "Waar"}}}
		place := plainCell(strings.Repeat("Orderverzamelen en retouren ", 17), cellStyle())
		tab.rows = []row{{cells: []cell{nil, plainCell("Rooster", boldStyle())}}, {cells: []cell{place, plainCell("Kou", boldStyle())}}}
		p.addNotes(&tab, func(int) paragraph { return paragraph{text: note, style: smallStyle()} })
		p.drawTable(tab)
		var raw bytes.Buffer
		if err := p.pdf.Output(&raw); err != nil {
			t.Fatal(err)
		}
		texts := placed(t, raw.Bytes())
		for i, text := range texts {
			note := i+1 < len(texts) && texts[i+1].page == text.page && strings.HasPrefix(texts[i+1].text, "Wat we")
			if (text.text == "Rooster" || text.text == "Kou") && !note {
				t.Errorf("with %v points left: %q stands without its note", left, text.text)
			}
			if text.text == "Waar" && note && text.y-texts[i+1].y < 20 {
				t.Errorf("with %v points left: a note stands %.1f points under the titles", left, text.y-texts[i+1].y)
			}
		}
	}
}

// In the lanes a day stays under its goal, and a title of a few lines is not spread over two
// pages.
func TestADayStaysUnderItsGoal(t *testing.T) {
	d := &data.Dossier{}
	for range 12 {
		d.Goals = append(d.Goals, data.Goal{Title: "Elke nieuwe collega spreekt binnen een week na zijn komst een kaderlid EINDE", Due: today().AddDays(30)})
	}
	for left := 150.0; left < 400; left += 5 {
		p := newPlan(load(t, "nl"), d, Options{Today: today()}, "plan")
		p.addPage()
		p.y = pageEnd - left
		p.writeLanes()
		var raw bytes.Buffer
		if err := p.pdf.Output(&raw); err != nil {
			t.Fatal(err)
		}
		texts := placed(t, raw.Bytes())
		for i, text := range texts {
			day := strings.HasPrefix(text.text, "uiterlijk") && !strings.HasSuffix(texts[i-1].text, "EINDE")
			half := strings.HasSuffix(text.text, "EINDE") && !strings.HasPrefix(texts[i-1].text, "Elke")
			if day || half {
				t.Errorf("with %v points left: %q begins a page", left, text.text)
			}
		}
	}
}

// A long table does not begin with one small row at the foot of a page.
func TestALongTableBeginsWithSeveralRows(t *testing.T) {
	for left := 20.0; left < 160; left += 3 {
		p := newPlan(load(t, "nl"), &data.Dossier{}, Options{Today: today()}, "plan")
		p.addPage()
		p.y = pageEnd - left
		tab := table{pad: 3, columns: []column{{title: "Stand"}}}
		for range 20 {
			tab.rows = append(tab.rows, row{cells: []cell{plainCell("Nieuw", cellStyle())}})
		}
		p.drawTable(tab)
		var raw bytes.Buffer
		if err := p.pdf.Output(&raw); err != nil {
			t.Fatal(err)
		}
		rows := make(map[int]int)
		texts := placed(t, raw.Bytes())
		for _, text := range texts {
			if text.text == "Nieuw" {
				rows[text.page]++
			}
		}
		if first := rows[texts[0].page]; first < 3 {
			t.Errorf("with %v points left: %d rows on the first page", left, first)
		}
	}
}
