export function reject(rule, where, message) {
    return { problem: { rule, message, where, level: 'error' } };
}
export function note(rule, where, message) {
    return { rule, message, where, level: 'note' };
}
