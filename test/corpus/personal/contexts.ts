import type { PersonalContext, PersonalKind } from './types.ts';

/** What people write around a datum, with ordinary words before and behind it. */
export const PERSONAL_CONTEXTS: readonly PersonalContext[] = [
  { id: 'bare', wrap: (datum) => datum },
  {
    id: 'sentence',
    language: 'english',
    wrap: (datum, { called: [name] }, random) =>
      random.pick([
        `Please update the record: the ${name} is now ${datum}, the rest stays as it was.`,
        `The customer wrote again. Her ${name} is ${datum}. Can you draft an answer to her complaint?`,
        `I need a letter to the bank. My ${name}: ${datum}. Keep it short and polite.`,
        `Is "${datum}" a valid ${name}, and how would I check it in Python?`,
      ]),
  },
  {
    id: 'sentence-zh',
    language: 'chinese',
    wrap: (datum, { called: [, name] }, random) =>
      random.pick([
        `客户又来信了，他的${name}是${datum}，请帮我写一封回复。`,
        `请更新一下资料，${name}改为${datum}，其他内容不变。`,
        `我的${name}：${datum}，帮我写一份申请，语气礼貌一些。`,
        `帮我检查${name}${datum}填得对不对，不对的话告诉我怎么改。`,
      ]),
  },
  {
    id: 'form-line',
    language: 'english',
    wrap: (datum, { called: [name] }, random) =>
      [
        `Ticket: ${random.int(9000) + 1000}`,
        `${name.charAt(0).toUpperCase()}${name.slice(1)}: ${datum}`,
        `Reason: ${random.pick(['change of address', 'new contract', 'refund'])}`,
        'Please confirm by Friday.',
      ].join('\n'),
  },
  {
    id: 'form-line-zh',
    language: 'chinese',
    wrap: (datum, { called: [, name] }, random) =>
      [
        `工单：${random.int(9000) + 1000}`,
        `${name}：${datum}`,
        `事由：${random.pick(['地址变更', '新签合同', '退款'])}`,
        '请于周五前确认。',
      ].join('\n'),
  },
  {
    id: 'json',
    wrap: (datum, kind, random) =>
      JSON.stringify(
        { id: random.int(10_000), status: 'open', [field(kind)]: datum, retries: 0 },
        null,
        2,
      ),
  },
  {
    id: 'csv-row',
    wrap: (datum, kind, random) =>
      [
        `id,${field(kind)},plan,since`,
        `${random.int(900) + 100},${/[,\n]/.test(datum) ? `"${datum}"` : datum},basic,2024`,
      ].join('\n'),
  },
  {
    id: 'log-line',
    wrap: (datum, kind, random) =>
      [
        `12:0${random.int(10)}:41 INFO  [intake] step 3 of 5 started`,
        `12:0${random.int(10)}:42 WARN  [intake] cannot save ${field(kind)}=${datum.replaceAll('\n', '\\n')}: timeout`,
        '12:10:07 INFO  [intake] step 3 of 5 is tried again',
      ].join('\n'),
  },
  {
    id: 'signature',
    language: 'english',
    wrap: (datum, { called: [name] }, random) =>
      [
        random.pick(['Best regards', 'Kind regards', 'Thanks']),
        '--',
        random.pick(['Customer Care', 'Accounts Payable', 'Human Resources']),
        `${name}: ${datum}`,
        'Office hours: 9 to 5',
      ].join('\n'),
  },
  {
    id: 'markdown-list',
    language: 'english',
    wrap: (datum, { called: [name] }) =>
      [
        '## Open points',
        '- contract is signed',
        `- **${name}**: \`${datum}\``,
        '- start in the next quarter',
      ].join('\n'),
  },
  {
    id: 'sql',
    wrap: (datum, kind, random) =>
      `UPDATE customers SET ${field(kind)} = '${datum}' WHERE id = ${random.int(9000) + 1000};`,
  },
  {
    id: 'chat-zh',
    language: 'chinese',
    wrap: (datum, { called: [, name] }, random) =>
      `这是${random.pick(['员工', '客户', '供应商'])}的${name}\n${datum}\n帮我整理成表格`,
  },
];

/** A name for a column: letters, digits and underscores. */
function field({ called: [name] }: PersonalKind): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9]+/g, '_')
    .replace(/^_|_$/g, '')
    .toLowerCase();
}
