package assets

import (
	"embed"
	"path"
)

// The icons are Material Design Icons, filled, 24 px (Apache 2.0, see
// icons/LICENSE.txt and icons/NOTICE.txt); kader.svg is the program's own.
//
//go:embed icons/*.svg
var iconFiles embed.FS

// Icon returns the SVG of the icon with the given name, such as "person_add".
// An unknown name gives nil. The caller must not change it.
func Icon(name string) []byte {
	content, err := iconFiles.ReadFile(path.Join("icons", name+".svg"))
	if err != nil {
		return nil
	}
	return content
}
