package assets

import _ "embed"

//go:embed fonts/NotoSans-Regular.ttf
var regularFont []byte

//go:embed fonts/NotoSans-Bold.ttf
var boldFont []byte

// RegularFont returns Noto Sans Regular as TrueType: the typeface of the papers. The
// window has the same one in Fyne's copy. It covers Latin, Greek and Cyrillic. The
// caller must not change it.
func RegularFont() []byte { return regularFont }

// BoldFont returns Noto Sans Bold as TrueType. The caller must not change it.
func BoldFont() []byte { return boldFont }
