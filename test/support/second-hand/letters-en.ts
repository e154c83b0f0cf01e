/** Letters of the second hand in English; places and marks as in letters-ja.ts. */
export const englishLetters: readonly string[] = [
  `Good afternoon,

I'm writing on behalf of my mother-in-law, {A.ro}, who is {age.en} and no longer drives. Her Japanese passport ({passport.jp}) runs out in spring.
Is there any way for her to renew without coming downtown twice? She lives with us at {addr.us}, [Burbank], CA {post.us}.

You can reach me most evenings on {phone.us}.

{F}`,
  `hi, quick one. i lost my wallet at the festival on sunday and my residence card ({residence}) was in it.
do i tell you or immigration in japan? flying back on {flight}, booking {pnr}.
thx
{F.first}`,
  `To the Visa Section

Reference: {visa}
Applicant: {F}
Date of birth: {birth.en}
Passport: {passport.us}

We submitted the above application three weeks ago and the status page ({url}) has not moved since. Our tickets are non-refundable. Kindly advise whether further documents are wanted.

Yours faithfully,
{G}
{employer.en}`,
  `Hello there! My grandfather {A.ro} emigrated from [Hiroshima] and I would love to find his family register. All I know is that he was born on {birth.en} and that the family home was at {addr.roma}, Japan.
His brother was called {B.roMei}. Would you know which office keeps these?
With gratitude,
{F}
{email}`,
  `Name: {F}
E-mail: {email}
Telephone: {phone.us}
Message: We would like to bring our fourth graders from {school.en} to see the doll exhibit. There are 28 children and four adults. {G}, our principal, would need a letter from you first. Is there parking for a bus?`,
  `I was told by someone named {A.roSei} at your front desk that I had to have Form 3 notarized. The notary refused. Now what? My file is {case} and I have been waiting since August. I am {age.en} and it is not easy for me to get across town.
{F.last}`,
  `Dear Sir or Madam: My wife {B.roMei} is Japanese and we are expecting in December. If the baby is born in [Nevada], where do we register the birth? She is at {phone.us} and prefers Japanese. Our address will change to {addr.us} next month, zip {post.us}. Best wishes, {F.first} and {B.roMei}`,
  `Greetings,
{employer.en} is hiring a language instructor and one of the candidates, {A.ro}, holds a certificate numbered {cert}. Can your office confirm that it is genuine?
Please write to {email.odd} rather than call.
{F}, Human Resources`,
  `hello consulate
my name is {f} and my fiancee {b.romei} lives in [osaka]. what papers do we need to marry there? i was born {birth.lower}. my ssn is {ssn} if you need it. she said to ask for a certificate from you
text me {phone.us}
{f.first}`,
  `I am the executor for the late {C.ro}, who owned land at {addr.roma}, Japan. The bank there (account {account}) wants a signature certificate. My own licence is {licence.us}; is that enough identification?
Counsel is {G}, {phone.us}.
Respectfully yours,
{F}`,
  `Thank you for the calligraphy evening. My daughter {F.first} has not stopped practising since! Could you pass on our regards to the teacher, Mrs. {A.roSei}? We would also like to know when the next one is; {email} is the best way to tell us.`,
  `Konnichiwa. This is {A.roMei}. I am 10th grader at {school.en}. I want to study in Japan one year. My host sister {B.roMei} say there is scholarship. What is deadline? My birthday is {birthday.en} so I will be sixteen then. Please email to {email}. Arigato.`,
  `The package you sent under {tracking} came back to us because the apartment number was missing. It should read {addr.us2}. Please send it again to the attention of {F.first} {F.last}. The receipt number on the slip is {cert}.`,
  `Ms. {A.roSei},

It was a pleasure to speak with you. As discussed, our client {G} (A-number {alien}, born {birth.en}) intends to apply for a spouse visa. The sponsor, {B.ro}, resides at {addr.roma}, Japan.

Would an apostille be required for the marriage certificate?

{F}
{employer.en}
{phone.us} | {email}`,
  `Is it true that dual citizens have to choose? My son {F.first} turned {age.bare} in May. He has a US passport, {passport.us}, and his Japanese one is expired. His father, {A.roMei}, passed away so I can't ask him.`,
  `URGENT - my sister {A.ro} was hospitalised in [Las Vegas]. She is a Japanese citizen, passport {passport.jp}, date of birth {birth.en}. She does not speak English. The nurse's name is {F.first} and the ward is {phone.us}. Can somebody call her?
- {B.roMei}`,
  `I'd like a copy of a police certificate from the time I worked in Japan with {employer.en}. My My Number was {mynumber}. The fingerprints were taken by Officer {G.last}. Where do I bring the form? I can come any weekday.
{F}
{addr.us}
[Riverside], CA {post.us}`,
  `We met at the garden party: {F}, with the red hat. You kindly offered to send the list of gardens. My address is {addr.us}, [Santa Ana]. My neighbour {G.first} would be glad of one too!`,
  `Please add me to the mailing for koto concerts. I follow you as {handle} but I hardly look at it. {email} is good. - {F.first}`,
  `To whom this may concern. On the form I wrote my name as {A.RO} but the passport says {A.ro}. Will the name order be a problem at the airport? I leave on {flight} next Friday. Confirmation {pnr}. Call {phone.odd}.`,
  `i need help my employer {employer.en} took my passport ({passport.jp}). i live in their house at {addr.us}. dont call the house, write me at {email}
{a.romei}`,
  `Dear friends,
For our spring issue I would like to interview the Consul General. The reporter would be {G}; the photographer goes by {A.nickRo}. We publish from {addr.us2}. Might ten minutes be found in April?
Cordially,
{F}
Editor
{phone.us}`,
  `What is the fee for a notarial certificate these days? In 2019 I paid in cash. My old receipt says {cert}. I was helped then by a gentleman named {A.roMei}, if he is still with you please greet him from {F.first} {F.last}.`,
  `Hi! My husband's koseki says {B.ro}, but his green card ({alien}) says {B.roMei} {F.last}. Which spelling should we put on our child's birth notification? The child, {G.first}, is {age.months}. Thanks in advance, {A.roMei}`,
  `Our sister-city delegation arrives on {flight}. Members: {F}, {G}, {A.ro}. Could you arrange a courtesy call? We stay at {addr.us}, room {room}. The mayor's aide can be reached under {phone.us}.`,
  `This is regarding my pension from Japan. Ever since {employer.en} closed its [Nagoya] plant I have received nothing. The account at the post bank is {account}. I was born {birth.en}, so I should have been paid for years by now.
{F.last}, {F.first}`,
  `Do you issue proof of life? My uncle {C.ro} lives alone at {addr.us}. He turned {age.bare}. His pension office wants it stamped every year. He can't climb stairs. Would you come to him? I'm his niece, {A.roMei} {F.last}.
{email}`,
  `Complaint: on Tuesday your guard {F.first} would not let my service dog in. I have the paper. My number is {phone.us}. My lawyer is {G} of {employer.en}. I expect an answer within ten days.`,
  `After the earthquake I could not get hold of my exchange student's parents. Their names are {A.ro} and {B.roMei}, at {addr.roma}, Japan; phone {phone.jp}. The girl, {C.roMei}, is {age.en} and very worried. Is there a list of people who are safe?`,
  `Can I drive in Japan with my Arizona licence {licence.us}? Somebody told me a translation from JAF is enough. I land on {flight}. {F.first} ({handle})`,
  `Dear Passport Desk, I filled in the download form for my boy, {A.ro}. Under "guardian" may I sign as {F.first} {F.last} although I took my husband's name, {A.roSei}, in 2015? Our tracking number for the mailed papers is {tracking}. I'm a teacher at {school.en} so only mornings work for me.`,
  `{G} asked me to forward you this: her visa sticker, no. {visa}, was glued on the wrong page. She's teaching at {school.en} from June. She can be reached in the evening, {phone.us}.
{F.first}`,
  `A question from a stamp collector. In 1998 the consul at the time, Mr. {A.roSei}, gave me a cover with a special postmark. Would anyone remember it? I am an old man of {age.bare}. Write to {F}, {addr.us}, [Fresno] {post.us}.`,
  `Subject: adoption
We have adopted {A.roMei}, who was born in [Fukuoka] on {birth.en}. The decree is no. {case}. Does she keep her Japanese nationality? Her birth mother was {B.ro}. My cell: {phone.us}. My husband's: {phone.us2}.
{F} & {G.first}`,
]
