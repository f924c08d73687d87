import { onAlarm, startAlarm } from '../browser/alarms.ts';
import { onInstalled, onStartup } from '../browser/runtime.ts';
import { closeStorageToPages } from '../browser/storage.ts';
import { tabsMatching } from '../browser/tabs.ts';
import { ANSWERS, REQUESTS } from '../messaging/protocol.ts';
import { listen } from '../messaging/router.ts';
import { asking } from '../messaging/send.ts';
import { MATCHES } from '../sites/index.ts';
import { addOutcome, localDay, readCounts } from './counts-store.ts';
import { listState, startListService, sync } from './list-service.ts';
import { lookUp } from './look-up.ts';
import { guardOpenTabs } from './open-tabs.ts';
import { currentPolicy, onPolicyChange, refreshPolicy } from './policy-store.ts';

/** By then managed storage has loaded, and an empty answer means that nothing is set. */
const SETTLED_ALARM = 'managed-storage-settled';
const SETTLED_MINUTES = 1;

/** Wires the background: listeners first and at once, because the worker is woken for them. */
export function startBackground(): void {
  listen(REQUESTS, {
    'policy.get': () => {
      // News of a change gets lost when the worker is just starting. What is known answers at once.
      void applyPolicy(false);
      return currentPolicy();
    },
    'code.lookUp': (question) => lookUp(question, () => void sync(tellChats)),
    'list.get': listState,
    'list.sync': async () => {
      await sync(tellChats);
      return listState();
    },
    'counts.get': () => readCounts(localDay(new Date())),
    'outcome.report': async (outcome) => {
      void applyPolicy(false);
      await addOutcome(outcome, localDay(new Date()));
      return null;
    },
  });
  onInstalled(() => {
    void guardOpenTabs(MATCHES);
    void startAlarm(SETTLED_ALARM, SETTLED_MINUTES);
  });
  onPolicyChange(() => void applyPolicy(true));
  startListService(tellChats);
  void closeStorageToPages();
  void applyPolicy(false);
  onAlarm(SETTLED_ALARM, () => void applyPolicy(true));
  onStartup(() => void startAlarm(SETTLED_ALARM, SETTLED_MINUTES));
}

/** Tells every open chat when the policy in force became another; what cannot be read is read later. */
async function applyPolicy(believeEmpty: boolean): Promise<void> {
  const outcome = await refreshPolicy(believeEmpty);
  if (outcome === 'unreadable') await startAlarm(SETTLED_ALARM, SETTLED_MINUTES);
  if (outcome !== 'changed') return;
  await tellChats();
  // Where the list is may be another.
  await sync(tellChats);
}

async function tellChats(): Promise<void> {
  const state = await currentPolicy();
  const tabs = await tabsMatching(MATCHES);
  const ask = asking(ANSWERS);
  await Promise.all(tabs.map((tab) => ask.tab(tab, 'policy.changed', state)));
}
