export function mergeParties(claims) {
    const all = claims.flatMap((c) => c.parties);
    const target = resolveSurnames(all);
    const groups = new Map();
    for (const claim of all) {
        const id = target(claim);
        const group = groups.get(id);
        if (group)
            group.push(claim);
        else
            groups.set(id, [claim]);
    }
    const idIn = new Map(claims.flatMap((c) => c.parties.map((p) => [`${c.report.id}\n${p.id}`, target(p)])));
    const idOf = (report, id) => idIn.get(`${report}\n${id}`) ?? id;
    return { parties: [...groups].map(([id, group]) => joinClaims(id, group, idOf)), idOf };
}
function joinClaims(id, group, idOf) {
    const named = group.find((c) => c.id === id) ?? group[0];
    const aliases = new Set(group.flatMap((c) => [c.name, ...c.aliases]));
    aliases.delete(named.name);
    const role = group.find((c) => c.role)?.role;
    const spokesman = group.find((c) => c.speaksFor);
    const speaksFor = spokesman?.speaksFor ? idOf(spokesman.evidence[0].document, spokesman.speaksFor) : undefined;
    return {
        id,
        name: named.name,
        kind: named.kind,
        ...(role ? { role } : {}),
        ...(speaksFor ? { speaksFor } : {}),
        aliases: [...aliases].sort(),
        evidence: group.flatMap((c) => [...c.evidence]),
        ...(named.support ? { support: named.support } : {}),
        ...(named.confidence === undefined ? {} : { confidence: Math.max(...group.map((c) => c.confidence ?? 0)) }),
    };
}
/** For each claim the id it goes under: its own, or that of the one person whose last name it is. */
function resolveSurnames(claims) {
    const byLastName = new Map();
    for (const { id, kind, name } of claims) {
        const words = name.split(/\s+/);
        if (kind !== 'person' || words.length < 2)
            continue;
        const last = words[words.length - 1].toLowerCase();
        byLastName.set(last, (byLastName.get(last) ?? new Set()).add(id));
    }
    return ({ id, kind, name }) => {
        if (kind !== 'person' || /\s/.test(name))
            return id;
        const people = [...(byLastName.get(name.toLowerCase()) ?? [])];
        return people.length === 1 ? people[0] : id;
    };
}
