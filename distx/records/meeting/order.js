import { covers } from '../../domain/span.js';
import { isToCome } from './status.js';
export function readOrder(meetings) {
    const order = new Map();
    const put = (later, earlier, span) => {
        if (later === earlier || !isToCome(later.status) || !isToCome(earlier.status))
            return;
        const list = order.get(later.id) ?? [];
        if (!list.some((x) => x.id === earlier.id))
            order.set(later.id, [...list, { id: earlier.id, span }]);
    };
    for (const meeting of meetings) {
        for (const frame of meeting.frames) {
            for (const span of frame.roles.after ?? [])
                for (const other of named(meetings, span))
                    put(meeting, other, span);
            for (const span of frame.roles.before ?? [])
                for (const other of named(meetings, span))
                    put(other, meeting, span);
        }
    }
    return order;
}
/** The meetings whose word stands in the stretch. */
const named = (meetings, span) => meetings.filter((m) => m.frames.some((f) => covers(span, f.trigger)));
