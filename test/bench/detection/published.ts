interface Published {
  readonly path: RegExp;
  readonly rules: readonly string[];
  readonly what: string;
}

function published(path: RegExp, rules: string, what: string): Published {
  return { path, rules: rules.split(' '), what };
}

/** What somebody published on purpose, as a person judged it: finding it is right. */
const PUBLISHED: readonly Published[] = [
  published(/\/package\.json$/u, 'email-address person-name', 'five people or more who made it'),
  published(/^webpack@.*\/README\.md$/u, 'email-address', 'its team, with their addresses'),
  published(/^lighthouse@.*\/sentry\.js$/u, 'sentry-dsn', 'where it reports its own errors'),
  published(/^ethers@.*\/provider-(?:alchemy|quicknode)\./u, 'credential', 'keys for all users'),
  published(/^ssh2@.*\/constants\.js$/u, 'private-key', 'a key to try its algorithms with'),
  published(/^twilio@.*\/credential\.d\.ts$/u, 'private-key', 'the first line of a key'),
  published(/^node-red@.*\/settings\.js$/u, 'password-hash', 'of a password in an example'),
  published(/^ali-oss@.*\/README\.md$/u, 'credential signed-url', 'a signed address of an example'),
  published(/^@aws-sdk\/client-cognito/u, 'credential', 'a session of the documentation'),
  published(/^oidc-provider@.*\/dev_keystore\.js$/u, 'json-web-key', 'keys to develop with'),
  published(/^pm2@.*\/Serve\.js$/u, 'credential', 'a Basic header of an example'),
  published(/^(?:node-forge|axios)@.*\/README\.md$/u, 'password', 'passwords of examples'),
];

/** What it is, or undefined for a false alarm. */
export function publishedIn(path: string, rule: string): string | undefined {
  return PUBLISHED.find((it) => it.path.test(path) && it.rules.includes(rule))?.what;
}
