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
  --paper: light-dark(#ffffff, #1f2328);
  --ink: light-dark(#1f2328, #e6edf3);
  --quiet: light-dark(#59636e, #9da7b3);
  --line: light-dark(#d1d9e0, #3d444d);
  --mark: light-dark(#0550ae, #79c0ff);
  --stop: light-dark(#b42318, #ff8f85);
  --button: light-dark(#0550ae, #1f6feb);
}
:host([popover]) { display: block !important; }
* { box-sizing: border-box; }
.notice, dialog {
  font: 14px/1.45 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif;
  color: var(--ink);
  background: var(--paper);
  border: 1px solid var(--line);
  border-radius: 10px;
  box-shadow: 0 8px 24px rgb(0 0 0 / 0.18);
}
.notice {
  position: fixed;
  display: flex;
  gap: 10px;
  align-items: flex-start;
  width: max-content;
  max-width: min(440px, calc(100vw - 16px));
  padding: 10px 12px;
  animation: rise 0.16s ease-out;
}
/* Waits for its text without being seen: a live region that is not rendered is not read out. */
.notice:empty { opacity: 0; animation: none; }
.notice svg, dialog svg { flex: none; width: 20px; height: 20px; fill: var(--mark); }
dialog svg { width: 24px; height: 24px; fill: var(--stop); }
.notice p { margin: 0; }
.notice .what { font-weight: 600; }
.why, .advice { color: var(--quiet); }
.row { display: flex; flex-wrap: wrap; gap: 8px; }
.notice .row { margin-top: 6px; }
button {
  font: inherit;
  font-weight: 600;
  color: var(--ink);
  background: transparent;
  border: 1px solid var(--line);
  border-radius: 7px;
  padding: 5px 12px;
  min-height: 30px;
  cursor: pointer;
}
button.safe { color: #fff; background: var(--button); border-color: var(--button); }
button:focus-visible { outline: 3px solid var(--mark); outline-offset: 2px; }
dialog {
  width: min(480px, calc(100vw - 24px));
  max-height: calc(100vh - 24px);
  overflow: auto;
  padding: 20px;
}
dialog::backdrop { background: rgb(0 0 0 / 0.45); }
dialog .head { display: flex; gap: 10px; align-items: flex-start; }
dialog h2 { font-size: 17px; line-height: 1.35; margin: 0; overflow-wrap: anywhere; }
dialog p, dialog ul { margin: 10px 0 0; }
dialog ul { padding-inline-start: 20px; }
dialog .row { margin-top: 18px; justify-content: flex-end; }
@keyframes rise { from { opacity: 0; transform: translateY(6px); } }
@media (prefers-reduced-motion: reduce) { .notice { animation: none; } }
@media (forced-colors: active) { .notice, dialog, button { border-color: CanvasText; } }
`;
