import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as XLSX from 'xlsx';

/** What a small office would import; every name is invented. */
export type OfficeFiles = { enterprises: string; jobs: string; graduates: string };

export type Person = { name: string; studentNumber: string; college: string };

const surnames = '赵钱孙李周吴郑王冯陈';
const givenNames = ['示一', '示二', '示三', '示四', '示五', '示六'];

/** Sixty graduates, each with a name of their own but for two called 同名同。 */
export const people: readonly Person[] = Array.from({ length: 60 }, (_, index) => ({
  name: index >= 58 ? '同名同' : `${surnames[index % 10] ?? ''}${givenNames[Math.floor(index / 10)] ?? ''}`,
  studentNumber: `20260${String(1001 + index)}`,
  college: ['机械学院', '计算机学院', '商学院'][index % 3] ?? '',
}));

/** Right by their check digits; from the public test vectors of GB 32100. */
const codes = [
  '91350200MA2YJ1XR9G',
  '91350200776049653A',
  '91350500798359476R',
  '91350503MA31DKY80A',
  '91440101MA5CJQ4N59',
];

export const firms: readonly string[] = [
  '甲示例智能装备有限公司',
  '乙示例新材料有限公司',
  '丙示例软件有限公司',
  '丁示例传感技术有限公司',
  '戊示例生物医药有限公司',
];

const duties = '负责非标设备的结构设计与现场调试，完成设计记录。';
/** Longer than a platform takes. */
const longTitle = `机械工程师（${'非标结构设计、仿真验证、现场调试'.repeat(3)}）`;

/** Writes three clean workbooks into a folder. */
export async function writeOfficeFiles(folder: string): Promise<OfficeFiles> {
  await mkdir(folder, { recursive: true });
  const files = {
    enterprises: join(folder, '企业.xlsx'),
    jobs: join(folder, '岗位.xlsx'),
    graduates: join(folder, '毕业生.xlsx'),
  };
  await writeFile(
    files.enterprises,
    workbookOf([
      ['企业名称', '统一社会信用代码', '梯度级别', '证书有效期至', '所属行业', '联系人', '联系电话'],
      ...firms.map((name, index) => [
        name,
        codes[index],
        index === 0 ? '专精特新小巨人' : '专精特新',
        '2099-12-31',
        '制造业',
        '王示例',
        `1380000100${index}`,
      ]),
    ]),
  );
  await writeFile(
    files.jobs,
    workbookOf([
      ['企业名称', '岗位名称', '招聘人数', '最低学历', '月薪', '工作地点', '岗位描述'],
      ...firms.flatMap((name, index) => [
        [name, index === 0 ? longTitle : '机械工程师', '3', '本科', '6000-9000', '广东省广州市', duties],
        // Without pay: the review asks about it, and does not pass it with the others.
        [name, '质量工程师', '2', '本科', '', '广东省广州市', duties],
      ]),
    ]),
  );
  await writeFile(
    files.graduates,
    workbookOf([
      ['学号', '姓名', '学院', '专业', '学历', '手机'],
      ...people.map(({ studentNumber, name, college }, index) => [
        studentNumber,
        name,
        college,
        '机械工程',
        '本科',
        `139000020${String(index).padStart(2, '0')}`,
      ]),
    ]),
  );
  return files;
}

function workbookOf(rows: readonly (readonly (string | undefined)[])[]): Buffer {
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(rows.map((row) => [...row])), 'Sheet1');
  return XLSX.write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer;
}
