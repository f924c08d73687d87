import * as v from 'valibot';

/**
 * What holds at a site as a whole: `guard` checks what goes there, `allow` checks nothing, `block`
 * keeps people out and says why, `redirect` leads them to the approved alternative.
 */
export const SITE_ACTIONS = ['guard', 'allow', 'block', 'redirect'] as const;
export type SiteAction = (typeof SITE_ACTIONS)[number];

/** An address that people are sent to, and its host; http only on this machine. */
const ADDRESS =
  /^(?:https:\/\/|http:\/\/(?=(?:[a-z0-9-]+\.)?localhost(?:[:/?#]|$)))([a-z0-9](?:[a-z0-9.-]*[a-z0-9])?)(?::\d+)?(?:[/?#]|$)/i;

/** Its host, in small letters. */
export function hostOfAddress(address: string): string | undefined {
  return ADDRESS.exec(address)?.[1]?.toLowerCase();
}

function text(longest: number) {
  return v.pipe(
    v.string(),
    v.check(
      (value) => value.trim() !== '' && value.length <= longest,
      `text of at most ${longest} characters`,
    ),
  );
}

/** The assistant that the organisation approves of. */
export const alternative = v.strictObject({
  title: v.pipe(text(100), v.description('What it is called, on the button that leads there.')),
  url: v.pipe(
    v.string(),
    v.url(),
    v.regex(ADDRESS, 'an https address'),
    v.description('Its https address.'),
  ),
});
export type Alternative = v.InferOutput<typeof alternative>;

/** `sites.<id>.access`, as an organisation sets it. */
export const ACCESS = v.strictObject({
  action: v.pipe(
    v.picklist(SITE_ACTIONS),
    v.description('`guard`, `allow`, `block` or `redirect`.'),
  ),
  message: v.optional(
    v.pipe(text(500), v.description('Why, in your words; up to 500 characters.')),
  ),
  alternative: v.optional(
    v.pipe(alternative, v.description('The approved assistant: `title` and `url`.')),
  ),
});

/** What holds at one site. A site that is not named is guarded. */
export type SiteAccess = v.InferOutput<typeof ACCESS>;

/** Site id to what holds there. */
export type AccessTable = Readonly<Record<string, SiteAccess>>;
