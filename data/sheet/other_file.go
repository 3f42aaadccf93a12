package sheet

import (
	"bytes"
	"errors"
	"io"
	"slices"
	"strings"

	"kader/data"
)

// nameOther gives an error that only says that a file is no list the code of what the file is,
// where that is known: then the user hears what to do with it.
func nameOther(content []byte, err error) error {
	var refused data.Fault
	if !errors.As(err, &refused) || refused.Code != data.ErrNotSpreadsheet && refused.Code != data.ErrNoListInside {
		return err
	}
	if code := otherFile(content); code != "" {
		refused.Code = code
		return refused
	}
	return err
}

// otherFile returns the refusal of a file that is known to be something else than a list, ""
// for none.
func otherFile(content []byte) data.Code {
	switch fileTypeOf(content) {
	case fileZip:
		return otherZip(content)
	case fileOLE:
		return otherOLE(content)
	case fileArchive:
		return data.ErrIsPacked
	}
	switch {
	case bytes.HasPrefix(content, []byte("%PDF")):
		return data.ErrIsPDF
	case bytes.HasPrefix(content, []byte(`{\rtf`)), isFlatLetter(content):
		return data.ErrIsDocument
	case isPicture(content):
		return data.ErrIsPicture
	case isMail(content):
		return data.ErrIsMail
	}
	return ""
}

// otherZip is otherFile for what stands in a zip file.
func otherZip(content []byte) data.Code {
	a, err := openArchive(content, newBudget(Options{}))
	switch {
	case err != nil:
		return ""
	case a.has("format.json") && a.has("dossier.age"):
		return data.ErrIsDossier
	case a.has("word/document.xml"), isTextDocument(a):
		return data.ErrIsDocument
	}
	return ""
}

// isTextDocument reports whether the archive is a text document of LibreOffice.
func isTextDocument(a *archive) bool {
	content, err := a.open("mimetype")
	if err != nil {
		return false
	}
	defer content.Close()
	kind, err := io.ReadAll(io.LimitReader(content, 100))
	return err == nil && strings.HasPrefix(string(kind), "application/vnd.oasis.opendocument.text")
}

// otherOLE is otherFile for what stands in the container of older Office files.
func otherOLE(content []byte) data.Code {
	container, err := openOLE(content)
	switch {
	case err != nil:
		return ""
	case container.has("WordDocument"):
		return data.ErrIsDocument
	case container.has("__properties_version1.0"):
		return data.ErrIsMail
	}
	return ""
}

// isFlatLetter reports whether the file is a letter of LibreOffice in one XML file.
func isFlatLetter(content []byte) bool {
	return markupKind(content) == fileFlatODS && bytes.Contains(start(content, 1<<20), []byte("<office:text"))
}

// isPicture reports whether the file is a photo, a scan or a screen shot.
func isPicture(content []byte) bool {
	for _, magic := range []string{"\x89PNG", "\xFF\xD8\xFF", "GIF8", "BM", "II*\x00", "MM\x00*"} {
		if bytes.HasPrefix(content, []byte(magic)) {
			return true
		}
	}
	if len(content) < 12 {
		return false
	}
	brand := string(content[4:12])
	return bytes.HasPrefix(content, []byte("RIFF")) && string(content[8:12]) == "WEBP" ||
		slices.Contains([]string{"ftypheic", "ftypheix", "ftypmif1", "ftypavif"}, brand) // photos of phones
}

// isMail reports whether the file is a message: it starts with lines of a name and a value, and
// two of them are those of every message.
func isMail(content []byte) bool {
	text, _ := decodeText(start(content, 64<<10))
	text = strings.ReplaceAll(strings.TrimLeft(text, "\uFEFF\r\n"), "\r\n", "\n")
	if !strings.Contains(text, "\n") {
		return false
	}
	found := make(map[string]bool)
	for i, line := range strings.Split(text, "\n") {
		name, _, isHeader := strings.Cut(line, ":")
		switch {
		case i == 0 && strings.HasPrefix(line, "From "): // of a mailbox
		case strings.TrimSpace(line) == "":
			return len(found) >= 2
		case line[0] == ' ', line[0] == '\t': // goes on with the line above
		case !isHeader || strings.ContainsAny(name, " ;,\t\""):
			return false
		default:
			name = strings.ToLower(name)
			if slices.Contains([]string{"from", "to", "subject", "date", "message-id", "received", "mime-version"}, name) {
				found[name] = true
			}
		}
	}
	return len(found) >= 2
}
