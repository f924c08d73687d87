import { ALNUM } from '../../fixtures/secrets/random.ts';
import { LOWER_ALNUM, alnum, digits, encoded, hex } from '../shapes.ts';
import type { SecretKind } from '../types.ts';
import { credentials, password, user } from './accounts.ts';
import { base64From, pem, pkcs8Body, signedJwt } from './key-formats.ts';
import { NOT_FOR_FILES, NOT_FOR_LINES } from './never.ts';

/** The 64 letters of crypt(3). */
const CRYPT = `./${ALNUM}`;

/** Clusters, servers and networks. */
export const SERVERS: readonly SecretKind[] = [
  {
    id: 'docker-config-auth',
    source: 'https://docs.docker.com/reference/cli/docker/login/',
    names: ['config.json'],
    called: ['Docker config', 'Docker 配置'],
    never: NOT_FOR_FILES,
    make: (random) =>
      JSON.stringify(
        { auths: { 'registry.prod.internal': { auth: credentials(random) } } },
        null,
        2,
      ),
  },
  {
    id: 'docker-config-secret',
    source: 'https://kubernetes.io/docs/concepts/configuration/secret/',
    names: ['.dockerconfigjson'],
    called: ['image pull secret', '镜像拉取密钥'],
    make: (random) =>
      encoded({
        auths: { 'registry.prod.internal': { username: 'ci', auth: credentials(random) } },
      }),
  },
  {
    id: 'kubeconfig-token',
    source: 'https://kubernetes.io/docs/concepts/configuration/organize-cluster-access-kubeconfig/',
    names: ['kubeconfig'],
    called: ['kubeconfig', 'kubeconfig 文件'],
    never: NOT_FOR_FILES,
    make: (random) =>
      [
        ...['apiVersion: v1', 'kind: Config', 'users:', '- name: admin', '  user:'],
        `    token: ${signedJwt(random, 'RS256', { iss: 'kubernetes/serviceaccount', sub: `system:serviceaccount:kube-system:${user(random)}` })}`,
      ].join('\n'),
  },
  {
    id: 'kubeconfig-client-key',
    source: 'https://kubernetes.io/docs/concepts/configuration/organize-cluster-access-kubeconfig/',
    names: ['kubeconfig'],
    called: ['kubeconfig', 'kubeconfig 文件'],
    never: NOT_FOR_FILES,
    make: (random) =>
      [
        ...['users:', '- name: kubernetes-admin', '  user:'],
        `    client-certificate-data: LS0tLS1CRUdJTiBDRVJUSUZJQ0FURS0tLS0tCk${alnum(random, 500)}`,
        `    client-key-data: ${encoded(`${pem('PRIVATE KEY', pkcs8Body(random))}\n`)}`,
      ].join('\n'),
  },
  {
    id: 'kubernetes-secret',
    source: 'https://kubernetes.io/docs/concepts/configuration/secret/',
    names: ['secret.yaml'],
    called: ['Kubernetes Secret', 'Kubernetes Secret 清单'],
    never: NOT_FOR_FILES,
    make: (random) =>
      [
        ...['apiVersion: v1', 'kind: Secret', 'metadata:', '  name: db-login', 'type: Opaque'],
        ...[
          'data:',
          `  username: ${encoded(user(random))}`,
          `  password: ${encoded(password(random))}`,
        ],
      ].join('\n'),
  },
  {
    id: 'kubernetes-string-secret',
    source: 'https://kubernetes.io/docs/concepts/configuration/secret/',
    names: ['secret.yaml'],
    called: ['Secret manifest', 'Secret 清单'],
    never: NOT_FOR_FILES,
    make: (random) =>
      [
        ...['apiVersion: v1', 'kind: Secret', 'metadata:', '  name: api-login', 'stringData:'],
        ...[`  username: ${user(random)}`, `  password: "${password(random)}"`],
      ].join('\n'),
  },
  {
    id: 'kubeadm-join-token',
    source: 'https://kubernetes.io/docs/reference/access-authn-authz/bootstrap-tokens/',
    names: ['KUBEADM_TOKEN'],
    called: ['kubeadm join command', 'kubeadm join 命令'],
    never: NOT_FOR_LINES,
    make: (random) =>
      `kubeadm join 10.0.0.5:6443 --token ${random.text(LOWER_ALNUM, 6)}.${random.text(LOWER_ALNUM, 16)} --discovery-token-ca-cert-hash sha256:${hex(random, 64)}`,
  },
  {
    id: 'docker-swarm-token',
    source: 'https://docs.docker.com/engine/swarm/join-nodes/',
    names: ['SWARM_TOKEN', 'SWARM_JOIN_TOKEN'],
    called: ['swarm join token', 'Swarm 加入令牌'],
    make: (random) => `SWMTKN-1-${random.text(LOWER_ALNUM, 50)}-${random.text(LOWER_ALNUM, 25)}`,
  },
  {
    id: 'htpasswd-bcrypt',
    source: 'https://httpd.apache.org/docs/2.4/misc/password_encryptions.html',
    names: ['.htpasswd'],
    called: ['htpasswd line', 'htpasswd 内容'],
    never: NOT_FOR_LINES,
    make: (random) => `${user(random)}:$2y$05$${random.text(CRYPT, 53)}`,
  },
  {
    id: 'htpasswd-apr1',
    source: 'https://httpd.apache.org/docs/2.4/misc/password_encryptions.html',
    names: ['.htpasswd'],
    called: ['htpasswd line', 'htpasswd 内容'],
    never: NOT_FOR_LINES,
    make: (random) => `${user(random)}:$apr1$${random.text(CRYPT, 8)}$${random.text(CRYPT, 22)}`,
  },
  {
    id: 'shadow-line',
    source: 'https://man7.org/linux/man-pages/man5/shadow.5.html',
    names: ['shadow'],
    called: ['line of the shadow file', 'shadow 文件内容'],
    never: NOT_FOR_LINES,
    make: (random) =>
      `${user(random)}:$6$${random.text(CRYPT, 16)}$${random.text(CRYPT, 86)}:${19_000 + random.int(1500)}:0:99999:7:::`,
  },
  {
    id: 'ansible-inventory-line',
    source: 'https://docs.ansible.com/ansible/latest/inventory_guide/intro_inventory.html',
    names: ['ansible_password', 'ansible_ssh_pass'],
    called: ['Ansible inventory line', 'Ansible 主机清单'],
    never: NOT_FOR_LINES,
    make: (random) =>
      `web1 ansible_host=10.0.3.7 ansible_user=${user(random)} ansible_ssh_pass=${password(random)}`,
  },
  {
    id: 'wpa-passphrase',
    source: 'https://w1.fi/cgit/hostap/plain/wpa_supplicant/wpa_supplicant.conf',
    names: ['wpa_supplicant.conf'],
    called: ['wifi config', '无线网络配置'],
    never: NOT_FOR_FILES,
    make: (random) =>
      `network={\n    ssid="office-${random.int(90)}"\n    psk="${password(random)}"\n}`,
  },
  {
    id: 'cisco-secret',
    source:
      'https://www.cisco.com/c/en/us/support/docs/security-vpn/remote-authentication-dial-user-service-radius/107614-64.html',
    names: ['running-config'],
    called: ['switch config', '交换机配置'],
    never: NOT_FOR_FILES,
    make: (random) =>
      `hostname core-${random.int(90)}\nenable secret 5 $1$${random.text(CRYPT, 4)}$${random.text(CRYPT, 22)}\nusername ${user(random)} privilege 15 secret 0 ${password(random)}`,
  },
  {
    id: 'totp-uri',
    source: 'https://github.com/google/google-authenticator/wiki/Key-Uri-Format',
    names: ['OTP_URI', 'TOTP_URL'],
    called: ['TOTP link', '动态口令链接'],
    never: NOT_FOR_LINES,
    make: (random) =>
      `otpauth://totp/Shop:${user(random)}?secret=${random.text('ABCDEFGHIJKLMNOPQRSTUVWXYZ234567', 32)}&issuer=Shop`,
  },
  {
    id: 'keycloak-client-secret',
    source: 'https://www.keycloak.org/docs/latest/server_admin/',
    names: ['KEYCLOAK_CLIENT_SECRET', 'credentials.secret', 'clientSecret'],
    called: ['Keycloak client secret', 'Keycloak 客户端密钥'],
    make: (random) => alnum(random, 32),
  },
  {
    id: 'certificate-and-key',
    source: 'https://www.rfc-editor.org/rfc/rfc7468',
    names: ['tls.pem'],
    called: ['certificate bundle', '证书文件'],
    never: NOT_FOR_FILES,
    make: (random) =>
      [
        pem('CERTIFICATE', base64From(random, `MIID${digits(random, 1)}`, 900)),
        pem('PRIVATE KEY', pkcs8Body(random)),
      ].join('\n'),
  },
];
