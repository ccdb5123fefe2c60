import { citizenPaths } from '@shared/citizen/api'
import {
  documentSource,
  MOST_DOCUMENTS,
  type OwnDocument,
  ownDocuments,
  type SavedDocument,
  savedDocuments,
} from '@shared/citizen/documents'
import { id } from '@shared/id'
import type { Reads } from '@shared/tx'
import { HttpProblem } from '../../http/problem'
import { type Call, defineRoute, type Route } from '../../http/route'
import { freshId } from '../../ids'
import type { Services } from '../../services'
import { ACCESS_REFUSALS, notFound, requireAccess } from '../access'
import { act } from '../act'
import { sendFile } from '../files/send-file'
import { forPatient } from '../for-patient'
import { copyOf } from './copy'

const oneDocument = forPatient.extend({ id })

const shown = ({ id: documentId, title, from, text, savedAt, ...row }: SavedDocument): OwnDocument => ({
  id: documentId,
  source: { kind: row.sourceKind, id: row.sourceId },
  title,
  from,
  text,
  file: row.fileType === null ? null : { type: row.fileType, bytes: row.bytes ?? 0 },
  savedAt,
})

async function documentsOf(tx: Reads, patientId: string): Promise<OwnDocument[]> {
  const rows = await tx.list(savedDocuments, { where: { patientId } })
  return rows.map(shown).sort((a, b) => b.savedAt - a.savedAt || a.id.localeCompare(b.id))
}

async function documentOf(tx: Reads, documentId: string, patientId: string): Promise<SavedDocument> {
  const found = await tx.get(savedDocuments, documentId)
  if (found?.patientId !== patientId) throw notFound()
  return found
}

/** Copies that a person keeps of attachments and of the hospital's record (S132, S142). */
export function documentRoutes(services: Services): Route[] {
  const { store, clock } = services
  const open = (
    tx: Reads,
    { caller, params }: Pick<Call<'citizen', { patientId: string }, unknown, unknown>, 'caller' | 'params'>,
  ) => requireAccess(tx, caller, params.patientId, 'documents', clock())
  return [
    defineRoute({
      method: 'GET',
      path: citizenPaths.documents,
      summary: 'Documents that were saved for the chosen person, the latest first.',
      access: 'citizen',
      params: forPatient,
      answer: ownDocuments,
      refusals: ACCESS_REFUSALS,
      handle: (call) =>
        store.read(async (tx) => {
          await open(tx, call)
          return documentsOf(tx, call.params.patientId)
        }),
    }),
    defineRoute({
      method: 'POST',
      path: citizenPaths.documents,
      summary:
        'Saves a copy of an attachment or of a document of the hospital’s record. What is saved already is not saved twice.',
      access: 'citizen',
      params: forPatient,
      body: documentSource,
      bodyType: 'application/json',
      answer: ownDocuments,
      idempotent: true,
      refusals: [...ACCESS_REFUSALS, 'too-many-documents'],
      handle: async (call) => {
        const { patientId } = call.params
        return act(services, call, {
          order: null,
          before: async (tx) => {
            const patient = await open(tx, call)
            const there = await tx.list(savedDocuments, { where: { patientId } })
            const copy = await copyOf(tx, call.caller, patient, call.body, clock())
            if (there.some(({ sourceKind, sourceId }) => sourceKind === call.body.kind && sourceId === call.body.id))
              return
            if (there.length >= MOST_DOCUMENTS)
              throw new HttpProblem(409, 'too-many-documents', { data: { limit: MOST_DOCUMENTS } })
            await tx.put(savedDocuments, {
              ...copy,
              id: freshId(),
              clinicId: patient.clinicId,
              patientId,
              sourceKind: call.body.kind,
              sourceId: call.body.id,
              savedAt: clock(),
            })
          },
          answer: async (tx) => {
            await open(tx, call)
            return documentsOf(tx, patientId)
          },
        })
      },
    }),
    defineRoute({
      method: 'DELETE',
      path: citizenPaths.document,
      summary: 'Throws a saved copy away; what it was copied from stays.',
      access: 'citizen',
      params: oneDocument,
      answer: ownDocuments,
      idempotent: true,
      refusals: ACCESS_REFUSALS,
      handle: async (call) => {
        const { patientId, id: documentId } = call.params
        return act(services, call, {
          order: null,
          before: async (tx) => {
            await open(tx, call)
            await tx.delete(savedDocuments, (await documentOf(tx, documentId, patientId)).id)
          },
          answer: async (tx) => {
            await open(tx, call)
            return documentsOf(tx, patientId)
          },
        })
      },
    }),
    defineRoute({
      method: 'GET',
      path: citizenPaths.documentFile,
      summary: 'Downloads the file of a saved document.',
      access: 'citizen',
      params: oneDocument,
      answer: 'bytes',
      refusals: ACCESS_REFUSALS,
      handle: async (call) => {
        const { patientId, id: documentId } = call.params
        const {
          sha256,
          fileType: type,
          title,
        } = await store.read(async (tx) => {
          await open(tx, call)
          return documentOf(tx, documentId, patientId)
        })
        if (sha256 === null || type === null) throw notFound()
        return sendFile(store, call.reply, { sha256, type, name: title.nb })
      },
    }),
  ]
}
