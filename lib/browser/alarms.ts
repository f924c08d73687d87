import { browser } from 'wxt/browser';

/** Wakes the background later; a timer would die with the worker. */
export async function startAlarm(name: string, minutes: number): Promise<void> {
  await browser.alarms.create(name, { delayInMinutes: minutes });
}

/** False when it was never set, or when an update or a restart of the browser took it away. */
export async function hasAlarm(name: string): Promise<boolean> {
  // The types say that there is always one.
  const alarm: unknown = await browser.alarms.get(name);
  return alarm !== undefined;
}

export function onAlarm(name: string, run: () => void): void {
  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === name) run();
  });
}
