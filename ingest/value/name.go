package value

import (
	"regexp"
	"strings"

	"github.com/hoso-vn/hoso/ingest/dossier"
	"github.com/hoso-vn/hoso/ingest/vntext"
)

// posts are written after or inside names: "Nguyễn Văn A (Chi ủy viên)", "Trần Thị B Bí thư".
var (
	bracketed = regexp.MustCompile(`\s*[(\[][^)\]]*[)\]]?\s*$`)
	trailing  = regexp.MustCompile(`(?i)[\s,\-–]+(phó bí thư|bí thư|chi ủy viên|chi uỷ viên|đảng ủy viên|đảng uỷ viên|chi hội trưởng|trưởng thôn)( chi bộ)?$`)
	leading   = regexp.MustCompile(`(?i)^(đ/c|đồng chí|đc|ông|bà)[.:]?\s+`)
)

// parseName keeps the name only; a post or an address written with it stays in the raw text.
func parseName(_ dossier.Field, c Cell, _ Options, v dossier.Value) (dossier.Value, *Problem) {
	text := c.Text
	if line, _, more := strings.Cut(text, "\n"); more && strings.TrimSpace(line) != "" {
		text = line
		v = because(v, "first_line")
	}
	bare := bracketed.ReplaceAllString(text, "")
	bare = trailing.ReplaceAllString(bare, "")
	bare = leading.ReplaceAllString(bare, "")
	if bare != text && bare != "" {
		text = bare
		v = because(v, "post_in_name")
	}
	name, why := vntext.Name(strings.TrimSpace(text))
	if why != "" {
		v = because(v, string(why))
	}
	v.Text = name
	return v, nil
}
