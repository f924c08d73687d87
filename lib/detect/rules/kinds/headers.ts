import type { Kind } from './kind.ts';
import { SAID, UUID } from './label.ts';

/** A digit: else it is a name or a word. */
const DRAWN = '(?=[A-Za-z_%+/.:=|-]{0,60}\\d)';

/** What a request is let in by. */
export const HEADERS: readonly Kind[] = [
  [
    'authorization-header',
    'authorization',
    `~["'\`]?\\]?[ \\t]{0,2}[:=,][ \\t]{0,2}["'\`]?(?:basic |(?:bearer|token|splunk|\\w{0,5}key)[ =](?:token=)?)["']?${DRAWN}([\\w+/.:=\\x7e-]{12,})`,
    { anyCase: true },
  ],
  [
    'session-cookie',
    'phpsessid jsessionid sessionid connect.sid asp.net_sessionid aspxauth laravel_session ' +
      'wordpress_logged_in_ session-token _gitlab_session pt_key sessdata',
    // A line of its own is no cookie.
    `\\w{0,12}~${SAID}(?<!\\n["'\`]{0,3})((?!${UUID})${DRAWN}[\\w%+/.:|-]{20,})`,
    { anyCase: true, confidence: 'medium', before: 12 },
  ],
];
