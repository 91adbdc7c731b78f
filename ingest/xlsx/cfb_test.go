package xlsx

import (
	"bytes"
	"errors"
	"io"
	"strings"
	"testing"

	"github.com/richardlehane/mscfb"
	"github.com/xuri/excelize/v2"
)

// encryptedBook is a real compound file, with streams in small sectors and in large ones.
func encryptedBook(t testing.TB, password string) []byte {
	t.Helper()
	f := excelize.NewFile()
	defer f.Close()
	var b bytes.Buffer
	if err := errors.Join(f.SetCellValue("Sheet1", "A1", "Giàng A Páo"), f.Write(&b, excelize.Options{Password: password})); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// The streams of a compound file are those that the library reads.
func TestCompoundLikeLibrary(t *testing.T) {
	files := map[string][]byte{
		"encrypted workbook": encryptedBook(t, "x"),
		"old workbook":       oldBook().shared(strings.Repeat("Thôn ", 900)).sheet("S", sstRec(0, 0, 0)).file(),
		"stream of 200 KB":   compoundFile("Workbook", bytes.Repeat([]byte("0123456789"), 20_000)),
	}
	for name, data := range files {
		t.Run(name, func(t *testing.T) {
			doc, err := openCompound(data)
			if err != nil {
				t.Fatal(err)
			}
			lib, err := mscfb.New(bytes.NewReader(data))
			if err != nil {
				t.Fatal(err)
			}
			compared := 0
			for f, err := lib.Next(); err == nil; f, err = lib.Next() {
				e := doc.root()[f.Name]
				if f.Size == 0 || len(f.Path) > 0 || e == nil {
					continue
				}
				want, err := io.ReadAll(f)
				if err != nil {
					t.Fatal(err)
				}
				got, err := doc.stream(e)
				if err != nil || !bytes.Equal(got, want) {
					t.Errorf("stream %s: %d bytes, %v; the library reads %d", f.Name, len(got), err, len(want))
				}
				compared++
			}
			if compared == 0 {
				t.Error("no stream was compared")
			}
		})
	}
}

// A description that asks for ten million rounds of hashing would hold up a whole run.
func TestEncryptedWithManyRounds(t *testing.T) {
	info := `<encryption><keyData/><p:encryptedKey spinCount="100000" saltSize="16"/><p:encryptedKey spinCount="10000000"/></encryption>`
	err := (&Workbook{}).readEncrypted(encryptedBook(t, "x"), []byte(info))
	var r *Reject
	if !errors.As(err, &r) || r.Reason != Bomb {
		t.Errorf("got %v, want %q", err, Bomb)
	}
}
