import { type Argument, Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import type { Language } from '../core/profile.ts';
import { Exit, type CommandShape } from './command-shape.ts';
import { ask } from './commands/ask.ts';
import { catalogue } from './commands/catalogue.ts';
import { certificate } from './commands/certificate.ts';
import { check } from './commands/check.ts';
import { compile } from './commands/compile.ts';
import { deskInit, deskReviewerAdd, deskServe } from './commands/desk.ts';
import { familyCommands } from './commands/family.ts';
import { healthcheck } from './commands/healthcheck.ts';
import { parentList, parentReset } from './commands/parent.ts';
import { registryBuild } from './commands/registry-build.ts';
import { registryKeygen } from './commands/registry-keygen.ts';
import { serve } from './commands/serve.ts';
import { setupCode } from './commands/setup-code.ts';
import { status } from './commands/status.ts';
import { why } from './commands/why.ts';
import type { HousePort } from './house-port.ts';
import { flaggedLanguage, settingsLanguage } from './language.ts';
import type { Options, Session } from './session.ts';
import type { Terminal } from './terminal.ts';
import { examples } from './words/examples.ts';
import type { Words } from './words/en.ts';
import { wordsOf } from './words/words-of.ts';

/** Every command, in the order of the help. */
const commands: readonly CommandShape[] = [
  serve,
  compile,
  catalogue,
  why,
  ask,
  check,
  status,
  healthcheck,
  setupCode,
  parentList,
  parentReset,
  certificate,
  ...familyCommands,
  registryBuild,
  registryKeygen,
  deskInit,
  deskServe,
  deskReviewerAdd,
];

/** Runs one command line (without the program's own name); the exit code. */
export async function run(args: readonly string[], terminal: Terminal, house: HousePort): Promise<number> {
  const language = flaggedLanguage(args) ?? settingsLanguage(args, terminal);
  const words = wordsOf(language);
  let exit: number = Exit.well;
  const program = rootCommand(terminal, words);
  for (const shape of commands) {
    const command = addCommand(program, shape.usage, words).description(shape.about(words));
    for (const [flags, about] of shape.options?.(words) ?? []) command.option(flags, about);
    const shown = examplesOf(shape, words);
    if (shown !== '') command.addHelpText('after', shown);
    command.action(async () => {
      const session: Session = {
        terminal,
        house,
        language,
        words,
        args: command.args,
        options: command.optsWithGlobals<Options>(),
      };
      exit = await shape.run(session);
    });
  }
  try {
    await program.parseAsync(args, { from: 'user' });
    return exit;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return Exit.well;
    // Without a command the help itself is the complaint.
    if (error.code !== 'commander.help')
      terminal.err(`${misuse(error, words)}\n${words.usage.seeHelp(commandOf(args))}\n`);
    return Exit.misused;
  }
}

/**
 * Adds a command where its usage says: `ask <name>` to the program, `registry build <dump>` to the group `registry`,
 * `desk reviewer add <folder>` to the group `reviewer` in the group `desk`.
 */
function addCommand(parent: Command, usage: string, words: Words, outer = ''): Command {
  const [, name, rest] = /^(\w+) (\w.*)$/.exec(usage) ?? [];
  if (name === undefined || rest === undefined) return parent.command(usage);
  const known = parent.commands.find((command) => command.name() === name);
  const path = `${outer}${name}`;
  const group = known ?? parent.command(name).description(words.commands[path]!).helpCommand(false);
  return addCommand(group, rest, words, `${path} `);
}

function rootCommand(terminal: Terminal, words: Words): Command {
  const program = new Command('domovoy')
    .description(words.about)
    .helpOption('-h, --help', words.usage.help)
    .helpCommand(false)
    .exitOverride()
    .configureHelp({
      showGlobalOptions: true,
      subcommandTerm: (command) => `${command.name()} ${command.registeredArguments.map(shown).join(' ')}`.trim(),
      styleTitle: (title) => words.usage.titles[title] ?? title,
      styleUsage: (text) => inWords(text, words),
      styleOptionTerm: (text) => inWords(text, words),
      styleSubcommandTerm: (text) => inWords(text, words),
      styleArgumentTerm: (text) => inWords(text, words),
    })
    .configureOutput({
      writeOut: (text) => terminal.out(text),
      writeErr: (text) => terminal.err(text),
      // The library's sentences are English: `misuse` says it in the words of the house.
      outputError: () => {},
    });
  for (const option of commonOptions(words)) program.addOption(option);
  return program;
}

/** An argument as the help writes it. */
function shown(argument: Argument): string {
  return argument.required ? `<${argument.name()}>` : `[${argument.name()}]`;
}

/** `[options] <file>` in the words of a language. */
function inWords(text: string, { usage }: Words): string {
  return text.replace(/(?<=[<[])[^\]>]+/g, (word) => usage.placeholders[word] ?? word);
}

/** Understood before and behind the command. */
function commonOptions(words: Words): Option[] {
  return [
    new Option('--settings <file>', words.options.settings),
    new Option('--set <key=value>', words.options.set).argParser(addAssignment),
    new Option('--language <language>', words.options.language).argParser(asLanguage),
  ];
}

function asLanguage(text: string): Language {
  if (text !== 'en' && text !== 'ru') throw new InvalidArgumentError('');
  return text;
}

function addAssignment(text: string, before: Readonly<Record<string, string>> = {}): Record<string, string> {
  const [, key, value] = /^([^=]+)=(.*)$/s.exec(text) ?? [];
  if (key === undefined || value === undefined) throw new InvalidArgumentError('');
  return { ...before, [key]: value };
}

/** Ways to write a command, for the end of its help; empty where there are none. */
function examplesOf({ usage }: CommandShape, words: Words): string {
  const known = examples[nameOf(usage)] ?? [];
  return known.length === 0
    ? ''
    : [`\n${words.usage.examples}`, ...known.map((line) => `  domovoy ${line}`)].join('\n');
}

/** `family yes <ask>` → `family yes` */
function nameOf(usage: string): string {
  return usage.split(/ [<[]/)[0]!;
}

/** The command that a command line begins with: `family yes`; empty where it is none. */
function commandOf(args: readonly string[]): string {
  const typed = args.filter((arg) => !arg.startsWith('-'));
  const names = commands.map(({ usage }) => nameOf(usage));
  return (
    [3, 2, 1].map((length) => typed.slice(0, length).join(' ')).find((name) => names.includes(name)) ??
    names.find((name) => name.startsWith(`${typed[0]} `))?.split(' ')[0] ??
    ''
  );
}

/** What was wrong with the command line; the library quotes the word it stumbled over. */
function misuse({ code, message }: CommanderError, words: Words): string {
  const quoted = /'([^']*)'/.exec(message)?.[1] ?? '';
  const word = words.usage.placeholders[quoted] ?? inWords(quoted, words);
  return words.usage.mistakes[code]?.(word) ?? message;
}
