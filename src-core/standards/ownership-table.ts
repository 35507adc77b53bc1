import type { CodeTable } from './code-table.ts';

/** What kind of employer it is (单位性质), in our own words; platforms map them to their codes. */
export const ownershipTable: CodeTable = {
  id: 'ownership',
  label: '单位性质',
  en: 'Ownership',
  edition: '1',
  source: {
    label: '公开的招聘会通报和招聘网站所用的类别，凭记忆写成',
    en: 'the kinds that published fair reports and job sites use, from memory',
  },
  verified: false,
  codes: [
    {
      code: 'private',
      label: '民营企业',
      en: 'Private',
      aliases: [
        '民营',
        '私营',
        '私营企业',
        '民企',
        '私企',
        '有限责任公司',
        '私营有限责任公司',
        '民营公司',
        '其他企业',
      ],
    },
    {
      code: 'state',
      label: '国有企业',
      en: 'State-owned',
      aliases: [
        '国有',
        '国企',
        '央企',
        '中央企业',
        '地方国企',
        '国有独资',
        '国有控股',
        '国有独资企业',
        '国有控股企业',
      ],
    },
    {
      code: 'foreign',
      label: '外资企业',
      en: 'Foreign-funded',
      aliases: ['外资', '外企', '外商独资', '外商投资企业', '外商投资', '三资企业', '三资'],
    },
    {
      code: 'joint-venture',
      label: '中外合资企业',
      en: 'Joint venture',
      aliases: ['合资', '合资企业', '中外合资', '中外合作'],
    },
    {
      code: 'hk-macao-taiwan',
      label: '港澳台企业',
      en: 'Funded from Hong Kong, Macao or Taiwan',
      aliases: ['港澳台', '港澳台资', '港澳台投资', '港澳台商独资', '台资'],
    },
    { code: 'collective', label: '集体企业', en: 'Collective', aliases: ['集体', '集体所有制'] },
    {
      code: 'listed',
      label: '股份制企业',
      en: 'Joint-stock',
      aliases: ['股份制', '上市公司', '股份有限公司', '混合所有制'],
    },
    {
      code: 'institution',
      label: '事业单位',
      en: 'Public institution',
      aliases: ['事业', '高等教育单位', '科研设计单位', '医疗卫生单位', '其他事业单位', '学校'],
    },
    { code: 'government', label: '党政机关', en: 'Government', aliases: ['机关', '政府机关', '国家机关'] },
    {
      code: 'social',
      label: '社会组织',
      en: 'Social organisation',
      aliases: ['社会团体', '民办非企业', '民办非企业单位', '基金会', '非营利组织'],
    },
    { code: 'other', label: '其他', en: 'Other', aliases: ['其它', '个体工商户'] },
  ],
};
