import type { Result } from '../base/result.ts';
import type { Warnings } from '../base/warnings.ts';
import { prepare } from '../detect/runners.ts';
import type { ANSWERS_TO_GUARD } from '../messaging/guard-protocol.ts';
import type { RequestOf, ResponseOf } from '../messaging/protocol.ts';
import { Placeholders } from '../redact/placeholders.ts';
import type { Site } from '../sites/types.ts';
import { Arriving } from './arriving.ts';
import { CodeCheck } from './code-check.ts';
import { Composers } from './composers.ts';
import type { GuardContext } from './context.ts';
import { noteChange } from './drawing.ts';
import { Exemptions } from './exemptions.ts';
import { forgetExempt } from './forget-exempt.ts';
import { onPaste } from './intercept/paste.ts';
import { SubmitInterceptor } from './intercept/submit.ts';
import { keepListening } from './lifetime.ts';
import type { Listener } from './lifetime.ts';
import type { LivePolicy } from './live-policy.ts';
import { reportOutcome } from './outcome.ts';
import { Recent } from './recent.ts';
import { trustedEvents } from './trusted-events.ts';

type Asked = keyof typeof ANSWERS_TO_GUARD;

/** The press, the click and the form of one message come this near to one another. */
const ONE_MESSAGE_MS = 1_000;

/** What the entrypoint hands in. */
export interface GuardParts {
  readonly site: Site;
  readonly policy: LivePolicy;
  readonly warnings: Warnings;
  /** False once the extension was updated or removed under this page. */
  readonly isAlive: () => boolean;
  readonly ask: <K extends Asked>(kind: K, body: RequestOf<K>) => Promise<Result<ResponseOf<K>>>;
}

/** Puts the guard on this frame. It protects from this moment, by the built-in default at first. */
export function startGuard(parts: GuardParts): void {
  const { site, policy, warnings } = parts;
  const composers = new Composers(site);
  let observed = -Infinity;
  const context: GuardContext = {
    site,
    warnings,
    policy: () => policy.current,
    placeholders: new Placeholders(),
    arriving: new Arriving(),
    recent: new Recent(),
    code: new CodeCheck(parts.ask, () => policy.known),
    exemptions: new Exemptions(
      () => policy.current,
      () => void forgetExempt(context, () => composers.all()),
    ),
    report: (outcome) => {
      if (parts.isAlive()) void parts.ask('outcome.report', outcome);
      else warnings.outdated();
    },
    observe: (parts) => {
      const now = performance.now();
      if (now - observed > ONE_MESSAGE_MS) reportOutcome(context, 'submit', 'observed', parts);
      observed = now;
    },
  };
  const listeners = [...listenersOf(context, composers), ...upkeepOf(parts)];
  keepListening(listeners, () => {
    warnings.documentReplaced();
  });
  void policy.fetch(parts.ask);
  // The first text must not wait for it, nor the page.
  requestIdleCallback(prepare);
}

/** What a page that lives long needs: the policy of today, and a word when its script is old. */
function upkeepOf({ policy, warnings, isAlive, ask }: GuardParts): Listener[] {
  return [
    [
      'pageshow',
      (event) => {
        // Back from the browser's cache, where no news of a change arrived.
        if (event instanceof PageTransitionEvent && event.persisted) void policy.fetch(ask);
      },
    ],
    [
      'focusin',
      () => {
        if (!isAlive()) warnings.outdated();
      },
    ],
  ];
}

function listenersOf(context: GuardContext, composers: Composers): Listener[] {
  const submit = new SubmitInterceptor(context, composers);
  const on = trustedEvents(context.warnings);
  return [
    on('paste', ClipboardEvent, (event) => {
      onPaste(context, event);
    }),
    on('focusin', FocusEvent, (event) => {
      composers.noteFocus(event);
    }),
    on('submit', SubmitEvent, (event) => {
      submit.onFormSubmit(event);
    }),
    on('click', Event, (event) => {
      submit.onClick(event);
    }),
    ...KEYS.map((type) =>
      on(type, KeyboardEvent, (event) => {
        submit.onKey(event);
      }),
    ),
    ...PRESSES.map((type) =>
      on(type, Event, (event) => {
        submit.onPress(event);
      }),
    ),
    // Last: a key that sends must not count as a change that it waits for.
    ...CHANGES.map((type) => on(type, Event, noteChange)),
    // What a person writes into the warning is kept from the page; elsewhere it is none of the guard's business.
    ...WRITING.map((type) => on(type, Event, () => undefined)),
  ];
}

const KEYS = ['keydown', 'keypress', 'keyup'];
/** How a person changes a text. */
const CHANGES = ['keydown', 'compositionend', 'paste', 'drop'];
/** What carries the letters of a reason, beside keys and `compositionend`. */
const WRITING =
  'beforeinput input textInput compositionstart compositionupdate copy cut dragstart'.split(' ');
const PRESSES = ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'touchstart', 'touchend'];
