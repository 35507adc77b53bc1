import { choice, instant, link, text, timeInDoubt } from '../record/common-fields.ts';
import { declareRecord, type RecordOf } from '../record/declare-record.ts';

/** A graduate came through a gate in a session. */
export const checkin = declareRecord(
  'checkin',
  { label: '签到', en: 'Check-in' },
  {
    fair: link('fair').meta({ label: '招聘会', en: 'Fair', isInternal: true, isIndexed: true }),
    session: text(20).meta({ label: '场次', en: 'Session' }),
    graduate: link('graduate').meta({ label: '毕业生', en: 'Graduate', isIndexed: true }),
    gate: text(40).optional().meta({ label: '入口', en: 'Gate' }),
    method: choice({
      qr: ['扫码', 'QR code'],
      'student-number': ['学号', 'Student number'],
      'id-card-reader': ['身份证读卡器', 'ID card reader'],
      name: ['姓名', 'Name'],
    }).meta({ label: '方式', en: 'Method' }),
    at: instant.meta({ label: '签到时间', en: 'Time' }),
    timeInDoubt,
  },
);
export type Checkin = RecordOf<typeof checkin>;
