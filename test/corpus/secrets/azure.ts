import { BASE64 } from '../../fixtures/secrets/random.ts';
import { alnum, base64, base64url, digits, epoch, urlsafe, uuid } from '../shapes.ts';
import type { SecretKind } from '../types.ts';
import { password, user } from './accounts.ts';
import { markedKey } from './azure-key.ts';
import { NOT_FOR_CONNECTIONS, NOT_FOR_FILES } from './never.ts';

/** Keys, signatures and connection strings of Azure. */
export const AZURE: readonly SecretKind[] = [
  {
    id: 'azure-storage-key',
    source: 'https://learn.microsoft.com/azure/storage/common/storage-account-keys-manage',
    names: ['AZURE_STORAGE_KEY', 'AZURE_STORAGE_ACCOUNT_KEY', 'AccountKey'],
    called: ['Azure storage account key', 'Azure 存储账户密钥'],
    make: (random) => markedKey(random, '+ASt', 64),
  },
  {
    id: 'azure-storage-connection-string',
    source: 'https://learn.microsoft.com/azure/storage/common/storage-configure-connection-string',
    names: ['AZURE_STORAGE_CONNECTION_STRING', 'AzureWebJobsStorage'],
    called: ['storage connection string', '存储连接字符串'],
    never: NOT_FOR_CONNECTIONS,
    make: (random) =>
      `DefaultEndpointsProtocol=https;AccountName=shop${digits(random, 4)};AccountKey=${base64(random, 64)};EndpointSuffix=core.windows.net`,
  },
  {
    id: 'azure-sas-token',
    source: 'https://learn.microsoft.com/azure/storage/common/storage-sas-overview',
    names: ['AZURE_STORAGE_SAS_TOKEN', 'SAS_TOKEN'],
    called: ['SAS token', 'SAS 令牌'],
    never: NOT_FOR_CONNECTIONS,
    make: (random) =>
      `sv=2023-11-03&ss=bfqt&srt=sco&sp=rwdlacup&se=2027-0${1 + random.int(9)}-01T08:00:00Z&st=2025-11-01T08:00:00Z&spr=https&sig=${encodeURIComponent(base64(random, 32))}`,
  },
  {
    id: 'azure-sas-url',
    source:
      'https://learn.microsoft.com/azure/ai-services/language-service/native-document-support/shared-access-signatures',
    names: ['AZURE_BLOB_SAS_URL', 'SAS_URL'],
    called: ['SAS URL', 'SAS 链接'],
    never: NOT_FOR_CONNECTIONS,
    make: (random) =>
      `https://shop${digits(random, 4)}.blob.core.windows.net/exports?sp=rl&st=2025-11-01T08:00:00Z&se=2027-0${1 + random.int(9)}-01T08:00:00Z&spr=https&sv=2023-11-03&sr=c&sig=${encodeURIComponent(base64(random, 32))}`,
  },
  {
    id: 'azure-client-secret',
    source: 'https://learn.microsoft.com/entra/identity-platform/how-to-add-credentials',
    names: ['AZURE_CLIENT_SECRET', 'ARM_CLIENT_SECRET', 'clientSecret'],
    called: ['Entra client secret', 'Azure AD 客户端密码'],
    make: (random) =>
      `${alnum(random, 3)}${random.text('78', 1)}Q~${random.text(`${BASE64.slice(0, 62)}_~.-`, 34)}`,
  },
  {
    id: 'azure-cosmos-key',
    source: 'https://learn.microsoft.com/azure/cosmos-db/secure-access-to-data',
    names: ['COSMOS_KEY', 'AZURE_COSMOS_KEY', 'COSMOSDB_PRIMARY_KEY'],
    called: ['Cosmos DB primary key', 'Cosmos DB 主密钥'],
    make: (random) => markedKey(random, 'ACDb', 64),
  },
  {
    id: 'azure-cosmos-connection-string',
    source: 'https://learn.microsoft.com/azure/cosmos-db/nosql/how-to-dotnet-get-started',
    names: ['COSMOS_CONNECTION_STRING', 'CosmosDbConnectionString'],
    called: ['Cosmos DB connection string', 'Cosmos DB 连接字符串'],
    never: NOT_FOR_CONNECTIONS,
    make: (random) =>
      `AccountEndpoint=https://shop-${digits(random, 3)}.documents.azure.com:443/;AccountKey=${markedKey(random, 'ACDb', 64)};`,
  },
  {
    id: 'azure-service-bus-connection-string',
    source: 'https://learn.microsoft.com/azure/service-bus-messaging/service-bus-sas',
    names: ['SERVICE_BUS_CONNECTION_STRING', 'ServiceBusConnection'],
    called: ['Service Bus connection string', '服务总线连接字符串'],
    never: NOT_FOR_CONNECTIONS,
    make: (random) =>
      `Endpoint=sb://orders-${digits(random, 3)}.servicebus.windows.net/;SharedAccessKeyName=RootManageSharedAccessKey;SharedAccessKey=${markedKey(random, '+ASb', 32)}`,
  },
  {
    id: 'azure-event-hubs-connection-string',
    source: 'https://learn.microsoft.com/azure/event-hubs/event-hubs-get-connection-string',
    names: ['EVENT_HUB_CONNECTION_STRING', 'EventHubConnection'],
    called: ['Event Hubs connection string', '事件中心连接字符串'],
    never: NOT_FOR_CONNECTIONS,
    make: (random) =>
      `Endpoint=sb://events-${digits(random, 3)}.servicebus.windows.net/;SharedAccessKeyName=send;SharedAccessKey=${markedKey(random, '+AEh', 32)};EntityPath=clicks`,
  },
  {
    id: 'azure-iot-hub-connection-string',
    source: 'https://learn.microsoft.com/azure/iot-hub/authenticate-authorize-sas',
    names: ['IOTHUB_CONNECTION_STRING', 'IOTHUB_DEVICE_CONNECTION_STRING'],
    called: ['IoT Hub connection string', 'IoT 中心连接字符串'],
    never: NOT_FOR_CONNECTIONS,
    make: (random) =>
      `HostName=plant-${digits(random, 3)}.azure-devices.net;DeviceId=press-${random.int(99)};SharedAccessKey=${markedKey(random, 'AIoT', 32)}`,
  },
  {
    id: 'azure-app-configuration-connection-string',
    source: 'https://learn.microsoft.com/azure/azure-app-configuration/howto-best-practices',
    names: ['APP_CONFIGURATION_CONNECTION_STRING', 'AZURE_APPCONFIG_CONNECTION_STRING'],
    called: ['App Configuration connection string', '应用配置连接字符串'],
    never: NOT_FOR_CONNECTIONS,
    make: (random) =>
      `Endpoint=https://shop-${digits(random, 3)}.azconfig.io;Id=${alnum(random, 4)}-l0-s0:${alnum(random, 20)};Secret=${base64(random, 32)}`,
  },
  {
    id: 'azure-function-key',
    source: 'https://learn.microsoft.com/azure/azure-functions/function-keys-how-to',
    names: ['AZURE_FUNCTION_KEY', 'FUNCTIONS_KEY', 'x-functions-key'],
    called: ['Azure Function key', 'Azure 函数密钥'],
    make: (random) => `${urlsafe(random, 44)}AzFu${urlsafe(random, 5)}${random.text('AQgw', 1)}==`,
  },
  {
    id: 'azure-container-registry-password',
    source:
      'https://learn.microsoft.com/azure/container-registry/container-registry-authentication',
    names: ['ACR_PASSWORD', 'REGISTRY_PASSWORD'],
    called: ['container registry password', '容器镜像仓库密码'],
    make: (random) => `${random.text(BASE64, 42)}+ACR${random.text('ABCD', 1)}${alnum(random, 5)}`,
  },
  {
    id: 'azure-redis-key',
    source: 'https://learn.microsoft.com/azure/azure-cache-for-redis/cache-configure',
    names: ['AZURE_REDIS_KEY', 'REDIS_PASSWORD'],
    called: ['Azure Redis key', 'Azure Redis 访问密钥'],
    make: (random) => markedKey(random, 'AzCa', 32),
  },
  {
    id: 'azure-search-key',
    source: 'https://learn.microsoft.com/azure/search/search-security-api-keys',
    names: ['AZURE_SEARCH_KEY', 'AZURE_SEARCH_ADMIN_KEY', 'AZURE_AI_SEARCH_API_KEY'],
    called: ['AI Search admin key', 'AI 搜索管理密钥'],
    make: (random) => `${alnum(random, 42)}AzSe${random.text('ABCD', 1)}${alnum(random, 5)}`,
  },
  {
    id: 'azure-batch-key',
    source: 'https://learn.microsoft.com/azure/batch/accounts',
    names: ['AZURE_BATCH_ACCESS_KEY', 'BATCH_ACCOUNT_KEY'],
    called: ['Azure Batch key', 'Azure Batch 密钥'],
    make: (random) => markedKey(random, '+ABa', 64),
  },
  {
    id: 'azure-publish-profile',
    source: 'https://learn.microsoft.com/azure/app-service/deploy-github-actions',
    names: ['AZURE_WEBAPP_PUBLISH_PROFILE'],
    called: ['publish profile', '发布配置文件'],
    never: NOT_FOR_FILES,
    make: (random) =>
      `<publishData><publishProfile profileName="shop - Web Deploy" publishMethod="MSDeploy" publishUrl="shop.scm.azurewebsites.net:443" msdeploySite="shop" userName="$shop" userPWD="${alnum(random, 60)}" destinationAppUrl="https://shop.azurewebsites.net" /></publishData>`,
  },
  {
    id: 'azure-sql-connection-string',
    source:
      'https://learn.microsoft.com/azure/azure-sql/database/connect-query-content-reference-guide',
    names: ['AZURE_SQL_CONNECTIONSTRING', 'SQLAZURECONNSTR_DEFAULT'],
    called: ['Azure SQL connection string', 'Azure SQL 连接字符串'],
    never: NOT_FOR_CONNECTIONS,
    make: (random) =>
      `Server=tcp:shop-${digits(random, 3)}.database.windows.net,1433;Initial Catalog=orders;Persist Security Info=False;User ID=${user(random)};Password=${password(random)};MultipleActiveResultSets=False;Encrypt=True;Connection Timeout=30;`,
  },
  {
    id: 'azure-access-token',
    source: 'https://learn.microsoft.com/entra/identity-platform/access-tokens',
    names: ['AZURE_ACCESS_TOKEN', 'access_token', 'accessToken'],
    called: ['Azure access token', 'Azure 访问令牌'],
    make: (random) => {
      const header = { typ: 'JWT', alg: 'RS256', x5t: base64url(random, 20) };
      const claims = {
        aud: 'https://management.azure.com/',
        exp: epoch(random),
        tid: uuid(random),
      };
      const parts = [header, claims].map((part) => Buffer.from(JSON.stringify(part)));
      const encodedParts = parts.map((part) => part.toString('base64url'));
      return [...encodedParts, base64url(random, 256)].join('.');
    },
  },
];
