/**
 * Abbreviations by what may follow their full stop.
 *
 * The class, not the single word, decides whether a sentence can end there: nothing ends after "Sen.", a new sentence
 * may begin after "U.S." when its first word is one that seldom stands inside a sentence with a capital.
 */
const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

/** Always with something behind them: "Lt. Gen. Keith Kellogg", "Roe v. Wade", "Mt. Everest". */
export const ALWAYS_CONTINUED = words(
  `Mr Mrs Ms Mx Dr Drs Prof Gen Lt Col Maj Capt Cmdr Cdr Adm Sgt Cpl Pvt Brig Sen Sens Rep Reps Gov Govs Pres Amb Rev
   Hon Fr Msgr Atty Supt Det Insp Messrs Mme Mlle St Ste Mt Ft vs v cf viz approx ca i.e e.g Vice-Adm Rear-Adm Spc Sec`,
);

/** Before a number: "No. 5", "Art. 5", "pp. 12". "He said no. Five people left" is two sentences: hence the capital. */
export const BEFORE_NUMBERS = words(
  'No Nos Art Arts Fig Figs Vol Vols Ch Para Paras Res Eq Op p pp para paras nos art sec fig vol ch',
);

/** Before a day: "Aug. 18". */
export const MONTHS_AND_DAYS = words(
  'Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun',
);

/** Behind a name, or a name themselves; a sentence may end there: "Apple Inc.", "Tampa, Fla.", "Kennedy Jr." */
export const MAYBE_LAST = words(
  `Inc Corp Co Cos Ltd Bros LLC Plc Jr Sr Esq Dept Depts Univ Assn Ave Blvd Rd Intl Natl Govt Bldg Ala Ariz Ark Calif
   Colo Conn Del Fla Ga Ill Ind Kan Ky La Md Mass Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa Penn Tenn Tex Va Vt Wash
   Wis Wyo Ph.D M.D B.A M.A Ph.Ds Ont Que Alta`,
);

/** Written whole, they end a sentence where a capital follows: "tanks, guns, etc. The". */
export const CLOSING = words('etc al cont est hrs min sec');

/** The words that open a sentence with a capital and seldom stand inside one with it: "in the U.S. The talks …". */
export const SENTENCE_OPENERS = words(
  `The A An This That These Those There Here He She It They We You I His Her Its Their Our My Your In On At By For From
   With Without Of To As If When While Where Why How What Who Whose Which After Before Since Until During Despite Under
   Over But And Or Nor So Yet Also However Although Though Because Still Then Now Meanwhile Moreover Instead Earlier
   Later Both Some Many Most More Several Other Others Another Each Every All No Not Nobody Nothing Only Even Once
   Asked Speaking According Last Next Is Are Was Were Has Have Had Do Does Did Can Could Should Would Let Let's
   It's It’s He's He’s We're We’re I'm I’m That's That’s There's There’s They're They’re`,
);

/** What follows "8 p.m." inside the sentence: a day or a clock. */
export const AFTER_HOUR = words(
  `Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September
   October November December Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec EST EDT ET CST CDT CT MST MDT PST PDT PT
   GMT UTC BST CET CEST MSK Eastern Central Pacific Moscow Kyiv Jerusalem Beijing`,
);

/** "U.S", "a.m", "J.D", "D.C", "Japan-U.S": single letters with full stops between them. */
export const isAcronym = (word: string): boolean => /(?:^|-)\p{L}(?:\.\p{L})+$/u.test(word);

/** Whether the full stop behind the word belongs to it whatever follows. */
export const keepsItsStop = (word: string): boolean =>
  ALWAYS_CONTINUED.has(word) || MAYBE_LAST.has(word) || isAcronym(word);
