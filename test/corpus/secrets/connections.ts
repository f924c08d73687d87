import type { Random } from '../../fixtures/secrets/random.ts';
import type { SecretKind } from '../types.ts';
import { database, host, urlPassword, user } from './accounts.ts';
import { NOT_FOR_CONNECTIONS } from './never.ts';

type Make = SecretKind['make'];

/** `scheme://user:password@host:port/path`, the form of most drivers. */
export function url(scheme: string, service: string, port: number, path = ''): Make {
  return (random) => authority(random, scheme, service, port) + (path === '' ? '' : `/${path}`);
}

/** The same with the name of a database behind it. */
export function databaseUrl(scheme: string, service: string, port: number, query = ''): Make {
  return (random) => `${authority(random, scheme, service, port)}/${database(random)}${query}`;
}

function authority(random: Random, scheme: string, service: string, port: number): string {
  return `${scheme}://${user(random)}:${urlPassword(random)}@${host(random, service)}:${port}`;
}

export type Row = readonly [
  id: string,
  source: string,
  names: SecretKind['names'],
  called: SecretKind['called'],
  make: Make,
];

export function connections(rows: readonly Row[]): SecretKind[] {
  return rows.map(([id, source, names, called, make]) => ({
    ...{ id, source, names, called, make },
    never: NOT_FOR_CONNECTIONS,
  }));
}
