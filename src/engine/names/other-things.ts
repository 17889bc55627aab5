import { isWordInSmall } from './case-rule';
import { isRaised } from './raised';

/*
 * What stands around a name can make it the name of another thing, or of none: a prefix that turns the meaning round, digits that go on, a
 * verb. Each rule looks at a few characters on either side.
 */

/** Behind these a name means the opposite, or another thing: non-Hodgkin lymphoma is no Hodgkin lymphoma. */
const OPPOSITE = /(?:^|[^\p{L}\p{N}])(?:(?:non|pre|post|pseudo|anti|de|un)[-\u2010-\u2013](?:[ \t]*\r?\n[ \t>]*)?|non[ \u00a0])$/iu;
const LONGEST_PREFIX = 12;

/** Whether a prefix stands before an offset that turns the meaning of what follows round. */
export function isOpposite(text: string, from: number): boolean {
	const before = text.charCodeAt(from - 1);
	// The usual case: a blank with no `n` before it, or a sign that ends no prefix.
	const isUsual = before === BLANK ? (text.charCodeAt(from - 2) | 32) !== SMALL_N : before < 128 && before !== HYPHEN && before !== LINE_END;
	if (isUsual) return false;
	return OPPOSITE.test(text.slice(Math.max(0, from - LONGEST_PREFIX), from));
}

const [LINE_END, BLANK, HYPHEN, SMALL_N] = [10, 32, 45, 110];

/** Digits that go on before a number, or behind it: those of a telephone number, a date, a time, an amount. */
const NUMBER_BEFORE =
	/\d(?:[-\u2010-\u2013./:,]|\)[ -]?)$|(?:^|[^\d])(?:\d{3}[ \u00a0-]?){1,2}[ \u00a0]$|\+\d[\d \u00a0-]{0,12}$|[$€£]$/;
/** A sign of a number, or a hyphen that is no part of a word: -25, but CPT-99213. */
const SIGN_BEFORE = /(?:^|[^\p{L}])[-+\u2212]$/u;
const NUMBER_BEHIND = /^(?:[-\u2010-\u2013./:,]\d|\)[ ]?\d{3}|[ \u00a0]\d{3}[ \u00a0-]\d{3,4}(?!\d))/;
const GROUPS_AROUND = /\d[ \u00a0]\|[ \u00a0]\d/;
/** A procedure code with its modifier behind it. */
const WITH_MODIFIER = /^[-\u2010\u2011][\dA-Z]{2}(?![\p{L}\p{N}-])/u;

/** Whether a number at a range is part of a longer one. */
function isPartOfNumber(text: string, from: number, to: number): boolean {
	const [before, behind] = [text.slice(Math.max(0, from - 14), from), text.slice(to, to + 10)];
	if (NUMBER_BEFORE.test(before) || SIGN_BEFORE.test(before) || GROUPS_AROUND.test(`${before.slice(-2)}|${behind.slice(0, 2)}`)) return true;
	return NUMBER_BEHIND.test(behind) && !(to - from === 5 && WITH_MODIFIER.test(behind));
}

/** A procedure code with a hyphen behind it, or the word "modifier": there `25` is the modifier -25. */
const BEFORE_MODIFIER = /(?:(?:^|[^\p{L}\p{N}])(?:\d{4}[\dA-Z]|[A-Z]\d{4})[-\u2010\u2011]|\bmodifiers?[ \u00a0][-\u2010\u2011\u2212]?)$/iu;

