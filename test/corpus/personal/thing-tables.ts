import type { Random } from '../../fixtures/secrets/random.ts';
import { digits, hex } from '../shapes.ts';
import { two } from './dates.ts';
import { csv, json, markdown, semicolons, sql, tabs } from './formats.ts';
import type { Format } from './formats.ts';
import type { Table } from './types.ts';

type Cell = (random: Random) => string;
type Words = readonly [string, ...string[]];
/** id, format, header (none where the rows stand alone), cells. */
type Spec = readonly [
  id: string,
  format: Format,
  header: Words | undefined,
  cells: readonly Cell[],
];

const words =
  (...all: Words): Cell =>
  (random) =>
    random.pick(all);
const whole =
  (below: number, unit = ''): Cell =>
  (random) =>
    `${random.int(below)}${unit}`;
const decimal =
  (below: number, places = 2): Cell =>
  (random) =>
    (random.int(below * 100_000) / 100_000).toFixed(places);
const number =
  (length: number): Cell =>
  (random) =>
    digits(random, length);

const day: Cell = (random) => `2025-${two(random.int(12) + 1)}-${two(random.int(28) + 1)}`;
const time: Cell = (random) => `${two(random.int(24))}:${two(random.int(60))}`;
const version: Cell = (random) => `${random.int(20)}.${random.int(30)}.${random.int(10)}`;
const commit: Cell = (random) => hex(random, 7);
const sku: Cell = (random) => `${random.text('ABCDEFGHKLMNPRSTW', 3)}-${digits(random, 4)}`;
/** GTIN-13: weights 1 and 3 in turn. */
const ean: Cell = (random) => {
  const code = `40${digits(random, 10)}`;
  const sum = Array.from(code).reduce(
    (total, digit, at) => total + Number(digit) * (at % 2 === 0 ? 1 : 3),
    0,
  );
  return `${code}${(10 - (sum % 10)) % 10}`;
};
const product = words(
  'Desk lamp',
  'Office chair',
  'USB cable',
  'Whiteboard',
  'Notebook A5',
  'Monitor arm',
);
const produkt = words('Schreibtischlampe', 'Bürostuhl', 'USB-Kabel', 'Whiteboard', 'Notizbuch A5');
const goods = words('台灯', '办公椅', '数据线', '白板', '笔记本', '显示器支架');
const region = words('eu-central-1', 'us-east-1', 'ap-southeast-2', 'eu-west-3');
const service = words('checkout', 'search', 'billing', 'gateway', 'catalog', 'mailer');
const file = words('index.ts', 'README.md', 'package.json', 'app.css', 'server.go', 'logo.svg');
const library = words('react', 'lodash', 'zod', 'vite', 'eslint', 'preact', 'valibot');
const state = words('passed', 'failed', 'skipped', 'passed');
const test = words(
  'parses an empty file',
  'keeps the order',
  'retries twice',
  'rejects old versions',
);
const city = words('Hamburg', 'Lisbon', 'Toronto', 'Osaka', 'Nairobi');
const town = words('北京', '上海', '深圳', '成都', '武汉');

const SPECS: readonly Spec[] = [
  [
    'prices-csv',
    csv,
    ['sku', 'product', 'price', 'stock'],
    [sku, product, decimal(300), whole(500)],
  ],
  ['prices-csv-rows', csv, undefined, [sku, product, decimal(300), whole(500)]],
  [
    'prices-csv-zh',
    csv,
    ['货号', '商品名称', '单价', '库存'],
    [sku, goods, decimal(300), whole(500)],
  ],
  [
    'prices-semicolons-de',
    semicolons,
    ['Artikelnr.', 'Bezeichnung', 'Preis', 'Bestand'],
    [sku, produkt, decimal(300), whole(500)],
  ],
  [
    'orders-csv',
    csv,
    ['order_number', 'date', 'quantity', 'total'],
    [number(10), day, whole(20), decimal(900)],
  ],
  [
    'orders-spreadsheet-zh',
    tabs,
    ['订单号', '日期', '数量', '金额'],
    [number(16), day, whole(20), decimal(900)],
  ],
  [
    'metrics-tsv',
    tabs,
    ['service', 'p50 ms', 'p99 ms', 'errors'],
    [service, whole(90), whole(900), whole(30)],
  ],
  [
    'metrics-json',
    json,
    ['service', 'region', 'requests', 'latency'],
    [service, region, number(7), decimal(300)],
  ],
  [
    'metrics-markdown',
    markdown,
    ['Service', 'Region', 'CPU', 'Memory'],
    [service, region, whole(100, '%'), whole(4096, ' MB')],
  ],
  ['files-tsv', tabs, ['file', 'bytes', 'modified'], [file, number(6), day]],
  ['files-rows', tabs, undefined, [whole(9000), day, time, file]],
  [
    'schedule-markdown',
    markdown,
    ['Time', 'Session', 'Room'],
    [time, words('Keynote', 'Workshop', 'Lunch', 'Panel'), words('A1', 'B2', 'Hall')],
  ],
  [
    'schedule-csv-zh',
    csv,
    ['时间', '议程', '会议室'],
    [time, words('开幕', '分组讨论', '午餐', '总结'), words('一号厅', '二号厅', '301')],
  ],
  [
    'trains-semicolons-de',
    semicolons,
    ['Abfahrt', 'Zug', 'Gleis'],
    [time, (random) => `ICE ${digits(random, 3)}`, whole(20)],
  ],
  ['tests-markdown', markdown, ['Test', 'State', 'Duration'], [test, state, whole(900, ' ms')]],
  ['tests-csv', csv, ['suite', 'test', 'state', 'seconds'], [service, test, state, decimal(20)]],
  [
    'dependencies-markdown',
    markdown,
    ['Package', 'Current', 'Latest'],
    [library, version, version],
  ],
  [
    'dependencies-json',
    json,
    ['name', 'version', 'license'],
    [library, version, words('MIT', 'Apache-2.0', 'ISC')],
  ],
  [
    'deployments-sql',
    sql,
    ['id', 'service', 'commit', 'deployed'],
    [number(4), service, commit, day],
  ],
  ['parts-sql', sql, ['sku', 'product', 'price'], [sku, product, decimal(300)]],
  [
    'weather-csv',
    csv,
    ['city', 'date', 'temperature', 'rain'],
    [city, day, decimal(35, 1), whole(40, ' mm')],
  ],
  ['population-tsv-zh', tabs, ['城市', '人口', '面积'], [town, number(8), number(5)]],
  ['coordinates-csv', csv, ['station', 'lat', 'lon'], [number(4), decimal(89, 5), decimal(179, 5)]],
  ['versions-rows', csv, undefined, [library, version, day, commit]],
  ['barcodes-csv', csv, ['ean', 'product', 'weight'], [ean, product, whole(900, ' g')]],
  [
    'budget-spreadsheet-de',
    tabs,
    ['Kostenstelle', 'Plan', 'Ist'],
    [number(5), number(6), number(6)],
  ],
  ['benchmarks-json-rows', json, undefined, [test, decimal(90), decimal(90)]],
];

export const THING_TABLES: readonly Table[] = SPECS.map(([id, format, header, cells]) => ({
  id: `things-${id}`,
  people: false,
  make(random) {
    const rows = Array.from({ length: 4 + random.int(9) }, () => cells.map((cell) => cell(random)));
    return format(header, rows);
  },
}));
