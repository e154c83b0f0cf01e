/** Mail hosts of one name. */
export type KnownHosts = {
  name: string
  /** Endings under which the name gives out addresses; the first is meant where an ending says nothing. */
  endings: readonly string[]
  /** True where the name belongs to nobody else under any other ending, so that every other ending is a slip. */
  alone: boolean
  /** False where a slip of the name could be another word that somebody has as a host. */
  rare: boolean
}

const hosts = (names: string, endings: string, kind: { alone?: boolean; rare?: boolean } = {}): KnownHosts[] =>
  names.split(' ').map((name) => ({
    name,
    endings: endings.split(' '),
    alone: kind.alone ?? false,
    rare: kind.rare ?? true,
  }))

/** Country endings of the services that have them. */
const countries =
  'ca fr de it es co.uk co.in in com.au com.br com.mx com.ar com.hk com.tw com.sg com.ph com.vn co.id co.th co.nz co.kr ie gr se no dk nl be at ch pl ro cn com.cn my com.my cl co pt cz hu fi'

/** Where readers in Japan and in the United States have their mail. */
export const knownHosts: readonly KnownHosts[] = [
  ...hosts('gmail', 'com', { alone: true }),
  ...hosts('googlemail', 'com', { alone: true }),
  ...hosts('yahoo', `co.jp com ne.jp ${countries.replace(' co ', ' ')}`),
  ...hosts('icloud', 'com', { alone: true }),
  ...hosts('hotmail', `com co.jp ${countries.replace(' co ', ' ')}`),
  ...hosts('outlook', `com jp ${countries.replace(' co ', ' ')}`),
  ...hosts('live', `com jp ${countries}`, { rare: false }),
  ...hosts('msn me mac aim', 'com', { rare: false }),
  ...hosts('aol', 'com jp co.uk de fr', { rare: false }),
  ...hosts('ymail rocketmail', 'com', { alone: true }),
  ...hosts('protonmail', 'com ch'),
  // Carriers in Japan, and the addresses that they no longer give out but still deliver.
  ...hosts('docomo', 'ne.jp', { alone: true }),
  ...hosts('ezweb', 'ne.jp', { alone: true }),
  ...hosts('au', 'com', { rare: false }),
  ...hosts('softbank', 'ne.jp jp co.jp'),
  ...hosts('i.softbank', 'jp'),
  ...hosts('vodafone', 'ne.jp'),
  ...hosts('ymobile ymobile1 emobile disney', 'ne.jp', { rare: false }),
  ...hosts('uqmobile', 'jp'),
  ...hosts('rakumail', 'jp'),
  ...hosts('willcom', 'com'),
  ...hosts('pdx wcm', 'ne.jp', { rare: false }),
  // Providers in Japan.
  ...hosts('nifty', 'com ne.jp co.jp'),
  ...hosts('biglobe', 'ne.jp co.jp'),
  ...hosts('ocn odn dion zaq hi-ho', 'ne.jp', { rare: false }),
  ...hosts('so-net', 'ne.jp co.jp'),
  ...hosts('plala', 'or.jp co.jp'),
  ...hosts('asahi-net', 'or.jp'),
  ...hosts('infoseek', 'jp co.jp'),
  ...hosts('excite', 'co.jp com', { rare: false }),
  ...hosts('eonet', 'ne.jp'),
  // Providers in the United States.
  ...hosts('comcast', 'net com'),
  ...hosts('sbcglobal bellsouth pacbell swbell ameritech', 'net', { alone: true }),
  ...hosts('att', 'net com', { rare: false }),
  ...hosts('verizon', 'net com'),
  ...hosts('cox charter frontier juno', 'net com', { rare: false }),
  ...hosts('earthlink optonline mindspring centurylink windstream', 'net com'),
]

/** Hosts that give out addresses and look like a slip of one above. */
export const hostsNearby: ReadonlySet<string> = new Set(
  'mail.com email.com gmx.com gmx.net gmx.de gmx.us hushmail.com fastmail.com zmail.com inbox.com'.split(' '),
)
