import { contract, type Contract } from './contract.ts'
import type { ActKind } from './office/audit.ts'
import type { Purpose } from './purposes.ts'
import type { Call } from './rpc.ts'

/** Paths of the calls that change something or go out: each leaves a row in the record under its own name. */
type RecordedPath<All> = {
  [Part in keyof All & string]: {
    [Name in keyof All[Part] & string]: All[Part][Name] extends { kind: 'query' } ? never : `${Part}.${Name}`
  }[keyof All[Part] & string]
}[keyof All & string]

/** What the program records under a name that is no call's: by itself, or on behalf of whoever is signed in. */
type OwnAct =
  | 'letters.readText'
  | 'letters.readOthers'
  | 'newsletter.readerMail'
  | 'letters.readDraft'
  | 'letters.takeIn'
  | 'letters.takeInImported'
  | 'letters.putMails'
  | 'letters.fetchMails'
  | 'letters.putFiles'
  | 'letters.readAgain'
  | 'letters.compare'
  | 'letters.noteAnswered'
  // Of the record from before letters had more than one mark.
  | 'letters.close'
  | 'letters.replyLost'
  | 'letters.replySending'
  | 'letters.replySent'
  | 'letters.replyNotSent'
  | 'letters.replyUncertain'
  | 'letters.replyFound'
  | 'letters.replyCopied'
  | 'letters.replyNotCopied'
  | 'letters.flagAnswered'
  | 'newsletter.eraseDue'
  | 'newsletter.putImages'
  | 'newsletter.dropImages'
  | 'newsletter.step'
  | 'newsletter.mailSending'
  | 'newsletter.mailSent'
  | 'newsletter.mailNotSent'
  | 'newsletter.mailUncertain'
  | 'newsletter.deliveryBegun'
  | 'newsletter.deliveryPaused'
  | 'newsletter.deliveryEnded'
  | 'newsletter.sealBroken'
  // Of the record from before counts of letters left as releases.
  | 'answers.askedFile'
  | 'statistics.importEnded'
  | 'statistics.watchedImport'
  | 'statistics.daysClosed'
  | 'statistics.putNumbers'
  | 'statistics.importsHere'
  | 'statistics.handedOver'
  | 'office.mailSignIn'
  | 'office.mailSignInRenewed'
  | 'office.migrate'
  | 'office.refused'
  | 'office.recordBroken'
  | 'office.pagesReplaced'
  | 'office.report'
  | 'office.renewKey'
  | 'office.fileKeyRenewed'
  | 'office.snapshot'
  | 'office.backupMade'
  | 'office.backupProven'
  | 'office.backupFailed'

/** Every act that can stand in the record; one without words in both languages, or without its kind, does not compile. */
export type ActName = RecordedPath<Contract> | OwnAct

