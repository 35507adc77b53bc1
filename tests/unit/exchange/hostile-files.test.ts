import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import * as xlsx from 'xlsx';
import { readCell } from '../../../src-core/exchange/read-cell.ts';
import { importKinds, targetsOf } from '../../../src-core/exchange/targets.ts';
import { openFile, readFile, readOpened } from './read-file.ts';
import { sheetXml, workbookAround, workbookOf } from './workbook-bytes.ts';
import { computingUnits } from '../../computing-units.ts';

const people = [
  ['姓名', '学号'],
  ['王示例', '2023010001'],
];
const read = [{ name: '王示例', studentNumber: '2023010001' }];
const inline = (at: string, words: string) => `<c r="${at}" t="inlineStr"><is><t>${words}</t></is></c>`;
const head = `<row r="1">${inline('A1', '姓名')}${inline('B1', '学号')}</row>`;
const person = `<row r="2">${inline('A2', '王示例')}${inline('B2', '2023010001')}</row>`;

/** Parts of a workbook changed or added, as an attacker would. */
function changed(
  bytes: Uint8Array,
  parts: Record<string, string | ((before: string) => string)>,
): Uint8Array {
  const files = unzipSync(bytes);
  for (const [name, part] of Object.entries(parts))
    files[name] = strToU8(typeof part === 'string' ? part : part(strFromU8(files[name] ?? new Uint8Array())));
  return zipSync(files);
}

const plain = () => workbookOf(people);
/** The same with its texts in a part of their own, as spreadsheets keep them. */
const shared = (more: string) => {
  const book = xlsx.utils.book_new();
  xlsx.utils.book_append_sheet(book, xlsx.utils.aoa_to_sheet(people), '名单');
  const bytes = xlsx.write(book, { type: 'array', bookType: 'xlsx', bookSST: true }) as ArrayBuffer;
  return changed(new Uint8Array(bytes), {
    'xl/sharedStrings.xml': (xml) => xml.replace('</sst>', `${more}</sst>`),
  });
};
const long = 200_000;

