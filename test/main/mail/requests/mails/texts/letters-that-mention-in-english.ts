import { writings, type Writing } from '../make/writing.ts'

/** Letters in which the words of an opt-out or a sign-up stand in another sense. */
export const mentioningLettersInEnglish: Writing[] = writings(
  { language: 'en', asks: null, plain: false, why: 'a letter; asks nothing of the newsletter list' },
  [
    ['Cancel my appointment', 'Please cancel my appointment on December 4 at 10:15. I will rebook after the holidays.'],
    [
      'cancel',
      'I want to cancel. My number is P-2291 and it was for the visa counter on Monday.',
      { why: 'cancels a visit to the counter' },
    ],
    [
      'Passport appointment cancelled',
      'I received an e-mail that my passport appointment was cancelled. Why? I flew in from Reno for this.',
    ],
    [
      'stop sending me spam',
      'Some company called Nippon Deals keeps saying it works with the consulate. Can you make them stop sending me spam?',
      { why: 'about the mails of others' },
    ],
    [
      'Scam?',
      'I got a message from "japan-consulate-visa@deals.example" asking me to click unsubscribe and enter my passport number. Is this really you?',
      { why: 'asks about a fraud' },
    ],
    [
      'Re: {original}',
      'What a wonderful piece on the indigo dyer! Please pass my compliments to whoever wrote it.',
      { answers: 'issue', why: 'praise, in reply to an issue with its footer' },
    ],
    [
      'Re: {original}',
      'Two tickets for the film night, please. Is there parking?',
      { answers: 'issue', why: 'signs up for a film, in reply to an issue' },
    ],
    [
      'Re: {original}',
      'Is the JET deadline midnight Pacific or midnight Tokyo time?',
      { answers: 'issue', why: 'a question in reply to an issue' },
    ],
    [
      'Re: {original}',
      'Please sign me up for the calligraphy workshop.',
      { answers: 'issue', why: 'signs up for a workshop, in reply to an issue' },
    ],
    [
      'Re: {original}',
      'We planted ten of these trees in our park in 1998! Would you like a photograph?',
      { answers: 'issue', why: 'a letter in reply to an issue' },
    ],
    ['Re: {original}', 'Thanks!', { answers: 'issue', bare: true, why: 'thanks alone' }],
    [
      'Re: {original}',
      'The link to the JET page is broken.',
      { answers: 'issue', bare: true, why: 'points out a mistake in an issue' },
    ],
    [
      'Re: {original}',
      'Please remove the photo of my children in front of the taiko stage. We did not give permission.',
      { answers: 'issue', why: 'asks to remove a picture, not the reader' },
    ],
    [
      'Re: {original}',
      'I almost unsubscribed last year and I am so glad I did not. The new layout is great.',
      { answers: 'issue', why: 'praise that tells of a thought' },
    ],
    [
      'Advertising',
      'We run a sake bar in Oakland. What would it cost to advertise in your newsletter?',
      { why: 'wishes to advertise' },
    ],
    [
      'Listing an event',
      'Could the enclosed piano recital be listed in the next newsletter?',
      { why: 'wishes to be told of in the newsletter' },
    ],
    [
      'Missing issue',
      'I did not get the November newsletter, though I am subscribed. Did it go out?',
      { why: 'misses an issue' },
    ],
    [
      'Confirmation never came',
      'I subscribed to your newsletter on the website but did not get any confirmation. Am I on the list?',
      { why: 'a sign-up that was made and whose confirmation is missing; a clerk answers' },
    ],
    [
      'Garbled',
      'Your newsletter shows up as question marks in my mail program. Can this be fixed?',
      { why: 'cannot read the issue' },
    ],
    [
      'Back issues',
      'Are back issues of the newsletter archived anywhere? I am writing a thesis on sister cities.',
      { why: 'looks for old issues' },
    ],
    [
      'Reprint',
      'May our church bulletin reprint the article on Obon from your newsletter?',
      { why: 'asks to reprint' },
    ],
    [
      'Privacy policy question',
      'Before I subscribe to the newsletter: do you share addresses with anyone?',
      { why: 'asks about privacy before any sign-up' },
    ],
    [
      'Thank you',
      'Thanks for taking me off the newsletter list so quickly.',
      { why: 'thanks for an opt-out that is done' },
    ],
    [
      'Visa subscription?',
      'Is there a monthly subscription for the eVISA portal? It charged my card twice and I want to cancel one.',
      { why: 'cancels a payment' },
    ],
    ['Cancel visa application', 'I would like to withdraw my visa application because the conference was cancelled.'],
    [
      'Remove my name',
      'Please remove my ex-husband from my child’s passport application as emergency contact.',
      { why: 'removal in another sense' },
    ],
    [
      'Please take me off the waiting list',
      'Please take me off the waiting list for the tea ceremony on Sunday. Something came up.',
      { why: 'a waiting list for an event' },
    ],
    [
      'Guest list',
      'Please add me to the guest list for the Emperor’s Birthday reception, or tell me whom to ask.',
      { why: 'a guest list' },
    ],
    ['Volunteer list', 'Could you add me to your list of volunteer interpreters?', { why: 'a list of interpreters' }],
    [
      'media list',
      'Please add our station to your press release list. Assignment desk: desk@kbayradio.example',
      { why: 'the press list is not the newsletter' },
    ],
    [
      'Press inquiry',
      'I am a reporter. Is it true that the newsletter’s subscriber list was shared with a travel agency? Deadline is 5 pm.',
      { why: 'a journalist’s question about the list' },
    ],
    [
      'Interview request',
      'I host a show on civic newsletters and why people unsubscribe from them. Would your editor talk with us?',
      { why: 'a journalist’s request' },
    ],
    ['Dual citizenship', 'If I renounce, can I cancel the renunciation later?', { why: 'cancel in another sense' }],
    [
      'Stop the whaling',
      'Stop it. Stop it now. I have written to you every year. Your government must end this.',
      { why: 'a protest' },
    ],
    [
      'No more nukes',
      'Remove the base from Okinawa. We do not want it any more.',
      { why: 'a protest with "remove" and "do not want"' },
    ],
    [
      'Noise at the residence',
      'The alarm at the residence has been going off since 3 am. Please make it stop.',
      { why: 'stop in another sense' },
    ],
    [
      'Wrong number of e-mails',
      'I received the same appointment reminder four times. Please stop the reminders, I will be there!',
      { why: 'reminders of an appointment' },
    ],
    [
      'Delete my data',
      'I applied for the essay contest last year. Please delete the essay and my data from your files.',
      { why: 'data of a contest, not of the newsletter' },
    ],
    [
      'Ship registration',
      'How do we cancel the registration of a Japanese fishing vessel sold here?',
      { why: 'cancel and registration in another sense' },
    ],
    [
      'Unsubscribe from Tabireji',
      'How do I unsubscribe from the Tabi-Regi alerts? I am home in Fresno now and still get warnings for Cairo.',
      { why: 'about Tabireji, which another office runs' },
    ],
    [
      'residents register',
      'My wife returned to Japan. Please cancel her registration as an overseas resident.',
      { why: 'about the register of residents' },
    ],
    [
      'Unsubscribed from YouTube',
      'I unsubscribed from your YouTube channel because of the comments there. You should moderate them.',
      { why: 'about a video channel' },
    ],
    ['Podcast', 'How do I subscribe to the podcast your consul mentioned on the radio?', { why: 'a podcast' }],
    [
      'Magazine',
      'Is the print magazine "Niponica" free? I would like to subscribe for our waiting room.',
      { why: 'subscription of a magazine' },
    ],
    [
      'Fwd: Kyoto Tours weekly',
      `Is this company legitimate? They want a deposit by wire.

---------- Forwarded message ---------
From: Kyoto Tours <weekly@kyototours.example>
Date: Mon, Nov 9, 2026 at 6:00 AM
Subject: Kyoto Tours weekly
To: <{me}>

50% off maple leaf tours!
You are receiving this because you subscribed at kyototours.example.
Unsubscribe | Manage preferences`,
      { why: 'a forwarded newsletter of others, with a question' },
    ],
    [
      'Tax question',
      `Can the consulate certify a signature for a Japanese inheritance?

Dana Whitlock, CPA
Whitlock & Sons
Sign up for our newsletter: whitlock.example/news
To unsubscribe from Whitlock & Sons e-mails, reply with UNSUBSCRIBE in the subject line.`,
      { bare: true, why: 'a letter whose signature tells how to leave the writer’s own newsletter' },
    ],
    [
      'Exchange students',
      `We are looking for host families for eleven students from Shizuoka in March. Could you help?

--
You received this message because you are in touch with Pacific Friendship Exchange.
If you do not wish to receive e-mail from us, click here to unsubscribe: https://pfx.example/u`,
      { bare: true, why: 'a letter with a footer that its sender’s program adds' },
    ],
    [
      'Re: {original}',
      'Thank you. I will bring the papers on Thursday. If I have to cancel, how late may I call?',
      { answers: 'staff', why: 'an answer to the staff' },
    ],
    [
      'My newsletter article',
      'Attached is the draft about the sister city visit that you asked me to write for the newsletter. Change whatever you like.',
      { why: 'a contribution to the newsletter' },
    ],
    [
      'Newsletter idea',
      'You should do a newsletter about persimmons! Everyone in Placer County grows them.',
      { why: 'a proposal' },
    ],
  ],
)
