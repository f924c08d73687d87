import type { Override } from './overrides.ts';

/**
 * What the guard asks of the interface, in words that neither needs the other for: `lib/guard`
 * calls it, `lib/ui` implements it, the entrypoint connects them.
 */
export interface Warnings {
  /** A small notice near the composer. `undo` is absent when policy does not allow it. */
  masked(notice: {
    /** An element of the page; not named as one, because the core knows no DOM. */
    readonly near: object;
    readonly items: readonly Item[];
    readonly said?: Said | undefined;
    readonly undo: (() => void) | undefined;
  }): Notice;
  /** A notice that nothing could be put back. */
  kept(near: object): void;
  /** A dialog that says why nothing was inserted or sent. Resolves when it was closed. */
  blocked(block: {
    /** `undo`: what was masked stays so. */
    readonly surface: Surface | 'undo';
    readonly reason: BlockReason;
    readonly items: readonly Item[];
    readonly said?: Said | undefined;
  }): Promise<void>;
  /** A dialog that asks. Closing it in whatever way is `cancel`. */
  ask(question: {
    /** `undo`: what was masked is to be put back. */
    readonly surface: Surface | 'undo';
    readonly items: readonly Item[];
    readonly said?: Said | undefined;
    /** How policy lets the original through. */
    readonly override: Override;
    /** Part of the text was not read: it cannot be masked, and the question says so beside the items. */
    readonly unscanned: boolean;
    /** What is wrong with a reason for letting it through; asked when policy wants one. */
    readonly problemOf: (reason: string) => ReasonProblem | undefined;
  }): Promise<Answer>;
  /** Says that this page still runs an earlier version. */
  outdated(): void;
  /** Whether a DOM event comes from the warning itself, where Enter and clicks are its own. */
  owns(event: object): boolean;
  /**
   * Call with such an event: it is kept from the page, and with that from the warning's own listeners. True when it takes
   * what is pasted or dropped.
   */
  heard(event: object): boolean;
  /** Call when the page replaced its document: what was on screen went with it. */
  documentReplaced(): void;
}

/**
 * An attribute of what the interface shows, inside its closed shadow root, where no page sees it:
 * after an update, the guards of two versions look at the same page.
 */
export const WARNING_MARK = 'data-pasteward';

export interface Notice {
  dismiss(): void;
}

/** One kind of thing that was found; never the thing itself. */
export interface Item {
  readonly rule: string;
  readonly count: number;
  /** For what the org list knows: the id of its group, and where it stands, like `3–12, 20–31`. */
  readonly listed?: {
    readonly kind: 'code' | 'document';
    readonly group: string;
    readonly lines: string;
  };
}

/** What the organisation says of it, in place of our advice, and what it wants to be used instead. */
export interface Said {
  readonly message?: string;
  readonly alternative?: { readonly title: string; readonly url: string };
}

export type Surface = 'paste' | 'submit';
/**
 * `policy`: not allowed; `changed`: not any more, since the employee was asked; `unmaskable`: this editor kept the
 * original; `unscanned`: too large.
 */
export type BlockReason = 'policy' | 'changed' | 'unmaskable' | 'unscanned';
export type Choice = 'original' | 'masked' | 'cancel';
/** `short`: says nothing; `sensitive`: holds what must not leave either. */
export type ReasonProblem = 'short' | 'sensitive';
export interface Answer {
  readonly choice: Choice;
  /** Why the original is let through, where policy wants to know. */
  readonly reason?: string | undefined;
}
