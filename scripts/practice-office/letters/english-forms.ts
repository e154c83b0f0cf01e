import { makePdf } from './files.ts'
import type { FormLetter } from './write-form.ts'

/** Letters from the English contact form; `ago` counts minutes before the present. */
export const englishForms: readonly FormLetter[] = [
  {
    ago: 21,
    name: 'Emily Carter',
    email: 'emily.carter@post.example',
    phone: '+1 (415) 555-0102',
    residence: 'Oakland, California',
    age: '20s',
    topic: 'Culture and events',
    subject: 'Cherry Blossom Festival: volunteering at the tea table',
    message: `Dear Consulate staff,

I would love to help at the tea ceremony table again next April. Is the sign-up for volunteers open yet, and by when do community booths have to register?

Last year eleven of us from the Oakland tea circle served about three hundred guests, and we could bring two more experienced hosts this time. I attach the flyer we made then, in case it helps with planning.

Thank you for a wonderful festival,
Emily`,
    files: () => [
      {
        type: 'application/pdf',
        name: 'tea-table-flyer.pdf',
        bytes: makePdf('A Bowl of Tea', [
          'Cherry Blossom Festival, Peace Plaza',
          'Every hour from eleven to four',
          'Oakland Tea Circle',
        ]),
      },
    ],
  },
  {
    ago: 74,
    name: 'Daniel Nguyen',
    email: 'd.nguyen@university.example',
    phone: '+1 (510) 555-0171',
    residence: 'Berkeley, California',
    age: '30s',
    topic: 'Visa',
    subject: 'Visa for a three-month research stay',
    message: `Hello,

I have been invited to work at a university in Sendai for eleven weeks next spring. The host pays my travel and a daily allowance, but no salary.

My host asked me to confirm whether I need a certificate of eligibility, or whether a temporary visitor visa is enough. Could you tell me which category applies, and how early I may submit the documents?

Best regards,
Daniel Nguyen`,
  },
  {
    ago: 260,
    name: 'Margaret O’Brien',
    email: 'm.obrien@redwood-school.example',
    phone: '+1 (707) 555-0166',
    residence: 'Petaluma, California',
    age: '50s',
    topic: 'School visits',
    organisation: 'Redwood Grove Elementary School',
    subject: 'School visit for our third graders',
    message: `Good morning,

our third grade is spending six weeks on Japan, and the children have been asking whether somebody from Japan could come and talk with them. There are fifty-two children in two classes.

A visit of about an hour on any Tuesday or Thursday would be perfect. We have a projector and a very large rug. Some of the children are vegetarian and one has a peanut allergy, in case food is part of the program.

With many thanks,
Margaret O’Brien`,
  },
  {
    ago: 1240,
    name: 'Priya Raman',
    email: 'priya.raman@post.example',
    phone: '',
    residence: 'Fremont, California',
    age: '40s',
    topic: 'Visa',
    subject: 'Do I need a visa for a two-week trip?',
    message: `Hello, I hold an Indian passport and a US green card, and I plan a two-week trip to Kyoto and Kanazawa with my parents in May.

They live in Chennai and will join me in Tokyo. Do they apply where they live, or can I hand in their papers here together with mine? I would also like to know whether hotel bookings have to be paid before we apply.`,
  },
  {
    ago: 1520,
    name: 'Lucas Meyer',
    email: 'lucas.meyer@filmclub.example',
    phone: '+1 (415) 555-0188',
    residence: 'San Francisco, California',
    age: '30s',
    topic: 'Culture and events',
    organisation: 'Sunset Film Club',
    subject: 'Borrowing films for a Sunday screening',
    message: `Dear Sir or Madam,

our neighborhood film club shows one film a month in a church hall with ninety seats. For our spring season we would like to screen two Japanese films with English subtitles, ideally one from the 1950s and one for families.

Do you lend prints or discs to clubs that charge no admission? We would of course credit the Consulate on our posters and report the number of visitors.

Sincerely,
Lucas Meyer`,
  },
  {
    ago: 2850,
    name: 'Aisha Thompson',
    email: 'aisha.thompson@daily-harbor.example',
    phone: '+1 (415) 555-0145',
    residence: 'San Francisco, California',
    age: '30s',
    topic: 'Press',
    organisation: 'The Daily Harbor',
    subject: 'Press inquiry: sister cities at seventy',
    message: `Hello,

I am writing a feature on sister-city ties around the Bay for our weekend edition. Could someone from your office talk with me for twenty minutes about how student exchanges have changed since the pandemic?

I am glad to send questions ahead of time. My deadline is Thursday noon of next week, and a phone call is fine.

Aisha Thompson, staff writer`,
  },
  {
    ago: 4180,
    name: 'Robert Kim',
    email: 'robert.kim@post.example',
    phone: '+1 (650) 555-0153',
    residence: 'Palo Alto, California',
    age: '40s',
    topic: 'Certificates',
    subject: 'Apostille or legalization for a diploma?',
    message: `I accepted a teaching position in Fukuoka, and the school asks for my university diploma “with certification”.

Is this something the Consulate does, or do I need an apostille from the Secretary of State? The diploma is from California, but my teaching license is from Oregon. I would be grateful for a pointer to the right office.`,
  },
  {
    ago: 5650,
    name: 'Sofia Alvarez',
    email: 'sofia.alvarez@post.example',
    phone: '',
    residence: 'Salinas, California',
    age: 'Under 20',
    topic: 'Study in Japan',
    subject: 'Scholarship interview: what should I prepare?',
    message: `Hi, I am a senior in high school and I was invited to the interview for the undergraduate scholarship. I am so happy and also quite nervous.

Is the interview in English or in Japanese? I passed N3 last winter. My mother would like to come with me, is there a place where she can wait? Thank you very much for reading this.`,
  },
  {
    ago: 7120,
    name: 'Harold Jensen',
    email: 'h.jensen@garden-society.example',
    phone: '+1 (831) 555-0128',
    residence: 'Carmel, California',
    age: '70 or over',
    topic: 'Culture and events',
    organisation: 'Monterey Bay Garden Society',
    subject: 'A lecture on moss gardens',
    message: `Dear friends,

our society has tended a small Japanese garden behind the public library since 1968. For its anniversary we are looking for a speaker who could tell our members about moss gardens and how they are cared for in dry summers.

We can offer travel expenses, a modest honorarium and a very good lunch. Might you know of anyone visiting California in the spring?

Yours truly,
Harold Jensen`,
  },
  {
    ago: 8640,
    name: 'Grace Liu',
    email: 'grace.liu@post.example',
    phone: '+1 (408) 555-0177',
    residence: 'Cupertino, California',
    age: '30s',
    topic: 'Japanese classes',
    subject: 'Evening classes for beginners',
    message: `Hello, a colleague told me that the Consulate keeps a list of places that teach Japanese. I am looking for an evening class for complete beginners, preferably in the South Bay and in person.

My shift changes every other week, so a class that lets students switch between two evenings would be ideal. Could you send me the list, or tell me where it is on the website?`,
  },
  {
    ago: 13_040,
    name: 'Tomás Rivera',
    email: 'tomas.rivera@bayjudo.example',
    phone: '+1 (510) 555-0114',
    residence: 'Richmond, California',
    age: '40s',
    topic: 'Culture and events',
    organisation: 'Bay Judo Alliance',
    subject: 'Thank you from the judo exchange',
    message: `Dear Consulate,

our eighteen young judoka are back from Kumamoto, tired and very happy. Your letter of introduction opened every door, and the host families have already promised a visit in return.

Two of the children would like to present their diary of the trip to you. Would a Friday afternoon be convenient? They have practiced their speeches in Japanese.

With respect and thanks,
Tomás Rivera`,
  },
  {
    ago: 16_480,
    name: 'Karen Whitfield',
    email: 'karen.whitfield@post.example',
    phone: '',
    residence: 'Reno, Nevada',
    age: '60s',
    topic: 'Library',
    subject: 'Donating my late husband’s books',
    message: `My late husband collected books about Japanese railways for more than forty years, about six hundred volumes, most of them in Japanese.

I would like them to go to people who will read them. Does the Consulate’s library accept donations, or could you suggest a university or a club? I can have the list typed up. There is no hurry, but I am moving to a smaller home in the summer.`,
  },
]
