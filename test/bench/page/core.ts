import { lintSource } from '@secretlint/core';
import { secretLintProfiler } from '@secretlint/profiler';
import { creator } from '@secretlint/secretlint-rule-preset-recommend';

// On by default: it leaves some 60 marks in the performance timeline for each text.
secretLintProfiler.setEnabled(false);

const CONFIG = {
  rules: [
    {
      id: '@secretlint/secretlint-rule-preset-recommend',
      rule: creator,
      // Ours looks for AWS key ids too.
      rules: [{ id: '@secretlint/secretlint-rule-aws', options: { enableIDScanRule: true } }],
    },
  ],
};

/** The recommended preset as anyone would run it. */
export async function lintWithCore(content: string): Promise<number> {
  return (await rangesByCore(content)).length;
}

/** Where it finds something. */
export async function rangesByCore(content: string): Promise<{ start: number; end: number }[]> {
  const { messages } = await lintSource({
    source: { content, filePath: '', ext: '.txt', contentType: 'text' },
    options: { config: CONFIG, noPhysicFilePath: true },
  });
  return messages.map(({ range: [start, end] }) => ({ start, end }));
}
