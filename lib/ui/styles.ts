/** Not custom properties: a page can register or set those, and make a warning invisible. */
const PAPER = 'light-dark(#ffffff, #1f2328)';
const INK = 'light-dark(#1f2328, #e6edf3)';
const QUIET = 'light-dark(#59636e, #9da7b3)';
const LINE = 'light-dark(#d1d9e0, #3d444d)';
const MARK = 'light-dark(#0550ae, #79c0ff)';
const STOP = 'light-dark(#b42318, #ff8f85)';
const BUTTON = 'light-dark(#0550ae, #1f6feb)';
/** Generic names only: under any other a page can bring a font of its own, with other words in it. */
const FONT = 'system-ui, sans-serif';

/** Colours meet WCAG AA on both backgrounds; forced colours and reduced motion are respected. */
export const STYLES = `
:host {
  all: initial !important;
  position: fixed !important;
  inset: 0 !important;
  width: 0 !important;
  height: 0 !important;
  margin: 0 !important;
  padding: 0 !important;
  border: 0 !important;
  overflow: visible !important;
  background: transparent !important;
  color-scheme: light dark !important;
  direction: ltr !important;
}
:host([popover]) { display: block !important; }
* { box-sizing: border-box; }
.notice, dialog {
  font: 14px/1.45 ${FONT};
  color: ${INK};
  background: ${PAPER};
  border: 1px solid ${LINE};
  border-radius: 10px;
  box-shadow: 0 8px 24px rgb(0 0 0 / 0.18);
}
.notice {
  position: fixed;
  display: flex;
  gap: 10px;
  align-items: flex-start;
  width: max-content;
  max-width: min(470px, calc(100vw - 16px));
  padding: 10px 12px;
  animation: rise 0.16s ease-out;
}
/* Waits for its text without being seen: a live region that is not rendered is not read out. */
.notice:empty { opacity: 0; animation: none; }
.notice svg, dialog svg { flex: none; width: 20px; height: 20px; fill: ${MARK}; }
dialog svg { width: 24px; height: 24px; fill: ${STOP}; }
.notice p { margin: 0; }
.notice .what { font-weight: 600; }
.what, h2 { text-wrap: balance; }
.by, .keys, .why, .advice { color: ${QUIET}; }
.by, .keys { font-size: 12px; line-height: 1.3; }
.row { display: flex; flex-wrap: wrap; align-items: center; gap: 8px; }
.notice .row { margin-top: 6px; }
button {
  font: inherit;
  font-weight: 600;
  color: ${INK};
  background: transparent;
  border: 1px solid ${LINE};
  border-radius: 7px;
  padding: 5px 12px;
  min-height: 30px;
  cursor: pointer;
}
button.safe { color: #fff; background: ${BUTTON}; border-color: ${BUTTON}; }
:is(button, textarea):focus-visible { outline: 3px solid ${MARK}; outline-offset: 2px; }
dialog {
  width: min(520px, calc(100vw - 24px));
  max-height: calc(100vh - 24px);
  overflow: auto;
  padding: 20px;
}
dialog::backdrop { background: rgb(0 0 0 / 0.45); }
dialog .head { display: flex; gap: 10px; align-items: flex-start; }
dialog h2 { font-size: 17px; line-height: 1.35; margin: 0; overflow-wrap: anywhere; }
dialog p, dialog ul { margin: 10px 0 0; }
dialog .by { margin: 0; }
dialog ul { padding-inline-start: 20px; }
.reason { margin-top: 14px; }
label { font-weight: 600; }
textarea {
  font: inherit;
  color: ${INK};
  background: ${PAPER};
  border: 1px solid ${QUIET};
  border-radius: 7px;
  display: block;
  width: 100%;
  margin-top: 4px;
  padding: 6px 8px;
  resize: vertical;
}
dialog .reason p { margin: 4px 0 0; font-size: 12px; }
dialog #problem { color: ${STOP}; font-weight: 600; }
dialog .row { margin-top: 18px; justify-content: flex-end; }
/* At 200 % zoom nothing may scroll that could stand in the window. */
@media (max-height: 400px) { dialog { padding: 12px 18px; } dialog .row { margin-top: 12px; } }
@keyframes rise { from { opacity: 0; transform: translateY(6px); } }
@media (prefers-reduced-motion: reduce) { .notice { animation: none; } }
@media (forced-colors: active) { .notice, dialog, button, textarea { border-color: CanvasText; } }
`;
