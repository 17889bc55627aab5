import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { basesOf } from '../../../src/engine/text/plurals';

/** Whether two words mean the same, asked in both directions. */
function meet(one: string, other: string): boolean {
	const there = basesOf(one).some((base) => basesOf(other).includes(base));
	const back = basesOf(other).some((base) => basesOf(one).includes(base));
	expect(there).toBe(back);
	return there;
}

/** Pairs written as `ONE/OTHER ONE/OTHER`. */
const pairs = (list: string): [string, string][] => list.trim().split(/\s+/).map((pair) => {
	const [one = '', other = ''] = pair.split('/');
	return [one, other];
});

describe('words that meet', () => {
	it.each([
		['regular plurals', `ORGANIZATIONS/ORGANIZATION PAYERS/PAYER NURSES/NURSE VALVES/VALVE SYRINGES/SYRINGE DEVICES/DEVICE PRACTICES/PRACTICE
			FORMULAS/FORMULA VIDEOS/VIDEO ANTIBIOTICS/ANTIBIOTIC CLINICS/CLINIC PEOPLES/PEOPLE SURVEYS/SURVEY CHANGES/CHANGE PHASES/PHASE
			DISEASES/DISEASE HOUSES/HOUSE`],
		['plurals in -ES', `ILLNESSES/ILLNESS BRANCHES/BRANCH HEADACHES/HEADACHE RASHES/RASH TAXES/TAX INDEXES/INDEX VIRUSES/VIRUS ABUSES/ABUSE
			STATUSES/STATUS SIZES/SIZE QUIZZES/QUIZ LENSES/LENS EXPENSES/EXPENSE BIASES/BIAS ALIASES/ALIAS IRISES/IRIS ACCESSES/ACCESS
			PROCESSES/PROCESS GASES/GAS HEROES/HERO SHOES/SHOE EXERCISES/EXERCISE`],
		['plurals in -IES', 'THERAPIES/THERAPY CALORIES/CALORIE BODIES/BODY BIOPSIES/BIOPSY FACILITIES/FACILITY'],
		['plurals in -VES', 'SHELVES/SHELF KNIVES/KNIFE LIVES/LIFE LEAVES/LEAF LEAVES/LEAVE MIDWIVES/MIDWIFE HALVES/HALF'],
		['short nouns', 'FEES/FEE LAWS/LAW EYES/EYE TOES/TOE ARMS/ARM USES/USE LABS/LAB'],
		['Greek words in -SIS', `DIAGNOSES/DIAGNOSIS PROGNOSES/PROGNOSIS METASTASES/METASTASIS ANALYSES/ANALYSIS CRISES/CRISIS BASES/BASIS
			BASES/BASE DOSES/DOSE PROSTHESES/PROSTHESIS SYNOPSES/SYNOPSIS THESES/THESIS AXES/AXIS TESTES/TESTIS ARTHRITIDES/ARTHRITIS CASES/CASE
			EPISTAXES/EPISTAXIS CHRYSALIDES/CHRYSALIS IRIDES/IRIS`],
		['words in -SE', 'CHEESES/CHEESE LAPSES/LAPSE ANALYSES/ANALYSE'],
		['Latin words in -X', `INDICES/INDEX INDICES/INDEXES APPENDICES/APPENDIX CORTICES/CORTEX MATRICES/MATRIX PHALANGES/PHALANX MENINGES/MENINX
			THORACES/THORAX CERVICES/CERVIX`],
		['Latin words in -A', 'VERTEBRAE/VERTEBRA BURSAE/BURSA LARVAE/LARVA FORMULAE/FORMULAS'],
		['Greek words in -MA', 'CARCINOMATA/CARCINOMA STIGMATA/STIGMA CARCINOMATA/CARCINOMAS SOMATA/SOMA'],
		['Latin words in -US', 'FUNGI/FUNGUS THROMBI/THROMBUS BRONCHI/BRONCHUS ALVEOLI/ALVEOLUS FOCI/FOCUS STREPTOCOCCI/STREPTOCOCCUS'],
		['Latin and Greek plurals in -A', `BACTERIA/BACTERIUM CRITERIA/CRITERION PHENOMENA/PHENOMENON ATRIA/ATRIUM OVA/OVUM SERA/SERUM
			SEPTA/SEPTUM GANGLIA/GANGLION MITOCHONDRIA/MITOCHONDRION AUTOMATA/AUTOMATON FORAMINA/FORAMEN CORPORA/CORPUS GENERA/GENUS
			PROTOZOA/PROTOZOAN`],
		['irregular words', `FEET/FOOT TEETH/TOOTH CHILDREN/CHILD WOMEN/WOMAN MEN/MAN MICE/MOUSE LICE/LOUSE BUREAUX/BUREAUS MENUS/MENU
			CHAIRWOMEN/CHAIRWOMAN`],
		['possessives', `HOSPITAL'S/HOSPITAL HOSPITALS'/HOSPITAL HOSPITALS'/HOSPITALS CROHN'S/CROHN PARKINSON'S/PARKINSONS ACO'S/ACO
			CHILDREN'S/CHILD DIABETES'/DIABETES GRAVES'/GRAVES WOMEN'S/WOMAN O'NEILL'S/O'NEILL DIAGNOSES'/DIAGNOSIS`],
		['a word and itself', 'PEOPLE/PEOPLE SERIES/SERIES CARE/CARE 340B/340B'],
	])('%s', (_kind, list) => {
		expect(pairs(list).filter(([one, other]) => !meet(one, other))).toEqual([]);
	});
});

