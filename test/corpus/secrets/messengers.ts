import { DIGITS, LOWER, UPPER } from '../../fixtures/secrets/random.ts';
import type { Random } from '../../fixtures/secrets/random.ts';
import {
  alnum,
  base64,
  digits,
  encoded,
  hex,
  LOWER_ALNUM,
  UPPER_ALNUM,
  urlsafe,
  uuid,
} from '../shapes.ts';
import type { SecretKind } from '../types.ts';
import { NOT_FOR_CONNECTIONS } from './never.ts';

const SLACK = 'https://docs.slack.dev/authentication/tokens';
const ROTATION = 'https://docs.slack.dev/authentication/using-token-rotation';
const TEAMS =
  'https://learn.microsoft.com/microsoftteams/platform/webhooks-and-connectors/how-to/add-incoming-webhook';

/** Where teams talk. */
export const MESSENGERS: readonly SecretKind[] = [
  {
    id: 'slack-bot-token',
    source: SLACK,
    names: ['SLACK_BOT_TOKEN', 'SLACK_TOKEN'],
    called: ['Slack bot token', 'Slack 机器人令牌'],
    make: (random) => `xoxb-${digits(random, 12)}-${digits(random, 13)}-${alnum(random, 24)}`,
  },
  {
    id: 'slack-user-token',
    source: SLACK,
    names: ['SLACK_USER_TOKEN', 'SLACK_TOKEN'],
    called: ['Slack user token', 'Slack 用户令牌'],
    make: (random) =>
      `xoxp-${digits(random, 12)}-${digits(random, 12)}-${digits(random, 13)}-${hex(random, 32)}`,
  },
  {
    id: 'slack-app-token',
    source: SLACK,
    names: ['SLACK_APP_TOKEN'],
    called: ['Slack app-level token', 'Slack 应用级令牌'],
    make: (random) =>
      `xapp-1-A0${random.text(UPPER_ALNUM, 9)}-${digits(random, 13)}-${hex(random, 64)}`,
  },
  {
    id: 'slack-configuration-token',
    source: 'https://docs.slack.dev/app-manifests/configuring-apps-with-app-manifests',
    names: ['SLACK_CONFIG_TOKEN', 'SLACK_APP_CONFIGURATION_TOKEN'],
    called: ['Slack app configuration token', 'Slack 应用配置令牌'],
    make: (random) => `xoxe.xox${random.pick(['p', 'b'])}-1-${alnum(random, 166)}`,
  },
  {
    id: 'slack-refresh-token',
    source: ROTATION,
    names: ['SLACK_REFRESH_TOKEN'],
    called: ['Slack refresh token', 'Slack 刷新令牌'],
    make: (random) => `xoxe-1-${alnum(random, 147)}`,
  },
  {
    id: 'slack-workspace-token',
    source: SLACK,
    names: ['SLACK_TOKEN', 'SLACK_WORKSPACE_TOKEN'],
    called: ['Slack workspace token', 'Slack 工作区令牌'],
    make: (random) =>
      `xox${random.pick(['a-2', 'r', 's'])}-${digits(random, 11)}-${digits(random, 12)}-${digits(random, 12)}-${hex(random, 32)}`,
  },
  {
    id: 'slack-browser-token',
    source: 'https://docs.slack.dev/authentication/best-practices-for-security',
    names: ['SLACK_XOXC_TOKEN', 'SLACK_TOKEN'],
    called: ['Slack browser token', 'Slack 网页令牌'],
    make: (random) =>
      `xoxc-${digits(random, 12)}-${digits(random, 12)}-${digits(random, 13)}-${hex(random, 64)}`,
  },
  {
    id: 'slack-cookie',
    source: 'https://docs.slack.dev/authentication/best-practices-for-security',
    names: ['SLACK_XOXD_TOKEN', 'SLACK_COOKIE'],
    called: ['Slack session cookie', 'Slack 会话 Cookie'],
    make: (random) => `xoxd-${encodeURIComponent(base64(random, 128))}`,
  },
  {
    id: 'slack-signing-secret',
    source: 'https://docs.slack.dev/authentication/verifying-requests-from-slack',
    names: ['SLACK_SIGNING_SECRET', 'SLACK_CLIENT_SECRET'],
    called: ['Slack signing secret', 'Slack 签名密钥'],
    make: (random) => hex(random, 32),
  },
  {
    id: 'slack-webhook',
    source: 'https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks',
    names: ['SLACK_WEBHOOK_URL', 'SLACK_WEBHOOK'],
    called: ['Slack webhook', 'Slack Webhook 地址'],
    never: NOT_FOR_CONNECTIONS,
    make: (random) =>
      `https://hooks.slack.com/services/${slackId(random, 'T')}/${slackId(random, 'B')}/${alnum(random, 24)}`,
  },
  {
    id: 'slack-workflow-webhook',
    source: 'https://slack.com/help/articles/360041352714',
    names: ['SLACK_WORKFLOW_URL', 'SLACK_WEBHOOK_URL'],
    called: ['Slack workflow webhook', 'Slack 工作流 Webhook'],
    never: NOT_FOR_CONNECTIONS,
    make: (random) =>
      random.pick([
        `https://hooks.slack.com/workflows/${slackId(random, 'T')}/${slackId(random, 'A')}/${digits(random, 18)}/${alnum(random, 24)}`,
        `https://hooks.slack.com/triggers/${slackId(random, 'T')}/${digits(random, 13)}/${hex(random, 32)}`,
      ]),
  },
  {
    id: 'discord-bot-token',
    source: 'https://discord.com/developers/docs/reference#authentication',
    names: ['DISCORD_TOKEN', 'DISCORD_BOT_TOKEN', 'BOT_TOKEN'],
    called: ['Discord bot token', 'Discord 机器人令牌'],
    // The id of the bot, a time and an HMAC.
    make: (random) =>
      `${encoded(digits(random, random.pick([18, 19]))).replaceAll('=', '')}.G${urlsafe(random, 5)}.${urlsafe(random, 38)}`,
  },
  {
    id: 'discord-webhook',
    source: 'https://discord.com/developers/docs/resources/webhook',
    names: ['DISCORD_WEBHOOK_URL', 'DISCORD_WEBHOOK'],
    called: ['Discord webhook', 'Discord Webhook 地址'],
    never: NOT_FOR_CONNECTIONS,
    make: (random) =>
      `https://discord${random.pick(['', 'app'])}.com/api/webhooks/${digits(random, 19)}/${urlsafe(random, 68)}`,
  },
  {
    id: 'discord-client-secret',
    source: 'https://discord.com/developers/docs/topics/oauth2',
    names: ['DISCORD_CLIENT_SECRET'],
    called: ['Discord client secret', 'Discord 客户端密钥'],
    make: (random) => urlsafe(random, 32),
  },
  {
    id: 'telegram-bot-token',
    source: 'https://core.telegram.org/bots/api#authorizing-your-bot',
    names: ['TELEGRAM_BOT_TOKEN', 'TELEGRAM_TOKEN', 'TG_BOT_TOKEN'],
    called: ['Telegram bot token', 'Telegram 机器人令牌'],
    make: (random) => `${digits(random, 10)}:AA${random.text('EFGH', 1)}${urlsafe(random, 32)}`,
  },
  {
    id: 'telegram-api-hash',
    source: 'https://core.telegram.org/api/obtaining_api_id',
    names: ['TELEGRAM_API_HASH', 'API_HASH'],
    called: ['Telegram api_hash', 'Telegram api_hash'],
    make: (random) => hex(random, 32),
  },
  {
    id: 'teams-webhook',
    source: TEAMS,
    names: ['TEAMS_WEBHOOK_URL', 'MS_TEAMS_WEBHOOK'],
    called: ['Teams webhook', 'Teams Webhook 地址'],
    never: NOT_FOR_CONNECTIONS,
    make: (random) =>
      `https://${random.text(LOWER, 8)}.webhook.office.com/webhookb2/${uuid(random)}@${uuid(random)}/IncomingWebhook/${hex(random, 32)}/${uuid(random)}`,
  },
  {
    id: 'teams-workflow-webhook',
    source:
      'https://learn.microsoft.com/power-automate/when-a-http-request-is-received-trigger-url',
    names: ['TEAMS_WEBHOOK_URL', 'TEAMS_WORKFLOW_URL', 'POWER_AUTOMATE_URL'],
    called: ['Teams workflow webhook', 'Teams 工作流 Webhook'],
    never: NOT_FOR_CONNECTIONS,
    make: (random) =>
      random.pick([
        `https://prod-${random.int(89) + 10}.westeurope.logic.azure.com:443/workflows/${invoke(random, '2016-06-01')}`,
        `https://default${hex(random, 30)}.${hex(random, 2)}.environment.api.powerplatform.com:443/powerautomate/automations/direct/workflows/${invoke(random, '1')}`,
      ]),
  },
  {
    id: 'google-chat-webhook',
    source: 'https://developers.google.com/workspace/chat/quickstart/webhooks',
    names: ['GOOGLE_CHAT_WEBHOOK', 'GCHAT_WEBHOOK_URL'],
    called: ['Google Chat webhook', 'Google Chat Webhook 地址'],
    never: NOT_FOR_CONNECTIONS,
    make: (random) =>
      `https://chat.googleapis.com/v1/spaces/AAAA${urlsafe(random, 7)}/messages?key=AIzaSy${urlsafe(random, 33)}&token=${urlsafe(random, 43)}`,
  },
  {
    id: 'mattermost-token',
    source: 'https://developers.mattermost.com/integrate/reference/personal-access-token/',
    names: ['MATTERMOST_TOKEN', 'MM_TOKEN'],
    called: ['Mattermost access token', 'Mattermost 访问令牌'],
    make: (random) => random.text(LOWER_ALNUM, 26),
  },
  {
    id: 'mattermost-webhook',
    source: 'https://developers.mattermost.com/integrate/webhooks/incoming/',
    names: ['MATTERMOST_WEBHOOK_URL'],
    called: ['Mattermost webhook', 'Mattermost Webhook 地址'],
    never: NOT_FOR_CONNECTIONS,
    make: (random) => `https://chat.acme-corp.net/hooks/${random.text(LOWER_ALNUM, 26)}`,
  },
  {
    id: 'rocket-chat-token',
    source: 'https://developer.rocket.chat/apidocs/generate-personal-access-token',
    names: ['ROCKETCHAT_TOKEN', 'ROCKETCHAT_AUTH_TOKEN', 'X-Auth-Token'],
    called: ['Rocket.Chat auth token', 'Rocket.Chat 认证令牌'],
    make: (random) => urlsafe(random, 43),
  },
  {
    id: 'matrix-access-token',
    source: 'https://spec.matrix.org/latest/client-server-api/',
    names: ['MATRIX_ACCESS_TOKEN', 'MATRIX_TOKEN'],
    called: ['Matrix access token', 'Matrix 访问令牌'],
    // As Synapse makes them: the user, 20 letters, a checksum in base 62.
    make: (random) =>
      `syt_${encoded(random.text(LOWER, 6))}_${random.text(LOWER + UPPER, 20)}_${alnum(random, 6)}`,
  },
  {
    id: 'zulip-key',
    source: 'https://zulip.com/api/api-keys',
    names: ['ZULIP_API_KEY'],
    called: ['Zulip API key', 'Zulip API 密钥'],
    make: (random) => alnum(random, 32),
  },
  {
    id: 'webex-bot-token',
    source: 'https://developer.webex.com/docs/bots',
    names: ['WEBEX_ACCESS_TOKEN', 'WEBEX_BOT_TOKEN'],
    called: ['Webex bot token', 'Webex 机器人令牌'],
    make: (random) =>
      `${urlsafe(random, 64)}_P${random.pick(['F84', 'E93', '0A1'])}_${uuid(random)}`,
  },
  {
    id: 'zoom-client-secret',
    source: 'https://developers.zoom.us/docs/internal-apps/s2s-oauth/',
    names: ['ZOOM_CLIENT_SECRET', 'ZOOM_API_SECRET'],
    called: ['Zoom client secret', 'Zoom 客户端密钥'],
    make: (random) => alnum(random, 32),
  },
  {
    id: 'zoom-webhook-secret',
    source: 'https://developers.zoom.us/docs/api/webhooks/',
    names: ['ZOOM_WEBHOOK_SECRET_TOKEN', 'ZOOM_SECRET_TOKEN'],
    called: ['Zoom webhook secret token', 'Zoom Webhook 密钥'],
    make: (random) => urlsafe(random, 22),
  },
  {
    id: 'line-channel-token',
    source: 'https://developers.line.biz/en/docs/basics/channel-access-token/',
    names: ['LINE_CHANNEL_ACCESS_TOKEN', 'CHANNEL_ACCESS_TOKEN'],
    called: ['LINE channel access token', 'LINE 频道访问令牌'],
    make: (random) => `${base64(random, 112).slice(0, -2)}dB04t89/1O/w1cDnyilFU=`,
  },
  {
    id: 'line-channel-secret',
    source: 'https://developers.line.biz/en/docs/messaging-api/getting-started/',
    names: ['LINE_CHANNEL_SECRET', 'CHANNEL_SECRET'],
    called: ['LINE channel secret', 'LINE 频道密钥'],
    make: (random) => hex(random, 32),
  },
  {
    id: 'pusher-secret',
    source: 'https://pusher.com/docs/channels/library_auth_reference/rest-api/',
    names: ['PUSHER_APP_SECRET', 'PUSHER_SECRET'],
    called: ['Pusher app secret', 'Pusher 应用密钥'],
    make: (random) => hex(random, 20),
  },
  {
    id: 'ably-key',
    source: 'https://ably.com/docs/auth/basic',
    names: ['ABLY_API_KEY'],
    called: ['Ably API key', 'Ably API 密钥'],
    make: (random) => `${alnum(random, 6)}.${alnum(random, 6)}:${urlsafe(random, 43)}`,
  },
  {
    id: 'pubnub-secret-key',
    source: 'https://www.pubnub.com/docs/general/setup/account-setup',
    names: ['PUBNUB_SECRET_KEY'],
    called: ['PubNub secret key', 'PubNub 密钥'],
    make: (random) => `sec-c-${encoded(uuid(random))}`,
  },
  {
    id: 'agora-certificate',
    source: 'https://docs.agora.io/en/video-calling/get-started/manage-agora-account',
    names: ['AGORA_APP_CERTIFICATE'],
    called: ['Agora app certificate', '声网 App 证书'],
    make: (random) => hex(random, 32),
  },
  {
    id: 'livekit-secret',
    source: 'https://docs.livekit.io/home/cloud/keys-and-tokens/',
    names: ['LIVEKIT_API_SECRET'],
    called: ['LiveKit API secret', 'LiveKit API 密钥'],
    make: (random) => alnum(random, 43),
  },
  {
    id: 'pushover-token',
    source: 'https://pushover.net/api',
    names: ['PUSHOVER_TOKEN', 'PUSHOVER_API_TOKEN'],
    called: ['Pushover API token', 'Pushover API 令牌'],
    make: (random) => `a${random.text(LOWER_ALNUM, 29)}`,
  },
  {
    id: 'ntfy-token',
    source: 'https://docs.ntfy.sh/config/#access-tokens',
    names: ['NTFY_TOKEN'],
    called: ['ntfy access token', 'ntfy 访问令牌'],
    make: (random) => `tk_${random.text(LOWER_ALNUM, 29)}`,
  },
  {
    id: 'sendbird-token',
    source: 'https://sendbird.com/docs/chat/platform-api/v3/prepare-to-use-api',
    names: ['SENDBIRD_API_TOKEN'],
    called: ['Sendbird API token', 'Sendbird API 令牌'],
    make: (random) => hex(random, 40),
  },
];

function slackId(random: Random, letter: string): string {
  return letter + random.text(UPPER + DIGITS, random.pick([8, 10]));
}

function invoke(random: Random, version: string): string {
  const query = `api-version=${version}&sp=%2Ftriggers%2Fmanual%2Frun&sv=1.0`;
  return `${hex(random, 32)}/triggers/manual/paths/invoke?${query}&sig=${urlsafe(random, 43)}`;
}
