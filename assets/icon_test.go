package assets

import (
	"bytes"
	"testing"
)

func TestEveryIconIsAnSVG(t *testing.T) {
	if len(Icons()) == 0 {
		t.Fatal("no icons are shipped")
	}
	for _, name := range Icons() {
		if !bytes.HasPrefix(Icon(name), []byte("<svg ")) {
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
	if len(Logo()) == 0 {
		t.Error("the program has no icon")
	}
}
