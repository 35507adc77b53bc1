import type { Values } from '../record/parse-record.ts';
import { identityNumberOf } from '../standards/identity-number.ts';
import type { Random } from './random.ts';
import { cities, colleges, familyNames, givenFirst, givenSecond, schoolName, trades } from './words.ts';

/** An invented graduate of the class of `year`; `i` makes the numbers the person's own. */
export function sampleGraduate(random: Random, i: number, year: number): Values {
  const college = random.pick(colleges);
  const [majorCode, major] = random.pick<readonly [string, string]>(college.majors);
  const isMale = random.chance(0.55);
  const degree = random.pick(['bachelor', 'bachelor', 'bachelor', 'bachelor', 'master', 'associate']);
  const born = year - (degree === 'master' ? 25 : 22);
  return {
    studentNumber: `${year - 4}${two(1 + colleges.indexOf(college))}${String(i + 1).padStart(5, '0')}`,
    name: samplePerson(random),
    gender: isMale ? '1' : '2',
    documentKind: 'resident',
    documentNumber: documentOf(i, `${born}${two(random.whole(1, 12))}${two(random.whole(1, 28))}`, isMale),
    ethnicGroup: random.chance(0.9) ? '01' : random.pick(['03', '05', '08', '15']),
    school: schoolName,
    college: college.name,
    majorCode,
    major,
    degree,
    graduationYear: year,
    originDivision: random.pick(cities).code,
    phone: sampleTelephone(i),
    email: `s${i + 1}@example.com`,
    intentKind: random.pick(['job', 'job', 'job', 'job', 'internship', 'further-study', 'startup']),
    intentRegions: random.some(
      cities.map(({ code }) => code),
      random.whole(1, 3),
    ),
    intentIndustries: [random.pick(trades).industry.slice(0, 1)],
    intentCategories: [random.pick(['engineering', 'software', 'research', 'sales', 'manufacturing'])],
    salaryFloor: random.whole(8, 20) * 500,
    ...(random.chance(0.1) ? { supportCategory: 'zero-employment' } : {}),
  };
}

/** An invented name of two or three characters. */
export function samplePerson(random: Random): string {
  const family = random.pick(familyNames);
  const second = random.chance(0.75) ? random.pick(givenSecond) : '';
  return `${family}${random.pick(givenFirst)}${second}`;
}

/** A number in the range 154, which is not in public use. */
export function sampleTelephone(i: number): string {
  return `154${String(i).padStart(8, '0')}`;
}

// There are no areas from 99 on (isInventedDivision). The order number of three digits ends odd for men, and never in 00: a number that ends in 000
// looks as if a spreadsheet had rounded it.
function documentOf(i: number, birthday: string, isMale: boolean): string {
  const place = i % 450;
  const area = `99${two(1 + (Math.floor(i / 450) % 99))}${two(1 + (Math.floor(i / 44_550) % 99))}`;
  const order = Math.floor(place / 45) * 100 + (place % 45) * 2 + (isMale ? 1 : 2);
  return identityNumberOf(`${area}${birthday}${String(order).padStart(3, '0')}`);
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
