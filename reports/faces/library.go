// Package faces draws letters that the typeface of the program lacks with the typefaces of the
// machine it runs on: Arabic, Chinese, Hebrew and so on. It is given folders, and trusts no
// file in them.
package faces

import (
	"cmp"
	"encoding/binary"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/font/opentype"
	"github.com/go-text/typesetting/font/opentype/tables"
)

// Limits: what is beyond them is not looked at.
const (
	mostFiles   = 400      // in all folders
	mostEntries = 20_000   // files and folders that are walked past
	largestFile = 64 << 20 // bytes
	mostTables  = 200      // of a typeface
	mostRunes   = 4_000    // of a text that is drawn
)

// Library finds typefaces in folders. It opens no file before a letter is asked for that
// needs one, and keeps no file open. The zero Library has no typefaces.
type Library struct {
	folders []string
	listed  bool
	files   []*fontFile
	drawn   map[string]Drawing
}

// New returns a library of the typefaces in folders and below them. Folders that are not
// there are skipped.
func New(folders []string) *Library {
	return &Library{folders: folders}
}

// fontFile is a file that may hold a typeface.
type fontFile struct {
	path   string
	rank   int
	tried  bool
	covers font.Cmap // nil if it cannot be read
	face   *font.Face
	failed bool
}

// list finds the files of typefaces, the plainest first. The order is the same on every run.
func (l *Library) list() []*fontFile {
	if l.listed {
		return l.files
	}
	l.listed = true
	entries := 0
	for _, folder := range l.folders {
		_ = filepath.WalkDir(folder, func(path string, entry fs.DirEntry, err error) error {
			if entries++; entries > mostEntries {
				return fs.SkipAll
			}
			if err != nil || !entry.Type().IsRegular() || !isFontName(path) {
				return nil // a folder that cannot be read has no typefaces
			}
			l.files = append(l.files, &fontFile{path: path, rank: rankOf(path)})
			return nil
		})
	}
	slices.SortStableFunc(l.files, func(a, b *fontFile) int {
		names := cmp.Compare(filepath.Base(a.path), filepath.Base(b.path))
		return cmp.Or(cmp.Compare(a.rank, b.rank), names, cmp.Compare(a.path, b.path))
	})
	l.files = l.files[:min(len(l.files), mostFiles)]
	return l.files
}

func isFontName(path string) bool {
	switch strings.ToLower(filepath.Ext(path)) {
	case ".ttf", ".otf", ".ttc", ".otc":
		return true
	}
	return false
}

// rankOf returns how far a file is from a plain text face, by its name: 0 is best.
func rankOf(path string) int {
	name, rank := strings.ToLower(filepath.Base(path)), 1
	for _, plain := range [...]string{
		"noto", "dejavusans", "arial", "segoeui", "tahoma", "droid", "geeza", "hiragino", "yugoth",
		"msyh", "malgun", "nirmala", "leelaw",
	} {
		if strings.HasPrefix(name, plain) {
			rank = 0
		}
	}
	for _, other := range [...]string{
		"bold", "italic", "oblique", "light", "thin", "black", "mono", "serif", "condensed", "narrow",
		"symbol", "math", "display", "kufi", "nastaliq",
	} {
		if strings.Contains(name, other) {
			rank += 2
		}
	}
	return rank
}

// find returns the first file whose typeface has all runes, or else the first that has the
// first rune.
func (l *Library) find(runes []rune) *fontFile {
	var first *fontFile
	for _, file := range l.list() {
		if !file.has(runes[0]) {
			continue
		}
		if !slices.ContainsFunc(runes, func(r rune) bool { return !file.has(r) }) {
			return file
		}
		if first == nil {
			first = file
		}
	}
	return first
}

func (f *fontFile) has(r rune) bool {
	if !f.tried {
		f.tried = true
		f.read(func(ld *opentype.Loader) error {
			raw, err := ld.RawTable(opentype.MustNewTag("cmap"))
			if err != nil {
				return err
			}
			table, _, err := tables.ParseCmap(raw)
			if err != nil {
				return err
			}
			f.covers, _, err = font.ProcessCmap(table, tables.FPNone)
			return err
		})
	}
	if f.failed || f.covers == nil {
		return false
	}
	_, ok := f.covers.Lookup(r)
	return ok
}

// open reads the whole typeface, nil if it cannot be read.
func (f *fontFile) open() *font.Face {
	if f.face == nil && !f.failed {
		f.read(func(ld *opentype.Loader) error {
			typeface, err := font.NewFont(ld)
			if err == nil {
				f.face = font.NewFace(typeface)
			}
			return err
		})
	}
	return f.face
}

// read lets use read the first typeface of the file. Whatever goes wrong, also inside the
// library that parses it, means that the file has failed.
func (f *fontFile) read(use func(*opentype.Loader) error) {
	defer func() {
		if recover() != nil {
			f.failed = true
		}
	}()
	f.failed = true
	file, err := os.Open(f.path)
	if err != nil {
		return
	}
	defer file.Close()
	info, err := file.Stat()
	if err != nil || !info.Mode().IsRegular() || info.Size() > largestFile || !isSound(file, info.Size()) {
		return
	}
	loaders, err := opentype.NewLoaders(file)
	if err == nil && len(loaders) > 0 {
		f.failed = use(loaders[0]) != nil
	}
}

// isSound reports whether every table of the first typeface lies inside the file, so that no
// length in it makes a reader take more memory than the file has bytes.
func isSound(file io.ReaderAt, size int64) bool {
	var head [16]byte
	if _, err := file.ReadAt(head[:], 0); err != nil {
		return false
	}
	start := int64(0)
	if string(head[:4]) == "ttcf" {
		start = int64(binary.BigEndian.Uint32(head[12:]))
		if n := binary.BigEndian.Uint32(head[8:]); n == 0 || n > mostTables {
			return false
		}
		if _, err := file.ReadAt(head[:12], start); err != nil {
			return false
		}
	}
	switch string(head[:4]) {
	case "\x00\x01\x00\x00", "OTTO", "true":
	default:
		return false
	}
	count := int(binary.BigEndian.Uint16(head[4:]))
	if count > mostTables {
		return false
	}
	records := make([]byte, 16*count)
	if _, err := file.ReadAt(records, start+12); err != nil {
		return false
	}
	for i := range count {
		offset, length := binary.BigEndian.Uint32(records[16*i+8:]), binary.BigEndian.Uint32(records[16*i+12:])
		if int64(offset)+int64(length) > size {
			return false
		}
	}
	return true
}
