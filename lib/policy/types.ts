import type { Override } from '../base/overrides.ts';
import type { Kind } from '../fingerprint/grams.ts';
import type { Family, Finding } from '../detect/types.ts';
import type { AccessTable, Alternative } from './access-schema.ts';
import type { Term } from './term-schema.ts';

/** What happens to a finding, from lenient to strict; the order is the strictness. */
export const ACTIONS = ['allow', 'warn', 'mask', 'block'] as const;
export type Action = (typeof ACTIONS)[number];

/** What a group of the org list may ask for; what is allowed need not be listed. */
export const GROUP_ACTIONS = ['warn', 'mask', 'block'] as const satisfies readonly Action[];

/** `report` is a trial: nothing is stopped, and what would have been is reported. From loose to strict. */
export const MODES = ['report', 'enforce'] as const;
export type Mode = (typeof MODES)[number];

/** What happens when a text could not be checked to its end. From loose to strict. */
export const ON_ERROR = ['warn', 'block'] as const;
export type OnError = (typeof ON_ERROR)[number];

/** How long what was let through needs no question: as long as the page stands, or until it was sent. From loose to strict. */
export const OVERRIDE_LASTS = ['page', 'message'] as const;

export interface FamilyRule {
  readonly action: Action;
  readonly override: Override;
  /** What the organisation says to the employee. */
  readonly message?: string;
  readonly alternative?: Alternative;
  /**
   * Fewer different values than this in a text are allowed, of a group fewer lines. A rule that has none of its own is
   * counted with its family.
   */
  readonly atLeast?: number;
}

/** What holds for each family, everywhere and at the sites that differ. */
export interface FamilyTable {
  readonly families: Readonly<Record<Family, FamilyRule>>;
  /** What holds at a site instead, for the sites that differ. */
  readonly sites: Readonly<Record<string, Readonly<Record<Family, FamilyRule>>>>;
}

/** A sensitivity group, as the org list has it. */
export interface ListedGroup {
  readonly id: string;
  readonly kind: Kind;
  /** What an employee reads. */
  readonly title: string;
  readonly action: (typeof GROUP_ACTIONS)[number];
}

/** The same, with what holds for it. */
export interface Group extends Omit<ListedGroup, 'action'> {
  readonly rule: FamilyRule;
  /** What holds at a site instead, for the sites that differ. */
  readonly sites: Readonly<Record<string, FamilyRule>>;
}

/** The policy in force, after all layers were merged. */
export interface Policy extends FamilyTable {
  /** The same for single rules, by id. Which family a rule is of shows when it has found something. */
  readonly rules: Readonly<Record<string, FamilyTable>>;
  readonly onError: OnError;
  readonly overrideLasts: (typeof OVERRIDE_LASTS)[number];
  readonly mode: Mode;
  /** What holds at single sites as a whole. */
  readonly access: AccessTable;
  /** Those of the list in force; empty without one. */
  readonly groups: readonly Group[];
  /** What the organisation calls internal. */
  readonly terms: readonly Term[];
}

/** One finding and what policy says of it. */
export interface Ruling {
  readonly finding: Finding;
  readonly action: Action;
}

export interface Verdict {
  /** The strictest action of all rulings. */
  readonly action: Action;
  /** The strictest override of the findings that are not allowed; of a text that was not read to its end, of all families. */
  readonly override: Override;
  /** What the organisation says of the strictest finding. */
  readonly message?: string;
  readonly alternative?: Alternative;
  /** While policy is on trial: what would have happened. */
  readonly onTrial?: Action;
  readonly rulings: readonly Ruling[];
  /** Part of the text was not read: say so, whatever else happens. */
  readonly unscanned: boolean;
}