/** A hyphen that nothing but a blank stands before, and what makes a number behind it a measure. */
const ALONE = /(?:^|[\s("“'‘,;/])[-\u2010\u2011\u2212]$/;
const MEASURED =
	/^(?:[.,/:-]?\d|[ \u00a0]?(?:[°%℃℉]|(?:degrees?|points?|dB|m[VmgLl]|k[gm]|cm|mEq|mmHg|mmol|C|F|SD|percent|to[ \u00a0][-\d])\b))/u;

/** Whether a number is a modifier of a procedure code at a range: 99213-25, "append -25". */
function isModifier(text: string, from: number, to: number): boolean {
	const before = text.slice(Math.max(0, from - 14), from);
	return BEFORE_MODIFIER.test(before) || (ALONE.test(before) && !MEASURED.test(text.slice(to, to + 12)));
}

/** What is to be looked at before a name counts, as flags; 0 for nearly all. */
export type Care = number;
/** It is only a heading of its owner; it is the modifier of a code, a number, an ordinary word in small letters, or a verb. */
export const CARE = { heading: 1, modifier: 2, number: 4, word: 8, verb: 16 };

/** What is to be looked at before a name counts. @param isHeading whether it is only a heading of its owner. */
export function careFor(name: string, isHeading: boolean): Care {
	const heading = isHeading ? CARE.heading : 0;
	if (name.length > LONGEST_CARED) return heading;
	if (/^[-\u2010\u2011\u2212][\dA-Z]{2}$/.test(name)) return heading | CARE.modifier;
	if (/^\d[\d.,]*[BMK]?$/.test(name)) return heading | CARE.number;
	if (isWordInSmall(name)) return heading | CARE.word;
	const upper = name.toUpperCase();
	return VERBS.has(upper) || VERBS.has(upper.replace(/S$/, '')) || VERB_PHRASE.test(name) ? heading | CARE.verb : heading;
}

const LONGEST_CARED = 16;

/** Whether a name that takes care means its owner at a range. */
export function isMeantAt(care: Care, text: string, from: number, to: number): boolean {
	if ((care & CARE.modifier) !== 0) return isModifier(text, from, to);
	if ((care & CARE.verb) !== 0) return !isVerb(text, from, to);
	if ((care & CARE.number) !== 0) return !isPartOfNumber(text, from, to) && !isRaised(text, to);
	return (care & CARE.word) === 0 || !(startsSentence(text, from) || isAmongCapitals(text, from, to));
}

/** Whether what stands before an offset ends a sentence, or nothing does: any word has a capital there. */
function startsSentence(text: string, from: number): boolean {
	return /(?:^|[.!?:;\n\u2026|>"“”'‘([{*_#-]|\d[.)])[ \t"“'‘([*_#>-]*$/.test(text.slice(Math.max(0, from - 16), from));
}

/** Whether the words around a range have capitals, as in a heading: any word has one there. */
function isAmongCapitals(text: string, from: number, to: number): boolean {
	return /\p{Lu}\p{Ll}+[ \u00a0]$/u.test(text.slice(Math.max(0, from - 24), from)) && /^[ \u00a0]\p{Lu}\p{Ll}/u.test(text.slice(to, to + 3));
}

/** Nouns of the field that are verbs as well. */
const VERBS = new Set(
	`
	ABUSE ACCESS ADDRESS ADJUST ADVANCE AFFECT AID ANSWER APPEAL APPROACH ASSIGN ATTEMPT AUDIT AUTHORIZE AVERAGE AWARD BALANCE BANDAGE
	BENEFIT BID BILL BLOCK BUDGET BUNDLE CALL CAPITATE CAP CARE CAST CATHETER CAUSE CENSUS CHALLENGE CHANGE CHARGE CHART CHECK CLAIM
	CLASS CODE COMPLAIN CONCERN CONDITION CONSULT CONTACT CONTRACT CONTROL COPE COST COUNT COVER CREDIT CULTURE CURE DAMAGE DATE DEBIT
	DELAY DEMAND DENY DIET DISCHARGE DISCOUNT DISPUTE DOCUMENT DOSE DRAIN DRAW DRESS ENCOUNTER ESTIMATE EXAM EXERCISE FAST FAX FEED
	FILE FILTER FINE FIT FLAG FOCUS FORECAST FORM FRAUD FUND GRANT GRAFT GROUP GUARANTEE GUIDE HANDLE HARM HELP HURT IMPACT IMPLANT
	INCREASE INDEX INJECT INSURE INTERVIEW INVOICE ISSUE ITCH JOURNAL JUDGE LABEL LABOR LABOUR LAPSE LEASE LEAD LEVEL LIMIT LINK LIST
	LOG MAIL MANDATE MAP MARK MARKET MASK MASSAGE MATCH MEASURE MERGE MODEL MONITOR NEED NOTE NOTICE NURSE OFFER ORDER OUTSOURCE
	OVERRIDE PATCH PATTERN PAY PERMIT PILOT PLACE PLAN POLICY POOL POST PRACTICE PREMIUM PRESCRIBE PREVENT PRICE PROCESS PROFILE
	PROFIT PROGRAM PROJECT PROMPT PROTEST PURCHASE QUALIFY QUERY QUESTION QUOTE RANK RASH RATE REACH REBATE RECALL RECEIPT RECORD
	REFER REFERRAL REFILL REFORM REFUND REGISTER REIMBURSE RELEASE RELIEF REMEDY REMIT REPAIR REPORT REQUEST RESEARCH RESPECT REST
	RESULT RETURN REVIEW REVOLT REWARD RISK ROUND ROUTE SAMPLE SCALE SCAN SCHEDULE SCORE SCREEN SCRUB SEARCH SERVICE SHARE SHIFT SIGN
	SIGNAL SLEEP SMOKE SOURCE SPLINT STAFF STAGE STAIN STATE STEP STRESS STROKE STUDY SUIT SUPPLY SUPPORT SURVEY SUTURE SWAB SWITCH
	TAG TARGET TAX TEST TEXT TRACK TRADE TRANSFER TRANSPLANT TRANSPORT TREAT TRIAGE TRIAL TRUST UPDATE USE VALUE VISIT VOICE VOMIT
	WAGE WAIVE WARD WASTE WATCH WEIGHT WITNESS WORK WOUND`.trim().split(/\s+/),
);
const oneOf = (list: string): string => `(?:${list.trim().replace(/\s+/g, '|')})`;
const END = '[ \\t\\u00a0]*(?:\\r?\\n[ \\t>]*)?$';

/** Phrases that are nouns as one thing and verbs as another: follow up, check up, work up. */
const PHRASE_VERBS = oneOf(`
	back break build call carve check clean fall follow hand hold lay log opt pay phase roll set shut sign spend start step take
	turn walk work write`);
// Bounded: lists of ours.
const VERB_PHRASE = new RegExp(`^${PHRASE_VERBS}[ -]${oneOf('in off on out over through up down back')}$`, 'i');

/** Words behind which such a word is a verb. */
const AUXILIARIES = oneOf(`
	to may might will would can could must should shall cannot can['’]t won['’]t don['’]t didn['’]t doesn['’]t I we they you`);
// Bounded: lists of ours.
const BEFORE_VERB = new RegExp(
	`(?:^|[^\\p{L}\\p{N}'’-])${AUXILIARIES}(?:[ \\u00a0]{1,3}${oneOf('not also then only always never often')})?${END}`,
	'iu',
);

/** Words before "to" behind which a noun follows: subject to audit, prior to discharge. */
const TAKES_NOUN_WORDS = oneOf(`
	access according accustomed adaptation adapted added addition adherence adjacent adjustments? admitted allergic allergy
	alternatives? amounts? answers? applicable applied applies apply approach(?:es)? assigned attention attitudes? attributable
	attributed back barriers? belonging belongs? beneficial changes? close comparable compared contrary contributes? contributing
	contribution conversion converted damage dedicated detrimental devoted due entitled equal equivalent exposed exposure goes guide
	harm harmful immune immunity inferior inherent injury intrinsic introduction keys? leading leads? led limited linked listen
	listening moved moving next objection objects? obstacles? opposed owing parallel pertaining pointed pointing points? prior
	proportional reactions? reduced refer(?:s|red)? referrals? refractory regard related relating relation relative relevant
	resistance resistant respect responding responds? response responsive restricted return(?:ed|s)? rights? secondary sensitive
	sensitivity similar solutions? sources? specific subject subjected superior susceptible switched thanks threats? tied ties
	tolerance tolerant transferred transition unrelated unresponsive up updates? vital vulnerability vulnerable went`);
// Bounded: lists of ours.
const TAKES_NOUN = new RegExp(`(?:^|[^\\p{L}])${TAKES_NOUN_WORDS}[ \\t\\u00a0]{1,3}to${END}`, 'iu');
/** Not pronouns and verbs but a numeral and a month: Phase I report, the May audit. */
const NUMERAL = /(?:\p{L}+[ \u00a0]I|(?:^|[^.!?\s][ \u00a0])May)[ \u00a0]*$/u;
const AROUND_VERB = 60;

/** Whether a name in small letters at a range is a verb there: "to claim", "they report". */
function isVerb(text: string, from: number, to: number): boolean {
	const first = text.charCodeAt(from);
	if (first < 97 || first > 122) return false;
	const word = text.slice(from, to);
	if (!VERBS.has(word.toUpperCase()) && !VERB_PHRASE.test(word)) return false;
	const before = text.slice(Math.max(0, from - AROUND_VERB), from);
	return BEFORE_VERB.test(before) && !TAKES_NOUN.test(before) && !NUMERAL.test(before);
}
