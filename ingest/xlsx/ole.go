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
	for f, err := doc.Next(); err == nil; f, err = doc.Next() {
		switch f.Name {
		case "EncryptedPackage", "EncryptionInfo":
			return w.readEncrypted(r, size)
		case "Workbook":
			return &Reject{Reason: Unsupported, Type: "xls"}
		case "Book":
			return &Reject{Reason: Unsupported, Type: "xls", Detail: "a workbook of Excel 5 or 95"}
		case "WordDocument":
			return &Reject{Reason: NotSpreadsheet, Type: "doc"}
		case "PowerPoint Document":
			return &Reject{Reason: NotSpreadsheet, Type: "ppt"}
		case "__properties_version1.0":
			return &Reject{Reason: NotSpreadsheet, Type: "msg"}
		}
	}
	return &Reject{Reason: NotSpreadsheet, Type: "ole"}
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
