/**
 * What a page says about itself.
 *
 * In:  the page's document.
 * Out: outlet, address and day of publishing, as far as it names them.
 * Believed in this order: JSON-LD, which is written for machines; meta tags; time elements, for the day.
 */
import type { IsoDay } from '../domain/report.js';
import { parseDay } from './published.js';

export interface PageMetadata {
  readonly title?: string;
  readonly outlet?: string;
  readonly url?: string;
  readonly published?: IsoDay;
}

/** The little of the DOM that is used here; linkedom's own types are wider than the standard's. */
export interface PageElement {
  readonly textContent: string | null;
  getAttribute(name: string): string | null;
}
export interface PageDocument {
  querySelectorAll(selector: string): Iterable<PageElement>;
}

export function readPageMetadata(page: PageDocument): PageMetadata {
  const things = readJsonLd(page);
  const articles = things.filter(({ '@type': type }) => /Article|Posting|Report\b/.test(String(type)));
  const article = articles[0];
  const meta = readMetaTags(page);
  const found = {
    title: text(article?.headline) ?? meta.first(['og:title', 'twitter:title']),
    outlet: nameOf(article?.publisher) ?? meta.first(['og:site_name', 'publisher', 'dc.publisher']),
    url: firstAddress([canonical(page), meta.first(['og:url']), text(article?.url), text(article?.mainEntityOfPage)]),
    published:
      firstDay([...articles, ...things].map(({ datePublished }) => text(datePublished))) ??
      firstDay(DATE_TAGS.map((name) => meta.first([name]))) ??
      firstDay(timeElements(page)),
  };
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value));
}

type Thing = Readonly<Record<string, unknown>>;

function readJsonLd(page: PageDocument): readonly Thing[] {
  return [...page.querySelectorAll('script[type="application/ld+json"]')].flatMap(({ textContent }) => {
    try {
      return listThings(JSON.parse(textContent ?? ''));
    } catch {
      return []; // A page whose JSON-LD is broken still has its meta tags.
    }
  });
}

/** One thing, a list of them, or a graph. */
function listThings(value: unknown): readonly Thing[] {
  if (Array.isArray(value)) return value.filter(isThing);
  if (!isThing(value)) return [];
  return Array.isArray(value['@graph']) ? value['@graph'].filter(isThing) : [value];
}

const isThing = (value: unknown): value is Thing =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const text = (value: unknown): string | undefined =>
  typeof value === 'string' ? value.replace(/\s+/g, ' ').trim() || undefined : undefined;

function nameOf(value: unknown): string | undefined {
  const thing: unknown = Array.isArray(value) ? value[0] : value;
  return isThing(thing) ? text(thing.name) : text(thing);
}

interface MetaTags {
  first(names: readonly string[]): string | undefined;
}

function readMetaTags(page: PageDocument): MetaTags {
  const tags = new Map<string, string>();
  for (const tag of page.querySelectorAll('meta')) {
    const name = (
      tag.getAttribute('property') ??
      tag.getAttribute('name') ??
      tag.getAttribute('itemprop')
    )?.toLowerCase();
    const content = text(tag.getAttribute('content'));
    if (name && content && !tags.has(name)) tags.set(name, content);
  }
  return { first: (names) => names.map((name) => tags.get(name)).find(Boolean) };
}

/** Tags in use for the day of publishing, the standard ones first. A day of change (`article:modified_time`) is none. */
const DATE_TAGS = [
  'article:published_time',
  'og:article:published_time',
  'datepublished',
  'dcterms.issued',
  'dc.date.issued',
  'dcterms.date',
  'dc.date',
  'parsely-pub-date',
  'sailthru.date',
  'cxenseparse:recs:publishtime',
  'citation_publication_date',
  'publication_date',
  'publish-date',
  'publishdate',
  'pubdate',
  'date',
];

/** A time that is marked as the publishing one; else the first of the article; never one of a list of other articles. */
function timeElements(page: PageDocument): readonly (string | undefined)[] {
  const marked = [...page.querySelectorAll('time[pubdate], time[itemprop="datePublished"], time.entry-date.published')];
  const inside = [...page.querySelectorAll('article time, main time, header time')].slice(0, 1);
  const all = [...page.querySelectorAll('time')];
  const candidates = [...marked, ...inside, ...(all.length === 1 ? all : [])];
  return candidates.map((time) => text(time.getAttribute('datetime')) ?? text(time.textContent));
}

function firstDay(values: readonly (string | undefined)[]): IsoDay | undefined {
  return values.map((value) => (value ? parseDay(value) : null)).find((day) => day !== null) ?? undefined;
}

function canonical(page: PageDocument): string | undefined {
  const [link] = page.querySelectorAll('link[rel="canonical"]');
  return text(link?.getAttribute('href'));
}

const firstAddress = (values: readonly (string | undefined)[]): string | undefined =>
  values.find((value) => value && /^https?:\/\//i.test(value));
