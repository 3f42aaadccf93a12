package store

import (
	"runtime"
	"runtime/debug"
	"unsafe"

	"modernc.org/libc"
	sqlite3 "modernc.org/sqlite/lib"
)

// Wipe clears what the dossier left in memory. Call it after Close.
//
// Two parts of memory held a dossier. Go's is given back to the system, which clears it, but
// an object that shares its page with one that lives on stays until that room is used
// again: Wipe uses it. What a part of the program that runs meanwhile has taken for itself
// is out of reach. SQLite keeps what was freed for later, as it was: Wipe asks for all of
// it and clears it.
func (s *Store) Wipe() {
	largest := s.largest
	w := wiper{tls: libc.NewTLS()}
	defer w.tls.Close()
	for size := smallestSlot; size <= largestSlot; size *= 2 {
		w.clearSlots(size)
	}
	for size := regionSize; ; size *= 2 {
		w.clearRegions(size)
		if size >= 2*largest+regionSize { // a dossier that grows asks for twice its size, in a power of two
			break
		}
	}
	clearHoles()
	debug.FreeOSMemory()
}

// clearHoles uses the free room of Go's memory beside what lives on: new objects are zero.
func clearHoles() {
	const first, most = 64 << 10, 16 << 20
	runtime.GC()
	var now runtime.MemStats
	runtime.ReadMemStats(&now)
	for _, class := range now.BySize {
		size := int(class.Size)
		if size == 0 {
			continue
		}
		var held [][]byte
		for batch := first; batch < most; batch *= 2 { // to look how much is in use stops the program each time
			before := now.HeapInuse
			for range batch / size {
				held = append(held, make([]byte, size))
			}
			runtime.ReadMemStats(&now)
			if now.HeapInuse >= before+uint64(batch/2) {
				break // it all came from the system
			}
		}
		runtime.KeepAlive(held)
	}
}

// SQLite's memory: pieces of a power of two in regions of 64 KiB, and for what is larger a region
// of its own, of a power of two as well.
const (
	smallestSlot = 32 // a smaller one is overwritten when it is freed
	largestSlot  = 16 << 10
	regionSize   = 64 << 10
	slotHead     = 48             // what the allocator writes at the start of a free piece, or needs before it
	hotRegions   = 4 << 20        // of each size so much is kept as it was; more is cleared already
	cleanEnough  = 2 * hotRegions // so much that is clear already means that no more comes
	mostCleared  = 64 << 20
	pageOfMemory = 4 << 10
)

type wiper struct {
	tls  *libc.TLS
	held []uintptr
}

// take returns size bytes of SQLite's memory, as they were left, nil for none.
func (w *wiper) take(size int) []byte {
	p := sqlite3.Xsqlite3_malloc64(w.tls, uint64(size)) //nolint:gosec // a size
	if p == 0 {
		return nil
	}
	w.held = append(w.held, p)
	return unsafe.Slice((*byte)(*(*unsafe.Pointer)(unsafe.Pointer(&p))), size) //nolint:gosec // of SQLite, not of Go
}

func (w *wiper) giveBack() {
	for _, p := range w.held {
		sqlite3.Xsqlite3_free(w.tls, p)
	}
	w.held = w.held[:0]
}

// clearSlots clears the free pieces of one size.
func (w *wiper) clearSlots(size int) {
	clean, all := 0, 0
	for clean < cleanEnough && all < mostCleared {
		piece := w.take(size - 16) // SQLite may note the size before it
		if piece == nil {
			break
		}
		all += size
		if clearUsed(piece[min(len(piece), 16):]) {
			clean = 0
		} else {
			clean += size
		}
		clear(piece[:min(len(piece), 16)])
	}
	w.giveBack()
}

// clearRegions clears the regions of one size that are kept as they were.
func (w *wiper) clearRegions(size int) {
	for range max(1, hotRegions/size) + 1 {
		piece := w.take(size - slotHead)
		if piece == nil {
			break
		}
		clearUsed(piece)
	}
	w.giveBack()
}

// clearUsed clears what is not clear, page by page: a page that was never used takes no
// memory, and is to take none now. It reports whether there was something.
func clearUsed(piece []byte) bool {
	used := false
	for start := 0; start < len(piece); start += pageOfMemory {
		page := piece[start:min(start+pageOfMemory, len(piece))]
		for _, b := range page {
			if b != 0 {
				clear(page)
				used = true
				break
			}
		}
	}
	return used
}
