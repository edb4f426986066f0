export function countOrigins(reports) {
    const textOf = new Map(reports.map((r) => [r.id, r.sha256]));
    return (record) => {
        const documents = new Set(record.evidence.map((e) => e.document));
        const texts = new Set([...documents].map((id) => textOf.get(id)));
        return { ...record, origins: { reports: documents.size, independent: texts.size } };
    };
}
