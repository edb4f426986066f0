export declare function genderOfName(given: string): 'm' | 'f' | null;
