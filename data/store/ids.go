package store

import (
	"encoding/binary"
	"encoding/hex"
	"fmt"
	"io"
	"strconv"
	"strings"
	"time"

	"kader/data"
)

// ids makes row ids: UUIDs of version 7, each after the one before, so that rows
// made in one go keep their order. The same clock and randomness give the same ids.
type ids struct {
	random io.Reader
	millis int64
	count  uint16 // within one millisecond
}

// follow makes new ids come after id, however the clock of this machine is set.
func (s *ids) follow(id data.ID) {
	digits := strings.ReplaceAll(string(id), "-", "")
	if len(digits) < 16 || digits[12] != '7' {
		return
	}
	head, err := strconv.ParseUint(digits[:16], 16, 64)
	if millis := int64(head >> 16); err == nil && millis >= s.millis { //nolint:gosec // 48 bits
		s.millis, s.count = millis, uint16(head&0xfff)
	}
}

// next returns a new id for a row made at the given instant.
func (s *ids) next(at time.Time) (data.ID, error) {
	if millis := at.UnixMilli(); millis > s.millis {
		s.millis, s.count = millis, 0
	} else if s.count++; s.count > 0xfff {
		s.millis, s.count = s.millis+1, 0
	}
	var b [16]byte
	if _, err := io.ReadFull(s.random, b[8:]); err != nil {
		return "", fmt.Errorf("make id: %w", err)
	}
	binary.BigEndian.PutUint64(b[:], uint64(s.millis)<<16|7<<12|uint64(s.count)) //nolint:gosec // years after 1970
	b[8] = b[8]&0x3f | 0x80
	var t [36]byte
	hex.Encode(t[:8], b[:4])
	hex.Encode(t[9:13], b[4:6])
	hex.Encode(t[14:18], b[6:8])
	hex.Encode(t[19:23], b[8:10])
	hex.Encode(t[24:], b[10:])
	t[8], t[13], t[18], t[23] = '-', '-', '-', '-'
	return data.ID(t[:]), nil
}
