import type { Kind, KindOptions } from './kind.ts';
import { named } from './label.ts';

/** These stand in web pages and apps. */
const PUBLISHED: KindOptions = { confidence: 'medium' };

/** What watches programs, and counts who uses them. */
export const MONITORING: readonly Kind[] = [
  named('datadog-api-key', 'datadog dd_ap dd-ap ddapi'),
  ['new-relic-key', 'NRAK- NRII- NRIQ- NRAA- NRRA- NRSP-us01 NRSP-eu01'],
  ['new-relic-license-key', 'NRAL', '\\w{32,40}~', { before: 40, after: 4 }],
  ['dynatrace-token', 'dt0c01. dt0s01. dt0s02. dt0s03. dt0s06. dt0s08. dt0s09. dt0s16.', '.'],
  ['elastic-token', 'essu_ AAEAAWVsYXN0aWMv', '+/='],
  named('splunk-hec-token', 'splunk', '[\\w-]{36}'),
  ['grafana-legacy-key', 'eyJrIjoi', '+/='],
  ['honeycomb-key', 'ik_ mk_', 'hc[a-z]~\\w{26}:?\\w{32}', { before: 3, after: 62 }],
  ['axiom-token', 'xaat- xapt- xait-'],
  ['sentry-token', 'sntryu_ sntrya_ sntryi_ sntryr_ sntrys_', '+/='],
  [
    'sentry-dsn',
    'sentry.io/',
    'https?://\\w{32}(?::\\w{32})?@[\\w.-]{0,60}~\\d{1,20}',
    { before: 140, after: 40, ...PUBLISHED },
  ],
  named('pagerduty-key', 'pagerduty pd_api'),
  ['pagerduty-token', 'pdus+_ pdeu+_'],
  named('opsgenie-key', 'opsgenie geniekey'),
  named('mezmo-key', 'logdna mezmo'),
  ['posthog-key', 'phx_ pha_ phr_ phs_'],
  ['posthog-project-key', 'phc_', '', PUBLISHED],
  named('algolia-key', 'algolia', undefined, PUBLISHED),
  ['monitoring-key', 'hbp_ cu_ cxtp_ cxup_ cxth_'],
  ['influxdb-3-token', 'apiv3_'],
];
