/**
 * The dossier as it stands, ready to be asked: taken from the kept records, or put together once for each stamp of the
 * store, and kept.
 *
 * In:  a store that anybody may write to: this server, the command line, another server.
 * Out: snapshots, as of now or of a day. One that was handed out never changes; the next question may get a newer one.
 *
 * Of each record that changed from one snapshot to the next, what it was before is remembered for a while: by that an
 * edit made on an older version is told apart from one that nobody came between.
 */
import type { Conflict, Dossier } from '../domain/dossier.js';
import type { IsoDay } from '../domain/report.js';
import { assembleAddedBy, assembleAsOf, MAKER, rebuild } from '../jobs/assemble.js';
import type { Merged } from '../merge/merge.js';
import type { Store } from '../store/store.js';
import { groupBy } from '../views/group-by.js';
import { type Names, nameRecords } from '../views/names.js';

export type Kind = 'party' | 'meeting' | 'statement' | 'issue' | 'position' | 'commitment' | 'next-step' | 'judgement';

export interface Found {
  readonly kind: Kind;
  readonly record: { readonly id: string };
}

/** What is known of a dossier only where its records are put together. */
export type Making = Omit<Merged, 'dossier' | 'because'>;

type Made = readonly [Dossier, () => Promise<Making>];

export class Snapshot {
  readonly stamp: string;
  /** null: as of now. */
  readonly asOf: IsoDay | null;
  /** The day to look from: what is overdue and what is next is counted from here. */
  readonly day: IsoDay;
  readonly dossier: Dossier;
  readonly names: Names;
  readonly #make: () => Promise<Making>;
  readonly #memo = new Map<unknown, unknown>();

  /** @param make asked again whenever `making` is: it remembers */
  constructor(stamp: string, asOf: IsoDay | null, day: IsoDay, dossier: Dossier, make: () => Promise<Making>) {
    this.stamp = stamp;
    this.asOf = asOf;
    this.day = day;
    this.dossier = dossier;
    this.names = remember(nameRecords(dossier));
    this.#make = make;
  }

  /** The same dossier, looked at on another day. */
  on(day: IsoDay): Snapshot {
    return new Snapshot(this.stamp, this.asOf, day, this.dossier, this.#make);
  }

  /** What waits for a person, what became of judgements and ids: of kept records, made when it is first asked for. */
  making(): Promise<Making> {
    return this.#make();
  }

  /** What an answer made of it is tagged with: the same tag, the same answer. */
  get version(): string {
    return `${this.stamp}@${this.day}${this.asOf === null ? '' : '!'}`;
  }

  /** What `make` makes of this snapshot, made once. `make` has to be one function, not a new one each time. */
  view<View>(make: (dossier: Dossier, day: IsoDay) => View): View {
    if (!this.#memo.has(make)) this.#memo.set(make, make(this.dossier, this.day));
    return this.#memo.get(make) as View;
  }

  /** A record by its own id. */
  record(id: string): Found | null {
    return this.view(indexRecords).get(id) ?? null;
  }

  /** A record by its id, or by one that led to it. */
  async find(id: string): Promise<Found | null> {
    return this.record(id) ?? this.record((await this.making()).leadsTo.get(id) ?? '');
  }

  conflictsOf(id: string): readonly Conflict[] {
    return this.view(indexConflicts).get(id) ?? [];
  }
}

function indexRecords(dossier: Dossier): ReadonlyMap<string, Found> {
  const index = new Map<string, Found>();
  const add = (kind: Kind, records: readonly { readonly id: string }[]): void => {
    for (const record of records) index.set(record.id, { kind, record });
  };
  // Parties last: an id that an issue and a party share is the party's, as everywhere.
  add('judgement', dossier.judgements);
  add('issue', dossier.issues);
  add('meeting', dossier.meetings);
  add('statement', dossier.statements);
  add('position', dossier.positions);
  add('commitment', dossier.commitments);
  add('next-step', dossier.nextSteps);
  add('party', dossier.parties);
  return index;
}

const indexConflicts = ({ conflicts }: Dossier): ReadonlyMap<string, readonly Conflict[]> =>
  groupBy(conflicts, ({ record }) => record);

/** Days kept beside the present: two for what changed between them, a few more for windows open on others. */
const MOST_DAYS = 6;
/** Before anything was published: whoever never looked sees all of it as new. */
export const NEVER = '0001-01-01';
/** Steps back that an edit may have been made on. */
const MOST_MOVES = 200;

interface Move {
  readonly from: string;
  /** Of each record that changed or went, what it was; null: it was not there. */
  readonly before: ReadonlyMap<string, Found | null>;
}

export class Snapshots {
  readonly #store: Store;
  readonly #today: () => IsoDay;
  #present: Snapshot | null = null;
  #asking: Promise<Snapshot> | null = null;
  readonly #days = new Map<string, Promise<Snapshot>>();
  readonly #moves: Move[] = [];

  constructor(store: Store, today: () => IsoDay) {
    this.#store = store;
    this.#today = today;
  }

  at(asOf: IsoDay | undefined): Promise<Snapshot> {
    return asOf === undefined ? this.present() : this.asOf(asOf);
  }

  /** Those who ask at the same time look at the store once. */
  present(): Promise<Snapshot> {
    this.#asking ??= this.#look().finally(() => {
      this.#asking = null;
    });
    return this.#asking;
  }

