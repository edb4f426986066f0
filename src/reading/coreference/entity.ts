/** What is known, so far in the reading, of one thing that a report speaks of. */
import type { MentionType } from '../../domain/document.js';
import type { Candidate } from './candidates.js';
import type { Facts, Form } from './facts.js';
import { isSameOffice, type Office, officeOf } from './office.js';

export class Entity {
  readonly type: MentionType;
  readonly candidates: Candidate[] = [];
  readonly offices: Office[] = [];
  gender: 'm' | 'f' | null = null;
  plural = false;
  named = false;
  /** Set where the entity is a state. */
  state: string | null = null;
  /** Set where it is a group whose members are known. */
  members: readonly Entity[] | null = null;

  /** Its mentions in order of reading, so far as they are read. Names are told apart before that. */
  readonly seen: Facts[] = [];
  /** The last mention of each form. */
  readonly forms = new Map<Form, Facts>();
  readonly heads = new Set<string>();
  readonly words = new Set<string>();
  readonly keys = new Set<string>();

  constructor(type: MentionType) {
    this.type = type;
  }

  get seenNamed(): boolean {
    return this.forms.has('name');
  }

  add(candidate: Candidate): void {
    this.candidates.push(candidate);
    const { phrase } = candidate;
    this.gender ??= phrase.gender;
    if (phrase.name !== null) this.named = true;
    if (phrase.plural) this.plural = true;
    const office = officeOf(phrase);
    if (office && !this.offices.some((o) => isSameOffice(o, office))) this.offices.push(office);
  }

  see(facts: Facts): void {
    this.seen.push(facts);
    this.forms.set(facts.form, facts);
    this.gender ??= facts.gender;
    if (facts.candidate.phrase.pronoun !== null) return;
    this.heads.add(facts.head);
    this.keys.add(facts.key);
    for (const word of facts.words) this.words.add(word);
  }
}
