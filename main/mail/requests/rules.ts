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
  },
  { words: sequence('(newsletter|list|delivery) (glue|delivery|mail|self|newsletter|unknown)* pause'), named: true },
  {
    words: sequence('(newsletter|delivery) (glue|unknown|not|past|pause|mail){1,8} (halt|remove|unwanted)'),
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
    words: sequence('(mail|address|send|join) (glue|delivery|mail|self|send|list)* (halt|remove|unwanted)'),
    named: false,
  },
  { words: sequence('(send|receive|subscribe) (glue|want|past|please)* not'), named: false, denies: true },
  {
    words: sequence(`(^|comma) (courtesy|please|glue|self)* (halt|remove|unwanted) ${politely}* (comma|$)`),
    named: false,
  },
  { words: sequence('(self|past) (glue|past)* left'), named: true, tells: true },
]

/** Ways of asking for the newsletter. */
export const starts: readonly Rule[] = [
  { words: sequence('subscribe'), named: true },
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
    words: sequence('(want|please|couldYou) (glue|be|self)* joined (glue|self|be|address)* (newsletter|list)'),
    named: true,
  },
  {
    words: sequence(
      '(newsletter|delivery) (glue|delivery|mail|self|list|newsletter|address|someAddress)* (join|add|send|receive|subscribe|delivery|want)',
    ),
    named: true,
  },
  { words: sequence('list (glue|self|address)* (add|join)'), named: true },
  { words: sequence('delivery'), named: true },
  {
    words: sequence(`(^|comma) (courtesy|please|glue|self)* (join|subscribe|send|receive|add) ${politely}* (comma|$)`),
    named: false,
  },
]
