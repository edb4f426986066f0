/**
 * The fields of a report in JSON, and which one a misspelt name was meant to be.
 *
 *   publishd → published      Text → text      headline → none
 */
export declare const REPORT_FIELDS: readonly ["id", "published", "date", "title", "outlet", "outlets", "url", "text"];
export declare function suggestField(name: string): string | null;
