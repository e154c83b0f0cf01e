/** Search engines by the host they send visitors from; `*` stands for the ends that each country has. */
const engines: readonly (readonly [name: string, host: RegExp])[] = [
  ['Google', /^(?:[a-z-]+\.)?google\.[a-z]{2,3}(?:\.[a-z]{2})?$|^com\.google\.android\./],
  ['Yahoo! Japan', /^(?:[a-z-]+\.)*search\.yahoo\.co\.jp$/],
  ['Yahoo!', /^(?:[a-z-]+\.)*search\.yahoo\.com$/],
  ['Bing', /^(?:[a-z0-9-]+\.)?bing\.com$/],
  ['DuckDuckGo', /^(?:[a-z]+\.)?duckduckgo\.com$/],
  ['Baidu', /^(?:[a-z]+\.)*baidu\.com$/],
  ['Yandex', /^(?:[a-z]+\.)?(?:yandex\.[a-z]{2,3}(?:\.[a-z]{2})?|ya\.ru)$/],
  ['Naver', /^(?:m\.)?search\.naver\.com$/],
  ['Daum', /^(?:m\.)?search\.daum\.net$/],
  ['goo', /^search\.goo\.ne\.jp$/],
  ['Rakuten', /^(?:websearch|search)\.rakuten\.co\.jp$/],
  ['Ecosia', /^(?:[a-z]+\.)?ecosia\.org$/],
  ['Qwant', /^(?:[a-z]+\.)?qwant\.com$/],
  ['Brave Search', /^search\.brave\.com$/],
  ['Startpage', /^(?:[a-z0-9-]+\.)?startpage\.com$/],
  ['AOL', /^search\.aol\.com$/],
  ['Ask', /^(?:[a-z]+\.)?ask\.com$/],
  ['Kagi', /^kagi\.com$/],
  ['Seznam', /^search\.seznam\.cz$/],
  ['Sogou', /^(?:[a-z]+\.)?sogou\.com$/],
  ['Perplexity', /^perplexity\.ai$/],
  ['ChatGPT', /^(?:chatgpt|chat\.openai)\.com$/],
]

/** Parts of Google that are no search. */
const others = new Set([
  'mail',
  'docs',
  'drive',
  'sites',
  'maps',
  'calendar',
  'groups',
  'accounts',
  'classroom',
  'translate',
])

/** The name of the search engine that a site of `classifyReferrer` is; '' where it is none. */
export function engineOf(site: string): string {
  const found = engines.find(([, host]) => host.test(site))
  if (found === undefined) return ''
  return found[0] === 'Google' && others.has(site.split('.')[0]!) ? '' : found[0]
}
