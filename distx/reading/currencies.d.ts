export declare const CURRENCY_SIGN: string;
/** "$", "US$", "EUR" before a number. */
export declare const currencyOfSign: (sign: string) => string;
/** The currency named right behind a number, and how much of the text names it. */
export declare function readCurrencyBehind(text: string, inMillions: boolean): {
    code: string;
    length: number;
} | null;
