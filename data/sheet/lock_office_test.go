package sheet

import (
	"bytes"
	"crypto/aes"
	"crypto/cipher"
	"encoding/base64"
	"encoding/binary"
	"errors"
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/xuri/excelize/v2"

	"kader/data"
)

// TestDecrypt opens workbooks locked in every way that Office has used since 2007.
func TestDecrypt(t *testing.T) {
	// excelize cannot lock fewer than 4,096 bytes: nobody could open them, itself included.
	noise := make([]byte, oleCutoff)
	if _, err := rand.NewChaCha8([32]byte{}).Read(noise); err != nil {
		t.Fatal(err)
	}
	plain := makeParts(`<row><c t="str"><v>geheim</v></c></row>`).with("noise", string(noise)).zip(t)
	files := map[string]func(password string) []byte{
		"standard": func(password string) []byte { return encryptStandard(t, plain, password) },
	}
	for _, hash := range []string{"MD5", "SHA1", "SHA256", "SHA384", "SHA512"} {
		for _, bits := range []int{128, 192, 256} {
			files[fmt.Sprintf("agile %s %d", hash, bits)] = func(password string) []byte {
				return encryptAgile(t, agileOptions{hash: hash, bits: bits, spin: 50}, plain, password)
			}
		}
	}
	for name, encrypt := range files {
		locked := encrypt("Zomer 2026 æø 😀")
		book, err := Open("list.xlsx", locked, Options{Password: "Zomer 2026 æø 😀"})
		if err != nil || show(book.Sheets[0]) != "geheim" {
			t.Errorf("%s: %v, %v", name, book, err)
		}
		_, err = Open("list.xlsx", locked, Options{})
		wantFault(t, err, data.ErrNeedsPassword, data.Place{File: "list.xlsx"})
		_, err = Open("list.xlsx", locked, Options{Password: "zomer 2026"})
		wantFault(t, err, data.ErrWrongPassword, data.Place{File: "list.xlsx"})
		for _, password := range []string{"", "niet nodig"} {
			if _, err := Open("list.xlsx", encrypt(defaultPassword), Options{Password: password}); err != nil {
				t.Errorf("%s with the default password: %v", name, err)
			}
		}
	}
}

func TestDecryptRefuses(t *testing.T) {
	plain := makeParts("").zip(t)
	good := agileOptions{hash: "SHA512", bits: 256, spin: 50}
	change := func(f func(*agileOptions)) []byte {
		o := good
		f(&o)
		return encryptAgile(t, o, plain, "x")
	}
	info := func(info string) []byte {
		return writeOLE(map[string][]byte{"EncryptionInfo": []byte(info), "EncryptedPackage": make([]byte, 5000)})
	}
	tests := []struct {
		name    string
		content []byte
		code    data.Code
	}{
		{"rounds without end", change(func(o *agileOptions) { o.claimedSpin = 1 << 30 }), data.ErrSheetUnsupported},
		{"another cipher", change(func(o *agileOptions) { o.cipher = "RC4" }), data.ErrSheetUnsupported},
		{"another chaining", change(func(o *agileOptions) { o.chaining = "ChainingModeCFB" }), data.ErrSheetUnsupported},
		{"another version", info("\x03\x00\x03\x00\x00\x00\x00\x00"), data.ErrSheetUnsupported},
		{"RC4", info("\x04\x00\x02\x00\x00\x00\x00\x00\x20\x00\x00\x00" + string(make([]byte, 8)) + "\x01\x68\x00\x00" + string(make([]byte, 200))), data.ErrSheetUnsupported},
		{"no description", info(""), data.ErrSheetDamaged},
		{"agile without keys", info("\x04\x00\x04\x00\x40\x00\x00\x00<encryption/>"), data.ErrSheetDamaged},
		{"standard that ends early", info("\x04\x00\x02\x00\x00\x00\x00\x00\x20\x00\x00"), data.ErrSheetDamaged},
		{"standard with a long header", info("\x04\x00\x02\x00\x00\x00\x00\x00\xff\xff\xff\xff"), data.ErrSheetDamaged},
		{"key of another size", change(func(o *agileOptions) { o.claimedBits = 100 }), data.ErrSheetDamaged},
		{"no package", writeOLE(map[string][]byte{"EncryptionInfo": make([]byte, 5000)}), data.ErrSheetDamaged},
		{"package that is longer than itself", change(func(o *agileOptions) { o.claimedSize = 1 << 40 }), data.ErrSheetDamaged},
		{"a letter of 2003", writeOLE(map[string][]byte{"WordDocument": make([]byte, 5000)}), data.ErrIsDocument},
	}
	for _, tt := range tests {
		_, err := Open("list.xlsx", tt.content, Options{Password: "x"})
		var fault data.Fault
		if !errors.As(err, &fault) || fault.Code != tt.code || fault.Place.File != "list.xlsx" {
			t.Errorf("%s: %v, want %s", tt.name, err, tt.code)
		}
	}
}

