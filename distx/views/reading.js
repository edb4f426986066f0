export function viewReading({ report, sentences, mentions, times, frames, attributions }) {
    return {
        id: report.id,
        published: report.published,
        language: report.language,
        text: report.text,
        sentences: sentences.map(pair),
        mentions: mentions.map(({ start, end, type, chain }) => ({ start, end, type, chain })),
        times: times.map(({ start, end, value, type }) => ({ start, end, value, type })),
        frames: frames.map(viewFrame),
        attributions: attributions.map(({ source, cue, content }) => ({
            source: source.map(pair),
            cue: cue.map(pair),
            content: content.map(pair),
        })),
        problems: report.problems,
    };
}
function viewFrame(frame) {
    const { type, trigger, roles, confidence } = frame;
    const filled = Object.entries(roles).map(([role, spans]) => [role, spans.map(pair)]);
    return {
        type,
        trigger: pair(trigger),
        ...('status' in frame ? { status: frame.status } : {}),
        ...('mode' in frame ? { mode: frame.mode } : {}),
        ...('stance' in frame ? { stance: frame.stance } : {}),
        roles: Object.fromEntries(filled),
        confidence,
    };
}
const pair = ({ start, end }) => [start, end];
