package xlsx

import (
	"bytes"
	"encoding/binary"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// What people send instead of a workbook, each refused with its own reason.
func TestNotAWorkbook(t *testing.T) {
	good := book(oneRow).texts("a").zip(t)
	tests := []struct {
		name   string
		data   []byte
		reason Reason
		kind   string
	}{
		{"empty", nil, EmptyFile, ""},
		{"zeros", make([]byte, 9000), Corrupt, ""},
		{"PDF named .xlsx", []byte("%PDF-1.7\n%\xe2\xe3"), NotSpreadsheet, "pdf"},
		{"picture", []byte("\x89PNG\r\n\x1a\n\x00\x00"), NotSpreadsheet, "png"},
		{"photo", []byte("\xff\xd8\xff\xe0\x00\x10JFIF"), NotSpreadsheet, "jpeg"},
		{"RAR", []byte("Rar!\x1a\x07\x01\x00"), NotSpreadsheet, "rar"},
		{"7-Zip", []byte("7z\xbc\xaf\x27\x1c\x00\x04"), NotSpreadsheet, "7z"},
		{"gzip", []byte("\x1f\x8b\x08\x00"), NotSpreadsheet, "gzip"},
		{"RTF", []byte(`{\rtf1\ansi`), NotSpreadsheet, "rtf"},
		{"program", []byte("MZ\x90\x00\x03"), NotSpreadsheet, "exe"},
		{"HTML named .xls", []byte("<html xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><table>"), NotSpreadsheet, "html"},
		{"HTML after white space", []byte("\ufeff \r\n<!DOCTYPE html>\n<html>"), NotSpreadsheet, "html"},
		{"bare HTML table", []byte("<table border=1><tr><td>a"), NotSpreadsheet, "html"},
		{"web archive", []byte("MIME-Version: 1.0\r\nContent-Type: multipart/related"), NotSpreadsheet, "mht"},
		{"XML 2003", []byte(`<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">`), Unsupported, "xml2003"},
		{"flat OpenDocument", []byte(`<?xml version="1.0"?><office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"><table:table>`), Unsupported, "fods"},
		{"XHTML", []byte(`<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml">`), NotSpreadsheet, "html"},
		{"other XML", []byte(`<?xml version="1.0"?><a/>`), NotSpreadsheet, "xml"},
		{"Excel 4", []byte{9, 4, 6, 0, 0, 0, 16, 0, 0, 0}, Unsupported, "xls"},
		{"binary", []byte("abc\x00\x01\x02def"), NotSpreadsheet, "binary"},
		{"text with a zero far behind", append([]byte(strings.Repeat("a,b\n", 5000)), 0), NotSpreadsheet, "binary"},
		{"Word", parts{"_rels/.rels": rels("officeDocument word/document.xml"), "word/document.xml": "<document/>"}.zip(t), NotSpreadsheet, "docx"},
		{"Word with an odd folder", parts{"_rels/.rels": rels("officeDocument x.xml"), "x.xml": "<document/>"}.zip(t), NotSpreadsheet, "docx"},
		{"PowerPoint", parts{"_rels/.rels": rels("officeDocument ppt/presentation.xml")}.zip(t), NotSpreadsheet, "pptx"},
		{"xlsb", parts{"_rels/.rels": rels("officeDocument xl/workbook.bin"), "xl/workbook.bin": "x"}.zip(t), Unsupported, "xlsb"},
		{"plain zip", parts{"a.txt": "a"}.zip(t), NotSpreadsheet, "zip"},
		{"empty zip", parts{}.zip(t), NotSpreadsheet, "zip"},
		{"no workbook part", parts{"_rels/.rels": rels("officeDocument xl/workbook.xml")}.zip(t), Corrupt, ""},
		{"cut off", good[:len(good)*2/3], Truncated, ""},
		{"cut off in the directory", good[:len(good)-30], Truncated, ""},
		{"compound file cut off", []byte(sigOLE + "abc"), Truncated, ""},
		{"DOCTYPE in the workbook", book("").with("xl/workbook.xml", "<!DOCTYPE a><workbook/>").zip(t), Entities, ""},
		{"workbook cut off", book("").with("xl/workbook.xml", "<workbook><sheets>").zip(t), Truncated, ""},
		{"two parts of one name", renamed(t, book("").with("xl/worksheets/sheet2.xml", "<x/>"), "sheet2", "Sheet1"), Corrupt, ""},
		{"impossible Zip64 size", hugeSize(t, good), Corrupt, ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			_, err := OpenBytes("x.xlsx", test.data, Limits{})
			var r *Reject
			if !errors.As(err, &r) {
				t.Fatalf("got error %v, want a *Reject", err)
			}
			if r.Reason != test.reason || r.Type != test.kind {
				t.Errorf("got %q of type %q (%v), want %q of type %q", r.Reason, r.Type, err, test.reason, test.kind)
			}
		})
	}
}

// renamed zips the parts and then changes a name in place, which no zip writer would do.
func renamed(t *testing.T, p parts, from, to string) []byte {
	t.Helper()
	return bytes.ReplaceAll(p.zip(t), []byte(from), []byte(to))
}

