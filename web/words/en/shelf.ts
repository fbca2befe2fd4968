import { pluralIn } from '../plural.ts';

const plural = pluralIn('en');

export const shelf = {
  title: 'For parents to read',
  lead: 'Talking comes first; switches come second. Nobody writes down what you read here.',
  minutes: (count: number) => `${count} ${plural(count, { one: 'minute', other: 'minutes' })} to read`,
  all: 'All that there is to read',
};
