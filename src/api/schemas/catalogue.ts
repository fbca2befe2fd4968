import { z } from '@hono/zod-openapi';
import { moment } from './choices.ts';

/** What the lists were made into last; `putBack`: the serial of the one that it stands in for. */
export const catalogue = z
  .object({ serial: z.int(), names: z.int(), created: moment, putBack: z.int().nullable() })
  .openapi('Catalogue');

/** How far the lists are compiled, from 0 to 1; null while nothing is compiled. */
export const compiling = z.number().nullable();
