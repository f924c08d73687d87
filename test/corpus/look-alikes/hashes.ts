import { ALNUM, DIGITS, LETTERS, LOWER, UPPER } from '../../fixtures/secrets/random.ts';
import {
  alnum,
  base64,
  BASE32,
  bytes,
  digits,
  encoded,
  epoch,
  hex,
  LOWER_ALNUM,
  UPPER_ALNUM,
  urlsafe,
  uuid,
} from '../shapes.ts';
import { capital, oneOf, word } from './surroundings.ts';
import type { Makers } from './surroundings.ts';

/** What looks random and is public: sums, ids, names of builds, images, certificates, public keys. */
export const HASHES: Makers = {
  'uuid-labelled': (random) =>
    `{\n  "id": "${uuid(random)}",\n  "${word(random)}Id": "${uuid(random)}",\n  "state": "open"\n}`,
  'uuid-in-log': (random) =>
    `12:41:07 INFO  [${word(random)}] job ${uuid(random)} is done in ${digits(random, 3)} ms`,
  'uuid-in-url': (random) =>
    `GET /api/v2/${word(random)}s/${uuid(random)}/items?page=2 200 ${digits(random, 2)}ms`,
  'uuid-list': (random) => [0, 1, 2, 3].map(() => uuid(random)).join('\n'),
  'git-commit': (random) =>
    `commit ${hex(random, 40)}\nDate:   Mon Nov 3 08:21:09 2025 +0100\n\n    fix(${word(random)}): keep the order`,
  'git-log': (random) =>
    [0, 1, 2, 3]
      .map(() => `${hex(random, 7)} refactor(${word(random)}): smaller functions`)
      .join('\n'),
  'git-diff-index': (random) =>
    `diff --git a/src/${word(random)}.ts b/src/${word(random)}.ts\nindex ${hex(random, 10)}..${hex(random, 10)} 100644`,
  'git-submodule': (random) =>
    ` ${hex(random, 40)} vendor/${word(random)} (v2.${random.int(40)}.0)`,
  'sha256-labelled': (random) =>
    `sha256: ${hex(random, 64)}\nfile: ${word(random)}-1.${random.int(30)}.tar.gz`,
  'sha256-sums': (random) =>
    [0, 1, 2].map(() => `${hex(random, 64)}  ${word(random)}_linux_amd64.zip`).join('\n'),
  'sha512-labelled': (random) => `"sha512": "${hex(random, 128)}",\n"size": ${digits(random, 8)}`,
  'md5-labelled': (random) => `MD5 (${word(random)}.iso) = ${hex(random, 32)}`,
  etag: (random) =>
    `HTTP/1.1 200 OK\nETag: "${hex(random, 32)}"\nContent-Length: ${digits(random, 5)}`,
  'etag-weak': (random) =>
    `etag: W/"${hex(random, 3)}-${base64(random, 20).slice(0, 27)}"\ncache-control: no-cache`,
  'digest-header': (random) =>
    `Content-MD5: ${base64(random, 16)}\nDigest: SHA-256=${base64(random, 32)}`,
  checksum: (random) =>
    `checksum = "${hex(random, 64)}"\nname = "${word(random)}"\nversion = "0.${random.int(30)}.1"`,
  'integrity-script': (random) =>
    `<script src="https://cdn.example.com/${word(random)}.min.js" integrity="sha384-${base64(random, 48)}" crossorigin="anonymous"></script>`,
  'package-lock': (random) =>
    `"node_modules/${word(random)}": {\n  "version": "4.${random.int(30)}.2",\n  "integrity": "sha512-${base64(random, 64)}",\n  "license": "MIT"\n}`,
  'yarn-lock': (random) =>
    `"${word(random)}@npm:^3.${random.int(9)}.0":\n  version: 3.${random.int(9)}.4\n  checksum: 10c0/${hex(random, 128)}`,
  'pnpm-lock': (random) =>
    `/${word(random)}@2.${random.int(9)}.1:\n  resolution: {integrity: sha512-${base64(random, 64)}}\n  engines: {node: '>=18'}`,
  'go-sum': (random) =>
    `github.com/acme/${word(random)} v1.${random.int(30)}.0 h1:${base64(random, 32)}\ngithub.com/acme/${word(random)} v1.2.0/go.mod h1:${base64(random, 32)}`,
  'poetry-lock': (random) =>
    `files = [\n  {file = "${word(random)}-2.1.0-py3-none-any.whl", hash = "sha256:${hex(random, 64)}"},\n]`,
  'requirements-hash': (random) =>
    `${word(random)}==3.${random.int(9)}.2 \\\n    --hash=sha256:${hex(random, 64)}`,
  'gemfile-checksum': (random) =>
    `  ${word(random)} (7.1.${random.int(9)}) sha256=${hex(random, 64)}`,
  'docker-digest': (random) =>
    `FROM node:22-slim@sha256:${hex(random, 64)}\nWORKDIR /app\nCOPY ${word(random)}.json .`,
  'docker-ps': (random) =>
    `CONTAINER ID   IMAGE          STATUS\n${hex(random, 12)}   ${word(random)}:latest   Up 3 hours\n${hex(random, 12)}   redis:7        Up 3 hours`,
  'docker-layers': (random) => [0, 1, 2].map(() => `${hex(random, 12)}: Pull complete`).join('\n'),
  traceparent: (random) =>
    `traceparent: 00-${hex(random, 32)}-${hex(random, 16)}-01\ntracestate: ${word(random)}=1`,
  'trace-id': (random) =>
    `{"level":"warn","service":"${word(random)}","trace_id":"${hex(random, 32)}","span_id":"${hex(random, 16)}"}`,
  'request-id': (random) =>
    `X-Request-Id: ${uuid(random)}\nx-amzn-RequestId: ${uuid(random)}\nx-amz-cf-id: ${urlsafe(random, 54)}==`,
  'cloud-ray': (random) =>
    `cf-ray: ${hex(random, 16)}-FRA\nserver: cloudflare\nage: ${random.int(900)}`,
  'session-ended-log': (random) =>
    `session ${hex(random, 24)} of the ${word(random)} closed by timeout after ${digits(random, 3)} s`,
  'css-module': (random) =>
    `<div class="${capital(word(random))}_root__${alnum(random, 5)} ${capital(word(random))}_title__${alnum(random, 5)}">`,
  'css-in-js': (random) =>
    `.css-${random.text(LOWER_ALNUM, 7)}-${capital(word(random))}Root{padding:${random.int(30)}px}.sc-${random.text(LETTERS, 6)}{margin:0}`,
  'css-colours': (random) =>
    `--${word(random)}: #${hex(random, 6)};\n--shadow: #${hex(random, 8)};\n--line: #${hex(random, 3)};`,
  'chunk-names': (random) =>
    `dist/assets/index-${urlsafe(random, 8)}.js   ${digits(random, 3)}.12 kB\ndist/assets/${word(random)}-${urlsafe(random, 8)}.css  ${digits(random, 2)}.80 kB`,
  'chunk-hash-hex': (random) =>
    `static/js/main.${hex(random, 8)}.chunk.js\nstatic/media/${word(random)}.${hex(random, 20)}.svg`,
  'image-base64': (random) =>
    `<img alt="${word(random)}" src="data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAA${base64(random, 180)}">`,
  'image-jpeg-base64': (random) =>
    `background: url(data:image/jpeg;base64,/9j/4AAQSkZJRgABAQAA${base64(random, 240)});`,
  'font-base64': (random) =>
    `src: url(data:font/woff2;base64,d09GMgABAAAAA${base64(random, 300)}) format('woff2');`,
  'svg-path': (random) =>
    `<path d="M${random.int(90)}.5 ${random.int(90)}.2c-.6 0-1.1.4-1.3.9L${random.int(90)} 12.7l2.1-.4zM12 2C6.48 2 2 6.48 2 12s4.48 10 10 10" fill="none"/>`,
  'source-map': (random) =>
    `{"version":3,"sources":["${word(random)}.ts"],"mappings":"AAAA,SAAS,${random.text(LETTERS, 4)},CAAC;${random.text(`${LETTERS},;`, 120)}"}`,
  certificate: (random) =>
    `-----BEGIN CERTIFICATE-----\n${block(`MIID${base64(random, 420)}`)}\n-----END CERTIFICATE-----`,
  'certificate-request': (random) =>
    `-----BEGIN CERTIFICATE REQUEST-----\n${block(`MIIC${base64(random, 330)}`)}\n-----END CERTIFICATE REQUEST-----`,
  'public-key': (random) =>
    `-----BEGIN PUBLIC KEY-----\n${block(`MIIBIjANBgkqhkiG9w0BAQ${base64(random, 270)}`)}\n-----END PUBLIC KEY-----`,
  'ssh-public-key': (random) =>
    oneOf(
      () => `ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAAB${base64(random, 255)} ci@${word(random)}`,
      () =>
        `ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAI${base64(random, 32).slice(0, 43)} deploy@${word(random)}`,
    )(random),
  'ssh-fingerprint': (random) =>
    `The authenticity of host '${word(random)}' can't be established.\nED25519 key fingerprint is SHA256:${base64(random, 32).slice(0, 43)}.`,
  'known-hosts': (random) =>
    `|1|${base64(random, 20)}|${base64(random, 20)} ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAI${base64(random, 32).slice(0, 43)}`,
  'pgp-public-key': (random) =>
    `-----BEGIN PGP PUBLIC KEY BLOCK-----\n\nmQINB${block(base64(random, 400))}\n=${base64(random, 3)}\n-----END PGP PUBLIC KEY BLOCK-----`,
  'pgp-signature': (random) =>
    `-----BEGIN PGP SIGNATURE-----\n\niQIzB${block(base64(random, 300))}\n-----END PGP SIGNATURE-----`,
  'gpg-fingerprint': (random) =>
    `gpg: Good signature for ${word(random)}\nPrimary key fingerprint: ${Array.from({ length: 10 }, () => hex(random, 4).toUpperCase()).join(' ')}`,
  'certificate-fingerprint': (random) =>
    `SHA1: ${Array.from({ length: 20 }, () => hex(random, 2).toUpperCase()).join(':')}\nAlias: ${word(random)}`,
  'certificate-serial': (random) =>
    `Serial Number: ${Array.from({ length: 16 }, () => hex(random, 2)).join(':')}\nSignature Algorithm: sha256WithRSAEncryption`,
  'csp-hashes': (random) =>
    `Content-Security-Policy: script-src 'self' 'sha256-${base64(random, 32)}' 'nonce-${base64(random, 16)}'; img-src data:`,
  'object-id': (random) =>
    `{ _id: ObjectId('${hex(random, 24)}'), ${word(random)}: ISODate('2025-03-04T10:00:00Z') }`,
  ulid: (random) =>
    `order 01J${random.text('0123456789ABCDEFGHJKMNPQRSTVWXYZ', 23)} moved to ${word(random)}`,
  nanoid: (random) => `/${word(random)}s/${urlsafe(random, 21)}/edit`,
  'aws-resource-ids': (random) =>
    `instance i-0${hex(random, 16)} in subnet-0${hex(random, 16)} of vpc-0${hex(random, 16)} has ami-0${hex(random, 16)}`,
  arn: (random) =>
    `arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup/${word(random)}/${hex(random, 16)}`,
  's3-version': (random) =>
    `{"Key":"${word(random)}.csv","VersionId":"${alnum(random, 32)}","IsLatest":true}`,
  'pod-names': (random) =>
    [0, 1, 2]
      .map(
        () =>
          `${word(random)}-${random.text('bcdf456789', 10)}-${random.text('bcdfghjklmnpqrstvwxz2456789', 5)}   1/1   Running`,
      )
      .join('\n'),
  'video-id': (random) =>
    `https://www.youtube.com/watch?v=${urlsafe(random, 11)}&t=${random.int(900)}s`,
  'document-url': (random) =>
    `see ${word(random)} notes: https://docs.google.com/document/d/1${urlsafe(random, 43)}/edit`,
  'figma-url': (random) =>
    `https://www.figma.com/design/${alnum(random, 22)}/${capital(word(random))}?node-id=${random.int(900)}-${random.int(9000)}`,
  'ethereum-address': (random) =>
    `contract ${capital(word(random))} at 0x${random.text(`${DIGITS}abcdefABCDEF`, 40)} on chain ${random.int(9000)}`,
  'transaction-hash': (random) =>
    `tx hash: 0x${hex(random, 64)}\nblock: ${digits(random, 8)}\nstatus: success`,
  'content-address': (random) =>
    `ipfs://bafybei${random.text(`${LOWER}234567`, 52)}/${word(random)}.json`,
  'magnet-link': (random) => `magnet:?xt=urn:btih:${hex(random, 40)}&dn=${word(random)}-linux.iso`,
  'nix-store': (random) =>
    `/nix/store/${random.text('0123456789abcdfghijklmnpqrsvwxyz', 32)}-${word(random)}-2.${random.int(40)}`,
  'base64-words': (random) =>
    `echo ${encoded(`${word(random)} and ${word(random)} are ordinary words, nothing else`)} | base64 -d`,
  'base64-json': (random) =>
    `payload: ${encoded({ event: word(random), count: random.int(900), ok: true })}`,
  'saml-request': (random) =>
    `GET /sso?SAMLRequest=${encodeURIComponent(bytes(random, 150).toString('base64'))}&RelayState=${word(random)}`,
  'cursor-page': (random) =>
    `"pageInfo": { "endCursor": "${encoded(`cursor:${digits(random, 7)}`)}", "hasNextPage": true }, "name": "${word(random)}"`,
  'html-ids': (random) =>
    `<section id="${word(random)}-${random.text(LOWER_ALNUM, 9)}" aria-labelledby=":r${random.text(LOWER_ALNUM, 2)}:" data-v-${hex(random, 8)}>`,
  'angular-attributes': (random) =>
    `<app-${word(random)} _ngcontent-${random.text(LOWER, 3)}-c${digits(random, 3)} ng-reflect-key="${word(random)}">`,
  'cache-key': (random) =>
    `cache key: ${word(random)}-linux-${hex(random, 64)}\nCache restored from key: node-${hex(random, 40)}`,
  'cookie-names': (random) =>
    `Set-Cookie: ${word(random)}_session_id=deleted; Path=/; HttpOnly\nVary: Cookie\nuses _ga_${random.text(UPPER_ALNUM, 10)} and __cf_bm`,
  'analytics-ids': (random) =>
    `gtag('config', 'G-${random.text(UPPER_ALNUM, 10)}');\n// ${word(random)}: GTM-${random.text(UPPER_ALNUM, 7)}, UA-${digits(random, 8)}-1`,
  'client-ids': (random) =>
    `client_id: ${digits(random, 12)}-${random.text(LOWER_ALNUM, 32)}.apps.googleusercontent.com\nredirect_uri: https://${word(random)}.example.com/callback`,
  'tenant-ids': (random) =>
    `tenant_id = "${uuid(random)}"\nsubscription_id = "${uuid(random)}"\nname = "${word(random)}"`,
  'android-build': (random) =>
    `Build/${random.text(UPPER, 3)}${digits(random, 1)}.${digits(random, 6)}.00${digits(random, 1)} ${word(random)}`,
  'user-agent': (random) =>
    `Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/${digits(random, 3)}.0.${digits(random, 4)}.${digits(random, 2)} Safari/537.36`,
  assembly: (random) =>
    `0x${hex(random, 16)}:  48 8b 05 ${hex(random, 2)} ${hex(random, 2)} 00 00   mov  rax, [rip + 0x${hex(random, 4)}]  ; ${word(random)}`,
  'hex-dump': (random) =>
    `00000${hex(random, 3)}  ${Array.from({ length: 16 }, () => hex(random, 2)).join(' ')}  |....${word(random).slice(0, 6)}....|`,
  'stack-addresses': (random) =>
    `#0 0x${hex(random, 12)} in ${word(random)}_open () from /lib/lib${word(random)}.so.6\n#1 0x${hex(random, 12)} in main ()`,
  'dna-sequence': (random) =>
    `>${word(random)} fragment ${random.int(90)}\n${random.text('ACGT', 70)}\n${random.text('ACGT', 70)}`,
  'chess-game': (random) =>
    `rnbqkbnr/pp${random.int(3) + 1}ppppp/8/8/4P3/8/PPPP1PPP/RNBQKBNR w KQkq - 0 ${random.int(40)} is the ${word(random)} position`,
  'regular-expression': (random) =>
    `const ${word(random)} = /^(?:[A-Za-z0-9+\\/]{4})*(?:[A-Za-z0-9+\\/]{${random.int(3) + 2}}==)?$/;`,
  'alphabet-constant': (random) =>
    `const ${word(random).toUpperCase()}_ALPHABET = '${random.pick([ALNUM, BASE32, `${UPPER}${LOWER}${DIGITS}-_`])}';`,
  'snapshot-time': (random) =>
    `snapshot ${epoch(random)}-${hex(random, 8)} of ${word(random)} kept`,
};

/** Lines of 64 letters. */
function block(text: string): string {
  return (text.match(/.{1,64}/g) ?? []).join('\n');
}
