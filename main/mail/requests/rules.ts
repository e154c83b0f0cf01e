import { sequence } from './grammar.ts'

/** Words in a row that speak of leaving or joining the list. */
export type Rule = {
  words: RegExp
  /** True where they name the newsletter, or can mean nothing else. */
  named: boolean
  /** The denial is part of the rule. */
  denies?: true
  /** They tell what was, and ask nothing. */
  tells?: true
  /** They speak of mails, whatever else stands in the sentence. */
  mails?: true
  /** They leave room for another meaning. */
  doubtful?: true
  /** How many unknown words among them leave the meaning as it is: with more they are in doubt, with many nothing. */
  strangers?: number
  /** One word says all, of anything. */
  alone?: true
  /** They are not enough to go by, but for a short mail that speaks of the newsletter and of nothing else. */
  hint?: true
  /** The last word must be Japanese, or English. */
  in?: 'ja' | 'en'
}

/** What may stand between a verb and what it is about. */
const between = '(self|glue|you|be|address|someAddress|third|courtesy|please)'
const sending = '(self|glue|you|be|mail|delivery|send|receive|join|subscribe|address|someAddress|ours)'
const politely = '(glue|please|want|courtesy|self)'

/** Ways of asking to leave, the surest first: English ones, where the verb stands first, then Japanese ones, where it stands last. */
export const stops: readonly Rule[] = [
  { words: sequence('leave'), named: true },
  { words: sequence(`remove (${between}|mail|unknown){0,9} (newsletter|list)`), named: true },
  { words: sequence(`halt ${sending}{0,9} (newsletter|list)`), named: true },
  {
    words: sequence(`not (self|glue|be|you)* want ${sending}{0,8} (newsletter|list|delivery)`),
    named: true,
    denies: true,
  },
  { words: sequence(`not (self|glue|be|you)* send ${sending}{0,8} (newsletter|list)`), named: true, denies: true },
  { words: sequence(`not (self|glue|be)* (subscribe|join|add) ${sending}{0,6}`), named: true, denies: true },
  {
    words: sequence(`want glue* not (self|glue|be)* (receive|send) ${sending}{0,8} (newsletter|list)`),
    named: true,
    denies: true,
  },
  { words: sequence('^(courtesy|comma|please|glue)* not glue* newsletter'), named: true, denies: true },
  { words: sequence(`(want|please|couldYou) ${between}* left ${between}* (newsletter|list)`), named: true },
  { words: sequence(`pause ${sending}{0,9} (newsletter|list|delivery)`), named: true },
  {
    words: sequence(
      '(newsletter|list|delivery) (glue|delivery|address|someAddress|mail|self|join|list|newsletter|please|copy)* (halt|remove|unwanted)',
    ),
    named: true,
  },
  {
    words: sequence(
      '(newsletter|delivery) (glue|delivery|mail|self|newsletter)* (send|receive|subscribe|join|want|delivery) (glue|want|past|please)* not',
    ),
    named: true,
    denies: true,
    in: 'ja',
  },
  { words: sequence('(newsletter|list|delivery) (glue|delivery|mail|self|newsletter|unknown)* pause'), named: true },
  {
    words: sequence('(newsletter|delivery) (glue|not|past|pause|mail){1,8} (halt|remove|unwanted)'),
    named: true,
    doubtful: true,
  },
  { words: sequence('never (self|glue)* subscribe'), named: true, denies: true },
  {
    words: sequence(`never (self|glue)* (join|joined|want|add) ${sending}{0,6} (newsletter|list)`),
    named: true,
    denies: true,
  },
  // From here on nothing is named: it is the newsletter only where the mail speaks of it.
  { words: sequence('remove glue* third (comma|$)'), named: false },
  { words: sequence('pause (glue|delivery|mail|self|unknown)* (halt|remove)'), named: false },
  { words: sequence(`halt (self|glue|you)* (send|mail) ${sending}{0,6}`), named: false, mails: true },
  { words: sequence('remove glue* (self|address|someAddress)'), named: false },
  { words: sequence(`not (self|glue|be|you)* want ${sending}{0,8} mail`), named: false, denies: true, mails: true },
  { words: sequence('not (self|glue|be|you)* send (self|glue|you)* mail'), named: false, denies: true, mails: true },
  { words: sequence('not (self|glue|be)* want (glue|courtesy)* (comma|$)'), named: false, denies: true },
  { words: sequence(`(want|please|couldYou) ${between}* left`), named: false },
  {
    words: sequence('(mail|address|send|join) (glue|delivery|mail|self|send|list)* (halt|remove)'),
    named: false,
  },
  {
    words: sequence('(mail|send) (glue|delivery|mail|self|send)* unwanted'),
    named: false,
  },
  { words: sequence('(send|receive|subscribe) (glue|want|past|please)* not'), named: false, denies: true, in: 'ja' },
  { words: sequence('mail glue* comma glue* (halt|remove|unwanted)'), named: false, mails: true, in: 'ja' },
  {
    words: sequence(`(^|comma) (courtesy|please|glue|self)* (halt|remove|unwanted) ${politely}* (comma|$)`),
    named: false,
  },
  // From here on anything may stand between the words, as far as it belongs to the same thought.
  { words: sequence('(halt|remove) free{0,12} (newsletter|list)'), named: true, strangers: 0, in: 'en' },
  { words: sequence('(newsletter|list) free{0,6} be free{0,2} left'), named: true, strangers: 0, in: 'en' },
  { words: sequence('be free{0,2} left free{0,6} (newsletter|list)'), named: true, strangers: 0, in: 'en' },
  { words: sequence('newsletter (glue|please|be)* halt'), named: true, in: 'en' },
  {
    words: sequence('(please|couldYou|want) free{0,8} not glue* (newsletter|list)'),
    named: true,
    denies: true,
    strangers: 1,
    in: 'en',
  },
  { words: sequence('want (glue|be)* (newsletter|list) (glue|be)* (halt|left)'), named: true, in: 'en' },
  { words: sequence('want (glue|be)* mail (glue|be)* (halt|left)'), named: false, in: 'en' },
  { words: sequence('delivery glue* not'), named: false, denies: true, in: 'ja' },
  {
    words: sequence('please free{0,4} newsletter free{0,2} (never|not) free{0,2} (send|receive)'),
    named: true,
    denies: true,
    strangers: 0,
    in: 'en',
  },
  {
    words: sequence('not free{0,8} (receive|send|want|subscribe) free{0,8} (newsletter|list)'),
    named: true,
    denies: true,
    strangers: 0,
    in: 'en',
  },
  {
    words: sequence('(newsletter|list|delivery) loose{0,16} (halt|remove|unwanted|leave)'),
    named: true,
    strangers: 1,
    in: 'ja',
  },
  {
    words: sequence('(newsletter|list) loose{0,12} (send|receive|join|want|delivery) (glue|want|past|please)* not'),
    named: true,
    denies: true,
    strangers: 1,
    in: 'ja',
  },
  {
    words: sequence('(halt|remove) free{0,6} (address|someAddress|mail|self|delivery)'),
    named: false,
    strangers: 0,
    in: 'en',
  },
  {
    words: sequence('not free{0,4} (send|receive|want) free{0,6} (mail|comma|$)'),
    named: false,
    denies: true,
    strangers: 0,
    in: 'en',
  },
  {
    words: sequence('(delivery|address|mail|self|send) loose{0,8} (halt|remove|unwanted)'),
    named: false,
    strangers: 1,
    in: 'ja',
  },
  {
    words: sequence(
      '(^|comma) (glue|courtesy|self|please|past|unknown|mail|address|send|receive|pause){0,6} (halt|remove|unwanted)',
    ),
    named: false,
    strangers: 0,
    in: 'ja',
  },
  { words: sequence('want (be|glue)* (halt|left) (glue|courtesy)* (comma|$)'), named: false, in: 'en' },
  { words: sequence('(self|past) (glue|past)* left'), named: true, tells: true },
  // In a short mail about the newsletter these are hints, for a person to look at.
  { words: sequence('(halt|remove|unwanted|leave|left)'), named: false, doubtful: true, hint: true },
  {
    words: sequence('not free{0,6} (send|receive|want|delivery)'),
    named: false,
    denies: true,
    doubtful: true,
    hint: true,
    in: 'en',
  },
  {
    words: sequence('(send|receive|want|delivery) (glue|want|past|please)* not'),
    named: false,
    denies: true,
    doubtful: true,
    hint: true,
    in: 'ja',
  },
]

