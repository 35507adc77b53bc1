import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import * as xlsx from 'xlsx';
import { encodeGb18030 } from '../../sample/gb18030.ts';
import { openFile, readFile } from './read-file.ts';
import { sheetXml, withClaimedSize, workbookAround, workbookOf } from './workbook-bytes.ts';

const problemOf = (bytes: Uint8Array) => {
  const open = openFile(bytes, 'graduate');
  return 'problem' in open ? open.problem : undefined;
};
const text = (content: string) => strToU8(content);
// The library's types say nothing of its container part; these are the three calls a container is made with.
// The library declares its container functions without types.
const { CFB } = xlsx as unknown as {
  CFB: {
    utils: { cfb_new(): object; cfb_add(file: object, name: string, content: number[]): void };
    write(file: object, how: { type: 'array' }): number[];
  };
};
const container = (stream: string) => {
  const file = CFB.utils.cfb_new();
  CFB.utils.cfb_add(file, stream, [1, 2, 3]);
  return new Uint8Array(CFB.write(file, { type: 'array' }));
};

describe('a file that is no list is refused with what it is', () => {
  test.each([
    ['an empty file', () => new Uint8Array(), { code: 'EMPTY' }],
    ['a PDF', () => text('%PDF-1.7 ...'), { code: 'NOT_A_WORKBOOK', what: 'pdf' }],
    [
      'a picture',
      () => Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10]),
      { code: 'NOT_A_WORKBOOK', what: 'image' },
    ],
    ['a program', () => Uint8Array.from([0x4d, 0x5a, 0, 0]), { code: 'NOT_A_WORKBOOK', what: 'program' }],
    ['an archive', () => zipSync({ 'a.txt': text('a') }), { code: 'NOT_A_WORKBOOK', what: 'archive' }],
    [
      'a Word document',
      () => zipSync({ 'word/document.xml': text('<a/>') }),
      { code: 'NOT_A_WORKBOOK', what: 'word' },
    ],
    ['an old Word document', () => container('/WordDocument'), { code: 'NOT_A_WORKBOOK', what: 'word' }],
    ['an encrypted workbook', () => container('/EncryptedPackage'), { code: 'ENCRYPTED' }],
    [
      'a web page called .xls',
      () => text('<html><table><tr><td>姓名'),
      { code: 'NOT_A_WORKBOOK', what: 'web-page' },
    ],
    [
      'an XML table',
      () => text('<?xml version="1.0"?><Workbook>'),
      { code: 'NOT_A_WORKBOOK', what: 'xml-table' },
    ],
    [
      'noise',
      () => Uint8Array.from({ length: 3000 }, (_, i) => (i * 7919) % 251),
      { code: 'NOT_A_WORKBOOK', what: 'unknown' },
    ],
    ['half a workbook', () => workbookOf([['姓名', '学号']]).slice(0, 900), { code: 'DAMAGED' }],
    ['a workbook without a cell', () => workbookOf([[]]), { code: 'NO_ROWS' }],
    ['lines of commas', () => text(',,,\n'.repeat(1_048_576)), { code: 'NO_ROWS' }],
  ] as const)('%s', (_, bytesOf, problem) => {
    expect(problemOf(bytesOf())).toEqual(problem);
  });

  test('a workbook of 1,048,576 empty rows', () => {
    const rows = Array.from({ length: 1_048_576 }, (_, i) => `<row r="${i + 1}"/>`).join('');
    expect(problemOf(workbookAround(sheetXml(rows)))).toEqual({ code: 'NO_ROWS' });
  });

  test('a zip bomb is not unpacked', () => {
    const bomb = workbookAround(new Uint8Array(2_000_000));
    expect(problemOf(withClaimedSize(bomb, 4_000_000_000))).toEqual({
      code: 'UNPACKS_TOO_LARGE',
      megabytes: 3815,
      maxMegabytes: 400,
    });
  });

  test('a zip bomb that claims to be small stays small', () => {
    const bomb = workbookAround(sheetXml(' '.repeat(30_000_000)));
    expect(problemOf(withClaimedSize(bomb, 1000))).toMatchObject({ code: 'NO_ROWS' });
  });

  test('a file over 100 MB', () => {
    expect(problemOf(new Uint8Array(101 * 1024 * 1024))).toEqual({ code: 'TOO_LARGE', maxMegabytes: 100 });
  });
});

