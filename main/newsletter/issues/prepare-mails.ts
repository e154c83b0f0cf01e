import { Problem } from '../../../shared/errors.ts'
import { cellOf, type IssueDocument, type IssueLanguage } from '../../../shared/newsletter/issue/document.ts'
import { Variant } from '../../../shared/newsletter/issue/issue.ts'
import type { Database } from '../../database/open.ts'
import { type MailTemplate, type MailToPrepare, prepareMail, tokenPlace } from '../../mail/message/mail-template.ts'
import { optOutMailto, optOutUrl } from '../by-mail/opt-out-page.ts'
import { factsOf, type Frame, frameAt } from './frame.ts'
import { findImage, type KeptImage } from './images/image-rows.ts'
import { documentOf, type IssueColumns } from './issue-rows.ts'
import type { IssueFacts } from './rendering/issue-facts.ts'
import { issueMjml, languagesOf, shownBlocks, subjectOf } from './rendering/issue-mjml.ts'
import { issueText } from './rendering/issue-text.ts'

export type RenderingDeps = {
  db: Database
  /** What stands around every issue, by the settings of now. */
  frame: () => Frame
  /** HTML of MJML; the same is not made twice. */
  html: (mjml: string) => Promise<string>
}

/** An issue in one of its variants, with `tokenPlace` wherever each reader has their own. */
export type RenderedIssue = {
  variant: Variant
  frame: Frame
  facts: IssueFacts
  subject: string
  text: string
  html: string
  /** By the `cid:` under which the HTML shows them. */
  images: Map<string, KeptImage>
}

/** The document of an issue as HTML and text of a mail. */
export async function renderIssue(deps: RenderingDeps, issue: IssueColumns, variant: Variant): Promise<RenderedIssue> {
  const frame = frameAt(issue, deps.frame())
  const document = documentOf(issue)
  const facts = factsOf(deps.db, issue, frame, (hash) => `cid:${cidOf(hash, frame)}`)
  const images = imagesOf(deps.db, document, variant, frame)
  return {
    variant,
    frame,
    facts,
    subject: subjectOf(facts, variant),
    text: issueText(document, facts, variant),
    html: await deps.html(issueMjml(document, facts, variant)),
    images,
  }
}

/** The mail of a rendered issue with a place for what each reader has of their own. Throws Problem mailbox_not_set. */
export function mailOf({ variant, frame, subject, text, html, images }: RenderedIssue): MailToPrepare {
  const { address, name } = frame.from
  if (address === '') throw new Problem('mailbox_not_set')
  const first: IssueLanguage = variant === 'en' ? 'en' : 'ja'
  return {
    from: { name: name[first], address },
    subject,
    list: { name: frame.title[first], id: `${listName(frame.title.en)}.${domainOf(address)}` },
    leave: [
      optOutMailto(address, tokenPlace),
      ...(frame.page === null ? [] : [optOutUrl({ url: frame.page }, tokenPlace)]),
    ],
    messageDomain: domainOf(address),
    languages: languagesOf(variant),
    text,
    html,
    images: [...images].map(([cid, { type, bytes }]) => ({ cid, type, bytes })),
  }
}

/**
 * The mails of an issue, one for each way in which readers get it. The same issue between the same settings always becomes the same octets.
 * Throws Problem not_found, mailbox_not_set.
 */
export async function prepareMails(deps: RenderingDeps, issue: IssueColumns): Promise<Map<Variant, MailTemplate>> {
  const mails = new Map<Variant, MailTemplate>()
  for (const variant of Variant.options)
    mails.set(variant, prepareMail(mailOf(await renderIssue(deps, issue, variant))))
  return mails
}

export const domainOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1)

/** The name of the list as a part of its List-Id (RFC 2919 section 3). */
function listName(title: string): string {
  const name = title
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
  return name === '' ? 'newsletter' : name.slice(0, 60)
}

/** RFC 2392. */
function cidOf(hash: string, { from }: Frame): string {
  return `${hash.slice(0, 32)}@${from.address === '' ? 'issue.invalid' : domainOf(from.address)}`
}

/** Throws Problem pictures_elsewhere where an issue shows an image that has not come here from the desk where it was put in. */
export function requirePictures(db: Database, issue: IssueColumns): void {
  if (namesOfImages(documentOf(issue), 'both').some((hash) => hash !== '' && findImage(db, hash) === null))
    throw new Problem('pictures_elsewhere')
}

/** The images that a variant shows, in their order. */
function imagesOf(db: Database, document: IssueDocument, variant: Variant, frame: Frame): Map<string, KeptImage> {
  const images = new Map<string, KeptImage>()
  for (const hash of namesOfImages(document, variant)) {
    const image = findImage(db, hash)
    if (image) images.set(cidOf(hash, frame), image)
  }
  return images
}

function namesOfImages(document: IssueDocument, variant: Variant): string[] {
  return languagesOf(variant).flatMap((language) =>
    shownBlocks(document, language)
      .filter(({ attrs }) => attrs.kind === 'image')
      .map((pair) => cellOf(pair, language).attrs.image),
  )
}
