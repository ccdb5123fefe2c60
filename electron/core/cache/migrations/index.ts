import type { Migration } from '../../db/migrate'
import { localTables001 } from './001-local-tables'
import { syncedTables001 } from './001-synced-tables'
import { copiesAndRestores002 } from './002-copies-and-restores'
import { sealedBlobs003 } from './003-sealed-blobs'
import { attention004 } from './004-attention'
import { syncLog005 } from './005-sync-log'
import { endsInIndex006 } from './006-ends-in-index'
import { whoIsTold007 } from './007-who-is-told'
import { selfReported008 } from './008-self-reported'
import { logOfWhatWasTold009 } from './009-log-of-what-was-told'
import { requestAnswer010 } from './010-request-answer'
import { openRequests011 } from './011-open-requests'
import { planChanges012 } from './012-plan-changes'
import { overbooked013 } from './013-overbooked'
import { waitingList014 } from './014-waiting-list'
import { planChangesByTime015 } from './015-plan-changes-by-time'
import { appointmentLog016 } from './016-appointment-log'
import { oneOwner017 } from './017-one-owner'
import { replyTemplates018 } from './018-reply-templates'
import { routingChanges019 } from './019-routing-changes'

/** Every version the cache has had, oldest first; a released one is never edited. */
export const migrations: readonly Migration[] = [
  { version: 1, sql: `${syncedTables001}\n${localTables001}` },
  { version: 2, sql: copiesAndRestores002 },
  { version: 3, sql: sealedBlobs003 },
  { version: 4, sql: attention004 },
  { version: 5, sql: syncLog005 },
  { version: 6, sql: endsInIndex006 },
  { version: 7, sql: whoIsTold007 },
  { version: 8, sql: selfReported008 },
  { version: 9, sql: logOfWhatWasTold009 },
  { version: 10, sql: requestAnswer010 },
  { version: 11, sql: openRequests011 },
  { version: 12, sql: planChanges012 },
  { version: 13, sql: overbooked013 },
  { version: 14, sql: waitingList014 },
  { version: 15, sql: planChangesByTime015 },
  { version: 16, sql: appointmentLog016 },
  { version: 17, sql: oneOwner017 },
  { version: 18, sql: replyTemplates018 },
  { version: 19, sql: routingChanges019 },
]
