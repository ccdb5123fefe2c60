/** What the test tells the program that keeps the cores, and hears from it, over the child's IPC channel. */
export type ToHost =
  | {
      readonly type: 'start'
      readonly desk: string
      /** the built core */
      readonly script: string
      readonly dataDir: string
      readonly helsenorgeUrl: string
      readonly activationCode: string
    }
  /** for the port of the desk; dropped when there is none, as a window's message is */
  | { readonly type: 'ask'; readonly desk: string; readonly message: unknown }

export type FromHost =
  | { readonly type: 'up' }
  | { readonly type: 'spawned'; readonly desk: string; readonly pid: number }
  | { readonly type: 'connected'; readonly desk: string }
  | { readonly type: 'message'; readonly desk: string; readonly message: unknown }
  | { readonly type: 'fatal'; readonly desk: string; readonly sentence: string }
  | { readonly type: 'ended'; readonly desk: string }
