import type { Browser, Setting } from './setting.ts';

/** Chrome and Edge call them the same: https://chromeenterprise.google/policies/ */
const CHROMIUM: readonly Setting[] = [
  {
    name: 'DeveloperToolsAvailability',
    value: 2,
    why: 'No developer tools: their console can run code where the extension runs. Leave out people who build web sites, and machines that run browser tests (0).',
  },
  {
    name: 'ExtensionDeveloperModeSettings',
    value: 1,
    why: 'No developer mode on the page of extensions: nobody loads an unpacked one, or a changed copy of this one.',
  },
  {
    name: 'BrowserGuestModeEnabled',
    value: false,
    why: 'No guest windows: no extension is in them.',
  },
  {
    name: 'RemoteDebuggingAllowed',
    value: false,
    why: 'No remote debugging: another program could switch the extension off or read its pages. Leave test machines out.',
  },
  {
    name: 'CommandLineFlagSecurityWarningsEnabled',
    value: true,
    why: 'A bar warns when the browser was started with unsafe flags.',
  },
];

/** https://firefox-admin-docs.mozilla.org/reference/policies/ */
const FIREFOX: readonly Setting[] = [
  {
    name: 'DisableDeveloperTools',
    value: true,
    why: 'No developer tools, and no about:debugging: they can debug the extension and load one of the same id. Leave out people who build web sites, and machines that run browser tests.',
  },
  {
    name: 'DisableSafeMode',
    value: true,
    why: 'No troubleshoot mode: it starts Firefox without extensions.',
  },
  {
    name: 'BlockAboutConfig',
    value: true,
    why: 'No about:config: preferences there can switch parts of extensions off.',
  },
  {
    name: 'BlockAboutProfiles',
    value: true,
    why: 'No about:profiles: it can restart Firefox without extensions.',
  },
];

export function hardeningOf(browser: Browser): readonly Setting[] {
  return browser === 'firefox' ? FIREFOX : CHROMIUM;
}

/** What HARDENING.md says: JSON and plain lists of settings hold no comments. */
export function hardeningText(browser: Browser, settings: readonly Setting[]): string {
  const lines = settings.map(
    ({ name, value, why }) => `- **${name}** = \`${JSON.stringify(value)}\`\n  ${why}`,
  );
  return `# What is set in ${TITLES[browser]}, and why

${lines.join('\n')}
`;
}

/** The end of HARDENING.md. */
export const NOT_CLOSED = `## What no setting closes

- \`--disable-extensions\` on the command line, and a changed program file. The heartbeat of the device then goes missing:
  watch for it.
- Another browser. Allow only managed ones to run (AppLocker, WDAC, Santa).
- An entry \`*\` with \`runtime_blocked_hosts\` of your own in ExtensionSettings can keep extensions away from the chats. The
  popup then says that the page is not protected.
`;

const TITLES: Readonly<Record<Browser, string>> = {
  chrome: 'Chrome',
  edge: 'Edge',
  firefox: 'Firefox',
};
