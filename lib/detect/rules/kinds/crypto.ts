import type { Kind } from './kind.ts';
import { LABEL } from './label.ts';

const BASE58 = '[1-9A-HJ-NP-Za-km-z]';
const KEY_LABELS =
  'private_key privatekey private-key privkey priv_key secret_key secretkey deployer_key wallet_key 私钥';
/** Space, comma or line end, and the number of the next word. */
const NEXT_WORD = '(?:[ ,\\r\\n]{1,3}(?:\\d\\d?[.)] ?)?)';

/** Wallets, and the doors to block chains. */
export const CRYPTO: readonly Kind[] = [
  [
    'ethereum-private-key',
    `${KEY_LABELS} mnemonic ethereum`,
    `\\w{0,24}~${LABEL}\\[?["']?((?:0x)?[a-f0-9]{64})`,
    { anyCase: true },
  ],
  [
    'bitcoin-private-key',
    `${KEY_LABELS} wif bitcoin importprivkey`,
    `\\w{0,24}~(?:${LABEL}| ["']?)((?=[A-Z]{0,50}\\d)(?:5[hjk]${BASE58}{49}|[kl]${BASE58}{51}))`,
    { anyCase: true },
  ],
  ['extended-private-key', 'xprv yprv zprv tprv uprv vprv', `~${BASE58}{107}`],
  [
    'seed-phrase',
    'mnemonic seed recovery 助记词',
    `\\w{0,24}~${LABEL}(?:1[.)] ?)?((?:[a-z]{3,8}${NEXT_WORD}){11,23}[a-z]{3,8})`,
    { anyCase: true, nature: 'password' },
  ],
  [
    'solana-keypair',
    'solana keypair secretkey secret_key',
    '\\w{0,24}~[^\\n[]{0,40}\\[\\s{0,8}(?=[\\d,\\s]{0,40}\\d{3})((?:\\d{1,3},\\s{0,8}){63}\\d{1,3})\\s{0,8}\\]',
    { anyCase: true, nature: 'data', after: 900 },
  ],
  ['nostr-private-key', 'nsec1', '~[02-9ac-hj-np-z]{58}'],
  ['tezos-private-key', 'edsk', `~(?:${BASE58}{50}|${BASE58}{94})`],
  ['infura-key', 'infura.io/v3/ infura.io/ws/v3/', '~([a-f0-9]{32})'],
  ['alchemy-key', '.alchemy.com/v2/ .alchemyapi.io/v2/', '[\\w-]{1,40}~([\\w-]{32})'],
  ['quicknode-key', '.quiknode.pro/', '[\\w.-]{1,60}~([a-f0-9]{40})'],
  [
    'coinbase-key',
    'coinbase',
    `~(?:${LABEL}|[^\\n]{0,40}?)((?=[A-Za-z\\+/]{0,85}\\d)[\\w\\+/]{86}==)`,
    { anyCase: true },
  ],
  ['binance-key', 'binance', `~${LABEL}((?=[A-Za-z]{0,63}\\d)[A-Za-z0-9]{64})`, { anyCase: true }],
  ['kraken-key', 'kraken', `~${LABEL}([a-z0-9\\+/]{56}|[a-z0-9\\+/]{86}==)`, { anyCase: true }],
];
