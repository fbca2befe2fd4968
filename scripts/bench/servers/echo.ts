import { fileURLToPath } from 'node:url';
import { compileC } from '../tools.ts';
import type { Cook } from './recipe.ts';

const script = fileURLToPath(new URL('../echo-server.ts', import.meta.url));

export const echo: Cook = ({ port }) => {
  return { title: 'Node echo', command: [process.execPath, script, String(port)] };
};

export const cEcho: Cook = ({ folder, port }) => {
  const program = compileC('echo', folder);
  if (program === undefined) return 'no C compiler is here';
  return { title: 'C echo', command: [program, String(port)] };
};
