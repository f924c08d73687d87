import type { Kind } from './kind.ts';
import { LABEL, UUID, named } from './label.ts';

const BASE64 = '[A-Za-z0-9\\+/]';

/** Amazon, Google and Microsoft. */
export const CLOUD: readonly Kind[] = [
  // Base64 of "origin_ec" and "aws".
  ['aws-session-token', 'IQoJb3JpZ2lu FwoGZXIvYXdz FQoGZXIvYXdz FQoDYXdz', '~[\\w\\+/%=]{100,}'],
  ['aws-bedrock-api-key', 'ABSKQmVkcm9ja bedrock-api-key-YmVkcm9jay5', '~[\\w\\+/=]{60,}'],
  ['aws-presigned-url', 'X-Amz-Signature=', '~([a-f0-9]{64})'],
  ['aws-ecr-password', 'eyJwYXlsb2FkIjoi', '~[\\w\\+/=]{200,}'],
  ['aws-appsync-api-key', 'da2-', '~[a-z0-9]{26}'],
  ['amazon-mws-token', 'amzn.mws.', `~${UUID}`],
  ['amazon-client-secret', 'amzn1.oa2-cs.v1.', '~[a-f0-9]{64}'],
  ['amazon-login-token', 'Atzr| Atza|', '~[\\w\\+/=-]{60,}'],

  ['google-oauth-client-secret', 'GOCSPX-', '~[\\w-]{28}'],
  ['google-oauth-access-token', 'ya29.', '~(?:[a-z]\\.)?[\\w-]{30,}'],
  ['google-oauth-refresh-token', '1//0', '~[\\w-]{40,}'],
  ['google-authorization-code', '4/0A', '~[\\w-]{60,}'],
  ['google-signed-url', 'X-Goog-Signature=', '~([a-f0-9]{200,})'],
  ['firebase-server-key', ':APA91b', 'AAAA[\\w-]{7}~[\\w-]{134}', { before: 11 }],
  [
    'recaptcha-secret-key',
    'recaptcha',
    `~[\\w.\\-]{0,20}(?:secret|private)${LABEL}(6L[\\w-]{38})`,
    { anyCase: true },
  ],

  // Not the keys that the emulators of Azure have on every machine.
  ['azure-storage-key', 'AccountKey=', `~(?!Eby8vdM0|C2y6yDjf)(${BASE64}{86}==)`],
  // The four letters say which service it is for; six more that follow are a checksum.
  [
    'azure-service-key',
    '+ASt +ASb +AEh +ARm +ABa +AMC +ACR ACDb AIoT AZEG AzCa AzSe AzFu',
    '(?<![\\w\\+/-])(?:[\\w\\+/-]{33}|[\\w\\+/-]{42}|[\\w\\+/-]{44}|[\\w\\+/-]{76})~[\\w\\+/-]{6}(?![\\w\\+/-])={0,2}',
    { before: 76 },
  ],
  ['azure-shared-access-key', 'SharedAccessKey=', `~(${BASE64}{43}=)`],
  ['azure-sas', 'sig=', '~((?:[\\w\\+/-]|%2[BbFf]){43}(?:=|%3[Dd]))'],
  [
    'azure-client-secret',
    '0Q~ 1Q~ 2Q~ 3Q~ 4Q~ 5Q~ 6Q~ 7Q~ 8Q~ 9Q~',
    '[\\w.\\x7e-]{3}~[\\w.\\x7e-]{31,34}',
    { before: 3 },
  ],
  ['azure-ai-key', 'JQQJ99', '[A-Za-z0-9]{52}~[A-Za-z0-9]{26}', { before: 52 }],
  [
    'azure-function-key',
    'azurewebsites.net/',
    '~[\\w/.-]{1,99}\\?(?:[\\w=&-]{1,60}&)?code=([\\w%/\\+=-]{40,})',
  ],
  ['azure-app-configuration-key', 'azconfig.io;Id=', '~[^;\\s]{4,60};Secret=([\\w\\+/=]{43,})'],
  [
    'azure-access-key',
    'azure.com;accesskey= azure.com/;accesskey= signalr.net;accesskey=',
    `~(${BASE64}{43,90}={0,2})`,
    { anyCase: true },
  ],
  ['azure-publish-password', 'userPWD="', '~([A-Za-z0-9]{60})'],
  named(
    'azure-subscription-key',
    'ocp-apim-subscription-key azure_openai azureopenai azure_speech azure_cognitive',
    '[a-f0-9]{32}',
  ),
  named(
    'azure-devops-legacy-token',
    'devops_ext_pat azure_devops azuredevops azdo_ ado_pat vsts',
    '[a-z2-7]{52}',
  ),
];
