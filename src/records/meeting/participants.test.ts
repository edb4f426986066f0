import { describe, expect, it } from 'vitest';
import { attribution, commitment, documentOf, meeting } from '../../../test/build-document.js';
import { readParties } from '../party/read.js';
import { readMeetings } from './read.js';

function attendance(text: string, ...frames: ReturnType<typeof meeting | typeof attribution | typeof commitment>[]) {
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

  it('leaves out who was not asked, and is at the meeting told before', () => {
    expect(
      attendance(
        'Anwar Sadat met Menachem Begin at Camp David. King Hussein of Jordan was not invited to the summit.',
        meeting('met', { participant: ['Anwar Sadat', 'Menachem Begin'] }),
        meeting('summit', { participant: ['King Hussein of Jordan'] }, { status: 'planned' }),
      ).participants,
    ).toEqual(['anwar-sadat', 'menachem-begin']);
    expect(
      attendance(
        'Anwar Sadat, who was not invited before, met Menachem Begin.',
        meeting('met', { participant: ['Anwar Sadat', 'Menachem Begin'] }),
      ).participants,
    ).toEqual(['anwar-sadat', 'menachem-begin']);
  });

  it('takes a delegation for the side that sends it', () => {
    expect(
      attendance(
        'Iran agreed to send a delegation to Vienna for talks with Germany.',
        commitment('agreed', { by: ['Iran'], what: ['send a delegation to Vienna'] }),
        meeting('talks', { participant: ['a delegation to Vienna', 'Germany'] }, { status: 'planned' }),
      ).participants,
    ).toEqual(['iran', 'germany']);
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

  it('leaves out who only tells of it', () => {
    const text = 'Yuri Ushakov said that a summit of Donald Trump and Vladimir Putin could follow.';
    expect(
      attendance(
        text,
        attribution('said', { source: ['Yuri Ushakov'], content: ['a summit of Donald Trump and Vladimir Putin'] }),
        meeting('summit', { participant: ['Yuri Ushakov', 'Donald Trump', 'Vladimir Putin'] }),
      ).participants,
    ).toEqual(['donald-trump', 'vladimir-putin']);
  });

  it('has both sides of a word for two states', () => {
    expect(
      attendance('The Russian-American talks ended.', meeting('talks', { participant: ['Russian-American'] }))
        .participants,
    ).toEqual(['russia', 'united-states']);
  });

  it('is told by the words before where later ones name the host alone', () => {
    expect(
      attendance(
        'Marco Rubio met Sergey Lavrov in Riyadh. Faisal bin Farhan hosted the meeting.',
        meeting('met', { participant: ['Marco Rubio', 'Sergey Lavrov'] }),
        meeting('meeting', { host: ['Faisal bin Farhan'] }),
      ),
    ).toEqual({ participants: ['marco-rubio', 'sergey-lavrov', 'faisal-bin-farhan'], host: 'faisal-bin-farhan' });
  });

  it('has the one who speaks after the talks with another', () => {
    expect(
      attendance(
        'Marco Rubio said on Tuesday after talks with Sergey Lavrov that teams would be named.',
        attribution('said', { source: ['Marco Rubio'], content: ['teams would be named'] }),
        meeting('talks', { participant: ['Sergey Lavrov'] }),
      ).participants,
    ).toEqual(['marco-rubio', 'sergey-lavrov']);
  });

  it('has the one who acts behind an opening clause that tells of the call', () => {
    expect(
      attendance(
        'After holding a telephone call with Emmanuel Macron, Olaf Scholz said that talks would go on.',
        attribution('said', { source: ['Olaf Scholz'], content: ['talks would go on'] }),
        meeting('call', { participant: ['Emmanuel Macron'] }),
      ).participants,
    ).toEqual(['olaf-scholz', 'emmanuel-macron']);
  });

  it('has the state that is visited, told behind the name of its city', () => {
    expect(
      attendance(
        'Olaf Scholz visited Lviv, Ukraine.',
        meeting('visited', { participant: ['Olaf Scholz'], place: ['Lviv, Ukraine'] }),
      ).participants,
    ).toEqual(['olaf-scholz', 'ukraine']);
  });
});
