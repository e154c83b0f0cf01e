/**
 * True where a host name, in the letters that people see, may be taken for another one. What is not known to be plain counts as an imitation:
 * whole scripts have letters like Latin ones (UTS 39, confusables), and in any script stand single characters like a slash, a dot or a bar.
 */
export function imitates(host: string): boolean {
  return host
    .normalize('NFC')
    .split('.')
    .some((label) => (label.match(foreignRun) ?? []).some((run) => !isPlain(run)))
}

/** What stands between ASCII characters of a label. */
const foreignRun = /[^\0-\x7f]+/gu

function isPlain(run: string): boolean {
  // The mark of a letter stands above it: below, the underline of a link would hide it.
  const letters = run.normalize('NFD').replaceAll(/[a-z][\u0300-\u0304\u0306\u0308\u030a-\u030c]+/gu, '')
  return letters === '' || (plain.test(letters) && !onlyLookalikes.test(letters))
}

/** Letters of Western Europe that are no other letter with a mark, the Japanese scripts, and Korean (in NFD: its conjoining letters). */
const plain =
  /^(?:[ßæøþðœ]|c\u0327|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー・]|\u3099|\u309a|[\u1100-\u1112\u1161-\u1175\u11a8-\u11c2])+$/u

/** Japanese characters that alone, between Latin letters, look like a slash, a bar, a dot, a hyphen or a Latin letter. */
const onlyLookalikes = /^[ノ丿〳乀丨丶、一ー・〇口ロ回工エ丅卜ト十七乙Z二ニ三ミ八ハ入人へヘベペ乂メ几匚凵レく〈了]+$/u
