import { writings, type Writing } from '../make/writing.ts'

const why = 'asks in plain words, from the own mailbox, to get no more newsletters'

/** Opt-outs in English, good and broken, long and of one word. */
export const optOutsInEnglish: Writing[] = writings({ language: 'en', asks: 'unsubscribe', plain: true, why }, [
  ['Unsubscribe', 'Please unsubscribe me from your newsletter. Thank you.'],
  ['unsubscribe', '', { bare: true, client: 'gmail', why: 'the word that the footer asks for, in the subject' }],
  [
    'UNSUBSCRIBE',
    '',
    { bare: true, client: 'outlookOriginal', why: 'the word that the footer asks for, in the subject' },
  ],
  ['unsubscribe', 'unsubscribe', { bare: true }],
  ['(no subject)', 'unsubscribe me please', { bare: true, client: 'iphone' }],
  ['', 'Pls take me off the newsletter list', { bare: true, client: 'android' }],
  ['Re: {original}', 'Unsubscribe', { answers: 'issue', bare: true, why: 'one word in reply to an issue' }],
  ['Re: {original}', 'remove', { answers: 'issue', bare: true, why: 'one word in reply to an issue' }],
  ['Re: {original}', 'STOP', { answers: 'issue', bare: true, client: 'iphone', why: 'one word in reply to an issue' }],
  ['Re: {original}', 'Remove me', { answers: 'issue', bare: true }],
  ['Re: {original}', 'take me off', { answers: 'issue', bare: true, client: 'android' }],
  ['RE: {original}', 'Please remove me from this distribution list.', { answers: 'issue' }],
  ['Re: {original}', 'Opt out.', { answers: 'issue', bare: true }],
  ['Re: {original}', 'No more of these please', { answers: 'issue', bare: true }],
  ['Re: {original}', 'Not interested, thanks. Please drop me from the list.', { answers: 'issue' }],
  ['Re: {original}', "I don't want these emails anymore.", { answers: 'issue' }],
  [
    'Re: {original}',
    'How did you get my address? I never signed up for this. Remove it at once!!',
    {
      answers: 'issue',
      bare: true,
      why: `${why}; the question wants no answer`,
      alsoLetter: true,
      plain: false,
      mayBeCertain: true,
    },
  ],
  ['unsuscribe', 'please unsuscribe me', { bare: true, why: `${why}; misspelt` }],
  ['unsubcribe', 'Hello, i want to unsubcribe newsletter. thank you', { why: `${why}; misspelt` }],
  ['un-subscribe', 'I wish to un-subscribe from the Japanese consulate news letter.', { why: `${why}; misspelt` }],
  [
    'Stop newsletter',
    'Dear sir, Please to stop send the newsletter for me. I am not need now. Sorry my English.',
    { why: `${why}, in broken English` },
  ],
  ['please', 'I no want receive email newsletter any more please. Many thanks', { why: `${why}, in broken English` }],
  ['Cancel newsletter', 'Cancel my newsletter subscription, please.'],
  ['Cancelling', 'I would like to cancel the e-newsletter that comes to {me}.'],
  ['Subscription', 'Kindly terminate my subscription to Japanifornia.'],
  [
    'Japan in the Bay',
    'Would you be so kind as to take my name off the mailing list for "Japan in the Bay"? Much obliged.',
  ],
  [
    'Newsletter',
    "Could you please stop sending me the newsletter? I'd appreciate it.",
    { why: `${why}; put as a polite question` },
  ],
  ['Your mailing list', 'Please delete {me} from your mailing list.'],
  [
    'Removal request',
    'This is my third request. REMOVE MY EMAIL FROM YOUR NEWSLETTER LIST or I will report it as spam.',
    { why: `${why}, angrily` },
  ],
  [
    'ENOUGH',
    "For the love of god stop emailing me your newsletter. I've asked nicely twice.",
    { why: `${why}, angrily`, bare: true },
  ],
  ['opting out', 'Hi, opting out of the newsletter. Have a great weekend!'],
  ['I would like to opt out', 'Please opt me out of all future newsletters.'],
  [
    'withdraw consent',
    'I withdraw my consent to receive your newsletter by e-mail and ask you to erase my address from the list.',
  ],
  [
    'CCPA request',
    'Under the CCPA please delete my e-mail address, {me}, from your newsletter database and cease sending to it.',
  ],
  ['newsletter - please discontinue', 'Please discontinue. It was lovely but I can no longer keep up.'],
  [
    'Re: {original}',
    'Beautiful pictures as always! Sadly it is time to say goodbye - please unsubscribe me.',
    { answers: 'issue', why: 'praise first, but the wish is plain' },
  ],
  ['Re: {original}', "The unsubscribe link doesn't work on my phone, so please do it for me.", { answers: 'issue' }],
  [
    'Re: {original}',
    'I clicked on unsubscribe several times and still keep getting these. Please take me off the list.',
    { answers: 'issue' },
  ],
  ['Re: {original}', 'Please unsubscribe this address.', { answers: 'issue', below: true, client: 'thunderbird' }],
  ['Re: {original}', 'Please remove me, thanks.', { answers: 'issue', below: true, client: 'appleMail' }],
  ['Fwd: {original}', 'Please stop these. Thx', { answers: 'issue', bare: true }],
  [
    'Newsletter subscription',
    'To whom it may concern:\n\nPlease be advised that I no longer wish to receive the monthly newsletter. Kindly update your records accordingly.',
  ],
  [
    'subscribe',
    'I meant UNsubscribe. Sorry! Please take me off the newsletter.',
    { why: `${why}; the subject is a slip that the text corrects` },
  ],
  ['Re: {original}', 'Please unsubscribe. No need to reply.', { answers: 'issue', bare: true }],
  ['end my subscription', 'end my subscription today thank you and god bless', { bare: true }],
  ['Too many emails', 'I get too many emails. Please leave me off the newsletter from now on.'],
])