/** Files that a mail can bring: what they are, and what is read of them or why they are refused. */
const files: [what: string, bytesOf: () => Uint8Array, readOrCode: string][] = [
  [
    'titles that JavaScript knows',
    () =>
      workbookOf([
        ['__proto__', 'constructor', 'toString', '姓名', '学号'],
        ['x', 'y', 'z', '王示例', '2023010001'],
      ]),
    'read',
  ],
  ['a sheet called __proto__', () => workbookOf(people, 'xlsx', '__proto__'), 'read'],
  [
    'a title of 200,000 brackets',
    () =>
      workbookAround(
        sheetXml(
          `<row r="1">${inline('A1', '姓名')}${inline('B1', '学号')}${inline('C1', '('.repeat(long))}${inline('D1', '【('.repeat(long))}</row>${person}`,
        ),
      ),
    'read',
  ],
  [
    'a title of 200,000 spaces and stars',
    () =>
      workbookAround(
        sheetXml(
          `<row r="1">${inline('A1', '姓名')}${inline('B1', '学号')}${inline('C1', `${' *'.repeat(long)}x`)}</row>${person}`,
        ),
      ),
    'read',
  ],
  [
    'a macro',
    () =>
      changed(plain(), {
        'xl/vbaProject.bin': 'macro',
        '[Content_Types].xml': (xml) => xml.replace('sheet.main+xml', 'sheet.macroEnabled.main+xml'),
      }),
    'read',
  ],
  [
    'links to other workbooks and to the network',
    () =>
      changed(
        workbookAround(
          sheetXml(
            `${head}<row r="2"><c r="A2" t="str"><f>[1]Sheet1!A1</f><v>王示例</v></c><c r="B2" t="str"><f>WEBSERVICE("http://example.com")</f><v>2023010001</v></c></row>`,
          ),
        ),
        {
          'xl/externalLinks/externalLink1.xml': '<externalLink/>',
          'xl/_rels/workbook.xml.rels': (xml) =>
            xml.replace(
              '</Relationships>',
              '<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/externalLink" Target="externalLinks/externalLink1.xml"/></Relationships>',
            ),
        },
      ),
    'read',
  ],
  [
    'entities that multiply',
    () =>
      workbookAround(
        `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "${'a'.repeat(100)}"><!ENTITY b "${'&a;'.repeat(100)}"><!ENTITY c "${'&b;'.repeat(100)}">]>${sheetXml(`${head}${person}<row r="3">${inline('C3', '&c;'.repeat(100))}</row>`).replace(/^<\?xml[^>]*>/, '')}`,
      ),
    'read',
  ],
  [
    'an entity that names a file',
    () =>
      workbookAround(
        `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]>${sheetXml(head + person).replace(/^<\?xml[^>]*>/, '')}`,
      ),
    'read',
  ],
  [
    'a million shared texts',
    () => shared(Array.from({ length: 1_000_000 }, (_, i) => `<si><t>${i}</t></si>`).join('')),
    'read',
  ],
  ['one shared text of 60 MB', () => shared(`<si><t>${'x'.repeat(60_000_000)}</t></si>`), 'read'],
  [
    'a million rows formatted to the end',
    () =>
      workbookAround(
        sheetXml(
          head +
            person +
            Array.from(
              { length: 1_048_574 },
              (_, i) => `<row r="${i + 3}" s="1"><c r="A${i + 3}" s="1"/><c r="B${i + 3}" s="1"/></row>`,
            ).join(''),
        ),
      ),
    'read',
  ],
  [
    'a cell in the last column',
    () =>
      workbookAround(
        sheetXml(
          `${head}<row r="2">${inline('A2', '王示例')}${inline('B2', '2023010001')}${inline('XFD2', '孤零零')}</row>`,
        ),
      ),
    'read',
  ],
  [
    'a range merged over the whole sheet',
    () =>
      workbookAround(
        sheetXml(head + person).replace(
          '</worksheet>',
          '<mergeCells><mergeCell ref="C1:XFD1048576"/></mergeCells></worksheet>',
        ),
      ),
    'read',
  ],
  [
    'a name of a part that climbs out of its folder',
    () => changed(plain(), { '../../evil.xml': 'x' }),
    'read',
  ],
  [
    '300 sheets',
    () => {
      const book = xlsx.utils.book_new();
      for (let i = 0; i < 300; i += 1)
        xlsx.utils.book_append_sheet(book, xlsx.utils.aoa_to_sheet(i === 150 ? people : [['说明']]), `S${i}`);
      return new Uint8Array(xlsx.write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
    },
    'read',
  ],
  [
    'a value far below the list',
    () => workbookAround(sheetXml(`${head}${person}<row r="300000">${inline('A300000', '孤零零')}</row>`)),
    'TOO_MANY_ROWS',
  ],
  [
    'quotes that are never closed',
    () => strToU8(`姓名,学号\n王示例,2023010001\n${'"a""'.repeat(200_000)}`),
    'more',
  ],
  [
    'a line of five million columns',
    () => strToU8(`姓名,学号\n王示例,2023010001\n${','.repeat(5_000_000)}x`),
    'TOO_MANY_COLUMNS',
  ],
  ['half a million lines', () => strToU8('姓名,学号\n'.repeat(500_000)), 'TOO_MANY_ROWS'],
  ['a text without a line end', () => strToU8('甲'.repeat(20_000_000)), 'no header'],
  ['a protected old workbook', () => protectedXls(), 'ENCRYPTED'],
  ['a zip whose directory lies about its place', () => lyingZip(), 'DAMAGED'],
  ['an empty zip', () => zipSync({}), 'NOT_A_WORKBOOK'],
  ['a workbook in a workbook', () => zipSync({ 'list.xlsx': plain() }), 'NOT_A_WORKBOOK'],
  [
    'a web page called .xls',
    () =>
      strToU8(
        '\r\n<html xmlns:o="urn:schemas-microsoft-com:office:office"><table><tr><td>姓名</td></tr></table>',
      ),
    'NOT_A_WORKBOOK',
  ],
];

/** An old workbook with a password: a FILEPASS record (BIFF8, 0x2F) after its first BOF. */
function protectedXls(): Uint8Array {
  const { CFB } = xlsx as unknown as {
    CFB: {
      read(bytes: Uint8Array, how: { type: 'array' }): object;
      find(file: object, name: string): { content: Uint8Array; size: number };
      write(file: object, how: { type: 'array' }): number[];
    };
  };
  const file = CFB.read(workbookOf(people, 'biff8'), { type: 'array' });
  const book = CFB.find(file, '/Workbook');
  const content = Uint8Array.from(book.content);
  const end = 4 + (content[2] ?? 0) + (content[3] ?? 0) * 256;
  const pass = [0x2f, 0, 54, 0, 1, 0, 1, 0, 1, 0, ...Array.from({ length: 48 }, () => 7)];
  book.content = Uint8Array.from([...content.subarray(0, end), ...pass, ...content.subarray(end)]);
  book.size = book.content.length;
  return new Uint8Array(CFB.write(file, { type: 'array' }));
}

function lyingZip(): Uint8Array {
  const bytes = plain().slice();
  new DataView(bytes.buffer).setUint32(bytes.length - 6, 7, true);
  return bytes;
}

// About ten seconds where a unit takes four milliseconds.
const mostUnits = 2_500;

test.each(files)('%s', (_, bytesOf, expected) => {
  const bytes = bytesOf();
  const units = computingUnits();
  const open = openFile(bytes, 'graduate');
  const refused = 'problem' in open ? open.problem?.code : undefined;
  if (expected === 'read' || expected === 'more') {
    expect(refused).toBeUndefined();
    const { rows } = readOpened(open, 'graduate');
    expect(rows.slice(0, 1).map((row) => row.values)).toEqual(read);
    if (expected === 'read') expect(rows).toHaveLength(1);
  } else if (expected === 'no header') {
    expect('sheet' in open && open.sheet?.header).toBe(null);
  } else {
    expect(refused).toBe(expected);
  }
  expect(units()).toBeLessThan(mostUnits);
  expect(Object.keys(Object.prototype)).toEqual([]);
});

test.each(['<f>1+1</f>', '<f>1+1</f><v></v>', '<f>1+1</f><v/>', '<f t="shared" si="0"/>'])(
  'the formula %s, which no spreadsheet has calculated, is named, not taken for an empty cell',
  (formula) => {
    for (const type of ['', ' t="str"', ' t="n"']) {
      const cells = `${inline('A2', '王示例')}<c r="B2"${type}>${formula}</c>`;
      const { rows } = readFile(workbookAround(sheetXml(`${head}<row r="2">${cells}</row>`)), 'graduate');
      expect(rows[0]?.problems.map(({ code, title }) => [code, title])).toEqual([
        ['FORMULA_NOT_CALCULATED', '学号'],
      ]);
    }
  },
);

// About half a second: a pattern that goes back and forth over 20,000 signs takes many times that.
const mostUnitsOfCell = 130;

test('no text of a cell keeps a reader busy', () => {
  const texts = [
    '(',
    '1',
    '9.',
    '万',
    '广东省',
    ' ',
    ' x',
    '路',
    '-',
    '1-',
    "['",
    '"',
    "'\\\\",
    '，',
    '@.',
    '+86 ',
    '年',
    '８',
    'k',
    '*',
    '=',
    '至',
    '.1e',
  ];
  for (const kind of importKinds)
    for (const { field } of targetsOf(kind))
      for (const text of texts)
        for (const end of ['', 'x', '薪', ')']) {
          const cell = text.repeat(Math.floor(20_000 / text.length)) + end;
          for (const written of [cell, cell.slice(-2000)]) {
            const computing = computingUnits();
            const { repairs, values } = readCell(field, written, { title: '月薪(千元)' });
            field.schema.safeParse(values[field.name]);
            const units = computing();
            if (units > mostUnitsOfCell)
              expect([kind, field.name, text, end, written.length, units, repairs]).toEqual([]);
          }
        }
});
