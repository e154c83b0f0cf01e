/** Devices that a browser says it runs on; '' where nothing tells. */
export const devices = ['desktop', 'mobile', 'tablet', 'tv'] as const

/**
 * Names of robots that are no program's own name, so that the window has words for them: no agent was told, a program without a name of its own,
 * somebody who read `robots.txt`, which browsers never do, somebody who asked for more pages in a minute than people can.
 */
export const unnamedRobots = {
  noAgent: '(no agent)',
  unnamed: '(unnamed)',
  readsRules: '(robots.txt)',
  tooFast: '(too fast)',
} as const

/** Whose table says which country an address is of. Its licence asks that whoever sees the countries sees this link. */
export const countrySource = {
  name: 'IP Geolocation by DB-IP',
  address: 'https://db-ip.com',
  licence: 'CC BY 4.0',
  licenceAddress: 'https://creativecommons.org/licenses/by/4.0/',
} as const

/** Stands for all values of a dimension that came after its list was full (tens of thousands): they are counted together. */
export const furtherValues = '…'

/** Characters of a value at most; longer ones are cut. */
export const longestValue = 500
