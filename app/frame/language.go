package frame

import (
	"encoding/json"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"kader/app/widgets"
	"kader/assets"
)

// toolkitWords are the words that Fyne itself shows, with our keys for them.
func toolkitWords() map[string]string {
	return map[string]string{
		"Cancel": "dialog.cancel", "Confirm": "dialog.ok", "OK": "dialog.ok",
		"Yes": "dialog.yes", "No": "dialog.no", "Error": "dialog.error",
		"Copy": "edit.copy", "Cut": "edit.cut", "Paste": "edit.paste",
		"Select all": "edit.select-all", "Undo": "edit.undo", "Redo": "edit.redo",
		"Quit": "menu.quit", "Open": "dialog.open", "Save": "dialog.save",
	}
}

// loadLanguage loads our texts, and teaches Fyne the few words of its own. An
// unknown code falls back to English.
func (f *Frame) loadLanguage(code string) *assets.Language {
	language, err := assets.Load(code)
	if err != nil {
		fyne.LogError("load language", err)
		return &assets.Language{Code: assets.Guess("")}
	}
	teachToolkit(language)
	return language
}

// teachToolkit puts our words into Fyne's own translations. Fyne chooses a
// translation by the locale of the system and offers no way to choose another,
// so the words of the chosen language are filed under every name that it may
// choose: the system's and those that we ship.
func teachToolkit(language *assets.Language) {
	words := map[string]string{}
	for theirs, ours := range toolkitWords() {
		words[theirs] = language.Text(ours)
	}
	content, err := json.Marshal(words)
	if err != nil {
		fyne.LogError("teach words", err)
		return
	}
	for _, name := range append(assets.Languages(), lang.SystemLocale().LanguageString()) {
		// Not "no": Fyne finds the Norwegian file only under the name "nb".
		if err := lang.AddTranslations(fyne.NewStaticResource(name+".json", content)); err != nil {
			fyne.LogError("teach words", err)
		}
	}
}

// SetLanguage changes the language of the window at once. What was typed on the
// visible page is saved first, because the page is made again.
func (f *Frame) SetLanguage(code string) {
	if !f.LeavePage() {
		return
	}
	f.Prefs.setLanguage(code)
	f.Lang = f.loadLanguage(code)
	f.rebuild()
}

// LanguageOptions are the languages to choose from, each in its own words.
func (w *Words) LanguageOptions() []widgets.Option {
	var options []widgets.Option
	for _, code := range assets.Languages() {
		options = append(options, widgets.Option{Value: code, Caption: assets.LanguageName(code)})
	}
	return options
}
