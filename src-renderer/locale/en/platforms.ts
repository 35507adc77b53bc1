import type { platforms as zh } from '../zh-cn/platforms.ts';

export const platforms: Record<keyof typeof zh, string> = {
  'platforms.title': 'Platforms',
  'platforms.noFair': 'Make a fair first; its files are made here.',
  'platforms.template': 'Template',
  'platforms.inferred': 'inferred',
  'platforms.inferredHelp':
    'The columns were inferred from published material, they are not the template the platform gave this school. Compare column by column before uploading; where they differ the platform is right.',
  'platforms.checking': 'Checking …',
  'platforms.ready': '{rows} {rows|row|rows}, {good} can be handed in',
  'platforms.faulty': '{count} {count|row has|rows have} faults, {faults} in all',
  'platforms.faultless': 'Every row is as it should be.',
  'platforms.empty': 'This fair has nothing to hand in yet.',
  'platforms.column.row': 'Row',
  'platforms.column.record': 'Record',
  'platforms.column.field': 'Column',
  'platforms.column.fault': 'Fault',
  'platforms.open': 'Open the record',
  'platforms.write': 'Make the workbook ({count} {count|row|rows})',
  'platforms.writeGood': 'Only rows without faults',
  'platforms.writing': 'Making the workbook …',
  'platforms.saved': '“{name}” is saved, {count} {count|row|rows}.',
  'platforms.preview': 'Columns: {columns}',
};
