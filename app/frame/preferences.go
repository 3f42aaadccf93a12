package frame

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"kader/assets"
)

// preferences is what the program remembers beside the dossiers. The file is
// plain text, so it never holds anything about people: paths and looks only.
type preferences struct{ store fyne.Preferences }

// The keys of the preferences and the bounds of their values.
const (
	keyLanguage = "language"
	keyVariant  = "variant"
	keyTextSize = "text-size"
	keyWidth    = "window-width"
	keyHeight   = "window-height"
	keyRecent   = "recent"
	keyIdle     = "idle-minutes"
	keyFolder   = "folder"
	keyExample  = "example"
	maxRecent   = 8
	MinTextSize = 100
	MaxTextSize = 200
	textStep    = 10
	DefaultIdle = 10
	defaultWide = 1180
	defaultHigh = 740
)

// Language returns the chosen language; where none was chosen, the one that
// suits the system best.
func (p preferences) Language() string {
	chosen := p.store.String(keyLanguage)
	if slices.Contains(assets.Languages(), chosen) {
		return chosen
	}
	return assets.Guess(lang.SystemLocale().String())
}

func (p preferences) setLanguage(code string) { p.store.SetString(keyLanguage, code) }

// variant is light until the user chooses: many systems state no preference, for
// which the toolkit takes dark, and a projector in a lit room needs light.
func (p preferences) variant() variant {
	return variant(p.store.StringWithFallback(keyVariant, string(variantLight)))
}

func (p preferences) setVariant(v variant) { p.store.SetString(keyVariant, string(v)) }

// TextSize returns the size of text in percent, 100 to 200.
func (p preferences) TextSize() int {
	return min(MaxTextSize, max(MinTextSize, p.store.IntWithFallback(keyTextSize, MinTextSize)))
}

func (p preferences) setTextSize(percent int) {
	p.store.SetInt(keyTextSize, min(MaxTextSize, max(MinTextSize, percent)))
}

// IdleMinutes returns after how many idle minutes the dossier locks, 0 for never.
func (p preferences) IdleMinutes() int { return p.store.IntWithFallback(keyIdle, DefaultIdle) }

func (p preferences) SetIdleMinutes(n int) { p.store.SetInt(keyIdle, n) }

func (p preferences) windowSize() fyne.Size {
	return fyne.NewSize(
		float32(p.store.FloatWithFallback(keyWidth, defaultWide)),
		float32(p.store.FloatWithFallback(keyHeight, defaultHigh)))
}

func (p preferences) setWindowSize(s fyne.Size) {
	p.store.SetFloat(keyWidth, float64(s.Width))
	p.store.SetFloat(keyHeight, float64(s.Height))
}

// Folder returns the folder that a file was last chosen from, "" at first.
func (p preferences) Folder() string { return p.store.String(keyFolder) }

func (p preferences) SetFolder(path string) { p.store.SetString(keyFolder, path) }

// IsExample tells whether a dossier is the example that this machine made last. Its
// passphrase is no secret.
func (p preferences) IsExample(path string) bool {
	made := p.store.String(keyExample)
	return made != "" && samePath(made, path)
}

func (p preferences) SetExample(path string) { p.store.SetString(keyExample, path) }

// Recent returns the paths of the dossiers that were opened last, newest first.
func (p preferences) Recent() []string { return p.store.StringList(keyRecent) }

// addRecent puts a path first in the list of dossiers.
func (p preferences) addRecent(path string) {
	paths := append([]string{path}, p.without(path)...)
	p.store.SetStringList(keyRecent, paths[:min(len(paths), maxRecent)])
}

// ForgetRecent takes a path out of the list of dossiers. The file stays.
func (p preferences) ForgetRecent(path string) {
	p.store.SetStringList(keyRecent, p.without(path))
}

func (p preferences) without(path string) []string {
	return slices.DeleteFunc(slices.Clone(p.Recent()), func(s string) bool { return s == path })
}
