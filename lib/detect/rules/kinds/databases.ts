import type { Kind } from './kind.ts';
import { named } from './label.ts';

/** Keys of databases and streams that others run. */
export const DATABASES: readonly Kind[] = [
  ['clickhouse-cloud-secret', '4b1d', '~(?=[a-z0-9]{0,30}[A-Z])[A-Za-z0-9]{38}', { after: 44 }],
  ['confluent-api-secret', 'cflt', '+/'],
  named('oracle-auth-token', 'oci…auth', '([^\\s"\'`]{20})'),
  ['aiven-password', 'AVNS_', '~[\\w-]{15,}'],
  ['planetscale-token', 'pscale_tkn_ pscale_pw_ pscale_oauth_', '='],
  ['mongodb-atlas-secret', 'mdb_sa_sk_'],
  ['tinybird-token', 'p.eyJ', '.'],
  ['cockroachdb-api-key', 'CCDB1_'],
  ['astra-token', 'AstraCS:', ':'],
  ['database-service-key', 'xau_ mzp_ cbkey_ tpuf_'],
];
