package xlsx

// The tokens of a formula that are looked at (MS-XLS 2.5.198).
const (
	ptgConcat = 0x08
	ptgParen  = 0x15
	ptgStr    = 0x17
	ptgAttr   = 0x19
)

// makesText reports a formula whose result can only be text, since it ends in a text or in &. LibreOffice 7 saves
// such a formula with the number 0 when it took it from .xlsx and did not compute it. d is a FORMULA record behind
// row, column and style.
func makesText(d []byte) bool {
	const head = 16 // result, flags, chain and the length of the tokens
	if len(d) < head || len(d)-head < int(le.Uint16(d[14:])) {
		return false
	}
	tokens, last := d[head:head+int(le.Uint16(d[14:]))], byte(0)
	for len(tokens) > 0 {
		size := tokenSize(tokens)
		if size == 0 || size > len(tokens) {
			return false
		}
		if tokens[0] != ptgParen {
			last = tokens[0]
		}
		tokens = tokens[size:]
	}
	return last == ptgStr || last == ptgConcat
}

// tokenSize is the length in bytes of the first token; 0 for one that is not known.
func tokenSize(tokens []byte) int {
	switch t := tokens[0]; {
	case t >= 0x03 && t <= 0x16: // operators, brackets, a missing argument
		return 1
	case t == ptgStr && len(tokens) >= 3:
		return 3 + int(tokens[1])*(1+int(tokens[2]&1))
	case t == ptgAttr && len(tokens) >= 4 && tokens[1]&0x04 != 0: // the jumps of CHOOSE
		return 4 + 2*(int(le.Uint16(tokens[2:]))+1)
	case t == ptgAttr:
		return 4
	case t >= 0x1C && t <= 0x1F: // error, truth value, whole number, number
		return [...]int{2, 2, 3, 9}[t-0x1C]
	case t >= 0x20 && t < 0x80:
		return operandSizes[t&0x1F]
	}
	return 0
}

// operandSizes are the lengths of operands and functions, which come in three classes.
var operandSizes = [32]int{
	0x00: 8,                            // array
	0x01: 3, 0x02: 4, 0x03: 5, 0x19: 7, // functions, names
	0x04: 5, 0x05: 9, 0x0A: 5, 0x0B: 9, 0x0C: 5, 0x0D: 9, // cells of the sheet
	0x1A: 7, 0x1B: 11, 0x1C: 7, 0x1D: 11, // cells of other sheets
}