/** Under which kind each act is found in the record, also where data left by it. */
export const kindOfAct: Readonly<Record<ActName, Exclude<ActKind, 'leaving'>>> = {
  'letters.open': 'reading',
  'letters.readText': 'reading',
  'letters.readOthers': 'reading',
  'letters.readDraft': 'reading',
  'letters.source': 'reading',
  'letters.attachment': 'reading',
  'letters.takeOut': 'reading',
  'letters.takeOutFile': 'reading',
  'letters.putOnPaper': 'reading',
  'letters.markUnread': 'letters',
  'letters.markCandidate': 'letters',
  'letters.claim': 'letters',
  'letters.unclaim': 'letters',
  'letters.addNote': 'letters',
  'letters.removeNote': 'letters',
  'letters.close': 'letters',
  'letters.mark': 'letters',
  'letters.unmark': 'letters',
  'letters.sayLetter': 'letters',
  'letters.sayLetters': 'letters',
  'letters.unsayLetter': 'letters',
  'letters.unsayLetters': 'letters',
  'letters.redecode': 'letters',
  'letters.readAgain': 'letters',
  'letters.noteAnswered': 'letters',
  'letters.flagAnswered': 'letters',
  'letters.saveDraft': 'replies',
  'letters.attach': 'replies',
  'letters.attachFrom': 'replies',
  'letters.detach': 'replies',
  'letters.reattach': 'replies',
  'letters.replyFile': 'reading',
  'letters.takeOverDraft': 'replies',
  'letters.discardDraft': 'replies',
  'letters.reply': 'replies',
  'letters.undoReply': 'replies',
  'letters.sendNow': 'replies',
  'letters.retryReply': 'replies',
  'letters.correctReply': 'replies',
  'letters.settleReply': 'replies',
  'letters.saveTemplate': 'replies',
  'letters.saveTopic': 'settings',
  'letters.setCalendar': 'settings',
  'letters.saveView': 'settings',
  'letters.removeView': 'settings',
  'letters.removeTemplate': 'replies',
  'letters.saveFact': 'replies',
  'letters.removeFact': 'replies',
  'letters.replyLost': 'replies',
  'letters.replySending': 'replies',
  'letters.replySent': 'replies',
  'letters.replyNotSent': 'replies',
  'letters.replyUncertain': 'replies',
  'letters.replyFound': 'replies',
  'letters.replyCopied': 'replies',
  'letters.replyNotCopied': 'replies',
  'letters.pull': 'intake',
  'letters.stopPull': 'intake',
  'letters.takeIn': 'intake',
  'letters.compare': 'intake',
  'letters.importMails': 'intake',
  'letters.takeInImported': 'intake',
  'letters.putMails': 'intake',
  'letters.fetchMails': 'intake',
  'letters.putFiles': 'replies',
  'letters.stopImport': 'intake',
  'letters.proposeSchema': 'intake',
  'letters.rereadForms': 'intake',
  'answers.copyCandidate': 'answers',
  'answers.saveCandidate': 'answers',
  'answers.decideCandidate': 'answers',
  'answers.startEntry': 'answers',
  'answers.saveEntry': 'answers',
  'answers.setEntryFacts': 'answers',
  'answers.moveEntry': 'answers',
  'answers.removeEntry': 'answers',
  'answers.joinLetters': 'answers',
  'answers.leaveLetter': 'answers',
  'answers.decideEntry': 'answers',
  'answers.askEntry': 'answers',
  'answers.reopenEntry': 'answers',
  'answers.approveEntry': 'answers',
  'answers.withdrawEntry': 'answers',
  'answers.saveCategory': 'answers',
  'answers.orderCategories': 'answers',
  'answers.removeCategory': 'answers',
  'answers.saveGlossaryLine': 'answers',
  'answers.removeGlossaryLine': 'answers',
  'answers.restoreGlossaryLine': 'answers',
  'answers.publish': 'answers',
  'answers.askedFile': 'answers',
  'answers.workloadFile': 'answers',
  'answers.setSettings': 'settings',
  'newsletter.step': 'readers',
  'newsletter.add': 'readers',
  'newsletter.setLanguage': 'readers',
  'newsletter.setName': 'readers',
  'newsletter.setTags': 'readers',
  'newsletter.setState': 'readers',
  'newsletter.forget': 'readers',
  'newsletter.saveSegment': 'readers',
  'newsletter.removeSegment': 'readers',
  'newsletter.addWording': 'settings',
  'newsletter.bulk': 'readers',
  'newsletter.undoBulk': 'readers',
  'newsletter.checkImport': 'readers',
  'newsletter.decideImport': 'readers',
  'newsletter.runImport': 'readers',
  'newsletter.cancelImport': 'readers',
  'newsletter.undoImport': 'readers',
  'newsletter.exportReaders': 'reading',
  'newsletter.takeOptOuts': 'readers',
  'newsletter.mail': 'reading',
  'newsletter.settleTask': 'readers',
  'newsletter.undoTask': 'readers',
  'newsletter.mailSending': 'readers',
  'newsletter.mailSent': 'readers',
  'newsletter.mailNotSent': 'readers',
  'newsletter.mailUncertain': 'readers',
  'newsletter.deliveryBegun': 'readers',
  'newsletter.deliveryPaused': 'readers',
  'newsletter.deliveryEnded': 'readers',
  'newsletter.sealBroken': 'readers',
  'newsletter.setSettings': 'settings',
  'newsletter.setDeliverySettings': 'settings',
  'newsletter.testDeliveryServer': 'settings',
  'newsletter.eraseDue': 'readers',
  'newsletter.startIssue': 'readers',
  'newsletter.saveIssue': 'readers',
  'newsletter.setIssueFacts': 'readers',
  'newsletter.removeIssue': 'readers',
  'newsletter.saveTemplate': 'readers',
  'newsletter.removeTemplate': 'readers',
  'newsletter.addImage': 'readers',
  'newsletter.putImages': 'readers',
  'newsletter.dropImages': 'readers',
  'newsletter.previewIssue': 'readers',
  'newsletter.readerMail': 'reading',
  'newsletter.checkIssue': 'readers',
  'newsletter.checkSender': 'readers',
  'newsletter.sendTest': 'readers',
  'newsletter.askApproval': 'readers',
  'newsletter.reopenIssue': 'readers',
  'newsletter.approveIssue': 'readers',
  'newsletter.deliverIssue': 'readers',
  'newsletter.pauseDelivery': 'readers',
  'newsletter.resumeDelivery': 'readers',
  'newsletter.takeOverDelivery': 'readers',
  'newsletter.cancelDelivery': 'readers',
  'newsletter.settleDelivery': 'readers',
  'newsletter.tryAgain': 'readers',
  'newsletter.exportNotReached': 'reading',
  'newsletter.writeArchive': 'readers',
  'statistics.startRelease': 'statistics',
  'statistics.saveRelease': 'statistics',
  'statistics.removeRelease': 'statistics',
  'statistics.startEdition': 'statistics',
  'statistics.askRelease': 'statistics',
  'statistics.reopenRelease': 'statistics',
  'statistics.approveRelease': 'statistics',
  'statistics.publishRelease': 'statistics',
  'statistics.saveEvent': 'statistics',
  'statistics.removeEvent': 'statistics',
  'statistics.saveGoal': 'statistics',
  'statistics.removeGoal': 'statistics',
  'statistics.readTitles': 'statistics',
  'statistics.forgetTitles': 'statistics',
  'statistics.tableFile': 'statistics',
  'statistics.beginImport': 'statistics',
  'statistics.cancelImport': 'statistics',
  'statistics.importEnded': 'statistics',
  'statistics.watchedImport': 'statistics',
  'statistics.closeDays': 'statistics',
  'statistics.daysClosed': 'statistics',
  'statistics.putNumbers': 'statistics',
  'statistics.importsHere': 'statistics',
  'statistics.handOverImports': 'statistics',
  'statistics.takeOverImports': 'statistics',
  'statistics.handedOver': 'statistics',
  'statistics.useOfficeNumbers': 'statistics',
  'statistics.giveCountryTable': 'settings',
  'statistics.forgetCountryTable': 'settings',
  'statistics.setSettings': 'settings',
  'office.create': 'locking',
  'office.signIn': 'locking',
  'office.recover': 'locking',
  'office.lock': 'locking',
  'office.changePassphrase': 'accounts',
  'office.givePassphrase': 'accounts',
  'office.renewRecoveryKey': 'accounts',
  'office.keepRecoveryKey': 'accounts',
  'office.renewFileKey': 'accounts',
  'office.fileKeyRenewed': 'accounts',
  'office.setLanguage': 'accounts',
  'office.addAccount': 'accounts',
  'office.rename': 'accounts',
  'office.setRoles': 'accounts',
  'office.endAccount': 'accounts',
  'office.setSettings': 'settings',
  'office.setMailSettings': 'settings',
  'office.testMailSettings': 'settings',
  'office.beginOAuth': 'settings',
  'office.mailSignIn': 'settings',
  'office.mailSignInRenewed': 'settings',
  'office.setFormSchemas': 'settings',
  'office.finishSetUp': 'settings',
  'office.shareOffice': 'settings',
  'office.showCode': 'settings',
  'office.joinOffice': 'settings',
  'office.joinAnew': 'settings',
  'office.endDesk': 'settings',
  'office.testJournal': 'settings',
  'office.setBackupPlan': 'settings',
  'office.addBackupFolder': 'settings',
  'office.removeBackupFolder': 'settings',
  'office.backUp': 'record',
  'office.backUpTo': 'record',
  'office.proveBackups': 'record',
  'office.backupMade': 'record',
  'office.backupProven': 'record',
  'office.backupFailed': 'record',
  'office.restore': 'record',
  'office.settleAlarm': 'record',
  'office.settleLost': 'record',
  'office.travel': 'record',
  'office.verify': 'record',
  'office.exportAudit': 'record',
  'office.noteTrouble': 'record',
  'office.migrate': 'record',
  'office.refused': 'refusals',
  'office.recordBroken': 'record',
  'office.pagesReplaced': 'record',
  'office.report': 'record',
  'office.renewKey': 'record',
  'office.snapshot': 'record',
}

/** By which data leave the office so that they can be read without it: files, pages for the Site, what the command line takes out. */
const leavingActs: readonly ActName[] = [
  'letters.attachment',
  'letters.replyFile',
  'letters.takeOut',
  'letters.takeOutFile',
  'letters.putOnPaper',
  'answers.publish',
  'answers.askedFile',
  'answers.workloadFile',
  'newsletter.exportReaders',
  'newsletter.exportNotReached',
  'newsletter.writeArchive',
  'statistics.tableFile',
  'statistics.publishRelease',
  'office.exportAudit',
]

/** What an act was for: the section of the privacy policy that its call names; null where it touches no data of the public, or is no call. */
export function purposeOf(act: string): Purpose {
  const [part, name] = act.split('.')
  const calls: Readonly<Record<string, Readonly<Record<string, Call>>>> = contract
  return calls[part ?? '']?.[name ?? '']?.purpose ?? null
}

/** The acts of one kind. */
export function actsOf(kind: ActKind): readonly ActName[] {
  if (kind === 'leaving') return leavingActs
  return (Object.keys(kindOfAct) as ActName[]).filter((act) => kindOfAct[act] === kind)
}
