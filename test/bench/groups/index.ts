import type { Group } from '../lab.ts';
import { commandLine } from './command-line.ts';
import { contentScripts } from './content-scripts.ts';
import { detectionAdversarial } from './detection-adversarial.ts';
import { detectionFalseAlarms } from './detection-false-alarms.ts';
import { detectionPeers } from './detection-peers.ts';
import { detectionPersonal } from './detection-personal.ts';
import { detectionRecall } from './detection-recall.ts';
import { fingerprintIndex } from './fingerprint-index.ts';
import { fingerprintPeers } from './fingerprint-peers.ts';
import { fingerprints } from './fingerprints.ts';
import { keystrokes } from './keystrokes.ts';
import { listLookUp } from './list-look-up.ts';
import { manySecrets } from './many-secrets.ts';
import { otherPages } from './other-pages.ts';
import { pageLoad } from './page-load.ts';
import { paste } from './paste.ts';
import { rarePastes } from './rare-pastes.ts';
import { verdict } from './verdict.ts';
import { writeBack } from './write-back.ts';

/** Every group of figures, in the order in which they run. */
export const GROUPS: readonly Group[] = [
  verdict,
  manySecrets,
  paste,
  rarePastes,
  keystrokes,
  contentScripts,
  pageLoad,
  otherPages,
  writeBack,
  listLookUp,
  commandLine,
  detectionRecall,
  detectionPersonal,
  detectionFalseAlarms,
  detectionAdversarial,
  detectionPeers,
  fingerprints,
  fingerprintIndex,
  fingerprintPeers,
];
