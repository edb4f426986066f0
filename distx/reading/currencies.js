/**
 * Currencies as news write them, with their ISO 4217 codes.
 *
 * A bare "dollar" is that of the United States, a bare "pound" of money the British one, as in the outlets read here.
 */
const SIGNS = {
    $: 'USD',
    US$: 'USD',
    CA$: 'CAD',
    C$: 'CAD',
    AU$: 'AUD',
    A$: 'AUD',
    NZ$: 'NZD',
    HK$: 'HKD',
    S$: 'SGD',
    R$: 'BRL',
    '€': 'EUR',
    '£': 'GBP',
    '¥': 'JPY',
    '₽': 'RUB',
    '₴': 'UAH',
    '₪': 'ILS',
    '₹': 'INR',
    '₩': 'KRW',
    '₺': 'TRY',
};
const CODES = 'USD EUR GBP JPY CNY RUB UAH ILS INR KRW TRY CHF CAD AUD NZD HKD SGD BRL ZAR SEK NOK DKK PLN CZK HUF RON AED SAR QAR KWD EGP IRR IQD PKR KZT GEL AMD AZN MXN';
/** Names in the singular; the adjective before one makes it another country's. */
const NAMES = {
    dollar: 'USD',
    'canadian dollar': 'CAD',
    'australian dollar': 'AUD',
    'new zealand dollar': 'NZD',
    'hong kong dollar': 'HKD',
    'singapore dollar': 'SGD',
    'taiwan dollar': 'TWD',
    euro: 'EUR',
    pound: 'GBP',
    'egyptian pound': 'EGP',
    'lebanese pound': 'LBP',
    'syrian pound': 'SYP',
    yuan: 'CNY',
    renminbi: 'CNY',
    rmb: 'CNY',
    yen: 'JPY',
    won: 'KRW',
    ruble: 'RUB',
    rouble: 'RUB',
    hryvnia: 'UAH',
    hryvna: 'UAH',
    shekel: 'ILS',
    rupee: 'INR',
    'pakistani rupee': 'PKR',
    'sri lankan rupee': 'LKR',
    'swiss franc': 'CHF',
    franc: 'CHF',
    lira: 'TRY',
    zloty: 'PLN',
    rial: 'IRR',
    toman: 'IRT',
    riyal: 'SAR',
    'qatari riyal': 'QAR',
    dirham: 'AED',
    rand: 'ZAR',
    real: 'BRL',
    reais: 'BRL',
    peso: 'MXN',
    'argentine peso': 'ARS',
    'philippine peso': 'PHP',
    krona: 'SEK',
    krone: 'NOK',
    'danish krone': 'DKK',
    forint: 'HUF',
    tenge: 'KZT',
    lari: 'GEL',
    dram: 'AMD',
    manat: 'AZN',
    naira: 'NGN',
    baht: 'THB',
    ringgit: 'MYR',
    rupiah: 'IDR',
};
/** Words that are something else without millions before them: "the first 20 won", "300 pounds". */
const ONLY_IN_MILLIONS = new Set(['pound', 'won', 'real', 'rand', 'dram', 'franc']);
export const CURRENCY_SIGN = `(?:(?:US|CA|C|AU|A|NZ|HK|S|R)?\\$|[€£¥₽₴₪₹₩₺]|(?:${CODES.replaceAll(' ', '|')})(?![A-Za-z]))`;
/** "$", "US$", "EUR" before a number. */
export const currencyOfSign = (sign) => SIGNS[sign] ?? sign;
/** The currency named right behind a number, and how much of the text names it. */
export function readCurrencyBehind(text, inMillions) {
    const code = CODE_BEHIND.exec(text);
    if (code)
        return { code: code[1], length: code[0].length };
    const found = NAME_BEHIND.exec(text);
    if (!found)
        return null;
    const name = singular(found[2]);
    const country = (found[1] ?? '').toLowerCase().replace(/\s+/g, ' ');
    if (!inMillions && !country && !found[3] && ONLY_IN_MILLIONS.has(name))
        return null;
    return { code: NAMES[`${country} ${name}`] ?? NAMES[name], length: found[0].length };
}
const CODE_BEHIND = new RegExp(`^[\\s-]{0,2}(${CODES.replaceAll(' ', '|')})(?![A-Za-z])`);
const NAME_BEHIND = /^[\s-]{1,2}(?:(US|U\.S\.|American|Canadian|Australian|New Zealand|Hong Kong|Singapore|Taiwan|Egyptian|Lebanese|Syrian|Pakistani|Sri Lankan|Swiss|Qatari|Argentine|Philippine|Danish|British|Russian|Indian|Turkish|Chinese|Japanese)\s)?(dollars?|euros?|pounds?|yuan|renminbi|RMB|yen|won|r(?:o)?ubles?|hryvnias?|hryvnas?|shekels?|rupees?|francs?|liras?|zlotys?|rials?|tomans?|riyals?|dirhams?|rand|real|reais|pesos?|kronor|krona|kroner|krone|forints?|tenge|laris?|drams?|manats?|nairas?|baht|ringgit|rupiah)(\s+sterling)?(?![A-Za-z])/i;
function singular(name) {
    const lower = name.toLowerCase();
    if (lower === 'kronor')
        return 'krona';
    if (lower === 'kroner')
        return 'krone';
    return lower === 'reais' ? lower : lower.replace(/s$/, '');
}
