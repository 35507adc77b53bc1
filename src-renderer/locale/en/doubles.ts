/** Records that may be one: found, compared side by side, merged or kept apart. */
export const doubles = {
  'app.screen.doubles': 'Merge doubles',
  'app.help.doubles':
    'Firms and graduates that may have been entered twice, and why. Open a pair side by side: up and down change the field, left and right choose the side, Ctrl+Enter merges. A merge can be taken back; after “Not the same” no laptop offers the pair again.',
  'doubles.help':
    'The surest come first. You choose field by field, and a merge can be taken back; nothing is merged by itself.',
  'doubles.look': 'Look again',
  'doubles.looking': 'Comparing all records of {noun}…',
  'doubles.failed': 'The comparison was not finished: {why}. Please look again.',
  'doubles.none': 'No doubles found: {noun}',
  'doubles.none-help':
    'Look again after importing new lists. Pairs that somebody has kept apart are not shown.',
  'doubles.count': '{count} {count|pair|pairs}',
  'doubles.too-common':
    '{count} {count|group shares|groups share} one value with too many others and {count|was|were} not compared pair by pair, e.g. {each}. Please check whether a shared number was entered.',
  'doubles.too-common-one': '{what}: {count} {count|record|records}',
  'doubles.first': 'Entered first',
  'doubles.second': 'Entered later',
  'doubles.why': 'Why they are alike',
  'doubles.compare': 'Compare',
  'doubles.find': 'Merge doubles',
  'doubles.merge-selected': 'Merge the two selected',
  'doubles.back': 'Back to the list (Esc)',
  'doubles.reasons': 'Why they are alike: {why}',
  'doubles.gone': 'This pair has been settled',
  'doubles.gone-help': 'One of the two was deleted or merged.',
  'doubles.field': 'Field',
  'doubles.made-first': 'Entered first, about {time}',
  'doubles.made-later': 'Entered later, about {time}',
  'doubles.hangs': 'Linked: {what}',
  'doubles.hangs-one': '{noun} {count}',
  'doubles.hangs-nothing': 'No other record is linked to it',
  'doubles.no-difference': 'The two records say the same.',
  'doubles.show-same': 'Show the {count} {count|field that is|fields that are} the same',
  'doubles.hide-same': 'Hide the {count} {count|field that is|fields that are} the same',
  'doubles.empty': '(empty)',
  'doubles.files': '{count} {count|file|files}',
  'doubles.both': 'Keep both',
  'doubles.choose-left': '{label}: take the left one',
  'doubles.choose-right': '{label}: take the right one',
  'doubles.rule.same': 'the same',
  'doubles.rule.only-one': 'usual: what is filled in',
  'doubles.rule.on-the-list': 'usual: on the list already',
  'doubles.rule.valid': 'usual: the right check digit',
  'doubles.rule.later-certificate': 'usual: the certificate valid longer',
  'doubles.rule.all-files': 'usual: the files of both',
  'doubles.rule.latest': 'usual: written last',
  'doubles.rule.chosen': 'your choice',
  'doubles.clashes': 'Merging meets this:',
  'doubles.clash.ATTENDING_TWICE':
    'Both are on the list of the same fair: they become one entry with the sessions of both.',
  'doubles.clash.CHECKED_IN_TWICE': 'Both were checked in for {session}: it becomes one check-in.',
  'doubles.clash.ENTERPRISE_TWICE':
    'Each has a booth for {session}: both stay. Please take one away under Booths afterwards.',
  'doubles.clash.POST_TWICE':
    'There will be {count} {count|post|posts} “{title}”: all stay. Please delete those too many under Posts afterwards.',
  'doubles.clash.INTERVIEWED_TWICE':
    '{count} {count|interview|interviews} for the same post in {session}: all stay. Please check afterwards whether they are one.',
  'doubles.clash.other':
    'Records of {kind} will stand against each other: all stay. Please decide under Conflicts afterwards.',
  'doubles.merge': 'Merge into one (Ctrl+Enter)',
  'doubles.apart': 'Not the same',
  'doubles.merge-help':
    'Posts, fair lists, check-ins and interviews of both belong to the merged record, also those that arrive later.',
  'doubles.merged': 'Merged into “{name}”.',
  'doubles.kept-apart': 'Noted that they are not the same; they are not offered again.',
};
