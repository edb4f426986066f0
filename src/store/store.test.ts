import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { asKept, collect, makeClaims, makeDossier, makeJudgement, makeReport } from '../../test/kept-reports.js';
import { ENGINES, type Running } from '../../test/stores.js';
import { initStore, openStore } from './open.js';
import { PARTS, type Store } from './store.js';

/** What puts the records together. */
const MAKER = '1.0.0';

const MONDAY = '2021-06-14T08:00:00.000Z';
const TUESDAY = '2021-06-15T08:00:00.000Z';
const WEDNESDAY = '2021-06-16T08:00:00.000Z';

const planned = makeReport('geneva', 'Biden and Putin are to meet in Geneva on Wednesday.', {
  title: 'Two presidents in Geneva',
  outlet: 'AP',
  url: 'https://example.org/geneva',
  published: '2021-06-14',
});
const held = makeReport('geneva', 'Biden and Putin met in Geneva on Wednesday.', { published: '2021-06-16' });
const start = makeReport('start', 'New START was extended in February.', { published: '2021-02-03' });

describe.each(ENGINES)('a store on $name', ({ start: startEngine }) => {
  let running: Running;
  let address: string;
  let store: Store;
  beforeAll(async () => {
    running = await startEngine();
  });
  beforeEach(async () => {
    address = running.newAddress();
    await initStore(address);
    store = await openStore(address);
    return () => store.close();
  });
  afterAll(() => running.stop());

  const ids = async () => (await collect(store.waiting())).map(({ id }) => id);
  const states = async () => (await store.additions()).map(({ state }) => state);
  const claims = () => collect(store.claims());

  it('has nothing at first', async () => {
    expect(await store.count()).toEqual({ reports: 0, waiting: 0, failed: 0, judgements: 0 });
    expect(await claims()).toEqual([]);
    expect(await store.dossier(MAKER)).toBeNull();
    expect(await store.report('geneva')).toBeNull();
    expect(await store.check()).toEqual([]);
  });

  it('keeps what it was given when it is opened again', async () => {
    await store.keepReports([planned], MONDAY);
    await store.close();
    store = await openStore(address);
    expect(await store.report('geneva')).toEqual(planned);
  });

  describe('reports', () => {
    it('are new once, and known from then on', async () => {
      expect(await store.keepReports([planned, start], MONDAY)).toEqual(['new', 'new']);
      const elsewhere = {
        ...planned,
        problems: [{ rule: 'intake/id', message: 'another one', level: 'note' }],
      } as const;
      expect(await store.keepReports([elsewhere, start], TUESDAY)).toEqual(['known', 'known']);
      expect(await store.report('geneva')).toEqual(planned);
      expect(await store.additions()).toHaveLength(2);
    });

    it('are changed where their day or outlet is told, and read anew; what is not told again stays', async () => {
      const undated = makeReport('geneva', planned.text);
      const dated = { ...undated, published: '2021-06-09', title: 'A summit' };
      expect(await store.keepReports([undated], MONDAY)).toEqual(['new']);
      await store.keepClaims([makeClaims(undated)]);
      expect(await store.keepReports([dated], TUESDAY)).toEqual(['changed']);
      expect(await store.keepReports([undated], WEDNESDAY)).toEqual(['known']);
      expect(await store.keepReports([{ ...undated, outlet: 'RÚV' }], WEDNESDAY)).toEqual(['changed']);
      expect(await store.report('geneva')).toEqual({ ...dated, outlet: 'RÚV' });
      expect(await store.count()).toMatchObject({ reports: 1, waiting: 1 });
      expect(await collect(store.texts())).toHaveLength(1);
    });

    it('with another text are changed, and every text stays readable', async () => {
      await store.keepReports([planned], MONDAY);
      expect(await store.keepReports([held], WEDNESDAY)).toEqual(['changed']);
      expect(await store.report('geneva')).toEqual(held);
      expect(await store.report('geneva', planned.sha256)).toEqual(planned);
      expect(await store.report('geneva', start.sha256)).toBeNull();
      expect(await store.count()).toMatchObject({ reports: 1, waiting: 1 });
    });

    it('are others under another id, whatever their address or text', async () => {
      expect(await store.keepReports([planned, { ...planned, id: 'geneva-2' }], MONDAY)).toEqual(['new', 'new']);
    });

    it('may come in several texts at once, the last of them the newest', async () => {
      expect(await store.keepReports([planned, held, planned], MONDAY)).toEqual(['new', 'changed', 'changed']);
      expect((await store.report('geneva'))?.text).toBe(planned.text);
      expect((await collect(store.texts())).map(({ sha256 }) => sha256)).toEqual([held.sha256, planned.sha256]);
      expect(await ids()).toEqual(['geneva']);
    });

    it('come back to the character, those included that no database keeps', async () => {
      const texts = ['', ' \r\n\ttabs\u00a0', '🤝 in Genève', 'NUL \0 inside', 'half a pair \ud83e', '\ufeffmark'];
      const reports = texts.map((text, at) => makeReport(`r${at}`, text));
      await store.keepReports(reports, MONDAY);
      expect(await collect(store.waiting())).toEqual(reports);
      expect(await collect(store.texts())).toEqual(
        reports.map(({ id, sha256, text }) => ({ document: id, sha256, text })),
      );
    });

    it('are refused under an id that no database keeps', async () => {
      await expect(store.keepReports([makeReport('a\0b', 'Text.')], MONDAY)).rejects.toThrow(
        'report "a\\u0000b": its id has characters that no dossier can keep',
      );
    });

    it('wait in the order of the code units of their ids', async () => {
      const names = ['b', 'a', 'Z', 'é', 'a-b', 'a b', '\uff01', '\u{1f91d}', 'ä'];
      await store.keepReports(
        names.map((name) => makeReport(name, name)),
        MONDAY,
      );
      expect(await ids()).toEqual([...names].sort());
    });

    it('can be kept while those that wait are gone through', async () => {
      await store.keepReports([planned, start], MONDAY);
      for await (const report of store.waiting()) await store.keepClaims([makeClaims(report)]);
      expect(await store.count()).toMatchObject({ waiting: 0 });
    });

    it('are many in one go', async () => {
      const many = Array.from({ length: 1203 }, (_, at) => makeReport(`r${at}`, `Round ${at} in Vienna.`));
      await store.keepReports(many, MONDAY);
      await store.keepClaims(many.map(makeClaims));
      expect(await claims()).toHaveLength(1203);
      await store.readAgain(many.map(({ id }) => id));
      expect(await collect(store.waiting())).toHaveLength(1203);
    });
  });

  describe('claims', () => {
    it('come back without text and reasons, by the ids of their reports', async () => {
      await store.keepReports([start, planned], MONDAY);
      await store.keepClaims([makeClaims(start), makeClaims(planned)]);
      expect(await claims()).toEqual([asKept(makeClaims(planned)), asKept(makeClaims(start))]);
      expect(JSON.stringify(await claims())).toBe(
        JSON.stringify([asKept(makeClaims(planned)), asKept(makeClaims(start))]),
      );
      expect(await store.count()).toMatchObject({ reports: 2, waiting: 0 });
      expect(await states()).toEqual(['read', 'read']);
    });

    it('have their reasons kept apart', async () => {
      await store.keepReports([planned], MONDAY);
      const made = makeClaims(planned);
      await store.keepClaims([made]);
      expect(await store.reasons('geneva')).toEqual(new Map(made.parties.map((p) => [p.id, p.because])));
      expect(await store.reasons('start')).toEqual(new Map());
    });

    it('are those of the text before until a new text is read, which then lists it', async () => {
      await store.keepReports([planned], MONDAY);
      await store.keepClaims([makeClaims(planned)]);
      await store.keepReports([held], WEDNESDAY);
      expect(await claims()).toEqual([asKept(makeClaims(planned))]);
      await store.keepClaims([makeClaims(held)]);
      const { report, ...records } = asKept(makeClaims(held));
      const versions = [{ sha256: planned.sha256, published: '2021-06-14' }];
      expect(await claims()).toEqual([{ report: { ...report, versions }, ...records }]);
    });

    it('of a text that is not the newest, or of no report, are passed over', async () => {
      await store.keepReports([planned, held], MONDAY);
      await store.keepClaims([makeClaims(planned), makeClaims(start)]);
      expect(await claims()).toEqual([]);
      expect(await ids()).toEqual(['geneva']);
    });

    it('stay while their report is read again', async () => {
      await store.keepReports([planned, start], MONDAY);
      await store.keepClaims([makeClaims(planned), makeClaims(start)]);
      await store.readAgain(['start']);
      expect(await ids()).toEqual(['start']);
      await store.readAgain();
      expect(await ids()).toEqual(['geneva', 'start']);
      expect(await claims()).toHaveLength(2);
    });
  });

  describe('failures', () => {
    const problem = { rule: 'jobs/crashed', message: 'the reader stopped', level: 'error' } as const;

    it('are kept with their reason and not tried again', async () => {
      await store.keepReports([planned], MONDAY);
      await store.keepFailures([{ report: planned, problem }]);
      expect(await ids()).toEqual([]);
      expect(await store.count()).toMatchObject({ waiting: 0, failed: 1 });
      expect(await store.additions()).toEqual([
        { report: 'geneva', sha256: planned.sha256, at: MONDAY, state: 'failed', problem },
      ]);
    });

    it.each([
      ['the report changes', () => store.keepReports([held], TUESDAY)],
      ['it is to be read again', () => store.readAgain()],
    ])('until %s', async (_, change) => {
      await store.keepReports([planned], MONDAY);
      await store.keepFailures([{ report: planned, problem }]);
      await change();
      expect(await ids()).toEqual(['geneva']);
    });

    it('of a text that is not the newest are passed over', async () => {
      await store.keepReports([planned, held], MONDAY);
      await store.keepFailures([{ report: planned, problem }]);
      expect(await ids()).toEqual(['geneva']);
    });
  });

  it('tells when which report came, and what became of it', async () => {
    await store.keepReports([start], MONDAY);
    await store.keepReports([planned], MONDAY);
    await store.keepReports([held], WEDNESDAY);
    await store.keepClaims([makeClaims(start)]);
    expect(await store.additions()).toEqual([
      { report: 'start', sha256: start.sha256, at: MONDAY, state: 'read' },
      { report: 'geneva', sha256: planned.sha256, at: MONDAY, state: 'replaced' },
      { report: 'geneva', sha256: held.sha256, at: WEDNESDAY, state: 'waiting' },
    ]);
  });

  describe('judgements', () => {
    const first = makeJudgement('j-b', MONDAY, { reason: 'a denial' });
    const second = makeJudgement('j-a', TUESDAY, {
      kind: 'value',
      field: 'place',
      value: { text: 'Genève', tbd: false },
    });

    it('come in the order they were given, each once', async () => {
      await store.keepJudgements([second, first, first]);
      await store.keepJudgements([{ ...first, reason: 'something else' }]);
      expect(await store.judgements()).toEqual([first, second]);
      expect(await store.count()).toMatchObject({ judgements: 2 });
    });

    it('can be undone, and stay so', async () => {
      const undone = { author: 'desk', at: WEDNESDAY };
      await store.keepJudgements([first]);
      await store.keepJudgements([{ ...first, undone }]);
      await store.keepJudgements([first]);
      expect(await store.judgements()).toEqual([{ ...first, undone }]);
    });

    it('that were undone in two places were undone at the earlier time, whichever is told first', async () => {
      const [early, late] = [
        { author: 'desk', at: TUESDAY },
        { author: 'editor', at: WEDNESDAY },
      ];
      await store.keepJudgements([
        { ...first, undone: late },
        { ...first, undone: early },
        { ...first, undone: late },
      ]);
      expect(await store.judgements()).toEqual([{ ...first, undone: early }]);
    });
  });

  describe('the stamp', () => {
    const moves = async (change: () => Promise<unknown>): Promise<boolean> => {
      const before = await store.stamp();
      await change();
      return (await store.stamp()) !== before;
    };

    it('moves with claims and judgements, and with nothing else', async () => {
      expect(await moves(() => store.keepReports([planned], MONDAY))).toBe(false);
      expect(await moves(() => store.keepClaims([makeClaims(planned)]))).toBe(true);
      expect(await moves(() => store.keepClaims([makeClaims(planned)]))).toBe(false);
      expect(await moves(() => store.keepJudgements([makeJudgement('j', MONDAY)]))).toBe(true);
      expect(await moves(() => store.keepJudgements([makeJudgement('j', MONDAY)]))).toBe(false);
      expect(await moves(() => store.keepReports([held], TUESDAY))).toBe(false);
      expect(await moves(() => store.keepClaims([makeClaims(planned)]))).toBe(false);
      expect(await moves(() => store.readAgain())).toBe(false);
      expect(await moves(() => store.keepLook('desk', MONDAY))).toBe(false);
      expect(await moves(() => store.keepClaims([makeClaims(held)]))).toBe(true);
    });

    it('moves where a text that comes back is no earlier one any more', async () => {
      await store.keepReports([planned, held], MONDAY);
      await store.keepClaims([makeClaims(held)]);
      const before = await claims();
      expect(await moves(() => store.keepReports([planned], TUESDAY))).toBe(true);
      expect(await claims()).not.toEqual(before);
    });
  });

  describe('records', () => {
    const dossier = makeDossier([makeClaims(planned), makeClaims(start), makeClaims(held)]);
    const keep = async (kept = dossier) => store.keepDossier(kept, await store.stamp(), MAKER);

    it('come back in their order and to the byte', async () => {
      await keep();
      expect(JSON.stringify(await store.dossier(MAKER))).toBe(JSON.stringify(dossier));
      const twice = { ...dossier, parties: [...dossier.parties, ...dossier.parties].reverse() };
      await keep(twice);
      expect(JSON.stringify(await store.dossier(MAKER))).toBe(JSON.stringify(twice));
      const empty = makeDossier([]);
      await keep(empty);
      expect(JSON.stringify(await store.dossier(MAKER))).toBe(JSON.stringify(empty));
    });

    it('can be had by part, problems always among them', async () => {
      const problems = [{ rule: 'intake/no-date', message: 'no date', level: 'note' }] as const;
      await keep({ ...dossier, problems });
      const { statements } = dossier;
      expect(await store.dossier(MAKER, ['statements', 'meetings'])).toEqual({
        ...makeDossier([]),
        statements,
        problems,
      });
      expect(Object.keys((await store.dossier(MAKER, [])) ?? {})).toEqual(['schema', ...PARTS, 'problems']);
    });

    it('are not those of the store once it has moved on', async () => {
      await keep();
      await store.keepJudgements([makeJudgement('j', MONDAY)]);
      expect(await store.dossier(MAKER)).toBeNull();
    });

    it('of another program are not those that this one would make', async () => {
      await keep();
      expect(await store.dossier('2.0.0')).toBeNull();
    });

    it('under an old stamp are passed over, and so are aliases', async () => {
      const old = await store.stamp();
      await store.keepJudgements([makeJudgement('j', MONDAY)]);
      await store.keepAliases(new Map([['party-b', 'party-a']]), old);
      await store.keepDossier(dossier, old, MAKER);
      expect(await store.dossier(MAKER)).toBeNull();
      expect(await store.resolve('party-b')).toBeNull();
    });

    it('are found by the ids they have, and by those they had', async () => {
      await keep();
      const id = dossier.parties[0]?.id ?? '';
      await store.keepAliases(
        new Map([
          ['party-a', id],
          ['party-b', id],
        ]),
        await store.stamp(),
      );
      expect(await store.resolve(id)).toBe(id);
      expect(await store.resolve('party-b')).toBe(id);
      await store.keepAliases(new Map([['party-a', id]]), await store.stamp());
      expect(await store.resolve('party-a')).toBe(id);
      expect(await store.resolve('party-b')).toBeNull();
      expect(await store.resolve('geneva')).toBeNull();
    });
  });

  describe('search', () => {
    const hits = async (words: string) => (await store.search(words)).map(({ report }) => report);
    const vienna = makeReport('vienna', 'Talks on Iran’s nuclear programme went on in Vienna; Erdoğan was not there.', {
      title: 'Sixth round',
    });
    beforeEach(async () => {
      await store.keepReports([planned, start, vienna], MONDAY);
    });

    it.each([
      ['one word', 'Geneva', ['geneva']],
      ['all words, in any order', 'putin biden', ['geneva']],
      ['not some of them', 'Putin Vienna', []],
      ['the title too', 'sixth Vienna', ['vienna']],
      ['without case and accents', 'ERDOGAN', ['vienna']],
      ['before an apostrophe', 'Iran', ['vienna']],
      ['no part of a word', 'Gene', []],
      ['signs as no operators', '"in" OR -(february* & !', []],
      ['signs as none at all', '(February):*', ['start']],
      ['nothing by nothing', ' … ', []],
    ])('finds %s', async (_, words, expected) => {
      expect(await hits(words)).toEqual(expected);
    });

    it('finds the newest text alone', async () => {
      await store.keepReports([{ ...held, title: 'It took place' }], WEDNESDAY);
      expect(await hits('meet')).toEqual([]);
      expect(await hits('met')).toEqual(['geneva']);
    });

    it('puts a hit in the title first', async () => {
      await store.keepReports(
        [makeReport('a-geneva', 'Geneva was one of the places that were named that day.')],
        MONDAY,
      );
      expect(await hits('Geneva')).toEqual(['geneva', 'a-geneva']);
    });

    it('shows the words around a hit, marked', async () => {
      expect(await store.search('geneva putin', { marks: ['<', '>'] })).toEqual([
        { report: 'geneva', snippet: 'Biden and <Putin> are to meet in <Geneva> on Wednesday.' },
      ]);
    });

    it('gives no more than it is asked for', async () => {
      expect(await store.search('in', { limit: 2 })).toHaveLength(2);
    });
  });

  it('keeps who last looked when', async () => {
    expect(await store.lastLook('desk')).toBeNull();
    await store.keepLook('desk', MONDAY);
    await store.keepLook('editor', TUESDAY);
    await store.keepLook('desk', WEDNESDAY);
    expect(await store.lastLook('desk')).toBe(WEDNESDAY);
    expect(await store.lastLook('editor')).toBe(TUESDAY);
  });

  it('opened for reading only shows all and keeps nothing', async () => {
    await store.keepReports([planned], MONDAY);
    const reading = await openStore(address, { readOnly: true });
    try {
      expect(await reading.report('geneva')).toEqual(planned);
      expect(await reading.check()).toEqual([]);
      await expect(reading.keepReports([start], MONDAY)).rejects.toThrow(/reading only/);
    } finally {
      await reading.close();
    }
    expect(await store.count()).toMatchObject({ reports: 1 });
  });

  it('shows what another has written since', async () => {
    const other = await openStore(address);
    try {
      await other.keepReports([planned], MONDAY);
      expect(await store.keepReports([planned], MONDAY)).toEqual(['known']);
    } finally {
      await other.close();
    }
  });

  it('takes what is asked of it at the same time one after another', async () => {
    const many = Array.from({ length: 20 }, (_, at) => makeReport(`r${at}`, `Round ${at} in Vienna.`));
    await Promise.all(many.map((report) => store.keepReports([report], MONDAY)));
    await Promise.all(many.map((report) => store.keepClaims([makeClaims(report)])));
    expect(await claims()).toHaveLength(20);
  });

  it('is made once', async () => {
    await expect(initStore(address)).rejects.toThrow(`${address}: it is there already, and is left as it is`);
    expect(await store.check()).toEqual([]);
  });

  it('is opened where it is', async () => {
    const nowhere = running.newAddress();
    await expect(openStore(nowhere)).rejects.toThrow(/there is no such .*: make .*`readout init/);
  });
});
