/** The same look as the demo chat, in the reader's light or dark. */
export const livePageStyle = `
  :root {
    color-scheme: light dark;
    --ground: light-dark(#f6f7f9, #15181c);
    --panel: light-dark(#ffffff, #1e2227);
    --line: light-dark(#dfe3e8, #343a42);
    --ink: light-dark(#1c2126, #e8ebee);
    --quiet: light-dark(#5b6570, #9aa5b1);
    --good: light-dark(#11693a, #6fd69b);
    --good-ground: light-dark(#e2f5ea, #173524);
    --bad: light-dark(#a3201a, #ff9c94);
    --bad-ground: light-dark(#fdeceb, #431d1b);
    --mono: ui-monospace, 'SF Mono', Menlo, Consolas, 'DejaVu Sans Mono', monospace;
  }
  * { box-sizing: border-box; }
  body {
    margin: 0 auto; max-width: 72rem; padding: 1.75rem 1.25rem 3rem;
    font: 15px/1.5 system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif;
    background: var(--ground); color: var(--ink);
  }
  h1 { font-size: 1.35rem; line-height: 1.3; margin: 0; }
  h2 { font-size: 1rem; margin: 0; }
  h3 { font-size: 0.8rem; margin: 0 0 0.4rem; color: var(--quiet); }
  .lead { margin: 0.25rem 0 1.25rem; color: var(--quiet); }
  details, article {
    background: var(--panel); border: 1px solid var(--line); border-radius: 12px;
    margin: 0 0 1rem; overflow: hidden;
  }
  summary { padding: 0.7rem 1rem; font-weight: 600; cursor: pointer; }
  ul { list-style: none; margin: 0; padding: 0; }
  li { display: flex; gap: 1rem; align-items: start; padding: 0.8rem 1rem; border-top: 1px solid var(--line); }
  li > div { flex: 1; min-width: 0; }
  button {
    font: inherit; font-weight: 600; min-width: 5.2rem; padding: 0.35rem 0.8rem; cursor: pointer;
    color: var(--ink); background: var(--ground); border: 1px solid var(--line); border-radius: 8px;
  }
  pre { margin: 0; font: 12px/1.6 var(--mono); white-space: pre-wrap; overflow-wrap: anywhere; }
  header {
    display: flex; flex-wrap: wrap; gap: 0.5rem 1rem; align-items: center; justify-content: space-between;
    padding: 0.7rem 1rem; border-bottom: 1px solid var(--line);
  }
  .badge {
    font-size: 0.85rem; font-weight: 600; padding: 0.15rem 0.7rem; border-radius: 99px;
    color: var(--quiet); background: var(--ground);
  }
  .badge.good { color: var(--good); background: var(--good-ground); }
  .badge.bad { color: var(--bad); background: var(--bad-ground); }
  .sides { display: grid; grid-template-columns: 1fr 1fr; }
  .side { padding: 0.8rem 1rem; min-width: 0; }
  .side + .side { border-inline-start: 1px solid var(--line); }
  mark { color: var(--bad); background: var(--bad-ground); border-radius: 4px; padding: 1px 2px; font-weight: 600; }
  mark.placeholder { color: var(--good); background: var(--good-ground); }
  .nothing { margin: 0; color: var(--quiet); }
  main:empty::before {
    content: 'Nothing pasted yet.'; display: block; padding: 2.5rem 1rem; text-align: center; color: var(--quiet);
    border: 1px dashed var(--line); border-radius: 12px;
  }
  :focus-visible { outline: 3px solid light-dark(#0550ae, #79c0ff); outline-offset: 2px; }
  @media (max-width: 42rem) {
    .sides { grid-template-columns: 1fr; }
    .side + .side { border-inline-start: 0; border-top: 1px solid var(--line); }
  }
`;
