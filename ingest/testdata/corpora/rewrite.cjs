// Writes every .xlsx of a folder anew with a library of node: node rewrite.cjs WRITER IN OUT
// It runs for TestCorpora, which sets NODE_PATH to where `make corpora` installs the libraries.
const fs = require('fs');
const path = require('path');

const [writer, from, to] = process.argv.slice(2);

const writers = {
  // SheetJS as most programs call it: values only, number formats are lost.
  'sheetjs': (src, dst) => sheetjs(src, dst, {}, { bookType: 'xlsx' }),
  // SheetJS as a careful program calls it: number formats kept, shared strings.
  'sheetjs-formats': (src, dst) => sheetjs(src, dst, { cellNF: true, cellStyles: true }, { bookType: 'xlsx', bookSST: true }),
  // SheetJS with dates as dates, as exports from a database have them: ISO 8601 in the file.
  'sheetjs-dates': (src, dst) => sheetjs(src, dst, { cellNF: true, cellDates: true }, { bookType: 'xlsx', cellDates: true }),
  'sheetjs-xls': (src, dst) => sheetjs(src, dst, { cellNF: true }, { bookType: 'biff8' }, '.xls'),
  'sheetjs-ods': (src, dst) => sheetjs(src, dst, { cellNF: true }, { bookType: 'ods' }, '.ods'),
  'exceljs': (src, dst) => exceljs(src, dst, (day) => day),
  // exceljs with days at midnight by the clock of Hà Nội, as a program has them that reads "2015-02-03" from a form.
  'exceljs-local': (src, dst) => exceljs(src, dst, (day) => new Date(day.getUTCFullYear(), day.getUTCMonth(), day.getUTCDate())),
};

function sheetjs(src, dst, read, write, ext = '.xlsx') {
  const xlsx = require('xlsx');
  xlsx.writeFile(xlsx.readFile(src, read), dst + ext, write);
}

async function exceljs(src, dst, dayOf) {
  const { Workbook } = require('exceljs');
  const parts = await require('jszip').loadAsync(fs.readFileSync(src));
  parts.remove('docProps/core.xml'); // exceljs refuses the unprefixed elements that excelize writes there
  const book = new Workbook();
  await book.xlsx.load(await parts.generateAsync({ type: 'nodebuffer' }));
  book.eachSheet((sheet) => sheet.eachRow((row) => row.eachCell((cell) => {
    if (cell.value instanceof Date) cell.value = dayOf(cell.value);
  })));
  await book.xlsx.writeFile(dst + '.xlsx');
}

(async () => {
  fs.mkdirSync(to, { recursive: true });
  for (const name of fs.readdirSync(from)) {
    try {
      await writers[writer](path.join(from, name), path.join(to, path.parse(name).name));
    } catch (err) {
      console.error(`${name}: ${err.stack}`);
      process.exitCode = 1;
    }
  }
})();
