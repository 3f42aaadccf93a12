package sheet

import (
	"encoding/base64"
	"errors"
	"strings"
	"testing"

	"kader/data"
)

const mailHead = "Received: by mx.example\r\nFrom: hr@firma.example\r\nTo: or@firma.example\r\nSubject: Lijst\r\nMIME-Version: 1.0\r\n"

// mailOf is a mail with a few words and attached parts, each with its header lines.
func mailOf(parts ...string) string {
	return mailHead + "Content-Type: multipart/mixed; boundary=\"grens\"\r\n\r\n--grens\r\nContent-Type: text/plain\r\n\r\nHierbij; de lijst.\r\n--grens\r\n" +
		strings.Join(parts, "\r\n--grens\r\n") + "\r\n--grens--\r\n"
}

// attached is a part with a file, in base64.
func attached(file, content string) string {
	return "Content-Type: application/octet-stream\r\nContent-Transfer-Encoding: base64\r\nContent-Disposition: attachment; filename=\"" + file +
		"\"\r\n\r\n" + base64.StdEncoding.EncodeToString([]byte(content))
}

const mailedList = "Naam;Afdeling\r\nJan Bos;Kade\r\n"

func TestTheListInAMailIsRead(t *testing.T) {
	whole := string(makeParts(`<row r="1"><c r="A1" t="str"><v>Naam</v></c></row>`).zip(t))
	for name, content := range map[string]string{
		"csv":     mailOf(attached("lijst.csv", mailedList)),
		"xlsx":    mailOf(attached("lijst.xlsx", whole), attached("logo.png", "\x89PNG\r\n")),
		"quoted":  mailOf("Content-Type: text/csv; name=\"=?utf-8?Q?lijst=2Ecsv?=\"\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nNaam;Afdeling\r\nJan B=6Fs;Kade"),
		"letter":  mailOf(attached("lijst.csv", mailedList), attached("brief.pdf", "%PDF-1.4")),
		"forward": mailOf("Content-Type: message/rfc822\r\n\r\n" + strings.ReplaceAll(mailOf(attached("lijst.csv", mailedList)), "grens", "rand")),
		"nested": strings.Replace(mailOf("Content-Type: multipart/related; boundary=b\r\n\r\n--b\r\nContent-Type: text/html\r\n\r\n<p>Hoi</p>\r\n--b--", attached("lijst.csv", mailedList)),
			mailHead, "MIME-Version: 1.0\r\nFrom: a@b.example\r\nSubject: x\r\n", 1),
	} {
		book, err := Open("lijst.eml", []byte(content), Options{})
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if len(book.Sheets) != 1 || len(book.Sheets[0].Rows) == 0 || book.Sheets[0].Rows[0][0].Text != "Naam" || !strings.HasPrefix(book.Attachment, "lijst.") {
			t.Errorf("%s: %+v", name, book)
		}
	}
}

// Of no list, or of two, the words say to take the attachment out of the mail.
func TestAMailWithoutOneList(t *testing.T) {
	for name, content := range map[string]string{
		"none":     mailOf(attached("brief.pdf", "%PDF-1.4")),
		"two":      mailOf(attached("a.csv", mailedList), attached("b.csv", mailedList)),
		"cut off":  strings.TrimSuffix(mailOf(attached("a.csv", mailedList)), "--grens--\r\n")[:300],
		"boundary": mailHead + "Content-Type: multipart/mixed\r\n\r\nx",
		"deep":     mailOf(strings.Repeat("Content-Type: message/rfc822\r\n\r\n"+mailHead, 9) + "\r\nx"),
	} {
		_, err := Open("lijst.eml", []byte(content), Options{})
		if !errors.Is(err, data.ErrIsMail) {
			t.Errorf("%s: %v", name, err)
		}
	}
	locked := mailOf(attached("lijst.xlsx", string(writeOLE(map[string][]byte{"EncryptionInfo": []byte("\x04\x00\x04\x00\x40\x00\x00\x00<x/>"), "EncryptedPackage": make([]byte, 100)}))))
	if _, err := Open("lijst.eml", []byte(locked), Options{}); err == nil || errors.Is(err, data.ErrIsMail) {
		t.Errorf("a damaged attachment is said as %v", err)
	}
}

// FuzzMail reads any bytes as the parts of a mail.
func FuzzMail(f *testing.F) {
	f.Add("Content-Type: text/csv; name=a.csv\r\n\r\nNaam;Uren\r\n")
	f.Add(attached("lijst.csv", mailedList))
	f.Add("Content-Type: message/rfc822\r\n\r\n" + strings.ReplaceAll(mailOf(attached("lijst.csv", mailedList)), "grens", "rand"))
	f.Fuzz(func(t *testing.T, part string) {
		book, err := Open("lijst.eml", []byte(mailOf(part)), Options{})
		if err == nil {
			checkBook(t, book)
		}
	})
}
