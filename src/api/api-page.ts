import { escapeHtml } from '../core/escape-html.ts';
import type { Language } from '../core/profile.ts';
import type { Access } from './access.ts';
import { apiWords, whoMay } from './words/api-page.ts';

/** As much of an OpenAPI document as the page shows. */
export interface ApiDocument {
  readonly info: { readonly title: string; readonly version: string };
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components?: { readonly schemas?: Readonly<Record<string, unknown>> };
}

interface Operation {
  readonly summary?: string;
  readonly 'x-access': Access;
  readonly parameters?: unknown;
  readonly requestBody?: unknown;
  readonly responses?: unknown;
}

export const apiStyle = `
:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
body { max-width: 50rem; margin: 0 auto; padding: 1rem; overflow-wrap: anywhere; }
h3 { margin: 1.5rem 0 0; }
p { margin: 0.25rem 0; }
pre { overflow-x: auto; font-size: 0.875rem; }
summary { min-height: 1.5rem; }
`;

/** All routes on one page without a script, in order of their paths. */
export function apiPage({ info, paths, components = {} }: ApiDocument, language: Language): string {
  const words = apiWords[language];
  const routes = Object.entries(paths).toSorted(([one], [other]) => (one < other ? -1 : 1));
  const shown = routes.flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, operation]) => showRoute(method, path, operation, language)),
  );
  const schemas = Object.entries(components.schemas ?? {}).map(([name, schema]) => showDetails(name, schema));
  return `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(words.title)}</title><style>${apiStyle}</style></head>
<body>
<main>
<h1>${escapeHtml(words.title)}</h1>
<p>${escapeHtml(`${info.title} ${info.version}`)}</p>
<p>${escapeHtml(words.how)} <a href="/api/openapi.json">openapi.json</a></p>
<h2>${escapeHtml(words.routes)}</h2>
${shown.join('\n')}
<h2>${escapeHtml(words.shapes)}</h2>
${schemas.join('\n')}
</main>
</body>
</html>
`;
}

function showRoute(method: string, path: string, operation: Operation, language: Language): string {
  const { parameters, requestBody, responses } = operation;
  const address = `${method.toUpperCase()} /api${path === '/' ? '' : path}`;
  return `<h3><code>${escapeHtml(address)}</code></h3>
<p lang="en">${escapeHtml(operation.summary ?? '')}</p>
<p>${escapeHtml(whoMay(operation['x-access'])[language])}</p>
${showDetails(apiWords[language].inOut, { parameters, requestBody, responses })}`;
}

function showDetails(title: string, content: unknown): string {
  return `<details><summary>${escapeHtml(title)}</summary><pre tabindex="0">${escapeHtml(JSON.stringify(content, null, 1))}</pre></details>`;
}
