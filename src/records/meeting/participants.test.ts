import { describe, expect, it } from 'vitest';
import { documentOf, meeting } from '../../../test/build-document.js';
import { readParties } from '../party/read.js';
import { readMeetings } from './read.js';

function attendance(text: string, ...frames: ReturnType<typeof meeting>[]) {
  const document = documentOf(text, { frames });
  const [first] = readMeetings(document, readParties(document));
  return { participants: first?.participants, host: first?.host };
}

describe('who takes part', () => {
  it('has the one who receives among them, as host', () => {
    expect(
      attendance(
        'Emmanuel Macron hosted Olaf Scholz.',
        meeting('hosted', { participant: ['Emmanuel Macron', 'Olaf Scholz'] }),
      ),
    ).toEqual({ participants: ['emmanuel-macron', 'olaf-scholz'], host: 'emmanuel-macron' });
    expect(
      attendance(
        'Olaf Scholz was received by Emmanuel Macron.',
        meeting('received', { participant: ['Olaf Scholz', 'Emmanuel Macron'] }),
      ).host,
    ).toBe('emmanuel-macron');
  });

  it('leaves out a state that only lends the room', () => {
    expect(
      attendance(
        'Qatar hosted talks between Israel and Hamas.',
        meeting('talks', { participant: ['Israel', 'Hamas'], host: ['Qatar'] }),
      ),
    ).toEqual({ participants: ['israel', 'hamas'], host: 'qatar' });
  });

  it('has a visitor meet whom he visits', () => {
    expect(
      attendance('Xi Jinping visited Vietnam.', meeting('visited', { participant: ['Xi Jinping'], place: ['Vietnam'] }))
        .participants,
    ).toEqual(['xi-jinping', 'vietnam']);
  });

  it('takes a person for the state he speaks for', () => {
    expect(
      attendance(
        'German Chancellor Olaf Scholz met Xi Jinping; Germany and China were satisfied.',
        meeting('met', { participant: ['German Chancellor Olaf Scholz', 'Xi Jinping', 'Germany'] }),
      ).participants,
    ).toEqual(['olaf-scholz', 'xi-jinping']);
  });

  it('leaves out words for everyone where two are named', () => {
    expect(
      attendance(
        'Israel and Hamas met in Cairo, and both sides left the talks early.',
        meeting('met', { participant: ['Israel', 'Hamas'], place: ['Cairo'] }),
        meeting('talks', { participant: ['both sides'] }),
      ).participants,
    ).toEqual(['israel', 'hamas']);
  });

  it('leaves out where they meet', () => {
    expect(
      attendance(
        'Israel and Egypt held talks at Camp David.',
        meeting('talks', { participant: ['Israel', 'Egypt', 'Camp David'] }),
      ).participants,
    ).toEqual(['israel', 'egypt']);
  });
});
