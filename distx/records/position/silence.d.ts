export declare function isDroppedDemand(sentence: string): boolean;
