import type { Kind } from './kind.ts';
import { UUID, mixed, named } from './label.ts';
import { MAIL } from './mail.ts';

const HEX32 = '[a-f0-9]{32}';
const hexAfter = (letters: string): string =>
  Array.from('0123456789abcdef', (digit) => letters + digit).join(' ');

/** What people talk through at work. */
const CHATS: readonly Kind[] = [
  [
    'discord-bot-token',
    'discord .login( .run( bot_token bottoken authorization',
    '~[^\\n]{0,60}?(?<![\\w.-])([mno][\\w-]{23,27}\\.[\\w-]{6}\\.[\\w-]{27,38})',
    { anyCase: true, after: 160 },
  ],
  ['discord-mfa-token', 'mfa.', '~[\\w-]{84}'],
  [
    'discord-webhook-url',
    'discord.com/api/ discordapp.com/api/',
    '~(?:v\\d{1,2}/)?webhooks/(\\d{17,20}/[\\w-]{60,})',
  ],
  ['telegram-bot-token', ':AA', '(?:bot)?(\\d{8,10}~[\\w-]{33})', { before: 13, after: 36 }],
  ['slack-configuration-token', 'xoxe-1- xoxe.xox', '~(?:[bp]-1-)?[A-Za-z0-9-]{60,}'],
  ['slack-session-token', 'xoxc- xoxd- xoxs-', '~[\\w%\\+/=-]{40,}'],
  ['slack-workflow-token', 'xwfp-', '~[\\w-]{40,}'],
  [
    'slack-trigger-url',
    'hooks.slack.com/workflows/ hooks.slack.com/triggers/ hooks.slack-gov.com/',
    '~(?:[a-z]{8,9}/)?([TE][A-Z0-9]{6,12}/\\w{6,20}/[\\w/]{20,})',
  ],
  [
    'teams-webhook-url',
    '/IncomingWebhook/',
    `${UUID}@${UUID}~(${HEX32}/${UUID}(?:/[\\w-]{1,80})?)`,
    { before: 73 },
  ],
  ['power-automate-url', '/paths/invoke?', '\\w{1,40}~([!#-&(-;=?-}]{1,160}?sig=[\\w%-]{40,})'],
  [
    'google-chat-webhook-url',
    'chat.googleapis.com/v1/spaces/',
    '~[\\w-]{5,30}/messages\\?(key=[\\w-]{30,60}&(?:amp;)?token=[\\w%-]{30,})',
  ],
  ['mattermost-webhook-url', '/hooks/', `[\\w.:-]{1,60}~(${mixed(26, 'a-z0-9')})`],
  ['rocket-chat-webhook-url', '/hooks/', '[\\w.:-]{1,60}~([A-Za-z0-9]{17,24}/[A-Za-z0-9]{40,})'],
  named('mattermost-token', 'mattermost mm_token mm_access', mixed(26, 'a-z0-9')),
  ['matrix-access-token', 'syt_', '~[\\w\\+/=]{2,120}_[A-Za-z]{20}_[A-Za-z0-9]{6}'],
  ['matrix-session-token', 'mat_ mar_ mct_ mcr_', '~[A-Za-z0-9]{30}_[A-Za-z0-9]{6}'],
  ['zoom-webhook-url', 'zoom.us/incoming/hook/ zoom.us/chat/webhooks/', '~([\\w/-]{20,})'],
  [
    'zoom-meeting-password',
    'zoom.us/j/ zoom.us/w/ zoom.com/j/ zoom.com.cn/j/ zoomgov.com/j/',
    '~\\d{9,11}\\?pwd=([\\w.-]{6,})',
    { nature: 'password', confidence: 'medium' },
  ],
  ['webex-access-token', '_PF84_ _P0A1_', `[A-Za-z0-9]{64}~${UUID}`, { before: 64 }],
  ['webex-webhook-url', 'webhooks/incoming/', '~([\\w-]{76,})'],
  ['twitch-chat-token', 'oauth:', '~[a-z0-9]{30}'],
  [
    'viber-bot-token',
    'viber x-viber',
    `~[^\\n]{0,40}?((?:[a-f0-9]{16}-){2}[a-f0-9]{16})`,
    { anyCase: true },
  ],
  ['ntfy-token', 'tk_', `~(?=[a-z]{0,28}\\d)[a-z0-9]{29}`, { after: 32 }],
];