  /** One that has in it whatever was written before this was called. */
  async fresh(): Promise<Snapshot> {
    await this.#asking?.catch(() => {});
    return this.present();
  }

  /** The dossier as it was known on a day, by the present claims and judgements. */
  async asOf(day: IsoDay): Promise<Snapshot> {
    const present = await this.present();
    return this.#past(day, day, async () => {
      // Where all of it was published by then, it is the present one.
      const isAll = present.dossier.documents.every(({ published }) => published !== null && published <= day);
      return isAll ? [present.dossier, () => present.making()] : partMaking(await assembleAsOf(this.#store, day));
    });
  }

  /** The dossier of the reports that had been added by a moment; null: of none. */
  addedBy(moment: string | null): Promise<Snapshot> {
    const day = moment?.slice(0, 10) ?? NEVER;
    return this.#past(`added ${moment}`, day, async () => partMaking(await assembleAddedBy(this.#store, moment ?? '')));
  }

  async #past(what: string, day: IsoDay, put: () => Promise<Made>): Promise<Snapshot> {
    const { stamp } = await this.present();
    const key = `${stamp} ${what}`;
    const known = this.#days.get(key);
    const snapshot = known ?? put().then((made) => new Snapshot(stamp, day, day, ...made));
    this.#days.delete(key);
    this.#days.set(key, snapshot);
    snapshot.catch(() => this.#days.delete(key));
    for (const old of this.#days.keys()) {
      if (this.#days.size <= MOST_DAYS) break;
      this.#days.delete(old);
    }
    return snapshot;
  }

  /**
   * What a record was at a stamp, where it is something else now.
   * @returns undefined: it has not changed since; null: it was not there. 'forgotten': the stamp lies too far back
   */
  async changedSince(stamp: string, id: string): Promise<Found | null | undefined | 'forgotten'> {
    const present = await this.present();
    if (present.stamp === stamp) return undefined;
    const first = this.#moves.findIndex(({ from }) => from === stamp);
    if (first < 0) return 'forgotten';
    const move = this.#moves.slice(first).find(({ before }) => before.has(id));
    const was = move?.before.get(id);
    return was !== undefined && different(was, present.view(indexRecords).get(id) ?? null) ? was : undefined;
  }

  async #look(): Promise<Snapshot> {
    const [stamp, day] = [await this.#store.stamp(), this.#today()];
    const present = this.#present;
    if (present?.stamp === stamp) {
      if (present.day !== day) this.#present = present.on(day);
      return this.#present as Snapshot;
    }
    const next = await this.#take(stamp, day);
    if (present) this.#remember(present, next);
    this.#present = next;
    return next;
  }

  async #take(stamp: string, day: IsoDay): Promise<Snapshot> {
    const kept = await this.#store.dossier(MAKER);
    if (!kept) return new Snapshot(stamp, null, day, ...partMaking(await rebuild(this.#store)));
    let making: Promise<Making> | null = null;
    const make = (): Promise<Making> => {
      making ??= rebuild(this.#store, { readOnly: true });
      // The dossier may be locked for the moment: the next who asks tries again.
      making.catch(() => {
        making = null;
      });
      return making;
    };
    return new Snapshot(stamp, null, day, kept, make);
  }

  #remember(present: Snapshot, next: Snapshot): void {
    const [old, now] = [present.view(indexRecords), next.view(indexRecords)];
    const before = new Map<string, Found | null>();
    for (const [id, found] of old) if (different(found, now.get(id) ?? null)) before.set(id, found);
    for (const id of now.keys()) if (!old.has(id)) before.set(id, null);
    this.#moves.push({ from: present.stamp, before });
    if (this.#moves.length > MOST_MOVES) this.#moves.shift();
  }
}

/** The same few names are asked for with every answer. */
function remember(names: Names): Names {
  const known = new Map<string, string>();
  return (id) => {
    const name = known.get(id) ?? names(id);
    // Whatever is no id of a record is asked for once: kept, it would fill the memory.
    if (name !== id) known.set(id, name);
    return name;
  };
}

const partMaking = ({ dossier, ...making }: Merged): Made => [dossier, () => Promise.resolve(making)];

const different = (a: Found | null, b: Found | null): boolean =>
  JSON.stringify(a?.record ?? null) !== JSON.stringify(b?.record ?? null);
