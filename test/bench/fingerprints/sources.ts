/** Where a body of code comes from. */
export interface Source {
  /** A Debian source package, or a package of npm that ships its sources. */
  readonly from: 'apt' | 'npm';
  readonly name: string;
  /** Of npm. Of Debian it is what its release has. */
  readonly version?: string;
  /** Which of its folders: all, when there are none. */
  readonly folders: readonly string[];
}

function apt(name: string, ...folders: readonly string[]): Source {
  return { from: 'apt', name, folders };
}

function npm(name: string, version: string, ...folders: readonly string[]): Source {
  return { from: 'npm', name, version, folders };
}

export type Side = 'indexed' | 'unrelated' | 'public';

/**
 * Chosen by language and size: for each language projects that have nothing to do with each other on two sides.
 * Neither is built on the other, nor a copy of parts of it, nor are both built on the same interfaces: Redmine beside
 * Rails, Phaser beside three.js, Tomcat and Jetty beside Spring and netty were here once, and what was found of them was
 * the same code. `public` is what an organisation's caches hold of the code of others.
 */
export const SOURCES: Readonly<Record<Side, readonly Source[]>> = {
  indexed: [
    apt('curl'),
    apt('nginx'), // C
    apt('grpc'), // C++
    apt('netty'),
    apt('libspring-java'), // Java
    apt('etcd'), // Go
    apt('python-django'), // Python
    apt('rails'), // Ruby
    apt('symfony'), // PHP
    apt('cargo'), // Rust
    npm('effect', '4.1.0', 'src'), // TypeScript
    npm('three', '0.187.0', 'src', 'examples/jsm'), // JavaScript
  ],
  unrelated: [
    apt('redis'),
    apt('openldap'),
    apt('rocksdb'),
    apt('fish'),
    apt('derby'),
    apt('libpdfbox2-java'),
    apt('lucene-solr', 'lucene'),
    apt('hsqldb'),
    apt('syncthing'),
    apt('containerd'),
    // Its `contrib` holds a copy of zstd.
    apt('mercurial', 'mercurial', 'hgext', 'hgdemandimport', 'tests', 'rust'),
    apt('rubocop'),
    apt('ruby-aws-sdk'),
    apt('wordpress'),
    apt('rust-ripgrep'),
    npm('puppeteer-core', '25.16.0', 'src'),
    npm('rxjs', '7.8.2', 'src'),
    npm('codemirror', '5.65.20'),
    npm('dojo', '1.17.3'),
    npm('ol', '10.11.0'),
  ],
  public: [
    // Standard libraries.
    apt('golang-1.19'),
    apt('openjdk-17', 'src'),
    apt('python3.11'),
    apt('ruby3.1'),
    // Libraries that nearly everyone has.
    apt('guava-libraries'),
    npm('lodash', '4.18.1'),
    npm('core-js', '3.51.0'),
    npm('jquery', '4.0.0'),
    npm('@babel/runtime', '7.28.4'),
    npm('tslib', '2.8.1'),
    npm('react-dom', '19.2.0'),
    npm('moment', '2.30.1'),
  ],
};
