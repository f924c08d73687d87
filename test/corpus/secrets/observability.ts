import type { Random } from '../../fixtures/secrets/random.ts';
import {
  alnum,
  base64,
  BASE32,
  bytes,
  crc32Hex,
  digits,
  encoded,
  encodedUrl,
  epoch,
  hex,
  LOWER_ALNUM,
  UPPER_ALNUM,
  urlsafe,
  uuid,
} from '../shapes.ts';
import type { SecretKind } from '../types.ts';
import { NOT_FOR_CONNECTIONS } from './never.ts';

const NEW_RELIC = 'https://docs.newrelic.com/docs/apis/intro-apis/new-relic-api-keys/';
const DATADOG = 'https://docs.datadoghq.com/account_management/api-app-keys/';
const HONEYCOMB = 'https://docs.honeycomb.io/api/authentication';

/** Logs, metrics, traces and whoever is called at night. */
export const OBSERVABILITY: readonly SecretKind[] = [
  {
    id: 'datadog-api-key',
    source: DATADOG,
    names: ['DD_API_KEY', 'DATADOG_API_KEY'],
    called: ['Datadog API key', 'Datadog API 密钥'],
    make: (random) => hex(random, 32),
  },
  {
    id: 'datadog-app-key',
    source: DATADOG,
    names: ['DD_APP_KEY', 'DATADOG_APP_KEY'],
    called: ['Datadog application key', 'Datadog 应用密钥'],
    make: (random) => hex(random, 40),
  },
  {
    id: 'new-relic-user-key',
    source: NEW_RELIC,
    names: ['NEW_RELIC_API_KEY', 'NEW_RELIC_USER_KEY'],
    called: ['New Relic user key', 'New Relic 用户密钥'],
    make: (random) => `NRAK-${random.text(UPPER_ALNUM, 27)}`,
  },
  {
    id: 'new-relic-license-key',
    source: NEW_RELIC,
    names: ['NEW_RELIC_LICENSE_KEY', 'NRIA_LICENSE_KEY'],
    called: ['New Relic license key', 'New Relic 许可密钥'],
    make: (random) => `${random.pick([hex(random, 36), `eu01xx${hex(random, 30)}`])}NRAL`,
  },
  {
    id: 'new-relic-insert-key',
    source: NEW_RELIC,
    names: ['NEW_RELIC_INSERT_KEY', 'NEW_RELIC_INSIGHTS_INSERT_KEY'],
    called: ['New Relic Insights insert key', 'New Relic 写入密钥'],
    make: (random) => `NRII-${urlsafe(random, 32)}`,
  },
  {
    id: 'new-relic-query-key',
    source: NEW_RELIC,
    names: ['NEW_RELIC_QUERY_KEY'],
    called: ['New Relic Insights query key', 'New Relic 查询密钥'],
    make: (random) => `NRIQ-${urlsafe(random, 32)}`,
  },
  {
    id: 'sentry-dsn',
    source: 'https://docs.sentry.io/concepts/key-terms/dsn-explainer/',
    names: ['SENTRY_DSN'],
    called: ['Sentry DSN', 'Sentry DSN'],
    never: NOT_FOR_CONNECTIONS,
    // Old and self-hosted ones have a secret after a colon.
    make: (random) =>
      random.pick([
        `https://${hex(random, 32)}@o${digits(random, 6)}.ingest.us.sentry.io/${digits(random, 16)}`,
        `https://${hex(random, 32)}:${hex(random, 32)}@sentry.io/${digits(random, 7)}`,
      ]),
  },
  {
    id: 'sentry-user-token',
    source: 'https://docs.sentry.io/account/auth-tokens/',
    names: ['SENTRY_AUTH_TOKEN'],
    called: ['Sentry auth token', 'Sentry 认证令牌'],
    make: (random) => `sntryu_${hex(random, 64)}`,
  },
  {
    id: 'sentry-organization-token',
    source: 'https://docs.sentry.io/account/auth-tokens/',
    names: ['SENTRY_AUTH_TOKEN', 'SENTRY_ORG_TOKEN'],
    called: ['Sentry organization token', 'Sentry 组织令牌'],
    make: (random) =>
      `sntrys_${encoded({
        iat: epoch(random) + 0.5,
        url: 'https://sentry.io',
        region_url: 'https://us.sentry.io',
        org: random.text(LOWER_ALNUM, 8),
      })}_${base64(random, 32).slice(0, 43)}`,
  },
  {
    id: 'sentry-legacy-token',
    source: 'https://docs.sentry.io/account/auth-tokens/',
    names: ['SENTRY_AUTH_TOKEN', 'SENTRY_TOKEN'],
    called: ['old Sentry auth token', 'Sentry 旧版令牌'],
    make: (random) => hex(random, 64),
  },
  {
    id: 'grafana-service-account-token',
    source: 'https://grafana.com/docs/grafana/latest/administration/service-accounts/',
    names: ['GRAFANA_TOKEN', 'GRAFANA_SERVICE_ACCOUNT_TOKEN', 'GRAFANA_AUTH'],
    called: ['Grafana service account token', 'Grafana 服务账号令牌'],
    make(random) {
      const text = alnum(random, 32);
      return `glsa_${text}_${crc32Hex(text)}`;
    },
  },
  {
    id: 'grafana-cloud-token',
    source:
      'https://grafana.com/docs/grafana-cloud/account-management/authentication-and-permissions/access-policies/',
    names: ['GRAFANA_CLOUD_API_KEY', 'GRAFANA_CLOUD_TOKEN', 'GRAFANA_CLOUD_ACCESS_POLICY_TOKEN'],
    called: ['Grafana Cloud access policy token', 'Grafana Cloud 访问策略令牌'],
    make: (random) =>
      `glc_${encoded({
        o: digits(random, 6),
        n: `stack-${digits(random, 6)}-write`,
        k: alnum(random, 24),
        m: { r: random.pick(['us', 'eu', 'prod-eu-west-2']) },
      })}`,
  },
  {
    id: 'grafana-api-key',
    source:
      'https://grafana.com/docs/grafana/latest/administration/service-accounts/migrate-api-keys/',
    names: ['GRAFANA_API_KEY'],
    called: ['Grafana API key', 'Grafana API 密钥'],
    make: (random) => encoded({ k: alnum(random, 32), n: random.text(LOWER_ALNUM, 7), id: 1 }),
  },
  {
    id: 'honeycomb-ingest-key',
    source: HONEYCOMB,
    names: ['HONEYCOMB_API_KEY', 'HONEYCOMB_WRITEKEY'],
    called: ['Honeycomb ingest key', 'Honeycomb 写入密钥'],
    make: (random) => `hc${random.text('abcdefx', 1)}ik_${random.text(LOWER_ALNUM, 58)}`,
  },
  {
    id: 'honeycomb-configuration-key',
    source: HONEYCOMB,
    names: ['HONEYCOMB_API_KEY'],
    called: ['Honeycomb API key', 'Honeycomb API 密钥'],
    make: (random) => alnum(random, 22),
  },
  {
    id: 'honeycomb-classic-key',
    source: HONEYCOMB,
    names: ['HONEYCOMB_API_KEY', 'x-honeycomb-team'],
    called: ['Honeycomb Classic key', 'Honeycomb Classic 密钥'],
    make: (random) => hex(random, 32),
  },
  {
    id: 'dynatrace-token',
    source:
      'https://docs.dynatrace.com/docs/manage/identity-access-management/access-tokens-and-oauth-clients/access-tokens',
    names: ['DT_API_TOKEN', 'DYNATRACE_API_TOKEN', 'DT_PAAS_TOKEN'],
    called: ['Dynatrace API token', 'Dynatrace API 令牌'],
    make: (random) => `dt0c01.${random.text(BASE32, 24)}.${random.text(BASE32, 64)}`,
  },
  {
    id: 'dynatrace-platform-token',
    source:
      'https://docs.dynatrace.com/docs/manage/identity-access-management/access-tokens-and-oauth-clients/platform-tokens',
    names: ['DT_PLATFORM_TOKEN', 'DYNATRACE_PLATFORM_TOKEN'],
    called: ['Dynatrace platform token', 'Dynatrace 平台令牌'],
    make: (random) => `dt0s16.${random.text(BASE32, 24)}.${random.text(BASE32, 64)}`,
  },
  {
    id: 'splunk-hec-token',
    source: 'https://docs.splunk.com/Documentation/Splunk/latest/Data/UsetheHTTPEventCollector',
    names: ['SPLUNK_HEC_TOKEN', 'SPLUNK_TOKEN'],
    called: ['Splunk HEC token', 'Splunk HEC 令牌'],
    make: (random) => uuid(random),
  },
  {
    id: 'splunk-observability-token',
    source:
      'https://docs.splunk.com/observability/en/admin/authentication/authentication-tokens/org-tokens.html',
    names: ['SPLUNK_ACCESS_TOKEN', 'SFX_AUTH_TOKEN'],
    called: ['Splunk Observability access token', 'Splunk 可观测性访问令牌'],
    make: (random) => urlsafe(random, 22),
  },
  {
    id: 'pagerduty-api-key',
    source: 'https://support.pagerduty.com/main/docs/api-access-keys',
    names: ['PAGERDUTY_API_KEY', 'PAGERDUTY_TOKEN'],
    called: ['PagerDuty API key', 'PagerDuty API 密钥'],
    make: (random) => random.pick([`u+${urlsafe(random, 18)}`, urlsafe(random, 20)]),
  },
  {
    id: 'pagerduty-integration-key',
    source: 'https://support.pagerduty.com/main/docs/services-and-integrations',
    names: ['PAGERDUTY_INTEGRATION_KEY', 'PAGERDUTY_ROUTING_KEY', 'PAGERDUTY_SERVICE_KEY'],
    called: ['PagerDuty integration key', 'PagerDuty 集成密钥'],
    make: (random) => hex(random, 32),
  },
  {
    id: 'opsgenie-key',
    source: 'https://support.atlassian.com/opsgenie/docs/api-key-management/',
    names: ['OPSGENIE_API_KEY', 'OPSGENIE_GENIE_KEY'],
    called: ['Opsgenie API key', 'Opsgenie API 密钥'],
    make: (random) => uuid(random),
  },
  {
    id: 'elastic-api-key',
    source: 'https://www.elastic.co/docs/deploy-manage/api-keys/elasticsearch-api-keys',
    names: ['ELASTIC_API_KEY', 'ES_API_KEY', 'ELASTICSEARCH_API_KEY'],
    called: ['Elasticsearch API key', 'Elasticsearch API 密钥'],
    make: (random) => encoded(`${urlsafe(random, 20)}:${urlsafe(random, 22)}`),
  },
  {
    id: 'elastic-cloud-key',
    source: 'https://www.elastic.co/docs/deploy-manage/api-keys/elastic-cloud-api-keys',
    names: ['EC_API_KEY', 'ELASTIC_CLOUD_API_KEY'],
    called: ['Elastic Cloud API key', 'Elastic Cloud API 密钥'],
    // Base64 twice, of id, key, four zeros and a checksum.
    make: (random) =>
      `essu_${encoded(encoded(`${urlsafe(random, 20)}:${urlsafe(random, 22)}\0\0\0\0${alnum(random, 4)}`))}`,
  },
  {
    id: 'logz-token',
    source: 'https://docs.logz.io/docs/user-guide/admin/authentication-tokens/log-shipping-tokens/',
    names: ['LOGZIO_TOKEN', 'LOGZIO_SHIPPING_TOKEN'],
    called: ['Logz.io shipping token', 'Logz.io 日志令牌'],
    make: (random) => alnum(random, 32),
  },
  {
    id: 'sumo-access-key',
    source: 'https://help.sumologic.com/docs/manage/security/access-keys/',
    names: ['SUMOLOGIC_ACCESSKEY', 'SUMO_ACCESS_KEY'],
    called: ['Sumo Logic access key', 'Sumo Logic 访问密钥'],
    make: (random) => alnum(random, 64),
  },
  {
    id: 'sumo-collector-url',
    source: 'https://help.sumologic.com/docs/send-data/hosted-collectors/http-source/logs-metrics/',
    names: ['SUMOLOGIC_COLLECTOR_URL', 'SUMO_HTTP_SOURCE'],
    called: ['Sumo Logic HTTP source address', 'Sumo Logic HTTP 源地址'],
    never: NOT_FOR_CONNECTIONS,
    make: (random) =>
      `https://endpoint${random.int(9) + 1}.collection.us2.sumologic.com/receiver/v1/http/${base64(random, 69)}`,
  },
  {
    id: 'better-stack-token',
    source: 'https://betterstack.com/docs/logs/api/getting-started/',
    names: ['BETTERSTACK_API_TOKEN', 'LOGTAIL_SOURCE_TOKEN'],
    called: ['Better Stack API token', 'Better Stack API 令牌'],
    make: (random) => alnum(random, 24),
  },
  {
    id: 'rollbar-token',
    source: 'https://docs.rollbar.com/docs/access-tokens',
    names: ['ROLLBAR_ACCESS_TOKEN', 'ROLLBAR_SERVER_TOKEN'],
    called: ['Rollbar access token', 'Rollbar 访问令牌'],
    make: (random) => hex(random, 32),
  },
  {
    id: 'bugsnag-key',
    source: 'https://docs.bugsnag.com/platforms/javascript/configuration-options/',
    names: ['BUGSNAG_API_KEY'],
    called: ['Bugsnag API key', 'Bugsnag API 密钥'],
    make: (random) => hex(random, 32),
  },
  {
    id: 'airbrake-key',
    source: 'https://docs.airbrake.io/docs/devops-tools/api/',
    names: ['AIRBRAKE_PROJECT_KEY', 'AIRBRAKE_API_KEY'],
    called: ['Airbrake project key', 'Airbrake 项目密钥'],
    make: (random) => hex(random, 32),
  },
  {
    id: 'loggly-token',
    source:
      'https://documentation.solarwinds.com/en/success_center/loggly/content/admin/customer-token-authentication-token.htm',
    names: ['LOGGLY_TOKEN', 'LOGGLY_CUSTOMER_TOKEN'],
    called: ['Loggly customer token', 'Loggly 客户令牌'],
    make: (random) => uuid(random),
  },
  {
    id: 'papertrail-token',
    source: 'https://www.papertrail.com/help/http-api/',
    names: ['PAPERTRAIL_API_TOKEN'],
    called: ['Papertrail API token', 'Papertrail API 令牌'],
    make: (random) => alnum(random, 20),
  },
  {
    id: 'mezmo-key',
    source: 'https://docs.mezmo.com/docs/ingestion-key',
    names: ['LOGDNA_INGESTION_KEY', 'MEZMO_INGESTION_KEY', 'LOGDNA_AGENT_KEY'],
    called: ['LogDNA ingestion key', 'LogDNA 写入密钥'],
    make: (random) => hex(random, 32),
  },
  {
    id: 'coralogix-key',
    source: 'https://coralogix.com/docs/user-guides/account-management/api-keys/api-keys/',
    names: ['CORALOGIX_PRIVATE_KEY', 'CORALOGIX_API_KEY'],
    called: ['Coralogix API key', 'Coralogix API 密钥'],
    make: (random) => `cxt${random.pick(['p', 'h'])}_${alnum(random, 30)}`,
  },
  {
    id: 'axiom-token',
    source: 'https://axiom.co/docs/reference/tokens',
    names: ['AXIOM_TOKEN', 'AXIOM_API_TOKEN'],
    called: ['Axiom API token', 'Axiom API 令牌'],
    make: (random) => `xa${random.pick(['a', 'p'])}t-${uuid(random)}`,
  },
  {
    id: 'influxdb-token',
    source: 'https://docs.influxdata.com/influxdb/v2/admin/tokens/',
    names: ['INFLUX_TOKEN', 'INFLUXDB_TOKEN', 'DOCKER_INFLUXDB_INIT_ADMIN_TOKEN'],
    called: ['InfluxDB token', 'InfluxDB 令牌'],
    make: (random) =>
      bytes(random, 64).toString('base64').replaceAll('+', '-').replaceAll('/', '_'),
  },
  {
    id: 'checkly-key',
    source: 'https://www.checklyhq.com/docs/accounts-and-users/creating-api-key/',
    names: ['CHECKLY_API_KEY'],
    called: ['Checkly API key', 'Checkly API 密钥'],
    make: (random) => `cu_${hex(random, 32)}`,
  },
  {
    id: 'uptimerobot-key',
    source: 'https://uptimerobot.com/api/',
    names: ['UPTIMEROBOT_API_KEY'],
    called: ['UptimeRobot API key', 'UptimeRobot API 密钥'],
    make: (random) => `${random.pick(['u', 'm'])}${digits(random, 7)}-${hex(random, 24)}`,
  },
  {
    id: 'lightstep-token',
    source: 'https://docs.lightstep.com/docs/create-and-manage-access-tokens',
    names: ['LS_ACCESS_TOKEN', 'LIGHTSTEP_ACCESS_TOKEN'],
    called: ['Lightstep access token', 'Lightstep 访问令牌'],
    make: (random) =>
      random.text('abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+/', 180),
  },
  {
    id: 'instana-agent-key',
    source:
      'https://www.ibm.com/docs/en/instana-observability/current?topic=agents-host-agent-keys',
    names: ['INSTANA_AGENT_KEY', 'INSTANA_API_TOKEN'],
    called: ['Instana agent key', 'Instana 代理密钥'],
    make: (random) => urlsafe(random, 22),
  },
  {
    id: 'appsignal-key',
    source: 'https://docs.appsignal.com/appsignal/terminology.html',
    names: ['APPSIGNAL_PUSH_API_KEY'],
    called: ['AppSignal push API key', 'AppSignal 推送密钥'],
    make: (random) => uuid(random),
  },
  {
    id: 'healthchecks-key',
    source: 'https://healthchecks.io/docs/api/',
    names: ['HEALTHCHECKS_API_KEY', 'HC_API_KEY'],
    called: ['Healthchecks.io API key', 'Healthchecks.io API 密钥'],
    make: (random) => `hc${random.pick(['w', 'r'])}_${alnum(random, 28)}`,
  },
  {
    id: 'rootly-token',
    source: 'https://docs.rootly.com/api-reference/overview',
    names: ['ROOTLY_API_TOKEN', 'ROOTLY_API_KEY'],
    called: ['Rootly API key', 'Rootly API 密钥'],
    make: (random) => `rootly_${hex(random, 64)}`,
  },
  {
    id: 'logfire-token',
    source: 'https://logfire.pydantic.dev/docs/how-to-guides/create-write-tokens/',
    names: ['LOGFIRE_TOKEN'],
    called: ['Logfire write token', 'Logfire 写入令牌'],
    make: (random) => `pylf_v1_${random.pick(['us', 'eu'])}_${alnum(random, 43)}`,
  },
  {
    id: 'tinybird-token',
    source: 'https://www.tinybird.co/docs/forward/administration/tokens',
    names: ['TINYBIRD_TOKEN', 'TB_TOKEN', 'TB_ADMIN_TOKEN'],
    called: ['Tinybird token', 'Tinybird 令牌'],
    make: tinybird,
  },
];

function tinybird(random: Random): string {
  const claims = encodedUrl({ u: uuid(random), id: uuid(random), host: 'eu_shared' });
  return `p.${claims}.${urlsafe(random, 43)}`;
}
