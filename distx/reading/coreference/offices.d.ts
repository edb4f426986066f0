/** The word an office is known by; "Secretary-General" is two of them. Lower case, singular. */
export declare const OFFICES: ReadonlySet<string>;
/** Ranks that are also family names, where nothing but a name stands before them: "Angus King". */
export declare const ALSO_SURNAMES: ReadonlySet<string>;
/** Words before the head that belong to the office, whatever the letter case. Anything else with a capital there names a body. */
export declare const OFFICE_MODIFIERS: ReadonlySet<string>;
/** These come before an office without changing what it is. */
export declare const TIME_OF_OFFICE: ReadonlySet<string>;
/** Behind a head and "of": part of the office ("Secretary of State", "Chancellor of the Exchequer"). */
export declare const PORTFOLIOS: ReadonlySet<string>;
/** Forms of address, with what they tell of gender. */
export declare const HONORIFICS: ReadonlyMap<string, 'm' | 'f' | null>;
export declare const OFFICE_GENDER: ReadonlyMap<string, 'm' | 'f'>;
/** Heads of phrases that mean the state when it acts: "the Greek government", "US officials", "the Russian side". */
export declare const STATE_ORGANS: ReadonlySet<string>;
/** The last word of a body's name or description. */
export declare const BODIES: ReadonlySet<string>;
/** Plural people without a name. */
export declare const PEOPLE: ReadonlySet<string>;
