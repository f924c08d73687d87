import type { Random } from '../../fixtures/secrets/random.ts';

export type Maker = (random: Random) => string;
/** Makers by id. */
export type Makers = Readonly<Record<string, Maker>>;

/** What stands around in pastes and is nobody's business. */
const BEFORE = [
  'Hi, could you have a look at this?',
  'Why does the following not work as I expect?',
  'Please explain this step by step:',
  'Here is what I have so far.',
  'I get a warning in the last line, everything else is fine.',
  '请帮我看一下这段内容：',
  '下面这部分是什么意思？',
  'Kannst du mir das bitte erklären?',
  '// a part of the module, shortened',
  '# excerpt, the rest is as in the guide',
  'Step 2 of the guide says:',
  'Found in the documentation:',
] as const;
const AFTER = [
  'Thanks in advance!',
  'What would you change here, and why?',
  'Answer in two or three sentences, please.',
  'The tests pass, only the linter complains.',
  'Rewrite it so that it is easier to read.',
  '请用中文回答，谢谢。',
  '有没有更好的写法？',
  'Danke schön.',
  '// end of the excerpt',
  'The version before was slower by a third.',
  'Translate this into French.',
  'Is there a shorter way?',
] as const;

/** Half of the texts have ordinary lines around them. */
export function surrounded(text: string, random: Random): string {
  if (random.int(2) === 0) return text;
  const gap = random.pick(['\n', '\n\n']);
  return [random.pick(BEFORE), text, random.pick(AFTER)].join(gap);
}

/** One of some texts that belong together. */
export function oneOf(...texts: readonly [Maker, ...Maker[]]): Maker {
  return (random) => random.pick(texts)(random);
}

/** Words that programs are full of, for names that differ from text to text. */
export function word(random: Random): string {
  return random.pick([
    ...([
      'account',
      'archive',
      'basket',
      'branch',
      'cache',
      'catalog',
      'channel',
      'cluster',
    ] as const),
    ...([
      'device',
      'export',
      'gateway',
      'invoice',
      'journal',
      'ledger',
      'market',
      'message',
    ] as const),
    ...(['monitor', 'network', 'order', 'parcel', 'profile', 'queue', 'report', 'search'] as const),
    ...(['session', 'shelf', 'signal', 'storage', 'stream', 'tenant', 'upload', 'worker'] as const),
  ]);
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
