import { ageGroups, ageOf } from '../../../core/family/age-groups.ts';
import { presetOf } from '../../../core/family/presets.ts';
import { presetReasons } from '../../../core/family/words-presets.ts';
import { type CommandShape, Exit } from '../../command-shape.ts';
import { withFamily } from '../../family/with-family.ts';

/** Explains what each age starts with, and why. */
export const presets: CommandShape = {
  usage: 'family presets',
  about: ({ commands }) => commands['family presets']!,
  options: ({ options }) => [['--json', options.json]],
  run: withFamily((family, { terminal, options, words, language }) => {
    const explained = ageGroups.map((ageGroup) => {
      const preset = presetOf(ageOf({ born: null, ageGroup }, family.moment().wall.day), family.terms.subjects);
      const fields = Object.keys(presetReasons) as (keyof typeof presetReasons)[];
      const reasons = Object.fromEntries(fields.map((field) => [field, presetReasons[field][ageGroup][language]]));
      return { ageGroup, preset, reasons };
    });
    if (options.json) terminal.out(`${JSON.stringify(explained, null, 2)}\n`);
    else {
      for (const { ageGroup, reasons } of explained) {
        const lines = Object.values(reasons).map((reason) => `    ${reason}\n`);
        terminal.out(`${words.family.ageGroup(ageGroup)}\n${lines.join('')}`);
      }
    }
    return Exit.well;
  }),
};
