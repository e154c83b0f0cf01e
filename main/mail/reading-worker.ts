import { parentPort } from 'node:worker_threads'
import { answerReadingRequests } from './reading-requests.ts'

// The worker's entry: mails are hostile input and are read here, away from the database, with a limit on memory and time.
answerReadingRequests(parentPort!)
