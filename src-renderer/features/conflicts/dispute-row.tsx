import { Button, Flex, Radio, Select, Typography } from 'antd';
import { useState } from 'react';
import type { DecisionOutcome } from '../../../src-core/conflict/decision-record.ts';
import {
  type Difference,
  type Dispute,
  outcomesOf,
  type RecordDispute,
  type Settlement,
  usualSettlement,
} from '../../../src-core/conflict/dispute.ts';
import { declarationOf } from '../../../src-core/kinds.ts';
import { fieldOf } from '../../../src-core/record/fields.ts';
import { named, say } from '../../locale/say.ts';
import { Badge } from '../../ui/badge.tsx';
import { useGo } from '../../context/use-place.ts';
import { isSealed } from '../../ui/words/field-words.ts';
import { MaskedText } from '../../ui/form/masked-text.tsx';
import type { Background } from './queries.ts';
import { authorWords, choiceWords, differingFields, disputeWords, valueWords } from './words.ts';

type Props = {
  dispute: Dispute;
  background: Background;
  isBusy: boolean;
  onDecide(settlement: Settlement): void;
};

/** One dispute: what stands against what, who wrote it where and when, and the answer. */
export function DisputeRow({ dispute, background, isBusy, onDecide }: Props) {
  const usual = usualSettlement(dispute);
  const [first] = dispute.code === 'FIELD' ? [dispute.usual] : dispute.records;
  const [keep, setKeep] = useState(usual?.keep ?? first);
  const outcomes = outcomesOf(dispute);
  const [outcome, setOutcome] = useState<DecisionOutcome>(usual?.outcome ?? outcomes[0] ?? 'left');
  const sides = { background, keep, onKeep: setKeep };
  return (
    <Flex vertical gap={8}>
      <Typography.Text strong>{disputeWords(dispute, background)}</Typography.Text>
      {dispute.code === 'FIELD' ? (
        <ValueChoice dispute={dispute} {...sides} />
      ) : (
        <RecordChoice
          dispute={dispute}
          isChoice={dispute.code !== 'EDITED_WHEN_MERGED' && (outcome === 'merged' || outcome === 'removed')}
          {...sides}
        />
      )}
      <Flex gap={8} align="center" wrap>
        {outcomes.length > 1 && (
          <Select
            size="small"
            aria-label={say('conflicts.outcome')}
            value={outcome}
            onChange={setOutcome}
            style={{ minWidth: 200 }}
            options={outcomes.map((each) => ({ value: each, label: outcomeWords(dispute, each) }))}
          />
        )}
        <Button
          size="small"
          type="primary"
          disabled={isBusy}
          onClick={() => onDecide({ dispute, outcome, ...(keep === undefined ? {} : { keep }) })}
        >
          {say('conflicts.decide')}
        </Button>
        <SideBySideKey dispute={dispute} />
      </Flex>
    </Flex>
  );
}

/** Doubles of firms and people are better looked at side by side, field by field. */
function SideBySideKey({ dispute }: { dispute: Dispute }) {
  const go = useGo();
  if (dispute.code !== 'VALUE_TWICE' || (dispute.kind !== 'enterprise' && dispute.kind !== 'graduate'))
    return null;
  const [one, other] = dispute.records;
  return (
    <Button
      size="small"
      onClick={() => go({ screen: 'doubles', open: [dispute.kind, one, other].join('~') })}
    >
      {say('doubles.compare')}
    </Button>
  );
}

function outcomeWords(dispute: Dispute, outcome: DecisionOutcome): string {
  if (dispute.code === 'EDITED_WHEN_MERGED' && outcome !== 'left')
    return say(outcome === 'merged' ? 'conflicts.take-over' : 'conflicts.unmerge');
  if (outcome === 'left')
    return say(dispute.code === 'VALUE_TWICE' ? 'conflicts.two-records' : 'conflicts.leave');
  return choiceWords('outcome', outcome);
}

type SideProps = { background: Background; keep: string | undefined; onKeep(keep: string): void };

function ValueChoice({ dispute, background, keep, onKeep }: SideProps & { dispute: Difference }) {
  const { kind, record, field, values, usual, rule } = dispute;
  const shown = values.at(-1)?.hlc;
  return (
    <Radio.Group value={keep} onChange={(event) => onKeep(event.target.value as string)}>
      <Flex vertical gap={4}>
        {values.map(({ hlc, value, operator, first = hlc }) => (
          <Radio key={hlc} value={hlc}>
            <Flex gap={8} align="center" wrap>
              {isSealed(value) ? (
                <MaskedText
                  kind={kind}
                  record={record}
                  field={fieldOf(declarationOf(kind), field)}
                  value={value}
                />
              ) : (
                <span>{valueWords(kind, field, value, background)}</span>
              )}
              <Typography.Text type="secondary">
                {authorWords({ hlc: first, operator }, background)}
              </Typography.Text>
              {hlc === shown && <Badge tone="grey">{say('conflicts.shown-now')}</Badge>}
              {hlc === usual && <Badge tone="teal">{say(`conflicts.rule.${rule}`)}</Badge>}
            </Flex>
          </Radio>
        ))}
      </Flex>
    </Radio.Group>
  );
}

type RecordChoiceProps = SideProps & { dispute: RecordDispute; isChoice: boolean };

function RecordChoice({ dispute, background, keep, onKeep, isChoice }: RecordChoiceProps) {
  const { kind, records } = dispute;
  const sides = records.map((id) => background.sides.get(id));
  const fields = differingFields(kind, sides);
  const lines = records.map((id, index) => {
    const side = sides[index];
    const facts = fields.map((field) =>
      say('conflicts.fact', {
        label: named(field),
        value: valueWords(kind, field.name, side?.values[field.name], background),
      }),
    );
    return (
      <Flex key={id} gap={8} align="center" wrap>
        <span>{[side?.title || named(declarationOf(kind)), ...facts].join(' · ')}</span>
        {side?.made && (
          <Typography.Text type="secondary">{authorWords(side.made, background)}</Typography.Text>
        )}
        {index === 0 && isChoice && <Badge tone="teal">{say('conflicts.rule.first-record')}</Badge>}
      </Flex>
    );
  });
  if (!isChoice)
    return (
      <Flex vertical gap={4}>
        {lines}
      </Flex>
    );
  return (
    <Radio.Group value={keep} onChange={(event) => onKeep(event.target.value as string)}>
      <Flex vertical gap={4}>
        {records.map((id, index) => (
          <Radio key={id} value={id}>
            {lines[index]}
          </Radio>
        ))}
      </Flex>
    </Radio.Group>
  );
}
