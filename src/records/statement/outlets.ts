/**
 * Outlets: who publishes what others say.
 *
 * An outlet is never a speaker and never a channel of the dossier: where a text credits one for knowing something, it
 * is who relayed it. Agencies and papers that reports name bare are listed; the rest is known by the word for its trade
 * ("the Haaretz daily", "Israel radio", "state media", "local newspapers").
 */
const NAMED = new RegExp(
  `\\b(?:${[
    'AFP|Agence France-Presse|AP|Associated Press|Reuters|Bloomberg|UPI|DPA|ANSA|EFE|PTI|Kyodo|Yonhap|Xinhua|TASS|Itar-Tass',
    'Interfax|RIA Novosti|Tasnim|IRNA|ISNA|Fars|Mehr|KCNA|Anadolu|SANA|WAFA|Ukrinform|Suspilne|Axios|Politico|Semafor|Haaretz|Al Jazeera',
    'Al Arabiya|Al-?Ahram|BBC|CNN|NBC|CBS|ABC|MSNBC|CNBC|NPR|PBS|Fox News|Sky News|ITV|Channel \\d+|NHK|ARD|ZDF|RTL|TF1|France 24|RFI|Deutsche Welle',
    'Le Monde|Le Figaro|Der Spiegel|Die Welt|Die Zeit|Bild|El Pa[ií]s|La Repubblica|Corriere della Sera|Asahi|Yomiuri|Kommersant|Izvestia|Granma|Dawn',
    '(?:New York|Financial|Washington|Los Angeles|Jerusalem|Straits|Moscow|Irish|Japan|Kyiv) (?:Times|Post|Independent)|The Times|The Guardian',
    'The Economist|The Telegraph|The Independent|Wall Street Journal|USA Today|Foreign Policy|The Hill|Breitbart(?: News)?|Huffington Post',
  ].join('|')})\\b`,
);

/** A name that papers and stations give themselves: "the Kathmandu Post", "South African Broadcasting Corporation". */
const BY_NAME =
  /^(?:[Tt]he\s+)?(?:\p{Lu}[\p{L}'’.-]*\s+)+(?:Post|Times|Herald|Tribune|Gazette|Journal|Chronicle|Telegraph|Mail|Mirror|News|Insider|Observer|Inquirer|Globe|Courier|Daily|Broadcasting Corporation|News Agency)$/u;

/** The last word of the phrase says its trade: "the Haaretz daily", "a local newspaper", "state television". */
const BY_TRADE =
  /\b(?:news agenc(?:y|ies)|wire service|newspapers?|daily|dailies|weekly|magazine|tabloid|broadcaster|media|radio|television|TV|TV channel|news website|news outlet|press reports?|media reports?|news reports?)$/i;

/** A platform, a stage or a message, whoever owns it: these carry words and credit nobody. */
const STAGE =
  /\b(?:statement|letter|speech|address|conference|interview|post|tweet|message|release|resolution|briefing|communiqu[eé]|sermon|debate|op-ed|column|social media)\b/i;

/** The outlet a phrase names, as the text words it without article or "report": `the BBC`, `a BBC report` → `BBC`. */
export function readOutlet(phrase: string): string | null {
  const named = NAMED.exec(phrase);
  if (named && !STAGE.test(phrase)) return named[0];
  if (BY_NAME.test(phrase) || (BY_TRADE.test(phrase) && !STAGE.test(phrase)))
    return phrase.replace(/^(?:the|an?|its?|his|her|their)\s+/i, '');
  return null;
}
