import type { Outcome } from '../messaging/protocol.ts';
import type { Policy } from '../policy/types.ts';
import type { Placeholders } from '../redact/placeholders.ts';
import type { Site } from '../sites/types.ts';
import type { Arriving } from './arriving.ts';
import type { CodeCheck } from './code-check.ts';
import type { Exemptions } from './exemptions.ts';
import type { Recent } from './recent.ts';
import type { Part } from './part.ts';
import type { Warnings } from '../base/warnings.ts';

/** What every interceptor works with. The entrypoint wires it. */
export interface GuardContext {
  readonly site: Site;
  /** The policy in force now: the built-in default until the organisation's is known. */
  policy(): Policy;
  readonly placeholders: Placeholders;
  readonly exemptions: Exemptions;
  readonly code: CodeCheck;
  readonly arriving: Arriving;
  readonly recent: Recent;
  readonly warnings: Warnings;
  /** Tells the background what happened; never waits, never fails. */
  report(outcome: Outcome): void;
  /** Reports once what a message would have been stopped for, while policy is on trial. */
  observe(parts: readonly Part[]): void;
}
