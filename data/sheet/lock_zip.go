package sheet

import (
	"archive/zip"
	"bytes"
	"compress/flate"
	"crypto/aes"
	"crypto/cipher"
	"crypto/hmac"
	"crypto/pbkdf2"
	"crypto/sha1"
	"encoding/binary"
	"errors"
	"hash/crc32"
	"io"

	"kader/data"
)

// What a zip file says of how a part is kept.
const (
	zipEncrypted  = 0x1 // flag
	zipStreamed   = 0x8 // flag: the checksum stands behind the part
	zipMethodAES  = 99
	zipExtraAES   = 0x9901
	zipSpins      = 1000 // of the password, says the format
	zipMACSize    = 10
	zipHeaderSize = 12
)

// openPacked opens a file in a zip archive, encrypted or not.
func openPacked(file *zip.File, password string) (io.ReadCloser, error) {
	if file.Flags&zipEncrypted == 0 {
		content, err := file.Open()
		if errors.Is(err, zip.ErrAlgorithm) {
			return nil, data.Fault{Code: data.ErrNoListInside, Err: err}
		}
		return content, err
	}
	if password == "" {
		return nil, data.Fault{Code: data.ErrNeedsPassword}
	}
	packed, method, err := unlockZip(file, password)
	switch {
	case err != nil:
		return nil, err
	case method == zip.Store:
		return io.NopCloser(bytes.NewReader(packed)), nil
	case method == zip.Deflate:
		return flate.NewReader(bytes.NewReader(packed)), nil
	}
	return nil, data.Fault{Code: data.ErrNoListInside, Err: zip.ErrAlgorithm}
}

// unlockZip decrypts a file, still compressed by the method it returns.
func unlockZip(file *zip.File, password string) (packed []byte, method uint16, err error) {
	raw, err := file.OpenRaw()
	if err != nil {
		return nil, 0, err
	}
	content, err := io.ReadAll(io.LimitReader(raw, MaxFile))
	if err != nil {
		return nil, 0, err
	}
	if file.Method == zipMethodAES {
		return unlockZipAES(file.Extra, content, password)
	}
	packed, err = unlockZipOld(file, content, password)
	return packed, file.Method, err
}

// unlockZipAES undoes the encryption of WinZip and 7-Zip: AES as a stream, with a
// code behind it that shows any change.
func unlockZipAES(extra, content []byte, password string) (packed []byte, method uint16, err error) {
	facts := zipExtra(extra, zipExtraAES)
	if len(facts) < 7 || facts[4] < 1 || facts[4] > 3 {
		return nil, 0, errEncryption
	}
	size := 8 + 8*int(facts[4])
	salt := size / 2
	if len(content) < salt+2+zipMACSize {
		return nil, 0, errEncryption
	}
	keys, err := pbkdf2.Key(sha1.New, password, content[:salt], zipSpins, 2*size+2)
	if err != nil {
		return nil, 0, err
	}
	if !bytes.Equal(keys[2*size:], content[salt:salt+2]) {
		return nil, 0, data.Fault{Code: data.ErrWrongPassword}
	}
	body, code := content[salt+2:len(content)-zipMACSize], content[len(content)-zipMACSize:]
	mac := hmac.New(sha1.New, keys[size:2*size])
	mac.Write(body)
	if !hmac.Equal(mac.Sum(nil)[:zipMACSize], code) {
		return nil, 0, data.Fault{Code: data.ErrWrongPassword}
	}
	block, err := aes.NewCipher(keys[:size])
	if err != nil {
		return nil, 0, err
	}
	return zipCount(block, body), binary.LittleEndian.Uint16(facts[5:]), nil
}

// zipCount is counter mode as zip files have it: the counter's first byte counts first.
func zipCount(block cipher.Block, body []byte) []byte {
	out := make([]byte, len(body))
	var counter, stream [aes.BlockSize]byte
	for i := 0; i < len(body); i += aes.BlockSize {
		binary.LittleEndian.PutUint64(counter[:], uint64(i/aes.BlockSize+1))
		block.Encrypt(stream[:], counter[:])
		for j := i; j < min(i+aes.BlockSize, len(body)); j++ {
			out[j] = body[j] ^ stream[j-i]
		}
	}
	return out
}

// zipExtra finds one of the notes that a zip file keeps with a part.
func zipExtra(extra []byte, id uint16) []byte {
	for len(extra) >= 4 {
		n := int(binary.LittleEndian.Uint16(extra[2:]))
		if len(extra) < 4+n {
			return nil
		}
		if binary.LittleEndian.Uint16(extra) == id {
			return extra[4 : 4+n]
		}
		extra = extra[4+n:]
	}
	return nil
}

// unlockZipOld undoes the encryption of the first zip programs, which many still
// use. It tells a wrong password by one byte only, so what does not unpack then
// counts as one too.
func unlockZipOld(file *zip.File, content []byte, password string) ([]byte, error) {
	if len(content) < zipHeaderSize {
		return nil, errEncryption
	}
	k := zipKeys{0x12345678, 0x23456789, 0x34567890}
	for i := range len(password) {
		k.mix(password[i])
	}
	out := make([]byte, len(content))
	for i, c := range content {
		temp := uint16(k[2] | 2)
		out[i] = c ^ byte((temp*(temp^1))>>8)
		k.mix(out[i])
	}
	check := byte(file.CRC32 >> 24)
	if file.Flags&zipStreamed != 0 {
		check = byte(file.ModifiedTime >> 8)
	}
	if out[zipHeaderSize-1] != check {
		return nil, data.Fault{Code: data.ErrWrongPassword}
	}
	return out[zipHeaderSize:], checkPacked(file, out[zipHeaderSize:])
}

// checkPacked unpacks a decrypted file to see whether it is what was packed.
func checkPacked(file *zip.File, packed []byte) error {
	var content io.Reader = bytes.NewReader(packed)
	if file.Method == zip.Deflate {
		content = flate.NewReader(content)
	}
	sum := crc32.NewIEEE()
	if _, err := io.Copy(sum, io.LimitReader(content, MaxFile)); err != nil || sum.Sum32() != file.CRC32 {
		return data.Fault{Code: data.ErrWrongPassword, Err: err} // or a damaged file, which nobody can tell
	}
	return nil
}

// zipKeys is the state of the old encryption.
type zipKeys [3]uint32

func (k *zipKeys) mix(c byte) {
	k[0] = crc32.IEEETable[byte(k[0])^c] ^ k[0]>>8
	k[1] = (k[1]+k[0]&0xFF)*134775813 + 1
	k[2] = crc32.IEEETable[byte(k[2])^byte(k[1]>>24)] ^ k[2]>>8
}
