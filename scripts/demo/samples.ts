import { randomInt } from 'node:crypto';
import { KINDS, hiddenOf, seeded } from '../../test/fixtures/secrets/index.ts';
import { personName } from '../../test/corpus/personal/names.ts';
import { INTERNAL_CODE } from './internal-code.ts';
import { tellingLines } from './marks.ts';

/** A made-up secret. */
interface Secret {
  readonly value: string;
  /** What comes after the beginning that everybody knows: not one trace of it may leave. */
  readonly hidden: string;
}

/** A text that somebody might paste or type. */
export interface Sample {
  readonly title: string;
  readonly text: string;
  readonly secrets: readonly Secret[];
}

/** New ones for each run, of the same form as real ones; nobody ever issued them. */
function makeSecret(id: string): Secret {
  const kind = KINDS.find((it) => it.id === id);
  if (!kind) throw new Error(`No kind of secret is called ${id}`);
  const made = kind.generate(seeded(randomInt(2 ** 32)));
  const hidden = hiddenOf(kind, made);
  // Some kinds bring the name of the variable along.
  return { value: kind.publicPrefix.endsWith('=') ? hidden : made, hidden };
}

function deploymentLog(): Sample {
  const token = makeSecret('github-ghp');
  const text = `14:02:08 deploying orders 1.4.2 to staging
14:02:09 export GITHUB_TOKEN=${token.value}
14:02:11 pulling charts from the registry
14:02:41 ERROR: timed out, 2 of 3 replicas are ready
Why does this deployment time out?`;
  return { title: 'A deployment log with a GitHub token', text, secrets: [token] };
}

function questionWithKeys(): Sample {
  const id = makeSecret('aws-access-key-id');
  const key = makeSecret('aws-secret-access-key');
  const text =
    'Why does "aws s3 ls" say AccessDenied? ' +
    `AWS_ACCESS_KEY_ID=${id.value} AWS_SECRET_ACCESS_KEY=${key.value}`;
  return { title: 'A question with AWS keys', text, secrets: [id, key] };
}

const CUSTOMERS = 6;

/** A list of customers as a shop exports it; names and numbers are put together by chance. */
function customers(): Sample {
  const random = seeded(randomInt(2 ** 32));
  const rows = Array.from({ length: CUSTOMERS }, () => {
    const name = personName(random);
    const local = `${name.given}.${name.family}`.toLowerCase();
    // Ofcom keeps these numbers for film and stage.
    const phone = `+44 7700 900${100 + random.int(900)}`;
    return { name: `${name.given} ${name.family}`, email: `${local}@shop.internal`, phone };
  });
  const lines = rows.map(
    ({ name, email, phone }) => `${name},${email},${phone},${1 + random.int(30)}`,
  );
  const text = `name,email,phone,orders
${lines.join('\n')}
Which of them order most?`;
  const secrets = rows
    .flatMap(({ name, email, phone }) => [name, email, phone])
    .map((value) => ({ value, hidden: value }));
  return { title: 'A list of customers', text, secrets };
}

function documentation(): Sample {
  const text = `GITHUB_TOKEN=ghp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
curl -H "Authorization: Bearer $GITHUB_TOKEN" https://api.github.com/user
What does this command do?`;
  return { title: 'An example from a manual, with nothing to hide', text, secrets: [] };
}

function internalCode(): Sample {
  const secrets = tellingLines(INTERNAL_CODE).map((value) => ({ value, hidden: value }));
  const text = `Is there a simpler way to write this?\n${INTERNAL_CODE}\nKeep the names, please.`;
  return { title: 'Code of an internal repository', text, secrets };
}

export type Samples = Readonly<Record<'log' | 'question' | 'customers' | 'clean' | 'code', Sample>>;

export function makeSamples(): Samples {
  return {
    log: deploymentLog(),
    question: questionWithKeys(),
    customers: customers(),
    clean: documentation(),
    code: internalCode(),
  };
}
