package xlsx

// biff is the body of an .xls workbook: its stream of records (MS-XLS 2.1.4), held in memory.
type biff struct {
	stream []byte
	sheets []int // where each begins in the stream, by Sheet.Index
	styles []style
	texts  stringTable
	lim    Limits
}

// The records that are read; all others are passed over. Numbers from MS-XLS 2.3.
const (
	recFormula     = 0x0006
	recEOF         = 0x000A
	recDateMode    = 0x0022
	recFilePass    = 0x002F
	recFont        = 0x0031
	recContinue    = 0x003C
	recColInfo     = 0x007D
	recBoundSheet  = 0x0085
	recMulRK       = 0x00BD
	recMulBlank    = 0x00BE
	recRString     = 0x00D6
	recXF          = 0x00E0
	recMergedCells = 0x00E5
	recSST         = 0x00FC
	recLabelSST    = 0x00FD
	recSupBook     = 0x01AE
	recBlank       = 0x0201
	recNumber      = 0x0203
	recLabel       = 0x0204
	recBoolErr     = 0x0205
	recString      = 0x0207
	recRow         = 0x0208
	recRK          = 0x027E
	recFormat      = 0x041E
	recBOF         = 0x0809
)

const biff8 = 0x0600

// readXLS reads the workbook's own records, which go before those of the sheets.
func (w *Workbook) readXLS(stream []byte) error {
	b := &biff{stream: stream, lim: w.lim}
	if err := (&biffGlobals{Workbook: w, book: b, codes: map[int]string{}}).read(); err != nil {
		return err
	}
	w.Format, w.body, w.styles = XLS, b, b.styles
	return nil
}

// record is one record of the stream.
type record struct {
	kind int
	data []byte
}

// records gives out the records of a stream one by one.
type records struct {
	rest []byte
}

// next returns the next record; a stream that ends before its EOF record was cut off.
func (r *records) next() (record, error) {
	if len(r.rest) < 4 {
		return record{}, reject(Truncated, "the workbook ends in the middle")
	}
	kind, n := int(le.Uint16(r.rest)), int(le.Uint16(r.rest[2:]))
	if len(r.rest) < 4+n {
		return record{}, reject(Truncated, "the workbook ends inside a record")
	}
	rec := record{kind, r.rest[4 : 4+n]}
	r.rest = r.rest[4+n:]
	return rec, nil
}

// continued returns the data of a record together with those of the CONTINUE records behind it.
func (r *records) continued(first record) ([][]byte, error) {
	pieces := [][]byte{first.data}
	for len(r.rest) >= 2 && le.Uint16(r.rest) == recContinue {
		rec, err := r.next()
		if err != nil {
			return nil, err
		}
		pieces = append(pieces, rec.data)
	}
	return pieces, nil
}

// begins takes the BOF record and returns the kind of what begins: 0x0005 the workbook, 0x0010 a worksheet.
func (r *records) begins() (int, error) {
	rec, err := r.next()
	if err != nil {
		return 0, err
	}
	if rec.kind != recBOF || len(rec.data) < 4 {
		return 0, reject(Corrupt, "no beginning where one should be")
	}
	if version := le.Uint16(rec.data); version != biff8 {
		return 0, &Reject{Reason: Unsupported, Type: "xls", Detail: "a workbook of Excel 5 or 95"}
	}
	return int(le.Uint16(rec.data[2:])), nil
}
