import type { Day } from '../record/instant.ts';
import type { Values } from '../record/parse-record.ts';
import { organisationDigit, usccOf } from '../standards/uscc.ts';
import { samplePerson, sampleTelephone } from './sample-graduate.ts';
import type { Random } from './random.ts';
import {
  benefits,
  brandEnds,
  brandMiddles,
  brandStarts,
  cities,
  colleges,
  degrees,
  ownerships,
  skills,
  tiers,
  trades,
} from './words.ts';

/** An invented firm; `i` makes its name and its code its own. */
export function sampleEnterprise(random: Random, i: number, firstDay: Day): Values {
  const city = random.pick(cities);
  const trade = random.pick(trades);
  const tier = random.pick(tiers);
  const staff = random.whole(20, 900);
  const year = Number(firstDay.slice(0, 4));
  const month = tier === 'none' ? 1 : random.whole(1, 9);
  return {
    name: `${city.name}${brandOf(i)}${trade.words}有限公司`,
    uscc: codeOf(city.code, i),
    tier,
    ...(tier === 'none'
      ? {}
      : {
          tierCertificate: `SL${year - 1}${String(i).padStart(5, '0')}`,
          tierValidFrom: `${year - 1}-0${month}-15`,
          // Three years at most, as the rules grant.
          tierValidUntil: `${year + (random.chance(0.1) ? 0 : 2)}-0${Math.min(month, random.whole(1, 9))}-14`,
        }),
    division: city.code,
    industry: trade.industry,
    ownership: random.pick(ownerships),
    founded: `${random.whole(1998, year - 3)}-${two(random.whole(1, 12))}-${two(random.whole(1, 28))}`,
    staff,
    revenue: staff * random.whole(30, 120),
    assets: staff * random.whole(40, 200),
    address: `${city.name}市${city.street}${random.whole(1, 300)}号`,
    introduction: `主营${trade.words}的研发、生产与服务。本简介为示例数据。`,
    website: `https://www.example.com/e${i + 1}`,
    contactName: samplePerson(random),
    contactPhone: sampleTelephone(900_000 + i),
    contactEmail: `hr${i + 1}@example.com`,
  };
}

/** A post of a firm; `i` keeps two posts of one firm apart. */
export function sampleJob(random: Random, enterprise: Values, i: number, firstDay: Day): Values {
  const trade = trades.find((each) => each.industry === enterprise.industry) ?? trades[0];
  const low = random.whole(9, 24) * 500;
  const high = low + random.whole(2, 12) * 500;
  const months = random.chance(0.4) ? random.pick([13, 14, 15]) : undefined;
  const degree = random.pick(degrees);
  return {
    title: `${random.pick(trade.posts)}${i % 3 === 0 ? '' : `(${String.fromCharCode(65 + (i % 26))}组)`}`,
    headcount: random.whole(1, 20),
    workRegions: random.chance(0.8)
      ? [String(enterprise.division)]
      : [String(enterprise.division), random.pick(cities).code].filter(
          (each, at, all) => all.indexOf(each) === at,
        ),
    employmentKind: random.chance(0.85) ? 'full-time' : 'internship',
    salaryMin: low,
    salaryMax: high,
    salaryText: `${low}-${high}元/月${months ? `·${months}薪` : ''}`,
    ...(months ? { monthsAYear: months } : {}),
    lowestDegree: degree,
    majors: random.some(
      colleges.flatMap(({ majors }) => majors.map(([, name]) => name)),
      random.whole(1, 3),
    ),
    skills: random.some(skills, random.whole(1, 4)),
    description: '负责本岗位的日常工作,参加项目并完成记录。本描述为示例数据。',
    benefits,
    closesOn: `${Number(firstDay.slice(0, 4)) + 1}-06-30`,
  };
}

/** Three characters, different for 1,200 firms; beyond that a number follows. */
function brandOf(i: number): string {
  const [a, b, c] = [brandStarts.length, brandMiddles.length, brandEnds.length];
  const round = Math.floor(i / (a * b * c));
  const brand = `${brandStarts[i % a]}${brandMiddles[Math.floor(i / a) % b]}${brandEnds[Math.floor(i / (a * b)) % c]}`;
  return round === 0 ? brand : `${brand}${round + 1}`;
}

// No organisation code begins with XX.
function codeOf(division: string, i: number): string {
  const body = `XX${String(i + 1).padStart(6, '0')}`;
  return usccOf(`91${division}${body}${organisationDigit(body)}`);
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
