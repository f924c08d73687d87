import type { Kind } from './kind.ts';
import { LABEL, named } from './label.ts';

/** Space, comma or line end, and the number of the next word. */
const NEXT_WORD = '(?:[ ,\\r\\n]{1,3}(?:\\d\\d?[.)] ?)?)';

/** Wallets, and the doors to block chains. */
export const CRYPTO: readonly Kind[] = [
  [
    'bitcoin-private-key',
    'private…key priv…key secret…key mnemonic ethereum wif bitcoin 私钥',
    `\\w{0,12}~(?:${LABEL}\\[?| )["']?((?:0x)?[a-f0-9]{64}|(?=[A-Z]{0,50}\\d)(?:5[hjk]|[kl])[1-9A-HJ-NP-Za-km-z]{49,51})`,
    { anyCase: true },
  ],
  ['extended-private-key', 'xprv yprv zprv tprv uprv vprv'],
  [
    'seed-phrase',
    'mnemonic seed recovery 助记词',
    `\\w{0,24}~${LABEL}(?:1[.)] ?)?((?:[a-z]{3,8}${NEXT_WORD}){11,23}[a-z]{3,8})`,
    { anyCase: true, nature: 'password' },
  ],
  [
    'solana-keypair',
    'solana keypair secret…key',
    '\\w{0,24}~[^\\n[]{0,40}\\[\\s{0,8}(?=[\\d,\\s]{0,40}\\d{3})((?:\\d{1,3},\\s{0,8}){63}\\d{1,3})\\s{0,8}\\]',
    { anyCase: true, nature: 'data', after: 900 },
  ],
  named('xrp-seed', 'xrp ripple', '(s[1-9A-HJ-NP-Za-km-z]{28,30})'),
  ['nostr-private-key', 'nsec1'],
  ['tezos-private-key', 'edsk'],
  ['infura-key', 'infura.io/v3/ infura.io/ws/v3/ alchemy.com/v2/ alchemyapi.io/v2/ quiknode.pro/'],
];
