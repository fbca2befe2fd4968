// Real lists beside the repository (../shared/lists) as `[[source]]` settings: node scripts/shared-lists.ts > settings.toml
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where the workshop keeps lists as they were published; no part of the repository. */
export const sharedLists: string = fileURLToPath(new URL('../../shared/lists', import.meta.url));

export const haveSharedLists: boolean = existsSync(sharedLists);

/** One list of names, and what the house is told about it. */
export interface SharedList {
  readonly id: string;
  readonly path: string;
  readonly category: string;
  readonly action: 'block' | 'allow';
}

/** Not written for a resolver, or not ours to judge: file → reason. The first that fits has the file. */
const leftOut: readonly (readonly [RegExp, string])[] = [
  [/(\.json|\.md|\.yml|LICENSE)$|^v2fly\.tar\.xz$/, 'no list of names'],
  [/\.ip(\.xz)?$/, 'bare addresses; DNS sees only names'],
  [/^shadowwhisperer\/Top_Level$/, 'whole top-level domains, which the house refuses to close'],
  [/^shadowwhisperer\/Whitelists\/Filter/, 'what that project has looked at, not what is good'],
  [/\/allow_gov_med_ru/, 'good names of every kind; an exception holds for one category'],
  [/\/bank_finance/, 'no category of ours: nobody keeps a family from its bank'],
];

/** What a list is about, by its path; the first that fits has it. `!` before a category: an exception from it. */
const categories: readonly (readonly [RegExp, string])[] = [
  [/^education\/|\/allow_education/, '!adult'], // made as the exceptions of a list of pornography
  [/\/Whitelists\/Whitelist$/, '!tracking'],
  [/adult|pornography/i, 'adult'],
  [/shock|snuff|violence/i, 'violence'],
  [/drugs/, 'drugs'],
  [/vaping/, 'alcohol-tobacco'],
  [/gambling/i, 'gambling'],
  [/dating|tinder/i, 'dating'],
  [/piracy|torrent/, 'piracy'],
  [/cryptocurrency/i, 'trading'],
  [/crypto/, 'cryptomining'],
  [/phishing|typo/i, 'phishing'],
  [/scam|fake|redirect/i, 'scam'],
  [/malware|ransomware|risk/i, 'malware'],
  [/encrypted[-_]dns|shadowwhisperer\/DNS$/, 'encrypted-dns'],
  [/^nextdns-bypass|bypass|nosafesearch|tunnel/i, 'vpn-proxy'],
  [/remote/i, 'remote-access'],
  [/url_?shortener/i, 'url-shorteners'],
  [/dynamic/i, 'dynamic-dns'],
  [/webmail_hosting|shadowwhisperer\/Free$/, 'free-hosting'],
  [/\/(AI|ai\.txt\.xz|chatgpt)$/, 'ai-chat'],
  [/\/press/, 'news'],
  [/chat_forums|reddit/, 'forums'],
  [/\/(9gag|imgur)$/, 'humour'],
  [/\/spotify$/, 'music'],
  [/\/twitch$/, 'live-streaming'],
  [/youtube|video|\/(dailymotion|disneyplus|hbomax|hulu|netflix|vimeo)$/, 'video'],
  [/whatsapp|\/(discord|google-chat|messenger|signal|skype|telegram|zoom)$/, 'messengers'],
  [/shopping|\/(amazon|ebay)$/, 'shopping'],
  [/games|fortnite|\/(blizzard|leagueoflegends|minecraft|playstation-network|roblox|steam|xboxlive)$/, 'games'],
  [/social|facebook|tiktok|twitter|\/(bereal|instagram|mastodon|pinterest|snapchat|tumblr|vk)$/, 'social'],
  [/tracking|smart-tv|adobe|\/(Wild_)?(Apple|Fonts|Microsoft)$/i, 'tracking'],
  [/\/ads|_?ads\.xz$|^adguard\/|\/basic|\/light|referral|\/(Junk|Marketing|(Wild_)?Chat)$/i, 'ads'],
];

/** What becomes of the files there: lists, files left out and why, and files that this table does not know. */
export function sortSharedLists(root = sharedLists): {
  lists: SharedList[];
  leftOut: { file: string; reason: string }[];
  unknown: string[];
} {
  const sorted = {
    lists: [] as SharedList[],
    leftOut: [] as { file: string; reason: string }[],
    unknown: [] as string[],
  };
  for (const file of readdirSync(root, { recursive: true, encoding: 'utf8' }).sort()) {
    const path = join(root, file);
    if (!statSync(path).isFile()) continue;
    const reason = leftOut.find(([pattern]) => pattern.test(file))?.[1];
    const category = categories.find(([pattern]) => pattern.test(file))?.[1];
    if (reason !== undefined) sorted.leftOut.push({ file, reason });
    else if (category === undefined) sorted.unknown.push(file);
    else sorted.lists.push({ id: file.toLowerCase(), path, ...readCategory(category) });
  }
  return sorted;
}

function readCategory(text: string): Pick<SharedList, 'category' | 'action'> {
  return text.startsWith('!') ? { category: text.slice(1), action: 'allow' } : { category: text, action: 'block' };
}

/** The lists as tables of `settings.toml`. */
export function sourceTables(lists: readonly SharedList[]): string {
  return lists
    .map(
      (list) =>
        `[[source]]\n${Object.entries(list)
          .map(([key, value]) => `${key} = ${JSON.stringify(value)}\n`)
          .join('')}`,
    )
    .join('\n');
}

if (import.meta.main) process.stdout.write(sourceTables(sortSharedLists().lists));
