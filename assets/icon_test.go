package assets

import (
	"bytes"
	"strings"
	"testing"
)

func TestEveryIconIsAnSVG(t *testing.T) {
	files, err := iconFiles.ReadDir("icons")
	if err != nil || len(files) == 0 {
		t.Fatal("no icons are shipped", err)
	}
	for _, file := range files {
		if name := strings.TrimSuffix(file.Name(), ".svg"); !bytes.HasPrefix(Icon(name), []byte("<svg ")) {
			t.Errorf("icon %q is no SVG", name)
		}
	}
}

func TestUnknownIconIsNil(t *testing.T) {
	if Icon("no-such-icon") != nil || Icon("../text/en") != nil {
		t.Error("an unknown name must give nil")
	}
}

func TestLogoIsShipped(t *testing.T) {
	if len(Icon("kader")) == 0 {
		t.Error("the program has no icon")
	}
}
