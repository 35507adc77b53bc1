import { strToU8, Zip, ZipDeflate } from 'fflate';
import { lettersOf } from '../../src-core/record/letters.ts';
import type { Cell, Sheet, Workbook } from '../../src-core/results/sheet.ts';
import { joined } from './pieces.ts';

/**
 * A workbook as the bytes of an .xlsx file (ECMA-376), written row by row: every header row is frozen, in bold and can be
 * filtered, columns have their widths, a text stays a text cell with its value unchanged whatever it begins with, a number is a
 * number cell. Why we write it ourselves: docs/adr/0004-own-xlsx-writer.md.
 *
 * @throws when a sheet is larger than the format allows (1,048,576 rows, 16,384 columns): a bug of the caller
 */
export function writeXlsx(workbook: Workbook): Uint8Array {
  const parts: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    parts.push(chunk);
  });
  const names = sheetNames(workbook.sheets);
  addFile(zip, '[Content_Types].xml', [contentTypes(names.length)]);
  addFile(zip, '_rels/.rels', [rootRelations]);
  addFile(zip, 'xl/workbook.xml', [workbookXml(names, workbook.sheets)]);
  addFile(zip, 'xl/_rels/workbook.xml.rels', [workbookRelations(names.length)]);
  addFile(zip, 'xl/styles.xml', [styles]);
  workbook.sheets.forEach((sheet, index) => {
    addFile(zip, `xl/worksheets/sheet${index + 1}.xml`, sheetXml(sheet));
  });
  zip.end();
  return joined(parts);
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships';
const officeXml = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const charactersAChunk = 65_536;

const rootRelations = `${declaration}<Relationships xmlns="${packageRelations}"><Relationship Id="rId1" Type="${relationships}/officeDocument" Target="xl/workbook.xml"/></Relationships>`;

// Style 0 is plain text, 1 the header; `numFmtId="49"` is `@`: what somebody types over a text stays a text.
const styles = `${declaration}<styleSheet xmlns="${main}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf/><xf fontId="1" applyFont="1"/><xf numFmtId="49" applyNumberFormat="1"/></cellXfs></styleSheet>`;

function contentTypes(sheets: number): string {
  const list = Array.from(
    { length: sheets },
    (_, i) =>
      `<Override PartName="/xl/worksheets/sheet${i + 1}.xml" ContentType="${officeXml}.worksheet+xml"/>`,
  );
  return `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${officeXml}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${officeXml}.styles+xml"/>${list.join('')}</Types>`;
}

function workbookXml(names: readonly string[], sheets: readonly Sheet[]): string {
  const list = names.map(
    (name, i) => `<sheet name="${escaped(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`,
  );
  const filters = names.map((name, i) => {
    const area = `$A$1:$${lettersOf(columnsOf(sheets[i]) - 1)}$1`;
    const quoted = `'${name.replaceAll("'", "''")}'!${area}`;
    return `<definedName name="_xlnm._FilterDatabase" localSheetId="${i}" hidden="1">${escaped(quoted)}</definedName>`;
  });
  return `${declaration}<workbook xmlns="${main}" xmlns:r="${relationships}"><sheets>${list.join('')}</sheets><definedNames>${filters.join('')}</definedNames></workbook>`;
}

function workbookRelations(sheets: number): string {
  const list = Array.from(
    { length: sheets },
    (_, i) =>
      `<Relationship Id="rId${i + 1}" Type="${relationships}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`,
  );
  return `${declaration}<Relationships xmlns="${packageRelations}">${list.join('')}<Relationship Id="rId${sheets + 1}" Type="${relationships}/styles" Target="styles.xml"/></Relationships>`;
}

function* sheetXml(sheet: Sheet): Generator<string> {
  if (sheet.rows.length > 1_048_575 || sheet.columns.length > 16_384)
    throw new Error(`${sheet.name} is larger than a sheet can be`);
  const letters = Array.from({ length: columnsOf(sheet) }, (_, index) => lettersOf(index));
  const widths = sheet.columns.map(
    ({ width }, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" style="2" customWidth="1"/>`,
  );
  const end = `${letters.at(-1) ?? 'A'}${sheet.rows.length + 1}`;
  yield `${declaration}<worksheet xmlns="${main}"><dimension ref="A1:${end}"/><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>`;
  if (widths.length > 0) yield `<cols>${widths.join('')}</cols>`;
  yield '<sheetData>';
  yield rowXml(
    1,
    sheet.columns.map((column) => column.title),
    letters,
    1,
  );
  for (const [index, row] of sheet.rows.entries()) yield rowXml(index + 2, row, letters, 2);
  yield `</sheetData><autoFilter ref="A1:${letters.at(-1) ?? 'A'}1"/></worksheet>`;
}

function rowXml(number: number, row: readonly Cell[], letters: readonly string[], style: number): string {
  let xml = `<row r="${number}">`;
  for (const [index, cell] of row.entries()) {
    const place = `${letters[index] ?? lettersOf(index)}${number}`;
    if (typeof cell === 'number' && Number.isFinite(cell)) xml += `<c r="${place}"><v>${cell}</v></c>`;
    else if (cell !== undefined && cell !== '')
      xml += `<c r="${place}" s="${style}" t="inlineStr"><is>${textXml(cell)}</is></c>`;
  }
  return `${xml}</row>`;
}

function textXml(cell: Cell): string {
  const text = escaped(String(cell));
  return /^\s|\s$|\n/.test(text) ? `<t xml:space="preserve">${text}</t>` : `<t>${text}</t>`;
}

function columnsOf(sheet: Sheet | undefined): number {
  return Math.max(1, sheet?.columns.length ?? 0);
}

/**
 * Text for XML 1.0. Characters that XML cannot hold, and carriage returns, which a parser would turn into line feeds, are
 * written as `_xHHHH_` (ECMA-376 ST_Xstring); so is an underscore that would be read as the beginning of such a code.
 */
function escaped(text: string): string {
  if (!needsCare.test(text)) return text;
  return text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(
      unwritable,
      (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
    )
    .replace(/[&<>"]/g, (character) => entities[character] ?? character);
}

const unwritable =
  /[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;
// One quick look spares nearly every cell the three slow ones
const needsCare = /[&<>"_\u0000-\u0008\u000B-\u001F\uD800-\uDFFF\uFFFE\uFFFF]/;
const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Names as a spreadsheet accepts them: 31 characters, none of `: \ / ? * [ ]`, each once. */
function sheetNames(sheets: readonly Sheet[]): string[] {
  const used = new Set<string>();
  return sheets.map(({ name }, index) => {
    const plain =
      name
        .replace(/[:\\/?*[\]]/g, ' ')
        .slice(0, 31)
        .trim() || `Sheet${index + 1}`;
    const free = used.has(plain.toLowerCase()) ? `${plain.slice(0, 27)} ${index + 1}` : plain;
    used.add(free.toLowerCase());
    return free;
  });
}

function addFile(zip: Zip, path: string, texts: Iterable<string>): void {
  const file = new ZipDeflate(path, { level: 6 });
  zip.add(file);
  let waiting = '';
  for (const text of texts) {
    waiting += text;
    if (waiting.length < charactersAChunk) continue;
    file.push(strToU8(waiting));
    waiting = '';
  }
  file.push(strToU8(waiting), true);
}
