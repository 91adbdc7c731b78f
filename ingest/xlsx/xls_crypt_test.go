package xlsx

import (
	"crypto/md5"
	"crypto/rc4"
	"crypto/sha1"
	"errors"
	"strings"
	"testing"
)

// lockOld encrypts a workbook as Excel 97 does: 40 bits, MD5. It walks the stream byte by byte, so that it shares
// nothing with the code it checks; LibreOffice 7.4 opens what it and lockNew write.
func lockOld(stream []byte, password string) []byte {
	salt := strings.Repeat("s", 16)
	pass := md5.Sum([]byte(wide(password)))
	seed := md5.Sum([]byte(strings.Repeat(string(pass[:5])+salt, 16)))
	key := func(block int) []byte {
		k := md5.Sum(append([]byte(string(seed[:5])), byte(block), byte(block>>8), 0, 0))
		return k[:]
	}
	verifier := strings.Repeat("v", 16)
	hash := md5.Sum([]byte(verifier))
	filePass := rec(recFilePass, uint16(1), uint16(1), uint16(1), salt, rc4Once(key(0), verifier+string(hash[:])))
	return lock(stream, filePass, key)
}

// lockNew encrypts a workbook as Excel 2003 can: SHA-1, 128 bits.
func lockNew(stream []byte, password string) []byte {
	salt := strings.Repeat("s", 16)
	seed := sha1.Sum([]byte(salt + wide(password)))
	key := func(block int) []byte {
		k := sha1.Sum(append([]byte(string(seed[:])), byte(block), byte(block>>8), 0, 0))
		return k[:16]
	}
	verifier := strings.Repeat("v", 16)
	hash := sha1.Sum([]byte(verifier))
	locked := rc4Once(key(0), verifier+string(hash[:]))
	filePass := rec(recFilePass, uint16(1), uint16(3), uint16(2), uint32(4), uint32(34),
		uint32(4), uint32(0), uint32(0x6801), uint32(0x8004), uint32(128), uint32(1), uint64(0), "x\x00",
		uint32(16), salt, locked[:16], uint32(20), locked[16:])
	return lock(stream, filePass, key)
}

func rc4Once(key []byte, plain string) string {
	c, err := rc4.NewCipher(key)
	if err != nil {
		panic(err)
	}
	out := make([]byte, len(plain))
	c.XORKeyStream(out, []byte(plain))
	return string(out)
}

// lock puts the FILEPASS record behind the first record and encrypts the data of the others.
func lock(stream, filePass []byte, key func(block int) []byte) []byte {
	first := 4 + int(le.Uint16(stream[2:]))
	plain := append(append(append([]byte{}, stream[:first]...), filePass...), stream[first:]...)
	out := append([]byte{}, plain...)
	pad := make([]byte, 1024)
	var keys string
	for at := 0; at+4 <= len(plain); {
		kind, n := int(le.Uint16(plain[at:])), int(le.Uint16(plain[at+2:]))
		for i := 4; i < 4+n && at+i < len(plain); i++ {
			pos := at + i
			if keys = rc4Once(key(pos/1024), string(pad)); kind == recBOF || kind == recFilePass || kind == recBoundSheet && i < 8 {
				continue
			}
			out[pos] = plain[pos] ^ keys[pos%1024]
		}
		if kind == recBoundSheet { // sheets begin later by the length of the new record
			le.PutUint32(out[at+4:], le.Uint32(plain[at+4:])+uint32(len(filePass)))
		}
		at += 4 + n
	}
	return out
}

func TestEncryptedXLS(t *testing.T) {
	stream := oldBook().shared(strings.Repeat("Mường Kim ", 300), "Thào A Sùng").sheet("Đảng viên", sstRec(0, 0, 1), numberRec(1, 1, 1, 45000)).stream()
	tests := []struct {
		name      string
		lock      func([]byte, string) []byte
		password  string
		passwords []string
		reason    Reason
	}{
		{"old, default password", lockOld, defaultPassword, nil, 0},
		{"new, default password", lockNew, defaultPassword, nil, 0},
		{"old, password given", lockOld, "mật khẩu", []string{"a", "mật khẩu"}, 0},
		{"new, password given", lockNew, "mật khẩu", []string{"a", "mật khẩu"}, 0},
		{"no password", lockOld, "a", nil, Encrypted},
		{"wrong password", lockNew, "a", []string{"b"}, WrongPassword},
		{"XOR", func(s []byte, _ string) []byte {
			return lock(s, rec(recFilePass, uint16(0), uint32(0)), func(int) []byte { return []byte("k") })
		}, "", nil, Encrypted},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			w, err := OpenBytes("x.xls", compoundFile("Workbook", test.lock(stream, test.password)), Limits{Passwords: test.passwords})
			var r *Reject
			if test.reason != 0 {
				if !errors.As(err, &r) || r.Reason != test.reason {
					t.Errorf("got %v, want %q", err, test.reason)
				}
				return
			}
			if err != nil {
				t.Fatal(err)
			}
			var got []string
			if _, err := w.Scan(0, func(r *Row) error {
				got = append(got, showCell(w, r, &r.Cells[0]))
				return nil
			}); err != nil {
				t.Fatal(err)
			}
			if s := strings.Join(got, " "); s != "A1=Thào A Sùng B2=45000[date]" || w.Sheets[0].Name != "Đảng viên" {
				t.Errorf("got %s in sheet %q", s, w.Sheets[0].Name)
			}
		})
	}
}
