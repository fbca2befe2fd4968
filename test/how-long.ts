/** `npm run test:long`: every trial. Else, with the same seeds, as many as show that the test works and what is broken often. */
const isLong = process.env['DOMOVOY_TEST_LONG'] === '1';

/** How many trials a test makes: `all` where there is time, `few` in `npm test`. */
export function trialsOf(all: number, few: number): number {
  return isLong ? all : few;
}
