/**
 * The closed list of everything that can go wrong in front of a person. The sentence for each code stands in
 * shared/words; `details` carries only facts the sentence needs, never personal data.
 */
export const errorCodes = [
  // any call
  'not_found',
  'not_allowed',
  'not_signed_in',
  'other_purpose',
  'bad_input',
  'unexpected',
  // office data
  'office_exists',
  'office_missing',
  'office_in_use',
  'office_newer',
  'office_damaged',
  'folder_not_writable',
  'folder_not_suited',
  'folder_on_network',
  'disk_full',
  'file_held',
  'disk_gone',
  // backups
  'backup_folder_missing',
  'backup_folder_read_only',
  'backup_folder_full',
  'backup_folder_gone',
  'backup_folder_of_data',
  'backup_not_kept',
  'backup_none',
  'backup_no_folder',
  'backup_running',
  'backup_damaged',
  'backup_other',
  'backup_newer',
  'backup_of_several',
  'folder_not_empty',
  'office_restored',
  // accounts and keys
  'wrong_passphrase',
  'wrong_recovery_key',
  'weak_passphrase',
  'weak_key_file',
  'key_file_replaced',
  'account_name_taken',
  'last_administrator',
  'too_many_attempts',
  // servers
  'mailbox_not_set',
  'server_unreachable',
  'server_not_found',
  'server_closed',
  'server_refused_login',
  'login_changed',
  'server_no_tls',
  'server_certificate',
  'server_said_no',
  'server_protocol',
  'server_timeout',
  'plain_only_on_loopback',
  'folder_missing',
  'too_many_mails',
  'too_many_folders',
  'server_floods',
  'proxy_failed',
  // signing in to the mail service
  'sign_in_missing',
  'sign_in_expired',
  'sign_in_refused',
  'sign_in_not_finished',
  // letters
  'letter_already_answered',
  'letter_claimed',
  'reply_already_leaving',
  'reply_gone',
  'reply_unfilled',
  'reply_files_away',
  'mail_too_large',
  'file_too_large',
  'files_enough',
  'file_not_read',
  'template_unreadable',
  'topic_name_taken',
  'topics_enough',
  'search_unreadable',
  'view_name_taken',
  'views_enough',
  'template_changed',
  'templates_enough',
  'fact_name_taken',
  'found_in_sent',
  'sent_folder_unseen',
  'no_address',
  'recipient_unknown',
  'address_beyond_ascii',
  'mail_too_complex',
  'export_failed',
  'folder_of_another_site',
  'already_pulling',
  'already_importing',
  'nothing_to_import',
  // answers
  'text_too_long',
  'text_too_complex',
  'candidate_changed',
  'marks_undecided',
  'question_too_long',
  'entry_changed',
  'entry_sealed',
  'entry_incomplete',
  'entry_gives_away',
  'own_entry',
  'entry_approver',
  'entry_not_published',
  'letters_not_here',
  'category_name_taken',
  'category_in_use',
  'nothing_to_publish',
  'publication_changed',
  // the newsletter
  'reader_exists',
  'reader_opted_out',
  'address_refused',
  'segment_name_taken',
  'import_running',
  'import_gone',
  // several desks
  'journal_unreachable',
  'journal_refused',
  'journal_gone_back',
  'journal_folder_missing',
  'journal_full',
  'journal_object_lost',
  'journal_needs_password',
  'journal_newer',
  'office_behind',
  'office_shared',
  'office_not_shared',
  'code_unreadable',
  'code_used',
  'code_expired',
  'code_other_office',
  // the newsletter's issues
  'issue_changed',
  'issue_sealed',
  'issue_too_long',
  'issue_number_taken',
  'issue_findings',
  'issue_delivering',
  'own_issue',
  'image_unreadable',
  'image_large',
  'import_not_undoable',
  'no_address_column',
  'task_settled',
  'task_not_undoable',
  'undo_over',
  'mails_enough',
  'issue_not_approved',
  'issue_seal_broken',
  'issue_begun',
  'test_outside',
  'planned_missed',
  'planned_copied',
  'planned_elsewhere',
  'pictures_elsewhere',
  'issue_without_readers',
  'ledger_missing',
  'delivery_elsewhere',
  // files given by a person
  'file_unreadable',
  'table_not_a_table',
  'table_empty',
  'table_encoding',
  'table_locked',
  'table_old_format',
  'table_too_large',
  'letters_too_large',
  'table_too_many_columns',
  'table_cell_too_long',
  // tables that become public
  'release_changed',
  'release_sealed',
  'release_months',
  'release_meanwhile',
  'release_untitled',
  'release_gives_away',
  'release_disagrees',
  'release_too_large',
  'own_release',
  'release_approver',
  'release_not_approved',
  'release_published',
  'release_not_published',
  // logs of the Site's web server, and what is noted beside their numbers
  'no_titles',
  'dropped_unknown',
  'not_a_log',
  'log_damaged',
  'export_without_days',
  'bad_time_zone',
  'zone_fixed',
  'bad_log_format',
  'bad_internal',
  'countries_unreadable',
  'log_import_running',
  'log_import_elsewhere',
  'log_import_awaited',
  'log_import_gone',
  'no_log_files',
] as const
export type ErrorCode = (typeof errorCodes)[number]

/** An expected failure: it crosses every border as `{ code, details }` and is shown as one sentence. */
export class Problem extends Error {
  readonly code: ErrorCode
  readonly details: Readonly<Record<string, string | number>>

  constructor(code: ErrorCode, details: Readonly<Record<string, string | number>> = {}) {
    super(code)
    this.name = 'Problem'
    this.code = code
    this.details = details
  }
}

/** Any failure as a Problem, so that there are words for it. */
export function problemOf(failure: unknown): Problem {
  return failure instanceof Problem ? failure : new Problem('unexpected')
}

/** True where a server could not be reached at all: nothing that was asked of it has come about. */
export function isOutOfReach(code: string): boolean {
  return ['server_unreachable', 'server_not_found', 'server_closed', 'server_timeout', 'proxy_failed'].includes(code)
}

/** True where a server refused user name and password, now or since they were last accepted. */
export function isLoginRefused(code: string): boolean {
  return code === 'server_refused_login' || code === 'login_changed'
}
