import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { detect } from '../../detect/engine.ts';
import type { DetectResult } from '../../detect/types.ts';
import { decide } from '../../policy/decide.ts';
import { withListed } from '../../policy/listed.ts';
import type { Policy, Verdict } from '../../policy/types.ts';
import { Placeholders } from '../../redact/placeholders.ts';
import { redact } from '../../redact/redact.ts';
import type { Strings } from '../strings.ts';
import { FoundList } from './found-list.tsx';

/** What the org list knows of a text; nothing when there is no list. */
export type Listed = (text: string) => Promise<DetectResult>;

interface Props {
  readonly strings: Strings;
  readonly policy: Policy;
  readonly siteId: string | undefined;
  readonly listed: Listed;
}

/** Tries a text against the policy in force. It stays in this window's memory. */
export function TryBox({ strings, policy, siteId, listed }: Props): JSX.Element {
  const [text, setText] = useState('');
  const [answer, setAnswer] = useState({ text: '', ...NOTHING });
  useEffect(() => {
    let isLate = false;
    void listed(text).then((known) => {
      if (!isLate) setAnswer({ text, ...known });
    });
    return () => {
      isLate = true;
    };
  }, [text]);
  const isKnown = answer.text === text || policy.groups.length === 0;
  const known = answer.text === text ? answer : NOTHING;
  return (
    <section>
      <h2>{strings('popup_try')}</h2>
      <label for="try">{strings('popup_try_label')}</label>
      <textarea
        id="try"
        rows={4}
        // A browser's spelling service may read along over the network.
        spellcheck={false}
        autocomplete="off"
        placeholder={strings('popup_try_placeholder')}
        value={text}
        onInput={(event) => {
          setText(event.currentTarget.value);
        }}
      />
      <div role="status">
        {text.trim() !== '' && (
          <Answer
            strings={strings}
            text={text}
            policy={policy}
            isKnown={isKnown}
            verdict={verdictOn(text, known, policy, siteId)}
          />
        )}
      </div>
    </section>
  );
}

const NOTHING: DetectResult = { findings: [], complete: true };

function verdictOn(
  text: string,
  known: DetectResult,
  policy: Policy,
  siteId: string | undefined,
): Verdict {
  const local = detect(text);
  const findings = withListed(policy, siteId, local.findings, known.findings);
  return decide(policy, siteId, { findings, complete: local.complete && known.complete });
}

interface AnswerProps {
  readonly strings: Strings;
  readonly policy: Policy;
  /** False while the org list is being asked. */
  readonly isKnown: boolean;
  readonly text: string;
  readonly verdict: Verdict;
}

function Answer({ strings, policy, isKnown, text, verdict }: AnswerProps): JSX.Element {
  const { action, rulings, unscanned } = verdict;
  if (action === 'allow') {
    return isKnown ? (
      <p class="clean">{strings('popup_try_clean')}</p>
    ) : (
      <p>{strings('popup_try_checking')}</p>
    );
  }
  const findings = rulings.flatMap((it) => (it.action === 'allow' ? [] : [it.finding]));
  const masked = redact(text, findings, new Placeholders()).text;
  return (
    <>
      <p class={action}>{strings(`popup_try_${action}`)}</p>
      <FoundList strings={strings} policy={policy} findings={findings} unscanned={unscanned} />
      {action === 'mask' && (
        <>
          <h3 id="result">{strings('popup_try_result')}</h3>
          <pre role="region" aria-labelledby="result" tabIndex={0}>
            {masked}
          </pre>
        </>
      )}
    </>
  );
}
