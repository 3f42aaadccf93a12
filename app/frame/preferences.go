package frame

import (
	"os"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"kader/assets"
)

// Preferences is what the program remembers beside the dossiers. The file is
// plain text, so it never holds anything about people: paths and looks only.
type Preferences struct{ store fyne.Preferences }

// The keys of the preferences and the bounds of their values.
const (
	keyLanguage = "language"
	keyVariant  = "variant"
	keyTextSize = "text-size"
	keyWidth    = "window-width"
	keyHeight   = "window-height"
	keyRecent   = "recent"
	keyIdle     = "idle-minutes"
	keyFolder   = "folder-" // and the kind of files
	keyExample  = "example"
	maxRecent   = 8
	minTextSize = 100
	maxTextSize = 200
	textStep    = 10
	defaultWide = 1180
	defaultHigh = 740
)

// DefaultIdle is after how many idle minutes the dossier locks until the user chooses.
const DefaultIdle = 10

// language returns the chosen language; where none was chosen, the one that
// suits the system best.
func (p Preferences) language() string {
	chosen := p.store.String(keyLanguage)
	if slices.Contains(assets.Languages(), chosen) {
		return chosen
	}
	return systemLanguage()
}

// systemLanguage returns the language that suits the system best, as the command line guesses it.
func systemLanguage() string { return assets.GuessFrom(os.Getenv, lang.SystemLocale().String()) }

func (p Preferences) setLanguage(code string) { p.store.SetString(keyLanguage, code) }

// variant is light until the user chooses: many systems state no preference, for
// which the toolkit takes dark, and a projector in a lit room needs light.
func (p Preferences) variant() variant {
	return variant(p.store.StringWithFallback(keyVariant, string(variantLight)))
}

func (p Preferences) setVariant(v variant) { p.store.SetString(keyVariant, string(v)) }

// textSize returns the size of text in percent, 100 to 200.
func (p Preferences) textSize() int {
	return min(maxTextSize, max(minTextSize, p.store.IntWithFallback(keyTextSize, minTextSize)))
}

func (p Preferences) setTextSize(percent int) {
	p.store.SetInt(keyTextSize, min(maxTextSize, max(minTextSize, percent)))
}

// IdleMinutes returns after how many idle minutes the dossier locks, 0 for never.
func (p Preferences) IdleMinutes() int { return p.store.IntWithFallback(keyIdle, DefaultIdle) }

// SetIdleMinutes remembers after how many idle minutes the dossier locks, 0 for never.
func (p Preferences) SetIdleMinutes(n int) { p.store.SetInt(keyIdle, n) }

func (p Preferences) windowSize() fyne.Size {
	return fyne.NewSize(
		float32(p.store.FloatWithFallback(keyWidth, defaultWide)),
		float32(p.store.FloatWithFallback(keyHeight, defaultHigh)))
}

func (p Preferences) setWindowSize(s fyne.Size) {
	p.store.SetFloat(keyWidth, float64(s.Width))
	p.store.SetFloat(keyHeight, float64(s.Height))
}

// folder returns the folder that a file of a kind was last chosen from, "" at first.
func (p Preferences) folder(kind FileKind) string { return p.store.String(keyFolder + string(kind)) }

// setFolder remembers the folder that a file of a kind was chosen from.
func (p Preferences) setFolder(kind FileKind, path string) {
	p.store.SetString(keyFolder+string(kind), path)
}

// IsExample tells whether a dossier is the example that this machine made last. Its
// passphrase is no secret.
func (p Preferences) IsExample(path string) bool {
	made := p.store.String(keyExample)
	return made != "" && samePath(made, path)
}

// SetExample remembers where the example was made.
func (p Preferences) SetExample(path string) { p.store.SetString(keyExample, path) }

// Recent returns the paths of the dossiers that were opened last, newest first.
func (p Preferences) Recent() []string { return p.store.StringList(keyRecent) }

// addRecent puts a path first in the list of dossiers.
func (p Preferences) addRecent(path string) {
	paths := append([]string{path}, p.without(path)...)
	p.store.SetStringList(keyRecent, paths[:min(len(paths), maxRecent)])
}

// ForgetRecent takes a path out of the list of dossiers. The file stays.
func (p Preferences) ForgetRecent(path string) {
	p.store.SetStringList(keyRecent, p.without(path))
}

func (p Preferences) without(path string) []string {
	return slices.DeleteFunc(slices.Clone(p.Recent()), func(s string) bool { return s == path })
}
