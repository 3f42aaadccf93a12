package sheet

import (
	"errors"
	"testing"

	"kader/data"
)

// TestXLSUncomputed: 0 for a formula that makes a text is no result, and no name.
func TestXLSUncomputed(t *testing.T) {
	formula := func(result float64, tokens string) []byte {
		return biffRecord(biffFormula, 4, 0, 0, result, 0, uint32(0), len(tokens), tokens)
	}
	const join, product, shared = "\x44\x00\x00\x00\xC0\x44\x00\x00\x01\xC0\x08", "\x44\x00\x00\x00\xC0\x1E\x02\x00\x05", "\x01\x00\x00\x00\x00"
	sharedRecord := func(tokens string) []byte {
		return biffRecord(biffShared, 4, 5, byte(0), byte(0), 0, len(tokens), tokens)
	}
	tests := []struct {
		name    string
		records []byte
		good    bool
	}{
		{"two texts joined", formula(0, join), false},
		{"CONCATENATE", formula(0, "\x42\x02\x50\x01"), false},
		{"UPPER", formula(0, "\x41\x71\x00"), false},
		{"a shared one", joined(formula(0, shared), sharedRecord(join)), false},
		{"a product", formula(0, product), true},
		{"ROUND", formula(0, "\x41\x1B\x00"), true},
		{"VLOOKUP", formula(0, "\x42\x03\x66\x00"), true},
		{"a shared product", joined(formula(0, shared), sharedRecord(product)), true},
		{"a shared one with a result", joined(formula(3, shared), sharedRecord(join)), true},
		{"nothing", formula(0, ""), true},
		{"a formula cut off", biffRecord(biffFormula, 4, 0, 0, 0.0), true},
		{"one longer than itself", biffRecord(biffFormula, 4, 0, 0, 0.0, 0, uint32(0), 999, "\x05"), true},
	}
	for _, tt := range tests {
		_, err := Open("list.xls", makeBIFF(biff8, nil, tt.records).file(), Options{})
		if tt.good != (err == nil) {
			t.Errorf("%s: %v", tt.name, err)
		}
		if !tt.good {
			wantFaultCode(t, err, data.ErrSheetUnsupported, data.Place{File: "list.xls", Sheet: "Lijst", Row: 5})
		}
	}
}

// wantFaultCode is wantFault for a fault that has a cause.
func wantFaultCode(t *testing.T, err error, code data.Code, place data.Place) {
	t.Helper()
	var fault data.Fault
	if !errors.As(err, &fault) || fault.Code != code || fault.Place != place {
		t.Errorf("got %v %+v, want %s at %+v", err, fault.Place, code, place)
	}
}

// TestXLSUncomputedSheet: a formula without its result costs one sheet, not the others.
func TestXLSUncomputedSheet(t *testing.T) {
	b := makeBIFF(biff8, nil, biffRecord(biffFormula, 4, 0, 0, 0.0, 0, uint32(0), 11, "\x44\x00\x00\x00\xC0\x44\x00\x00\x01\xC0\x08"))
	b.sheets = append(b.sheets, biffMadeSheet{name: "Namen", records: b.cell(0, 0, "Naam")})
	book, err := Open("list.xls", b.file(), Options{})
	if err != nil || len(book.Sheets) != 2 || len(book.Sheets[0].Rows) != 0 || len(book.Sheets[1].Rows) != 1 {
		t.Fatalf("%+v, %v", book, err)
	}
	wantFaultCode(t, book.Sheets[0].Fault, data.ErrSheetUnsupported, data.Place{File: "list.xls", Sheet: "Lijst", Row: 5})
	var fault data.Fault
	if errors.As(book.Sheets[0].Fault, &fault); fault.TextKey() != "error.uncomputed" {
		t.Errorf("is said as %s", fault.TextKey())
	}
}

// TestWhatIsTooOldIsNamed: the words say which file it is, and what to do.
func TestWhatIsTooOldIsNamed(t *testing.T) {
	for name, content := range map[string][]byte{"error.old-excel": []byte("\x09\x04\x06\x00\x00\x00\x10\x00"), "error.sheet-unsupported": []byte("ID;PWXL;N;E\r\nP;PGeneral\r\n")} {
		_, err := Open("list.xls", content, Options{})
		var fault data.Fault
		if !errors.As(err, &fault) || fault.TextKey() != name {
			t.Errorf("%s: %v", name, err)
		}
	}
	fault := unsupportedLock(errAlgorithm).(data.Fault)
	if fault.TextKey() != "error.old-lock" || !errors.Is(fault, errAlgorithm) {
		t.Errorf("%v is said as %s", fault, fault.TextKey())
	}
}
