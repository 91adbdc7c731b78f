package samples

import (
	"fmt"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"github.com/hoso-vn/hoso/ingest/dossier"
)

// registry hands out what must belong to one person only: pairs of name and birth date, and
// numbers. Names count as equal without their accents, as careless lists have them.
type registry struct {
	chance
	place *place
	taken map[string]bool
	names map[string]bool // of everybody so far
}

func newRegistry(c chance, p *place) *registry {
	return &registry{c, p, map[string]bool{}, map[string]bool{}}
}

// name gives a person a name that nobody of the same birth date has.
func (r *registry) name(p *person) {
	for {
		p.name = r.place.newName(r.chance, p.ethnicity, p.woman)
		p.key = plain(p.name)
		if r.take("name " + p.key + " " + p.birth.String()) {
			r.names[p.key] = true
			return
		}
	}
}

// stranger is the name of somebody who stands in no other list.
func (r *registry) stranger(woman bool) string {
	for {
		name := r.place.newName(r.chance, draw(r.chance, r.place.peoples).spellings[0], woman)
		if !r.names[plain(name)] {
			return name
		}
	}
}

// citizen is a 12-digit number true to sex, century and birth year (NĐ 137/2015/NĐ-CP, Điều 13).
func (r *registry) citizen(p *person) string {
	century := 2 * (int(p.birth.Year)/100 - 19)
	if p.woman {
		century++
	}
	prefix := draw(r.chance, r.place.registered)
	return r.number("cid", func() string {
		return fmt.Sprintf("%s%d%02d%s", prefix, century, p.birth.Year%100, r.tail())
	})
}

// tail is six digits by chance: none that one would take for filler.
func (r *registry) tail() string {
	for {
		s := fmt.Sprintf("%06d", r.IntN(1_000_000))
		if strings.Count(s, s[:1]) < 6 && !strings.Contains("01234567890123456789 98765432109876543210", s) {
			return s
		}
	}
}

// old is a 9-digit number of the province.
func (r *registry) old() string {
	return r.number("cmnd", func() string { return fmt.Sprintf("%s%06d", r.place.oldPrefix, r.IntN(1_000_000)) })
}

// card is an 8-digit party card.
func (r *registry) card() string {
	return r.number("card", func() string { return fmt.Sprintf("%s%06d", r.place.cardPrefix, r.IntN(1_000_000)) })
}

// fileNo is a party file number: 6 digits and the letters of the provincial committee.
func (r *registry) fileNo() string {
	return r.number("file", func() string { return fmt.Sprintf("%06d%s", r.IntN(1_000_000), r.place.fileLetters) })
}

// number draws until it finds one that is free.
func (r *registry) number(kind string, draw func() string) string {
	for {
		if s := draw(); r.take(kind + " " + s) {
			return s
		}
	}
}

func (r *registry) take(key string) bool {
	if r.taken[key] {
		return false
	}
	r.taken[key] = true
	return true
}

// plain is a name in lower case without accents.
func plain(s string) string {
	s = strings.Map(func(r rune) rune {
		switch {
		case unicode.Is(unicode.Mn, r):
			return -1
		case r == 'đ' || r == 'Đ':
			return 'd'
		}
		return unicode.ToLower(r)
	}, norm.NFD.String(s))
	return strings.Join(strings.Fields(s), " ")
}

// lowerFirst is "xã Vĩnh Hảo" for "Xã Vĩnh Hảo".
func lowerFirst(s string) string {
	r := []rune(s)
	if len(r) > 0 {
		r[0] = unicode.ToLower(r[0])
	}
	return string(r)
}

// upperFirst is "Huyện Bắc Quang" for "huyện Bắc Quang".
func upperFirst(s string) string {
	r := []rune(s)
	if len(r) > 0 {
		r[0] = unicode.ToUpper(r[0])
	}
	return string(r)
}

// adultFrom is the day on which somebody born on that day becomes 18.
func adultFrom(birth dossier.Date) dossier.Date { return birth.AddMonths(18 * 12) }
