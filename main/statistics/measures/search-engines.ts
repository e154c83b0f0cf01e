/** Search engines by their host names. */
const engines: readonly (readonly [name: string, host: RegExp])[] = [
  ['Google', /(^|\.)google\.[a-z]{2,3}(\.[a-z]{2})?$/],
  ['Bing', /(^|\.)bing\.com$/],
  ['Yahoo! JAPAN', /(^|\.)search\.yahoo\.co\.jp$/],
  ['Yahoo!', /(^|\.)(search\.yahoo\.com|r\.search\.yahoo\.com)$/],
  ['DuckDuckGo', /(^|\.)duckduckgo\.com$/],
  ['Ecosia', /(^|\.)ecosia\.org$/],
  ['Brave', /^search\.brave\.com$/],
  ['Startpage', /(^|\.)startpage\.com$/],
  ['Qwant', /(^|\.)qwant\.com$/],
  ['Baidu', /(^|\.)baidu\.com$/],
  ['Sogou', /(^|\.)sogou\.com$/],
  ['Naver', /^(m\.)?search\.naver\.com$/],
  ['Daum', /^(m\.)?search\.daum\.net$/],
  ['Yandex', /(^|\.)yandex\.(com|ru|by|kz|uz|com\.tr)$/],
  ['Seznam', /^search\.seznam\.cz$/],
  ['goo', /^search\.goo\.ne\.jp$/],
  ['BIGLOBE', /^cgi\.search\.biglobe\.ne\.jp$/],
  ['NIFTY', /^search\.nifty\.com$/],
  ['Rakuten', /^websearch\.rakuten\.co\.jp$/],
  ['AOL', /^search\.aol\.com$/],
  ['Ask', /(^|\.)ask\.com$/],
]

/** Parts of Google and others that are no search. */
const notSearching = /^(mail|docs|drive|calendar|accounts|maps|translate|news|groups|sites|classroom|meet|chat)\./

/** The search engine of a host that people came from; '' where it is none. */
export function searchEngineOf(host: string): string {
  const name = host.toLowerCase()
  if (notSearching.test(name)) return ''
  return engines.find(([, pattern]) => pattern.test(name))?.[0] ?? ''
}
