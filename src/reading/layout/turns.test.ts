import { describe, expect, it } from 'vitest';
import { findTurns } from './turns.js';

const turns = (text: string): string[] =>
  findTurns(text).map((turn) => {
    const at = ({ start, end }: { start: number; end: number }): string => text.slice(start, end);
    const who = turn.naming ? `${at(turn.label)} = ${at(turn.naming)}` : at(turn.label);
    return `${turn.asks ? 'asks' : 'says'} ${who}: ${at(turn.words).replace(/\s+/g, ' ')}`;
  });

describe('a transcript', () => {
  it('goes by the labels at the front of its paragraphs; the header says who they are', () => {
    expect(
      turns(`Press Briefing by Press Secretary Karoline Leavitt
James S. Brady Press Briefing Room

MS. LEAVITT: Good afternoon, everybody.

U.S. boots will not be on the ground in Ukraine.

Q: When, Karoline?

Q And where?

MS. LEAVITT: We can help in the coordination.

END 2:05 P.M. EDT
The White House`),
    ).toEqual([
      'says MS. LEAVITT = Press Secretary Karoline Leavitt: Good afternoon, everybody. U.S. boots will not be on the ground in Ukraine.',
      'asks Q: When, Karoline?',
      'asks Q: And where?',
      'says MS. LEAVITT = Press Secretary Karoline Leavitt: We can help in the coordination.',
    ]);
  });

  it('takes "THE PRESIDENT" for the president of the header whom no other label names', () => {
    expect(
      turns(`Remarks by President Trump and President Zelenskyy of Ukraine Before Bilateral Meeting

THE PRESIDENT: Thank you very much.

PRESIDENT ZELENSKYY: Thank you.

THE VICE PRESIDENT: Good to see you.`),
    ).toEqual([
      'says THE PRESIDENT = President Trump: Thank you very much.',
      'says PRESIDENT ZELENSKYY = President Zelenskyy of Ukraine: Thank you.',
      'says THE VICE PRESIDENT: Good to see you.',
    ]);
  });

  it('leaves "THE PRESIDENT" unnamed where no header names one: the body speaks of others', () => {
    expect(turns('Q: Will you see President Putin?\n\nTHE PRESIDENT: We will see.')).toEqual([
      'asks Q: Will you see President Putin?',
      'says THE PRESIDENT: We will see.',
    ]);
  });

  it.each([
    [
      'QUESTION:  Mr. Secretary?\n\nSECRETARY RUBIO:  Thank you.',
      ['asks QUESTION: Mr. Secretary?', 'says SECRETARY RUBIO: Thank you.'],
    ],
    [
      'Q. Mr. President?\n\nPresident Clinton. Yes, I do.',
      ['asks Q: Mr. President?', 'says President Clinton: Yes, I do.'],
    ],
    [
      'Sec. Blinken — Thank you.\n\nForeign Minister Lavrov: Good afternoon.',
      ['says Sec. Blinken: Thank you.', 'says Foreign Minister Lavrov: Good afternoon.'],
    ],
    [
      'Question: Mr. Peskov?\nMR. PESKOV (via interpreter): Yes.',
      ['asks Question: Mr. Peskov?', 'says MR. PESKOV: Yes.'],
    ],
  ])('knows the styles of %j', (text, expected) => {
    expect(turns(text)).toEqual(expected);
  });

  it('gives the answers of an interview to the one person its header names', () => {
    expect(turns('Interview with Foreign Minister Sergey Lavrov\n\nQ: Good afternoon?\nA: Good afternoon.')).toEqual([
      'asks Q: Good afternoon?',
      'says A = Foreign Minister Sergey Lavrov: Good afternoon.',
    ]);
  });

  it('takes bare names that come back and answer each other; who mostly asks is no party', () => {
    expect(
      turns(`TAPPER: How are you?

WALTZ: Good morning.

TAPPER: Ambassador?

WALTZ: Thank you.`),
    ).toEqual([
      'asks TAPPER: How are you?',
      'says WALTZ: Good morning.',
      'asks TAPPER: Ambassador?',
      'says WALTZ: Thank you.',
    ]);
  });

  it('inside a report ends with its paragraph', () => {
    expect(
      turns(`The exchange in the Oval Office was heated.

Vance: Have you said thank you once?

Zelenskyy: We are not playing cards.

Trump: You don't have the cards.

Zelenskyy: I'm very serious, Mr. President.

The visit ended early.

No agreement was signed.

Officials left through a side door.

Markets fell.`),
    ).toEqual([
      'says Vance: Have you said thank you once?',
      'says Zelenskyy: We are not playing cards.',
      "says Trump: You don't have the cards.",
      "says Zelenskyy: I'm very serious, Mr. President.",
    ]);
  });
});

describe('no transcript', () => {
  it.each([
    'MOSCOW — The Kremlin said no.\n\nKYIV — Ukraine said yes.',
    'Prime Minister Starmer: Britain will send planes\n\nLondon said on Monday that it would.',
    'Update: the talks go on.\n\nUpdate: the talks are over.\n\nNote: times are local.',
    'Poll: most want peace.\n\nThe poll was held in May.\n\nPoll: few expect it.\n\nRussia: no comment.',
    'A deal was reached.\n\nA: first point.\n\nA: second point.',
    'Where: Geneva\nWhen: June 16\nWho: Biden, Putin',
  ])('%j', (text) => {
    expect(turns(text)).toEqual([]);
  });
});
