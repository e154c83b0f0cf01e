import type { AddressRefusal } from '../../../newsletter/address.ts'

/** Why a text is no reader's address, and what may have been meant. */
export const addressesJa = {
  refused: {
    empty: 'アドレスが空です。',
    'no-at': '「@」がありません。',
    'two-addresses': 'アドレスが二つ以上あります。一つずつ分けてください。',
    'two-at-signs': '「@」が二つ以上あります。',
    'blank-inside': '途中に空白があります。',
    'bad-local-part': '「@」の前に、アドレスに使えない文字があります。',
    'bad-domain': '「@」の後ろが、メールの届くドメイン名ではありません。',
    'too-long': 'アドレスとしては長すぎます。',
  } satisfies Record<AddressRefusal, string>,
  meant: (address: string) => `もしかして ${address}`,
}
