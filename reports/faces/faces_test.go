package faces

import (
	"bytes"
	"math"
	"os"
	"path/filepath"
	"reflect"
	"strconv"
	"testing"

	"kader/assets"
)

// folder returns a folder with files of the given contents.
func folder(t testing.TB, files map[string][]byte) string {
	t.Helper()
	dir := t.TempDir()
	for name, content := range files {
		path := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, content, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func TestTextIsDrawnWithAFaceThatHasAllOfIt(t *testing.T) {
	dir := folder(t, map[string][]byte{
		"deep/er/NotoSans-Regular.ttf": assets.RegularFont(), "a-Bold.TTF": assets.BoldFont(), "notes.txt": []byte("no face"),
	})
	l := New([]string{filepath.Join(dir, "is-not-there"), dir})
	d, ok := l.Draw("Zoë")
	if !ok || d.Width < 1 || d.Width > 3 || len(d.Steps) < 20 || d.Steps[0].Kind != Move {
		t.Fatalf("drawn %v, %v wide in %d steps", ok, d.Width, len(d.Steps))
	}
	if base := filepath.Base(l.find([]rune("Zoë")).path); base != "NotoSans-Regular.ttf" {
		t.Errorf("a bold face is taken: %s", base)
	}
	for _, step := range d.Steps {
		for _, p := range step.Points {
			if math.Abs(p[0]) > 3 || math.Abs(p[1]) > 1.2 {
				t.Fatalf("a step outside the letters: %+v", step)
			}
		}
	}
	for _, text := range []string{"", "王", "Zoë 王", "\U0001F98A", string(make([]rune, mostRunes+1))} {
		if _, ok := l.Draw(text); ok {
			t.Errorf("%.20q is drawn without a face for it", text)
		}
	}
	again, _ := New([]string{dir}).Draw("Zoë")
	if !reflect.DeepEqual(d, again) {
		t.Error("two libraries of one folder draw differently")
	}
	if _, ok := (*Library)(nil).Draw("a"); ok {
		t.Error("no library draws")
	}
}

// Whatever lies in the folders of a system, a paper is made.
func TestBrokenFilesAreNoFaces(t *testing.T) {
	whole := assets.RegularFont()
	files := map[string][]byte{
		"empty.ttf": nil, "zero.ttf": make([]byte, 4096), "text.otf": []byte("this is no face"),
		"collection.ttc": append([]byte("ttcf\x00\x01\x00\x00\xff\xff\xff\xff\x00\x00\x00\x10"), whole...),
		"loop.ttc":       bytes.Repeat([]byte("ttcf\x00\x00\x00\x00"), 64),
	}
	for i := range 40 {
		files["cut"+strconv.Itoa(i)+".ttf"] = whole[:len(whole)*i/40]
		torn := bytes.Clone(whole)
		for k := i * 7; k < len(torn); k += 97 + i {
			torn[k] ^= byte(1 + i)
		}
		files["torn"+strconv.Itoa(i)+".ttf"] = torn
		head := bytes.Clone(whole)
		head[12+i*3%300] = 0xFF
		files["head"+strconv.Itoa(i)+".ttf"] = head
	}
	dir := folder(t, files)
	if err := os.Mkdir(filepath.Join(dir, "folder.ttf"), 0o700); err != nil {
		t.Fatal(err)
	}
	for name := range files { // each by itself, so that each is read
		l := &Library{listed: true, files: []*fontFile{{path: filepath.Join(dir, name)}}}
		l.Draw("Zoë")
		l.Draw("王")
	}
	if d, ok := New([]string{dir, folder(t, map[string][]byte{"noto.ttf": whole})}).Draw("Zoë"); !ok || d.Width == 0 {
		t.Error("a sound face among broken ones is not found")
	}
}

func TestFoldersWithoutEndAreLeft(t *testing.T) {
	files := make(map[string][]byte)
	for i := range mostFiles + 50 {
		files[strconv.Itoa(i)+".ttf"] = []byte("x")
	}
	if n := len(New([]string{folder(t, files)}).list()); n != mostFiles {
		t.Errorf("%d files are looked at", n)
	}
}

func TestThisSystemHasFolders(t *testing.T) {
	if len(System()) == 0 {
		t.Error("no folder with typefaces is known")
	}
}

func FuzzFace(f *testing.F) {
	whole := assets.RegularFont()
	f.Add(whole[:2000])
	f.Add([]byte("ttcf\x00\x01\x00\x00\x00\x00\x00\x01\x00\x00\x00\x10\x00\x01\x00\x00"))
	f.Add([]byte("OTTO\x00\x01\x00\x00\x00\x00\x00\x00cmap\x00\x00\x00\x00\x00\x00\x00\x1c\x00\x00\x00\x08"))
	f.Fuzz(func(t *testing.T, content []byte) {
		path := filepath.Join(t.TempDir(), "x.ttf")
		if err := os.WriteFile(path, content, 0o600); err != nil {
			t.Fatal(err)
		}
		l := &Library{listed: true, files: []*fontFile{{path: path}}}
		l.Draw("Zoë")
		l.Draw("王")
	})
}
