import { UPPER } from '../../fixtures/secrets/random.ts';
import { LOWER_ALNUM, UPPER_HEX, alnum, digits, hex, urlsafe, uuid } from '../shapes.ts';
import type { SecretKind } from '../types.ts';
import { pem, pkcs8Body } from './key-formats.ts';
import { NOT_FOR_CONNECTIONS, NOT_FOR_FILES } from './never.ts';

/** WeChat, DingTalk, Feishu, WeCom and QQ, with their payments and robots. */
export const CHINA_MESSENGERS: readonly SecretKind[] = [
  {
    id: 'wechat-app-secret',
    source:
      'https://developers.weixin.qq.com/doc/offiaccount/Basic_Information/Get_access_token.html',
    names: ['WECHAT_APP_SECRET', 'appsecret', 'WX_APPSECRET'],
    called: ['WeChat AppSecret', '公众号 AppSecret'],
    make: (random) => hex(random, 32),
  },
  {
    id: 'wechat-mini-program-secret',
    source:
      'https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/user-login/code2Session.html',
    names: ['WX_MINI_SECRET', 'MINIPROGRAM_APP_SECRET', 'secret'],
    called: ['mini program secret', '小程序密钥'],
    make: (random) => hex(random, 32),
  },
  {
    id: 'wechat-encoding-aes-key',
    source:
      'https://developers.weixin.qq.com/doc/oplatform/Third-party_Platforms/2.0/api/Before_Develop/Message_encryption_and_decryption.html',
    names: ['EncodingAESKey', 'WECHAT_AES_KEY', 'WX_ENCODING_AES_KEY'],
    called: ['EncodingAESKey', '消息加解密密钥'],
    make: (random) => alnum(random, 43),
  },
  {
    id: 'wechat-access-token',
    source:
      'https://developers.weixin.qq.com/doc/offiaccount/Basic_Information/Get_access_token.html',
    names: ['access_token', 'WECHAT_ACCESS_TOKEN'],
    called: ['WeChat access token', '微信 access_token'],
    make: (random) => `${digits(random, 2)}_${urlsafe(random, 134)}`,
  },
  {
    id: 'wechat-pay-api-v3-key',
    source: 'https://pay.weixin.qq.com/doc/v3/merchant/4013053267',
    names: ['WECHAT_PAY_API_V3_KEY', 'apiV3Key', 'WXPAY_APIV3_KEY'],
    called: ['WeChat Pay API v3 key', '微信支付 APIv3 密钥'],
    make: (random) => alnum(random, 32),
  },
  {
    id: 'wechat-pay-key',
    source: 'https://pay.weixin.qq.com/doc/v2/merchant/4011985417',
    names: ['WXPAY_KEY', 'WECHAT_PAY_KEY', 'mchKey'],
    called: ['WeChat Pay merchant key', '微信支付商户密钥'],
    make: (random) => random.text(random.pick([UPPER_HEX, LOWER_ALNUM]), 32),
  },
  {
    id: 'wechat-pay-private-key',
    source: 'https://pay.weixin.qq.com/doc/v3/merchant/4013053053',
    names: ['apiclient_key'],
    called: ['merchant private key (apiclient_key.pem)', '商户私钥 apiclient_key.pem'],
    never: NOT_FOR_FILES,
    make: (random) => pem('PRIVATE KEY', pkcs8Body(random)),
  },
  {
    id: 'dingtalk-app-secret',
    source: 'https://open.dingtalk.com/document/orgapp/obtain-the-access_token-of-an-internal-app',
    names: ['DINGTALK_APP_SECRET', 'DINGTALK_CLIENT_SECRET', 'appSecret'],
    called: ['DingTalk AppSecret', '钉钉 AppSecret'],
    make: (random) => urlsafe(random, 64),
  },
  {
    id: 'dingtalk-robot-webhook',
    source: 'https://open.dingtalk.com/document/robots/custom-robot-access',
    names: ['DINGTALK_WEBHOOK', 'DINGTALK_ROBOT_WEBHOOK'],
    called: ['DingTalk robot webhook', '钉钉机器人 webhook'],
    never: NOT_FOR_CONNECTIONS,
    make: (random) => `https://oapi.dingtalk.com/robot/send?access_token=${hex(random, 64)}`,
  },
  {
    id: 'dingtalk-robot-secret',
    source: 'https://open.dingtalk.com/document/robots/customize-robot-security-settings',
    names: ['DINGTALK_SECRET', 'DINGTALK_ROBOT_SECRET', 'DD_BOT_SECRET'],
    called: ['DingTalk robot signing secret', '钉钉机器人加签密钥'],
    make: (random) => `SEC${hex(random, 64)}`,
  },
  {
    id: 'feishu-app-secret',
    source:
      'https://open.feishu.cn/document/server-docs/authentication-management/access-token/tenant_access_token_internal',
    names: ['FEISHU_APP_SECRET', 'LARK_APP_SECRET', 'app_secret'],
    called: ['Feishu app secret', '飞书 App Secret'],
    make: (random) => alnum(random, 32),
  },
  {
    id: 'feishu-webhook',
    source: 'https://open.feishu.cn/document/client-docs/bot-v3/add-custom-bot',
    names: ['FEISHU_WEBHOOK', 'FEISHU_BOT_WEBHOOK', 'LARK_WEBHOOK_URL'],
    called: ['Feishu bot webhook', '飞书机器人 webhook'],
    never: NOT_FOR_CONNECTIONS,
    make: (random) =>
      `https://open.${random.pick(['feishu.cn', 'larksuite.com'])}/open-apis/bot/v2/hook/${uuid(random)}`,
  },
  {
    id: 'feishu-access-token',
    source:
      'https://open.feishu.cn/document/server-docs/api-call-guide/calling-process/get-access-token',
    names: ['tenant_access_token', 'user_access_token', 'FEISHU_ACCESS_TOKEN'],
    called: ['Feishu access token', '飞书访问令牌'],
    make: (random) =>
      `${random.pick(['t', 'u'])}-g1${hex(random, 4)}${random.text(UPPER + '234567', 36)}`,
  },
  {
    id: 'feishu-encrypt-key',
    source:
      'https://open.feishu.cn/document/server-docs/event-subscription-guide/event-subscription-configure-/encrypt-key-encryption-configuration-case',
    names: ['FEISHU_ENCRYPT_KEY', 'FEISHU_VERIFICATION_TOKEN', 'encryptKey'],
    called: ['Feishu encrypt key', '飞书 Encrypt Key'],
    make: (random) => alnum(random, 32),
  },
  {
    id: 'wecom-corp-secret',
    source: 'https://developer.work.weixin.qq.com/document/path/91039',
    names: ['WECOM_CORP_SECRET', 'corpsecret', 'WEWORK_SECRET'],
    called: ['WeCom secret', '企业微信 Secret'],
    make: (random) => urlsafe(random, 43),
  },
  {
    id: 'wecom-webhook',
    source: 'https://developer.work.weixin.qq.com/document/path/91770',
    names: ['WECOM_WEBHOOK', 'WECHAT_WORK_WEBHOOK', 'QYWX_WEBHOOK'],
    called: ['WeCom group robot webhook', '企业微信群机器人 webhook'],
    never: NOT_FOR_CONNECTIONS,
    make: (random) => `https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=${uuid(random)}`,
  },
  {
    id: 'qq-bot-secret',
    source: 'https://bot.q.qq.com/wiki/develop/api-v2/dev-prepare/interface-framework/api-use.html',
    names: ['QQ_BOT_SECRET', 'clientSecret', 'QQBOT_APP_SECRET'],
    called: ['QQ bot secret', 'QQ 机器人 AppSecret'],
    make: (random) => alnum(random, 32),
  },
  {
    id: 'wecom-robot-key',
    source: 'https://developer.work.weixin.qq.com/document/path/91770',
    names: ['WECOM_KEY', 'QYWX_KEY', 'WECOM_BOT_KEY'],
    called: ['WeCom robot key', '企业微信机器人 key'],
    make: (random) => uuid(random),
  },
  {
    id: 'dingtalk-robot-token',
    source: 'https://open.dingtalk.com/document/robots/custom-robot-access',
    names: ['DINGTALK_TOKEN', 'DD_BOT_TOKEN'],
    called: ['DingTalk robot token', '钉钉机器人 token'],
    make: (random) => hex(random, 64),
  },
];
