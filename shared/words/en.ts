import { answersEn } from './answers/en.ts'
import { cliEn } from './cli/en.ts'
import { frameEn } from './frame/en.ts'
import { helpEn } from './help/en.ts'
import { healthEn } from './office/health/en.ts'
import { lettersEn } from './letters/en.ts'
import { officeEn } from './office/en.ts'
import { addressesEn } from './newsletter/addresses/en.ts'
import { newsletterEn } from './newsletter/en.ts'
import { repliesEn } from './letters/replies/en.ts'
import { templatesEn } from './letters/templates/en.ts'
import { statisticsEn } from './statistics/en.ts'
import { shellEn } from './shell/en.ts'
import type { Words } from './ja.ts'

/** Every word of the program in English, by part; the shape is that of ja.ts. */
export const en: Words = {
  program: { name: 'Madoguchi', department: 'Public Affairs and Culture' },
  parts: { letters: 'Letters', answers: 'Q&A', newsletter: 'Newsletter', statistics: 'Statistics', office: 'Office' },
  roles: { staff: 'Staff', editor: 'Newsletter editor', supervisor: 'Supervisor', administrator: 'Administrator' },
  journalFolder: {
    subject: 'Madoguchi office journal (do not delete)',
    sentence:
      'Madoguchi has put this e-mail here, so that the workstations of an office share their changes. It is encrypted, and only Madoguchi can read it. Do not delete or move the e-mails of this folder: changes would no longer reach the other workstations.',
  },
  errors: {
    not_found: 'That is no longer here. Refresh the list.',
    not_allowed: 'Your account may not do this. Ask the administrator.',
    not_signed_in: 'The desk is locked. Enter your passphrase.',
    other_purpose: 'This was not done: it is no purpose that the privacy policy names for these data.',
    bad_input: 'Check what was entered.',
    unexpected: 'Something unexpected happened. What was saved is safe. Try again.',
    office_exists: 'This folder already holds office data.',
    office_missing: 'There is no office data in this folder. Check the place.',
    office_in_use: 'Another window or process is using the office data. Close it, then try again.',
    office_newer: 'This office data was made by a newer Madoguchi. The data has not been touched. Update Madoguchi.',
    office_damaged: 'The office data cannot be read. The data has not been touched. Restore a backup.',
    folder_not_writable: 'This folder cannot be written to. Choose another, or check its permissions.',
    folder_not_suited:
      'Files cannot be locked in this folder, so it cannot hold the office data. Choose a disk of this computer.',
    folder_on_network: 'Office data cannot lie in a folder on the network. Choose a disk of this computer.',
    backup_folder_missing: 'The backup folder cannot be found. Connect its drive, or choose another folder.',
    backup_folder_read_only: 'The backup folder cannot be written to. Check its permissions, or choose another folder.',
    backup_folder_full: 'The backup folder is full. Make room there, or choose another folder.',
    backup_folder_gone:
      'The drive of the backup folder does not answer. See whether it is connected. Madoguchi tries again in an hour.',
    backup_folder_of_data:
      'Backups cannot lie in the folder of the office data. Choose another drive, so that both are not lost together.',
    backup_not_kept:
      'The backup read back differs from what was written. The drive may be failing. Choose another folder.',
    backup_none: 'This folder holds no backup of this workstation. Choose “Back up now” to make one.',
    backup_no_folder: 'There is no backup folder yet. Add one first.',
    backup_running: 'A backup or a check is under way. Try again once it is done.',
    backup_damaged: 'This backup is damaged and cannot be used. Choose another one.',
    backup_other: 'This backup is not of this office, or was changed. Choose another one.',
    backup_newer: 'This backup was made by a newer Madoguchi. Update Madoguchi.',
    backup_of_several:
      'A backup of an office with several workstations cannot be restored as a new one. Join by a code of another workstation, or restore as the same workstation.',
    folder_not_empty: 'The folder to restore into is not empty. Choose an empty one. Nothing was changed.',
    office_restored:
      'The office was restored from a backup, so this may have been sent already. Look for it among the sent e-mails.',
    file_held:
      'Another program, such as a virus scanner, is using a file of the office data. Wait a moment, then try again.',
    disk_gone: 'A disk does not answer. See whether it is connected, then try again.',
    disk_full: 'The disk is full. Make room, then try again. What was saved is safe.',
    wrong_passphrase: 'That passphrase did not open the desk. Try again.',
    wrong_recovery_key: 'That is not the recovery key. Compare it with the printed page.',
    weak_passphrase: 'This passphrase is too easy to guess. Make it longer.',
    key_file_replaced:
      'The key file (keys.json) is not the one that belongs to this office data: an older or another one was put here. Put the newest one back, or open the data with the recovery key.',
    weak_key_file: 'The key file is protected below the minimum and is not opened. Tell the administrator.',
    account_name_taken: 'There is already an account with this name. Choose another name.',
    last_administrator: 'The office would be left without an administrator. Appoint another one first.',
    too_many_attempts: 'Too many wrong attempts. Wait a moment, then try again.',
    mailbox_not_set: 'The mailbox is not set up yet. An administrator can do that.',
    server_unreachable: 'The server cannot be reached. Check the network connection.',
    server_not_found: 'There is no server of this name. Check how the name is spelled.',
    server_closed: 'The server is there, but nothing answers at this port. Check the port number.',
    server_refused_login: 'The user name or the password is wrong.',
    login_changed:
      'The server no longer accepts the password that worked before. It may have been changed. Check the mail settings.',
    server_no_tls: 'The server does not offer encryption (TLS), so the connection was ended. No password was sent.',
    server_certificate:
      'The server’s certificate could not be verified, so the connection was ended. Check its name and certificate.',
    server_said_no: 'The server refused the request. See its own words.',
    server_protocol: 'The server’s answer made no sense, so the connection was ended. It will be tried again.',
    server_timeout: 'The server did not answer. It will be tried again.',
    plain_only_on_loopback: 'An unencrypted connection is allowed only to this computer itself. Choose TLS.',
    folder_missing: 'The server has no such folder. Check the folder names in the settings.',
    too_many_mails:
      'The folder holds more than 500,000 e-mails and is not read. Move old e-mails to another folder on the server.',
    too_many_folders:
      'The server named more than 10,000 folders, so the list was ended. A folder’s name can be typed in.',
    server_floods:
      'The server kept sending what nobody asked for, so the connection was ended. It will be tried again.',
    proxy_failed: 'The proxy gave no connection. Check its address in the settings.',
    sign_in_missing: 'Nobody has signed in to the mailbox yet. An administrator can do that in the mail settings.',
    sign_in_expired: 'The sign-in to the mailbox has expired. An administrator must sign in again.',
    sign_in_refused: 'The sign-in was not accepted. Check the user name and what this mailbox is allowed to use.',
    sign_in_not_finished: 'The sign-in was not finished within five minutes. Try again.',
    letter_claimed: 'Somebody else is answering this letter by now. Choose again to take over.',
    letter_already_answered: 'This letter has already been answered. Choose whether to send yours as an addition.',
    reply_already_leaving: 'This reply is already being sent and cannot be taken back.',
    reply_gone: 'This reply is no longer waiting to be sent.',
    reply_unfilled:
      'A place of the template is not filled in yet, so the reply is not sent. Fill in what stands in {{ }}.',
    reply_files_away:
      'An attached file is still on its way from the workstation where it was attached. Try again in a moment.',
    mail_too_large: 'The mail server takes no mail as large as this. Take out a file, or send them in several replies.',
    file_too_large: 'The file is larger than 50 MB, so no mail can carry it.',
    files_enough: 'No more than 50 files can be attached to one reply.',
    file_not_read: 'The file could not be read. Check that it is still there and may be opened.',
    template_unreadable: 'A condition of the template is not closed as it should be. Correct the line that is named.',
    topic_name_taken: 'There is a topic of this name already. Choose another name.',
    search_unreadable: 'The search cannot be read. Check how its conditions are written.',
    view_name_taken: 'There is a saved search of this name already. Choose another name.',
    views_enough: 'There are as many saved searches as there can be. Delete those that are no longer used.',
    topics_enough: 'There are as many topics as there can be. Name one anew that is out of use.',
    template_changed: 'A colleague has saved or deleted this meanwhile. What you typed is kept; look at theirs first.',
    templates_enough: 'There are as many as there can be. Delete those that are no longer used.',
    fact_name_taken: 'This name is in use already. Choose another one.',
    found_in_sent:
      'This reply is already in the Sent folder. The office data may have been put back from an older copy, so it was held.',
    sent_folder_unseen:
      'The Sent folder could not show whether this reply had been sent before the program was last closed, so it was held.',
    no_address: 'There is no e-mail address to answer to.',
    recipient_unknown: 'The address it was sent to does not exist. Check and correct the address.',
    address_beyond_ascii:
      'The outgoing server cannot send to an address with letters such as é or ü before the @. Ask the person for another address.',
    text_too_long: 'This text is too long to look for personal data in it. Keep only what is needed.',
    text_too_complex: 'This text could not be searched in time. Try it in parts.',
    candidate_changed: 'Somebody else has changed this candidate. Open it again and look at it.',
    marks_undecided: 'Some marks of personal data are not decided yet. Decide all of them, then go on.',
    question_too_long: 'The question is too long for an entry. Shorten the text of the candidate to 4,000 characters.',
    entry_changed: 'Somebody else has changed this entry. Open it again and look at it.',
    entry_sealed: 'Only a draft can be changed. Make it a draft again first.',
    entry_incomplete:
      'The question, the answer or one of their languages is not complete. Mend the places that are shown.',
    entry_gives_away:
      'Something is left that could tell who somebody is. Change the places that are shown, or decide that they are ordinary.',
    own_entry: 'You worked on this entry or asked for its approval, so another supervisor has to approve it.',
    entry_approver: 'This person cannot approve the entry. Choose a supervisor who has not worked on it.',
    entry_not_published: 'This entry is not published.',
    letters_not_here:
      'A letter that was joined to this entry has not come to this computer yet. Pull the letters, then try again.',
    category_name_taken: 'There is a category of this name already. Choose another name.',
    category_in_use: 'There are entries in this category. Move them to another one first.',
    nothing_to_publish: 'No entry can be published yet. Entries can be published once they are approved.',
    publication_changed: 'What would be published has changed while it was checked. Publish once more.',
    mail_too_complex: 'This mail is too large or too complex. Only part of it is shown.',
    folder_of_another_site:
      'The folder holds another file of the same name. Choose an empty folder, or one to which the same was written before.',
    export_failed: 'The file could not be written. Check the place.',
    already_pulling: 'Mail is being received already.',
    already_importing: 'An import is already under way. Wait for it, or stop it.',
    nothing_to_import: 'There are no e-mails here that can be imported. Choose an mbox file, a maildir, or .eml files.',
    reader_exists: 'This person is a reader already. Look for them in the list.',
    reader_opted_out: 'This person opted out. Only their own confirmation can bring them back.',
    address_refused: 'This is not an e-mail address. Check how it is written.',
    segment_name_taken: 'There are conditions of this name already. Choose another name.',
    import_running: 'An import of readers is under way. Wait for it, or stop it.',
    import_gone: 'This import is no longer there. Choose the file again.',
    issue_changed: 'Somebody else has saved this issue. Look at it and choose which one to keep.',
    issue_too_long:
      'The issue has become too long to be kept. Shorten it or take a part out; what you wrote stays here meanwhile.',
    journal_unreachable:
      'The office journal cannot be reached. Work goes on here; it travels once the connection is back.',
    journal_refused:
      'The office journal does not let this workstation in. Ask an administrator whether it was ended, or set it up again.',
    journal_gone_back:
      'The office journal was put back to an earlier state. Nothing is sent from here until an administrator has seen to it.',
    journal_folder_missing:
      'The folder of the office journal is missing in the mailbox. Work goes on here. Put the folder back, or have an administrator begin sharing anew.',
    journal_full: 'The mailbox is full, so that changes cannot be shared. Work goes on here. Make room in the mailbox.',
    journal_needs_password:
      'This mailbox is signed in to in the browser, so it cannot be shared through a folder. Share by PostgreSQL instead.',
    journal_newer:
      'Another workstation uses a newer Madoguchi than this one. Update Madoguchi here to go on. Nothing is lost.',
    office_behind:
      'This version of Madoguchi first brings the office data up to date together with the other workstations, and their journal cannot be reached. Nothing is lost. Check the connection and unlock again, or go on with the version before.',
    journal_object_lost:
      'Something that another workstation shared is missing or was changed, so that it cannot be read here. Share it again from that workstation.',
    office_shared: 'This office is shared among workstations already.',
    office_not_shared: 'This office is not shared among workstations. Turn sharing on first.',
    code_unreadable:
      'This is not the code of a workstation. Copy the whole line as it is shown on the other workstation.',
    code_used: 'This code was used before, or taken back. Have a new one shown on another workstation.',
    code_expired: 'This code has expired. Have a new one shown on another workstation.',
    code_other_office: 'This code is of another office. Have one shown on a workstation of your own office.',
    issue_sealed: 'Approval was asked for or given, so the issue cannot be changed. Take the request back to edit it.',
    issue_number_taken: 'There is an issue of this number already. Choose another one.',
    issue_findings: 'There is still something to fix. See the checks.',
    issue_delivering: 'The delivery of this issue has begun. See how it is going.',
    own_issue: 'You wrote in this issue or asked for its approval, so another supervisor has to approve it.',
    release_changed: 'Somebody changed this table, or another one was approved since. Open it again and look at it.',
    release_sealed: 'A table whose approval was asked for cannot be changed. Take it back to preparation first.',
    release_months: 'The period has a month that is not over or not closed yet. Choose earlier months.',
    release_meanwhile:
      'Another table was approved at another workstation at the same time, and neither was held against the other. Take this one back to preparation and have it approved once more.',
    release_untitled: 'Enter a title in Japanese and in English.',
    release_gives_away:
      'Together with published tables, withheld numbers could be calculated. Put less into the table, or join more rows into the others.',
    release_disagrees:
      'The numbers differ from those published before, and the difference would tell of few people. Choose months of which nothing is published, or set the sections of pages back to what they were then.',
    release_too_large:
      'The table is too large to be proved. Choose a shorter period, or join more rows into the others.',
    own_release: 'You worked on this table or asked for its approval, so another supervisor has to approve it.',
    release_approver: 'This person cannot approve the table. Choose a supervisor who has not worked on it.',
    release_not_approved: 'This table is not approved yet. It can be published after its approval.',
    release_published: 'A published table cannot be taken back. To correct it, start a new edition.',
    release_not_published: 'A new edition is made from the latest published one.',
    image_unreadable: 'This image cannot be opened. Choose a JPEG or PNG image.',
    image_large: 'This image is too large. Choose one of at most 12,000 pixels a side and 40 MB.',
    import_not_undoable: 'This import cannot be undone: its time is over, or it was undone already.',
    no_address_column: 'No column holds e-mail addresses. Check what the columns become.',
    task_settled: 'This has been settled already. Refresh the list.',
    task_not_undoable: 'This cannot be taken back. To start again, the person may have to confirm it themselves.',
    undo_over: 'This can no longer be undone: the 14 days for it are over.',
    issue_not_approved: 'This issue has not been approved. Deliver it once it is.',
    issue_seal_broken: 'The e-mails differ from what was approved. Check the issue and have it approved again.',
    test_outside: 'A test is sent only to addresses at the office’s own domain. Take the others out.',
    planned_missed:
      'Its time passed more than a day ago while Madoguchi was closed, so it did not begin. Deliver it now, or choose another time.',
    planned_copied:
      'These data are older, or a copy, so it did not begin. Make sure that it is delivered nowhere else, then deliver it now or choose another time.',
    pictures_elsewhere:
      'Pictures of this issue have not come to this workstation yet. Try again once they are shown in it; they come from the one where they were put in.',
    planned_elsewhere:
      'Another workstation is to begin the delivery. If that one is not running, deliver the issue now from here.',
    issue_begun: 'The delivery of this issue has already begun.',
    issue_without_readers: 'No reader receives this issue.',
    delivery_elsewhere: 'Another workstation was quicker to take over the delivery of this issue.',
    ledger_missing:
      'This computer has no record of which e-mails of this issue were sent. It is not delivered any further, because some readers might get it twice.',
    mails_enough: 'No more newsletter e-mails can be sent to this address today. Try again tomorrow.',
    file_unreadable: 'The file cannot be read. Check its place and format.',
    table_not_a_table: 'This file cannot be read as a table. Choose a CSV file or an Excel workbook (.xlsx).',
    table_empty: 'There are no rows in this table. Check the file or the sheet.',
    table_encoding: 'The encoding of this file cannot be told. Choose it yourself, or save the file again as UTF-8.',
    table_locked: 'This file is protected by a password and cannot be read. Save it again without the password.',
    table_old_format: 'Excel files of the old format (.xls) cannot be read. Save the file again as .xlsx.',
    letters_too_large: 'Together these letters are over 100 MB, which is too much for one file. Export them in parts.',
    table_too_large: 'This table is too large to be read. Split it into files of at most 200 MB and a million rows.',
    table_too_many_columns: 'This table has more than 500 columns and cannot be read. Keep only those that are needed.',
    table_cell_too_long:
      'A cell or a row of this table is too long to be read. A cell may have 32,767 characters, a row a million.',
    no_titles:
      'No names of pages can be read from this file. Choose a list of paths and names (CSV, Excel) or a site map (XML, HTML).',
    dropped_unknown: 'Where the dropped files lie is not known. Choose them with “Choose files…”.',
    not_a_log:
      'This is no access log of a web server that Madoguchi knows. Choose the log itself, or paste the server’s log format.',
    log_damaged:
      'This file is packed, but cannot be unpacked: it is damaged, cut off or encrypted. Fetch it from the server again.',
    export_without_days: 'No numbers by day can be read from this file. Export it again with a column for the date.',
    bad_time_zone: 'This time zone cannot be used. Choose one from the list.',
    zone_fixed: 'The time zone cannot be changed once access logs have been imported: their days were counted by it.',
    bad_log_format:
      'This log_format cannot be read. It needs variables for time, address, request and status, with characters between them.',
    bad_internal:
      'One of the office’s own addresses cannot be read. Enter an address, a network (10.0.0.0/8), or the end of a host name (.consulate.example).',
    countries_unreadable:
      'This file cannot be read as a table of countries. Choose a CSV with “first, last, country code”, such as DB-IP’s.',
    log_import_running: 'An import of access logs is under way. Wait for it, or stop it.',
    log_import_elsewhere: 'Access logs are imported at another workstation. They cannot be imported here.',
    log_import_awaited:
      'Importing was handed over to this workstation, and what keeps lines from counting twice has not arrived yet. Try again once it has.',
    log_import_gone: 'This import is no longer under way.',
    no_log_files: 'There are no files here to import. Choose log files, or a folder that holds them.',
  },
  frame: frameEn,
  health: healthEn,
  help: helpEn,
  answers: answersEn,
  letters: lettersEn,
  office: officeEn,
  newsletter: newsletterEn,
  addresses: addressesEn,
  replies: repliesEn,
  templates: templatesEn,
  statistics: statisticsEn,
  shell: shellEn,
  cli: cliEn,
}
