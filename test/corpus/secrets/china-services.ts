import { DIGITS } from '../../fixtures/secrets/random.ts';
import { UPPER_ALNUM, alnum, hex, urlsafe } from '../shapes.ts';
import type { SecretKind } from '../types.ts';

/** Maps, messages and data by subscription, in China. */
export const CHINA_SERVICES: readonly SecretKind[] = [
  {
    id: 'tencent-rtc-secret-key',
    source: 'https://cloud.tencent.com/document/product/647/17275',
    names: ['TRTC_SECRET_KEY', 'SDKSECRETKEY', 'IM_SECRET_KEY'],
    called: ['TRTC secret key', '实时音视频 SecretKey'],
    make: (random) => hex(random, 64),
  },
  {
    id: 'tencent-map-key',
    source: 'https://lbs.qq.com/service/webService/webServiceGuide/overview',
    names: ['TENCENT_MAP_KEY', 'QQMAP_KEY'],
    called: ['Tencent map key', '腾讯地图 Key'],
    make: (random) => Array.from({ length: 6 }, () => random.text(UPPER_ALNUM, 5)).join('-'),
  },
  {
    id: 'tencent-sms-app-key',
    source: 'https://cloud.tencent.com/document/product/382/3785',
    names: ['SMS_APP_KEY', 'TENCENT_SMS_APPKEY'],
    called: ['SMS app key', '短信 AppKey'],
    make: (random) => hex(random, 32),
  },
  {
    id: 'baidu-ai-secret-key',
    source: 'https://ai.baidu.com/ai-doc/REFERENCE/Ck3dwjhhu',
    names: ['BAIDU_OCR_SECRET_KEY', 'SECRET_KEY', 'clientSecret'],
    called: ['Baidu OCR secret key', '百度 OCR 的 Secret Key'],
    make: (random) => alnum(random, 32),
  },
  {
    id: 'baidu-map-key',
    source: 'https://lbsyun.baidu.com/index.php?title=webapi/guide/webservice-geocoding',
    names: ['BAIDU_MAP_AK', 'ak'],
    called: ['Baidu map AK', '百度地图 AK'],
    make: (random) => alnum(random, random.pick([24, 32])),
  },
  {
    id: 'baidu-translate-secret',
    source: 'https://fanyi-api.baidu.com/doc/21',
    names: ['BAIDU_TRANSLATE_SECRET', 'BAIDU_FANYI_KEY'],
    called: ['Baidu translate key', '百度翻译密钥'],
    make: (random) => urlsafe(random, 20).replaceAll('-', '_'),
  },
  {
    id: 'amap-key',
    source: 'https://lbs.amap.com/api/webservice/create-project-and-key',
    names: ['AMAP_KEY', 'AMAP_API_KEY', 'AMAP_MAPS_API_KEY'],
    called: ['AMap key', '高德地图 Key'],
    make: (random) => hex(random, 32),
  },
  {
    id: 'amap-security-code',
    source: 'https://lbs.amap.com/api/javascript-api-v2/guide/abc/jscode',
    names: ['AMAP_SECURITY_JS_CODE', 'securityJsCode'],
    called: ['AMap security code', '高德安全密钥'],
    make: (random) => hex(random, 32),
  },
  {
    id: 'qweather-key',
    source: 'https://dev.qweather.com/docs/configuration/api-config/',
    names: ['QWEATHER_KEY', 'HEFENG_KEY'],
    called: ['QWeather key', '和风天气 Key'],
    make: (random) => hex(random, 32),
  },
  {
    id: 'juhe-key',
    source: 'https://www.juhe.cn/docs',
    names: ['JUHE_KEY', 'JUHE_APP_KEY'],
    called: ['Juhe key', '聚合数据 AppKey'],
    make: (random) => hex(random, 32),
  },
  {
    id: 'yunpian-key',
    source: 'https://www.yunpian.com/official/document/sms/zh_CN/introduction_brief',
    names: ['YUNPIAN_API_KEY', 'apikey'],
    called: ['Yunpian API key', '云片 apikey'],
    make: (random) => hex(random, 32),
  },
  {
    id: 'luosimao-key',
    source: 'https://luosimao.com/docs/api/',
    names: ['LUOSIMAO_API_KEY'],
    called: ['Luosimao key', '螺丝帽 API Key'],
    make: (random) => `key-${hex(random, 32)}`,
  },
  {
    id: 'cloopen-auth-token',
    source: 'https://doc.yuntongxun.com/pe/5a533de33b8496dd00dce07c',
    names: ['CLOOPEN_AUTH_TOKEN', 'ACCOUNT_TOKEN', 'authToken'],
    called: ['Cloopen auth token', '容联云 AUTH TOKEN'],
    make: (random) => hex(random, 32),
  },
  {
    id: 'serverchan-send-key',
    source: 'https://sct.ftqq.com/',
    names: ['SERVERCHAN_SENDKEY', 'SCKEY', 'SENDKEY'],
    called: ['ServerChan send key', 'Server酱 SendKey'],
    make: (random) => `SCT${random.text(DIGITS, 6)}T${alnum(random, 25)}`,
  },
  {
    id: 'pushplus-token',
    source: 'https://www.pushplus.plus/doc/',
    names: ['PUSHPLUS_TOKEN', 'PUSH_PLUS_TOKEN'],
    called: ['PushPlus token', 'PushPlus 令牌'],
    make: (random) => hex(random, 32),
  },
];
