/** What is known, so far in the reading, of one thing that a report speaks of. */
import type { MentionType } from '../../domain/document.js';
import type { Candidate } from './candidates.js';
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

  constructor(type: MentionType) {
    this.type = type;
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
}
