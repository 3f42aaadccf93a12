package reports

import (
	"bytes"
	"crypto/aes"
	"crypto/cipher"
	"crypto/rand"
	"crypto/sha256"
	"crypto/sha512"
	"encoding/binary"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"regexp"
	"strconv"

	"golang.org/x/text/unicode/norm"
)

// errLayout is of a PDF that is not as ours are.
var errLayout = errors.New("this PDF is not laid out as ours are")

var (
	objectStart = regexp.MustCompile(`(?m)^([0-9]+) 0 obj\r?\n`)
	lengthEntry = regexp.MustCompile(`/Length ([0-9]+)`)
	rootEntry   = regexp.MustCompile(`/Root ([0-9]+) 0 R`)
	infoEntry   = regexp.MustCompile(`/Info ([0-9]+) 0 R`)
)

// longestPDFPassword is how many bytes of a password the format takes.
const longestPDFPassword = 127

// lockPDF encrypts a PDF of ours with AES-256, as ISO 32000-2 says (revision 6): without the
// password nothing of it can be read but how many objects it has. The bytes are other ones each
// time.
func lockPDF(plain []byte, password string) ([]byte, error) {
	key := randomBytes(32)
	entry, err := lockEntry(key, []byte(norm.NFKC.String(password)))
	if err != nil {
		return nil, err
	}
	trailer := bytes.LastIndex(plain, []byte("trailer"))
	table := bytes.LastIndex(plain[:max(trailer, 0)], []byte("\nxref"))
	if table < 0 || !rootEntry.Match(plain[trailer:]) {
		return nil, errLayout
	}
	var out bytes.Buffer
	out.WriteString("%PDF-2.0\n%\xe2\xe3\xcf\xd3\n")
	offsets := make(map[int]int)
	for at := 0; at < table; {
		m := objectStart.FindSubmatchIndex(plain[at:table])
		if m == nil {
			break
		}
		number, err := strconv.Atoi(string(plain[at+m[2] : at+m[3]]))
		if err != nil {
			return nil, errLayout
		}
		offsets[number] = out.Len()
		fmt.Fprintf(&out, "%d 0 obj\n", number)
		n, err := lockObject(&out, plain[at+m[1]:table], key)
		if err != nil {
			return nil, err
		}
		at += m[1] + n
	}
	writeLockedTrailer(&out, plain[trailer:], entry, offsets)
	return out.Bytes(), nil
}

// finishLocked is finish with a password; "" leaves the file open for everybody.
func (p *pdfPage) finishLocked(w io.Writer, password string, foot func(page, of int)) error {
	if password == "" {
		return p.finish(w, foot)
	}
	var plain bytes.Buffer
	if err := p.finish(&plain, foot); err != nil {
		return err
	}
	locked, err := lockPDF(plain.Bytes(), password)
	if err != nil {
		return fmt.Errorf("lock pdf: %w", err)
	}
	if _, err := w.Write(locked); err != nil {
		return fmt.Errorf("write pdf: %w", err)
	}
	return nil
}

// writeLockedTrailer writes the entry that says how the file is encrypted, and where everything is.
func writeLockedTrailer(out *bytes.Buffer, trailer []byte, entry string, offsets map[int]int) {
	lock := len(offsets) + 1
	for offsets[lock] != 0 {
		lock++
	}
	offsets[lock] = out.Len()
	fmt.Fprintf(out, "%d 0 obj\n%s\nendobj\n", lock, entry)
	last := 0
	for number := range offsets {
		last = max(last, number)
	}
	table := out.Len()
	fmt.Fprintf(out, "xref\n0 %d\n0000000000 65535 f \n", last+1)
	for number := 1; number <= last; number++ {
		if at, there := offsets[number]; there {
			fmt.Fprintf(out, "%010d 00000 n \n", at)
		} else {
			out.WriteString("0000000000 65535 f \n")
		}
	}
	id := hex.EncodeToString(randomBytes(16))
	fmt.Fprintf(out, "trailer\n<<\n/Size %d\n%s\n%s\n/Encrypt %d 0 R\n/ID [<%s> <%s>]\n>>\nstartxref\n%d\n%%%%EOF\n",
		last+1, rootEntry.Find(trailer), infoEntry.Find(trailer), lock, id, id, table)
}

// lockObject writes the object at the begin of plain, its texts and its stream encrypted, and
// returns how long it was.
func lockObject(out *bytes.Buffer, plain, key []byte) (int, error) {
	var head bytes.Buffer
	for i := 0; i < len(plain); {
		switch {
		case plain[i] == '(':
			text, n, err := literalText(plain[i:])
			if err != nil {
				return 0, err
			}
			fmt.Fprintf(&head, "<%x>", encrypt(text, key))
			i += n
		case bytes.HasPrefix(plain[i:], []byte("<<")):
			head.WriteString("<<")
			i += 2
		case plain[i] == '<':
			end := bytes.IndexByte(plain[i:], '>')
			if end < 0 {
				return 0, errLayout
			}
			text, err := hex.DecodeString(string(plain[i+1 : i+end]))
			if err != nil {
				return 0, errLayout
			}
			fmt.Fprintf(&head, "<%x>", encrypt(text, key))
			i += end + 1
		case bytes.HasPrefix(plain[i:], []byte("stream\n")):
			return lockStream(out, head.Bytes(), plain, i+len("stream\n"), key)
		case bytes.HasPrefix(plain[i:], []byte("endobj")):
			out.Write(head.Bytes())
			out.WriteString("endobj\n")
			return i + len("endobj"), nil
		default:
			head.WriteByte(plain[i])
			i++
		}
	}
	return 0, errLayout
}

