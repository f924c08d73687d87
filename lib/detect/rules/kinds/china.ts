import type { Kind } from './kind.ts';
import { LABEL, UUID, labelled, mixed, named } from './label.ts';

/** Where an access key id comes first, and then the label of its secret. */
const PAIR = '[^A-Za-z0-9]{1,20}[\\w ]{0,20}secret';

const QUERY = '[\\w/.]{0,40}\\?[\\w=&.,-]{0,80}';

/** Clouds of China, and what apps there are built on. */
export const CHINA: readonly Kind[] = [
  ['aliyun-access-key-id', 'LTAI STS.N', '~[A-Za-z0-9]{12,}', { confidence: 'medium' }],
  [
    'aliyun-access-key-secret',
    'ltai accesskeysecret access_key_secret access-key-secret aliyun 阿里云',
    `\\w{0,20}~(?:[A-Za-z0-9]{12,20}${PAIR})?${LABEL}(${mixed(30)})`,
    { anyCase: true },
  ],
  ['aliyun-sts-token', 'CAIS', '(?<![\\w\\+/])~[\\w\\+/=]{200,}', { before: 1 }],
  [
    'aliyun-signed-url',
    'auth_key=',
    '~(\\d{10}-\\w{1,36}-\\d{1,12}-[a-f0-9]{32})',
    { confidence: 'medium' },
  ],
  ['yunxiao-token', 'pt-', `~[A-Za-z0-9]{24}_${UUID}`, { after: 70 }],
  ['tencent-secret-id', 'AKID', '~[\\w-]{32,}', { confidence: 'medium' }],
  [
    'tencent-secret-key',
    'akid tencent qcloud 腾讯云',
    `~(?:[\\w-]{32,80}${PAIR})?${LABEL}(${mixed(32)})`,
    { anyCase: true },
  ],
  ['tencent-presigned-url', 'q-signature=', '~([a-f0-9]{40})'],
  labelled('tencent-user-signature', 'usersig user_sig', 'eJ[\\w\\*-]{80,}'),
  named('huawei-cloud-secret-key', 'huawei hwcloud hw_secret obs_secret 华为云', mixed(40)),
  ['volcengine-access-key-id', 'AKLT AKTP', '~[\\w-]{18,}', { confidence: 'medium' }],
  [
    'volcengine-secret-key',
    'aklt volc tos_secret 火山引擎',
    `~(?:[\\w-]{18,60}${PAIR})?${LABEL}([A-Za-z0-9]{56,58}==)`,
    { anyCase: true },
  ],
  ['volcengine-ark-api-key', 'ark-', `~${UUID}(?:-[a-z0-9]{5})?`, { after: 60 }],
  named('volcengine-ark-legacy-api-key', 'ark_api doubao volc 方舟 豆包', UUID),
  ['qianfan-api-key', 'bce-v3/ALTAK', '~[A-Z]{0,4}-[A-Za-z0-9]{18,24}/[a-f0-9]{40}'],
  ['baidu-access-key-id', 'ALTAK', '~[A-Za-z0-9]{18,}', { confidence: 'medium' }],
  named('baidu-secret-key', 'baidu bce_ 百度', mixed(32)),
  named('jd-cloud-secret-key', 'jdcloud jdc_ 京东云', mixed(32, 'A-F0-9')),
  named('qiniu-secret-key', 'qiniu 七牛', '(?=[A-Za-z_-]{0,39}\\d)[\\w-]{40}'),
  named('ucloud-private-key', 'ucloud', '(?=[A-Za-z_-]{0,39}\\d)[\\w\\+/=-]{40,}'),
  named('gitee-token', 'gitee', '[a-f0-9]{32}'),

  [
    'wechat-app-secret',
    'appid=wx appsecret app_secret app-secret wechat weixin 微信 公众号 小程序',
    `\\w{0,20}~(?:[a-f0-9]{16}&secret=|${LABEL})([a-f0-9]{32})`,
    { anyCase: true },
  ],
  labelled('wechat-encoding-aes-key', 'encodingaeskey encoding_aes_key', '[a-z0-9]{43}'),
  labelled('wechat-pay-key', 'apiv3 api_v3 mchkey mch_key 商户密钥', mixed(32)),
  [
    'wecom-webhook-url',
    'qyapi.weixin.qq.com/cgi-bin/webhook/',
    `~(?:send|upload_media)\\?key=(${UUID})`,
  ],
  labelled('wecom-secret', 'corpsecret corp_secret', '[\\w-]{43}'),
  ['dingtalk-webhook-url', 'oapi.dingtalk.com/robot/send?access_token=', '~([a-f0-9]{64})'],
  ['dingtalk-robot-secret', 'SEC', '~[a-f0-9]{64}', { after: 70 }],
  named('dingtalk-app-secret', 'dingtalk ding_ 钉钉', '(?=[A-Za-z_-]{0,63}\\d)[\\w-]{64}'),
  [
    'feishu-webhook-url',
    'open.feishu.cn/open-apis/bot/ open.larksuite.com/open-apis/bot/',
    '~(?:v2/)?hook/([a-f0-9-]{32,36})',
  ],
  named('feishu-app-secret', 'feishu lark 飞书', mixed(32)),
  [
    'amap-key',
    'amap 高德',
    `~(?:${LABEL}|\\.com/${QUERY}key=)([a-f0-9]{32})`,
    { anyCase: true, confidence: 'medium' },
  ],
  [
    'baidu-map-key',
    'api.map.baidu.com/',
    `~${QUERY}ak=([A-Za-z0-9]{24,32})`,
    { confidence: 'medium' },
  ],
  [
    'tencent-map-key',
    'map.qq.com qqmap tmap tencent_map 腾讯地图 腾讯位置',
    '~[^\\n]{0,80}?\\b([A-Z0-9]{5}(?:-[A-Z0-9]{5}){5})',
    { confidence: 'medium' },
  ],
  labelled(
    'agora-app-certificate',
    'app_certificate appcertificate app-certificate',
    '[a-f0-9]{32}',
  ),
  ['serverchan-key', 'SCT', '~\\d{2,8}T[\\w-]{20,}'],
  ['pushplus-token', 'pushplus.plus/send', '~[^\\s"\'`]{0,40}token=([a-f0-9]{32})'],
  ['bark-key', 'api.day.app/', '~([A-Za-z0-9]{22})'],
  // What the browser sends when you are logged in.
  ['jd-session', 'pt_key=', '~([\\w-]{60,})'],
  ['bilibili-session', 'SESSDATA=', '~([\\w%,\\*-]{20,})'],
  // As Alipay's tools give it out: the Base64 of a key file, and no BEGIN and END.
  [
    'unarmoured-private-key',
    'IBADANBgkqhkiG9w0BAQEF IBAAKCAQEA IBAAKCAgEA IBAAKBgQ AgEAMBMGByqGSM49 CAQAwBQYDK2Vw',
    'M[A-Za-z0-9]{2,6}~(?:[\\w\\+/]{50,76}\\r?\\n){0,60}[\\w\\+/=]{40,}',
    { before: 7, after: 5000 },
  ],
];
