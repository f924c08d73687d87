import type { Kind, KindOptions } from './kind.ts';
import { LABEL, UUID, named } from './label.ts';

const LIMITED: KindOptions = { confidence: 'medium' };

/** Clouds of China, and what apps there are built on. */
export const CHINA: readonly Kind[] = [
  ['aliyun-access-key-id', 'LTAI STS.N', '~\\w{12,}', LIMITED],
  named('aliyun-access-key-secret', 'aliyun alibaba 阿里云'),
  ['aliyun-sts-token', 'CAIS', '(?<![\\w+/])~[\\w+/=]{200,}', { before: 1 }],
  ['yunxiao-token', 'pt-', `~\\w{24}_${UUID}`],
  ['tencent-secret-id', 'AKID', '~[\\w-]{32,}', LIMITED],
  named('tencent-secret-key', 'tencent qcloud user…sig 腾讯'),
  named(
    'huawei-cloud-secret-key',
    'huawei hwcloud hw_secret obs_secret cloud…sdk…ak cloud…sdk…sk 华为',
  ),
  ['volcengine-access-key-id', 'AKLT AKTP', '', LIMITED],
  ['volcengine-ark-api-key', 'ark-'],
  named('volcengine-secret-key', 'volc ark_api tos_secret doubao 火山 方舟 豆包'),
  ['qianfan-api-key', 'bce-v3/ALTAK', '/'],
  ['baidu-access-key-id', 'ALTAK', '', LIMITED],
  named('baidu-secret-key', 'baidu bce_ 百度'),

  named(
    'wechat-app-secret',
    'wechat weixin wxapp encoding…aes apiv3 mch…key 微信 公众号 小程序 商户密钥',
  ),
  ['wecom-webhook-url', 'qyapi.weixin.qq.com/cgi-bin/webhook/send?key='],
  ['dingtalk-webhook-url', 'oapi.dingtalk.com/robot/send?access_token='],
  ['dingtalk-robot-secret', 'SEC', '~[a-f0-9]{64}'],
  named('dingtalk-app-secret', 'dingtalk 钉钉'),
  ['feishu-webhook-url', 'open-apis/bot/v2/hook/ open-apis/bot/hook/'],
  named('feishu-app-secret', 'feishu lark 飞书', '(\\w{32})'),
  [
    'map-service-key',
    'amap security…js map.baidu map.qq qqmap 高德 地图',
    `~(?:${LABEL}|\\.[\\w./]{3,40}\\?[\\w=&.,:%-]{0,80}?k(?:ey)?=)(([\\w-]{20,}))`,
    { ...LIMITED, anyCase: true },
  ],
  named('agora-app-certificate', 'agora 声网'),
  ['serverchan-key', 'SCT', '~\\d{2,8}T[\\w-]{20,}'],
  // As Alipay's tools give it out: the Base64 of a key file, and no BEGIN and END.
  [
    'unarmoured-private-key',
    'IBADANBgkqhkiG9w0BAQEF IBAAKCAQEA IBAAKCAgEA IBAAKBgQ AgEAMBMGByqGSM49 CAQAwBQYDK2Vw',
    'M\\w{2,6}~(?:[\\w+/]{50,76}\\r?\\n){0,60}[\\w+/=]{40,}',
    { before: 7, after: 5000 },
  ],
];
