import { implement, ORPCError } from '@orpc/server'
import { contract, type Contract } from '#contract/contract.ts'
import type { CallContext } from '#main/host.ts'
import { invalidInput } from './invalid-input.ts'
import { NewsroomError } from '#newsroom/errors.ts'
import { noteFault } from '#newsroom/faults.ts'

type Implemented = ReturnType<typeof implement<Contract, CallContext>>
/** Written out, since what is inferred for so many calls is longer than the compiler writes. */
type Procedures = { [Area in keyof Contract]: { [Call in keyof Contract[Area]]: Call extends keyof Implemented[Area] ? Implemented[Area][Call] : never } }

/**
 * A failure that the newsroom named reaches the window under that name; any other is a fault of ours: it is
 * told in one sentence, and noted without a word of what was being written.
 */
const implemented = implement(contract)
  .$context<CallContext>()
  .use(async ({ next, path }) => {
    try {
      return await next()
    } catch (error) {
      throw callError(error, path)
    }
  })

/** Where every procedure starts. */
export const procedures: Procedures = implemented

/** A failure as a window receives it. */
function callError(error: unknown, path: readonly string[]): unknown {
  const reason = invalidInput(error)
  if (reason !== null) return new ORPCError('INVALID', { message: reason, data: { reason } })
  if (error instanceof ORPCError) return error
  if (error instanceof NewsroomError) return new ORPCError(error.kind, { message: error.message, data: error.data, cause: error })
  noteFault(path.join('.'), error)
  return new ORPCError('INTERNAL_SERVER_ERROR', { message: 'Stet could not do that because of a fault of its own. Nothing was changed; try again.', cause: error })
}
