package xlsx

import (
	"bytes"
	"io"

	"github.com/richardlehane/mscfb"
	"github.com/xuri/excelize/v2"
)

// defaultPassword is the one that Excel tries itself, without asking: workbooks with write protection carry it.
const defaultPassword = "VelvetSweatshop"

// readOLE tells what is in a compound file: an encrypted .xlsx, an .xls, or a document of another program.
func (w *Workbook) readOLE(r io.ReaderAt, size int64) error {
	if size > w.lim.MemorySize {
		return reject(TooLarge, "%d bytes in the old binary form or encrypted, the limit is %d", size, w.lim.MemorySize)
	}
	doc, err := mscfb.New(io.NewSectionReader(r, 0, size))
	if err != nil {
		return reject(Truncated, "the compound file cannot be read")
	}
	streams := make(map[string]*mscfb.File, len(doc.File))
	for _, f := range doc.File {
		streams[f.Name] = f
	}
	if streams["EncryptedPackage"] != nil {
		return w.readEncrypted(r, size)
	}
	if book := streams["Workbook"]; book != nil {
		if streams["_VBA_PROJECT_CUR"] != nil {
			w.Notes = append(w.Notes, Note{Macros, ""})
		}
		return w.readXLS(io.LimitReader(book, size))
	}
	for _, other := range oleContents {
		if streams[other.stream] != nil {
			return &Reject{Reason: other.reason, Type: other.kind}
		}
	}
	return &Reject{Reason: NotSpreadsheet, Type: "ole"}
}

// oleContents are the streams by which other programs' documents are told. Book is Excel 5 and 95.
var oleContents = [...]struct {
	stream string
	reason Reason
	kind   string
}{
	{"Book", Unsupported, "xls"},
	{"WordDocument", NotSpreadsheet, "doc"},
	{"PowerPoint Document", NotSpreadsheet, "ppt"},
	{"__properties_version1.0", NotSpreadsheet, "msg"},
}

// readEncrypted tries the passwords. That one fits shows only in that the result is a zip.
func (w *Workbook) readEncrypted(r io.ReaderAt, size int64) error {
	raw := make([]byte, size)
	if _, err := r.ReadAt(raw, 0); err != nil && err != io.EOF {
		return err
	}
	for _, password := range append([]string{defaultPassword}, w.lim.Passwords...) {
		plain := decrypt(raw, password)
		if !hasPrefix(plain, sigLocal) {
			continue
		}
		w.Notes = append(w.Notes, Note{WasEncrypted, ""})
		return w.readZip(bytes.NewReader(plain), int64(len(plain)))
	}
	if len(w.lim.Passwords) == 0 {
		return &Reject{Reason: Encrypted, Detail: "the workbook needs a password"}
	}
	return &Reject{Reason: WrongPassword, Detail: "none of the passwords opens the workbook"}
}

// decrypt returns nil when the password does not fit; also when the library panics on a damaged file.
func decrypt(raw []byte, password string) (plain []byte) {
	defer func() {
		if recover() != nil {
			plain = nil
		}
	}()
	plain, err := excelize.Decrypt(raw, &excelize.Options{Password: password})
	if err != nil {
		return nil
	}
	return plain
}
