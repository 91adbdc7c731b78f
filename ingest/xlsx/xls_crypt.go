package xlsx

import (
	"bytes"
	"crypto/md5"
	"crypto/rc4"
	"crypto/sha1"
	"unicode/utf16"
)

// biffCipher makes the keys of an encrypted .xls workbook: a new one for each 1,024 bytes of the stream (MS-XLS 2.2.10,
// MS-OFFCRYPTO 2.3.5 and 2.3.6).
type biffCipher struct {
	secret func(block uint32) []byte // the key of a block
}

const biffBlock = 1024

// decryptBIFF returns the stream in clear. The workbooks that Excel 2003 encrypts when only their structure is protected
// carry the default password, which goes first.
func decryptBIFF(stream, filePass []byte, passwords []string) ([]byte, error) {
	for _, password := range append([]string{defaultPassword}, passwords...) {
		c, err := newBIFFCipher(filePass, password)
		if err != nil {
			return nil, err
		}
		if c != nil {
			return c.decrypt(stream), nil
		}
	}
	if len(passwords) == 0 {
		return nil, &Reject{Reason: Encrypted, Detail: "the .xls workbook needs a password"}
	}
	return nil, &Reject{Reason: WrongPassword, Detail: "none of the passwords opens the workbook"}
}

// newBIFFCipher reads the FILEPASS record. It returns nil when the password does not fit.
func newBIFFCipher(d []byte, password string) (*biffCipher, error) {
	text := make([]byte, 0, 2*len(password))
	for _, u := range utf16.Encode([]rune(password)) {
		text = le.AppendUint16(text, u)
	}
	switch {
	case len(d) >= 54 && le.Uint16(d) == 1 && le.Uint16(d[2:]) == 1:
		return rc4Cipher(d[6:22], d[22:38], d[38:54], text), nil
	case len(d) >= 14 && le.Uint16(d) == 1 && le.Uint16(d[4:]) == 2:
		return cryptoAPICipher(d[6:], text)
	}
	return nil, &Reject{Reason: Encrypted, Detail: "the .xls workbook is encrypted in a way that is not read"}
}

// rc4Cipher is the encryption of Office 97 and 2000, with keys of 40 bits.
func rc4Cipher(salt, verifier, hash, password []byte) *biffCipher {
	h := md5.Sum(password)
	h = md5.Sum(bytes.Repeat(append(bytes.Clone(h[:5]), salt...), 16))
	c := &biffCipher{func(block uint32) []byte {
		key := md5.Sum(le.AppendUint32(bytes.Clone(h[:5]), block))
		return key[:]
	}}
	plain := c.xor(append(bytes.Clone(verifier), hash...))
	if sum := md5.Sum(plain[:16]); !bytes.Equal(sum[:], plain[16:]) {
		return nil
	}
	return c
}

// cryptoAPICipher is the encryption of Office 2002 and 2003, with keys of 40 to 128 bits.
func cryptoAPICipher(d, password []byte) (*biffCipher, error) {
	header := int64(le.Uint32(d[4:]))
	if header < 20 || int64(len(d)) < 8+header+60 {
		return nil, reject(Corrupt, "the description of the encryption is too short")
	}
	bits := max(int(le.Uint32(d[8+16:])), 40)
	v := d[8+header:] // size of the salt, salt, verifier, size of its hash, hash
	h := sha1.Sum(append(bytes.Clone(v[4:20]), password...))
	c := &biffCipher{func(block uint32) []byte {
		sum := sha1.Sum(le.AppendUint32(bytes.Clone(h[:]), block))
		if bits == 40 { // filled up with zeros; other sizes are not
			return append(sum[:5:5], make([]byte, 11)...)
		}
		return sum[:min(bits/8, 16)]
	}}
	plain := c.xor(append(bytes.Clone(v[20:36]), v[40:60]...))
	if sum := sha1.Sum(plain[:16]); !bytes.Equal(sum[:], plain[16:]) {
		return nil, nil
	}
	return c, nil
}

// xor decrypts bytes from the beginning of the stream's keys on.
func (c *biffCipher) xor(b []byte) []byte {
	out := make([]byte, len(b))
	for at := 0; at < len(b); at += biffBlock {
		end := min(at+biffBlock, len(b))
		key, err := rc4.NewCipher(c.secret(uint32(at / biffBlock)))
		if err != nil {
			return b // cannot be: the keys have 5 to 16 bytes
		}
		key.XORKeyStream(out[at:end], b[at:end])
	}
	return out
}

// decrypt returns the stream in clear: the heads of records and what readers need before they have the key are so from
// the beginning.
func (c *biffCipher) decrypt(stream []byte) []byte {
	out := c.xor(stream)
	for at := 0; at+4 <= len(stream); {
		n := int(le.Uint16(stream[at+2:]))
		clear := 4
		switch le.Uint16(stream[at:]) {
		case recBOF, recFilePass, 0x00E1, 0x0138, 0x0194, 0x0195, 0x0196: // InterfaceHdr, RRDHead, UsrExcl, FileLock, RRDInfo
			clear += n
		case recBoundSheet:
			clear += 4
		}
		copy(out[at:min(at+clear, len(out))], stream[at:])
		at += 4 + n
	}
	return out
}
