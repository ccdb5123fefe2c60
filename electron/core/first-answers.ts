// Entry of a worker thread that reads for the window until the core is up: a process takes 200 ms to be born, a thread 80, and it begins before
// Chromium is ready.
import { join } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import { migrations } from './cache/migrations'
import { realWorld } from './clock'
import { CACHE_FILE, openToRead } from './db/open'
import { answeringFromCache } from './port/answer-from-cache'
import { answer } from './port/serve-port'

const { dataDir } = workerData as { dataDir: string }
const cache = openToRead(join(dataDir, CACHE_FILE), migrations.length)
if (cache) {
  const answering = answeringFromCache(cache.read, realWorld)
  parentPort?.on('message', (question) => {
    if (question === null) {
      cache.close()
      parentPort?.close()
    } else void answer(answering, question).then((message) => message && parentPort?.postMessage(message))
  })
}
