import { answersHelpEn } from './answers-en.ts'
import type { helpJa } from './ja.ts'
import { statisticsHelpEn } from './statistics-en.ts'
import { newsletterHelpEn } from './newsletter/en.ts'

/** Help by screen, as F1 shows it. */
export const helpEn: typeof helpJa = {
  unlock: {
    about: 'Here a passphrase opens the office data on this computer.',
    rows: [
      {
        ask: 'Your name is not shown',
        answer: 'Choose “Switch” and pick your account. If it is not there either, ask an administrator to add you.',
      },
      {
        ask: 'You have forgotten your passphrase',
        answer:
          'An administrator can give you a new one. If no administrator can get in, choose “Use the recovery key” and type the key from the paper that was kept.',
      },
      {
        ask: 'It should be right and does not open',
        answer:
          'Check Caps Lock and the input method, and look at it with “Show the passphrase”. After several wrong attempts you are told how long to wait.',
      },
      {
        ask: 'After an update, several workstations',
        answer:
          'The first workstation with a new version brings the office data up to date for all, and needs a connection for it. The others can be looked at, and go on once they are updated as well.',
      },
      {
        ask: 'It says “Renewing the key”',
        answer: 'The files get a new key. That takes seconds to some minutes, and the desk opens after it.',
      },
      {
        ask: 'What about a reply in progress?',
        answer: 'It was saved before locking. The letter and the reply you had open are there again afterwards.',
      },
    ],
  },
  firstRun: {
    about: 'These steps lead from names and a passphrase by way of the mailbox to your first letters.',
    rows: [
      {
        ask: 'What is a good passphrase?',
        answer: 'About four unrelated words. You type it each time, and it is stored nowhere.',
      },
      {
        ask: 'What is the recovery key?',
        answer:
          'The one key that opens the data when every passphrase is forgotten. Print it, and keep the paper locked away from this computer.',
      },
      {
        ask: 'You do not know what to enter for the mailbox',
        answer:
          'Ask whoever runs your mail for server names and the sign-in method. “Set up later” leads on; the same fields are under Office, Mail.',
      },
      { ask: 'Are e-mails deleted on the server?', answer: 'No. They are not marked as read, either.' },
      {
        ask: 'To stop in between',
        answer:
          'Once the recovery key is confirmed, close the window whenever you like: the next start goes on from the same step. Closed before that, it goes on by making a new key.',
      },
    ],
  },
  ...answersHelpEn,
  letters: {
    about: 'Here letters from the website are read and answered.',
    rows: [
      {
        ask: 'To answer a letter',
        answer:
          'Choose it and press R. For 15 seconds after sending, a reply can be taken back. A reply in progress is saved by itself, also when you go on to another letter.',
      },
      {
        ask: 'To say whose a letter is, and how far',
        answer:
          'A makes it yours; the chip below the subject gives it to a colleague. While the person has to answer, “Waiting for the person” takes it out of the inbox until they do. Z takes any of it back.',
      },
      {
        ask: 'Printing a letter',
        answer:
          'Ctrl+P, or “Print or save as PDF…” in the menu of the letter, asks what it is for. What was written before and after is printed in its order, internal notes are not. The foot of the paper says what for, by whom and when, and so does the audit record.',
      },
      {
        ask: 'Telling colleagues alone',
        answer:
          'N writes an internal note. Behind @ you name who should see it; the letter then stands in their “Notes to you”. Notes never leave the office.',
      },
      {
        ask: 'Due dates and “Again later”',
        answer:
          'D sets a due date; a date on a weekend, or on a holiday of Japan or the United States, says so. “Due soon” holds what is due today or tomorrow, and what is overdue. “Again later” takes a letter out of the inbox until the day you choose.',
      },
      {
        ask: 'To put urgent letters first',
        answer:
          'U marks a letter as urgent, and takes that off again. “Urgent first” in the sort menu of a list puts such letters on top, and is:urgent finds them.',
      },
      {
        ask: 'Topics and tags',
        answer:
          'L sets the topic and tags. A topic or tag in the list of views shows its letters of the inbox; the filter narrows any other view.',
      },
      {
        ask: 'To change several letters at once',
        answer:
          'Select them with X or Ctrl and a click, a row of them with Shift, all with Ctrl+A. The keys are those of one letter, and Z takes it back for all.',
      },
      {
        ask: 'To set spam apart, many at once',
        answer:
          'Select them, and choose “Not letters (spam and the like)” under “…” or with a right click. Nothing is deleted: they go to “Automatic mail”, as later e-mails from their senders will. Z takes it back for all, and “These are letters” later on.',
      },
      {
        ask: 'To find a letter',
        answer:
          'Press / and type words. Two kanji are enough; hiragana or katakana, full or half width make no difference. Internal notes are searched, too.',
      },
      {
        ask: 'To search with conditions',
        answer:
          'Ctrl+F lists them. Put as many as you like beside each other: from:yamada, topic:passport, is:overdue, has:note, before:2026-11, number:L-2026-1184. The Japanese names work, too. A “-” in front looks for all others, and quotes keep words together.',
      },
      {
        ask: 'Other letters from the same person',
        answer:
          'Where more letters came from the same address, their number stands below the sender. O lists them, the newest first; from one that you open, Alt+← leads back. “Show all in the search” lists all of them.',
      },
      {
        ask: 'Where are replies that could not be sent?',
        answer:
          'In the outbox. A reply whose sending is not confirmed is never sent again by itself: find out whether it arrived, and say so.',
      },
      {
        ask: 'What are unrecognized forms?',
        answer:
          'E-mails of a form that could not be read, shown in full. Correct the form under Office, Forms, and read them again.',
      },
      {
        ask: 'To open a link',
        answer: 'You are shown where it really leads first. Pictures in letters are never loaded from elsewhere.',
      },
    ],
  },
  outbox: {
    about: 'Here are the replies that have not been sent yet, and those that were sent lately.',
    rows: [
      {
        ask: 'A reply says that it was not sent and is sent again',
        answer: 'It is sent again by itself once there is a connection. Choose “Try again” to send it without waiting.',
      },
      {
        ask: 'What does “Not sent” mean?',
        answer:
          'The server refused the reply, so it is not sent again by itself. Read why, correct it, and send it again.',
      },
      {
        ask: 'What does “Send unconfirmed” mean?',
        answer:
          'The connection broke while it was being sent. So that it does not arrive twice it is not sent again: find out whether it arrived, and say so.',
      },
      { ask: 'To return to the letters', answer: 'Press Esc, or choose a view of letters.' },
    ],
  },
  reply: {
    about: 'Here a letter is answered. What you write is saved as a draft by itself.',
    rows: [
      {
        ask: 'To send',
        answer: 'Press Ctrl and Enter. For 15 seconds after that, Z takes the reply back.',
      },
      {
        ask: 'What is checked before sending?',
        answer:
          'Address, language, greeting and signature, other people’s personal data. F8 leads from one finding to the next.',
      },
      {
        ask: 'A colleague has answered already',
        answer: 'A yellow bar says so and sending is held. Read the answer, then choose whether yours is an addition.',
      },
      {
        ask: 'To send it to others as well',
        answer:
          'Press Alt+C and type addresses into Cc or Bcc, with a comma between them. Nobody else sees who stands in Bcc; the office’s own copy in Sent keeps it.',
      },
      {
        ask: 'To save a file that came with a letter',
        answer:
          'Choose “Save…” under “Attachments” below the letter. Pictures in its text are listed, too. A kind that can run a program is saved after a question.',
      },
      {
        ask: 'To attach files',
        answer:
          'Press Alt+A and choose, or drag them onto the reply. A picture that was copied is pasted with Ctrl+V and made smaller where it is large. What was removed comes back with Z.',
      },
      { ask: 'To see the letter while writing', answer: 'Choose “Show the letter”: it stands above the text.' },
      {
        ask: 'To insert a template',
        answer:
          'Press T (Alt+T while writing), type a word and choose. A place that still shows {{ }} holds the reply until it is filled in. Templates and office facts are changed in the same dialog.',
      },
    ],
  },
  ...newsletterHelpEn,
  ...statisticsHelpEn,
  accounts: {
    about: 'Here it is decided who uses this office data, and in which roles.',
    rows: [
      {
        ask: 'To add a person',
        answer: 'Choose “Add an account”: name, roles and a first passphrase, which you tell the person yourself.',
      },
      {
        ask: 'Somebody has forgotten their passphrase',
        answer:
          'Give them a new one from the “…” of their row. When everybody has forgotten theirs, use the recovery key on the unlock screen.',
      },
      {
        ask: 'Somebody leaves',
        answer:
          'Deactivate the account from the “…” of its row. Its records and letters stay. The next time a workstation is unlocked, the key of its files is renewed. Where the person could see the recovery key, change that as well, under Office. The last administrator cannot be deactivated.',
      },
    ],
  },
  premises: {
    about: 'Here the office has its name, its time zone, and the time after which it locks.',
    rows: [
      {
        ask: 'Where is the name shown?',
        answer: 'On the unlock screen and on the printed page with the recovery key.',
      },
      {
        ask: 'What is renewing the key of the files?',
        answer:
          'The office data are encrypted anew under another key, the next time the desk is unlocked after an account was deactivated or “Lock and renew the key” was chosen. If the power fails meanwhile, the data open under the key of before or the new one at the next start.',
      },
      {
        ask: 'What does locking by itself do?',
        answer: 'When keyboard and mouse have rested for that long, the office data is closed.',
      },
    ],
  },
  mail: {
    about: 'Here the website’s mailbox is set up: incoming and outgoing server, and the sender.',
    rows: [
      {
        ask: 'There is no connection',
        answer:
          '“Test the connection” says for each server why, and what to do. The server’s own answer can be unfolded.',
      },
      {
        ask: 'The certificate cannot be verified',
        answer:
          'If it comes from an authority inside the office, choose “Use a private certificate authority” and paste that authority’s certificate.',
      },
      { ask: 'Are e-mails deleted on the server?', answer: 'No. They are not marked as read, either.' },
    ],
  },
  forms: {
    about: 'Here it is decided how e-mails of the website’s form are read into fields.',
    rows: [
      {
        ask: 'To read a new form',
        answer:
          'Choose “Make from an e-mail” and one of the e-mails that came: its labels and their meanings are proposed.',
      },
      {
        ask: 'To use it on e-mails that are here',
        answer: 'Save, then choose to read them again. Those that fit now become form letters.',
      },
      {
        ask: 'Something was changed by mistake',
        answer: 'A deletion can be undone right afterwards. “Back to the default form” brings the first one back.',
      },
    ],
  },
  calendar: {
    about: 'Here it is decided on which days the office works, by which due dates of letters are counted.',
    rows: [
      {
        ask: 'When does a letter get a due date by itself?',
        answer:
          'When its topic has “Due after (working days)”: as the letter comes, or as a letter without a due date is given that topic. Counting begins on the day after it came. A date that somebody has set is never changed.',
      },
      {
        ask: 'To work on a holiday',
        answer:
          'Choose “Open” beside that day. Closing days, as at the turn of the year, are added with “Add a closing day…”.',
      },
    ],
  },
  topics: {
    about: 'Here the office keeps the list of topics by which letters are grouped.',
    rows: [
      {
        ask: 'A topic that is no longer used',
        answer:
          'Choose “Change…” and clear “This topic is in use”. It cannot be chosen any more; letters that have it keep it, and lists can be narrowed to it.',
      },
      {
        ask: 'When does a letter get a topic by itself?',
        answer:
          'When the answer to the form’s question for a topic is the Japanese or the English name of one. What the form adds in brackets may differ.',
      },
    ],
  },
  health: {
    about: 'Here you see whether letters come in, and whether server and desk have the same number.',
    rows: [
      {
        ask: 'Receiving has stopped',
        answer:
          'At the top you read why, since when, and when the program tries again. Letters and drafts on this desk are safe.',
      },
      {
        ask: 'What is “Missing here”?',
        answer:
          'Letters that the server lists but does not hand out. Give their numbers (UID) to the server’s administrator.',
      },
      {
        ask: 'To import earlier e-mails',
        answer:
          'Choose an mbox file, a maildir or .eml files under “Import…”. The same e-mail is never imported twice.',
      },
    ],
  },
  backups: {
    about:
      'Backups of the office data are made and verified here. With one, the office is restored if this computer fails.',
    rows: [
      {
        ask: 'Where should they lie?',
        answer:
          'Where they are not lost together with this computer: on an external drive or in a shared folder, best in two places. They stay encrypted.',
      },
      {
        ask: 'What does “Verified” mean?',
        answer:
          'Every week the newest backup is opened, and everything in it is compared, the record too. The status bar says so once that is more than 8 days ago.',
      },
      {
        ask: 'How is the office restored?',
        answer:
          'Start Madoguchi on the new computer and choose “Restore from a backup” on the first screen. Replies that waited are then unconfirmed, and do not leave by themselves.',
      },
      {
        ask: 'What becomes of old ones?',
        answer:
          'As many days, weeks, and months as you say are kept; the rest is removed. Files of others are never touched.',
      },
    ],
  },
  audit: {
    about: 'Here you see who did what, and when.',
    rows: [
      {
        ask: 'What does verifying do?',
        answer:
          'It calculates that the record is linked from its first entry to its last, and that nothing was altered or lost.',
      },
      { ask: 'Does it hold what letters say?', answer: 'No. A letter is named by its number.' },
    ],
  },
  mine: {
    about: 'Here you change the display language, the colors, and your own passphrase.',
    rows: [
      {
        ask: 'What is a good passphrase?',
        answer: 'About four unrelated words. Leave out names of people and of the office.',
      },
      { ask: 'To hide the keys', answer: 'Untick “Show keys on buttons”. The keys go on working.' },
    ],
  },
  about: {
    about: 'Here you find the version of Madoguchi, the place of the data, and the software it is made of.',
    rows: [
      {
        ask: 'To report a fault',
        answer: 'Give version, runtime and system. What letters say is not needed.',
      },
    ],
  },
}
