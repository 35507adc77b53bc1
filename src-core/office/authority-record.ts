import { longText, sensitive } from '../record/common-fields.ts';
import { declareRecord, type RecordOf } from '../record/declare-record.ts';

/**
 * The certificate authority of the office, which every station pins: it signs the certificates of hubs and the tokens of stations.
 * Its key is sealed, so that a laptop of the office can take over as hub and nobody else can.
 */
export const authority = declareRecord(
  'authority',
  { label: '现场主机的签发证书', en: 'Authority of the hubs' },
  {
    certificate: longText(4_000).meta({ label: '证书', en: 'Certificate', isInternal: true }),
    key: sensitive('whole', longText(4_000)).meta({ label: '签发密钥', en: 'Key', isInternal: true }),
  },
);
export type Authority = RecordOf<typeof authority>;
