/* The look of the web chat, in both colour schemes. Part of one script: see widget.js. */
const CSS = `
  :host { all: initial; --ground: #fff; --text: #15181d; --muted: #5c6470; --line: #dfe3e8; --theirs: #eef1f5;
    --mine: #3f4fd8; --on-mine: #fff; --bad: #b3261e;
    font: 15px/1.45 system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif; color-scheme: light dark; }
  @media (prefers-color-scheme: dark) { :host { --ground: #16191f; --text: #eceff4; --muted: #a3acb9;
    --line: #2b313b; --theirs: #232933; --mine: #5563ee; --bad: #ff8a80; } }
  * { box-sizing: border-box; font: inherit; }
  button { cursor: pointer; border: 0; }
  :focus-visible { outline: 2px solid var(--mine); outline-offset: 2px; }
  .launcher { position: fixed; inset: auto 20px 20px auto; z-index: 2147483000; width: 56px; height: 56px;
    border-radius: 50%; background: var(--mine); color: var(--on-mine); box-shadow: 0 4px 16px #0004; }
  .launcher svg { width: 26px; height: 26px; vertical-align: middle; }
  textarea::placeholder { color: var(--muted); opacity: 1; }
  .panel { position: fixed; inset: auto 20px 88px auto; z-index: 2147483000; width: min(380px, calc(100vw - 40px));
    height: min(600px, calc(100dvh - 108px)); display: flex; flex-direction: column; overflow: hidden;
    background: var(--ground); color: var(--text); border: 1px solid var(--line); border-radius: 14px;
    box-shadow: 0 8px 32px #0003; }
  .panel[hidden] { display: none; }
  .page { inset: 0; width: min(720px, 100vw); height: 100dvh; margin: 0 auto; border-radius: 0; border-width: 0 1px;
    box-shadow: none; }
  header { padding: 14px 16px; border-bottom: 1px solid var(--line); font-weight: 600; overflow-wrap: anywhere; }
  header img { height: 28px; max-width: 40%; margin-right: 10px; object-fit: contain; vertical-align: middle; }
  .log { flex: 1; overflow-y: auto; padding: 16px; display: flex; flex-direction: column; gap: 8px; margin: 0;
    list-style: none; overscroll-behavior: contain; }
  .welcome, .state { color: var(--muted); text-align: center; font-size: 13px; }
  .state:empty { display: none; }
  .state { padding: 4px 16px; }
  li { max-width: 85%; padding: 8px 12px; border-radius: 12px; white-space: pre-wrap; overflow-wrap: anywhere; }
  .in { align-self: flex-end; background: var(--mine); color: var(--on-mine); }
  .out { align-self: flex-start; background: var(--theirs); }
  .pending { opacity: .7; }
  .hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .again { align-self: flex-end; background: none; color: var(--bad); font-size: 13px; padding: 2px 4px; }
  form { display: flex; gap: 8px; padding: 12px; border-top: 1px solid var(--line); }
  textarea { flex: 1; resize: none; min-height: 42px; max-height: 140px; padding: 9px 12px; border-radius: 10px;
    border: 1px solid var(--muted); background: var(--ground); color: var(--text); }
  form button { padding: 0 16px; border-radius: 10px; background: var(--mine); color: var(--on-mine); }`
