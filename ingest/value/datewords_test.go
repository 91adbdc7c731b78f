package value

import (
	"fmt"
	"testing"
)

// TestDatesByTheMoon wants the suggestion for them, and only for them.
func TestDatesByTheMoon(t *testing.T) {
	for text, lunar := range map[string]bool{
		"tháng Giêng năm 1960": true, "THÁNG CHẠP 1960": true, "03/02/1960 (âm lịch)": true, "3/2/1960 AL": true,
		"31/02/1960": false, "tháng hai": false, "thang 13 nam 1960": false,
	} {
		_, p := Parse(dateField("birth_date"), Cell{Raw: text, Text: text}, asOf)
		want := notADate.Message.VI
		if lunar {
			want = lunarDate.Message.VI
		}
		if p == nil || p.Rule.Code != "DD-12" || p.Message.VI != want || p.Rule.Fix.VI == notADate.Rule.Fix.VI == lunar {
			t.Errorf("%q: got %v, want %q", text, p, want)
		}
	}
}

// TestDaysInWords writes every day and month of a leap year in words.
func TestDaysInWords(t *testing.T) {
	units := []string{"", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"}
	say := func(n int) string {
		switch {
		case n < 10:
			return units[n]
		case n == 10:
			return "mười"
		case n < 20:
			return "mười " + map[bool]string{true: "lăm", false: units[n%10]}[n == 15]
		case n%10 == 0:
			return units[n/10] + " mươi"
		case n%10 == 1:
			return units[n/10] + " mươi mốt"
		case n%10 == 5:
			return units[n/10] + " mươi lăm"
		}
		return units[n/10] + " mươi " + units[n%10]
	}
	for month, days := range []int{31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31} {
		for day := 1; day <= 31; day++ {
			text := fmt.Sprintf("ngày %s tháng %s năm 1960", say(day), say(month+1))
			want := fmt.Sprintf("1960-%02d-%02d ", month+1, day)
			if day > days {
				want = "DD-12 "
			}
			v, p := Parse(dateField("birth_date"), Cell{Raw: text, Text: text}, asOf)
			if got := outcomeOf(v, p); got != want {
				t.Errorf("%q: got %q, want %q", text, got, want)
			}
		}
	}
}
