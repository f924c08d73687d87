/**
 * The one place that talks to secretlint. It runs each rule of the recommended preset, and our
 * own rules of the same shape, directly and synchronously: `@secretlint/core` is
 * asynchronous, removes duplicates in quadratic time (10,000 findings took 5.7 s) and marks every step
 * in the performance timeline.
 *
 * A report's `message` and `data` hold the raw secret. Only its range and message id are read.
 */
import { creator as preset } from '@secretlint/secretlint-rule-preset-recommend';
import type {
  SecretLintRuleContext,
  SecretLintRuleCreator,
  SecretLintRuleReportDescriptor,
  SecretLintRuleReportHandler,
  SecretLintSourceCode,
} from '@secretlint/types';

export interface Report {
  /** Id of the secretlint rule without its package prefix, e.g. `github`. */
  readonly rule: string;
  readonly messageId: string;
  readonly start: number;
  readonly end: number;
}

export type Sink = (messageId: string, start: number, end: number) => void;

/** Runs one rule over a text. False when the rule failed, so that nothing can be said of the text. */
export type RunRule = (content: string, filePath: string, sink: Sink) => boolean;

export const RULE_PREFIX = '@secretlint/secretlint-rule-';

/**
 * Lets `secretlint-disable` in a text switch off every later finding: whoever writes the text
 * would decide what leaves.
 */
const NEVER = 'filter-comments';

/** Any 12 digits after the word "account" are no secret. */
const DROPPED = 'AWSAccountID';

type Creator = Pick<SecretLintRuleCreator, 'create'>;

/** Every scanning rule of the preset by its short id. */
export function presetRules(): Map<string, SecretLintRuleCreator> {
  const rules = new Map<string, SecretLintRuleCreator>();
  preset.create(
    {
      sharedOptions: {},
      registerRule(rule: SecretLintRuleCreator) {
        const id = rule.meta.id.replace(RULE_PREFIX, '');
        if (id !== NEVER) rules.set(id, rule);
      },
    },
    {},
  );
  return rules;
}

/** The rule created once, ready to be run over any number of texts. */
export function createRunner(rule: Creator): RunRule {
  let sink: Sink | undefined;
  const handler = rule.create(
    contextFor((report) => sink?.(...report)),
    OPTIONS,
  );
  return (content, filePath, receive) => {
    sink = receive;
    try {
      return finished(handler, sourceOf(content, filePath));
    } catch {
      return false; // Not rethrown: a rule's error may quote the text.
    } finally {
      sink = undefined;
    }
  };
}

/** Access key ids are off by default. Every rule gets the same options; the others have no such name. */
const OPTIONS = { enableIDScanRule: true };

function finished(handler: SecretLintRuleReportHandler, source: SecretLintSourceCode): boolean {
  const pending = handler.file?.(source);
  if (pending === undefined) return true;
  // The verdict cannot wait. What the rule reports later goes nowhere, and its failure must not surface.
  pending.catch(() => undefined);
  return false;
}

function contextFor(report: (seen: Parameters<Sink>) => void): SecretLintRuleContext {
  return {
    sharedOptions: {},
    // The words of a message are never used, so they are never built.
    createTranslator: () => (messageId) => ({
      message: '',
      messageId: String(messageId),
      data: undefined,
    }),
    report({ message, range }: SecretLintRuleReportDescriptor) {
      if (message.messageId !== DROPPED) report([message.messageId, range[0], range[1]]);
    },
    ignore: () => undefined,
  };
}

/** `.json` because the service-account rule reads nothing else; no other rule looks at the extension. */
function sourceOf(content: string, filePath: string): SecretLintSourceCode {
  return {
    content,
    filePath,
    physicalFilePath: undefined,
    ext: '.json',
    contentType: 'text',
    hasBOM: false,
    getFilePath: () => filePath,
    getPhysicalFilePath: () => undefined,
    locationToRange: unavailable,
    rangeToLocation: unavailable,
    positionToIndex: unavailable,
    indexToPosition: unavailable,
  };
}

function unavailable(): never {
  throw new Error('lines and columns are not kept');
}
