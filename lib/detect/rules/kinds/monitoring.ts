import type { Kind, KindOptions } from './kind.ts';
import { LABEL, UUID, mixed, named } from './label.ts';

const HEX32 = '[a-f0-9]{32}';

/** These stand in web pages and apps. */
const PUBLISHED: KindOptions = { confidence: 'medium' };

const SUITES: readonly Kind[] = [
  named(
    'datadog-api-key',
    'datadog dd_api dd_app dd-api dd-app ddapikey ddappkey',
    `${HEX32}(?:[a-f0-9]{8})?`,
  ),
  named(
    'datadog-client-token',
    'clienttoken client_token client-token',
    'pub[a-f0-9]{32}',
    PUBLISHED,
  ),
  ['new-relic-user-key', 'NRAK-', '~[A-Z0-9]{27}'],
  ['new-relic-insights-key', 'NRII- NRIQ-', '~[\\w-]{32}'],
  ['new-relic-admin-key', 'NRAA- NRRA-', '~[a-f0-9]{27,42}'],
  ['new-relic-license-key', 'NRAL', '[a-z0-9]{32,36}(?:FFFF)?~', { before: 40, after: 4 }],
  named('new-relic-legacy-key', 'new_relic new-relic newrelic', '[a-f0-9]{40}'),
  ['new-relic-location-key', 'NRSP-', '~[a-z]{2}\\d\\d[a-f0-9]{31}'],
  ['new-relic-browser-key', 'NRJS-', '~[a-f0-9]{19}', PUBLISHED],
  ['new-relic-mobile-token', '-NRMA', '[A-Za-z0-9]{42}~', { before: 42, after: 5, ...PUBLISHED }],
  ['dynatrace-token', 'dt0', '~[a-z]\\d\\d\\.[A-Z0-9]{8,24}\\.[A-Z0-9]{64}'],
  ['elastic-cloud-key', 'essu_', '~[\\w\\+/=-]{40,}'],
  ['elastic-service-token', 'AAEAAWVsYXN0aWMv', '~[\\w-]{20,}'],
  [
    'elastic-api-key',
    'ApiKey',
    '~ ((?=[A-Za-z]{0,50}\\d)[A-Za-z0-9\\+/_-]{40,120}={0,2})',
    { after: 140 },
  ],
  ['splunk-hec-token', 'splunk', `~(?:${LABEL}| )(${UUID})`, { anyCase: true }],
  ['grafana-legacy-key', 'eyJrIjoi', '~[A-Za-z0-9\\+/=]{70,}'],
  [
    'grafana-oncall-url',
    'grafana.net/oncall/integrations/v1/',
    'https?://[\\w.-]{4,50}~\\w{3,40}/[A-Za-z0-9]{20,}',
  ],
];

const LOGS_AND_METRICS: readonly Kind[] = [
  ['honeycomb-key', 'ik_ mk_', 'hc[a-z]~[a-z0-9]{26}:?[A-Za-z0-9]{32}', { before: 3, after: 62 }],
  named(
    'honeycomb-legacy-key',
    'x-honeycomb-team honeycomb_api honeycomb_key honeycomb_write',
    `${HEX32}|${mixed(22)}`,
  ),
  [
    'logzio-token',
    'logzio logz_io logz.io',
    `~(?:${LABEL}|:\\d{2,5}/?\\?token=)([a-z]{32}|${UUID})`,
    { anyCase: true },
  ],
  [
    'sumologic-collector-url',
    'sumologic.com/receiver/v1/http/',
    'https?://[\\w.-]{4,60}~[\\w=-]{40,}',
    { before: 70 },
  ],
  named('sumologic-access-key', 'sumologic sumo_logic sumo_access sumo_key', mixed(64)),
  named('better-stack-token', 'logtail betterstack better_stack better-stack', mixed(24)),
  named('logdna-key', 'logdna mezmo', HEX32),
  ['loggly-url', 'loggly.com/inputs/ loggly.com/bulk/', `https?://[\\w.-]{4,30}~${UUID}`],
  ['axiom-token', 'xaat- xapt- xait-', `~${UUID}`],
  ['coralogix-key', 'cxtp_ cxup_ cxth_', '~[A-Za-z0-9]{30}'],
  named('influxdb-token', 'influx', '[\\w-]{86}=='),
  ['influxdb-3-token', 'apiv3_', '~[\\w-]{60,}'],
];

