import { describe, expect, it } from 'vitest';
import { agreeingForms } from '../../../src/engine/text/agreement';

const formsOf = (phrase: string): string[] => agreeingForms(phrase.split(' ')).map((words) => words.join(' '));

describe('the other number of a phrase whose words agree', () => {
	it.each([
		['ENFERMEDAD CRÓNICA', 'ENFERMEDADES CRÓNICAS'],
		['ENFERMEDADES CRÓNICAS', 'ENFERMEDAD CRÓNICA'],
		['INSUFICIENCIA RENAL CRÓNICA', 'INSUFICIENCIAS RENALES CRÓNICAS'],
		['LESIÓN CEREBRAL', 'LESIONES CEREBRALES'],
		['ENFERMEDAD DE CROHN', 'ENFERMEDADES DE CROHN'],
		['MALADIE CHRONIQUE', 'MALADIES CHRONIQUES'],
		['HÔPITAL PUBLIC', 'HÔPITAUX PUBLICS'],
		['HÔPITAL', 'HÔPITAUX'],
		['MALADIES RARES', 'MALADIE RARE'],
		['MALATTIA CRONICA', 'MALATTIE CRONICHE'],
		['FARMACO GENERICO', 'FARMACI GENERICI'],
		["ARTERIA DELL'OCCHIO", "ARTERIE DELL'OCCHIO"],
		['CORPUS LUTEUM', 'CORPORA LUTEA'],
		['VENA CAVA', 'VENAE CAVAE'],
		['NERVUS VAGUS', 'NERVI VAGI'],
		['ATTORNEY GENERAL', 'ATTORNEYS GENERAL'],
		['STATE SURGEONS GENERAL', 'STATE SURGEON GENERAL'],
		['NOTARY PUBLIC', 'NOTARIES PUBLIC'],
		['ACCOUNTS RECEIVABLE', 'ACCOUNT RECEIVABLE'],
	])('of %s is %s', (phrase, other) => {
		expect(formsOf(phrase)).toContain(other);
	});

	it.each([
		['an English phrase, of which the last word alone is inflected', 'HEALTH PLAN'],
		['an adjective before its noun', 'GENERAL LEDGER'],
		['one word in plain letters', 'ENFERMEDAD'],
		['a phrase with a number', 'ENFERMEDAD CRÓNICA 2'],
		['a phrase of more words than such names have', 'ENFERMEDAD RENAL CRÓNICA AVANZADA TERMINAL'],
	])('is none of %s', (_what, phrase) => {
		expect(formsOf(phrase)).toEqual([]);
	});
});
