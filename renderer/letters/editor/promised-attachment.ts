/**
 * The word by which a reply promises a file of its own, or ''. Files of the writer (「添付いただいた書類」, “the form you attached”) and files that
 * the writer is asked for (「写真を添付してください」) are no promise.
 */
export function promisedAttachment(text: string): string {
  for (const promise of promises) {
    const found = promise.exec(text)?.[0]
    if (found) return word.exec(found)?.[0] ?? ''
  }
  return ''
}

const word = /添付|同封|別添|attach\w*|enclos\w*/iu

const promises = [
  // 用紙を添付します、添付いたしました、同封しております、添付ファイルでお送りします
  /(?:添付|同封|別添)(?:を?(?:いた|致)?し(?:ます|ました|ております|ています|ておきます|てお送り|てお届け)|(?:さ|を)せていただ|の?(?:ファイル)?(?:で|にて|として)お(?:送り|届け))/u,
  // 添付の用紙をご覧ください、添付した資料をご参照ください、別添のとおり
  /(?:添付|同封|別添)(?:の|した|いたしました?|資料|書類|用紙|ファイル)[^。\n]{0,30}(?:ご覧|御覧|ご確認|ご参照|参照|ご査収|お使い|ご利用|ご記入)/u,
  /(?:添付|同封|別添)の(?:とおり|通り)/u,
  /\b(?:i|we)(?:[’']ve| have|[’']m| am|[’']re| are)?(?: also| just| now)? (?:attach|enclos)\w*/iu,
  /\b(?:find|see|consult|open|use|complete|return|fill (?:in|out)) (?:the )?(?:attach|enclos)\w*/iu,
  /\b(?:is|are) (?:attached|enclosed)\b(?! (?:to|in|with) your)/iu,
  /^(?:attached|enclosed)\b/imu,
  /\bthe (?:attached|enclosed) \w+/iu,
]
