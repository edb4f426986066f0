/**
 * Words for what people are: offices, ranks, callings, forms of address; and for what bodies are.
 *
 * Tables alone; phrase.ts reads noun phrases with them.
 */
const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** The word an office is known by; "Secretary-General" is two of them. Lower case, singular. */
export const OFFICES = words(`
  president vice-president president-elect co-president minister premier chancellor vice-chancellor secretary undersecretary general director-general
  secretary-general king queen prince princess emperor empress emir sultan monarch pope pontiff cardinal archbishop bishop patriarch ayatollah sheikh
  chairman chairwoman chairperson chair co-chair vice-chairman director governor mayor senator sen congressman congresswoman representative rep
  lawmaker legislator mp deputy parliamentarian speaker leader co-leader ruler chief head commander gen colonel col major maj captain capt lieutenant lt
  admiral adm marshal brigadier sergeant sgt ambassador envoy emissary negotiator mediator diplomat spokesman spokeswoman spokesperson
  commissioner coordinator co-ordinator adviser advisor aide counselor counsellor judge justice prosecutor attorney lawyer candidate nominee
  strategist official officer analyst expert professor economist executive ceo founder co-founder owner counterpart activist dissident taoiseach
  delegate dictator warlord strongman ex-president rapporteur inspector treasurer administrator chargé consul
  editor author journalist correspondent reporter historian researcher manager consultant billionaire businessman pollster operative gov sec`);

/** Ranks that are also family names, where nothing but a name stands before them: "Angus King". */
export const ALSO_SURNAMES = words(
  'king prince pope bishop judge major marshal chancellor general justice speaker head chief deputy',
);

/** Words before the head that belong to the office, whatever the letter case. Anything else with a capital there names a body. */
export const OFFICE_MODIFIERS = words(`
  foreign prime defense defence vice deputy interior finance trade first second crown attorney assistant associate acting interim caretaker chief
  senior top former ex then special national security state senate house majority minority supreme high general executive managing
  energy oil economy economic commerce industry agriculture environment health education justice labor labour transport home external affairs
  under permanent press presidential parliamentary prime-ministerial republican democratic presumptive outgoing incoming late visiting
  opposition rebel military army navy police government party congressional federal regional political personal joint lead main
  deputy-foreign cabinet staff resident plenipotentiary extraordinary treasury intelligence communications campaign media`);

/** These come before an office without changing what it is. */
export const TIME_OF_OFFICE = words(
  'former ex then late outgoing incoming acting interim visiting current new longtime long-time veteran',
);

/** Behind a head and "of": part of the office ("Secretary of State", "Chancellor of the Exchequer"). */
export const PORTFOLIOS = words(`
  state defense defence exchequer treasury interior commerce labor labour energy education health agriculture transportation staff foreign affairs finance
  trade economy justice war homeland security armed forces parliament mission delegation government cabinet opposition operations`);

/** Forms of address, with what they tell of gender. */
export const HONORIFICS: ReadonlyMap<string, 'm' | 'f' | null> = new Map([
  ['mr', 'm'],
  ['sir', 'm'],
  ['lord', 'm'],
  ['monsieur', 'm'],
  ['herr', 'm'],
  ['fr', 'm'],
  ['mrs', 'f'],
  ['ms', 'f'],
  ['miss', 'f'],
  ['madam', 'f'],
  ['madame', 'f'],
  ['mme', 'f'],
  ['lady', 'f'],
  ['dame', 'f'],
  ['baroness', 'f'],
  ['dr', null],
  ['prof', null],
  ['rev', null],
  ['hon', null],
  ['saint', null],
]);

export const OFFICE_GENDER: ReadonlyMap<string, 'm' | 'f'> = new Map([
  ['king', 'm'],
  ['prince', 'm'],
  ['emperor', 'm'],
  ['emir', 'm'],
  ['sultan', 'm'],
  ['pope', 'm'],
  ['sheikh', 'm'],
  ['chairman', 'm'],
  ['spokesman', 'm'],
  ['congressman', 'm'],
  ['businessman', 'm'],
  ['cardinal', 'm'],
  ['bishop', 'm'],
  ['archbishop', 'm'],
  ['queen', 'f'],
  ['princess', 'f'],
  ['empress', 'f'],
  ['chairwoman', 'f'],
  ['spokeswoman', 'f'],
  ['congresswoman', 'f'],
]);

/** Heads of phrases that mean the state when it acts: "the Greek government", "US officials", "the Russian side". */
export const STATE_ORGANS = words(`
  government administration side officials authorities delegation regime leadership negotiators team representatives`);

/** The last word of a body's name or description. */
export const BODIES = words(`
  ministry department agency council commission committee parliament congress senate assembly court party union organization organisation bank fund
  association alliance league movement front force forces army navy office bureau service bloc coalition company corporation group federation
  university institute foundation church authority command board campaign cabinet house legislature knesset duma bundestag junta guard guards police military
  embassy mission secretariat treasury pentagon industries motors airlines airways media quartet taskforce brigade brigades militia inc corp ltd co
  firm operator automaker carrier lender giant maker faction tribunal watchdog chamber society confederation trust network institution newspaper agency times post news television radio delegation opposition leadership presidency management regime community
  authorities airline parties`);

/** Plural people without a name. */
export const PEOPLE = words(`
  officials sources leaders ministers presidents diplomats negotiators mediators envoys ambassadors representatives analysts experts observers aides
  lawmakers senators deputies people residents protesters protestors demonstrators rebels militants fighters soldiers troops forces guerrillas insurgents
  citizens members delegates delegations participants supporters opponents critics allies partners parties countries nations states governments sides
  economists advisers advisors spokesmen authorities journalists reporters witnesses activists groups men women workers students migrants refugees
  kidnappers hostages voters republicans democrats premiers chiefs heads counterparts commanders generals separatists settlers extremists
  europeans allies powers mps monks clerics elders chiefs lawyers prosecutors judges companies firms organizers businessmen executives republics ministries`);
