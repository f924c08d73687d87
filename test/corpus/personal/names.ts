import type { Random } from '../../fixtures/secrets/random.ts';

/** Common names, put together by chance: nobody is meant. */
const GIVEN = [
  ...[
    'Anna',
    'Ben',
    'Carla',
    'Daniel',
    'Emma',
    'Frank',
    'Grace',
    'Henry',
    'Irene',
    'Jack',
    'Karen',
  ],
  ...['Laura', 'Maria', 'Nina', 'Oscar', 'Paula', 'Robert', 'Sarah', 'Thomas', 'Victor', 'Wendy'],
] as const;
const FAMILY = [
  ...[
    'Anderson',
    'Baker',
    'Clark',
    'Davis',
    'Evans',
    'Fischer',
    'Garcia',
    'Harris',
    'Jones',
    'King',
  ],
  ...[
    'Lopez',
    'Martin',
    'Miller',
    'Novak',
    'Olsen',
    'Peters',
    'Rossi',
    'Schmidt',
    'Taylor',
    'Wood',
  ],
] as const;
const CHINESE_FAMILY = ['王', '李', '张', '刘', '陈', '杨', '赵', '黄', '周', '吴'] as const;
const CHINESE_GIVEN = [
  '伟',
  '芳',
  '娜',
  '敏',
  '静',
  '丽',
  '强',
  '磊',
  '洋',
  '艳',
  '勇',
  '杰',
] as const;

export interface Name {
  readonly given: string;
  readonly family: string;
}

export function personName(random: Random): Name {
  return { given: random.pick(GIVEN), family: random.pick(FAMILY) };
}

export function chineseName(random: Random): string {
  const given =
    random.pick(CHINESE_GIVEN) + (random.int(2) === 0 ? '' : random.pick(CHINESE_GIVEN));
  return random.pick(CHINESE_FAMILY) + given;
}

export function mailOf(name: Name, random: Random): string {
  const host = random.pick([
    'gmail.com',
    'outlook.com',
    'yahoo.com',
    'gmx.de',
    'icloud.com',
    'qq.com',
  ]);
  const local = random.pick([
    `${name.given}.${name.family}`,
    `${name.given.charAt(0)}${name.family}`,
    `${name.family}${random.int(90) + 10}`,
  ]);
  return `${local.toLowerCase()}@${host}`;
}