describe('a list is read whatever its format', () => {
  const rows = [
    ['姓名', '学号', '成绩'],
    ['王示例', '2023010003', 88.5],
    ['李示例', '2023010002', 90],
  ];
  const csv = '姓名,学号,成绩\r\n王示例,2023010003,88.5\r\n李示例,2023010002,90\r\n';
  const utf16 = (bigEndian: boolean, mark: boolean) => {
    const units = [...(mark ? '\ufeff' : ''), ...csv.replaceAll(',', '\t')];
    const bytes = new Uint8Array(units.length * 2);
    const view = new DataView(bytes.buffer);
    units.forEach((unit, i) => view.setUint16(i * 2, unit.charCodeAt(0), !bigEndian));
    return bytes;
  };
  test.each([
    ['.xlsx', () => workbookOf(rows)],
    ['.xls', () => workbookOf(rows, 'biff8')],
    ['.xlsb', () => workbookOf(rows, 'xlsb')],
    ['.ods', () => workbookOf(rows, 'ods')],
    ['.csv in UTF-8', () => text(csv)],
    ['.csv in UTF-8 with a mark', () => text(`\ufeff${csv}`)],
    ['.csv in GB18030', () => encodeGb18030(csv)],
    ['.csv with semicolons', () => text(csv.replaceAll(',', ';'))],
    ['text in UTF-16', () => utf16(false, true)],
    ['text in UTF-16, big end first', () => utf16(true, true)],
    ['text in UTF-16 without a mark', () => utf16(false, false)],
  ] as const)('%s', (_, bytesOf) => {
    const bytes = bytesOf();
    const read = readFile(bytes, 'graduate');
    expect(read.rows.map((row) => row.values)).toEqual([
      { name: '王示例', studentNumber: '2023010003' },
      { name: '李示例', studentNumber: '2023010002' },
    ]);
    expect(read.rows.map((row) => row.number)).toEqual([2, 3]);
    expect(read.columns.filter((each) => each.target === null)).toEqual([
      { index: 2, title: '成绩', target: null, by: null, left: 'unknown' },
    ]);
  });

  test('a list with a million formatted empty rows below it', () => {
    const cell = (at: string, words: string) => `<c r="${at}" t="inlineStr"><is><t>${words}</t></is></c>`;
    const list = `<row r="1">${cell('A1', '姓名')}${cell('B1', '学号')}</row><row r="2">${cell('A2', '张示例')}${cell('B2', '1')}</row>`;
    const empty = Array.from(
      { length: 400_000 },
      (_, i) => `<row r="${i + 3}"><c r="A${i + 3}" s="0"/></row>`,
    );
    const read = readFile(workbookAround(sheetXml(list + empty.join(''))), 'graduate');
    expect(read.rows.map((row) => row.values)).toEqual([{ name: '张示例', studentNumber: '1' }]);
  });

  test('names that JavaScript knows are names of columns and of people like any others', () => {
    const read = readFile(
      workbookOf([
        ['姓名', '__proto__', 'constructor'],
        ['__proto__', '甲', '乙'],
      ]),
      'graduate',
    );
    expect(read.rows.map((row) => row.values)).toEqual([{ name: '__proto__' }]);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  test('a number kept with leading zeros, a day, a formula and a wrong formula are read as they are shown', () => {
    const xml = sheetXml(
      `<row r="1">${['姓名', '学号', '毕业年份', '学院'].map((title, i) => `<c r="${'ABCD'[i]}1" t="inlineStr"><is><t>${title}</t></is></c>`).join('')}</row>` +
        '<row r="2"><c r="A2" t="str"><f>A1</f><v>张示例</v></c><c r="B2"><f>1+1</f><v>20230001</v></c><c r="C2"><v>2027</v></c><c r="D2" t="e"><v>#REF!</v></c></row>',
    );
    const { rows } = readFile(workbookAround(xml), 'graduate');
    expect(rows[0]?.values).toMatchObject({
      name: '张示例',
      studentNumber: '20230001',
      graduationYear: 2027,
    });
    expect(rows[0]?.problems.map((each) => [each.code, each.title])).toEqual([['SHEET_ERROR', '学院']]);
  });
});
