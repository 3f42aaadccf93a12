package reports

import (
	"bytes"
	"os"
	"path/filepath"
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
		keep(t, "plan-names-"+code+".pdf", planPDF(t, code, dossier(1200), Options{Today: today(), Names: true}))
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
	for name, d := range map[string]*data.Dossier{"extreme": extreme(), "empty": {}, "nearly-empty": nearlyEmpty()} {
		for kind, write := range papers() {
			for _, code := range assets.Languages() {
				o := Options{Today: today(), Names: kind == "plan" && name == "extreme"}
				if os.Getenv("KADER_REPORTS_OUT") != "" {
					o.Faces = faces.New(faces.System()) // as on this machine, for the eye
				}
				if o.Faces == nil && name == "extreme" && code != "nl" {
					continue // it takes a while
				}
				pdf := content(t, write, code, d, o)
				keep(t, kind+"-"+name+"-"+code+".pdf", pdf)
				if len(printed(t, pdf)) < 5 {
					t.Errorf("%s of an %s dossier in %s says nothing", kind, name, code)
				}
			}
		}
	}
}
