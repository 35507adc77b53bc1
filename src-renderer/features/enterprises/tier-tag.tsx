import { Tag } from 'antd';
import type { StoredRecord } from '../../../src-core/kinds.ts';
import type { Day } from '../../../src-core/record/instant.ts';
import { entryOf } from '../../../src-core/standards/code-table.ts';
import { tierTable, tierValidityOn } from '../../../src-core/standards/tier-table.ts';
import { named, say } from '../../locale/say.ts';

const colours: Readonly<Record<string, string>> = {
  'little-giant': 'gold',
  'key-little-giant': 'gold',
  champion: 'gold',
  specialised: 'blue',
  innovative: 'cyan',
  'science-tech': 'cyan',
};

type Props = {
  enterprise: Pick<StoredRecord<'enterprise'>, 'tier' | 'tierValidFrom' | 'tierValidUntil'>;
  day: Day;
};

/** The tier with its colour and word; struck through, with the reason, when the certificate is not valid on the day. */
export function TierTag({ enterprise, day }: Props) {
  const { tier, tierValidFrom, tierValidUntil } = enterprise;
  const validity = tierValidityOn(tier, tierValidFrom, tierValidUntil, day);
  const entry = tier ? entryOf(tierTable, tier) : undefined;
  if (!tier || validity === 'none') return null;
  const label = entry ? named(entry) : tier;
  if (validity === 'valid') return <Tag color={colours[tier] ?? 'default'}>{label}</Tag>;
  if (validity === 'undated')
    return (
      <Tag color={colours[tier] ?? 'default'} variant="outlined">
        {label} {say('libraries.tier.undated')}
      </Tag>
    );
  return (
    <Tag>
      <s>{label}</s> {say(`libraries.tier.${validity}`)}
    </Tag>
  );
}
