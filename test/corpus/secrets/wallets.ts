import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LOWER } from '../../fixtures/secrets/random.ts';
import { alnum, base64, bytes, hex, UPPER_ALNUM, urlsafe, uuid } from '../shapes.ts';
import type { SecretKind } from '../types.ts';
import { NOT_FOR_CONNECTIONS } from './never.ts';

/** The list of BIP-39, in its order. */
export const MNEMONIC_WORDS: readonly string[] = readFileSync(
  join(import.meta.dirname, '../bip39-english.txt'),
  'utf8',
)
  .trim()
  .split(/\s+/);
const BASE58 = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';
/** Words with blanks between them are no word of a command or a header. */
const NOT_ONE_WORD = [
  ...NOT_FOR_CONNECTIONS,
  'cli-flag',
  'docker-run',
  'dockerfile-env',
  'dockerfile-arg',
];

/** Exchanges, nodes and the keys of wallets themselves. */
export const WALLETS: readonly SecretKind[] = [
  {
    id: 'bitcoin-private-key',
    source: 'https://en.bitcoin.it/wiki/Wallet_import_format',
    names: ['BTC_PRIVATE_KEY', 'WIF', 'PRIVATE_KEY_WIF'],
    called: ['Bitcoin private key (WIF)', '比特币私钥'],
    make: (random) =>
      random.pick([
        base58check(Buffer.concat([Buffer.from([0x80]), bytes(random, 32), Buffer.from([1])])),
        base58check(Buffer.concat([Buffer.from([0x80]), bytes(random, 32)])),
      ]),
  },
  {
    id: 'bitcoin-encrypted-key',
    source: 'https://github.com/bitcoin/bips/blob/master/bip-0038.mediawiki',
    names: ['BIP38_KEY', 'BTC_ENCRYPTED_KEY'],
    called: ['BIP38 encrypted key', 'BIP38 加密私钥'],
    make: (random) =>
      base58check(Buffer.concat([Buffer.from([0x01, 0x42, 0xe0]), bytes(random, 36)])),
  },
  {
    id: 'bitcoin-extended-key',
    source: 'https://github.com/bitcoin/bips/blob/master/bip-0032.mediawiki',
    names: ['XPRV', 'MASTER_XPRV'],
    called: ['extended private key (xprv)', '扩展私钥 xprv'],
    make: (random) =>
      base58check(
        Buffer.concat([
          Buffer.from('0488ade4', 'hex'),
          Buffer.from([3]),
          bytes(random, 4),
          Buffer.from('80000000', 'hex'),
          bytes(random, 32),
          Buffer.from([0]),
          bytes(random, 32),
        ]),
      ),
  },
  {
    id: 'ethereum-private-key',
    source: 'https://ethereum.org/developers/docs/accounts/',
    names: ['PRIVATE_KEY', 'ETH_PRIVATE_KEY', 'DEPLOYER_PRIVATE_KEY', 'WALLET_PRIVATE_KEY'],
    called: ['Ethereum private key', '以太坊私钥'],
    make: (random) => `${random.pick(['0x', ''])}${hex(random, 64)}`,
  },
  {
    id: 'mnemonic-12',
    source: 'https://github.com/bitcoin/bips/blob/master/bip-0039.mediawiki',
    names: ['MNEMONIC', 'SEED_PHRASE', 'WALLET_MNEMONIC'],
    called: ['seed phrase', '助记词'],
    make: (random) => mnemonic(bytes(random, 16)),
    never: NOT_ONE_WORD,
  },
  {
    id: 'mnemonic-24',
    source: 'https://github.com/bitcoin/bips/blob/master/bip-0039.mediawiki',
    names: ['MNEMONIC', 'RECOVERY_PHRASE'],
    called: ['24-word recovery phrase', '24 个助记词'],
    make: (random) => mnemonic(bytes(random, 32)),
    never: NOT_ONE_WORD,
  },
  {
    id: 'solana-private-key',
    source: 'https://solana.com/docs/intro/installation',
    names: ['SOLANA_PRIVATE_KEY', 'SOL_PRIVATE_KEY'],
    called: ['Solana private key', 'Solana 私钥'],
    make: (random) => base58(bytes(random, 64)),
  },
  {
    id: 'solana-keypair',
    source: 'https://solana.com/docs/intro/installation',
    names: ['SOLANA_KEYPAIR', 'ANCHOR_WALLET_KEYPAIR'],
    called: ['Solana keypair', 'Solana 密钥对'],
    never: NOT_FOR_CONNECTIONS,
    make: (random) => `[${[...bytes(random, 64)].join(',')}]`,
  },
  {
    id: 'monero-spend-key',
    source: 'https://docs.getmonero.org/cryptography/asymmetric/private-key/',
    names: ['MONERO_SPEND_KEY', 'XMR_PRIVATE_SPEND_KEY'],
    called: ['Monero private spend key', '门罗币私钥'],
    make: (random) => `${hex(random, 63)}0`,
  },
  {
    id: 'ripple-seed',
    source: 'https://xrpl.org/docs/concepts/accounts/cryptographic-keys',
    names: ['XRP_SECRET', 'XRPL_SEED'],
    called: ['XRP wallet seed', 'XRP 钱包种子'],
    make: (random) => `s${random.text(BASE58, 28)}`,
  },
  {
    id: 'stellar-secret-seed',
    source:
      'https://developers.stellar.org/docs/learn/fundamentals/stellar-data-structures/accounts',
    names: ['STELLAR_SECRET', 'STELLAR_SECRET_KEY'],
    called: ['Stellar secret key', 'Stellar 密钥'],
    make: (random) =>
      `S${random.text('ABCD', 1)}${random.text('ABCDEFGHIJKLMNOPQRSTUVWXYZ234567', 54)}`,
  },
  {
    id: 'coinbase-api-key',
    source: 'https://docs.cdp.coinbase.com/get-started/authentication/cdp-api-keys',
    names: ['COINBASE_API_SECRET', 'CDP_API_KEY_SECRET'],
    called: ['Coinbase API secret', 'Coinbase API 密钥'],
    make: (random) => base64(random, 64),
  },
  {
    id: 'binance-api-key',
    source: 'https://developers.binance.com/docs/binance-spot-api-docs/rest-api',
    names: ['BINANCE_API_KEY', 'BINANCE_KEY'],
    called: ['Binance API key', '币安 API Key'],
    make: (random) => alnum(random, 64),
  },
  {
    id: 'binance-secret-key',
    source: 'https://developers.binance.com/docs/binance-spot-api-docs/rest-api',
    names: ['BINANCE_API_SECRET', 'BINANCE_SECRET_KEY'],
    called: ['Binance secret key', '币安 Secret Key'],
    make: (random) => alnum(random, 64),
  },
  {
    id: 'kraken-private-key',
    source: 'https://docs.kraken.com/api/docs/guides/spot-rest-auth/',
    names: ['KRAKEN_API_SECRET', 'KRAKEN_PRIVATE_KEY'],
    called: ['Kraken private key', 'Kraken 私钥'],
    make: (random) => base64(random, 64),
  },
  {
    id: 'okx-secret',
    source: 'https://www.okx.com/docs-v5/en/#overview-rest-authentication',
    names: ['OKX_SECRET_KEY', 'OKX_API_SECRET'],
    called: ['OKX secret key', '欧易 Secret Key'],
    make: (random) => hex(random, 32).toUpperCase(),
  },
  {
    id: 'bybit-secret',
    source: 'https://bybit-exchange.github.io/docs/v5/guide',
    names: ['BYBIT_API_SECRET', 'BYBIT_SECRET'],
    called: ['Bybit API secret', 'Bybit API 密钥'],
    make: (random) => alnum(random, 36),
  },
  {
    id: 'kucoin-secret',
    source: 'https://www.kucoin.com/docs-new/authentication',
    names: ['KUCOIN_API_SECRET', 'KUCOIN_SECRET'],
    called: ['KuCoin API secret', 'KuCoin API 密钥'],
    make: (random) => uuid(random),
  },
  {
    id: 'infura-key',
    source: 'https://docs.metamask.io/services/get-started/infura/',
    names: ['INFURA_API_KEY', 'INFURA_PROJECT_SECRET'],
    called: ['Infura API key', 'Infura API 密钥'],
    make: (random) => hex(random, 32),
  },
  {
    id: 'alchemy-key',
    source: 'https://www.alchemy.com/docs/create-an-api-key',
    names: ['ALCHEMY_API_KEY', 'ALCHEMY_KEY'],
    called: ['Alchemy API key', 'Alchemy API 密钥'],
    make: (random) => urlsafe(random, 32),
  },
  {
    id: 'etherscan-key',
    source: 'https://docs.etherscan.io/getting-started/viewing-api-usage-statistics',
    names: ['ETHERSCAN_API_KEY', 'BSCSCAN_API_KEY'],
    called: ['Etherscan API key', 'Etherscan API 密钥'],
    make: (random) => random.text(UPPER_ALNUM, 34),
  },
  {
    id: 'quicknode-url',
    source:
      'https://www.quicknode.com/guides/quicknode-products/endpoint-security/how-to-setup-json-web-token-jwt-authorization',
    names: ['QUICKNODE_URL', 'RPC_URL'],
    called: ['QuickNode endpoint', 'QuickNode 节点地址'],
    never: NOT_FOR_CONNECTIONS,
    make: (random) =>
      `https://${random.text(LOWER, 8)}-${random.text(LOWER, 6)}-${hex(random, 6)}.solana-mainnet.quiknode.pro/${hex(random, 40)}/`,
  },
];

function sha256(data: Buffer): Buffer {
  return createHash('sha256').update(data).digest();
}

function base58(data: Buffer): string {
  let left = BigInt(`0x${data.toString('hex')}`);
  let text = '';
  while (left > 0n) {
    text = BASE58.charAt(Number(left % 58n)) + text;
    left /= 58n;
  }
  return text;
}

function base58check(data: Buffer): string {
  return base58(Buffer.concat([data, sha256(sha256(data)).subarray(0, 4)]));
}

/** Eleven bits a word; behind the entropy stands a bit of its hash for each of its 32. */
function mnemonic(entropy: Buffer): string {
  const bits = (data: Buffer) =>
    [...data].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  const all = bits(entropy) + bits(sha256(entropy)).slice(0, entropy.length / 4);
  return (all.match(/.{11}/g) ?? []).map((group) => MNEMONIC_WORDS[parseInt(group, 2)]).join(' ');
}
