import type { FormSchema } from '../../shared/letters.ts'

/** The contact form of the Site, in Japanese and English: the schema an office starts with. */
export const defaultSchema: FormSchema = {
  name: 'contact-form',
  title: { ja: 'お問い合わせフォーム', en: 'Contact form' },
  match: {
    subject: [
      '[お問い合わせ]', '【お問い合わせ】', '[お問合せ]', '【お問合せ】', '[お問い合わせフォーム]', '【お問い合わせフォーム】', 'お問い合わせフォーム',
      '[Contact form]', '[Contact]', '[Inquiry]', 'Contact form:',
    ],
  },
  fields: [
    { key: 'name', means: 'name', required: true, labels: ['お名前', '名前', '氏名', 'ご氏名', '御氏名', 'Name', 'Full name', 'Your name'] },
    {
      key: 'furigana', means: 'furigana', required: false,
      labels: ['フリガナ', 'ふりがな', 'お名前（フリガナ）', 'お名前（ふりがな）', '氏名（フリガナ）', 'カナ', 'Furigana', 'Name (kana)', 'Name in kana'],
    },
    {
      key: 'email', means: 'email', required: false,
      labels: ['メールアドレス', 'メール', 'Eメール', 'E-mail', 'Email', 'E-mail address', 'Email address', 'Your email'],
    },
    {
      key: 'emailAgain', means: 'ignore', required: false,
      labels: ['メールアドレス（確認）', 'メールアドレス（確認用）', 'メールアドレス確認', 'Email (confirm)', 'Confirm email', 'E-mail (again)'],
    },
    {
      key: 'phone', means: 'phone', required: false,
      labels: ['電話番号', 'お電話番号', '電話', 'お電話', 'TEL', 'Phone', 'Phone number', 'Telephone', 'Telephone number'],
    },
    {
      key: 'residence', means: 'demographic', required: false,
      labels: ['お住まい', 'お住まいの地域', '居住地', 'ご住所', '住所', 'お住まいの州', 'お住まいの国・地域', 'Residence', 'Place of residence', 'Where you live', 'State', 'Address'],
    },
    { key: 'ageGroup', means: 'demographic', required: false, labels: ['年代', '年齢', 'ご年齢', '年齢層', 'Age group', 'Age', 'Age range'] },
    { key: 'gender', means: 'demographic', required: false, labels: ['性別', 'Gender', 'Sex'] },
    { key: 'nationality', means: 'demographic', required: false, labels: ['国籍', '国籍・地域', 'Nationality', 'Citizenship'] },
    { key: 'occupation', means: 'demographic', required: false, labels: ['職業', 'ご職業', 'Occupation', 'Profession'] },
    {
      key: 'organisation', means: 'demographic', required: false,
      labels: ['所属', 'ご所属', '会社名', '団体名', '会社名・団体名', 'Organization', 'Organisation', 'Company', 'Affiliation'],
    },
    { key: 'language', means: 'demographic', required: false, labels: ['ご希望の言語', '回答の言語', '言語', 'Language', 'Preferred language'] },
    {
      key: 'topic', means: 'demographic', required: false,
      labels: ['お問い合わせの種類', 'お問い合わせ種別', 'お問い合わせ項目', 'ご用件の種類', '種別', 'カテゴリ', 'カテゴリー', 'Topic', 'Category', 'Type of inquiry', 'Inquiry type'],
    },
    { key: 'subject', means: 'subject', required: false, labels: ['件名', 'ご用件', '題名', 'タイトル', 'お問い合わせ件名', 'Subject', 'Title'] },
    {
      key: 'message', means: 'message', required: true,
      labels: [
        'お問い合わせ内容', 'お問合せ内容', 'お問い合わせの内容', 'お問い合わせ', '本文', 'メッセージ', 'メッセージ本文', '内容', 'ご質問', 'ご質問内容', 'ご意見・ご質問',
        'Message', 'Your message', 'Message body', 'Inquiry', 'Inquiry details', 'Details', 'Comments', 'Comment', 'Question', 'Your question',
      ],
    },
    { key: 'sentAt', means: 'ignore', required: false, labels: ['送信日時', '受付日時', 'Sent at', 'Submitted at'] },
    { key: 'sender', means: 'ignore', required: false, labels: ['IPアドレス', '送信元IP', 'リモートホスト', 'IP address', 'Remote IP', 'Remote host'] },
    { key: 'browser', means: 'ignore', required: false, labels: ['ユーザーエージェント', 'ご利用環境', 'User agent'] },
    { key: 'page', means: 'ignore', required: false, labels: ['送信元ページ', '送信元URL', 'Page URL', 'Submitted from'] },
  ],
}
