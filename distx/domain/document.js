/** GUM's entity types. */
export const MENTION_TYPES = [
    'person',
    'organization',
    'place',
    'time',
    'event',
    'object',
    'abstract',
    'substance',
    'animal',
    'plant',
];
export const MEETING_STATUSES = [
    'held',
    'ongoing',
    'planned',
    'proposed',
    'postponed',
    'cancelled',
    'declined',
];
export const MEETING_MODES = ['in-person', 'call', 'video', 'unknown'];
export const STATEMENT_MODES = ['direct', 'indirect', 'mixed'];
export const STANCES = ['supports', 'opposes', 'conditional', 'open', 'silent'];
export const COMMITMENT_STATUSES = [
    'offered',
    'claimed',
    'pledged',
    'agreed',
    'fulfilled',
    'withdrawn',
    'broken',
];
