import { ALNUM, LOWER, UPPER } from '../../fixtures/secrets/random.ts';
import { alnum, base64, digits, hex, LOWER_ALNUM, urlsafe } from '../shapes.ts';
import type { SecretKind } from '../types.ts';

const META = 'https://developers.facebook.com/docs/facebook-login/guides/access-tokens/';
const X = 'https://docs.x.com/resources/fundamentals/authentication/overview';

/** Social networks. */
export const SOCIAL: readonly SecretKind[] = [
  {
    id: 'facebook-access-token',
    source: META,
    names: ['FACEBOOK_ACCESS_TOKEN', 'FB_PAGE_TOKEN', 'PAGE_ACCESS_TOKEN'],
    called: ['Facebook page access token', 'Facebook 主页访问令牌'],
    make: (random) => `EAA${alnum(random, 150 + random.int(50))}`,
  },
  {
    id: 'whatsapp-token',
    source: 'https://developers.facebook.com/docs/whatsapp/business-management-api/get-started',
    names: ['WHATSAPP_TOKEN', 'WHATSAPP_ACCESS_TOKEN'],
    called: ['WhatsApp Cloud API token', 'WhatsApp Cloud API 令牌'],
    make: (random) => `EAA${alnum(random, 190)}ZDZD`,
  },
  {
    id: 'facebook-app-secret',
    source:
      'https://developers.facebook.com/docs/development/create-an-app/app-dashboard/basic-settings/',
    names: ['FACEBOOK_APP_SECRET', 'FB_APP_SECRET', 'META_APP_SECRET'],
    called: ['Facebook app secret', 'Facebook 应用密钥'],
    make: (random) => hex(random, 32),
  },
  {
    id: 'facebook-app-token',
    source: META,
    names: ['FACEBOOK_APP_TOKEN', 'FB_APP_ACCESS_TOKEN'],
    called: ['Facebook app access token', 'Facebook 应用访问令牌'],
    make: (random) => `${digits(random, 16)}|${urlsafe(random, 27)}`,
  },
  {
    id: 'instagram-token',
    source: 'https://developers.facebook.com/docs/instagram-platform/overview/',
    names: ['INSTAGRAM_ACCESS_TOKEN', 'IG_ACCESS_TOKEN'],
    called: ['Instagram access token', 'Instagram 访问令牌'],
    make: (random) => `IGAA${alnum(random, 160)}ZD`,
  },
  {
    id: 'x-bearer-token',
    source: X,
    names: ['TWITTER_BEARER_TOKEN', 'X_BEARER_TOKEN', 'BEARER_TOKEN'],
    called: ['Twitter bearer token', 'Twitter Bearer 令牌'],
    make: (random) =>
      `${'A'.repeat(21)}${alnum(random, 24)}%2B${alnum(random, 14)}%3D${alnum(random, 50)}`,
  },
  {
    id: 'x-access-token',
    source: X,
    names: ['TWITTER_ACCESS_TOKEN', 'X_ACCESS_TOKEN'],
    called: ['Twitter access token', 'Twitter 访问令牌'],
    make: (random) => `${digits(random, 19)}-${alnum(random, 30)}`,
  },
  {
    id: 'x-access-token-secret',
    source: X,
    names: ['TWITTER_ACCESS_TOKEN_SECRET', 'TWITTER_ACCESS_SECRET'],
    called: ['Twitter access token secret', 'Twitter 访问令牌密钥'],
    make: (random) => alnum(random, 45),
  },
  {
    id: 'x-api-secret',
    source: X,
    names: ['TWITTER_API_SECRET', 'TWITTER_CONSUMER_SECRET', 'X_API_KEY_SECRET'],
    called: ['Twitter API secret', 'Twitter API 密钥'],
    make: (random) => alnum(random, 50),
  },
  {
    id: 'linkedin-client-secret',
    source: 'https://learn.microsoft.com/linkedin/shared/authentication/authentication',
    names: ['LINKEDIN_CLIENT_SECRET'],
    called: ['LinkedIn client secret', 'LinkedIn 客户端密钥'],
    make: (random) =>
      random.pick([alnum(random, 16), `WPL_AP1.${alnum(random, 16)}.${base64(random, 4)}`]),
  },
  {
    id: 'linkedin-access-token',
    source: 'https://learn.microsoft.com/linkedin/shared/authentication/authorization-code-flow',
    names: ['LINKEDIN_ACCESS_TOKEN'],
    called: ['LinkedIn access token', 'LinkedIn 访问令牌'],
    make: (random) => `AQ${random.text('UVWX', 1)}${urlsafe(random, 347)}`,
  },
  {
    id: 'reddit-client-secret',
    source: 'https://github.com/reddit-archive/reddit/wiki/OAuth2',
    names: ['REDDIT_CLIENT_SECRET', 'REDDIT_SECRET'],
    called: ['Reddit client secret', 'Reddit 客户端密钥'],
    make: (random) => urlsafe(random, 30),
  },
  {
    id: 'twitch-oauth-token',
    source: 'https://dev.twitch.tv/docs/chat/authenticating/',
    names: ['TWITCH_OAUTH_TOKEN', 'TWITCH_ACCESS_TOKEN', 'TMI_TOKEN'],
    called: ['Twitch OAuth token', 'Twitch OAuth 令牌'],
    make: (random) => `oauth:${random.text(LOWER_ALNUM, 30)}`,
  },
  {
    id: 'twitch-client-secret',
    source: 'https://dev.twitch.tv/docs/authentication/register-app/',
    names: ['TWITCH_CLIENT_SECRET', 'TWITCH_SECRET'],
    called: ['Twitch client secret', 'Twitch 客户端密钥'],
    make: (random) => random.text(LOWER_ALNUM, 30),
  },
  {
    id: 'pinterest-token',
    source:
      'https://developers.pinterest.com/docs/getting-started/set-up-authentication-and-authorization/',
    names: ['PINTEREST_ACCESS_TOKEN'],
    called: ['Pinterest access token', 'Pinterest 访问令牌'],
    make: (random) => `pina_${random.text(UPPER + '234567', 80)}`,
  },
  {
    id: 'tiktok-client-secret',
    source: 'https://developers.tiktok.com/doc/oauth-user-access-token-management/',
    names: ['TIKTOK_CLIENT_SECRET'],
    called: ['TikTok client secret', 'TikTok 客户端密钥'],
    make: (random) => alnum(random, 32),
  },
  {
    id: 'youtube-stream-key',
    source: 'https://support.google.com/youtube/answer/9854503',
    names: ['YOUTUBE_STREAM_KEY', 'STREAM_KEY'],
    called: ['YouTube stream key', 'YouTube 推流密钥'],
    make: (random) => [0, 1, 2, 3, 4].map(() => random.text(LOWER_ALNUM, 4)).join('-'),
  },
  {
    id: 'twitch-stream-key',
    source: 'https://help.twitch.tv/s/article/twitch-stream-key-faq',
    names: ['TWITCH_STREAM_KEY', 'STREAM_KEY'],
    called: ['Twitch stream key', 'Twitch 推流密钥'],
    make: (random) => `live_${digits(random, 9)}_${alnum(random, 30)}`,
  },
  {
    id: 'mastodon-token',
    source: 'https://docs.joinmastodon.org/client/token/',
    names: ['MASTODON_ACCESS_TOKEN'],
    called: ['Mastodon access token', 'Mastodon 访问令牌'],
    make: (random) => urlsafe(random, 43),
  },
  {
    id: 'bluesky-app-password',
    source: 'https://docs.bsky.app/docs/advanced-guides/api-directory',
    names: ['BLUESKY_APP_PASSWORD', 'BSKY_PASSWORD', 'ATP_PASSWORD'],
    called: ['Bluesky app password', 'Bluesky 应用密码'],
    make: (random) => [0, 1, 2, 3].map(() => random.text(`${LOWER}234567`, 4)).join('-'),
  },
  {
    id: 'spotify-client-secret',
    source: 'https://developer.spotify.com/documentation/web-api/concepts/apps',
    names: ['SPOTIFY_CLIENT_SECRET', 'SPOTIPY_CLIENT_SECRET'],
    called: ['Spotify client secret', 'Spotify 客户端密钥'],
    make: (random) => hex(random, 32),
  },
  {
    id: 'steam-key',
    source: 'https://steamcommunity.com/dev',
    names: ['STEAM_API_KEY', 'STEAM_WEB_API_KEY'],
    called: ['Steam Web API key', 'Steam Web API 密钥'],
    make: (random) => hex(random, 32).toUpperCase(),
  },
  {
    id: 'roblox-key',
    source: 'https://create.roblox.com/docs/cloud/auth/api-keys',
    names: ['ROBLOX_API_KEY'],
    called: ['Roblox Open Cloud API key', 'Roblox 开放云密钥'],
    make: (random) => random.text(`${ALNUM}+/`, 47) + base64(random, 600),
  },
];
