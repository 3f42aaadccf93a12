package assets

import (
	"embed"
	"path"
	"slices"
	"strings"
)

// The icons are Material Design Icons, filled, 24 px (Apache 2.0, see
// icons/LICENSE.txt and icons/NOTICE.txt); kader.svg is the program's own.
//
//go:embed icons/*.svg
var iconFiles embed.FS

// logoName is the program's own icon, which has colours of its own.
const logoName = "kader"

// Logo returns the program's icon as SVG. The caller must not change it.
func Logo() []byte { return Icon(logoName) }

// Icon returns the SVG of the icon with the given name, such as "person_add".
// An unknown name gives nil. The caller must not change it.
func Icon(name string) []byte {
	content, err := iconFiles.ReadFile(path.Join("icons", name+".svg"))
	if err != nil {
		return nil
	}
	return content
}

// Icons lists the names of all icons but the logo, in alphabetical order.
func Icons() []string {
	entries, err := iconFiles.ReadDir("icons")
	if err != nil {
		return nil
	}
	names := make([]string, 0, len(entries))
	for _, entry := range entries {
		if name := strings.TrimSuffix(entry.Name(), ".svg"); name != logoName {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	return names
}
