import { join } from 'node:path';
import { defineConfig } from 'wxt';
import { MATCHES } from './lib/sites/index.ts';
import { leanPreset } from './scripts/lean-preset.ts';
import { minifyAgain } from './scripts/minify-again.ts';
import { shippedPackages } from './scripts/shipped-packages.ts';
import { squeezeStyles } from './scripts/squeeze-styles.ts';

/** Keeps the extension's id the same for every build, so that policy can name it. */
const KEY =
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAjzGBgjNw7+ZCx1pE5P+0SpEh5/p+DAlhNhRZTdiikVb0lKqYKhMcLP9xOrvP9XiUcgiKuPM38Kk+pHXhUYhX0D9urk4KHxFM3UiCdiJujBigyRmqkJEA8nwGhh/4JiHAoRreHvQXG6E8AXEgUVKvaQ3+jpHIMJQSZHUCvXJnH9xvgxjXlnUmk/THokhbLIPSqkVOLxm9laMUgzWYrwIewH6vrmQ0GpnaRqeu2W90DaRzLCXZm1AMlrtOsUP7RlIm0RJ3juYBJu4qpRnYXQUzv40A0RiLSXvTK1lik8DVf3uV6iI+tFp5rO7l2OHtiaY1gCReP6hApWwETlvER/v97wIDAQAB';

/** Where `pasteward pack` wants its own build, so that it disturbs nobody's. */
const packing = process.env['PASTEWARD_BUILD'];

export default defineConfig({
  ...(packing === undefined ? {} : { outDir: packing }),
  // Every name has an import line.
  imports: false,
  // The demo and the tests open their own browsers.
  webExt: { disabled: true },
  // Both browsers preload modules themselves; the stand-in for those that do not makes requests.
  vite: ({ browser }) => ({
    build: { modulePreload: { polyfill: false } },
    plugins: [
      ...[leanPreset(), squeezeStyles(), minifyAgain()],
      ...(packing === undefined
        ? []
        : [shippedPackages(join(packing, `${browser}.packages.json`))]),
    ],
  }),
  manifest: ({ browser }) => ({
    name: '__MSG_ext_name__',
    description: '__MSG_ext_description__',
    default_locale: 'en',
    permissions: [
      ...['alarms', 'declarativeNetRequestWithHostAccess', 'scripting', 'storage', 'webRequest'],
    ],
    host_permissions: [...MATCHES],
    storage: { managed_schema: 'managed_schema.json' },
    incognito: 'spanning',
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'pasteward@pasteward.example',
              strict_min_version: '140.0',
              // Audit events go to the employer where policy names a receiver. What policy installs is not asked about.
              data_collection_permissions: {
                required: ['browsingActivity', 'websiteActivity', 'personallyIdentifyingInfo'],
              },
            },
          },
        }
      : { key: KEY, minimum_chrome_version: '137' }),
  }),
});
