import type { Kind } from './kind.ts';

/** Between the name of a header and its value, in a request and in code. */
const IS = '["\'`]?\\]?[ \\t]{0,2}[:=,][ \\t]{0,2}["\'`]?';
/** A digit: else it is a name or a word. */
const DRAWN = '(?=[A-Za-z_%\\+/.:=|-]{0,60}\\d)';

/** What a request is let in by. */
export const HEADERS: readonly Kind[] = [
  [
    'authorization-header',
    'Authorization authorization AUTHORIZATION',
    `~${IS}(?:[Bb]asic ["']?(?=[a-z]{0,30}[A-Z\\d])|(?:[Bb]earer|[Tt]oken|[Aa]pi[Kk]ey|[Kk]ey)[ =](?:token=)?["']?${DRAWN})([\\w\\+/.:=\\x7e-]{12,})`,
  ],
  [
    'api-key-header',
    'x-api-key x-apikey x-auth-token x-access-token x-auth-key x-rapidapi-key x-secret-key x-token',
    `~${IS}(${DRAWN}[\\w\\+/=.-]{16,})`,
    { anyCase: true },
  ],
  [
    'session-cookie',
    'phpsessid jsessionid sessionid session_id connect.sid asp.net_sessionid .aspxauth ' +
      'aspnetcore.cookies laravel_session wordpress_logged_in_ remember_token session-token ci_session',
    `~[\\w.-]{0,40}["'\`]?[ \\t]?[:=][ \\t]?["'\`]?(${DRAWN}[\\w%\\+/.:|-]{20,})`,
    { anyCase: true, confidence: 'medium' },
  ],
];
