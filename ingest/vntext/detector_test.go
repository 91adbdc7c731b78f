package vntext

import "testing"

func TestDetector(t *testing.T) {
	tests := []struct {
		name, font string
		cells      []string
		want       Encoding
	}{
		{"nothing", "", nil, Unicode},
		{"only ASCII", "", []string{"Nam", "12/12"}, Unicode},
		{"correct", "", []string{"Nguyễn", "Hoàng", "Lê"}, Unicode},
		{"correct in a legacy font", ".VnTime", []string{"Nguyễn", "Trần", "Hoàng"}, Unicode},
		{"Latin-1 only", "", []string{"Hoàng", "Lê", "Hà", "José"}, Unicode},
		{"TCVN3, given names in a column", "", []string{"An", "Hïng", "H¶i", "Lan", "Tïng", "S¬n", "V©n"}, TCVN3},
		{"TCVN3 by font alone", ".VnTime", []string{"bã", "bß"}, TCVN3},
		{"TCVN3 with a row of Unicode", "", []string{"NguyÔn", "TrÇn", "Phạm", "Lª"}, TCVN3},
		{"Unicode with a row of TCVN3", "", []string{"Nguyễn", "Trần", "Phạm", "Lª"}, Unicode},
		{"VNI", "", []string{"Nguyeãn", "Traàn", "Leâ", "Hoàng"}, VNI},
		{"CP1258", "", []string{"NguyêÞn", "TrâÌn", "Sõn", "Vãn"}, CP1258},
		{"UTF-8 as Latin-1", "", []string{"Nguyá»…n", "Tráº§n", "LÃª"}, UTF8AsLatin1},
		{"UTF-8 as CP437", "", []string{"─É├¼nh", "Ba ─É├¼nh"}, UTF8AsCP437},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var d Detector
			for _, cell := range tt.cells {
				d.Add(cell, tt.font)
			}
			got, confidence := d.Verdict()
			if got != tt.want {
				t.Errorf("Verdict() = %v (%v), want %v", got, confidence, tt.want)
			}
			if confidence <= 0 || confidence > 1 {
				t.Errorf("confidence %v is not in (0, 1]", confidence)
			}
		})
	}
}

func TestDecodeAs(t *testing.T) {
	tests := []struct {
		name, in, font string
		column         Encoding
		want           string
		enc            Encoding
	}{
		{"open in itself", "bã", "", TCVN3, "bó", TCVN3},
		{"Văn, which shows as a word", "Vãn", "", CP1258, "Văn", CP1258},
		{"Unicode in an old column", "Nguyễn", "", TCVN3, "Nguyễn", Unicode},
		{"reads better as it stands", "Hoàng Hòa", "", TCVN3, "Hoàng Hòa", Unicode},
		{"the font knows better", "Leâ", "VNI-Times", TCVN3, "Lê", VNI},
		{"misread UTF-8 in an old column", "Nguyá»…n", "", TCVN3, "Nguyễn", UTF8AsLatin1},
		{"old text in a column of Unicode", "NguyÔn V¨n An", "", Unicode, "Nguyễn Văn An", TCVN3},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got, enc, _ := DecodeAs(tt.in, tt.font, tt.column)
			if got != tt.want || enc != tt.enc {
				t.Errorf("DecodeAs(%q, %q, %v) = %q, %v, want %q, %v", tt.in, tt.font, tt.column, got, enc, tt.want, tt.enc)
			}
		})
	}
}
