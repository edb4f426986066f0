/** A name as an id: `Volodymyr Zelenskyy` → `volodymyr-zelenskyy`; letters of any script are kept, accents are not. */
export function slug(name) {
    const plain = name
        .normalize('NFKD')
        .replace(/\p{M}+/gu, '')
        .toLowerCase()
        .replace(/['’.]/g, '')
        .replace(/[^\p{L}\p{N}]+/gu, '-')
        .replace(/^-+|-+$/g, '');
    return plain || 'unnamed';
}
