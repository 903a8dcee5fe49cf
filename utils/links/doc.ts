import { CUSTOM_RULE_LIMITS } from './custom-rules';
import { AFFILIATE_NETWORKS } from './networks';
import { PARAMS } from './params';
import { CTA_WORDS } from './phrases/cta';
import { DISCLOSURE_WORDS } from './phrases/disclosure';
import { DENIED, NEGATED_WORDS } from './phrases/negated';
import { OFFSITE_CONTACT_WORDS } from './phrases/offsite-contact';
import type { PhraseClass } from './phrases/phrase-class';
import { PLATFORM_WORDS } from './phrases/platform';
import { FORWARDING_SCHEMES, REDIRECTORS, SHORTENERS } from './redirectors';
import type { Platform, Route } from './rule';
import { LINK_RULES_VERSION, PLATFORMS } from './ruleset';

/** `docs/links.md`: what the recogniser knows, written from its own data. Markdown, ends in a line feed. */
export function renderLinksDoc(): string {
  return `${[
    '# Links, share codes and phrases',
    `Generated from \`utils/links/\` (rules version ${LINK_RULES_VERSION}); do not edit. Everything is read from the text itself: no link is ever opened.`,
    INTRO,
    '## Platforms',
    table(['id', '中文', 'English', 'domains', 'app schemes'], PLATFORMS.map(platformRow)),
    '## Address shapes',
    'Matched against `host/path` (or `scheme://rest`). Named groups and listed parameters are ids.',
    ...PLATFORMS.filter(({ routes }) => routes.length > 0).flatMap((platform) => [
      `### ${platform.zh} · ${platform.en}`,
      table(['shape', 'tells'], platform.routes.map(routeRow)),
    ]),
    '## Who may earn',
    'A named account in a commission network; never the proof that a note’s author earns. A parameter counts on its own platform only, in its own shape only.',
    table(['network', '中文', 'parameters', 'on'], partyRows()),
    '## Redirectors that are unwrapped',
    table(
      ['host', 'path', 'parameter'],
      [
        ...REDIRECTORS.map(([host, path, params]) => [code(host), code(path), params.split('|').map(code).join(' ')]),
        ...Object.entries(FORWARDING_SCHEMES).map(([scheme, params]) => [
          code(`${scheme}://`),
          '',
          params.split('|').map(code).join(' '),
        ]),
      ],
    ),
    `Shorteners that hide everything (told as \`other\` / \`short\`, never as a shop): ${[...SHORTENERS].map(code).join(' ')}. Like every short link outside a shop’s own host they are a cue, never a way to buy: where they lead cannot be known offline.`,
    '## Your own rules',
    OWN_RULES,
    '## Parameters of no account',
    table(
      ['class', 'names'],
      Object.entries(PARAMS).map(([kind, names]) => [kind, names.split(' ').map(code).join(' ')]),
    ),
    '## Phrases',
    'Run on the normalised text (half-width, no invisible characters), without regard to case.',
    ...PHRASES.flatMap(([title, classes]) => [`### ${title}`, table(['class', 'patterns'], classes.map(phraseRow))]),
    'What would disclose is a denial of its class where the text up to its end matches:',
    `\`\`\`\n${DENIED.source}\n\`\`\``,
  ].join('\n\n')}\n`;
}

const OWN_RULES = [
  'Settings → Your own link rules adds shopping sites that are not listed above. A rule is a name, hosts (`shop.example.com`, or `*.example.com` for all its sub-domains; write both to have both), optional paths in which `*` stands for any characters, and what the links lead to.',
  `- Built-in platforms, redirectors and shorteners are asked first; a rule that one of them would always answer is refused when it is typed.`,
  '- Item and shop rules count as a way to buy in the author’s own words; short and other ones are cues. Confidence is `medium`, and no commission party is ever read.',
  `- No regular expressions. At most ${CUSTOM_RULE_LIMITS.rules} rules, each with ${CUSTOM_RULE_LIMITS.hosts} hosts and ${CUSTOM_RULE_LIMITS.paths} paths of ${CUSTOM_RULE_LIMITS.stars} \`*\`. Open pages use a rule as soon as it is saved; what was recorded before changes only when it is judged again (Import).`,
  '- Rows carry the rule’s id (`shop-example-com`) where a platform’s would stand, so say in a publication which rules were in use: they can be copied as text.',
].join('\n');

