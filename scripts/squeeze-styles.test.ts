import { expect, test } from 'vitest';
import { squeeze } from './squeeze-styles.ts';

test('says the same in fewer letters', () => {
  const sheet = `
/* Why: a reason; and more. */
:host([popover]) { display: block !important; }
.notice p, dialog a:hover {
  font: 14px/1.45 system-ui, sans-serif;
  width: min(470px, calc(100vw - 16px));
}
@media (max-height: 400px) { dialog { margin: 0; } }
`;
  expect(squeeze(sheet)).toBe(
    ':host([popover]){display:block !important;}' +
      '.notice p,dialog a:hover{font:14px/1.45 system-ui,sans-serif;width:min(470px,calc(100vw - 16px));}' +
      '@media (max-height: 400px){dialog{margin:0;}}',
  );
});
