/** Blocks: cannot be approved without a supervisor's reason. Warns: must be looked at. */
export type Level = 'block' | 'warn';

/** The parts of an advertisement that are read. What a firm says of itself is no condition of a post. */
export type Part =
  'title' | 'description' | 'benefits' | 'experience' | 'majors' | 'skills' | 'pay' | 'profile';

/** The rules about words, as the office knows them (standards: rules for job advertisements). */
export type RuleId =
  | 'G1'
  | 'G2'
  | 'G3'
  | 'G4'
  | 'E1'
  | 'H1'
  | 'H2'
  | 'D1'
  | 'O1'
  | 'S1'
  | 'S2'
  | 'A1'
  | 'P1'
  | 'F1'
  | 'F2'
  | 'F3'
  | 'F4'
  | 'T1'
  | 'T4'
  | 'C1'
  | 'C2'
  | 'C3'
  | 'I4';

/** A rule that an office has added, by the id of its record. */
export type OwnRuleId = `own-${string}`;

/** A rule about words, as data: an office may switch one off, or add its own, with a reason. */
export type WordRule = {
  readonly id: RuleId | OwnRuleId;
  readonly level: Level;
  /** Sources of regular expressions over the normalised text (normalise.ts). */
  readonly patterns: readonly string[];
  /** Where one of these overlaps a hit, the hit is none: what is denied, or is the work itself. */
  readonly exceptions?: readonly string[];
  /** Where the text says this, the rule only warns: the law itself asks for the condition. */
  readonly onlyWarnsBeside?: string;
  /** Words that are also recognised when they are written with other signs of the same sound. */
  readonly sounds?: readonly string[];
  /** Parts that are not read by this rule. */
  readonly not?: readonly Part[];
  /** The article that says so; of an office's own rule what the office named. */
  readonly article: string;
  /** What an own rule says; those of FairDesk have their sentences in the locale. */
  readonly message?: string;
};