/** Ways of asking for the newsletter. */
export const starts: readonly Rule[] = [
  { words: sequence('subscribe'), named: true, alone: true },
  {
    words: sequence('join (self|glue|be|receive|delivery|address|mail|someAddress|third){0,8} (newsletter|list)'),
    named: true,
  },
  { words: sequence('add (self|address|someAddress|third|glue){1,8} (newsletter|list)'), named: true },
  {
    words: sequence('(receive|send) (self|glue|delivery|address|mail|someAddress|third){0,8} newsletter'),
    named: true,
  },
  { words: sequence('want (self|glue|be)* newsletter'), named: true },
  {
    words: sequence('(want|please|couldYou) (glue|be|self|address)* joined (glue|self|be|address)* (newsletter|list)'),
    named: true,
  },
  {
    words: sequence(
      '(newsletter|delivery) (glue|delivery|mail|self|list|newsletter|address|someAddress)* (join|add|send|receive|subscribe|delivery|want)',
    ),
    named: true,
    in: 'ja',
  },
  { words: sequence('(newsletter|list) (join|subscribe|delivery)'), named: true },
  { words: sequence('newsletter list glue* please'), named: true, in: 'ja' },
  {
    words: sequence(
      'couldYou (glue|be|self|please)* (newsletter|list) (glue|please|courtesy|self|mail|send)* (ask|comma|$)',
    ),
    named: true,
  },
  {
    words: sequence('(^|comma) (courtesy|glue)* newsletter please (courtesy|comma)*$'),
    named: true,
    doubtful: true,
    in: 'en',
  },
  {
    words: sequence('newsletter loose{0,12} (join|add|send|receive|subscribe)'),
    named: true,
    strangers: 0,
    in: 'ja',
  },
  { words: sequence('list (glue|self|address)* (add|join)'), named: true },
  { words: sequence('delivery'), named: true },
  { words: sequence('newsletter (glue|delivery)* comma? please'), named: true, in: 'ja' },
  {
    words: sequence(
      `(^|comma) (courtesy|please|glue|self|want|couldYou|address|someAddress)* (join|subscribe|send|receive|add) ${politely}* (mail|address|someAddress|self)* ${politely}* ask* (comma|$)`,
    ),
    named: false,
  },
  { words: sequence('(want|please|couldYou) (glue|be)* receive (self|glue)* mail'), named: false, in: 'en' },
  {
    words: sequence('(^|comma) (courtesy|please|glue|self)* send (glue|self|mail|address|change)* (comma|$)'),
    named: false,
    doubtful: true,
  },
  // In a short mail about the newsletter these are hints, for a person to look at.
  { words: sequence('want free{0,8} newsletter'), named: false, hint: true, doubtful: true, in: 'en' },
  { words: sequence('newsletter free{0,8} want'), named: false, hint: true, doubtful: true, in: 'en' },
  {
    words: sequence('(join|add) (self|glue|comma|address|please|list|mail){0,8} newsletter'),
    named: false,
    hint: true,
    doubtful: true,
    in: 'en',
  },
]
