declare module 'punycode/punycode.es6.js' {
  /** Decodes every xn-- label of a host name. */
  export function toUnicode(host: string): string
}
