import { Alert, Button, Flex, Table, Typography } from 'antd';
import { useState } from 'react';
import { addRule, switchRule } from '../../../src-core/compliance/change-rules.ts';
import { type DoubtAlone, builtInRules, ruleSetEdition } from '../../../src-core/compliance/rule-set.ts';
import type { RuleId } from '../../../src-core/compliance/rule.ts';
import { declarationOf, type StoredRecord } from '../../../src-core/kinds.ts';
import { fieldOf } from '../../../src-core/record/fields.ts';
import { say } from '../../locale/say.ts';
import { Badge } from '../../ui/badge.tsx';
import { useSession } from '../../context/use-session.ts';
import { useStore } from '../../context/use-store.ts';
import { EditDrawer } from '../../ui/form/edit-drawer.tsx';
import { fieldWords } from '../../ui/words/field-words.ts';
import { RecordHistory } from '../../ui/library/record-history.tsx';
import { useLive } from '../../ui/use-live.ts';
import { useNames } from '../../ui/library/use-names.ts';
import { ReasonDialog } from './reason-dialog.tsx';

const declaration = declarationOf('rule');
const levelField = fieldOf(declaration, 'level');
const typed = ['words', 'level', 'message', 'article', 'reason'];

/** A rule as a line: one of FairDesk's, or one of the office. */
type Line = {
  /** What it is switched by. */
  id: string;
  name: string;
  level: string;
  basis: string;
  /** What the office has recorded about it. */
  records: readonly StoredRecord<'rule'>[];
};

/** Which rules hold here: what the office has switched off and added, and why. */
export function RulesPanel() {
  const store = useStore();
  const { operator } = useSession();
  const known = useLive(
    () => async (read) => ({ rules: await read.all('rule'), operators: await read.all('operator') }),
    [],
  );
  const [isAdding, setAdding] = useState(false);
  const [asked, setAsked] = useState<Line | undefined>();
  if (!known) return null;
  const isHead = known.operators.find(({ id }) => id === operator)?.roles.includes('head') ?? false;
  const own = known.rules.filter(({ words }) => words !== undefined).map(ownLine);
  const table = (lines: readonly Line[]) => <RuleTable lines={lines} isHead={isHead} onSwitch={setAsked} />;
  return (
    <Flex vertical gap={16} style={{ maxWidth: 1160 }}>
      <span>{say('review.rules-help', { edition: ruleSetEdition })}</span>
      {!isHead && <Alert type="info" showIcon title={say('review.rules-head')} />}
      <Flex justify="space-between" align="center">
        <Typography.Title level={5} style={{ margin: 0 }}>
          {say('review.rules-own')}
        </Typography.Title>
        <Button disabled={!isHead} onClick={() => setAdding(true)}>
          {say('review.rule-add')}
        </Button>
      </Flex>
      {own.length > 0 ? table(own) : <span>{say('review.rules-own-none')}</span>}
      <Typography.Title level={5} style={{ margin: 0 }}>
        {say('review.rules-built-in')}
      </Typography.Title>
      {table(builtInLines(known.rules))}
      {isAdding && (
        <EditDrawer
          title={say('review.rule-add')}
          declaration={declaration}
          before={{}}
          only={typed}
          save={(values) => store.commit(addRule, { values })}
          done={say('review.rule-added')}
          onClose={() => setAdding(false)}
        />
      )}
      {asked && (
        <ReasonDialog
          title={say(isOff(asked) ? 'review.rule-on-ask' : 'review.rule-off-ask', { rule: asked.name })}
          done={say('review.rule-switched')}
          save={(reason) => store.commit(switchRule, { rule: asked.id, isOff: !isOff(asked), reason })}
          onClose={() => setAsked(undefined)}
        />
      )}
    </Flex>
  );
}

function isOff({ records }: Line): boolean {
  return records.some((each) => each.isOff === true);
}

function ownLine(rule: StoredRecord<'rule'>): Line {
  const words = (rule.words ?? []).join('、');
  return {
    id: rule.id,
    name: rule.message === undefined ? words : `${rule.message}（${words}）`,
    level: fieldWords(levelField, rule.level),
    basis: rule.article ?? '',
    records: [rule],
  };
}

function builtInLines(rules: readonly StoredRecord<'rule'>[]): Line[] {
  return builtInRules.map(({ id, level, article }) => ({
    id,
    name: `${id} ${level === undefined ? say(`review.doubt-rule.${id as DoubtAlone}`) : say(`compliance.rule.${id as RuleId}`)}`,
    level: level === undefined ? say('review.level-various') : fieldWords(levelField, level),
    basis: article ?? '',
    records: rules.filter(({ builtIn }) => builtIn === id),
  }));
}

type TableProps = { lines: readonly Line[]; isHead: boolean; onSwitch(line: Line): void };

function RuleTable({ lines, isHead, onSwitch }: TableProps) {
  const nameOf = useNames();
  return (
    <Table<Line>
      size="small"
      rowKey="id"
      pagination={false}
      dataSource={[...lines]}
      expandable={{
        // Who switched it when, and the reasons before the last one.
        rowExpandable: ({ records }) => records.length > 0,
        expandedRowRender: ({ records }) =>
          records.map(({ id }) => <RecordHistory key={id} kind="rule" id={id} nameOf={nameOf} />),
      }}
      columns={[
        { title: say('review.column.rule'), dataIndex: 'name' },
        { title: say('review.column.level'), dataIndex: 'level', width: 100 },
        { title: say('review.column.basis'), dataIndex: 'basis', width: 260 },
        {
          title: say('review.column.state'),
          width: 240,
          render: (_, line) => (
            <>
              <Badge tone={isOff(line) ? 'amber' : 'green'}>
                {say(isOff(line) ? 'review.rule-is-off' : 'review.rule-is-on')}
              </Badge>{' '}
              {line.records.at(-1)?.reason}
            </>
          ),
        },
        {
          title: say('review.column.do'),
          width: 90,
          render: (_, line) => (
            <Button size="small" disabled={!isHead} onClick={() => onSwitch(line)}>
              {say(isOff(line) ? 'review.rule-on' : 'review.rule-off')}
            </Button>
          ),
        },
      ]}
    />
  );
}
