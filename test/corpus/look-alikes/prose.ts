import { digits } from '../shapes.ts';
import { capital, word } from './surroundings.ts';
import type { Makers } from './surroundings.ts';

/** What people write about passwords and keys, and words that only look made by a machine. */
export const PROSE: Makers = {
  'prose-password-rule': (random) =>
    `The password must have at least ${8 + random.int(8)} characters, one digit and one of !@#$%^&*. It must differ from the last ${random.int(9) + 2}.`,
  'prose-password-policy': (random) =>
    `Password policy: expires after ${digits(random, 2)} days, locked after ${random.int(6) + 3} attempts, no reuse on the ${word(random)} system.`,
  'prose-password-question': (random) =>
    `I forgot my password for the ${word(random)} portal. Where can I reset it, and how long is the link valid?`,
  'prose-password-manager': (random) =>
    `Which password manager do you recommend for a team of ${random.int(90) + 5}? We share about ${digits(random, 3)} secrets.`,
  'prose-password-colon': (random) =>
    `Password: please ask your administrator (room ${digits(random, 3)}). Token: not needed for the ${word(random)}.`,
  'prose-password-missing': (random) =>
    `Error: password authentication failed for user "${word(random)}"\nDETAIL: password does not match`,
  'prose-password-protected': (random) =>
    `The ${word(random)} archive is password protected, the password will be sent to you separately by phone.`,
  'prose-secret-of-success': (random) =>
    `The secret of a good ${word(random)}: patience. The key to success: ${random.pick(['practice', 'preparation', 'curiosity'])}.`,
  'prose-key-findings': (random) =>
    `Key findings: ${word(random)} grew by ${digits(random, 2)} %. Key risk: supply. Key people: the team in ${random.pick(['Oslo', 'Lyon'])}.`,
  'prose-token-economy': (random) =>
    `Each token costs ${random.int(9)} cents; a ${word(random)} of ${digits(random, 4)} tokens is about ${digits(random, 3)} words.`,
  'prose-token-question': (random) =>
    `Where do I find the API key of the ${word(random)} dashboard, and is the access token the same thing as the refresh token?`,
  'prose-token-expired': (random) =>
    `401 Unauthorized: token expired ${digits(random, 2)} minutes ago, refresh token not found for ${word(random)}`,
  'prose-keyboard': (random) =>
    `Press Ctrl+Shift+${random.pick(['P', 'K', 'I'])}, then the arrow key, and hold the space key for ${random.int(5) + 1} seconds to open the ${word(random)}.`,
  'prose-primary-key': (random) =>
    `Should the primary key of the ${word(random)} table be a UUID or a bigint? The foreign key points to ${word(random)}s.`,
  'prose-public-key-crypto': (random) =>
    `Explain how a private key signs and a public key verifies, with the example of a ${word(random)} and ${digits(random, 4)} bit RSA.`,
  'prose-secret-management': (random) =>
    `How should we rotate secrets in Kubernetes: a CSI driver, sealed secrets or a sidecar for the ${word(random)}? We have ${digits(random, 2)} services.`,
  'prose-chinese-empty': (random) =>
    `密码不能为空，且长度为 ${6 + random.int(4)} 到 20 位，必须包含字母和数字。`,
  'prose-chinese-rule': (random) =>
    `密码规则：至少 ${8 + random.int(6)} 位，包含大小写字母，${digits(random, 2)} 天更换一次，不得与最近 ${random.int(8) + 2} 次相同。`,
  'prose-chinese-forgot': (random) =>
    `忘记密码怎么办？点击登录页的“找回密码”，输入验证码后即可重置，链接 ${digits(random, 2)} 分钟内有效。`,
  'prose-chinese-token': (random) =>
    `请问 token 过期后如何刷新？现在 ${digits(random, 2)} 分钟就要重新登录一次，${word(random)} 接口报 401。`,
  'prose-chinese-key-concept': (random) =>
    `主键和外键的区别是什么？${word(random)} 表的密钥字段应该怎么加密存储，用 AES 还是 RSA ${digits(random, 4)}？`,
  'prose-chinese-account': (random) =>
    `账号：请联系管理员开通。密码：首次登录时自行设置。有效期：${digits(random, 2)} 天。`,
  'prose-chinese-id-talk': (random) =>
    `身份证号一共 18 位，最后一位是校验码，怎么用 ${random.pick(['Python', 'Java', 'Go'])} 校验？银行卡号呢？第 ${random.int(17) + 1} 位是什么？`,
  'prose-german-password': (random) =>
    `Das Passwort muss mindestens ${8 + random.int(6)} Zeichen lang sein und wird alle ${digits(random, 2)} Tage geändert. Passwort vergessen? Dann hilft der ${capital(word(random))}-Dienst.`,
  'prose-german-compounds': (random) =>
    `${random.pick(['Donaudampfschifffahrtsgesellschaft', 'Rechtsschutzversicherungsgesellschaften', 'Grundstücksverkehrsgenehmigungszuständigkeit'])} und ${random.pick(['Kraftfahrzeughaftpflichtversicherung', 'Arbeiterunfallversicherungsgesetz', 'Betriebskostenabrechnungszeitraum'])} sind Wörter mit ${digits(random, 2)} Buchstaben.`,
  'prose-java-classes': (random) =>
    `org.springframework.aop.framework.${capital(word(random))}AwareAspectJAutoProxyCreatorConfigurationFactoryBean implements Abstract${capital(word(random))}SingletonProxyInterceptor`,
  'prose-objective-c': (random) =>
    `- (BOOL)application:(UIApplication *)application didFinish${capital(word(random))}LaunchingWithOptions:(NSDictionary *)launchOptions`,
  'prose-url-slugs': (random) =>
    `https://blog.example.com/2025/0${random.int(9) + 1}/how-we-made-the-${word(random)}-three-times-faster-without-changing-the-${word(random)}`,
  'prose-file-names': (random) =>
    `${capital(word(random))}_Final_v${random.int(9)}_REVIEWED_2025-03-0${random.int(9) + 1}.docx, IMG_2025${digits(random, 4)}_${digits(random, 6)}.jpg, password_reset_flow.drawio`,
  'prose-screaming-constants': (random) =>
    `MAX_${word(random).toUpperCase()}_RETRY_COUNT_PER_SECOND = ${digits(random, 2)}; DEFAULT_PASSWORD_RESET_TIMEOUT_MINUTES = ${digits(random, 2)}`,
  'prose-lorem': (random) =>
    `Lorem ipsum dolor sit amet, ${word(random)} consectetur adipiscing elit, sed do eiusmod tempor ${digits(random, 3)} incididunt.`,
  'prose-chemistry': (random) =>
    `C${digits(random, 2)}H${digits(random, 2)}N${random.int(9)}O${random.int(9)}S: CC(=O)OC1=CC=CC=C1C(=O)O, InChIKey BSYNRYMUTXBXSQ-UHFFFAOYSA-N, batch ${word(random)}`,
  'prose-licence-text': (random) =>
    `SPDX-License-Identifier: Apache-2.0\nCopyright 2025 The ${capital(word(random))} Authors\nSee LICENSE, section ${random.int(9) + 1}.`,
  'prose-shell-history': (random) =>
    `  ${digits(random, 3)}  cd ~/src/${word(random)}\n  ${digits(random, 3)}  npm run build -- --mode production\n  ${digits(random, 3)}  passwd ops`,
  'prose-meeting': (random) =>
    `Agenda: 1. ${capital(word(random))} status, 2. key dates, 3. secret santa, 4. pass on the ${word(random)} duty, ${random.int(50) + 10} minutes in all.`,
  'prose-password-strength': (random) =>
    `Strength: weak (${digits(random, 2)} bits). Suggestion: use four words. Caps lock is on. ${capital(word(random))} passwords must match.`,
  'prose-captcha': (random) =>
    `Enter the code from your authenticator app. Codes have six digits and change every ${random.int(30) + 30} s (${word(random)}).`,
  'prose-markdown-docs': (random) =>
    `| Option | Type | Description |\n| --- | --- | --- |\n| \`password\` | string | Password of the ${word(random)} user |\n| \`token\` | string | Access token, ${digits(random, 2)} characters |`,
  'prose-yaml-keys': (random) =>
    `key: value\nname: ${word(random)}\nkeys:\n  - left\n  - right\ntokens: ${digits(random, 4)}\nsecret: true`,
  'prose-changelog': (random) =>
    `## 2.${random.int(40)}.0\n- password fields can be shown (#${digits(random, 4)})\n- tokens are refreshed in the background\n- ${word(random)}: keys are sorted`,
  'prose-http-documentation': (random) =>
    `POST /v1/${word(random)}s requires the header X-Api-Key. A missing key gives 401, a wrong one 403, more than ${digits(random, 3)} calls a minute 429.`,
};
