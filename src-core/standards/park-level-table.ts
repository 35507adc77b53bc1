import type { CodeTable } from './code-table.ts';

export const parkLevelTable: CodeTable = {
  id: 'park-level',
  label: '园区级别',
  en: 'Park level',
  edition: '1',
  source: { label: '本程序自定', en: 'our own list' },
  verified: true,
  codes: [
    {
      code: 'national',
      label: '国家级',
      en: 'National',
      aliases: ['国家级园区', '国家', '国家级高新区', '国家级经开区', '国家级开发区'],
    },
    {
      code: 'provincial',
      label: '省级',
      en: 'Provincial',
      aliases: ['省级园区', '省', '自治区级', '直辖市级', '省级开发区'],
    },
    { code: 'municipal', label: '市级', en: 'Municipal', aliases: ['市级园区', '市', '地市级'] },
    { code: 'county', label: '县级', en: 'County', aliases: ['县级园区', '区级', '区县级', '县'] },
  ],
};
