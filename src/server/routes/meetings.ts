/** Meetings: the list with its filters; one with its history, both sides' accounts, what comes before and after it. */
import { createRoute } from '@hono/zod-openapi';
import * as z from 'zod';
import { MEETING_MODES, MEETING_STATUSES } from '../../domain/document.js';
import type { Dossier, Meeting } from '../../domain/dossier.js';
import { conflictSchema, meetingSchema } from '../../domain/schema.js';
import { compareAccounts } from '../../views/accounts.js';
import { byDays, overlaps } from '../../views/days.js';
import { answers, notFound, tag } from '../answers.js';
import type { Desk } from '../desk.js';
import { aboutOf, asOfQuery, cutPage, daySchema, listQuery, pageOf, withAbout, wordsSchema } from '../lists.js';
import { newRoutes } from '../problems.js';
import { accountsSchema } from '../shapes.js';

const WHEN = ['day', 'window', 'tbd', 'untold'] as const;

const list = createRoute({
  method: 'get',
  path: '/meetings',
  tags: ['Meetings'],
  summary: 'Meetings, by day',
  request: {
    query: z.object({
      ...listQuery,
      status: z.enum(MEETING_STATUSES).optional(),
      mode: z.enum(MEETING_MODES).optional(),
      party: wordsSchema.optional().meta({ description: 'Id of one that takes part, is host or mediator.' }),
      when: z.enum(WHEN).optional().meta({ description: 'What is known of its time.' }),
      from: daySchema.optional().meta({ description: 'Not over before that day.' }),
      to: daySchema.optional().meta({ description: 'Begun by that day.' }),
    }),
  },
  responses: answers(pageOf('Meetings', meetingSchema), 'By day; those without one last, the last spoken of first.'),
});

const one = createRoute({
  method: 'get',
  path: '/meetings/{id}',
  tags: ['Meetings'],
  summary: 'One meeting, with the accounts of all sides',
  request: { params: z.object({ id: wordsSchema }), query: z.object(asOfQuery) },
  responses: answers(
    withAbout('MeetingPage', {
      meeting: meetingSchema,
      conflicts: z.array(conflictSchema),
      accounts: accountsSchema,
      before: z.array(meetingSchema).describe('Those that must come first.'),
      after: z.array(meetingSchema).describe('Those it must come before.'),
    }),
    'The meeting, where reports differ on it, and what it hangs together with.',
  ),
});

export const meetingRoutes = (desk: Desk) =>
  newRoutes()
    .openapi(list, async (c) => {
      const { asOf, limit, cursor, ...filter } = c.req.valid('query');
      const at = await desk.snapshots.at(asOf);
      tag(c, at);
      const fitting = at.view(orderMeetings).filter((meeting) => fits(meeting, filter));
      const page = cutPage(fitting, { limit, cursor }, ({ id }) => id);
      return c.json({ ...aboutOf(at, page.items), ...page }, 200);
    })
    .openapi(one, async (c) => {
      const { id: asked } = c.req.valid('param');
      const at = await desk.snapshots.at(c.req.valid('query').asOf);
      tag(c, at);
      const found = await at.find(asked);
      const accounts = found?.kind === 'meeting' ? compareAccounts(at.dossier, found.record.id) : null;
      if (!accounts) throw notFound('meeting', asked, 'GET /api/meetings');
      const { meeting } = accounts;
      const told = {
        meeting,
        conflicts: [...at.conflictsOf(meeting.id)],
        accounts,
        before: at.dossier.meetings.filter(({ id }) => meeting.after.includes(id)),
        after: at.dossier.meetings.filter(({ after }) => after.includes(meeting.id)),
      };
      return c.json({ ...aboutOf(at, told), ...told }, 200);
    });

const orderMeetings = ({ meetings }: Dossier): readonly Meeting[] =>
  [...meetings].sort((a, b) => byDays(dayOf(a), dayOf(b)) || byDays(lastTold(b), lastTold(a)));

const dayOf = ({ time }: Meeting): string | null => (time?.tbd ? null : (time?.value ?? null));
const lastTold = ({ history }: Meeting): string => history.at(-1)?.asOf ?? '';

type Filter = Omit<z.output<typeof list.request.query>, 'asOf' | 'limit' | 'cursor'>;

function fits(meeting: Meeting, { status, mode, party, when, from, to }: Filter): boolean {
  const { participants, host, mediator } = meeting;
  if (status !== undefined && meeting.status !== status) return false;
  if (mode !== undefined && meeting.mode !== mode) return false;
  if (party !== undefined && ![...participants, host, mediator].includes(party)) return false;
  if (when !== undefined && whenOf(meeting) !== when) return false;
  if (from === undefined && to === undefined) return true;
  const days = dayOf(meeting);
  return days !== null && overlaps(days, from, to);
}

function whenOf(meeting: Meeting): (typeof WHEN)[number] {
  if (meeting.time?.tbd) return 'tbd';
  const days = dayOf(meeting);
  return days === null ? 'untold' : days.length === 10 ? 'day' : 'window';
}
