/** A settings file with everything in it, as `desk help configure` shows it; a test reads it as one. */
export const exampleSettings = `{
  "office": {
    "officeName": { "ja": "総領事館 広報文化班", "en": "Consulate General, Public Affairs and Culture" },
    "timeZone": "America/Los_Angeles",
    "idleMinutes": 10
  },
  "mail": {
    "incoming": {
      "host": "imap.example", "port": 993, "tls": "tls",
      "user": "kouhou@consulate.example", "password": "…", "certificateAuthority": "", "auth": "password"
    },
    "outgoing": {
      "host": "smtp.example", "port": 465, "tls": "tls",
      "user": "kouhou@consulate.example", "password": "…", "certificateAuthority": "", "auth": "password"
    },
    "folders": { "inbox": "INBOX", "sent": "Sent", "others": [] },
    "sender": {
      "address": "kouhou@consulate.example",
      "name": { "ja": "総領事館 広報文化班", "en": "Public Affairs and Culture" },
      "signature": { "ja": "総領事館 広報文化班", "en": "Public Affairs and Culture" }
    },
    "oauth": { "provider": "microsoft", "clientId": "…", "clientSecret": "", "tenant": "" },
    "proxy": ""
  },
  "formSchemas": [
    {
      "name": "contact-form",
      "title": { "ja": "お問い合わせフォーム", "en": "Contact form" },
      "match": { "from": "form@site.example", "subject": ["[お問い合わせ]", "[Contact form]"], "header": { "name": "X-Form", "value": "contact" } },
      "fields": [
        { "key": "name", "means": "name", "labels": ["お名前", "Name"], "required": true },
        { "key": "email", "means": "email", "labels": ["メールアドレス", "E-mail"] },
        { "key": "residence", "means": "demographic", "labels": ["お住まい", "Residence"] },
        { "key": "message", "means": "message", "labels": ["お問い合わせ内容", "Message"], "required": true }
      ]
    }
  ]
}`
