import { ALNUM, LETTERS } from '../../fixtures/secrets/random.ts';
import type { Random } from '../../fixtures/secrets/random.ts';
import { LOWER_ALNUM, alnum, encoded } from '../shapes.ts';

const NOUNS = ['Falcon', 'harbor', 'Winter', 'granite', 'Violet', 'rocket', 'Kepler'] as const;

/** What a person or a generator makes, without the letters that end a URL or a connection string. */
export function password(random: Random): string {
  return random.pick([
    () => random.text(ALNUM, 16 + random.int(9)),
    () => random.text(LETTERS, 9) + random.text('!*-_.', 1) + alnum(random, 6),
    () => `${random.pick(NOUNS)}${random.text('!_*.', 1)}${1000 + random.int(9000)}`,
    () => `${alnum(random, 5)}-${alnum(random, 5)}-${alnum(random, 6)}`,
  ])();
}

/** One in three has letters that a URL must have percent-encoded. */
export function urlPassword(random: Random): string {
  const odd = `${alnum(random, 6)}${random.text('@#/?:', 1)}${alnum(random, 8)}${random.text('!%^&', 1)}`;
  return encodeURIComponent(random.int(3) === 0 ? odd : password(random));
}

export function user(random: Random): string {
  return random.pick(['app', 'svc_orders', 'admin', 'root', 'deploy', 'billing_rw', 'etl', 'web']);
}

export function database(random: Random): string {
  return random.pick(['orders', 'billing', 'crm_prod', 'analytics', 'inventory', 'users']);
}

/** A host of an own network or of a cloud; `service` is the first part of its name. */
export function host(random: Random, service: string): string {
  const number = 1 + random.int(20);
  return random.pick([
    () => `${service}-${number}.prod.internal`,
    () => `10.${random.int(256)}.${random.int(256)}.${1 + random.int(254)}`,
    () => `${service}${number}.c${random.text(LOWER_ALNUM, 11)}.eu-west-1.rds.amazonaws.com`,
    () => `${service}.svc.cluster.local`,
  ])();
}

/** As Basic authentication has them (RFC 7617). */
export function credentials(random: Random): string {
  return encoded(`${user(random)}:${password(random)}`);
}
