import type { CommandArgs, CommandName, LocalArgs, LocalName } from '@shared/contract'
import { type Result, refuse } from '@shared/result'
import { useDesk } from './desk'

// a defect becomes a refusal with its own sentence: no view has to catch, and nothing is lost from the form
const survive = (running: Promise<Result<unknown>>): Promise<Result<unknown>> =>
  running.catch((error: unknown) => {
    console.error(error)
    return refuse('failed')
  })

/**
 * A write. Resolves as soon as it is durable on this workstation (no network is waited for), or with a refusal as a value;
 * `useRefusalText` makes the sentence.
 */
export function useCommand<N extends CommandName>(name: N): (args: CommandArgs<N>) => Promise<Result<unknown>> {
  const client = useDesk()
  return (args) => survive(client.command(name, args))
}

/** An act on this workstation only (draft, user at the desk, settled card). */
export function useLocal<N extends LocalName>(name: N): (args: LocalArgs<N>) => Promise<Result<unknown>> {
  const client = useDesk()
  return (args) => survive(client.local(name, args))
}