// hugeSize gives the first entry of the directory a Zip64 size of 2^63.
func hugeSize(t *testing.T, data []byte) []byte {
	t.Helper()
	at := bytes.Index(data, []byte(sigEntry))
	name := int(binary.LittleEndian.Uint16(data[at+28:]))
	entry := bytes.Clone(data[at : at+entryLen+name])
	binary.LittleEndian.PutUint32(entry[24:], 0xFFFFFFFF)
	binary.LittleEndian.PutUint16(entry[30:], 12)
	entry = append(entry, 1, 0, 8, 0, 0, 0, 0, 0, 0, 0, 0, 0x80)
	out := append(bytes.Clone(data[:at]), entry...)
	out = append(out, data[at+entryLen+name:]...)
	end := bytes.LastIndex(out, []byte(sigEnd))
	binary.LittleEndian.PutUint32(out[end+12:], binary.LittleEndian.Uint32(out[end+12:])+12)
	return out
}

// Faults of the zip that show only when a part is read.
func TestBadZip(t *testing.T) {
	good := book(oneRow).texts("a").zip(t)
	change := func(part string, at int, to ...byte) []byte {
		data := bytes.Clone(good)
		i := bytes.LastIndex(data, []byte(part)) - entryLen // its entry in the directory
		copy(data[i+at:], to)
		return data
	}
	const sheet = "xl/worksheets/sheet1.xml"
	tests := []struct {
		name   string
		data   []byte
		reason Reason
	}{
		{"wrong checksum", change(sheet, 16, 1, 2, 3, 4), Corrupt},
		{"longer than said", change(sheet, 24, 9, 0, 0, 0), Bomb},
		{"shorter than said", change(sheet, 24, 0, 0, 1, 0), Truncated},
		{"no data", change(sheet, 20, 0, 0, 0, 0), Truncated},
		{"data end too early", change(sheet, 20, 20, 0, 0, 0), Truncated},
		{"data outside the file", change(sheet, 20, 0, 0, 0, 1), Truncated},
		{"header outside the file", change(sheet, 42, 0, 0, 0, 1), Truncated},
		{"no header there", change(sheet, 42, 1, 0, 0, 0), Corrupt},
		{"unknown compression", change(sheet, 10, 12, 0), Unsupported},
		{"zip password", change(sheet, 8, 1, 0), Encrypted},
		{"says 4 GB", change(sheet, 24, 0, 0, 0, 0xF0), TooLarge},
		{"says 200 MB", change(sheet, 24, 0, 0, 0, 12), Bomb},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			_, _, err := cellsOf(t, test.data)
			var r *Reject
			if !errors.As(err, &r) || r.Reason != test.reason {
				t.Errorf("got %v, want %q", err, test.reason)
			}
		})
	}
	got, _, err := cellsOf(t, append([]byte("junk before"), good...))
	if err != nil || !strings.HasPrefix(got, "A1=a") {
		t.Errorf("with something before the zip: %q, %v", got, err)
	}
}

func TestLockFile(t *testing.T) {
	_, err := Open(filepath.Join(t.TempDir(), "~$Danh sách.xlsx"), Limits{})
	var r *Reject
	if !errors.As(err, &r) || r.Reason != LockFile {
		t.Errorf("got %v, want a lock file", err)
	}
}

// A broken world is no fault of the file.
func TestMissingFileIsNoReject(t *testing.T) {
	var r *Reject
	for _, path := range []string{filepath.Join(t.TempDir(), "none.xlsx"), t.TempDir()} {
		if _, err := Open(path, Limits{}); err == nil || errors.As(err, &r) {
			t.Errorf("opening %s: %v, want an error that is no *Reject", path, err)
		}
	}
	if _, err := Open(filepath.Join(t.TempDir(), "none.xlsx"), Limits{}); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("got %v, want os.ErrNotExist", err)
	}
}

func TestEncrypted(t *testing.T) {
	read := func(data []byte, passwords ...string) (string, error) {
		w, err := OpenBytes("x.xlsx", data, Limits{Passwords: passwords})
		if err != nil {
			return "", err
		}
		text := ""
		_, err = w.Scan(0, func(r *Row) error {
			text = string(r.Cells[0].Raw)
			return nil
		})
		return text, err
	}
	for _, test := range []struct {
		name      string
		data      []byte
		passwords []string
		reason    Reason
	}{
		{"Excel's default password", encryptedBook(t, defaultPassword), nil, 0},
		{"second of the list", encryptedBook(t, "123456"), []string{"abc", "123456"}, 0},
		{"no password given", encryptedBook(t, "123456"), nil, Encrypted},
		{"none fits", encryptedBook(t, "123456"), []string{"a", "b"}, WrongPassword},
	} {
		t.Run(test.name, func(t *testing.T) {
			got, err := read(test.data, test.passwords...)
			var r *Reject
			switch {
			case test.reason == 0 && (err != nil || got != "Giàng A Páo"):
				t.Errorf("got %q, %v", got, err)
			case test.reason != 0 && (!errors.As(err, &r) || r.Reason != test.reason):
				t.Errorf("got %v, want %q", err, test.reason)
			}
		})
	}
}
