import { base64, bytes, epoch, hex, jwt, uuid } from '../shapes.ts';
import type { SecretKind } from '../types.ts';
import { base64From, ageKey, lines, signedJwt } from './key-formats.ts';
import { NOT_FOR_FILES, NOT_FOR_JSON } from './never.ts';

/** Keys of tunnels and files, and JSON Web Tokens. */
export const TOKENS_AND_TUNNELS: readonly SecretKind[] = [
  {
    id: 'age-secret-key',
    source: 'https://github.com/C2SP/C2SP/blob/main/age.md',
    names: ['SOPS_AGE_KEY', 'AGE_SECRET_KEY'],
    called: ['age key', 'age 密钥'],
    make: ageKey,
  },
  {
    id: 'wireguard-private-key',
    source: 'https://www.wireguard.com/quickstart/',
    names: ['WG_PRIVATE_KEY', 'WIREGUARD_PRIVATE_KEY', 'PrivateKey'],
    called: ['WireGuard private key', 'WireGuard 私钥'],
    make: (random) => {
      // Curve25519 clears three bits and fixes two: https://www.rfc-editor.org/rfc/rfc7748#section-5
      const key = bytes(random, 32);
      key.writeUInt8(key.readUInt8(0) & 248, 0);
      key.writeUInt8((key.readUInt8(31) & 127) | 64, 31);
      return key.toString('base64');
    },
  },
  {
    id: 'wireguard-config',
    source: 'https://www.wireguard.com/quickstart/',
    names: ['wg0.conf'],
    called: ['WireGuard config', 'WireGuard 配置'],
    never: NOT_FOR_FILES,
    make: (random) =>
      [
        ...['[Interface]', `PrivateKey = ${base64(random, 32)}`, 'Address = 10.8.0.2/24', ''],
        ...['[Peer]', `PublicKey = ${base64(random, 32)}`, `PresharedKey = ${base64(random, 32)}`],
        ...['Endpoint = 198.51.100.7:51820', 'AllowedIPs = 0.0.0.0/0'],
      ].join('\n'),
  },
  {
    id: 'openvpn-static-key',
    source: 'https://openvpn.net/community-docs/static-key-mini-howto.html',
    names: ['ta.key'],
    called: ['OpenVPN static key', 'OpenVPN 静态密钥'],
    never: NOT_FOR_FILES,
    make: (random) =>
      `-----BEGIN OpenVPN Static key V1-----\n${lines(hex(random, 512), 32)}\n-----END OpenVPN Static key V1-----`,
  },
  {
    id: 'minisign-secret-key',
    source: 'https://jedisct1.github.io/minisign/',
    names: ['MINISIGN_SECRET_KEY'],
    called: ['minisign secret key', 'minisign 私钥'],
    never: NOT_FOR_FILES,
    make: (random) =>
      `untrusted comment: minisign encrypted secret key\n${base64From(random, 'RWRTY0Iy', 158)}`,
  },
  {
    id: 'json-web-key',
    source: 'https://www.rfc-editor.org/rfc/rfc7517',
    names: ['JWK', 'JWT_PRIVATE_JWK'],
    called: ['private JWK', 'JWK 私钥'],
    never: NOT_FOR_JSON,
    make: (random) => {
      const part = () => bytes(random, 32).toString('base64url');
      return JSON.stringify({ kty: 'EC', crv: 'P-256', x: part(), y: part(), d: part() });
    },
  },
  {
    id: 'jwt-hs256',
    source: 'https://www.rfc-editor.org/rfc/rfc7519',
    names: ['ACCESS_TOKEN', 'JWT', 'token'],
    called: ['JWT', 'JWT 令牌'],
    make: (random) => {
      const iat = epoch(random);
      return jwt(random, { sub: uuid(random), role: 'admin', iat, exp: iat + 86_400 });
    },
  },
  {
    id: 'jwt-rs256',
    source: 'https://www.rfc-editor.org/rfc/rfc7519',
    names: ['ID_TOKEN', 'ACCESS_TOKEN', 'accessToken'],
    called: ['access token', '访问令牌'],
    make: (random) =>
      signedJwt(random, 'RS256', {
        iss: 'https://login.prod.internal/',
        sub: `auth0|${hex(random, 24)}`,
        exp: epoch(random),
      }),
  },
  {
    id: 'jwt-hs512',
    source: 'https://www.rfc-editor.org/rfc/rfc7519',
    names: ['token', 'refreshToken', 'AUTH_TOKEN'],
    called: ['login token', '登录 token'],
    make: (random) =>
      signedJwt(random, 'HS512', { user_id: random.int(1e6), login_user_key: uuid(random) }),
  },
  {
    id: 'jwt-es256',
    source: 'https://www.rfc-editor.org/rfc/rfc7518',
    names: ['APP_STORE_CONNECT_TOKEN', 'token'],
    called: ['signed token', '签名令牌'],
    make: (random) => signedJwt(random, 'ES256', { iss: uuid(random), exp: epoch(random) }),
  },
  {
    id: 'jwe',
    source: 'https://www.rfc-editor.org/rfc/rfc7516',
    names: ['ACCESS_TOKEN', 'session_token'],
    called: ['encrypted session token', '加密的会话令牌'],
    make: (random) => {
      const header = Buffer.from(JSON.stringify({ alg: 'dir', enc: 'A256GCM' }));
      const parts = [header, ...[0, 12, 240, 16].map((size) => bytes(random, size))];
      return parts.map((part) => part.toString('base64url')).join('.');
    },
  },
];
