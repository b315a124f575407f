import { oc } from '@orpc/contract'
import { newsroomErrors } from './errors.ts'

/** Every call of the contract starts here, so that every call can fail in the same named ways. */
export const procedure = oc.errors(newsroomErrors)