func encryptStandard(t *testing.T, plain []byte, password string) []byte {
	t.Helper()
	locked, err := excelize.Encrypt(plain, &excelize.Options{Password: password})
	if err != nil {
		t.Fatal(err)
	}
	return locked
}

// agileOptions say how to lock a workbook, and what to lie about.
type agileOptions struct {
	hash             string
	bits, spin       int
	claimedSpin      int
	claimedBits      int
	claimedSize      uint64
	cipher, chaining string
}

// encryptAgile locks a workbook as Office does since 2010.
func encryptAgile(t *testing.T, o agileOptions, plain []byte, password string) []byte {
	t.Helper()
	newHash := hashOf(o.hash)
	salt, dataSalt := []byte("0123456789abcdef"), []byte("fedcba9876543210")
	base := spin(newHash(), salt, utf16Bytes(password), o.spin)
	lock := func(use string, value []byte) string {
		key := padKey(sum(newHash(), base, []byte(use)), o.bits/8)
		return base64.StdEncoding.EncodeToString(encryptBlocks(t, key, salt, value))
	}
	verifier := []byte("what is checked!")
	key := bytes.Repeat([]byte{7}, o.bits/8)
	attributes := func(salt []byte) string {
		return fmt.Sprintf(`saltSize="16" blockSize="16" keyBits="%d" hashSize="%d" cipherAlgorithm="%s" cipherChaining="%s" hashAlgorithm="%s" saltValue="%s"`,
			or(o.claimedBits, o.bits), newHash().Size(), or(o.cipher, "AES"), or(o.chaining, "ChainingModeCBC"), o.hash, base64.StdEncoding.EncodeToString(salt))
	}
	info := "\x04\x00\x04\x00\x40\x00\x00\x00" + `<?xml version="1.0" encoding="UTF-8"?><encryption xmlns="http://schemas.microsoft.com/office/2006/encryption">` +
		`<keyData ` + attributes(dataSalt) + `/><keyEncryptors><keyEncryptor><p:encryptedKey spinCount="` + fmt.Sprint(or(o.claimedSpin, o.spin)) + `" ` + attributes(salt) +
		` encryptedVerifierHashInput="` + lock(useVerifierInput, verifier) + `" encryptedVerifierHashValue="` + lock(useVerifierHash, sum(newHash(), verifier)) +
		`" encryptedKeyValue="` + lock(useKeyValue, key) + `"/></keyEncryptor></keyEncryptors></encryption>`
	content := binary.LittleEndian.AppendUint64(nil, or(o.claimedSize, uint64(len(plain))))
	for i := 0; i*segment < len(plain); i++ {
		part := plain[i*segment : min((i+1)*segment, len(plain))]
		iv := sum(newHash(), dataSalt, binary.LittleEndian.AppendUint32(nil, uint32(i)))
		content = append(content, encryptBlocks(t, key, padKey(iv, aes.BlockSize), part)...)
	}
	return writeOLE(map[string][]byte{"EncryptionInfo": []byte(info), "EncryptedPackage": content})
}

func or[T comparable](claimed, truth T) T {
	var none T
	if claimed != none {
		return claimed
	}
	return truth
}

func encryptBlocks(t *testing.T, key, iv, content []byte) []byte {
	t.Helper()
	block, err := aes.NewCipher(key)
	if err != nil {
		t.Fatal(err)
	}
	out := append(bytes.Clone(content), make([]byte, (aes.BlockSize-len(content)%aes.BlockSize)%aes.BlockSize)...)
	cipher.NewCBCEncrypter(block, iv).CryptBlocks(out, out)
	return out
}
