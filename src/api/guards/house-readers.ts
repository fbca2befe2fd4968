import type { Context } from 'hono';
import { admit, caregivers } from '../access.ts';
import { isOnBox } from '../connection.ts';
import type { ApiEnv } from '../env.ts';

/** May this caller see how the house does? The box itself may, and whoever may read. */
export function mayReadHouse(c: Context<ApiEnv>): boolean {
  return isOnBox(c) || admit(c.var.caller, caregivers('read')) === 'admitted';
}
