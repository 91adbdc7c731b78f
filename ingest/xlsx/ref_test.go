package xlsx

import "testing"

func TestCellName(t *testing.T) {
	tests := []struct {
		col, row int
		name     string
	}{
		{1, 1, "A1"}, {26, 9, "Z9"}, {27, 10, "AA10"}, {52, 1, "AZ1"}, {53, 1, "BA1"}, {702, 1, "ZZ1"}, {703, 1, "AAA1"}, {maxCol, maxRow, "XFD1048576"},
	}
	for _, test := range tests {
		if got := CellName(test.col, test.row); got != test.name {
			t.Errorf("CellName(%d, %d) = %q, want %q", test.col, test.row, got, test.name)
		}
		if col, row, ok := ParseRef(test.name); col != test.col || row != test.row || !ok {
			t.Errorf("ParseRef(%q) = %d, %d, %t, want %d, %d", test.name, col, row, ok, test.col, test.row)
		}
	}
	if got := CellName(0, 1) + CellName(1, 0) + CellName(-5, -5); got != "" {
		t.Errorf("names outside the grid: %q, want none", got)
	}
	for _, ref := range []string{"", "A", "1", "A0", "XFE1", "A1048577", "A1B", "A-1", "A1:B2", "AAAAAAAAAAAAAAAA1", "A99999999999999999999", "$", "Đ1"} {
		if _, _, ok := ParseRef(ref); ok {
			t.Errorf("ParseRef(%q) is ok", ref)
		}
	}
}

func TestSerial(t *testing.T) {
	type date struct {
		y, m, d, s  int
		ok, suspect bool
	}
	no := date{suspect: true}
	tests := []struct {
		serial   float64
		epoch4   bool
		want     date
		spelling string
	}{
		{-1, false, no, ""}, {0, false, no, ""}, {0.5, false, no, "a time"},
		{1, false, date{1900, 1, 1, 0, true, true}, ""},
		{59, false, date{1900, 2, 28, 0, true, true}, ""},
		{60, false, no, "29 February 1900, which never was"},
		{61, false, date{1900, 3, 1, 0, true, false}, ""},
		{25569, false, date{1970, 1, 1, 0, true, false}, ""},
		{36585, false, date{2000, 2, 29, 0, true, false}, ""},
		{45000, false, date{2023, 3, 15, 0, true, false}, ""},
		{45000.75, false, date{2023, 3, 15, 64800, true, false}, ""},
		{44818.999988425923, false, date{2022, 9, 14, 86399, true, false}, "cut to 15 digits"},
		{44818.999999, false, date{2022, 9, 15, 0, true, false}, "rounds to midnight"},
		{2958465, false, date{9999, 12, 31, 0, true, false}, ""},
		{2958465.999999, false, no, ""}, {2958466, false, no, ""}, {1e300, false, no, ""},
		{0, true, date{1904, 1, 1, 0, true, true}, ""},
		{1, true, date{1904, 1, 2, 0, true, false}, ""},
		{43538, true, date{2023, 3, 15, 0, true, false}, ""},
		{2957003, true, date{9999, 12, 31, 0, true, false}, ""},
		{2957004, true, no, ""},
	}
	for _, test := range tests {
		w := Workbook{Date1904: test.epoch4}
		var got date
		got.y, got.m, got.d, got.s, got.ok = w.Serial(test.serial)
		got.suspect = w.SuspectSerial(test.serial)
		if got != test.want {
			t.Errorf("serial %v (1904: %t) is %+v, want %+v %s", test.serial, test.epoch4, got, test.want, test.spelling)
		}
	}
}
