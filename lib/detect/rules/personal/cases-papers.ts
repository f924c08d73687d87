import { digits, personalCase } from './case.ts';
import type { PersonalCase } from './case.ts';

export const PAPER_CASES: readonly PersonalCase[] = [
  personalCase({
    rule: 'passport-number',
    source: 'https://www.icao.int/publications/pages/publication.aspx?docnum=9303',
    label: 'Passport No.: ',
    value: (random) => `E${digits(random, 8)}`,
    misses: ['passport 0.6.0', 'passport-github2', 'Your passport expires in 2030'],
  }),
  personalCase({
    rule: 'driving-licence',
    source: 'https://www.gov.uk/view-driving-licence',
    label: "Driver's license: ",
    value: (random) => `D${digits(random, 7)}`,
    misses: ['License: MIT', 'driver license for 2 cars'],
  }),
  personalCase({
    rule: 'date-of-birth',
    source: 'https://www.iso.org/iso-8601-date-and-time-format.html',
    label: 'Date of birth: ',
    value: (random) => `19${random.int(40) + 50}-0${random.int(9) + 1}-1${random.int(10)}`,
    misses: ['released on 1990-02-03', 'born ready in 5 minutes', 'birth rate 12.5 per 1000'],
  }),
  personalCase({
    rule: 'person-name',
    source: 'https://www.rfc-editor.org/rfc/rfc6350',
    label: 'Phone: 415-555-2671\nAddress: 12 Mill Lane, Springfield\nName: ',
    value: (random) =>
      `${['Ann', 'Tom', 'Eva'][random.int(3)] ?? ''} ${['Weber', 'Jones'][random.int(2)] ?? ''}`,
    misses: ['Name: Ann Weber', 'name: lodash\nversion: 1.2.3\nlicense: MIT'],
  }),
  personalCase({
    rule: 'postal-address',
    source: 'https://www.upu.int/en/postal-solutions/programmes-services/addressing-solutions',
    label: 'Name: Ann Weber\nPhone: 415-555-2671\nAddress: ',
    value: (random) => `${random.int(90) + 1} Mill Lane, Springfield`,
    misses: [
      'Address: 12 Mill Lane',
      'let name;\nlet phone;\nlet address;\nlet options;',
      'address: 0.0.0.0:8080\nport: 80\nname: web',
    ],
  }),
];
