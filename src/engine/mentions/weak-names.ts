/*
 * Names that are found like others, but say too little to be suggested by themselves.
 */

const MONTH =
	'(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|' +
	'sep(?:t(?:ember)?)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const DAY = '(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?(?:\\d{1,2}(?:st|nd|rd|th)?\\.? (?:of )?)?';
// Bounded: a name of a few words.
const DATE = new RegExp(`^${DAY}${MONTH}\\.?(?: \\d{1,2}(?:st|nd|rd|th)?)?(?:,? \\d{4})?$`, 'i');
const PERIOD = /^\d{4}[- ]?(?:w\d{1,2}|q[1-4])$|^(?:w\d{1,2}|q[1-4])[- ]\d{4}$/i;
const NUMBER = /^[-+\u2010-\u2013\u2212]?\d[\d\s.,:/()\u2010-\u2013-]*(?:st|nd|rd|th)?$/i;

/** Whether a name is a number or a date, such as the title of a daily note. */
export function isNumberOrDate(name: string): boolean {
	return NUMBER.test(name) || PERIOD.test(name) || (DATE.test(name) && (/\d/.test(name) || !/^(?:may|mar|march)$/i.test(name)));
}

/** Adjectives and adverbs of every day, which as an alias mean their entry only where the author says so. */
const EVERYDAY = new Set(
	`
	able acute active actual additional adequate adult adverse affordable alternative annual applicable appropriate available average
	bad basic better big brief broad central certain chronic clear clinical close common comparable complete complex comprehensive
	concurrent conditional consistent constant continuous correct critical current daily deep detailed different difficult direct
	distinct dominant double dry early easy effective efficient eligible emergent empty entire equal essential even excellent
	excessive existing expensive experimental external extra extreme fair false familiar fast final fine first fixed flat flexible
	formal free frequent fresh full functional further future general global good great hard healthy heavy hidden high important
	inactive independent indirect individual informal initial inner intense internal large late latest least light likely limited
	little local long loose low main major manual mature maximal maximum medium mental mild minimal minimum minor mixed moderate
	modern monthly multiple mutual narrow natural necessary negative neutral new next normal obvious occasional old open optional
	ordinary original other outer overall partial particular passive past permanent personal physical poor positive possible potential
	precise preliminary present previous primary prior private probable professional proper prospective public quick random rapid rare
	raw ready real reasonable recent recurrent regional regular related relative relevant reliable remote representative retrospective
	right rough routine safe same secondary secure selective senior sensitive separate serious severe sharp short significant similar
	simple single slight slow small smooth social soft solid special specific stable standard static steady strict strong subsequent
	subtle successful sudden sufficient suitable superficial tertiary thick thin tight timely tiny total typical ultimate unable
	unclear uniform unique universal unknown unlikely unusual upper urgent useful usual valid variable various vast vertical visible
	vital weak weekly whole wide wrong yearly young`.trim().split(/\s+/),
);

/** Whether a name is one everyday adjective. */
export function isEverydayWord(name: string): boolean {
	return EVERYDAY.has(name.toLowerCase());
}
