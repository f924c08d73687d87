import { ALNUM } from '../../fixtures/secrets/random.ts';
import type { Random } from '../../fixtures/secrets/random.ts';
import {
  alnum,
  bytes,
  checked,
  crc32Hex,
  epoch,
  hex,
  jwt,
  LOWER_ALNUM,
  urlsafe,
  uuid,
} from '../shapes.ts';
import type { SecretKind } from '../types.ts';

/** Where packages and images are kept. */
export const REGISTRIES: readonly SecretKind[] = [
  {
    id: 'npm-token',
    source: 'https://docs.npmjs.com/about-access-tokens',
    names: ['NPM_TOKEN', 'NODE_AUTH_TOKEN', '_authToken'],
    called: ['npm access token', 'npm 访问令牌'],
    make: (random) => checked(random, 'npm_', 30),
  },
  {
    id: 'npm-legacy-token',
    source: 'https://docs.npmjs.com/about-access-tokens',
    names: ['NPM_TOKEN', '_authToken'],
    called: ['legacy npm token', 'npm 旧版令牌'],
    make: (random) => uuid(random),
  },
  {
    id: 'pypi-token',
    source: 'https://pypi.org/help/#apitoken',
    names: ['PYPI_API_TOKEN', 'TWINE_PASSWORD', 'PYPI_TOKEN'],
    called: ['PyPI API token', 'PyPI API 令牌'],
    make: (random) => pypi(random, 'pypi.org'),
  },
  {
    id: 'testpypi-token',
    source: 'https://test.pypi.org/help/#apitoken',
    names: ['TEST_PYPI_API_TOKEN', 'TWINE_PASSWORD'],
    called: ['TestPyPI token', 'TestPyPI 令牌'],
    make: (random) => pypi(random, 'test.pypi.org'),
  },
  {
    id: 'rubygems-key',
    source: 'https://guides.rubygems.org/api-key-scopes/',
    names: ['GEM_HOST_API_KEY', 'RUBYGEMS_API_KEY'],
    called: ['RubyGems API key', 'RubyGems API 密钥'],
    make: (random) => `rubygems_${hex(random, 48)}`,
  },
  {
    id: 'nuget-key',
    source: 'https://learn.microsoft.com/nuget/nuget-org/publish-a-package',
    names: ['NUGET_API_KEY', 'NUGET_AUTH_TOKEN'],
    called: ['NuGet API key', 'NuGet API 密钥'],
    make: (random) => `oy2${random.text(LOWER_ALNUM, 43)}`,
  },
  {
    id: 'crates-token',
    source: 'https://doc.rust-lang.org/cargo/reference/publishing.html',
    names: ['CARGO_REGISTRY_TOKEN', 'CRATES_IO_TOKEN'],
    called: ['crates.io token', 'crates.io 令牌'],
    make: (random) => `cio${alnum(random, 32)}`,
  },
  {
    id: 'maven-central-password',
    source: 'https://central.sonatype.org/publish/generate-portal-token/',
    names: ['MAVEN_CENTRAL_PASSWORD', 'OSSRH_TOKEN', 'SONATYPE_PASSWORD'],
    called: ['Maven Central token password', 'Maven Central 令牌密码'],
    make: (random) => random.text(`${ALNUM}+/`, 44),
  },
  {
    id: 'sonatype-nexus-password',
    source: 'https://help.sonatype.com/en/user-tokens.html',
    names: ['NEXUS_TOKEN_PASSCODE', 'NEXUS_PASSWORD'],
    called: ['Nexus user token pass code', 'Nexus 用户令牌密码'],
    make: (random) => random.text(`${ALNUM}-_`, 44),
  },
  {
    id: 'gradle-publish-secret',
    source: 'https://docs.gradle.org/current/userguide/publishing_gradle_plugins.html',
    names: ['GRADLE_PUBLISH_SECRET', 'gradle.publish.secret'],
    called: ['Gradle plugin portal secret', 'Gradle 插件门户密钥'],
    make: (random) => alnum(random, 32),
  },
  {
    id: 'packagist-token',
    source: 'https://packagist.com/docs/composer-authentication',
    names: ['PACKAGIST_TOKEN', 'COMPOSER_TOKEN'],
    called: ['Private Packagist token', 'Private Packagist 令牌'],
    make(random) {
      const text = `packagist_${random.pick(['ort', 'out', 'uut'])}_${hex(random, 60)}`;
      return text + crc32Hex(text);
    },
  },
  {
    id: 'hex-pm-key',
    source: 'https://hex.pm/docs/publish',
    names: ['HEX_API_KEY'],
    called: ['Hex.pm API key', 'Hex.pm API 密钥'],
    make: (random) => hex(random, 32),
  },
  {
    id: 'docker-hub-token',
    source: 'https://docs.docker.com/security/access-tokens/',
    names: ['DOCKERHUB_TOKEN', 'DOCKER_PASSWORD', 'DOCKER_PAT'],
    called: ['Docker Hub access token', 'Docker Hub 访问令牌'],
    make: (random) => `dckr_pat_${urlsafe(random, 27)}`,
  },
  {
    id: 'docker-organization-token',
    source: 'https://docs.docker.com/enterprise/security/access-tokens/',
    names: ['DOCKER_OAT', 'DOCKERHUB_TOKEN'],
    called: ['Docker organization access token', 'Docker 组织访问令牌'],
    make: (random) => `dckr_oat_${urlsafe(random, 32)}`,
  },
  {
    id: 'jfrog-api-key',
    source: 'https://jfrog.com/help/r/jfrog-platform-administration-documentation/api-key',
    names: ['ARTIFACTORY_API_KEY', 'JFROG_API_KEY'],
    called: ['Artifactory API key', 'Artifactory API 密钥'],
    make: (random) => `AKCp${alnum(random, 69)}`,
  },
  {
    id: 'jfrog-reference-token',
    source: 'https://jfrog.com/help/r/jfrog-platform-administration-documentation/reference-token',
    names: ['JF_ACCESS_TOKEN', 'ARTIFACTORY_TOKEN'],
    called: ['JFrog reference token', 'JFrog 引用令牌'],
    // Base64 of "reftkn:01:", an expiry and 28 letters.
    make: (random) =>
      Buffer.from(
        `reftkn:01:${String(epoch(random)).padStart(10, '0')}:${alnum(random, 27)}`,
      ).toString('base64url'),
  },
  {
    id: 'jfrog-access-token',
    source: 'https://jfrog.com/help/r/jfrog-platform-administration-documentation/access-tokens',
    names: ['JF_ACCESS_TOKEN', 'JFROG_ACCESS_TOKEN'],
    called: ['JFrog access token', 'JFrog 访问令牌'],
    make: (random) =>
      jwt(random, {
        ext: '{"revocable":"true"}',
        sub: `jfac@${random.text(LOWER_ALNUM, 26)}/users/ci`,
        scp: 'applied-permissions/user',
        iat: epoch(random),
        jti: uuid(random),
      }),
  },
  {
    id: 'cloudsmith-key',
    source: 'https://help.cloudsmith.io/docs/api-key',
    names: ['CLOUDSMITH_API_KEY'],
    called: ['Cloudsmith API key', 'Cloudsmith API 密钥'],
    make: (random) => hex(random, 40),
  },
];

/** A macaroon, version 2: location, identifier, caveats and signature, each with type and length. */
function pypi(random: Random, location: string): string {
  const identifier = uuid(random);
  const macaroon = Buffer.concat([
    Buffer.from([2, 1, location.length]),
    Buffer.from(location),
    Buffer.from([2, identifier.length]),
    Buffer.from(identifier),
    Buffer.from([0, 2, 44]),
    Buffer.from(`["${uuid(random)}"]    `),
    Buffer.from([0, 0, 6, 32]),
    bytes(random, 32),
  ]);
  return `pypi-${macaroon.toString('base64url')}`;
}
