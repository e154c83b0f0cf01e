import type { Words } from '../../ja.ts'

export const addressesEn: Words['addresses'] = {
  refused: {
    empty: 'There is no address.',
    'no-at': 'There is no @ sign.',
    'two-addresses': 'There is more than one address. Put each on its own.',
    'two-at-signs': 'There is more than one @ sign.',
    'blank-inside': 'There is a blank inside.',
    'bad-local-part': 'Before the @ stands a character that no address may have.',
    'bad-domain': 'What follows the @ is not a domain name that mail can go to.',
    'too-long': 'This is too long to be an address.',
  },
  meant: (address: string) => `Did you mean ${address}?`,
}
