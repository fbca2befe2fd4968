/** A fenced block of a Markdown file; `line` is where its first line stands. */
interface Block {
  readonly language: string;
  readonly text: string;
  readonly line: number;
}

/** A command as it is printed, and what the text says comes of it; undefined where it says nothing. */
export interface Example {
  readonly command: string;
  readonly output: readonly string[] | undefined;
  readonly line: number;
}

export function blocksOf(markdown: string): Block[] {
  return [...markdown.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].map(([, language = '', text = ''], index, all) => {
    return { language, text, line: markdown.slice(0, all[index]!.index).split('\n').length + 1 };
  });
}

/** The commands: each line of `sh` blocks, and in `console` blocks what stands behind `$ `, with its output. */
export function examplesOf(markdown: string): Example[] {
  return blocksOf(markdown).flatMap(({ language, text, line }): Example[] => {
    const lines = text.trimEnd().split('\n');
    if (language === 'sh') {
      return lines.map((command, index) => ({ command, output: undefined, line: line + index }));
    }
    if (language !== 'console') return [];
    const starts = lines.flatMap((each, index) => (each.startsWith('$ ') ? [index] : []));
    return starts.map((start, index) => {
      const output = lines.slice(start + 1, starts[index + 1] ?? lines.length);
      return { command: lines[start]!.slice(2), output, line: line + start };
    });
  });
}

/** What differs from run to run: codes, numbers with their separators, and how wide columns are. */
function comparable(line: string): string {
  return line
    .replace(/\b[0-9A-Z]{4}-[0-9A-Z]{4}\b/g, 'CODE')
    .replace(/\d[\d.,:/\u00a0]*(?<![.,:])/g, 'N')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Did these lines come, with anything at all where `…` stands? Numbers need not be the same. */
export function isOutput(expected: readonly string[], real: string): boolean {
  const lines = real.trimEnd().split('\n').map(comparable);
  const match = (want: number, at: number): boolean => {
    if (want === expected.length) return at === lines.length;
    if (expected[want]!.trim() === '…') {
      return Array.from({ length: lines.length - at + 1 }, (_, skip) => at + skip).some((next) =>
        match(want + 1, next),
      );
    }
    return at < lines.length && lines[at] === comparable(expected[want]!) && match(want + 1, at + 1);
  };
  return match(0, 0);
}

/** Paths that the text names: targets of links, and code that looks like a path of the repository. */
export function pathsIn(markdown: string): string[] {
  const prose = markdown.replace(/^```[\s\S]*?^```$/gm, '');
  const links = [...prose.matchAll(/\]\(([^)#:]+)(?:#[^)]*)?\)/g)].map(([, target]) => target!);
  const code = [...prose.matchAll(/`([\w.-]+(?:\/[\w.*-]+)*\/?)`/g)]
    .map(([, text]) => text!)
    .filter((text) =>
      /^(?:src|test|scripts|blocklists|systemd|web)\/|^[\w-]+\/[\w./-]+\.(?:ts|js|json|txt)$/.test(text),
    );
  return [...new Set([...links, ...code])];
}

/** `[text](#serve-the-whole-home)`: the headings that are linked to and not there. */
export function deadAnchors(markdown: string): string[] {
  const headings = [...markdown.matchAll(/^#+ (.+)$/gm)].map(([, title]) =>
    title!
      .toLowerCase()
      .replace(/[^\p{L}\p{N} -]/gu, '')
      .replaceAll(' ', '-'),
  );
  const anchors = [...markdown.matchAll(/\]\(#([^)]+)\)/g)].map(([, anchor]) => anchor!);
  return anchors.filter((anchor) => !headings.includes(anchor));
}
