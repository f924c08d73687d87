import { onAlarm, startAlarm } from '../browser/alarms.ts';
import { onInstalled, onStartup } from '../browser/runtime.ts';
import { closeStorageToPages } from '../browser/storage.ts';
import { tabsMatching } from '../browser/tabs.ts';
import { ANSWERS, REQUESTS } from '../messaging/protocol.ts';
import { listen } from '../messaging/router.ts';
import { asking } from '../messaging/send.ts';
import type { AccessTable } from '../policy/access-schema.ts';
import { accessIn } from '../policy/access.ts';
import { MATCHES } from '../sites/index.ts';
import { countDays } from './audit-days.ts';
import { policySince } from './audit-heartbeat.ts';
import { listEvents } from './audit-queue.ts';
import { receiverInForce } from './audit-receiver.ts';
import { reportOutcome, reportPolicy, reportRefused, startAuditService } from './audit-service.ts';
import { noteTrouble } from './audit-troubles.ts';
import { addOutcome, localDay, readCounts } from './counts-store.ts';
import { startListService, sync } from './list-service.ts';
import { listState } from './list-state.ts';
import { lookUp } from './look-up.ts';
import { guardOpenTabs } from './open-tabs.ts';
import { currentPolicy, nextPolicyChange, onPolicyChange, refreshPolicy } from './policy-store.ts';
import { clearTabs, shutSites, watchRefused } from './site-gate.ts';

/** By then managed storage has loaded, and an empty answer means that nothing is set. */
const SETTLED_ALARM = 'managed-storage-settled';
const SETTLED_MINUTES = 1;
/** Another hour of the policy begins, or an exception ends. */
const HOURS_ALARM = 'policy-hours';
const DAY_MINUTES = 24 * 60;

/** Wires the background: listeners first and at once, because the worker is woken for them. */
export function startBackground(): void {
  listen(REQUESTS, {
    'policy.get': async () => {
      // News of a change gets lost when the worker is just starting. What is known answers at once.
      void applyPolicy(false);
      const state = await currentPolicy();
      void clearTabs(accessIn(state.policy));
      return state;
    },
    'code.lookUp': (question) =>
      lookUp(question, () => {
        void noteTrouble('list-damaged', 1);
        void sync(tellChats);
      }),
    'list.get': () => listState(Date.now()),
    'list.sync': async () => {
      await sync(tellChats);
      return listState(Date.now());
    },
    'counts.get': () => readCounts(localDay(new Date())),
    'outcome.report': async (outcome) => {
      void applyPolicy(false);
      await addOutcome(outcome, localDay(new Date()));
      await reportOutcome(outcome);
      return null;
    },
    'audit.list': ({ before }) => listEvents(before),
    'audit.days': countDays,
    'audit.receiver': receiverInForce,
    'policy.since': policySince,
    'policy.next': async () => (await nextPolicyChange()) ?? null,
  });
  onInstalled(() => {
    void guardOpenTabs(MATCHES);
    void startAlarm(SETTLED_ALARM, SETTLED_MINUTES);
    // An update takes the alarms of before away.
    void waitForHours();
  });
  onPolicyChange(() => void applyPolicy(true));
  watchRefused(knownAccess, reportRefused);
  void knownAccess().then(shutSites);
  startListService(tellChats);
  startAuditService();
  void closeStorageToPages();
  void applyPolicy(false);
  onAlarm(SETTLED_ALARM, () => void applyPolicy(true));
  onAlarm(HOURS_ALARM, () => void tellChats());
  onStartup(() => {
    void startAlarm(SETTLED_ALARM, SETTLED_MINUTES);
    void waitForHours();
  });
}

/** Tells every open chat when the policy in force became another; what cannot be read is read later. */
async function applyPolicy(believeEmpty: boolean): Promise<void> {
  const outcome = await refreshPolicy(believeEmpty);
  if (outcome === 'unreadable') {
    await startAlarm(SETTLED_ALARM, SETTLED_MINUTES);
    await noteTrouble('managed-unreadable', 1);
  }
  if (outcome !== 'changed') return;
  await tellChats();
  await reportPolicy();
  // Where the list is may be another.
  await sync(tellChats);
}

/** An exception may begin on a later day: it is looked for once a day at least. */
async function waitForHours(): Promise<void> {
  const next = await nextPolicyChange();
  const minutes = next === undefined ? DAY_MINUTES : Math.max(1, (next - Date.now()) / 60_000);
  await startAlarm(HOURS_ALARM, minutes);
}

async function knownAccess(): Promise<AccessTable> {
  return accessIn((await currentPolicy()).policy);
}

async function tellChats(): Promise<void> {
  const state = await currentPolicy();
  void shutSites(accessIn(state.policy));
  void waitForHours();
  const tabs = await tabsMatching(MATCHES);
  const ask = asking(ANSWERS);
  await Promise.all(tabs.map((tab) => ask.tab(tab, 'policy.changed', state)));
}
