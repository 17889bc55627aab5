import { describe, expect, it } from 'vitest';
import { foldHalfSpelling, foldSpelling, mayVary } from '../../../src/engine/text/spelling-variants';

/** Words as they are written on one side of the Atlantic and on the other. */
const PAIRS = `
	anaemia anemia, leukaemia leukemia, leucaemia leukemia, hyperglycaemic hyperglycemic, haemoglobin hemoglobin, ischaemia ischemia,
	paediatric pediatric, orthopaedics orthopedics, anaesthesia anesthesia, paraesthesia paresthesia, aetiology etiology, caecum cecum,
	caesarean cesarean, faecal fecal, gynaecology gynecology, naevus nevus, foetal fetal, coeliac celiac, oesophagus esophagus,
	gastrooesophageal gastroesophageal, oestrogen estrogen, oedema edema, lymphoedema lymphedema, diarrhoea diarrhea, gonorrhoea gonorrhea,
	dyspnoea dyspnea, homoeopathy homeopathy, amoebic amebic, sulphate sulfate, sulphonamides sulfonamides, leucocyte leukocyte,
	tumour tumor, behavioural behavioral, labour labor, colour color, odour odor, centre center, centres centers, fibre fiber,
	millilitres milliliters, titre titer, manoeuvre maneuver, organisation organization, hospitalise hospitalize, immunised immunized,
	analyse analyze, dialyser dialyzer, paralysed paralyzed, counselling counseling, labelled labeled, modelling modeling,
	traveller traveler, tranquilliser tranquilizer, enrolment enrollment, enrol enroll, fulfil fulfill, programme program,
	programmes programs, catalogue catalog, analogues analogs, defence defense, licence license, practise practice, judgement judgment,
	ageing aging, grey gray, artefact artifact, mould mold, patient-centred patient-centered, speciality specialty`
	.split(',').map((pair) => pair.trim().toUpperCase().split(' ') as [string, string]);

/** Words that look like variants. */
const WORDS = `
	aerobic does shoes poem poet toe canoe four hour our your tour course wise rise prize size seize maize noise exercise
	angioedema gastroesophageal phytoestrogen gastroenteritis vertebrae aed oem michael israel trimetrexate symmetry acre massacre
	really totally initially cell fell bell illness journal flour source`.trim().toUpperCase().split(/\s+/);

describe('the spellings of one word', () => {
	it.each(PAIRS)('%s and %s are equal', (one, other) => {
		expect(foldSpelling(one)).toBe(foldSpelling(other));
		expect([one, other].some(mayVary)).toBe(true);
	});

	it.each(WORDS)('of %s there is but one', (word) => expect(foldSpelling(word)).toBe(word));

	it('make no two of these words one', () => {
		const folded = [...PAIRS.map(([, other]) => other), ...WORDS].map(foldSpelling);
		expect(new Set(folded).size).toBe(new Set([...PAIRS.map(([, other]) => other), ...WORDS]).size);
	});

	it('are folded once and for all, each word of a text by itself', () => {
		for (const word of PAIRS.flat()) expect(foldSpelling(foldSpelling(word))).toBe(foldSpelling(word));
		const all = PAIRS.map(([one]) => one);
		expect(foldSpelling(all.join(' '))).toBe(all.map(foldSpelling).join(' '));
	});
});

describe('a word that is half typed', () => {
	it.each([
		['ANAE', 'ANEMIA'], ['OEDE', 'EDEMA'], ['OESO', 'ESOPHAGUS'], ['TUMOU', 'TUMOR'], ['SULP', 'SULFATE'], ['GYNAE', 'GYNECOLOGY'],
		['DIARRHO', 'DIARRHEA'], ['ORTHOPAE', 'ORTHOPEDIC'],
	])('%s begins %s', (half, word) => expect(word.startsWith(foldHalfSpelling(half))).toBe(true));

	it.each(['AEROB', 'POE', 'HOU', 'CARE', 'X', ''])('%j stays as it is', (half) => expect(foldHalfSpelling(half)).toBe(half));
});
