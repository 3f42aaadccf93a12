package frame

import (
	"os"
	"path/filepath"

	"kader/app/widgets"
	"kader/data"
	"kader/reports"
)

// eachRep is the choice of a call list for each contact person, each in a file of its own.
const eachRep = "each"

// repOptions are the contact persons to choose from, before they are read: all of them in one file, or each in a file.
func repOptions(f *Frame) []widgets.Option {
	return []widgets.Option{
		{Caption: f.Text("export.all-reps")},
		{Value: eachRep, Caption: f.Text("export.each-rep")},
	}
}

// writeEach makes a call list for each contact person, beside the window, and then asks where they go.
func (j *exportJob) writeEach() {
	f := j.frame
	var parts []reports.CallListPart
	nobody := 0
	f.RunShort(f.Text("export.making"), func() error {
		language, dossier, err := j.read()
		if err != nil {
			return err
		}
		var keys func() (*data.SheetKeys, error)
		if f.CanWrite() {
			keys = f.Store.NewSheetKeys
		}
		parts, nobody, err = reports.CallListParts(language, dossier, j.options, keys)
		return err
	}, func(err error) {
		switch {
		case err != nil:
			f.ShowError(err)
		case len(parts) == 0:
			f.Show(Dialog{Title: f.Text("export.title"), Text: j.eachWords(0, nobody, "")})
		default:
			j.saveEach(parts, nobody)
		}
	})
}

// saveEach asks for a folder and the beginning of a name, and writes the files there. None is replaced.
func (j *exportJob) saveEach(parts []reports.CallListPart, nobody int) {
	f := j.frame
	f.AskFile(FileQuestion{
		Title: f.Text("export.where-each"), Button: f.Text("dialog.save"), Save: true, fresh: true,
		Name: f.Text("export."+j.kind.ID+"-file") + " " + f.Today().String(), Endings: []string{j.kind.Ending},
		Chosen: func(path string) {
			written := 0
			f.Background(func() (err error) {
				written, err = writeParts(stem(path), parts)
				return err
			}, func(err error) {
				for _, part := range parts[:written] { // what is there is noted, whatever became of the others
					part.Made.Reader, part.Made.DestroyBy = j.reader, j.by
					NoteExport(f, part.Made, part.Named)
				}
				if err != nil {
					f.ShowError(err)
					return
				}
				f.Show(Dialog{Title: f.Text("export.done"), Text: j.eachWords(written, nobody, filepath.Dir(path))})
			})
		},
	})
}

// eachWords says how many lists were made, and who is on none.
func (j *exportJob) eachWords(n, nobody int, folder string) string {
	words := j.frame.Count("export.each-done", n, "folder", folder)
	if nobody > 0 {
		words += " " + j.frame.Count("export.each-nobody", nobody)
	}
	return words
}

// writeParts writes the files, and returns how many were. Where one of them is there already none is.
func writeParts(base string, parts []reports.CallListPart) (written int, err error) {
	name := func(i int) string { return reports.CallListName(base, i+1, len(parts)) }
	for i := range parts {
		if _, err := os.Lstat(name(i)); err == nil {
			return 0, data.Fault{Code: data.ErrExists, Place: data.Place{File: filepath.Base(name(i))}}
		}
	}
	for i := range parts {
		if err := WriteFile(name(i), parts[i].Content); err != nil {
			return i, err
		}
	}
	return len(parts), nil
}
