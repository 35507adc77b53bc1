import { Table, Tag } from 'antd';
import { allStandards } from '../../../src-core/standards/tables.ts';
import { named, say } from '../../locale/say.ts';

/** Which editions of the code tables are in use, and how sure we are of each. */
export function StandardsCard() {
  return (
    <Table
      size="small"
      rowKey="id"
      pagination={false}
      dataSource={[...allStandards()]}
      columns={[
        { title: say('settings.table'), render: (_, each) => named(each) },
        { title: say('settings.edition'), dataIndex: 'edition' },
        { title: say('settings.source'), render: (_, each) => named(each.source) },
        {
          title: say('settings.sure'),
          render: (_, each) => (
            <Tag color={each.verified ? 'green' : 'orange'}>
              {say(each.verified ? 'settings.verified' : 'settings.unverified')}
            </Tag>
          ),
        },
      ]}
    />
  );
}
