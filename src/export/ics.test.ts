import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyDossier } from '../../test/any-dossier.js';
import { cite, GENEVA_DOSSIER } from '../../test/fixtures/geneva-summit.js';
import { type IcsComponent, readIcs } from '../../test/read-ics.js';
import type { Commitment, Dossier, Meeting, NextStep, When } from '../domain/dossier.js';
import { renderIcs } from './ics.js';

const [summit] = GENEVA_DOSSIER.meetings as [Meeting];
const [returning] = GENEVA_DOSSIER.commitments as [Commitment];
const [assessment] = GENEVA_DOSSIER.nextSteps as [NextStep];

const render = (changes: Partial<Dossier> = {}): IcsComponent => readIcs(renderIcs({ ...GENEVA_DOSSIER, ...changes }));

/** "VEVENT" and its properties by name, with their parameters. */
function show({ name, properties }: IcsComponent): { readonly [property: string]: string } {
  const shown = properties.map((p) => [`${p.name}${p.params}`, p.value] as const);
  return { component: name, ...Object.fromEntries(shown) };
}

/** What becomes of one meeting, with something changed. */
function meeting(changes: Partial<Meeting>): { readonly [property: string]: string } {
  const alone = { meetings: [{ ...summit, ...changes }], commitments: [], nextSteps: [] };
  return show(render(alone).components[0] as IcsComponent);
}

const at = (time: Partial<When>) => meeting({ time: { tbd: false, ...time } });

describe('a meeting', () => {
  it('on a day is an event of the whole day, whose end is the day after', () => {
    expect(meeting({})).toMatchObject({
      component: 'VEVENT',
      UID: 'summit@meetings.readout',
      'DTSTART;VALUE=DATE': '20210616',
      'DTEND;VALUE=DATE': '20210617',
      SUMMARY: 'Meeting: Joe Biden, Vladimir Putin',
      LOCATION: 'the Villa La Grange',
    });
  });

  it('over a few days is an event of all of them', () => {
    expect(at({ value: '2025-12-30/2026-01-02' })).toMatchObject({
      'DTSTART;VALUE=DATE': '20251230',
      'DTEND;VALUE=DATE': '20260103',
    });
  });

  it('at a clock time that is told begins then, wherever it is; no end is made up', () => {
    const event = at({ value: '2021-06-16', clock: '13:35' });
    expect(event.DTSTART).toBe('20210616T133500');
    expect(Object.keys(event).filter((name) => /^(DTEND|DURATION)/.test(name))).toEqual([]);
  });

  it.each([
    ['a month', { value: '2025-08' }, 'no day is known: 2025-08'],
    ['a year', { value: '2025' }, 'no day is known: 2025'],
    [
      'a window of more than a week',
      { value: '2025-08-01/2025-08-10', text: 'early August' },
      'no day is known: 2025-08-01 Fri – 2025-08-10 Sun “early August”',
    ],
    ['words that give no day', { text: 'in the coming days' }, 'no day is known: “in the coming days”'],
    ['a day to be determined', { tbd: true }, 'day to be determined'],
    ['a day that is none', { value: '2025-02-30' }, 'no day is known'],
    ['a clock time without a day', { clock: '14:00' }, 'no day is known'],
  ])('in %s is a task without a date', (_, time, told) => {
    const task = at(time);
    expect(task.component).toBe('VTODO');
    expect(Object.keys(task).filter((name) => /^(DTSTART|DTEND|DUE)/.test(name))).toEqual([]);
    expect(task.DESCRIPTION).toContain(told);
  });

  it('of which no time is told at all is a task too', () => {
    expect(meeting({ time: null }).component).toBe('VTODO');
  });

  it.each([
    ['held', 'CONFIRMED', 'COMPLETED'],
    ['ongoing', 'CONFIRMED', 'IN-PROCESS'],
    ['planned', 'CONFIRMED', 'NEEDS-ACTION'],
    ['proposed', 'TENTATIVE', 'NEEDS-ACTION'],
    ['postponed', 'TENTATIVE', 'NEEDS-ACTION'],
    ['cancelled', 'CANCELLED', 'CANCELLED'],
    ['declined', 'CANCELLED', 'CANCELLED'],
  ] as const)('that is %s is %s as an event, %s as a task', (status, event, task) => {
    expect(meeting({ status }).STATUS).toBe(event);
    expect(meeting({ status, time: null }).STATUS).toBe(task);
  });

  it('that waits for one which may not come is tentative', () => {
    const waiting = meeting({ status: 'planned', after: ['call'], risk: ['call'] });
    expect(waiting.STATUS).toBe('TENTATIVE');
    expect(waiting.DESCRIPTION).toContain('after call, which may not come');
  });

  it('names what must come first', () => {
    const [event] = render().components as [IcsComponent];
    expect(show(event)['RELATED-TO;RELTYPE=DEPENDS-ON']).toBe('call@meetings.readout');
    expect(meeting({ after: ['not there', 'summit'] })['RELATED-TO;RELTYPE=DEPENDS-ON']).toBeUndefined();
  });

  it('counts its changes, and is stamped with the day of the last report', () => {
    const step = { status: 'planned', evidence: summit.evidence } as const;
    const history = [
      { ...step, asOf: '2021-05-25' },
      { ...step, asOf: '2021-06-20' },
    ];
    expect(meeting({})).toMatchObject({ SEQUENCE: '0', DTSTAMP: '20210616T000000Z' });
    expect(meeting({ history })).toMatchObject({ SEQUENCE: '1', DTSTAMP: '20210620T000000Z' });
    expect(meeting({ history }).DESCRIPTION).toContain('\n2021-05-25: planned\n2021-06-20: planned\n');
  });

  it('gives the words it rests on, and where they stand', () => {
    expect(meeting({}).DESCRIPTION).toContain('“met at the Villa La Grange on Wednesday” — 2021-06-16, geneva-summit');
  });
});

