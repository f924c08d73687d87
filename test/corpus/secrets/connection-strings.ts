import { alnum } from '../shapes.ts';
import type { SecretKind } from '../types.ts';
import { database, host, password, urlPassword, user } from './accounts.ts';
import { databaseUrl } from './connections.ts';
import { NOT_FOR_CONNECTIONS } from './never.ts';

/** What drivers have in their own writing. */
export const CONNECTION_STRINGS: readonly SecretKind[] = [
  {
    id: 'ado-net-mssql',
    source: 'https://learn.microsoft.com/dotnet/framework/data/adonet/connection-string-syntax',
    names: ['DefaultConnection', 'ConnectionStrings__Default', 'SQLSERVER_CONNECTION_STRING'],
    called: ['SQL Server connection string', 'SQL Server 连接字符串'],
    never: NOT_FOR_CONNECTIONS,
    make: (random) =>
      `Server=${host(random, 'mssql')};Database=${database(random)};User Id=${user(random)};Password=${password(random)};TrustServerCertificate=True`,
  },
  {
    id: 'ado-net-short',
    source:
      'https://learn.microsoft.com/dotnet/api/microsoft.data.sqlclient.sqlconnection.connectionstring',
    names: ['DefaultConnection', 'connectionString'],
    called: ['connection string', '数据库连接字符串'],
    never: NOT_FOR_CONNECTIONS,
    make: (random) =>
      `Data Source=${host(random, 'mssql')},1433;Initial Catalog=${database(random)};uid=sa;pwd=${password(random)};`,
  },
  {
    id: 'npgsql',
    source: 'https://www.npgsql.org/doc/connection-string-parameters.html',
    names: ['ConnectionStrings__Postgres', 'PostgresConnection'],
    called: ['Npgsql connection string', 'Npgsql 连接字符串'],
    never: NOT_FOR_CONNECTIONS,
    make: (random) =>
      `Host=${host(random, 'pg')};Port=5432;Username=${user(random)};Password=${password(random)};Database=${database(random)}`,
  },
  {
    id: 'mysql-connector-net',
    source: 'https://dev.mysql.com/doc/connector-net/en/connector-net-connections-string.html',
    names: ['MySqlConnection', 'ConnectionStrings__MySql'],
    called: ['MySQL connection string', 'MySQL 连接字符串'],
    never: NOT_FOR_CONNECTIONS,
    make: (random) =>
      `server=${host(random, 'mysql')};port=3306;uid=${user(random)};pwd=${password(random)};database=${database(random)}`,
  },
  {
    id: 'libpq-keywords',
    source: 'https://www.postgresql.org/docs/current/libpq-connect.html',
    names: ['PG_DSN', 'DSN', 'DATABASE_DSN'],
    called: ['Postgres DSN', 'Postgres DSN'],
    never: NOT_FOR_CONNECTIONS,
    make: (random) =>
      `host=${host(random, 'pg')} port=5432 user=${user(random)} password=${password(random)} dbname=${database(random)} sslmode=disable`,
  },
  {
    id: 'go-mysql-dsn',
    source: 'https://github.com/go-sql-driver/mysql',
    names: ['MYSQL_DSN', 'DSN', 'DB_DSN'],
    called: ['MySQL DSN', 'MySQL DSN'],
    never: NOT_FOR_CONNECTIONS,
    make: (random) =>
      `${user(random)}:${password(random)}@tcp(${host(random, 'mysql')}:3306)/${database(random)}?charset=utf8mb4&parseTime=True`,
  },
  {
    id: 'pdo-dsn',
    source: 'https://www.php.net/manual/en/ref.pdo-pgsql.connection.php',
    names: ['PDO_DSN'],
    called: ['PDO DSN', 'PDO DSN'],
    never: NOT_FOR_CONNECTIONS,
    make: (random) =>
      `pgsql:host=${host(random, 'pg')};port=5432;dbname=${database(random)};user=${user(random)};password=${password(random)}`,
  },
  {
    id: 'jdbc-postgresql',
    source: 'https://jdbc.postgresql.org/documentation/use/',
    names: ['JDBC_URL', 'spring.datasource.url', 'JDBC_DATABASE_URL'],
    called: ['JDBC URL', 'JDBC 地址'],
    never: NOT_FOR_CONNECTIONS,
    make: (random) =>
      `jdbc:postgresql://${host(random, 'pg')}:5432/${database(random)}?user=${user(random)}&password=${urlPassword(random)}&ssl=true`,
  },
  {
    id: 'jdbc-mysql',
    source: 'https://dev.mysql.com/doc/connector-j/en/connector-j-reference-jdbc-url-format.html',
    names: ['JDBC_URL', 'spring.datasource.url'],
    called: ['MySQL JDBC URL', 'MySQL 的 JDBC 地址'],
    never: NOT_FOR_CONNECTIONS,
    make: (random) =>
      `jdbc:mysql://${host(random, 'mysql')}:3306/${database(random)}?useSSL=false&user=${user(random)}&password=${urlPassword(random)}`,
  },
  {
    id: 'jdbc-mysql-authority',
    source: 'https://dev.mysql.com/doc/connector-j/en/connector-j-reference-jdbc-url-format.html',
    names: ['JDBC_URL', 'DB_URL'],
    called: ['MySQL JDBC URL', 'MySQL 的 JDBC 地址'],
    never: NOT_FOR_CONNECTIONS,
    make: databaseUrl('jdbc:mysql', 'mysql', 3306, '?useUnicode=true'),
  },
  {
    id: 'jdbc-sqlserver',
    source: 'https://learn.microsoft.com/sql/connect/jdbc/building-the-connection-url',
    names: ['JDBC_URL', 'MSSQL_JDBC_URL'],
    called: ['SQL Server JDBC URL', 'SQL Server 的 JDBC 地址'],
    never: NOT_FOR_CONNECTIONS,
    make: (random) =>
      `jdbc:sqlserver://${host(random, 'mssql')}:1433;databaseName=${database(random)};user=${user(random)};password=${password(random)};encrypt=true`,
  },
  {
    id: 'jdbc-oracle-thin',
    source:
      'https://docs.oracle.com/en/database/oracle/oracle-database/23/jjdbc/data-sources-and-URLs.html',
    names: ['JDBC_URL', 'ORACLE_JDBC_URL'],
    called: ['Oracle JDBC URL', 'Oracle 的 JDBC 地址'],
    never: NOT_FOR_CONNECTIONS,
    make: (random) =>
      `jdbc:oracle:thin:${user(random)}/${password(random)}@//${host(random, 'ora')}:1521/ORCLPDB1`,
  },
  {
    id: 'jdbc-db2',
    source:
      'https://www.ibm.com/docs/en/db2/11.5?topic=cdsudidsdjs-url-format-data-server-driver-jdbc-sqlj-type-4-connectivity',
    names: ['JDBC_URL', 'DB2_JDBC_URL'],
    called: ['Db2 JDBC URL', 'Db2 的 JDBC 地址'],
    never: NOT_FOR_CONNECTIONS,
    make: (random) =>
      `jdbc:db2://${host(random, 'db2')}:50000/SHOPDB:user=${user(random)};password=${password(random)};`,
  },
  {
    id: 'jdbc-redshift',
    source: 'https://docs.aws.amazon.com/redshift/latest/mgmt/jdbc20-obtain-url.html',
    names: ['REDSHIFT_JDBC_URL', 'JDBC_URL'],
    called: ['Redshift JDBC URL', 'Redshift 的 JDBC 地址'],
    never: NOT_FOR_CONNECTIONS,
    make: (random) =>
      `jdbc:redshift://dwh.${alnum(random, 12).toLowerCase()}.eu-west-1.redshift.amazonaws.com:5439/dev?UID=${user(random)}&PWD=${urlPassword(random)}`,
  },
  {
    id: 'jdbc-snowflake',
    source: 'https://docs.snowflake.com/en/developer-guide/jdbc/jdbc-configure',
    names: ['SNOWFLAKE_JDBC_URL', 'JDBC_URL'],
    called: ['Snowflake JDBC URL', 'Snowflake 的 JDBC 地址'],
    never: NOT_FOR_CONNECTIONS,
    make: (random) =>
      `jdbc:snowflake://shop-eu${random.int(90)}.snowflakecomputing.com/?user=${user(random)}&password=${urlPassword(random)}&warehouse=WH&db=${database(random)}`,
  },
  {
    id: 'jdbc-clickhouse',
    source: 'https://clickhouse.com/docs/integrations/language-clients/java/jdbc',
    names: ['CLICKHOUSE_JDBC_URL', 'JDBC_URL'],
    called: ['ClickHouse JDBC URL', 'ClickHouse 的 JDBC 地址'],
    never: NOT_FOR_CONNECTIONS,
    make: (random) =>
      `jdbc:clickhouse://${host(random, 'ch')}:8123/${database(random)}?user=${user(random)}&password=${urlPassword(random)}`,
  },
  {
    id: 'oracle-easy-connect',
    source:
      'https://docs.oracle.com/en/database/oracle/oracle-database/23/netag/configuring-naming-methods.html',
    names: ['ORACLE_CONNECT', 'ORACLE_DSN'],
    called: ['sqlplus login', 'sqlplus 登录串'],
    never: NOT_FOR_CONNECTIONS,
    make: (random) => `${user(random)}/${password(random)}@${host(random, 'ora')}:1521/ORCLPDB1`,
  },
  {
    id: 'odbc-sqlserver',
    source: 'https://learn.microsoft.com/sql/connect/odbc/dsn-connection-string-attribute',
    names: ['ODBC_CONNECTION_STRING', 'ODBC_DSN'],
    called: ['ODBC connection string', 'ODBC 连接字符串'],
    never: NOT_FOR_CONNECTIONS,
    make: (random) =>
      `Driver=ODBC Driver 18 for SQL Server;Server=${host(random, 'mssql')},1433;Database=${database(random)};UID=${user(random)};PWD=${password(random)};Encrypt=yes`,
  },
  {
    id: 'ole-db',
    source:
      'https://learn.microsoft.com/sql/connect/oledb/applications/using-connection-string-keywords-with-oledb-driver-for-sql-server',
    names: ['OLEDB_CONNECTION_STRING'],
    called: ['OLE DB connection string', 'OLE DB 连接字符串'],
    never: NOT_FOR_CONNECTIONS,
    make: (random) =>
      `Provider=MSOLEDBSQL;Data Source=${host(random, 'mssql')};Initial Catalog=${database(random)};User ID=${user(random)};Password=${password(random)};`,
  },
  {
    id: 'stackexchange-redis',
    source: 'https://stackexchange.github.io/StackExchange.Redis/Configuration.html',
    names: ['ConnectionStrings__Redis', 'RedisConnection'],
    called: ['Redis connection string', 'Redis 连接字符串'],
    never: NOT_FOR_CONNECTIONS,
    make: (random) =>
      `${host(random, 'redis')}:6380,password=${password(random)},ssl=True,abortConnect=False`,
  },
  {
    id: 'kafka-jaas',
    source: 'https://kafka.apache.org/documentation/#security_sasl_plain_clientconfig',
    names: ['sasl.jaas.config', 'KAFKA_SASL_JAAS_CONFIG'],
    called: ['Kafka JAAS config', 'Kafka JAAS 配置'],
    never: NOT_FOR_CONNECTIONS,
    make: (random) =>
      `org.apache.kafka.common.security.${random.pick(['plain.Plain', 'scram.Scram'])}LoginModule required username="${user(random)}" password="${password(random)}";`,
  },
  {
    id: 'redis-url-without-user',
    source: 'https://redis.io/docs/latest/develop/clients/',
    names: ['REDIS_URL', 'CELERY_BROKER_URL'],
    called: ['Redis URL', 'Redis 地址'],
    never: NOT_FOR_CONNECTIONS,
    make: (random) =>
      `redis://:${urlPassword(random)}@${host(random, 'redis')}:6379/${random.int(8)}`,
  },
  {
    id: 'mongodb-srv-url',
    source: 'https://www.mongodb.com/docs/manual/reference/connection-string/',
    names: ['MONGODB_URI', 'MONGO_URL'],
    called: ['Atlas connection string', 'Atlas 连接串'],
    never: NOT_FOR_CONNECTIONS,
    make: (random) =>
      `mongodb+srv://${user(random)}:${urlPassword(random)}@cluster0.${alnum(random, 5).toLowerCase()}.mongodb.net/${database(random)}?retryWrites=true&w=majority`,
  },
  {
    id: 'mongodb-replica-set-url',
    source: 'https://www.mongodb.com/docs/manual/reference/connection-string/',
    names: ['MONGO_URI', 'spring.data.mongodb.uri'],
    called: ['MongoDB replica set URL', 'MongoDB 副本集地址'],
    never: NOT_FOR_CONNECTIONS,
    make: (random) =>
      `mongodb://${user(random)}:${urlPassword(random)}@mongo-1.prod.internal:27017,mongo-2.prod.internal:27017/${database(random)}?replicaSet=rs0&authSource=admin`,
  },
];
