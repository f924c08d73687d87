import type { FixtureServer } from '../../test/harness/server.ts';
import type { Samples } from './samples.ts';
import type { Stop } from './tour.ts';

export function demoUrl(server: FixtureServer): string {
  return `http://pasteward-demo.localhost:${server.httpPort}/`;
}

/** What the demo shows, whatever the policy in force. */
export function stopsOf(
  server: FixtureServer,
  { log, question, customers, clean }: Samples,
): Stop[] {
  const demo = { url: demoUrl(server) };
  return [
    {
      ...demo,
      title: 'A deployment log with a GitHub token, pasted',
      how: 'pasted',
      sample: log,
      expected: 'masked',
      picture: 'notice',
    },
    {
      ...demo,
      title: 'A question with AWS keys, typed by hand',
      how: 'typed',
      sample: question,
      expected: 'masked',
      picture: 'sent',
    },
    {
      ...demo,
      title: 'A list of customers, pasted',
      how: 'pasted',
      sample: customers,
      expected: 'masked',
      picture: 'customers',
    },
    {
      ...demo,
      title: 'An example from a manual, with nothing to hide',
      how: 'pasted',
      sample: clean,
      expected: 'unchanged',
    },
    {
      title: 'The same log, pasted into ChatGPT (a stand-in for its page, on this computer)',
      url: 'https://chatgpt.com/',
      how: 'pasted',
      sample: log,
      expected: 'masked',
    },
  ];
}

/** What an organisation's policy can change, or its absence. */
export function policyStop({ log }: Samples, managed: boolean): Stop {
  return {
    title: managed
      ? 'A site where policy blocks secrets (here: Perplexity)'
      : 'Perplexity, by the built-in policy',
    url: 'https://www.perplexity.ai/',
    how: 'pasted',
    sample: log,
    expected: managed ? 'blocked' : 'masked',
    ...(managed ? { picture: 'dialog' } : {}),
  };
}

/** What needs a list of internal code. */
export function codeStop(server: FixtureServer, { code }: Samples): Stop {
  return {
    title: 'Code of a repository that the organisation has put on its list',
    url: demoUrl(server),
    how: 'pasted',
    sample: code,
    expected: 'masked',
    picture: 'internal-code',
  };
}
