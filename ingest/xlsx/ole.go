package xlsx

import (
	"bytes"
	"io"
	"strconv"

	"github.com/xuri/excelize/v2"
)

// defaultPassword is the one that Excel tries itself, without asking: workbooks with write protection carry it.
const defaultPassword = "VelvetSweatshop"

// maxSpin is how often the password may be hashed; Excel does it 100,000 times. Each try costs that.
const maxSpin = 1_000_000

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

// readOLE tells what is in a compound file: an encrypted .xlsx, an .xls, or a document of another program.
func (w *Workbook) readOLE(r io.ReaderAt, size int64) error {
	if size > w.lim.MemorySize {
		return reject(TooLarge, "%d bytes in the old binary form or encrypted, the limit is %d", size, w.lim.MemorySize)
	}
	data := make([]byte, size)
	if err := readAt(r, data, 0); err != nil {
		return err
	}
	doc, err := openCompound(data)
	if err != nil {
		return err
	}
	entries := doc.root()
	if info := entries["EncryptionInfo"]; info != nil && entries["EncryptedPackage"] != nil {
		head, err := doc.stream(info)
		if err != nil {
			return err
		}
		return w.readEncrypted(data, head)
	}
	if book := entries["Workbook"]; book != nil {
		if entries["_VBA_PROJECT_CUR"] != nil {
			w.Notes = append(w.Notes, Note{Macros, ""})
		}
		stream, err := doc.stream(book)
		if err != nil {
			return err
		}
		return w.readXLS(stream)
	}
	for _, other := range oleContents {
		if entries[other.stream] != nil {
			return &Reject{Reason: other.reason, Type: other.kind}
		}
	}
	return &Reject{Reason: NotSpreadsheet, Type: "ole"}
}

// readEncrypted tries the passwords. That one fits shows only in that the result is a zip.
func (w *Workbook) readEncrypted(data, info []byte) error {
	if spins(info) > maxSpin {
		return reject(Bomb, "the password is to be hashed more than %d times", maxSpin)
	}
	for _, password := range append([]string{defaultPassword}, w.lim.Passwords...) {
		plain := decrypt(data, password)
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

// spins returns how often the password has to be hashed, the greatest number that the description gives.
func spins(info []byte) (n int) {
	for {
		_, after, found := bytes.Cut(info, []byte(`spinCount="`))
		if !found {
			return n
		}
		digits, rest, _ := bytes.Cut(after, []byte(`"`))
		count, err := strconv.Atoi(string(digits))
		if err != nil {
			count = maxSpin + 1
		}
		n, info = max(n, count), rest
	}
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