// lockStream writes an object with a stream, which begins at a place of plain.
func lockStream(out *bytes.Buffer, head, plain []byte, from int, key []byte) (int, error) {
	entry := lengthEntry.FindSubmatch(head)
	if entry == nil {
		return 0, errLayout
	}
	length, err := strconv.Atoi(string(entry[1]))
	if err != nil || from+length > len(plain) {
		return 0, errLayout
	}
	stream := encrypt(plain[from:from+length], key)
	out.Write(lengthEntry.ReplaceAll(head, fmt.Appendf(nil, "/Length %d", len(stream))))
	out.WriteString("stream\n")
	out.Write(stream)
	out.WriteString("\nendstream\nendobj\n")
	end := bytes.Index(plain[from+length:], []byte("endobj"))
	if end < 0 || end > len("\r\nendstream\r\n") {
		return 0, errLayout
	}
	return from + length + end + len("endobj"), nil
}

// literalText reads a text in parentheses and returns it with how long it was.
func literalText(plain []byte) (text []byte, n int, err error) {
	depth := 0
	for i := 0; i < len(plain); i++ {
		switch c := plain[i]; {
		case c == '\\' && i+1 < len(plain):
			i++
			escape := plain[i]
			if j := bytes.IndexByte([]byte("nrtbf"), escape); j >= 0 {
				escape = "\n\r\t\b\f"[j]
			} else if '0' <= escape && escape <= '7' {
				return nil, 0, errLayout // ours has none
			}
			text = append(text, escape)
		case c == '(':
			if depth++; depth > 1 {
				text = append(text, c)
			}
		case c == ')':
			if depth--; depth == 0 {
				return text, i + 1, nil
			}
			text = append(text, c)
		default:
			text = append(text, c)
		}
	}
	return nil, 0, errLayout
}

// encrypt returns a text behind its own first block, filled up.
func encrypt(plain, key []byte) []byte {
	fill := aes.BlockSize - len(plain)%aes.BlockSize
	filled := append(bytes.Clone(plain), bytes.Repeat([]byte{byte(fill)}, fill)...)
	first := randomBytes(aes.BlockSize)
	return append(first, chain(key, first, filled)...)
}

// chain encrypts whole blocks, each mixed with the one before.
func chain(key, first, plain []byte) []byte {
	block, err := aes.NewCipher(key)
	if err != nil {
		panic(err) // the key has the length that it must have
	}
	out := make([]byte, len(plain))
	cipher.NewCBCEncrypter(block, first).CryptBlocks(out, plain)
	return out
}

func randomBytes(n int) []byte {
	b := make([]byte, n)
	if _, err := io.ReadFull(rand.Reader, b); err != nil {
		panic(err) // crypto/rand never fails
	}
	return b
}

// lockEntry returns the dictionary that says how a file is encrypted with a key, for those who have
// the password. Nobody has the one of an owner.
func lockEntry(key, password []byte) (string, error) {
	password = password[:min(len(password), longestPDFPassword)]
	zero := make([]byte, aes.BlockSize)
	user, userKey := passwordEntries(password, nil, key, zero)
	owner, ownerKey := passwordEntries(randomBytes(32), user, key, zero)
	const allowed = -4 // everything
	rights := binary.LittleEndian.AppendUint32(nil, uint32(0xffffffff+allowed+1))
	rights = append(rights, 0xff, 0xff, 0xff, 0xff, 'T', 'a', 'd', 'b')
	rights = append(rights, randomBytes(4)...)
	block, err := aes.NewCipher(key)
	if err != nil {
		return "", fmt.Errorf("lock PDF: %w", err)
	}
	perms := make([]byte, aes.BlockSize)
	block.Encrypt(perms, rights)
	return fmt.Sprintf("<<\n/Filter /Standard /V 5 /R 6 /Length 256 /P %d /EncryptMetadata true\n"+
		"/CF << /StdCF << /AuthEvent /DocOpen /CFM /AESV3 /Length 32 >> >> /StmF /StdCF /StrF /StdCF\n"+
		"/U <%x> /UE <%x>\n/O <%x> /OE <%x> /Perms <%x>\n>>", allowed, user, userKey, owner, ownerKey, perms), nil
}

// passwordEntries returns how a password is checked, and the key as it is encrypted with it.
func passwordEntries(password, user, key, zero []byte) (check, locked []byte) {
	salts := randomBytes(16)
	check = append(slowHash(password, salts[:8], user), salts...)
	return check, chain(slowHash(password, salts[8:], user), zero, key)
}

// slowHash is the hash of ISO 32000-2 (algorithm 2.B).
func slowHash(password, salt, user []byte) []byte {
	sum := sha256.Sum256(bytes.Join([][]byte{password, salt, user}, nil))
	k := sum[:]
	for round := 0; ; round++ {
		once := bytes.Join([][]byte{password, k, user}, nil)
		e := chain(k[:16], k[16:32], bytes.Repeat(once, 64))
		rest := 0
		for _, b := range e[:16] {
			rest += int(b)
		}
		switch rest % 3 {
		case 0:
			sum := sha256.Sum256(e)
			k = sum[:]
		case 1:
			sum := sha512.Sum384(e)
			k = sum[:]
		default:
			sum := sha512.Sum512(e)
			k = sum[:]
		}
		if round >= 63 && int(e[len(e)-1]) <= round-31 {
			return k[:32]
		}
	}
}
