import manifest from '../../package.json' with { type: 'json' };

/** The version of the house, as `package.json` has it. */
export const version: string = manifest.version;
