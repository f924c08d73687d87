import type { Kind } from './kind.ts';
import { UUID, identified, named } from './label.ts';
import { MAIL } from './mail.ts';

const hexAfter = (letters: string): string =>
  Array.from('0123456789abcdef', (digit) => letters + digit).join(' ');

/** What people talk through at work. */
const CHATS: readonly Kind[] = [
  [
    'discord-bot-token',
    'discord .login( .run( bot…token authorization',
    '~[^\\n]{0,60}?(?<![\\w.-])([mno][\\w-]{23,27}\\.[\\w-]{6}\\.[\\w-]{27,38})',
    { anyCase: true, after: 160 },
  ],
  [
    'discord-webhook-url',
    'discord.com/api/ discordapp.com/api/',
    '~(?:v\\d{1,2}/)?webhooks/([\\w/-]{60,})',
  ],
  ['telegram-bot-token', ':AA', '(?:bot)?(\\d{8,10}~[\\w-]{33})', { before: 13, after: 36 }],
  identified('telegram-api-hash', 'api…hash app…hash telegram', '[a-f0-9]{32}'),
  ['slack-session-token', 'xoxc- xoxd- xoxs- xoxe- xoxe.xox xwfp-', '%+/='],
  [
    'slack-trigger-url',
    'hooks.slack.com/workflows/ hooks.slack.com/triggers/ hooks.slack-gov.com/',
    '/',
  ],
  ['teams-webhook-url', 'webhook.office.com/webhookb2/ outlook.office.com/webhook/', '@/'],
  [
    'google-chat-webhook-url',
    'chat.googleapis.com/v1/spaces/',
    '~[\\w-]{5,30}/messages\\?([\\w=&;%-]{60,})',
  ],
  ['matrix-access-token', 'syt_ mat_ mar_ mct_ mcr_', '+/='],
  [
    'zoom-meeting-password',
    '?pwd=',
    'zoom[\\w.]{3,9}/\\w/\\d{9,11}~([\\w.-]{6,})',
    { nature: 'password', confidence: 'medium', before: 26 },
  ],
  ['webex-access-token', '_PF84_ _P0A1_', `[A-Za-z0-9]{64}~${UUID}`, { before: 64 }],
  ['twitch-chat-token', 'oauth:'],
  ['ntfy-token', 'tk_', '(~([a-z0-9]{29}))'],
];

/** Calls, short messages and pushes. */
const TELEPHONY: readonly Kind[] = [
  ['twilio-api-key-sid', hexAfter('SK'), '~[a-f0-9]{31}', { after: 36, confidence: 'medium' }],
  [
    'twilio-auth-token',
    hexAfter('AC'),
    '~[a-f0-9]{31}["\'\\s:,]{1,8}([a-f0-9]{32})',
    { after: 80 },
  ],
  named('twilio-credential', 'twilio'),
  ['onesignal-api-key', 'os_v2_app_ os_v2_org_'],
  ['telephony-service-key', 'KEY0 pk_prod_ dk_prod_ pk_test_ dk_test_'],
];

/** Social networks. */
const SOCIAL: readonly Kind[] = [
  // The long-lived tokens end in the same letters.
  ['line-channel-token', 'w1cDnyilFU=', '[\\w+/]{150,161}~', { before: 161, after: 12 }],
  // Bytes with zeros among them, as of a font or a map, have rows of As in Base64.
  ['facebook-access-token', 'EAA', '(?<![\\w+/])~(?!\\w{3,80}AAA)[A-Za-z0-9]{90,}', { before: 1 }],
  named('facebook-app-secret', 'facebook fb_app fb_secret'),
  ['instagram-access-token', 'IGQV IGQW IGAA'],
  // A digest of 20 bytes always ends in one equals sign.
  ['twitter-bearer-token', 'AAAAAAAAAAAAAAAAAAAA', '~[\\w%]{30,90}%3D\\w{40,}'],
  named('twitter-credential', 'twitter'),
  ['linkedin-client-secret', 'WPL_AP0. WPL_AP1.', '+/=.'],
  ['tiktok-access-token', 'act. rft. clt.', '~\\w{30,90}![\\w.]{3,}'],
  ['pinterest-access-token', 'pina_ pinr.', '.'],
  ['vk-access-token', 'vk1.a.'],
];

export const CHAT: readonly Kind[] = [...CHATS, ...TELEPHONY, ...MAIL, ...SOCIAL];
