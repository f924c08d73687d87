import { camel, inSingleQuotes, kebab, screaming, snake, twins } from './draft.ts';
import type { Draft, WritingContext } from './draft.ts';

type Phrase = (draft: Draft) => string;

/** The value in the middle of what is said, in Chinese without a space where people write none. */
const CHAT: readonly [Phrase, ...Phrase[]] = [
  ({ called, secret, say }) =>
    say(
      `my ${called} is ${secret}, why do I get a 401 with it?`,
      `我的${called}是${secret}，为什么一直返回 401？`,
    ),
  ({ called, secret, say }) =>
    say(
      `Hi! Please use this ${called}: ${secret}\nand write me a small script that lists all records.`,
      `你好！请用这个${called}：${secret}\n帮我写个小脚本，列出所有记录。`,
    ),
  ({ called, secret, say }) =>
    say(
      `I set the ${called} to ${secret} yesterday and since then the deployment fails. What can I check?`,
      `昨天我把${called}改成了${secret}，之后部署就失败了，应该检查什么？`,
    ),
  ({ called, secret, say }) =>
    say(
      `Is this a valid ${called}?\n${secret}\nThe dashboard says it is active.`,
      `这个${called}有效吗？\n${secret}\n控制台显示是启用状态。`,
    ),
  ({ called, secret, say }) =>
    say(
      `here is the ${called} (${secret}), could you put it into the config for me`,
      `${called}（${secret}）发你了，帮我写进配置文件`,
    ),
  ({ name, secret, say }) =>
    say(
      `set ${name} to "${secret}" and restart the service, then it still says unauthorized`,
      `把 ${name} 设为“${secret}”并重启服务，还是提示未授权`,
    ),
  ({ called, secret, say }) =>
    say(
      `the login with ${secret} fails although the ${called} was created today`,
      `用${secret}登录失败，这个${called}是今天刚创建的`,
    ),
  ({ called, secret, say }) =>
    say(
      `user: ops\n${called}: ${secret}\nplease check the login flow with these`,
      `账号：ops\n${called}：${secret}\n请用这些检查一下登录流程`,
    ),
];

const QUESTION: readonly [Phrase, ...Phrase[]] = [
  ({ called, secret, say }) =>
    say(
      `How do I rotate our ${called} without downtime? The current one is ${secret}`,
      `怎么在不停机的情况下轮换我们的${called}？现在用的是${secret}`,
    ),
  ({ called, secret, say }) =>
    say(
      `Can you tell me whether the format of this ${called} is right: ${secret}`,
      `帮我看看这个${called}的格式对不对：${secret}`,
    ),
  ({ called, secret, say }) =>
    say(
      `Why does the request fail? I send the ${called}\n${secret}`,
      `请求为什么失败？我传的${called}是\n${secret}`,
    ),
];

/** What people say, and what they write in Markdown and in logs. */
export const PROSE: readonly WritingContext[] = [
  ...twins('chat', (draft) => draft.random.pick(CHAT)(draft)),
  ...twins('question', (draft) => draft.random.pick(QUESTION)(draft)),
  ...twins('paste', ({ called, secret, say }) =>
    [
      say(`This is the ${called} from our server:`, `这是我们服务器上的${called}：`),
      '',
      secret,
      '',
      say('The program refuses to read it. Any idea?', '程序读不了，有什么建议吗？'),
    ].join('\n'),
  ),
  ...twins('markdown-fenced', ({ called, secret, say }) =>
    [
      `## ${say('Set-up', '安装')}`,
      '',
      say(`The ${called} for the team:`, `团队使用的${called}：`),
      '',
      '```',
      secret,
      '```',
      '',
      say('Then start the server.', '然后启动服务器。'),
    ].join('\n'),
  ),
  ...twins(
    'markdown-code',
    ({ name, secret, say }) =>
      [
        say('1. Open the settings file.', '1. 打开配置文件。'),
        say('2. Add this line:', '2. 添加这一行：'),
        '',
        '```ts',
        `${camel(name)}: '${secret}',`,
        '```',
      ].join('\n'),
    inSingleQuotes,
  ),
  ...twins('markdown-inline', ({ called, secret, say }) =>
    [
      say('**Before you begin**', '**开始之前**'),
      '',
      say(
        `- copy the ${called} \`${secret}\` into your settings`,
        `- 把${called} \`${secret}\` 复制到你的设置里`,
      ),
      say('- run the tests', '- 运行测试'),
    ].join('\n'),
  ),
  ...twins(
    'markdown-table',
    ({ name, secret, say }) =>
      [
        `| ${say('Name', '名称')} | ${say('Value', '值')} | ${say('Used by', '使用方')} |`,
        '| --- | --- | --- |',
        `| REGION | eu-west-1 | ${say('all', '全部')} |`,
        `| ${screaming(name)} | ${secret} | ${say('the API', '接口')} |`,
      ].join('\n'),
    (secret) => secret.replaceAll('|', '\\|'),
  ),
  ...twins('log', ({ name, secret, random, say }) => {
    const minute = `2025-11-0${1 + random.int(9)}T08:${10 + random.int(50)}`;
    return [
      `${minute}:07.114Z INFO  [main] ${say('configuration loaded', '配置已加载')}`,
      random.pick([
        `${minute}:07.338Z DEBUG [http] ${say('connecting with', '正在连接')} ${snake(name)}=${secret}`,
        `${minute}:07.338Z ERROR [auth] ${say('rejected', '认证失败')}: ${kebab(name)}: ${secret}`,
        `${minute}:07.338Z WARN  [auth] ${camel(name)}=${secret} ${say('is about to expire', '即将过期')}`,
      ]),
      `${minute}:08.002Z INFO  [http] ${say('retrying in 5 s', '5 秒后重试')}`,
    ].join('\n');
  }),
];
