import type { results as zh } from '../zh-cn/results.ts';

export const results: Record<keyof typeof zh, string> = {
  'results.title': 'Results',
  'results.noFair': 'Make a fair first. Its results stand here once people have come.',
  'results.reading': 'Counting …',
  'results.asCharts': 'Charts',
  'results.asTables': 'Tables',
  'results.view': 'Shown as',
  'results.download': 'Download the result workbook',
  'results.saved': '“{name}” is saved.',
  'results.print': 'Print the summary',
  'results.for-employer': 'Results for one employer',
  'results.withheld':
    '{count} {count|person has|people have} not agreed to be handed to “{employer}” and {count|is|are} masked in the file: {names}. Please download again once they have.',
  'results.withheld-more': ' and others',
  'results.printFailed': 'Not printed: {why}',
  'results.unmasked': 'Telephones and e-mails in full (goes into the log)',
  'results.column.group': 'Group',
  'results.rowsOf': '{what}: {count}',
  'results.chartOf': 'Bar chart: {title}. The numbers stand under “Tables”. A click on a bar opens its rows.',
  'results.openRows': 'Open the rows: {what} {count}',
  'results.rows.name': 'Name',
  'results.rows.more': 'About',
  'results.rows.open': 'Open',
  'results.rows.gone': '(the record is gone)',
  'results.print.made': 'Counted at {time}',
  'results.print.basis': 'What counts',
};
