import type { Answer, Client } from '../../client.ts';

/** The verdict on a name for somebody now, and all that speaks for and against it. */
export type Explanation = Answer<Client['why']['$get']>;