describe('what is due', () => {
  const due = { value: '2021-07-01', text: 'by July 1' };
  const items = (changes: Partial<Dossier>) => render({ meetings: [], ...changes }).components.map(show);

  it('is an event on its day', () => {
    const [commitment, step] = items({
      commitments: [{ ...returning, due }],
      nextSteps: [{ ...assessment, due }],
    });
    expect(commitment).toMatchObject({
      UID: 'ambassadors@commitments.readout',
      'DTSTART;VALUE=DATE': '20210701',
      SUMMARY: 'Due (agreed): Joe Biden, Vladimir Putin: their ambassadors will return to their posts',
    });
    expect(step).toMatchObject({ UID: 'assessment@next-steps.readout', 'DTSTART;VALUE=DATE': '20210701' });
  });

  it('and done says so', () => {
    const done = { asOf: '2021-06-30', evidence: assessment.evidence };
    const [step] = items({ commitments: [], nextSteps: [{ ...assessment, due, done }] });
    expect(step).toMatchObject({ SEQUENCE: '1', SUMMARY: 'Done: Joe Biden: see whether the dialogue matters' });
  });

  it('in a long window is a task; without any day it is left out and counted', () => {
    expect(items({}).map(({ UID }) => UID)).toEqual(['assessment@next-steps.readout']);
    expect(items({})[0]?.component).toBe('VTODO');
    expect(show(render()).DESCRIPTION).toBe(
      '2 events. 2 more have no known day: they are tasks without dates. ' +
        'Commitments and next steps left out, since no due day is told: 1.',
    );
  });
});

describe('whatever a report says', () => {
  it('begins no property of its own', () => {
    const text = renderIcs({
      ...GENEVA_DOSSIER,
      meetings: [
        { ...summit, about: 'x\r\nBEGIN:VEVENT\r\nSUMMARY:forged; a, b\\c', evidence: [cite('“good, positive”')] },
      ],
    });
    const { components } = readIcs(text);
    expect(components.filter(({ name }) => name === 'VEVENT')).toHaveLength(1);
    expect(show(components[0] as IcsComponent).DESCRIPTION).toContain('about x BEGIN:VEVENT SUMMARY:forged; a, b\\c');
  });

  it('each event has its UID, stamp and start, each task no day, and the same dossier gives the same bytes', () => {
    fc.assert(
      fc.property(anyDossier, ({ dossier }) => {
        const text = renderIcs(dossier);
        const { components } = readIcs(text);
        for (const { name, properties } of components) {
          const names = properties.map((property) => property.name);
          for (const once of ['UID', 'DTSTAMP', 'SEQUENCE', 'STATUS', 'SUMMARY', 'DESCRIPTION']) {
            expect(names.filter((other) => other === once)).toHaveLength(1);
          }
          expect(names.includes('DTSTART')).toBe(name === 'VEVENT');
          const days = properties.filter((property) => /^(DT|DUE)/.test(property.name));
          expect(days.filter(({ value }) => !/^\d{8}(T\d{6}Z?)?$/.test(value))).toEqual([]);
        }
        const due = [...dossier.commitments, ...dossier.nextSteps].filter((record) => record.due);
        expect(components).toHaveLength(dossier.meetings.length + due.length);
        expect(renderIcs(structuredClone(dossier))).toBe(text);
      }),
      { numRuns: 50 },
    );
  });
});
