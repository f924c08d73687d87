import type { Icon } from './element.ts';

export const SHIELD: Icon = {
  size: 20,
  path: 'M10 1 3 3.6v5.1c0 4.6 2.9 8.3 7 10.3 4.1-2 7-5.7 7-10.3V3.6L10 1Zm-1 12L5.8 9.8l1.3-1.3L9 10.4l4-4 1.3 1.3L9 13Z',
};

export const STOP: Icon = {
  size: 24,
  path: 'M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20Zm-5 11v-2h10v2H7Z',
};
