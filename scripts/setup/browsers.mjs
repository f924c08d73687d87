import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { runLogged, say, SetupError } from './process.mjs';

/**
 * Chromium first: current Chrome and Edge refuse `--load-extension`.
 *
 * @typedef {{name: string, variable: string, apt: string, programs: string[], places: string[]}} Browser
 * @type {readonly Browser[]}
 */
const BROWSERS = [
  {
    name: 'Chromium',
    variable: 'PASTEWARD_CHROMIUM',
    apt: 'chromium',
    programs: [
      ...['chromium', 'chromium-browser', 'google-chrome-for-testing', 'google-chrome'],
      ...['google-chrome-stable', 'microsoft-edge', 'microsoft-edge-stable'],
    ],
    places: [
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
      'C:\\Program Files\\Chromium\\Application\\chrome.exe',
      'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
      'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
    ],
  },
  {
    name: 'Firefox',
    variable: 'PASTEWARD_FIREFOX',
    apt: 'firefox-esr',
    programs: ['firefox-esr', 'firefox', 'firefox-developer-edition', 'firefox-nightly'],
    places: [
      '/Applications/Firefox.app/Contents/MacOS/firefox',
      '/Applications/Firefox Developer Edition.app/Contents/MacOS/firefox',
      'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
    ],
  },
];

/**
 * The variables that name each browser's program, or undefined when a browser is missing.
 *
 * @returns {Record<string, string> | undefined}
 */
export function findBrowsers() {
  /** @type {Record<string, string>} */
  const found = {};
  for (const browser of BROWSERS) {
    const path = pathOf(browser);
    if (path === undefined) return undefined;
    found[browser.variable] = path;
  }
  return found;
}

/** @param {string} root */
export async function installBrowsers(root) {
  const missing = BROWSERS.filter((browser) => pathOf(browser) === undefined);
  const names = missing.map(({ name }) => name).join(' and ');
  const ways = missing.map(({ name, variable }) => `set ${variable} to the path of a ${name}`);
  const advice = `Install ${names} yourself, or ${ways.join(', or ')}, and try again.`;
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) {
    throw new SetupError(`${names} not found on this machine. ${advice}`);
  }
  say(`Installing ${names} with apt-get…`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const wait = '-oDPkg::Lock::Timeout=300';
  await runLogged(root, 'apt-get', [wait, 'update'], { cwd: root, env, advice });
  const packages = missing.map(({ apt }) => apt);
  const options = [wait, 'install', '-y', '--no-install-recommends'];
  await runLogged(root, 'apt-get', [...options, ...packages], { cwd: root, env, advice });
}

/** @param {Browser} browser */
function pathOf({ name, variable, programs, places }) {
  const chosen = process.env[variable];
  if (chosen) {
    if (isProgram(chosen)) return chosen;
    throw new SetupError(`${variable} is "${chosen}", which is no program. Set it to a ${name}.`);
  }
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  const onPath = programs.flatMap((program) => folders.map((folder) => join(folder, program)));
  return [...onPath, ...places].find(isProgram);
}

/** @param {string} path */
function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
