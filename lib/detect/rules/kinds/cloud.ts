import type { Kind } from './kind.ts';
import { named } from './label.ts';

/** Amazon, Google and Microsoft. */
export const CLOUD: readonly Kind[] = [
  // Base64 of "origin_ec" and "aws".
  ['aws-session-token', 'IQoJb3JpZ2lu FwoGZXIvYXdz FQoGZXIvYXdz FQoDYXdz', '+/%='],
  ['aws-bedrock-api-key', 'ABSKQmVkcm9ja bedrock-api-key-YmVkcm9jay5', '+/='],
  ['aws-presigned-url', 'X-Amz-Signature='],
  ['aws-ecr-password', 'eyJwYXlsb2FkIjoi', '~[\\w+/=-]{200,}'],
  ['aws-appsync-api-key', 'da2-'],
  ['amazon-login-token', 'amzn.mws. amzn1.oa2-cs.v1. Atzr| Atza|', '+/='],

  ['google-oauth-client-secret', 'GOCSPX-'],
  ['google-oauth-token', 'ya29. 1//0 4/0A', '.'],
  ['firebase-server-key', ':APA91b', 'AAAA[\\w-]{7}~[\\w-]{20,}', { before: 11 }],

  // Not the keys that the emulators of Azure have on every machine.
  [
    'azure-access-key',
    'accountkey= accesskey=',
    '\\w{0,6}~(?!Eby8vdM0|C2y6yDjf)([\\w+/]{43,90}={0,2})',
    { anyCase: true, before: 6 },
  ],
  // The four letters say which service it is for; six more that follow are a checksum.
  [
    'azure-service-key',
    '+ASt +ASb +AEh +ARm +ABa +AMC +ACR ACDb AIoT AZEG AzCa AzSe AzFu',
    '(?<![\\w+/-])(?:[\\w+/-]{33}|[\\w+/-]{42}|[\\w+/-]{44}|[\\w+/-]{76})~[\\w+/-]{6}(?![\\w+/-])={0,2}',
    { before: 77 },
  ],
  ['azure-sas', 'sig=', '~([\\w+/%-]{43,})'],
  ['azure-client-secret', 'Q~', '[\\w.\\x7e-]{3}\\d~[\\w.\\x7e-]{31,34}', { before: 4 }],
  ['azure-ai-key', 'JQQJ99', '\\w{52}~\\w{26}', { before: 52 }],
  ['azure-devops-token', 'AZDO', '\\w{76}~\\w{4}', { before: 76, after: 8 }],
  [
    'azure-function-key',
    'azurewebsites.net/',
    '~[\\w/.-]{1,99}\\?[\\w=&-]{0,60}code=([\\w%/+=-]{40,})',
  ],
  ['azure-app-configuration-key', 'azconfig.io;Id=', '~[^;\\s]{4,60};Secret=([\\w+/=]{43,})'],
  ['azure-publish-password', 'userPWD="'],
  named('azure-key', 'azure ocp-apim devops_ext_pat azdo_ ado_pat vsts'),
];
