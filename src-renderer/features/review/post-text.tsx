import { Descriptions } from 'antd';
import type { ReactNode } from 'react';
import { type Finding, textsOf } from '../../../src-core/compliance/check-advertisement.ts';
import type { Part } from '../../../src-core/compliance/rule.ts';
import { declarationOf } from '../../../src-core/kinds.ts';
import { type Field, fieldOf, typedFieldsOf } from '../../../src-core/record/fields.ts';
import { named } from '../../locale/say.ts';
import { isBlank } from '../../ui/form/draft-values.ts';
import { fieldWords } from '../../ui/words/field-words.ts';
import type { PostOnDesk } from './queries.ts';
import { fieldLabel } from './words.ts';

/** In which field each part of an advertisement is written. */
const partOf: Readonly<Record<string, Part>> = {
  'job.title': 'title',
  'job.description': 'description',
  'job.benefits': 'benefits',
  'job.experience': 'experience',
  'job.majors': 'majors',
  'job.skills': 'skills',
  'job.salaryText': 'pay',
  'enterprise.introduction': 'profile',
};

const ofFirm = ['uscc', 'introduction'].map((name) => fieldOf(declarationOf('enterprise'), name));

/** Everything that would be published of a post, with the words marked that a rule objects to, and what was edited since. */
export function PostText({ post }: { post: PostOnDesk }) {
  const texts = textsOf(post);
  const line = (kind: 'job' | 'enterprise', field: Field, value: unknown) => {
    const path = `${kind}.${field.name}`;
    const part = partOf[path];
    return {
      key: path,
      label: post.changed.includes(path) ? <b>{fieldLabel(path)} *</b> : fieldLabel(path),
      children: part ? marked(texts[part] ?? '', part, post.findings) : fieldWords(field, value),
    };
  };
  const job = post.job as unknown as Readonly<Record<string, unknown>>;
  const firm = (post.enterprise ?? {}) as Readonly<Record<string, unknown>>;
  const items = [
    ...typedFieldsOf(declarationOf('job'))
      .filter(({ name, link }) => !link && name !== 'title' && !isBlank(job[name]))
      .map((field) => line('job', field, job[field.name])),
    ...ofFirm
      .filter(({ name }) => !isBlank(firm[name]))
      .map((field) => line('enterprise', field, firm[field.name])),
  ];
  return (
    <Descriptions
      column={1}
      size="small"
      aria-label={named(declarationOf('job'))}
      styles={{ label: { width: 128 }, content: { overflowWrap: 'anywhere', whiteSpace: 'pre-line' } }}
      items={items}
    />
  );
}

function marked(text: string, part: Part, findings: readonly Finding[]): ReactNode {
  const hits = findings
    .flatMap((each) => (each.is === 'words' && each.part === part ? [each] : []))
    .toSorted((a, b) => a.from - b.from);
  const pieces: ReactNode[] = [];
  let end = 0;
  for (const { from, to } of hits) {
    // Two rules may object to the same words.
    if (to <= end) continue;
    const start = Math.max(from, end);
    pieces.push(text.slice(end, start), <mark key={start}>{text.slice(start, to)}</mark>);
    end = to;
  }
  return [...pieces, text.slice(end)];
}
