package sheet

import (
	"archive/zip"
	"bytes"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"path"
	"slices"
	"strings"

	"kader/data"
)

// maxPacked is how many lists are read from one archive.
const maxPacked = 100

// readGzip reads the list that stands in a gzip file.
func readGzip(name string, content []byte, o Options, b *budget) (*Book, error) {
	place := data.Place{File: name}
	reader, err := gzip.NewReader(bytes.NewReader(content))
	if err != nil {
		return nil, fault(data.ErrSheetDamaged, place, err)
	}
	plain, err := unpack(io.NopCloser(reader), b)
	if err != nil {
		return nil, fault(data.ErrSheetDamaged, place, err)
	}
	return open(name, plain, o, b, true)
}

// unpack reads a packed file to its end. It may be as long as a file that is not packed.
func unpack(content io.ReadCloser, b *budget) ([]byte, error) {
	plain, err := io.ReadAll(io.LimitReader(&countingReader{ReadCloser: content, budget: b}, MaxFile+1))
	if err == nil && len(plain) > MaxFile {
		err = errTooMuch
	}
	return plain, err
}

// isPacked reports whether an archive is somebody's folder of files, not the document of a
// program.
func isPacked(a *archive) bool {
	return len(a.parts) > 0 && !a.has("[Content_Types].xml") && !a.has("mimetype") && !a.has("_rels/.rels")
}

// packed is a list in an archive.
type packed struct {
	file *zip.File
	name string // its path there, then of the whole: lists.zip/october.csv
	book *Book
}

// readPacked reads the lists that stand in an archive. One list is read as if it
// were not packed; of several the sheets are named after file and sheet. What is
// no list is passed over, unless there is nothing else.
func readPacked(name string, a *archive, o Options) (*Book, error) {
	lists := findPacked(a)
	if len(lists) > maxPacked {
		return nil, fault(data.ErrFileTooLarge, data.Place{File: name}, errTooMuch)
	}
	for _, p := range lists {
		a.budget.expect(int(p.file.UncompressedSize64))
	}
	read := lists[:0]
	for _, p := range lists {
		inner := name + "/" + path.Base(p.name)
		book, err := p.open(inner, a, o)
		switch {
		case errors.Is(err, data.ErrNotSpreadsheet), errors.Is(err, data.ErrFileEmpty):
			continue
		case err != nil:
			return nil, fault(data.ErrSheetDamaged, data.Place{File: inner}, err)
		}
		p.book = book
		read = append(read, p)
	}
	read = withoutNotes(read)
	if len(read) == 0 {
		return nil, data.Fault{Code: data.ErrNoListInside, Place: data.Place{File: name}}
	}
	return joinBooks(name, read)
}

// findPacked returns the files of an archive that may be lists, sorted by path, without
// hidden files and the copies that systems add.
func findPacked(a *archive) []packed {
	var lists []packed
	for _, file := range a.parts {
		whole := strings.ReplaceAll(file.Name, `\`, "/")
		base := path.Base(whole)
		hidden := strings.HasPrefix(base, ".") || strings.HasPrefix(base, "~$") || strings.HasPrefix(whole, "__MACOSX/")
		if !hidden && !strings.HasSuffix(whole, "/") && file.UncompressedSize64 > 0 && !isNoList(base) {
			lists = append(lists, packed{file: file, name: partName(file.Name)})
		}
	}
	slices.SortFunc(lists, func(a, b packed) int { return strings.Compare(a.name, b.name) })
	return lists
}

// isNoList reports whether the name of a text shows that it is surely no list.
func isNoList(base string) bool {
	ending := strings.ToLower(path.Ext(base))
	return slices.Contains([]string{
		".md", ".log", ".ini", ".json", ".eml", ".url", ".css", ".js", ".bat", ".sh", ".rtf",
		".pdf", ".docx", ".ics", ".vcf", ".asc",
	}, ending)
}

// open reads one packed list.
func (p packed) open(name string, a *archive, o Options) (*Book, error) {
	content, err := openPacked(p.file, o.Password)
	if err != nil { // then the archive is what is locked
		return nil, fault(data.ErrSheetDamaged, data.Place{File: path.Dir(name)}, err)
	}
	defer content.Close()
	plain, err := unpack(content, a.budget)
	if err != nil {
		return nil, fmt.Errorf("packed file: %w", err)
	}
	return open(name, plain, o, a.budget, true)
}

// withoutNotes removes texts that are no tables, such as an explanation of the lists. Alone,
// a text of one column may well be a list.
func withoutNotes(lists []packed) []packed {
	tables := slices.DeleteFunc(slices.Clone(lists), func(p packed) bool {
		return strings.EqualFold(path.Ext(p.name), ".txt") && len(p.book.Sheets) == 1 && isNote(p.book.Sheets[0].Rows)
	})
	if len(tables) == 0 {
		return lists
	}
	return tables
}

// isNote reports whether fewer than half of the lines have more than one field.
func isNote(rows [][]Cell) bool {
	lines, tables := 0, 0
	for _, row := range rows {
		if len(row) > 0 {
			lines++
		}
		if len(row) > 1 {
			tables++
		}
	}
	return tables*2 < lines
}

// joinBooks makes one book of the lists of an archive.
func joinBooks(name string, lists []packed) (*Book, error) {
	sheets := 0
	for _, p := range lists {
		sheets += len(p.book.Sheets)
	}
	if sheets > maxSheets { // before each gets a name of its own
		return nil, fault(data.ErrFileTooLarge, data.Place{File: name}, errTooMuch)
	}
	book := &Book{Name: name}
	taken := make(map[string]int)
	for _, p := range lists {
		title := sheetTitle(path.Base(strings.ReplaceAll(p.file.Name, `\`, "/")))
		for _, s := range p.book.Sheets {
			if len(lists) > 1 && s.Name != title {
				s.Name = title + " – " + s.Name
			}
			s.Name = unique(s.Name, taken)
			book.Sheets = append(book.Sheets, s)
		}
	}
	return book, nil
}

// unique returns a name that no sheet has yet. taken holds the last number given to each
// name, so that a thousand sheets of one name are not compared with each other.
func unique(name string, taken map[string]int) string {
	free, n := name, taken[name]
	for taken[free] > 0 {
		n++
		free = fmt.Sprintf("%s (%d)", name, n)
	}
	taken[name] = max(n, 1)
	taken[free] = max(taken[free], 1)
	return free
}
