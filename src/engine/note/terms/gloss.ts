const setOf = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** How an explanation begins: with an article or what stands for one, or with a question word. */
const ARTICLES = setOf(
	'a an the any all one each every some someone somebody something everything anything those ein eine einer der die das alles jeder jede '
	+ 'jedes un una el la los las lo todo toda todos cualquier une le les ce',
);
const QUESTIONS = setOf('what how when where whether who whose that was wie wer wenn cuando cómo qué');
/** What begins a clause that tells which, and what tells in German behind a comma; and what joins a noun to a noun. */
const RELATIVE = setOf('that which who whose whom where que quien cuyo cuya qui dont');
const RELATIVE_BEHIND_COMMA = setOf('der die das den dem deren dessen welche welcher welches');
const JOINING = setOf(
	'of from for between under used given taken lost made paid by de del para con eines einer des von für zwischen zur zum',
);
/** Verbs in the form that tells something. */
const FINITE = setOf(
	'is are was were will can cannot could may might must should has have had does do said says asked wants ist sind wird werden kann soll '
	+ 'muss es son puede debe hay',
);
/** How a sentence begins that asks its reader to do something. */
const ASKING = setOf(
	"use add see check call ask write look copy prefer make do don't never always give take get put keep send order review start stop avoid "
	+ 'wash read click open eat drink if change enable disable select choose show hide turn adjust siehe bitte nicht ver no',
);
/** So many words of a text are looked at. */
const MOST_WORDS = 12;

/** So far from its beginning the verb of a sentence stands that tells what happens, and what it begins with is no explanation. */
const VERB_REACH = 5;

/**
 * How a text on the right reads as an explanation of what stands on the left: plainly ("A rule that ...", "What is paid ...", "Checking
 * ..."), perhaps ("Removal of tissue"), or not at all.
 * @param name what stands on the left: "An ACO is ..." explains it.
 */
export function readsAs(text: string, name: string): 'plain' | 'perhaps' | null {
	const words = text.slice(0, 160).split(' ', MOST_WORDS);
	const first = (words[0] ?? '').toLowerCase();
	if (words.length < 3 || ASKING.has(first) || FINITE.has(first) || /^\S+ed that\s|^.{0,200}\?$/.test(text)) return null;
	if (QUESTIONS.has(first) || /^\p{L}{2,}ing$/u.test(first) || saysOf(text, name)) return 'plain';
	const isArticle = ARTICLES.has(first);
	let joins = false;
	for (let i = 1; i < words.length; i++) {
		const [word = '', before = ''] = [words[i]?.toLowerCase(), words[i - 1]];
		if (isArticle && i > VERB_REACH) return 'plain';
		if (RELATIVE.has(word) || (before.endsWith(',') && RELATIVE_BEHIND_COMMA.has(word))) return 'plain';
		joins ||= JOINING.has(word);
		const isEnd = '.;:!?'.includes(before.charAt(before.length - 1));
		if (FINITE.has(word) || isEnd) return isEnd && isArticle ? 'plain' : joins ? 'perhaps' : null;
	}
	return isArticle ? 'plain' : joins ? 'perhaps' : null;
}

const SAYS =
	/^(?:es|s)?(?:\s\([^()]{1,60}\))?\s(?:is|are|means?|refers?|describes?|stands|denotes?|ist|sind|bedeutet|bezeichnet|es|son|significa)\s/i;

/** Whether a text begins with a name, and says what that is. */
function saysOf(text: string, name: string): boolean {
	const bare = text.slice(0, 200).replace(/^(?:an?|the|eine?|der|die|das|una?|el|la)\s/i, '');
	return name !== '' && bare.slice(0, name.length).toLowerCase() === name.toLowerCase() && SAYS.test(bare.slice(name.length));
}

/** A number with or without a unit, a time, a date, a sum, a rank. */
const QUANTITY = /^(?:[<>≤≥=~±≈$€£#]|(?:about|up to|max|ca\.?|from|de|bis|ab)\s)?\s?[\d(]/i;

/** Whether a text on the right is words, and neither a number nor a link alone. */
export function isGloss(text: string): boolean {
	const shown = text.slice(0, 100);
	return (shown.match(/\p{L}{2,}/gu)?.length ?? 0) > 1 && !isQuantity(text) && !shown.includes('://');
}

/** Whether a text on the right begins as a number does. */
export function isQuantity(text: string): boolean {
	return QUANTITY.test(text);
}

/** What people call facts, sections and steps of anything; no glossary is made of these. */
const FACTS = setOf(
	'owner author date time status type kind risk risks dose dosage route onset duration class category use uses usage cost price location '
	+ 'where when contact phone email address source sources reference references link links see note notes comment comments example examples '
	+ 'summary overview background introduction purpose scope goal goals objective plan assessment diagnosis treatment treatments management '
	+ 'symptoms signs causes cause etiology pathophysiology epidemiology prognosis complications prevention presentation history exam labs '
	+ 'imaging indications indication contraindications interactions monitoring storage mechanism pros cons advantages disadvantages '
	+ 'benefits steps step procedure results conclusion discussion methods next deadline budget sponsor team attendees agenda action actions '
	+ 'decision decisions review version updated created priority project related tags definition description name title frequency severity '
	+ 'site size age sex gender zweck dosis wirkung nebenwirkungen indikation ursache ursachen symptome therapie diagnose quelle quellen '
	+ 'datum ort autor kosten preis beispiel zuständig verantwortlich ziel ziele vía grupo riesgo uso causas síntomas tratamiento '
	+ 'diagnóstico fecha fuente coste precio ejemplo monday tuesday wednesday thursday friday saturday sunday montag dienstag mittwoch '
	+ 'donnerstag freitag samstag sonntag lunes martes miércoles jueves viernes sábado domingo today tomorrow morning evening dx mx tx rx hx '
	+ 'ix sx',
);

/** A part of something that is counted: "Step 2", "Week 1". */
const COUNTED =
	/^(?:week|day|month|year|step|phase|stage|grade|type|level|tier|part|chapter|module|question|woche|tag|schritt|semana|día|paso)\s\d/;

/** Whether a left side is what facts are called in general, or a part of something that is counted. */
export function isFactName(name: string): boolean {
	const small = name.toLowerCase();
	return FACTS.has(small) || COUNTED.test(small);
}
