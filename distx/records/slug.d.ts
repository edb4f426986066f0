/** A name as an id: `Volodymyr Zelenskyy` → `volodymyr-zelenskyy`; letters of any script are kept, accents are not. */
export declare function slug(name: string): string;
