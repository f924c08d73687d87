import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { detect } from '../../detect/engine.ts';
import { decide } from '../../policy/decide.ts';
import type { Policy, Verdict } from '../../policy/types.ts';
import { Placeholders } from '../../redact/placeholders.ts';
import { redact } from '../../redact/redact.ts';
import { ruleTitleKey } from '../strings.ts';
import type { Strings } from '../strings.ts';

interface Props {
  readonly strings: Strings;
  readonly policy: Policy;
  readonly siteId: string | undefined;
}

/** Tries a text against the policy in force. It stays in this window's memory. */
export function TryBox({ strings, policy, siteId }: Props): JSX.Element {
  const [text, setText] = useState('');
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
          <Answer strings={strings} text={text} verdict={decide(policy, siteId, detect(text))} />
        )}
      </div>
    </section>
  );
}

interface AnswerProps {
  readonly strings: Strings;
  readonly text: string;
  readonly verdict: Verdict;
}

function Answer({ strings, text, verdict }: AnswerProps): JSX.Element {
  const { action, rulings, unscanned } = verdict;
  if (action === 'allow') return <p class="clean">{strings('popup_try_clean')}</p>;
  const findings = rulings.flatMap((it) => (it.action === 'allow' ? [] : [it.finding]));
  const titles = new Set(findings.map(({ rule }) => strings(ruleTitleKey(rule))));
  if (unscanned) titles.add(strings('unscanned_text'));
  const masked = redact(text, findings, new Placeholders()).text;
  return (
    <>
      <p class={action}>{strings(`popup_try_${action}`)}</p>
      <ul>
        {[...titles].map((title) => (
          <li>{title}</li>
        ))}
      </ul>
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
