/** The way of who sets the house up, step by step; the first two are gone before anybody has an account. */
export const setupSteps = ['hello', 'parent', 'place', 'children', 'devices', 'router', 'test', 'done'] as const;
export type SetupStep = (typeof setupSteps)[number];

/** The first step of whoever has an account. */
export const firstInside: SetupStep = 'place';

/** The last one: nothing is owed any more. */
export const lastStep: SetupStep = 'done';