const INTRO = [
  '- A hit tells `platform`, `kind` (item, shop, short, affiliate, deeplink, share-code, other), ids, who is named, and `confidence`: how sure the *shape* is.',
  '- `attribution`: `commission` when a party is named or the host itself says so, `ad` for a paid click, `unknown` for short links and codes, else `none`. Deep links and redirects take the verdict of their target.',
  '- A host counts by whole labels, after `new URL`: `taobao.com.evil.cn`, `faketaobao.com`, `taobao.com@evil.cn` and look-alike letters are nobody’s shop.',
  '- At most 20,000 characters are read and 50 hits told per text; both limits are reported.',
].join('\n');

const PHRASES: readonly (readonly [title: string, classes: readonly PhraseClass[]])[] = [
  ['Shop names', PLATFORM_WORDS],
  ['Calls to action', CTA_WORDS],
  ['Contact elsewhere', OFFSITE_CONTACT_WORDS],
  ['Disclosures', DISCLOSURE_WORDS],
  ['Denials', NEGATED_WORDS],
];

function platformRow({ id, zh, en, domains, schemes }: Platform): string[] {
  return [code(id), zh, en, words(domains), words(schemes ?? '')];
}

function routeRow(route: Route): string[] {
  const ids = (['item', 'shop', 'short', 'sku', 'code'] as const).flatMap((name) => {
    const params = route[name];
    const inPath = name !== 'code' && route.at.source.includes(`(?<${name}>`);
    return [
      ...(inPath ? [`${name} in the path`] : []),
      ...(params === undefined ? [] : [`${name}: ${params.split('|').map(code).join(' ')}`]),
    ];
  });
  const also = [
    route.network && `commission (${route.network})`,
    route.ad && 'paid ad click',
    route.forward && `forwards: ${code(route.forward)}`,
    route.target && `target: ${code(route.target)}`,
    route.swap && `target: ${code(`${route.swap}…`)}`,
    route.json && `fields in ${code(route.json)}`,
    route.when && `only with ${code(`${route.when[0]}=${route.when[1].source}`)}`,
    route.confidence && `confidence ${route.confidence}`,
  ].filter((part) => typeof part === 'string');
  return [code(route.at.source), [...ids, ...also].join('; ') || (route.kind ?? '')];
}

function partyRows(): string[][] {
  const rows = new Map<string, { params: Set<string>; on: Set<string> }>();
  for (const { en, parties, routes } of PLATFORMS) {
    const told = [
      ...(parties ?? []).map(({ network, param }) => ({ network, params: param.split('|') })),
      ...routes.flatMap(({ network }) => (network === undefined ? [] : [{ network, params: [] }])),
    ];
    for (const { network, params } of told) {
      const row = rows.get(network) ?? { params: new Set(), on: new Set() };
      for (const param of params) row.params.add(code(param));
      row.on.add(en);
      rows.set(network, row);
    }
  }
  return [...rows].map(([network, { params, on }]) => [
    code(network),
    AFFILIATE_NETWORKS[network]?.['zh-CN'] ?? '',
    [...params].join(' ') || 'the host itself',
    [...on].join(', '),
  ]);
}

function phraseRow({ class: name, patterns }: PhraseClass): string[] {
  return [code(name), patterns.map(({ source }) => code(source)).join('<br>')];
}

function words(list: string): string {
  return list.split(' ').filter(Boolean).map(code).join(' ');
}

function code(text: string): string {
  return `\`${text.replaceAll('|', '\\|')}\``;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
