package app

import "kader/data"

type importPage struct{ app *App }

func (a *App) onImport() {}

func (a *App) importFile(string) {}

func (a *App) countsWords(data.ListCounts) string { return "" }

func (a *App) askUndoImport(data.List) {}
