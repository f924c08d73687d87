import type { Site } from '../sites/types.ts';
import { isComposer } from './composers.ts';
import { deepTarget } from './deep.ts';
import { editableOf, isForCode } from './editable.ts';
import type { Editable } from './editable.ts';
import type { KeyTrigger } from './resend.ts';
import { sendControlOf } from './send-control.ts';

/** What `keyCode` says while an input method has the key. */
const IME = 229;

/** A key that may send a message. */
export interface SendingKey {
  readonly trigger: KeyTrigger;
  /** Where it was pressed; undefined when that is nothing to write in. */
  readonly editable: Editable | undefined;
  readonly form: HTMLFormElement | null;
}

/**
 * Enter in an editable; Enter or a space on a send control; Enter anywhere that a page may hear it.
 * Shift+Enter, input methods, and line breaks in a code editor beside the chat are never disturbed.
 */
export function sendingKeyOf(site: Site, event: KeyboardEvent): SendingKey | undefined {
  const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
  if (key !== 'Enter' && key !== ' ') return undefined;
  if (event.isComposing || event.keyCode === IME) return undefined;
  const target = deepTarget(event);
  if (!target) return undefined;
  const editable = editableOf(target);
  const control = editable ? undefined : sendControlOf(site, event);
  if (!control && (key === ' ' || shiftKey)) return undefined;
  if (editable && isForCode(editable) && !isComposer(site, editable)) return undefined;
  const anywhere = ctrlKey || metaKey || target === document.body;
  if (!control && !editable && !anywhere) return undefined;
  const trigger = { kind: 'key', key, target, ctrlKey, metaKey, altKey } as const;
  return { trigger, editable, form: (control ?? target).closest('form') };
}