/** Calls, short messages and pushes. */
const TELEPHONY: readonly Kind[] = [
  ['twilio-api-key-sid', hexAfter('SK'), '~[a-f0-9]{31}', { after: 36, confidence: 'medium' }],
  ['twilio-auth-token', hexAfter('AC'), `~[a-f0-9]{31}["'\\s:,]{1,8}(${HEX32})`, { after: 80 }],
  named('twilio-credential', 'twilio', `SK${HEX32}|${mixed(32)}`),
  named('vonage-api-secret', 'vonage nexmo', mixed(16)),
  ['telnyx-api-key', 'KEY0', '~[0-9A-F]{31}_[A-Za-z0-9]{22}'],
  named('messagebird-access-key', 'messagebird', `(?:live_|test_)?${mixed(25)}`),
  named('plivo-auth-token', 'plivo', mixed(40)),
  ['onesignal-api-key', 'os_v2_app_ os_v2_org_', '~[a-z2-7]{80,}'],
  named('onesignal-legacy-api-key', 'onesignal', '[A-Za-z0-9]{48}'),
  ['courier-auth-token', 'pk_prod_ dk_prod_ pk_test_ dk_test_', '~[A-Z0-9]{28}'],
  named('pusher-secret', 'pusher_secret pusher_app_secret', '[a-f0-9]{20}'),
  [
    'ably-api-key',
    'ably',
    '~[^\\n]{0,40}?([\\w-]{6}\\.[\\w-]{6}:[\\w-]{43,})',
    { anyCase: true, after: 110 },
  ],
  named('pushover-token', 'pushover', mixed(30, 'a-z0-9')),
];

/** Social networks. */
const SOCIAL: readonly Kind[] = [
  // The long-lived tokens end in the same letters.
  ['line-channel-token', 'w1cDnyilFU=', '[A-Za-z0-9\\+/]{150,161}~', { before: 161, after: 12 }],
  // Bytes with zeros among them, as of a font or a map, have rows of As in Base64.
  [
    'facebook-access-token',
    'EAA',
    '(?<![\\w\\+/])~(?!\\w{3,80}AAA)[A-Za-z0-9]{90,}',
    { before: 1 },
  ],
  named('facebook-app-secret', 'facebook fb_app fb_secret', HEX32),
  ['instagram-access-token', 'IGQV IGQW IGAA', '~[\\w-]{80,}'],
  // A digest of 20 bytes always ends in one equals sign.
  ['twitter-bearer-token', 'AAAAAAAAAAAAAAAAAAAA', '~[\\w%]{30,90}%3D[A-Za-z0-9]{40,}'],
  named(
    'twitter-credential',
    'twitter',
    `(?:\\d{6,20}-)?${mixed(40)}|${mixed(50)}|${mixed(45)}|${mixed(25)}`,
  ),
  ['linkedin-client-secret', 'WPL_AP0. WPL_AP1.', '~[A-Za-z0-9]{16}\\.[\\w\\+/=]{8,}'],
  named('linkedin-access-token', 'linkedin', 'AQ[\\w-]{100,}'),
  ['tiktok-access-token', 'act. rft. clt.', '~[A-Za-z0-9]{30,90}![\\w.]{3,}'],
  ['pinterest-access-token', 'pina_ pinr.', '~[A-Z0-9.]{50,}'],
  ['vk-access-token', 'vk1.a.', '~[\\w-]{80,}'],
];

export const CHAT: readonly Kind[] = [...CHATS, ...TELEPHONY, ...MAIL, ...SOCIAL];
