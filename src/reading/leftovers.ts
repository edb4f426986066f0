/**
 * What a page leaves in an article's text: links to other stories, calls to share or subscribe, credits of pictures, notes
 * of the desk. They are kept in the text, since places count from its first character, and nothing is read from them.
 *
 * In:  the text.
 * Out: the lines that are leftovers, in order.
 */
import { overlaps, type Span } from '../domain/span.js';

export function findLeftovers(text: string): Span[] {
  const found: Span[] = [];
  for (const { index, 0: line } of text.matchAll(/[^\n]+/g)) {
    if (LEFTOVER.test(line.slice(0, LONGEST_SIGN).trim())) found.push({ start: index, end: index + line.length });
  }
  return found;
}

/** What does not stand in a leftover. */
export function outside<Placed extends { readonly trigger: Span }>(
  leftovers: readonly Span[],
  frames: readonly Placed[],
): readonly Placed[] {
  return leftovers.length === 0 ? frames : frames.filter((f) => !leftovers.some((l) => overlaps(l, f.trigger)));
}

const LONGEST_SIGN = 60;

const LEFTOVER = new RegExp(
  `^[\\s•*|>–—-]*(?:${[
    // links to other stories
    '(?:read|see|watch|listen|learn) (?:more|also|next|now|here)\\b(?! than)|also read\\b|more (?:on|from|about) (?:this|the)\\b.{0,30}$',
    'related(?: (?:stor(?:y|ies)|articles?|topics?|coverage|content|news|links?))?\\s*(?::|$)|recommended(?: (?:for you|stories|reading))?\\s*(?::|$)',
    "(?:most (?:read|viewed|popular|shared)|trending|top stories|editors?['’] picks|you (?:may|might) (?:also )?like|what to (?:read|watch) next)\\b.{0,20}$",
    '(?:watch|video|listen|podcast|in pictures|explainer|analysis|opinion|live)\\s*:\\s',
    // calls to the reader
    'advertisement\\b|sponsored\\b.{0,20}$|(?:share|save|print|email|copy link)(?: this)?(?: (?:article|story|page|link))?$|share (?:on|via)\\b',
    '(?:sign up|subscribe|log in|register|join us|follow us|follow our|download (?:the|our) app|get (?:the|our) (?:latest|newsletter)|enter your email|support (?:our|us)\\b)',
    '(?:skip to|jump to|back to top|show more|load more|view comments|\\d+ comments?|comments?)\\b.{0,20}$',
    // credits and notes
    '(?:image|photo|picture|video)(?:graph)? (?:source|credit|by|courtesy)\\b|(?:getty images|ap photo|reuters/|afp/|epa/|file photo$)',
    '(?:copyright|©|\\(c\\)) |all rights reserved|(?:reporting|editing|additional reporting|writing|compiled) by\\b|our standards:',
    '(?:this (?:article|story|report|live blog) (?:was|has been|is) (?:originally |first |last )?(?:published|updated|amended|corrected|part of|closed))\\b',
    '(?:last )?(?:updated|published|modified|posted)(?: on| at)?\\s*:\\s|\\d+[ -]min(?:ute)?s? read\\b',
    '(?:cookie|privacy) (?:policy|settings|notice)|terms (?:of|and) (?:use|conditions|service)\\b',
  ].join('|')})`,
  'i',
);
