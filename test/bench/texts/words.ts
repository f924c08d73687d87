/** Vocabulary of the made-up texts, with words among it that begin many rules: token, password, key. */
export const ENGLISH = words(
  `the a of and to in that it is was for on with as be at by this from or have an they which one you
  all were there their has would what will if can when more do some could time these two may then
  only new after most also made over before must through years where much way well down should
  because each just those people how too little state good very make world still see own men work
  long get here between both life being under never day same another know while last might great
  old year off come since against go came right used take three service request response latency
  queue worker deploy release branch merge review ticket customer account project schedule budget
  meeting notes draft feature login password token session header cookie endpoint database index
  migration backup restore cluster node region metric alert dashboard incident timeout retry error`,
);

export const IDENTIFIERS = words(
  `user order item cart price total count index offset limit cursor page query result row column
  handler client server socket stream buffer reader writer parser lexer token node tree visit walk
  config option flag value key name path file folder entry cache store load save fetch send receive
  queue task job worker retry delay timeout signal abort event listener emit render update mount
  state props context theme layout width height color shape point vector matrix angle speed`,
);

export const HOSTS = words(
  `docs.example.com/guide api.example.com/v2 example.org/blog cdn.example.net/assets
  wiki.example.com/display localhost:8080/health registry.example.io/packages`,
);

export const CHINESE: readonly [string, ...string[]] = [
  '我们在测试环境里重现了这个问题',
  '请帮我看一下这段代码哪里写错了',
  '数据库的连接数在高峰期不够用',
  '用户登录之后页面没有刷新',
  '日志里只有超时的记录',
  '这个接口的返回值和文档不一致',
  '能不能给一个更简单的写法',
  '上线之前需要再检查一次配置',
  '缓存命中率从昨天开始下降',
  '会议纪要已经发到群里了',
];

function words(text: string): readonly [string, ...string[]] {
  const [first = '', ...rest] = text.split(/\s+/);
  return [first, ...rest];
}