describe('words that do not meet', () => {
	it.each([
		['words in -SS, -US, -IS', `ACCESS/ACCES PROCESS/PROCES ILLNESS/ILLNES VIRUS/VIRU STATUS/STATU BASIS/BASI PELVIS/PELVI
			ANALYSIS/ANALYSI SEPSIS/SEPSI`],
		['short words and acronyms', `BUS/BU HIM/HIMS ITS/IT LENS/LEN GAS/GA NEWS/NEW ACLS/ACL MIPS/MIP HAS/HA WAS/WA HCPCS/HCPC
			HCAHPS/HCAHP SARS/SAR YES/YE`],
		['unchanged words', `DIABETES/DIABETE MEASLES/MEASLE SERIES/SERY SPECIES/SPECIE RABIES/RABY SCABIES/SCABY HERPES/HERPE BICEPS/BICEP
			MUMPS/MUMP SHINGLES/SHINGLE HIVES/HIVE PANCREAS/PANCREA GENETICS/GENETIC PEDIATRICS/PEDIATRIC WILLIAMS/WILLIAM GRAVES/GRAVE YOURS/YOUR
			PEOPLE/PERSON CORPS/CORP`],
		['a verb and its noun', 'ANALYSIS/ANALYSE DIAGNOSIS/DIAGNOSE BASIS/BASE SAVES/SAFE PROVES/PROOF'],
		['words that look like Latin plurals', `ANEMIA/ANEMIUM ASTHMA/ASTHMUM DATA/DATUM MEDIA/MEDIUM ALIBI/ALIBUS STAMINA/STAMEN PYLORI/PYLORUS
			TETANI/TETANUS TYPHI/TYPHUS INFLUENZAE/INFLUENZA MALARIAE/MALARIA PNEUMONIAE/PNEUMONIA DEVICES/DEVEX SERVICES/SERVIX CHANGES/CHANX
			REGIMEN/REGIMAN SPECIMEN/SPECIMAN`],
		[
			'names one letter apart',
			'POLICES/POLICY TAXES/TAXIS TAXA/TAX THESE/THESIS CARES/CAR ATRIUM/ATRIAL INDEX/INDICE BRAE/BRA AMATA/AMA ORGAN/ORGANIZATIONS',
		],
	])('%s', (_kind, list) => {
		expect(pairs(list).filter(([one, other]) => meet(one, other))).toEqual([]);
	});

	it.each([
		'DIABETES', 'ACCESS', 'STATUS', 'BASIS', 'SERIES', 'PEOPLE', 'ASTHMA', 'CARE', '1990S', 'S', '\'', '', '糖尿病',
	])('%j has only itself', (word) => {
		expect(basesOf(word)).toEqual([word]);
	});
});

describe('the bases of any word', () => {
	const ENDINGS = ['', 'S', 'ES', 'SES', 'IES', 'VES', 'XES', 'ICES', 'NGES', 'MATA', 'AE', 'I', 'A', 'MEN', 'EAUX', "'S", "S'"];
	const stems = fc.string({ unit: fc.constantFrom(...'ABCEINOSTUXYZÉ7\''), maxLength: 8 });
	const word = fc.tuple(stems, fc.constantFrom(...ENDINGS)).map(([stem, end]) => stem + end);

	it('are at most four, all different, the word itself first, and none is empty', () => {
		fc.assert(fc.property(fc.oneof(word, fc.string({ minLength: 1 })), (any) => {
			const bases = basesOf(any);
			expect(bases[0]).toBe(any);
			expect(bases.length).toBeLessThanOrEqual(4);
			expect(new Set(bases).size).toBe(bases.length);
			expect(bases.slice(1)).not.toContain('');
		}));
	});

	it('are those of its possessive, which adds only itself', () => {
		fc.assert(fc.property(word.filter((any) => any !== '' && !/'S$|S'$/.test(any)), (any) => {
			expect(basesOf(`${any}'S`)).toEqual([`${any}'S`, ...basesOf(any)]);
			if (any.endsWith('S')) expect(basesOf(`${any}'`)).toEqual([`${any}'`, ...basesOf(any)]);
		}));
	});

	it('hold the word for its regular plural, unless that is short', () => {
		fc.assert(fc.property(fc.string({ unit: fc.constantFrom(...'ABCDEGLMNRT'), minLength: 4, maxLength: 10 }), (stem) => {
			expect(basesOf(`${stem}ANTS`)).toContain(`${stem}ANT`);
		}));
	});
});
