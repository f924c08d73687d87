import { LOWER, UPPER } from '../../fixtures/secrets/random.ts';
import { LOWER_ALNUM, alnum, base64url, digits, encoded, hex, urlsafe, uuid } from '../shapes.ts';
import type { SecretKind } from '../types.ts';
import { pkcs8Body, rsaBody } from './key-formats.ts';
import { NOT_FOR_CONNECTIONS } from './never.ts';

/** Platforms of China on which companies run apps and shops. */
export const CHINA_APPS: readonly SecretKind[] = [
  {
    id: 'alipay-private-key',
    source: 'https://opendocs.alipay.com/common/02kipl',
    names: ['ALIPAY_PRIVATE_KEY', 'merchantPrivateKey', 'app_private_key'],
    called: ['Alipay app private key', '支付宝应用私钥'],
    never: NOT_FOR_CONNECTIONS,
    make: (random) => pkcs8Body(random),
  },
  {
    id: 'alipay-private-key-pkcs1',
    source: 'https://opendocs.alipay.com/common/02kipl',
    names: ['ALIPAY_PRIVATE_KEY', 'alipay.private-key', 'appPrivateKey'],
    called: ['Alipay app private key', '支付宝应用私钥'],
    never: NOT_FOR_CONNECTIONS,
    make: (random) => rsaBody(random),
  },
  {
    id: 'alipay-aes-key',
    source: 'https://opendocs.alipay.com/common/02mse3',
    names: ['ALIPAY_AES_KEY', 'encryptKey'],
    called: ['Alipay AES key', '支付宝 AES 密钥'],
    make: (random) => `${alnum(random, 22)}==`,
  },
  {
    id: 'qq-mail-authorization-code',
    source: 'https://service.mail.qq.com/detail/0/75',
    names: ['QQ_MAIL_PASSWORD', 'MAIL_PASSWORD', 'SMTP_PASS'],
    called: ['QQ mail authorization code', 'QQ 邮箱授权码'],
    make: (random) => random.text(LOWER, 16),
  },
  {
    id: 'netease-mail-authorization-code',
    source:
      'https://help.mail.163.com/faqDetail.do?code=d7a5dc8471cd0c0e8b4b8f4f8e49998b374173cfe9171305fa1ce630d7f67ac2',
    names: ['MAIL_163_PASSWORD', 'EMAIL_HOST_PASSWORD', 'spring.mail.password'],
    called: ['163 mail authorization code', '163 邮箱授权码'],
    make: (random) => random.pick([random.text(UPPER, 16), alnum(random, 16)]),
  },
  {
    id: 'gitee-token',
    source: 'https://gitee.com/api/v5/swagger',
    names: ['GITEE_TOKEN', 'GITEE_ACCESS_TOKEN'],
    called: ['Gitee token', 'Gitee 私人令牌'],
    make: (random) => hex(random, 32),
  },
  {
    id: 'coding-token',
    source: 'https://coding.net/help/docs/member/tokens.html',
    names: ['CODING_TOKEN', 'CODING_ACCESS_TOKEN'],
    called: ['CODING token', 'CODING 个人令牌'],
    make: (random) => hex(random, 40),
  },
  {
    id: 'bilibili-session',
    source: 'https://nemo2011.github.io/bilibili-api/#/get-credential',
    names: ['SESSDATA', 'BILI_SESSDATA'],
    called: ['Bilibili SESSDATA', 'B 站 SESSDATA'],
    make: (random) =>
      `${hex(random, 8)}%2C17${digits(random, 8)}%2C${hex(random, 5)}%2A${random.text('1234', 1)}1Cj${urlsafe(random, 152)}IIEC`,
  },
  {
    id: 'bilibili-app-secret',
    source: 'https://openhome.bilibili.com/doc',
    names: ['BILIBILI_APP_SECRET', 'appSecret'],
    called: ['Bilibili app secret', 'B 站开放平台密钥'],
    make: (random) => hex(random, 32),
  },
  {
    id: 'weibo-app-secret',
    source: 'https://open.weibo.com/wiki/Oauth2/access_token',
    names: ['WEIBO_APP_SECRET', 'client_secret'],
    called: ['Weibo app secret', '微博 App Secret'],
    make: (random) => hex(random, 32),
  },
  {
    id: 'douyin-client-secret',
    source:
      'https://developer.open-douyin.com/docs/resource/zh-CN/dop/develop/openapi/account-permission/get-access-token',
    names: ['DOUYIN_CLIENT_SECRET', 'client_secret'],
    called: ['Douyin client secret', '抖音 client_secret'],
    make: (random) => hex(random, 32),
  },
  {
    id: 'taobao-app-secret',
    source: 'https://open.taobao.com/doc.htm?docId=101617&docType=1',
    names: ['TAOBAO_APP_SECRET', 'TOP_APP_SECRET', 'appSecret'],
    called: ['Taobao app secret', '淘宝开放平台 AppSecret'],
    make: (random) => hex(random, 32),
  },
  {
    id: 'pinduoduo-client-secret',
    source: 'https://open.pinduoduo.com/application/document/browse?idStr=BD3A776A4D41D5F5',
    names: ['PDD_CLIENT_SECRET', 'client_secret'],
    called: ['Pinduoduo client secret', '拼多多 client_secret'],
    make: (random) => hex(random, 40),
  },
  {
    id: 'jpush-master-secret',
    source: 'https://docs.jiguang.cn/jpush/server/push/server_overview',
    names: ['JPUSH_MASTER_SECRET', 'masterSecret'],
    called: ['JPush master secret', '极光推送 Master Secret'],
    make: (random) => hex(random, 24),
  },
  {
    id: 'umeng-app-master-secret',
    source: 'https://developer.umeng.com/docs/67966/detail/68343',
    names: ['UMENG_APP_MASTER_SECRET', 'appMasterSecret'],
    called: ['Umeng app master secret', '友盟 App Master Secret'],
    make: (random) => random.text(LOWER_ALNUM, 32),
  },
  {
    id: 'getui-master-secret',
    source: 'https://docs.getui.com/getui/server/rest_v2/token/',
    names: ['GETUI_MASTER_SECRET', 'mastersecret'],
    called: ['Getui master secret', '个推 MasterSecret'],
    make: (random) => alnum(random, 22),
  },
  {
    id: 'xiaomi-push-app-secret',
    source: 'https://dev.mi.com/console/doc/detail?pId=1163',
    names: ['XIAOMI_APP_SECRET', 'MI_PUSH_SECRET'],
    called: ['Xiaomi push secret', '小米推送 AppSecret'],
    make: (random) => `${alnum(random, 22)}==`,
  },
  {
    id: 'easemob-client-secret',
    source: 'https://doc.easemob.com/document/server-side/easemob_app_token.html',
    names: ['EASEMOB_CLIENT_SECRET', 'client_secret'],
    called: ['Easemob client secret', '环信 Client Secret'],
    make: (random) => `YXA6${base64url(random, 20)}`,
  },
  {
    id: 'yunxin-app-secret',
    source: 'https://doc.yunxin.163.com/messaging2/server-apis/TQ4MDE4NTQ',
    names: ['YUNXIN_APP_SECRET', 'NIM_APP_SECRET', 'AppSecret'],
    called: ['Yunxin app secret', '网易云信 App Secret'],
    make: (random) => hex(random, 12),
  },
  {
    id: 'rongcloud-app-secret',
    source: 'https://docs.rongcloud.cn/platform-chat-api/api-auth',
    names: ['RONGCLOUD_APP_SECRET', 'RC_APP_SECRET'],
    called: ['RongCloud app secret', '融云 App Secret'],
    make: (random) => alnum(random, 14),
  },
  {
    id: 'leancloud-master-key',
    source: 'https://docs.leancloud.cn/sdk/storage/guide/rest/',
    names: ['LEANCLOUD_APP_MASTER_KEY', 'LC_MASTER_KEY', 'masterKey'],
    called: ['LeanCloud master key', 'LeanCloud MasterKey'],
    make: (random) => alnum(random, 24),
  },
  {
    id: 'tapd-api-password',
    source:
      'https://open.tapd.cn/document/api-doc/API%E6%96%87%E6%A1%A3/%E4%BD%BF%E7%94%A8%E5%BF%85%E8%AF%BB.html',
    names: ['TAPD_API_PASSWORD', 'api_password'],
    called: ['TAPD API password', 'TAPD API 口令'],
    make: (random) => `${hex(random, 8).toUpperCase()}-${uuid(random).slice(9).toUpperCase()}`,
  },
  {
    id: 'yuque-token',
    source: 'https://www.yuque.com/yuque/developer/api',
    names: ['YUQUE_TOKEN', 'X-Auth-Token'],
    called: ['Yuque token', '语雀 Token'],
    make: (random) => alnum(random, 40),
  },
  {
    id: 'nacos-auth-key',
    source: 'https://nacos.io/docs/latest/manual/admin/auth/',
    names: ['NACOS_AUTH_TOKEN', 'nacos.core.auth.plugin.nacos.token.secret.key'],
    called: ['Nacos auth key', 'Nacos 鉴权密钥'],
    make: (random) => encoded(alnum(random, 40)),
  },
  {
    id: 'taobao-session-key',
    source: 'https://open.taobao.com/doc.htm?docId=102635&docType=1',
    names: ['TAOBAO_SESSION_KEY', 'sessionKey'],
    called: ['Taobao session key', '淘宝 SessionKey'],
    make: (random) => `6100${random.text('0123456789', 3)}${hex(random, 40)}${digits(random, 9)}`,
  },
];