const ERRORS: readonly Kind[] = [
  ['sentry-token', 'sntryu_ sntrya_ sntryi_ sntryr_', '~[a-f0-9]{64}'],
  [
    'sentry-organization-token',
    'sntrys_',
    '~eyJ[A-Za-z0-9\\+/=]{80,700}_[A-Za-z0-9\\+/]{40,}',
    { after: 900 },
  ],
  named('sentry-legacy-token', 'sentry_auth sentry-auth sentryauth', '[a-f0-9]{64}'),
  [
    'sentry-dsn',
    'sentry.io/',
    `https?://${HEX32}(?::${HEX32})?@[\\w.-]{0,60}~\\d{1,20}`,
    { before: 140, after: 40, ...PUBLISHED },
  ],
  named('rollbar-token', 'rollbar', HEX32),
  named('bugsnag-key', 'bugsnag', HEX32, PUBLISHED),
  ['honeybadger-key', 'hbp_', '~[A-Za-z0-9]{36}'],
  named('appsignal-key', 'appsignal', UUID),
  ['uptrace-dsn', 'uptrace.dev', 'https?://[\\w-]{16,40}@[\\w.]{0,10}~', { before: 70 }],
];

const ALERTS: readonly Kind[] = [
  ['pagerduty-token', 'pdus+_ pdeu+_', '~[\\w-]{20,}'],
  named(
    'pagerduty-key',
    'pagerduty pd_api routing_key',
    `${HEX32}|r0[a-z0-9]{30}|${mixed(20, '\\w\\+-')}`,
  ),
  ['pagerduty-url', 'events.pagerduty.com/integration/', `~(${HEX32})`],
  ['opsgenie-key', 'geniekey opsgenie', `~(?:${LABEL}| )(${UUID})`, { anyCase: true }],
  ['victorops-url', 'alert.victorops.com/integrations/', `~generic/\\d{6,10}/alert/(${UUID})`],
  named(
    'uptimerobot-key',
    'uptimerobot uptime_robot uptime-robot',
    '(?:u|m|ur)\\d{5,10}-[a-f0-9]{24}',
  ),
  ['checkly-key', 'cu_', `~${HEX32}`, { after: 36 }],
  [
    'monitor-ping-url',
    'hc-ping.com/ betterstack.com/api/v1/heartbeat/ betteruptime.com/api/v1/heartbeat/ cronitor.link/p/',
    'https?://[\\w.-]{0,20}~[\\w/-]{20,}',
    { before: 30, ...PUBLISHED },
  ],
];

const ANALYTICS: readonly Kind[] = [
  ['posthog-key', 'phx_ pha_ phr_ phs_', '~[A-Za-z0-9]{40,}'],
  ['posthog-project-key', 'phc_', '~[A-Za-z0-9]{40,}', PUBLISHED],
  ['segment-token', 'sgp_', '~[A-Za-z0-9]{64}'],
  named('segment-write-key', 'segment_write segment-write segmentwrite', mixed(32), PUBLISHED),
  named('mixpanel-key', 'mixpanel', HEX32, PUBLISHED),
  named('amplitude-key', 'amplitude', HEX32, PUBLISHED),
  named('algolia-key', 'algolia', HEX32, PUBLISHED),
];

export const MONITORING: readonly Kind[] = [
  ...SUITES,
  ...LOGS_AND_METRICS,
  ...ERRORS,
  ...ALERTS,
  ...ANALYTICS,
];
