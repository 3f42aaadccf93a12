package sheet

import (
	"bytes"
	"crypto/md5"
	"crypto/rc4"
	"crypto/sha1"
	"errors"
	"math/bits"
	"testing"

	"kader/data"
)

// TestXLSLocks opens workbooks locked in every way of Excel 5 to 2003.
func TestXLSLocks(t *testing.T) {
	plain := func(version biffVersion) biffMadeBook {
		b := biffMadeBook{version: version}
		var rows []byte
		for row := range 500 { // of more than one block
			rows = append(rows, b.cell(row, 0, "geheim")...)
		}
		return makeBIFF(version, nil, rows)
	}
	locks := map[string]func(password string) []byte{
		"XOR of Excel 5": func(password string) []byte { return lockXOR(t, plain(biff5), password) },
		"XOR":            func(password string) []byte { return lockXOR(t, plain(biff8), password) },
		"RC4":            func(password string) []byte { return lockRC4(plain(biff8), password, 0) },
		"RC4 of Windows": func(password string) []byte { return lockRC4(plain(biff8), password, 128) },
		"RC4 of Windows, short": func(password string) []byte {
			return lockRC4(plain(biff8), password, 40)
		},
	}
	for name, lock := range locks {
		locked := lock("Zomer 2026 é")
		book, err := Open("list.xls", locked, Options{Password: "Zomer 2026 é"})
		if err != nil || len(book.Sheets[0].Rows) != 500 || book.Sheets[0].Rows[499][0].Text != "geheim" || book.Sheets[0].Name != "Lijst" {
			t.Errorf("%s: %v", name, err)
		}
		_, err = Open("list.xls", locked, Options{})
		wantFault(t, err, data.ErrNeedsPassword, data.Place{File: "list.xls"})
		_, err = Open("list.xls", locked, Options{Password: "zomer 2026 é"})
		wantFault(t, err, data.ErrWrongPassword, data.Place{File: "list.xls"})
		for _, password := range []string{"", "niet nodig"} {
			if _, err := Open("list.xls", lock(defaultPassword), Options{Password: password}); err != nil {
				t.Errorf("%s with the default password: %v", name, err)
			}
		}
	}
}

// TestXLSLocksRefused: a lock that is none of ours, or that is broken, is said.
func TestXLSLocksRefused(t *testing.T) {
	header := func(algorithm, bits uint32) []byte {
		return le(1, 2, 2, uint32(0), uint32(32), uint32(0), uint32(0), algorithm, uint32(0), bits, make([]byte, 12), make([]byte, 60))
	}
	tests := []struct {
		name    string
		version biffVersion
		body    []byte
		code    data.Code
	}{
		{"nothing", biff8, nil, data.ErrSheetDamaged},
		{"a short XOR", biff8, le(0, 1), data.ErrSheetDamaged},
		{"a short XOR of Excel 5", biff5, le(1), data.ErrSheetDamaged},
		{"no version", biff8, le(1, 1), data.ErrSheetDamaged},
		{"another version", biff8, le(1, 3, 3), data.ErrSheetUnsupported},
		{"a short RC4", biff8, le(1, 1, 1, make([]byte, 47)), data.ErrSheetDamaged},
		{"no header", biff8, le(1, 2, 2, uint32(0)), data.ErrSheetDamaged},
		{"a header longer than itself", biff8, le(1, 2, 2, uint32(0), uint32(0xFFFFFFFF), make([]byte, 100)), data.ErrSheetDamaged},
		{"AES", biff8, header(0x660E, 128), data.ErrSheetUnsupported},
		{"a key of another size", biff8, header(0x6801, 99), data.ErrSheetDamaged},
		{"a short key", biff8, header(0x6801, 8), data.ErrSheetDamaged},
		{"no verifier", biff8, header(0x6801, 128)[:60], data.ErrSheetDamaged},
	}
	for _, tt := range tests {
		content := makeBIFF(tt.version, biffRecord(biffFilePass, tt.body)).file()
		_, err := Open("list.xls", content, Options{Password: "x"})
		var fault data.Fault
		if !errors.As(err, &fault) || fault.Code != tt.code || fault.Place.File != "list.xls" {
			t.Errorf("%s: %v, want %s", tt.name, err, tt.code)
		}
	}
}

// lockXOR locks a workbook as Excel 5 does.
func lockXOR(t testing.TB, b biffMadeBook, password string) []byte {
	t.Helper()
	letters := xorLetters(utf16Bytes(password))
	body := le(int(xorKey(letters)), int(xorHash(letters)))
	if b.version == biff8 {
		body = append(le(0), body...)
	}
	return b.lockWith(body, func(content []byte, from int) []byte {
		l := xorLock{want: xorKey(letters), wantHash: xorHash(letters)}
		key, ok, err := l.key(utf16Bytes(password))
		if !ok || err != nil {
			t.Fatal(err)
		}
		out := bytes.Clone(content)
		eachLocked(content, from, func(from, to, size int) {
			for at := from; at < to; at++ {
				out[at] = bits.RotateLeft8(out[at]^key[(at+size)%16], -3)
			}
		})
		return out
	})
}

// lockRC4 locks a workbook as Excel 97 does, or with a key of so many bits as
// Excel 2002 does.
func lockRC4(b biffMadeBook, password string, bits int) []byte {
	l := rc4Lock{salt: []byte("0123456789abcdef"), crypto: bits > 0, keyBytes: bits / 8}
	base := l.base(utf16Bytes(password))
	verifier := []byte("what is checked!")
	hash := sum(md5.New(), verifier)
	if l.crypto {
		hash = sum(sha1.New(), verifier)
	}
	c, _ := rc4.NewCipher(l.blockKey(base, 0)) // 5 or 16 bytes are always a key
	check := append(bytes.Clone(verifier), hash...)
	c.XORKeyStream(check, check)
	body := le(1, 1, 1, l.salt, check)
	if l.crypto {
		body = le(1, 2, 2, uint32(4), uint32(34), uint32(4), uint32(0), uint32(0x6801), uint32(0x8004), uint32(bits), make([]byte, 14),
			uint32(16), l.salt, check[:16], uint32(20), check[16:])
	}
	return b.lockWith(body, func(content []byte, from int) []byte {
		l.from = from
		out, err := l.open(base, content) // the same both ways
		if err != nil {
			return nil
		}
		return out
	})
}
