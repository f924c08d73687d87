import { setTimeout as sleep } from 'node:timers/promises';
import type { EditorName } from '../fixtures/editors/index.ts';
import type { Composer } from '../harness/composer.ts';
import { copyHere } from '../harness/copy-here.ts';

/** What an editor holds at each step of a paste over a selection. */
export interface Trace {
  readonly pasted: unknown;
  /** After one more key: shows where the caret was. */
  readonly typed: unknown;
  /** After each press of undo. */
  readonly undone: readonly string[];
}

/** Changes within this time of each other may be one step of undo, or two, as it happens. */
const UNDO_GROUP_MS: Partial<Record<EditorName, number>> = {
  codemirror: 550,
  prosemirror: 550,
  tiptap: 550,
  quill: 1_050,
};

/** Pastes over the second of two typed letters and keeps what a person would see happen. */
export async function tracePaste(
  composer: Composer,
  editor: EditorName,
  flavours: Readonly<Record<string, string>>,
  arrived: string,
): Promise<Trace> {
  const { page } = composer;
  await composer.clear();
  await page.type('ab');
  await page.press('Shift+ArrowLeft');
  await composer.settle();
  await sleep(UNDO_GROUP_MS[editor] ?? 0);
  await copyHere(page, flavours);
  await page.press('Control+V');
  await page.waitFor(`fixture.text().includes(${JSON.stringify(arrived)})`);
  await composer.settle();
  const pasted = await composer.state();
  await sleep(UNDO_GROUP_MS[editor] ?? 0);
  await page.type('Z');
  await composer.settle();
  const typed = await composer.state();
  const undone: string[] = [];
  for (let step = 0; step < 2; step += 1) {
    await page.press('Control+Z');
    await composer.settle();
    undone.push(await composer.text());
  }
  return { pasted, typed, undone };
}
