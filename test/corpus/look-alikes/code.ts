import { digits } from '../shapes.ts';
import { capital, oneOf, word } from './surroundings.ts';
import type { Makers } from './surroundings.ts';

/** Programs that speak of passwords, tokens and keys and hold none. */
export const CODE: Makers = {
  'code-typed-field': (random) =>
    `interface ${capital(word(random))}Login {\n  ${word(random)}Id: number;\n  password: string;\n  rememberMe?: boolean;\n}`,
  'code-typed-optional': (random) =>
    `type ${capital(word(random))}Options = { apiKey?: string; secret: string | undefined; token: string | null };`,
  'code-request-body': (random) =>
    `const ${word(random)} = req.body.${word(random)};\nconst password = req.body.password;\nif (!password) return res.sendStatus(400);`,
  'code-destructured': (random) =>
    `const { username, password, ${word(random)} } = await request.json();\nawait signIn(username, password);`,
  'code-getter': (random) =>
    `public String getPassword() {\n    return this.${word(random)}.getPassword();\n}\npublic void setPassword(String password) {\n    this.password = password;\n}`,
  'code-null-check': (random) =>
    `if (token === null || token === undefined) {\n  throw new ${capital(word(random))}Error('token is missing');\n}`,
  'code-python-none': (random) =>
    `def connect(${word(random)}, password=None, token=None):\n    if password is None and token is None:\n        raise ValueError("no credentials")`,
  'code-python-attribute': (random) =>
    `self.password = password\nself.api_key = api_key or settings.API_KEY\nself.${word(random)} = ${word(random)}`,
  'code-python-getpass': (random) =>
    `from getpass import getpass\npassword = getpass("Password for ${word(random)}: ")\ntoken = client.login(password)`,
  'code-hash-password': (random) =>
    `const hash = await bcrypt.hash(password, ${8 + random.int(6)});\nawait ${word(random)}s.insert({ login, passwordHash: hash });`,
  'code-compare-password': (random) =>
    `const ok = await bcrypt.compare(password, ${word(random)}.passwordHash);\nif (!ok) throw new Unauthorized('wrong password');`,
  'code-password-equals': (random) =>
    `if (password !== confirmPassword) {\n  errors.${word(random)} = t('errors.passwordsDoNotMatch');\n}`,
  'code-token-call': (random) =>
    `const token = await get${capital(word(random))}Token();\nheaders.set('Authorization', 'Bearer ' + token);`,
  'code-token-template': (random) =>
    `fetch(\`/api/${word(random)}\`, { headers: { Authorization: \`Bearer \${accessToken}\` } });`,
  'code-token-storage': (random) =>
    `const token = localStorage.getItem('${word(random)}_access_token');\nif (token) api.defaults.headers.common['Authorization'] = token;`,
  'code-secret-from-config': (random) =>
    `secret: config.get('${word(random)}.jwt.secret'),\nsignOptions: { expiresIn: config.get('${word(random)}.jwt.ttl') },`,
  'code-spring-value': (random) =>
    `@Value("\${${word(random)}.api-key}")\nprivate String apiKey;\n\n@Value("\${spring.datasource.password}")\nprivate String password;`,
  'code-go-struct': (random) =>
    `type Config struct {\n\tPassword string \`json:"password"\`\n\tToken    string \`env:"${word(random).toUpperCase()}_TOKEN"\`\n}`,
  'code-go-flag': (random) =>
    `flag.StringVar(&password, "password", "", "password of the ${word(random)} user")\nflag.StringVar(&token, "token", "", "access token")`,
  'code-rust-struct': (random) =>
    `pub struct ${capital(word(random))} {\n    pub api_key: Option<String>,\n    password: SecretString,\n    token: Box<str>,\n}`,
  'code-csharp-property': (random) =>
    `public string Password { get; set; } = string.Empty;\npublic string ${capital(word(random))}Token { get; init; } = default!;`,
  'code-php-post': (random) =>
    `$password = $_POST['password'];\n$${word(random)} = $_POST['${word(random)}'];\n$token = bin2hex(random_bytes(${16 + random.int(17)}));`,
  'code-ruby-params': (random) =>
    `params.require(:${word(random)}).permit(:email, :password, :password_confirmation)\nhas_secure_password`,
  'code-generated-secret': (random) =>
    `const secret = crypto.randomBytes(${16 + random.int(33)}).toString('hex');\nawait store.put('${word(random)}', secret);`,
  'code-html-input': (random) =>
    `<label for="${word(random)}">Password</label>\n<input type="password" id="${word(random)}-password" name="password" autocomplete="current-password" required>`,
  'code-html-form': (random) =>
    `<form action="/${word(random)}/login" method="post">\n  <input name="username" placeholder="Enter your username">\n  <input name="password" type="password" placeholder="Enter your password">\n</form>`,
  'code-react-state': (random) =>
    `const [password, setPassword] = useState('');\nconst [${word(random)}Token, set${capital(word(random))}Token] = useState<string | null>(null);`,
  'code-vue-model': (random) =>
    `<el-form-item label="密码" prop="password">\n  <el-input v-model="${word(random)}Form.password" type="password" show-password />\n</el-form-item>`,
  'code-validation-rule': (random) =>
    `password: z.string().min(${6 + random.int(8)}).max(${64 + random.int(64)}),\n${word(random)}: z.string().optional(),`,
  'code-validation-chinese': (random) =>
    `password: [\n  { required: true, message: '密码不能为空', trigger: 'blur' },\n  { min: ${6 + random.int(5)}, max: 20, message: '密码长度不正确' },\n],`,
  'code-password-pattern': (random) =>
    `const PASSWORD_PATTERN = /^(?=.*[a-z])(?=.*[A-Z])(?=.*\\d)[A-Za-z\\d@$!%*?&]{${8 + random.int(5)},}$/; // ${word(random)}`,
  'code-csrf-field': (random) =>
    `<input type="hidden" name="csrfmiddlewaretoken" value="{{ csrf_token }}">\n<input type="hidden" name="_token" value="{{ $${word(random)} }}">`,
  'code-csrf-header': (random) =>
    `axios.defaults.xsrfCookieName = '${word(random)}-csrftoken';\naxios.defaults.xsrfHeaderName = 'X-CSRFToken';`,
  'code-key-codes': (random) =>
    `if (event.key === 'Enter' || event.keyCode === ${13 + random.int(80)}) {\n  ${word(random)}.submit();\n}`,
  'code-keyboard-shortcut': (random) =>
    `{ key: 'ctrl+shift+${random.pick(['p', 'k', 'o'])}', command: '${word(random)}.open', when: 'editorTextFocus' }`,
  'code-primary-key': (random) =>
    `CREATE TABLE ${word(random)}s (\n  id BIGSERIAL PRIMARY KEY,\n  password_hash TEXT NOT NULL,\n  token_id UUID REFERENCES tokens(id)\n);`,
  'code-foreign-key': (random) =>
    `ALTER TABLE ${word(random)}s ADD CONSTRAINT fk_${word(random)} FOREIGN KEY (${word(random)}_id) REFERENCES ${word(random)}s (id);`,
  'code-sort-key': (random) =>
    `partitionKey: { name: '${word(random)}Id', type: AttributeType.STRING },\nsortKey: { name: 'createdAt', type: AttributeType.NUMBER },`,
  'code-map-key': (random) =>
    `for (const [key, value] of Object.entries(${word(random)})) {\n  cache.set(key, value);\n}\nconst apiKeyCount = keys.length;`,
  'code-react-key': (random) =>
    `{${word(random)}s.map((item) => (\n  <Row key={item.id} data-key={item.${word(random)}} />\n))}`,
  'code-translation-key': (random) =>
    `t('${word(random)}.login.password.placeholder')\nt('${word(random)}.errors.token_expired')`,
  'code-translations': (random) =>
    `"login.password": "Password",\n"login.forgotPassword": "Forgot your password?",\n"login.${word(random)}": "Sign in to ${word(random)}",`,
  'code-translations-chinese': (random) =>
    `"password": "密码",\n"passwordPlaceholder": "请输入密码",\n"${word(random)}Token": "访问令牌",\n"forgotPassword": "忘记密码？"`,
  'code-translations-german': (random) =>
    `password = Passwort\npassword.repeat = Passwort wiederholen\n${word(random)}.secret = Geheimnis\ntoken.expired = Ihr Token ist abgelaufen`,
  'code-max-tokens': (random) =>
    `{\n  "model": "${word(random)}-large",\n  "max_tokens": ${random.pick([256, 1024, 4096, 8192])},\n  "temperature": 0.${random.int(10)},\n  "stop_token": "<|end|>"\n}`,
  'code-token-usage': (random) =>
    `"usage": {\n  "prompt_tokens": ${digits(random, 4)},\n  "completion_tokens": ${digits(random, 3)},\n  "total_tokens": ${digits(random, 5)}\n}`,
  'code-tokenizer': (random) =>
    `tokens = tokenizer.encode("${word(random)} ${word(random)}")\nprint(len(tokens), tokenizer.pad_token, tokenizer.eos_token_id)`,
  'code-parser-tokens': (random) =>
    `enum TokenType { Identifier, StringLiteral, Number, ${capital(word(random))} }\nconst token = this.next();\nif (token.type !== TokenType.Identifier) this.fail(token);`,
  'code-lexer-rule': (random) =>
    `{ token: "keyword.${word(random)}", regex: "\\\\b(?:if|else|while)\\\\b", next: "start" },`,
  'code-cancellation-token': (random) =>
    `public async Task<${capital(word(random))}> LoadAsync(int id, CancellationToken cancellationToken = default)`,
  'code-design-tokens': (random) =>
    `"tokens": {\n  "color.${word(random)}.primary": "#${random.text('0123456789abcdef', 6)}",\n  "spacing.medium": "${random.int(30)}px"\n}`,
  'code-secret-scanning-setting': (random) =>
    `secret_scanning: enabled\nsecret_name: ${word(random)}-tls\npassword_policy: strong\ntoken_ttl: ${random.int(90)}m`,
  'code-password-settings': (random) =>
    `password_min_length: ${8 + random.int(8)}\npassword_expiry_days: ${30 + random.int(90)}\npassword_history: ${random.int(9)}\nrequire_${word(random)}: true`,
  'code-environment-check': (random) =>
    `: "\${${word(random).toUpperCase()}_TOKEN:?set the token first}"\n[ -z "$DB_PASSWORD" ] && echo "DB_PASSWORD is not set"`,
  'code-cli-help': (random) =>
    `Usage: ${word(random)} [options]\n\n  --token <token>        access token\n  --password <password>  password of the user\n  -k, --api-key KEY      API key (default: $API_KEY)`,
  'code-argparse': (random) =>
    `parser.add_argument("--api-key", help="API key of the ${word(random)} service", required=True)\nparser.add_argument("--password", type=str, default="")`,
  'code-command-prompt': (random) =>
    `$ ${word(random)} login\nUsername: ops\nPassword:\nLogin Succeeded`,
  'code-openapi-scheme': (random) =>
    `securitySchemes:\n  ${word(random)}Auth:\n    type: apiKey\n    in: header\n    name: X-API-Key\n  bearerAuth:\n    type: http\n    scheme: bearer`,
  'code-graphql-mutation': (random) =>
    `mutation Login($email: String!, $password: String!) {\n  login(email: $email, password: $password) { token ${word(random)} { id } }\n}`,
  'code-mock': (random) =>
    `expect(login).toHaveBeenCalledWith({ username: expect.any(String), password: expect.any(String) });\nexpect(${word(random)}.token).toBeDefined();`,
  'code-log-redaction': (random) =>
    `redact: ['req.headers.authorization', '*.password', '*.${word(random)}Token', 'body.secret'],`,
  'code-exception': (random) =>
    `java.lang.IllegalStateException: password must not be null\n\tat com.example.${word(random)}.LoginService.authenticate(LoginService.java:${random.int(300)})`,
  'code-sql-grant': (random) =>
    `SELECT u.id, u.password_changed_at FROM ${word(random)}s u WHERE u.reset_token IS NULL AND u.api_key_id > ${random.int(900)};`,
  'code-minified': (random) =>
    `!function(e,t){var n=e.${word(random)}||{},r=t.password,o=n.token;return r&&o?i(r,o,${random.int(99)}):null}(this,window);`,
  'code-passkey': (random) =>
    `const credential = await navigator.credentials.create({ publicKey: options });\nconst key = await ${word(random)}.importKey('raw', buffer, 'AES-GCM', false, ['encrypt']);`,
  'code-query-keys': (random) =>
    `useQuery({ queryKey: ['${word(random)}s', page], queryFn: load${capital(word(random))}s, staleTime: ${digits(random, 5)} });`,
  'code-gradle-signing': (random) =>
    `storePassword keystoreProperties['storePassword']\nkeyPassword keystoreProperties['keyPassword']\nkeyAlias '${word(random)}'`,
  'code-comments': oneOf(
    (random) => `// the password never leaves this function; see ${word(random)}.md`,
    (random) => `# token: rotated every ${random.int(60)} days by the ${word(random)} job`,
    (random) => `/* api key is read by ${word(random)}() and kept in memory only */`,
    (random) => `// 密码在这里加密后再保存到 ${word(random)} 表`,
  ),
  'code-password-named-constants': (random) =>
    `export const PASSWORD_FIELD = 'password';\nexport const TOKEN_HEADER = 'x-${word(random)}-token';\nexport const SECRET_NAME = '${word(random)}/database';`,
  'code-error-codes': (random) =>
    `ERR_INVALID_PASSWORD = ${digits(random, 4)}\nERR_TOKEN_EXPIRED = ${digits(random, 4)}\nERR_${word(random).toUpperCase()} = ${digits(random, 4)}`,
  'code-routes': (random) =>
    `router.post('/password/reset/:token', reset${capital(word(random))});\nrouter.post('/api-keys/:keyId/revoke', revoke);`,
  'code-ios-keychain': (random) =>
    `let query: [String: Any] = [kSecClass as String: kSecClassGenericPassword,\n  kSecAttrAccount as String: "${word(random)}", kSecReturnData as String: true]`,
  'code-feature-names': (random) =>
    `"${word(random)}PasswordlessLogin": true,\n"secretSanta": false,\n"tokenRefreshEnabled": ${random.pick(['true', 'false'])}`,
};
