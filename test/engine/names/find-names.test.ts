import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findNames, MATCH, OWN_NAME } from '../../../src/engine/names/find-names';
import { NameIndex } from '../../../src/engine/names/name-index';
import { parseNote, type Note } from '../../../src/engine/note/note';
import { scanNote } from '../../../src/engine/note/prose';
import { marked } from '../../marked';
import { anyNote } from '../note/any-note';
import { NamedNotes, type NamedPlace } from './named-notes';

/** What the text shows, the names that are aliases of one note, and the text with « and » around every match to be found. */
type Case = readonly [what: string, names: readonly string[], source: string];

/** A note with aliases; single letters are marked to count, as they would not by themselves. */
function noteOf(path: string, aliases: readonly string[]): Note {
	const letters = aliases.filter((alias) => /^\p{L}$/u.test(alias)).map((letter) => `  ${letter}: exact\n`).join('');
	const rules = letters === '' ? '' : `lexicon-case:\n${letters}`;
	return parseNote(
		path,
		aliases.length > 0 ? `---\naliases:\n${aliases.map((alias) => `  - ${JSON.stringify(alias)}\n`).join('')}${rules}---\n` : '',
	);
}

function indexOf(vault: Readonly<Record<string, readonly string[]>>): NamedNotes {
	const index = new NamedNotes();
	for (const [path, aliases] of Object.entries(vault)) index.set(noteOf(path, aliases));
	return index;
}

function matchesIn(text: string, index: NamedNotes): NamedPlace[] {
	return index.in(scanNote(text));
}

/** The text with « and » around what is found in it: a failure then shows both as they are read. */
function markMatches(text: string, index: NamedNotes): string {
	let source = '';
	let at = 0;
	for (const { from, to } of matchesIn(text, index)) {
		source += `${text.slice(at, from)}«${text.slice(from, to)}»`;
		at = to;
	}
	return source + text.slice(at);
}

function expectMatches(_what: string, names: readonly string[], source: string): void {
	expect(markMatches(marked(source).text, indexOf({ 'Zzyzx.md': names }))).toBe(source);
}

/** What is found, each with the paths and names of its owners. */
function ownersIn(text: string, index: NamedNotes): [string, string[]][] {
	return matchesIn(text, index).map(({ from, to, owners }) => [
		text.slice(from, to),
		owners.map(({ path, name }) => `${path}: ${name.text}`),
	]);
}

const CARE = 'Accountable Care Organization';

describe('the behaviour matrix of mentions', () => {
	it.each<Case>([
		['an acronym in the plural', ['ACO'], 'Three «ACOs» share the savings.'],
		['an acronym in a compound with a hyphen', ['ACO'], 'An «ACO»-led network.'],
		['acronyms on both sides of a slash', ['ACO', 'MSSP'], 'The «ACO»/«MSSP» report.'],
		['an irregular plural', ['Diagnosis'], 'List all «diagnoses» on the claim.'],
		['a title in the plural', [CARE], 'Most «accountable care organizations» are led by doctors.'],
		['a name with hyphen written with a space', ['Value-Based Care'], 'Paid for «value based care» only.'],
		['a name with space written with a hyphen', ['Prior Authorization'], 'The «prior-authorization» form.'],
		['a name written with two spaces', ['Prior Authorization'], 'Ask for «prior  authorization» first.'],
		['a curly apostrophe in place of a straight one', ["Crohn's disease"], 'Care of «Crohn’s disease» at home.'],
		['a straight apostrophe where the name has one', ["Crohn's disease"], "Care of «Crohn's disease» at home."],
		['a name over the end of a line', [CARE], 'Joined an «accountable care\norganization» in spring.'],
		['a name over lines of a quote, behind a tab', [CARE], '> Joined an «accountable care\n>\torganization» in spring.'],
		['a name with a word in bold', [CARE], 'An «Accountable **Care** Organization» is a group.'],
		['decomposed letters for a composed name', ['Ménière disease'], `Signs of «${'Ménière disease'.normalize('NFD')}» vary.`],
		['a Han name in running text', ['糖尿病'], '该患者群体的«糖尿病»管理计划'],
		['a name that ends in symbols', ['C++'], 'The grouper is written in «C++», not Java.'],
		['a name with an ampersand inside', ['R&D'], 'The «R&D» budget of the hospital.'],
		['a name in a heading', ['HIPAA'], '## What «HIPAA» asks of us\n\nMuch.'],
		['a name in the body of a callout', ['HIPAA'], '> [!info] Basics\n> The «HIPAA» rule.'],
		['a name in the title of a callout', ['HIPAA'], '> [!info] «HIPAA» basics\n> The rule.'],
		['a name behind amounts of dollars', ['HIPAA'], 'Costs $500 per member and $9 a month. «HIPAA» applies.'],
		['a title as it stands', [CARE], 'An «Accountable Care Organization» saves.'],
		['a title in small letters', [CARE], 'An «accountable care organization» saves.'],
		['a title in capitals', [CARE], 'AN «ACCOUNTABLE CARE ORGANIZATION» SAVES.'],
		['an acronym as it stands', ['ACO'], 'The «ACO» saves.'],
		[
			'a name that begins in quotation marks',
			['‘Incident to’ billing'],
			"On «'incident to' billing» and «‘Incident to’ billing», not incident to billing.",
		],
		['a name in the possessive, up to the apostrophe', ['Health Plan'], "The «health plan»'s network."],
		['a name in brackets', ['HIV'], 'An infection («HIV») is reported.'],
		['HIM in its capitals', ['HIM'], 'The «HIM» department codes.'],
		['IT in its capitals', ['IT'], 'Ask «IT» for access.'],
		['the longest of several names', ['Accountable Care', CARE, 'ACO'], 'An «accountable care organization» with an «ACO» contract.'],
		['a name with hyphen and number', ['COVID-19'], 'Testing for «COVID-19» is covered.'],
		['a name of letters and a digit', ['A1c'], 'The «A1c» result is due.'],
		['composed letters for a composed name', ['Ménière disease'], 'Signs of «Ménière disease» vary.'],
		['a name that begins with a Greek letter', ['β-blocker'], 'Start a «β-blocker» early.'],
		['a name in the cell of a table', ['ACO', 'IPA'], '| «ACO» | «IPA» |\n| --- | --- |\n| two «ACOs» | one |'],
		['a name in a quote', ['HIPAA'], '> What «HIPAA» says.'],
		['a name in a footnote', ['HIPAA'], 'Text[^1]\n\n[^1]: «HIPAA» of 1996.'],
		['a name in a task', ['HIPAA'], '- [ ] sign the «HIPAA» form'],
		['a highlighted name', ['HIPAA'], 'Know ==«HIPAA»== well.'],
	])('has a hit for %s', expectMatches);

	it.each<Case>([
		['an acronym with an underscore and a year', ['ACO'], 'The file ACO_2024 is final.'],
		['an acronym with a digit at its end', ['ACO'], 'The ACO2 model.'],
		['him where HIM is a name', ['HIM'], 'Ask him and Him again.'],
		['it where IT is a name', ['IT'], 'Do it now. It works.'],
		['words of two paragraphs', [CARE], 'We are accountable\n\ncare organization'],
		['words of two items of a list', ['Part D'], '- Part\n- D'],
		['a block of code', ['HIPAA'], '```\nHIPAA\n```'],
		['a block of code with tildes', ['HIPAA'], '~~~\nHIPAA\n~~~'],
		['code that is indented', ['HIPAA'], 'Text:\n\n    HIPAA\n'],
		['the text of an HTML link', ['HIPAA'], 'See <a href="x">the HIPAA rule</a>.'],
		['code in HTML', ['HIPAA'], 'Set <code>HIPAA</code> now.'],
		['an attribute of HTML', ['HIPAA'], 'See <a title="HIPAA">the rule</a>.'],
		['a comment of HTML', ['HIPAA'], 'See <!-- HIPAA --> the rule.'],
		['code in the line', ['HIPAA'], 'Call `HIPAA` now.'],
		['the target of a wikilink', ['HIPAA'], 'See [[HIPAA]] now.'],
		['the text of a wikilink', ['HIPAA'], 'See [[Privacy|the HIPAA rule]] now.'],
		['the text of a Markdown link', ['HIPAA'], 'See [HIPAA](privacy.md) now.'],
		['an address', ['HIPAA'], 'See https://example.org/HIPAA now.'],
		['a domain alone', ['Medicare'], 'See medicare.gov now.'],
		['a tag', ['HIPAA'], 'Tagged #HIPAA here.'],
		['math in the line', ['HIPAA'], 'Where $HIPAA$ is one.'],
		['a block of math', ['HIPAA'], '$$\nHIPAA\n$$'],
		['the id of a block', ['HIPAA'], 'Costs fall ^HIPAA'],
		['a comment of Obsidian', ['HIPAA'], 'See %%HIPAA%% now.'],
		['the frontmatter', ['HIPAA'], '---\nabout: HIPAA\n---\nText.'],
	])('has no hit in %s', expectMatches);

	it('has a hit for the title of a note in a subfolder', () => {
		expect(ownersIn('Paid by capitation today', indexOf({ 'Models/Payment/Capitation.md': [] }))).toEqual([
			['capitation', ['Models/Payment/Capitation.md: Capitation']],
		]);
	});
});

describe('letter case of names', () => {
	it.each<Case>([
		['is free for a title of one word', ['Capitation'], '«Capitation», «capitation», «CAPITATION».'],
		['is free for a phrase with an acronym inside', ['Medicare ACO contract'], 'A «medicare aco contract» or «MEDICARE ACO CONTRACT».'],
		['is free for a name with capitals inside', ['MyChart'], '«MyChart», «mychart», «Mychart».'],
		['is free for a name half of capitals', ['HbA1c'], '«HbA1c», «hba1c», «HBA1C».'],
		['is free for a name written small', ['copay'], '«Copay» and «COPAY».'],
		['is free for letters beyond ASCII', ['Hôpital de jour'], 'Un «HÔPITAL DE JOUR».'],
		['counts for an acronym', ['MSSP'], '«MSSP» but no mssp and no Mssp.'],
		['is free for an acronym of five letters that is no word', ['HIPAA', 'CARES'], '«HIPAA», «hipaa», «CARES»; no cares.'],
		['counts for acronyms that are also words', ['WHO', 'US', 'OR'], 'Tell us who paid or ask the «WHO» in the «US» «OR».'],
		['counts for an acronym of two words', ['ACO REACH'], '«ACO REACH» but no Aco Reach, no aco reach.'],
		['counts for a name of three quarters capitals', ['mRNA'], '«mRNA» but no mrna and no Mrna.'],
		['counts for the plural of an acronym', ['ITs', 'ORs', "PT's"], 'Its or it, ors and ads; the «ITs», an «OR», the «PTs».'],
		['is free for a number with a capital', ['340B'], '«340B» and «340b».'],
		['counts for an acronym with a symbol', ['R&D'], '«R&D» but no r&d.'],
	])('%s', expectMatches);
});

describe('plurals and singulars of names', () => {
	it.each<Case>([
		['regular words', ['Hospital', 'Copay'], 'Two «hospitals» charge «copays».'],
		['words in -y', ['Specialty', 'Formulary', 'Biopsy'], 'Many «specialties», «formularies» and «biopsies».'],
		['words in -ss, -x and -ch', ['Illness', 'Fax', 'Crutch'], 'Rare «illnesses», old «faxes», lent «crutches».'],
		['words in -is', ['Diagnosis', 'Prognosis', 'Metastasis'], 'No «diagnoses», «prognoses» or «metastases».'],
		['words in -on', ['Criterion', 'Ganglion'], 'The «criteria» name «ganglia».'],
		['words in -um', ['Bacterium', 'Ovum'], 'Some «bacteria», no «ova».'],
		['words in -us', ['Fungus', 'Thrombus', 'Virus'], 'Of «fungi», «thrombi» and «viruses».'],
		['words in -a', ['Vertebra'], 'Two «vertebrae» were seen.'],
		['words in -ix and -ex', ['Appendix', 'Matrix', 'Index'], 'See «appendices», «matrices», «indices» and «indexes».'],
		['words with a plural of their own', ['Covered Life', 'Child', 'Foot'], 'Count «covered lives», «children», «feet».'],
		['women and men', ['Pregnant Woman', 'Layman'], 'For «pregnant women» and «laymen».'],
		[
			'a phrase by its last word',
			['Differential Diagnosis', 'Eligibility Criterion'],
			'All «differential diagnoses» and «eligibility criteria».',
		],
		[
			'a phrase by the word before "of"',
			['Explanation of Benefits', 'Power of Attorney'],
			'Send «explanations of benefits» and «powers of attorney».',
		],
		['a plural in capitals', ['Health Plan'], 'ALL «HEALTH PLANS» PAY.'],
		['a name with a symbol', ['β-blocker'], 'Some «β-blockers» and more.'],
	])('find the plural of %s', expectMatches);

	it.each<Case>([
		['a regular plural', ['Accountable Care Organizations'], 'One «accountable care organization».'],
		['a plural in -ies', ['Therapies'], 'One «therapy».'],
		['medical plurals', ['Diagnoses', 'Criteria', 'Bacteria', 'Indices'], 'One «diagnosis», «criterion», «bacterium», «index».'],
		['the plural of an acronym', ['ACOs'], 'One «ACO», two «ACOs», no aco.'],
	])('find the singular of %s', expectMatches);

	it.each<Case>([
		['a longer word', ['Hospital', 'Organization'], 'Hospitality is organizational.'],
		['another word of the family', ['Diagnosis'], 'We diagnose by diagnostic means.'],
		['a word less its s that is no plural', ['Virus', 'Access', 'Basis'], 'No viru, no acces, no basi.'],
		['an acronym less its capital S', ['CMS', 'AIDS'], 'The CM and AID forms.'],
		[
			'an acronym of the field that looks like a plural',
			['Aid', 'Care', 'Hearing Aid'],
			'AIDS and the CARES Act; «aids», «Aids», «HEARING AIDS», «CARE».',
		],
		['a word that looks like the plural of an acronym', ['AID', 'IT'], 'First aids and its uses. Its end.'],
		['an acronym with a capital S more', ['ACO'], 'Asthma and ACOS overlap.'],
		[
			'an acronym with a capital S more that would be the plural of a word',
			['TEAM', 'HIM TEAM'],
			'The TEAMS, HIM TEAMS; two «TEAMs», «HIM TEAMs».',
		],
		['a word that ends as the name with an s', ['ACO'], 'MACOs and tacos.'],
	])('do not find %s', expectMatches);
});

describe('plurals and possessives of acronyms', () => {
	it.each<Case>([
		['a plural', ['ACO', 'PCMH'], '«ACOs» and «PCMHs»'],
		['a possessive, up to its straight apostrophe', ['ACO'], "The «ACO»'s board"],
		['a possessive, up to its curly apostrophe', ['ACO'], 'The «ACO»’s board'],
		['the possessive of a plural', ['ACO'], "All «ACOs»' boards, the «ACOs»’ fees"],
		['the possessive of an acronym in S', ['CMS'], "«CMS»' rules and «CMS»'s rules"],
		['an s in brackets', ['ACO'], 'Your «ACO»(s) pay.'],
		['the plural and possessive of IT', ['IT'], "Two «ITs», the «IT»'s budget"],
		['the possessive of a number with a capital', ['340B'], 'In «340B»’s terms'],
		['the plural of a mixed acronym', ['PhD'], 'Three «PhDs»'],
		['a possessive with an apostrophe of any kind', ['ACO'], "The «ACO»'s, «ACO»’s, «ACO»‘s and «ACO»ʼs boards"],
		['the possessive of a letter', ['C'], "The «C»'s library"],
		['a letter S in quotes, which is no possessive', ['S'], "The 'S' codes and the ‘S’ codes".replaceAll('S', '«S»')],
		['a possessive in capitals', ['Health Plan'], "THE «HEALTH PLAN»'S NETWORK"],
		['the possessive of a plural title', ['Hospital'], "The «hospitals»' fees and the «hospital»’s fees"],
	])('find the name in %s', expectMatches);

	it.each<Case>([
		['its, however written', ['IT'], "Its plan, its price, it's late, It’s done."],
		['an acronym in small letters', ['ACO', 'IPA'], "Some acos, an aco's, two Ipas, an ipa’s."],
	])('do not find %s', expectMatches);
});

describe('marks between the words of a name', () => {
	it.each<Case>([
		[
			'a space, hyphen, dash and no-break hyphen',
			['Fee-for-Service'],
			'«fee for service», «fee-for-service», «fee–for–service», «fee\u2011for\u2011service»',
		],
		[
			'a no-break, narrow and thin space',
			['Prior Authorization'],
			'«prior\u00a0authorization», «prior\u202fauthorization», «prior\u2009authorization»',
		],
		['several spaces and tabs', ['Prior Authorization'], '«prior   authorization», «prior\tauthorization»'],
		['a dash in the name', ['Gerstmann–Sträussler disease'], '«Gerstmann-Sträussler disease», «gerstmann sträussler disease»'],
		['a space in a name with a number', ['COVID-19'], '«COVID 19» and «COVID–19»'],
		['every apostrophe', ['Nurse’s Station'], "«nurse's station», «nurse’s station», «nurseʼs station»"],
		['an ampersand for "and"', ['Research and Development'], '«Research & Development» and «research and development»'],
		[
			'"and" for an ampersand',
			['Centers for Medicare & Medicaid Services'],
			'The «Centers for Medicare and Medicaid Services» and the «Centers for Medicare & Medicaid Services»',
		],
		['an ampersand or "and", with blanks or without', ['R&D'], 'In «R&D», «R & D» and «R and D»'],
		['a slash that the name has', ['ACE/ARB'], 'On «ACE/ARB» now'],
		['a dot that the name has', ['H. pylori', 'E11.9'], 'Found «H. pylori», coded «E11.9».'],
		['brackets that the name has', ['Fee-For-Service (FFS)', 'FFS'], 'By «fee-for-service (FFS)» or «FFS»'],
	])('may be %s', expectMatches);

	it.each<Case>([
		['a comma', [CARE], 'accountable, care organization'],
		['the end of a sentence', ['Health Information'], 'We promote health. Information follows.'],
		['a bracket', [CARE], 'accountable (care) organization'],
		['a slash that the name has not', [CARE], 'accountable/care/organization'],
		['an underscore', ['Prior Authorization'], 'prior_authorization'],
		['another word', [CARE], 'accountable health care organization'],
		['a link', [CARE], 'accountable [[Care]] organization'],
		['code', [CARE], 'accountable `x` care organization'],
		['a break of HTML', [CARE], 'accountable<br>care organization'],
		['code at the end of a line', [CARE], 'accountable `x`\ncare organization'],
		['code at the beginning of the next', [CARE], 'accountable\n`x` care organization'],
	])('may not be %s', expectMatches);
});

describe('accents and composition', () => {
	it.each<Case>([
		['a decomposed name in a composed text', ['Sjögren syndrome'.normalize('NFD')], 'Of «Sjögren syndrome» here'],
		['a name with accents written without', ['Ménière disease', 'Sjögren syndrome'], 'Of «Meniere disease» and «sjogren syndrome»'],
		['a name without accents written with', ['Meniere disease'], 'Of «Ménière disease» and «MÉNIÈRE DISEASE»'],
		['a Greek letter in capitals', ['α-blocker'], '«Α-BLOCKER» and «α-blocker»'],
	])('find %s', expectMatches);

	it('count for none of several owners where the text has no accents', () => {
		const index = indexOf({ 'Ear.md': ['Ménière disease'], 'Vertigo.md': ['Ménière disease'] });
		const owners = ['Ear.md: Ménière disease', 'Vertigo.md: Ménière disease'];
		expect(ownersIn('Of Meniere disease.', index)).toEqual([['Meniere disease', owners]]);
	});

	it('keep two names apart that differ in an accent alone', () => {
		const index = indexOf({ 'a.md': ['Pâté'], 'b.md': ['Pate'] });
		expect(ownersIn('pate, pâté, PATE, PÂTÉ', index)).toEqual([
			['pate', ['b.md: Pate']],
			['pâté', ['a.md: Pâté']],
			['PATE', ['b.md: Pate']],
			['PÂTÉ', ['a.md: Pâté']],
		]);
	});

	it('are folded again when the exact form is a name no more', () => {
		const index = indexOf({ 'a.md': ['Pâté'], 'b.md': ['Pate'] });
		index.delete('b.md');
		expect(ownersIn('pate', index)).toEqual([['pate', ['a.md: Pâté']]]);
	});
});

describe('one line break inside a name', () => {
	it.each<Case>([
		['a paragraph', [CARE], 'An «accountable\ncare\norganization» saves.'],
		['a paragraph with CRLF', [CARE], 'An «accountable\r\ncare organization» saves.'],
		['a paragraph with an indented line', [CARE], 'An «accountable\n   care organization» saves.'],
		['a paragraph with a line indented by a tab', [CARE], 'An «accountable\n\tcare organization» saves.'],
		['a paragraph with a blank or tab at the end of the line', [CARE], 'An «accountable \ncare\t\norganization» saves.'],
		['a quote', [CARE], '> An «accountable\n> care organization» saves.'],
		['a quote in a quote', [CARE], '> > An «accountable care\n> > organization» saves.'],
		['an item of a list', [CARE], '- An «accountable\n  care organization» saves.\n- Next'],
		['an item whose next line is not indented', [CARE], '- An «accountable\ncare organization» saves.'],
		['a callout', [CARE], '> [!info] Basics\n> An «accountable\n> care organization» saves.'],
		['an item of a list in a callout', [CARE], '> [!info]\n> - An «accountable\n>   care organization» saves.'],
		['an admonition block', [CARE], '```ad-info\nAn «accountable\ncare organization» saves.\n```'],
		['a footnote', [CARE], 'x[^1]\n\n[^1]: An «accountable\n    care organization» saves.'],
		['emphasis', [CARE], 'An *«accountable\ncare organization»* saves.'],
	])('is read over in %s', expectMatches);

	it.each([
		['is read over where the marks of a quote take 38 characters', '> '.repeat(19), true],
		['is not where they take more', `${'> '.repeat(19)}>`, false],
		['is not where they take many more', '> '.repeat(25), false],
	])('%s', (_what, marks, isFound) => {
		const name = `accountable\n${marks}care organization`;
		expect(markMatches(`${marks}An ${name} saves.`, indexOf({ 'a.md': [CARE] }))).toBe(`${marks}An ${isFound ? `«${name}»` : name} saves.`);
	});
});

describe('edges that no name goes over', () => {
	it.each<Case>([
		['a line with blanks alone', [CARE], 'accountable\n \t\ncare organization'],
		['the blank line of a quote', [CARE], '> accountable\n>\n> care organization'],
		['the items of a numbered list', [CARE], '1. accountable\n2. care organization'],
		['the items of a list in a list', [CARE], '- accountable\n  - care organization'],
		['a paragraph and the list behind it', [CARE], 'accountable\n- care organization'],
		['the cells of a row', [CARE], '| accountable | care organization |\n| --- | --- |'],
		['the cells of a table without outer pipes', [CARE], 'accountable | care organization\n--- | ---'],
		['the rows of a table', [CARE], '| accountable |\n| --- |\n| care organization |'],
		['a paragraph and the heading behind it', [CARE], 'accountable\n# care organization'],
		['a heading and the paragraph behind it', [CARE], '# accountable\ncare organization'],
		['an underlined heading and its paragraph', [CARE], 'accountable\n===\ncare organization'],
		['a rule', [CARE], 'accountable\n***\ncare organization'],
		['a paragraph and the quote behind it', [CARE], 'accountable\n> care organization'],
		['the title and body of a callout', [CARE], '> [!info] accountable\n> care organization'],
		['a callout and what follows', [CARE], '> [!info]\n> accountable\n\ncare organization'],
		['a callout and the callout inside', [CARE], '> [!info]\n> accountable\n> > [!tip]\n> > care organization'],
		['the title and body of an admonition block', [CARE], '```ad-info\ntitle: accountable\ncare organization\n```'],
		['an admonition block and what follows', [CARE], '```ad-info\naccountable\n```\ncare organization'],
		['two footnotes', [CARE], '[^1]: accountable\n[^2]: care organization'],
	])('lie between %s', expectMatches);
});

describe('emphasis marks around and inside names', () => {
	it.each<Case>([
		['bold by underscores inside', [CARE], 'An «Accountable __Care__ Organization» saves.'],
		['a highlight inside', [CARE], 'An «Accountable ==Care== Organization» saves.'],
		['italics inside', [CARE], 'An «Accountable *Care* Organization» or «Accountable _Care_ Organization».'],
		['strikethrough inside', [CARE], 'An «Accountable ~~Care~~ Organization» saves.'],
		['bold inside a plural', [CARE], 'Some «Accountable **Care** Organizations» save.'],
		[
			'bold by asterisks in italics by underscores',
			[CARE],
			'An «Accountable _**Care**_ Organization» and a __*«accountable care organization»*__.',
		],
		['bold italics inside', [CARE], 'An «Accountable ***Care*** Organization» saves.'],
		['bold around', [CARE], 'An **«Accountable Care Organization»** saves.'],
		['italics by underscores around', ['ACO'], 'An _«ACO»_ and an __«ACO»__.'],
		['bold around and a possessive behind', ['ACO'], "The **«ACO»**'s board"],
		['underscores around and a possessive behind', ['ACO', 'Health Plan'], "The _«ACO»_'s board, the __«ACO»__’s and a _«health plan»_’s"],
		['bold around a longer stretch', ['ACO', 'HIPAA'], '**The «ACO» under «HIPAA» law**'],
	])('are no hindrance: %s', expectMatches);
});

describe('whole words of names', () => {
	it.each<Case>([
		['a letter before or behind', ['ACO'], 'MACO, ACOx, xACO, ÉACO, ACOé'],
		['a digit before or behind', ['ACO'], '2ACO, ACO2, ACO2024'],
		['an underscore before or behind', ['ACO'], 'ACO_2024, 2024_ACO, q1_ACO_final'],
		['an underscore with a backslash', ['ACO'], 'ACO\\_2024 and 2024\\_ACO'],
		['a longer acronym', ['HIM'], 'HIMSS meets'],
		['a longer number', ['COVID-19', '340B', 'Type 2 Diabetes'], 'COVID-190, 1340B, type 21 diabetes'],
		['a name inside an acronym', ['A1c'], 'The HbA1c result'],
		['letters behind a symbol of the name', ['R&D'], 'R&DX and XR&D'],
		['a word before the first one of a name', ['Care Organization'], 'healthcare organization'],
	])('do not stand in %s', expectMatches);

	it.each<Case>([
		['quotes', ['ACO'], '“«ACO»”, "«ACO»", ‘«ACO»’, \'«ACO»\''],
		['punctuation', ['ACO'], '«ACO», «ACO»; «ACO»: «ACO»! «ACO»? «ACO»… «ACO».'],
		['dashes', ['ACO'], 'an «ACO»—a group—and multi-«ACO» costs'],
		['square brackets that are no link', ['HIPAA'], 'see [«HIPAA»] note'],
		['a compound on both sides', ['COVID-19'], 'long-«COVID-19»-related care'],
		['an emoji', ['ACO'], '🏥 the «ACO» 🏥 «ACO»'],
		['a backslash before a letter', ['ACO', 'IT'], 'In the folder \\«ACO»\\«IT»\\new.'],
		['emphasis by underscores behind a hyphen', ['ACO', 'Ménière'], 'An «ACO»-_led_ study of «Ménière»-_like_ signs'],
		['the edges of the text', ['ACO'], '«ACO»'],
		['brackets and a symbol', ['C++'], '(«C++»)'],
	])('may stand beside %s', expectMatches);

	it.each<Case>([
		['a Han name', ['糖尿病'], '老年«糖尿病»患者'],
		['the longest Han name', ['糖尿病', '糖尿病足'], '老年«糖尿病足»与«糖尿病»'],
		['a Han name with a digit', ['2型糖尿病'], '确诊«2型糖尿病»后'],
		['a kana name', ['インスリン'], '毎日«インスリン»を打つ'],
		['a name of kanji and kana', ['かかりつけ医'], '地域の«かかりつけ医»に相談'],
		['a Hangul name', ['당뇨병'], '소아«당뇨병»은 관리가 필요하다'],
		['a Thai name', ['เบาหวาน'], 'ผู้ป่วย«เบาหวาน»ต้องพบแพทย์'],
		['a Latin acronym in Han text', ['ACO'], '加入«ACO»的医院'],
	])('may stand in running text as %s', expectMatches);
});

describe('of several names the leftmost and longest', () => {
	it.each<Case>([
		['is the longer of two that begin together', ['Medicare', 'Medicare Advantage'], '«Medicare Advantage» and «Medicare»'],
		['is the first of two that overlap', ['Shared Savings', 'Savings Program Agreement'], 'The «shared savings» program agreement'],
		['is found behind a name that breaks off', ['Medicare Shared Savings Program', 'Savings Account'], 'A Medicare shared «savings account»'],
		['is the shorter where the longer breaks off', ['Medicare', 'Medicare Shared Savings Program'], '«Medicare» shared savings'],
		['hides what stands inside it', ['Health', 'Health Information Management', 'Information Management'], '«health information management»'],
		['leaves room for the next at once', ['ACO', 'IPA'], '«ACO» «IPA» «ACO»-«IPA»'],
		['has its symbols', ['C', 'C++'], '«C++» or «C»'],
		['reaches over a line break and a plural', ['Care', 'Care Manager'], 'Many «care\nmanagers» give «care»'],
	])('%s', expectMatches);
});

describe('where names are looked for', () => {
	it.each<Case>([
		['headings of every kind', ['ACO'], '# «ACO»\n\n«ACO»\n===\n\n###### The «ACO» ##'],
		['titles and bodies of admonition blocks', ['ACO'], '```ad-info\ntitle: «ACO» basics\nThe «ACO» saves.\n```'],
		['nested callouts', ['ACO'], '> [!info] «ACO»\n> > [!tip]- «ACO»\n> > «ACO»'],
		['tables in callouts', ['ACO'], '> [!info]\n> | «ACO» | b |\n> | --- | --- |\n> | c | «ACO» |'],
		['lists and tasks', ['ACO'], '- «ACO»\n  1. «ACO»\n- [x] «ACO»'],
		['values of inline fields', ['ACO'], 'Owner:: the «ACO» board'],
		['footnotes in the line', ['ACO'], 'Costs ^[of the «ACO» alone] rise'],
		['the text of HTML in the line', ['ACO'], 'The <b>«ACO»</b> saves'],
		['text behind stray marks', ['ACO'], 'A stray ` here, $5 and %% there: «ACO»'],
		['notes with frontmatter, BOM and CRLF', ['ACO'], '\ufeff---\r\ntitle: ACO\r\n---\r\nThe «ACO» saves.\r\n'],
	])('are %s', expectMatches);

	it.each<Case>([
		['embeds and images', ['ACO'], '![[ACO]] ![ACO](aco.png)'],
		['addresses of links', ['ACO'], '[see](ACO.md) <https://example.org/ACO>'],
		['reference links and their definitions', ['ACO'], '[ACO][one] [two][ACO]\n\n[one]: ACO.md "ACO"\n[aco]: ACO.md'],
		['e-mail addresses', ['ACO'], 'ACO@example.org'],
		['nested tags', ['ACO'], '#model/ACO #ACO/model'],
		['marks of footnotes', ['ACO'], 'x[^ACO]\n\n[^ACO]: y'],
		['keys of inline fields', ['Payment Model'], 'Payment Model:: two\n[Payment Model:: one]'],
		['templates', ['ACO'], '<% ACO %> {{ACO}}'],
		['blocks of HTML and of comments', ['ACO'], '<div>\nACO\n</div>\n\n<!--\nACO\n-->\n\n%%\nACO\n%%'],
		['code in callouts and lists', ['ACO'], '> [!info]\n> ```\n> ACO\n> ```\n\n- x\n  ~~~\n  ACO\n  ~~~'],
		['generated comparisons', ['ACO'], '%% compare:begin id=k3 v=1 %%\nThe ACO saves.\n%% compare:end id=k3 %%'],
	])('are not %s', expectMatches);
});

describe('names and what stands beside them', () => {
	it.each<[string, string[], string]>([
		['"him" in a phrase is never HIM', ['HIM department'], 'Ask the him department or the «HIM department».'],
		[
			'a dash between blanks parts two clauses',
			['Care Coordination'],
			'Value care - coordination is, care – coordination is; «care-coordination» is one.',
		],
		['a long dash parts two clauses', ['Care Coordination'], 'We value care—coordination helps.'],
		['a letter is no part of a sign that makes another name', ['C'], 'Written in C++, not in «C».'],
		['a letter with a sign is one name, the letter another', ['C', 'C#'], 'Written in «C#», not in «C»; «C», «C#».'],
		['the letter alone is in neither of the names that signs make', ['C'], 'Written in C#, C++ or «C».'],
		['a question mark makes no other name, and takes no capitals away', ['C', 'NO'], 'Is it «C»? Is it «NO»? Is it no? No?'],
		[
			'a name keeps its own question mark, and counts in the capitals of an acronym',
			['NO?', 'Who pays?'],
			'«NO?» no? NO. «Who pays?» «who pays?» who pays.',
		],
		['the beginning of a code is another code', ['E11'], 'Coded E11.9, a kind of «E11». Then «E11».'],
		['a sign other than a dot before a digit ends a code', ['E11'], 'Coded «E11»/9 and «E11»:9.'],
		['a dot that ends a sentence ends a code', ['E11'], 'Coded «E11». 9 of them are coded «E11».'],
		['a dot and a digit behind a letter are a note number', ['ACO'], 'Said of the «ACO».5 elsewhere.'],
		['a sign behind a blank of any kind is no part of a name', ['C'], '«C»\u00a0+ D, «C»\t+ D, «C»\u00a0# D'],
		[
			'an acronym that looks like a plural may begin a phrase in the plural',
			['AIDS case', 'CARES Act'],
			'Two «AIDS cases» and «CARES Acts».',
		],
		['an acronym that looks like a plural is one name, and the plural of a word another', ['AIDS', 'Aid'], 'The «AIDS» form, and «aids».'],
		['a letter is no part of a sign behind it, also where the text begins with a blank', ['C'], ' C++, «C».'],
		['a dot before a letter, or behind one, ends a code', ['E11', 'A1c'], 'Coded «E11».a5, measured as «A1c».5.'],
		[
			'a word inside a phrase stands as it is in the name',
			['Related Diagnosis Group', 'Diagnosis Panel', 'Diagnosis'],
			'A related «diagnoses» group, a «related diagnosis group», «diagnoses» panel.',
		],
		['a longer name goes before the singular of its first word', ['Diagnoses Group', 'Diagnosis'], '«Diagnoses group», «diagnoses».'],
		[
			'marks of emphasis belong to no name that stands in them, also where names begin with signs',
			['.NET', 'ACO'],
			'==«ACO»== and ~~«.NET»~~',
		],
		['marks of emphasis part no sign from its letter', ['C', 'C++'], 'Written in **«C**++», in _«C_++» and in **«C»**.'],
		['"and" is an ampersand also beside a sign', ['and/or'], 'Pay «and/or» deny, pay «&/or» deny.'],
		['an ampersand ends no letter before it', ['C', 'D'], 'Both «C»&«D».'],
		['a letter does not stand in an address that begins with it', ['M', 'Part M'], 'See Medicare.gov, part Medicare.gov, «part M», «M».'],
		['a paragraph that ends has no words of one before', ['Medicare Advantage'], 'A «Medicare Advantage» plan.\n\nMedicare\n\nMedicare'],
		['a letter of two code units is a letter', ['𝛽-blocker', 'TGF-𝛽'], 'A «𝛽-blocker», two «𝛽-blockers», «TGF-𝛽», no TGF-𝛽1, no TGF-𝛽𝛾.'],
		['a sign of two code units is a sign', ['Plan 🏦 House', 'House'], 'A «plan 🏦 house», a plan 🏥 «house».'],
		['a Han character of two code units is one', ['𠮷田病院'], '近所の«𠮷田病院»へ行く'],
	])('%s', (_, names, source) => expectMatches(_, names, source));
});

describe('the owners of a match', () => {
	it('are all notes with the name, by path, each with its own form of it', () => {
		const index = indexOf({ 'Security/MSSP.md': [], 'Payment/Shared Savings.md': ['MSSP'], 'Archive/Old program.md': ['MSSP'] });
		expect(ownersIn('joined the MSSP today', index)).toEqual([
			['MSSP', ['Archive/Old program.md: MSSP', 'Payment/Shared Savings.md: MSSP', 'Security/MSSP.md: MSSP']],
		]);
	});

	it('have the name in another spelling that counts as the same', () => {
		const index = indexOf({ 'Z2.md': ['fee for service'], 'Z1.md': ['Fee-for-Service'] });
		expect(ownersIn('a FEE–FOR–SERVICE plan', index)).toEqual([['FEE–FOR–SERVICE', ['Z1.md: Fee-for-Service', 'Z2.md: fee for service']]]);
	});

	it('are of every kind that a note names itself by', () => {
		const index = new NamedNotes();
		index.set(parseNote('Fee-For-Service (FFS).md', '---\naliases: [volume payment]\n---\n# The Fee for a Service\n'));
		const found = matchesIn('Fee-for-service (FFS). The fee for a service. Volume payment. FFS.', index);
		expect(found.map(({ owners }) => owners.map(({ name }) => name.kind))).toEqual([['title'], ['heading'], ['alias'], ['derived']]);
	});

	it('are there once each, by the form that stands in the text', () => {
		const index = indexOf({ 'Payment.md': ['Prior Authorization', 'prior-authorization'] });
		expect(ownersIn('Ask for prior-authorization', index)).toEqual([['prior-authorization', ['Payment.md: prior-authorization']]]);
	});

	it.each([
		['letter for letter, before one that differs in capitals', 'health plan', ['Health Plan', 'health plan'], 'health plan'],
		['in its capitals alone, before one that differs in more', 'HEALTH PLAN', ['Health-Plan', 'health plan'], 'health plan'],
		['by another dash, and of two such by the first in order', 'health–plan', ['health plan', 'Health-Plan'], 'Health-Plan'],
	])('are there by the form that comes nearest, whatever came first: one that is the same %s', (_what, text, forms, nearest) => {
		for (const names of [forms, [...forms].reverse()]) {
			const index = new NameIndex();
			for (const name of names) index.add(0, name, null);
			const found = findNames(scanNote(text), index);
			expect([found.length, index.textOf(found[0] ?? -1)]).toEqual([MATCH, nearest]);
		}
	});

	it('have the possessive where one of them names itself so', () => {
		const index = indexOf({ 'a.md': ["PT's"], 'b.md': ['PT'] });
		expect(ownersIn("the PT's view", index)).toEqual([["PT's", ["a.md: PT's", 'b.md: PT']]]);
	});

	it('have it in the singular as well as in the plural', () => {
		const index = indexOf({ 'Coding.md': ['Diagnoses'], 'Care.md': ['Diagnosis'] });
		expect(ownersIn('All diagnoses', index)).toEqual([['diagnoses', ['Care.md: Diagnosis', 'Coding.md: Diagnoses']]]);
	});

	it('are only those whose name may be written so', () => {
		const index = indexOf({ 'Department.md': ['HIM'], 'Hymn.md': ['him'] });
		expect(ownersIn('ask him', index)).toEqual([['him', ['Hymn.md: him']]]);
	});

	it('are those of the longest name alone', () => {
		const index = indexOf({ 'Medicare.md': [], 'Advantage.md': ['Medicare Advantage'] });
		expect(ownersIn('Medicare Advantage', index)).toEqual([['Medicare Advantage', ['Advantage.md: Medicare Advantage']]]);
	});

	it('have names that are words of JavaScript like any other', () => {
		expect(ownersIn('the constructor and __proto__ and toString', indexOf({ 'constructor.md': [] }))).toEqual([
			['constructor', ['constructor.md: constructor']],
		]);
		expect(ownersIn('the constructor, valueOf, has own property', indexOf({ 'a.md': ['Claim'] }))).toEqual([]);
	});

	it('are never notes whose name has no letter and no number', () => {
		const index = indexOf({ '&.md': [], '—.md': [], 'Zzyzx.md': ['-', '...', "'"] });
		expect(ownersIn("care & cure — and - more... of it's", index)).toEqual([]);
	});
});

describe('the index of names', () => {
	it('finds nothing as long as it is empty', () => {
		expect(matchesIn('the ACO saves', new NamedNotes())).toEqual([]);
	});

	it('forgets the names a note had before', () => {
		const index = indexOf({ 'a.md': ['Capitation', 'Bundle'] });
		index.set(noteOf('a.md', ['Bundle', 'Withhold']));
		expect(markMatches('capitation, bundles, withholds', index)).toBe('capitation, «bundles», «withholds»');
	});

	it('keeps a name that another note has too', () => {
		const index = indexOf({ 'a.md': ['MSSP'], 'b.md': ['MSSP'] });
		index.delete('a.md');
		expect(ownersIn('MSSP', index)).toEqual([['MSSP', ['b.md: MSSP']]]);
	});

	it('keeps names that begin or go on like one that is taken out', () => {
		const index = indexOf({ 'a.md': ['Medicare Advantage'], 'b.md': ['Medicare'], 'c.md': ['Medicare Advantage Plan'] });
		index.delete('a.md');
		expect(markMatches('Medicare Advantage, Medicare Advantage Plan', index)).toBe('«Medicare» Advantage, «Medicare Advantage Plan»');
	});

	it('does not mind a path that it does not know', () => {
		const index = indexOf({ 'a.md': ['MSSP'] });
		index.delete('b.md');
		expect(markMatches('MSSP', index)).toBe('«MSSP»');
	});
});

const PHRASES = [
	'Fee-for-Service',
	'accountable care organization',
	'Shared Savings',
	'Savings Program',
	'the group',
	'group',
	'café',
	'cafe',
	'β-blocker',
	'糖尿病',
	"nurse's station",
	'diagnosis',
	'criteria',
];
const ACRONYMS = ['ACO', 'ACOs', 'IT', 'HIPAA', '340B', 'R&D', 'C++', 'COVID-19', 'MSSP'];
const anyName = fc.constantFrom(...PHRASES, ...ACRONYMS);
const anyVault = fc.array(fc.tuple(fc.constantFrom('a.md', 'b.md', 'x/c.md', 'ACO.md'), fc.array(anyName, { maxLength: 4 })), {
	maxLength: 5,
});
const anyWord = fc.constantFrom(
	'fee',
	'for',
	'service',
	'services',
	'shared',
	'savings',
	'program',
	'the',
	'group',
	'groups',
	'CAFÉ',
	'cafe\u0301',
	'its',
	'ITs',
	"ACO's",
	'diagnoses',
	'criterion',
	'**care**',
	'accountable',
	'organizations',
	'老年糖尿病患者',
);
const anyJoint = fc.constantFrom(' ', ' ', ' ', '-', '–', '\u00a0', '\n', '\n> ', '\n\n', '\n- ', ', ', ' | ', '/', '_', '&', '’s ', '**');
const anyWords = fc.array(fc.tuple(fc.oneof(anyWord, anyName), anyJoint), { maxLength: 14 }).map((parts) => parts.flat().join(''));
const anyText = fc.oneof(anyNote, anyWords, anyWords.map((text) => `> [!info] ${text}`));

function indexOfAll(vault: readonly (readonly [string, readonly string[]])[]): NamedNotes {
	const index = new NamedNotes();
	for (const [path, aliases] of vault) index.set(noteOf(path, aliases));
	return index;
}

describe('matches in any text', () => {
	it('begin and end in prose of one block, are sorted and disjoint, and have owners by path', () => {
		fc.assert(
			fc.property(anyVault, anyText, (vault, text) => {
				const scan = scanNote(text);
				let last = 0;
				for (const { from, to, owners } of indexOfAll(vault).in(scan)) {
					expect(from).toBeGreaterThanOrEqual(last);
					expect(to).toBeGreaterThan(from);
					const first = scan.prose.find((one) => one.from <= from && from < one.to);
					const end = scan.prose.find((one) => one.from < to && to <= one.to);
					expect(first?.block).toBeTypeOf('number');
					expect(end?.block).toBe(first?.block);
					const paths = owners.map(({ path }) => path);
					expect(paths.length).toBeGreaterThan(0);
					expect(paths).toEqual([...new Set(paths)].sort());
					last = to;
				}
			}),
			{ numRuns: 400 },
		);
	});

	it('are numbers by threes: those of one place follow each other, one name for each owner, and places are disjoint', () => {
		const owned = fc.array(fc.tuple(fc.nat(3), anyName), { minLength: 1, maxLength: 10 });
		fc.assert(fc.property(owned, anyText, (names, text) => {
			const index = new NameIndex();
			for (const [owner, name] of names) index.add(owner, name, null);
			const found = findNames(scanNote(`${names.map(([, name]) => name).join('. ')}. ${text}`), index);
			expect(found.length % MATCH).toBe(0);
			let last = { from: -1, to: 0, owners: [] as number[] };
			for (let at = 0; at < found.length; at += MATCH) {
				const [name = -1, from = -1, to = -1] = found.slice(at, at + MATCH);
				if (from !== last.from) {
					expect(from).toBeGreaterThanOrEqual(last.to);
					last = { from, to, owners: [] };
				}
				expect([from < to, to]).toEqual([true, last.to]);
				expect(last.owners).not.toContain(index.ownerOf(name));
				last.owners.push(index.ownerOf(name));
			}
		}), { numRuns: 300 });
	});

	it('are of all owners of a name, each by its own form of it', () => {
		const index = new NameIndex();
		for (const [owner, name] of [[7, 'ACO'], [3, 'ACOs'], [7, 'ACOs'], [5, 'payer'], [3, 'ACO']] as const) index.add(owner, name, null);
		const found = findNames(scanNote('Two ACOs, a payer.'), index);
		const told = [0, 1, 2].map((i) => found.slice(i * MATCH, (i + 1) * MATCH));
		expect(told.map(([name = -1, from, to]) => [index.ownerOf(name), index.textOf(name), from, to]).sort()).toEqual([
			[3, 'ACOs', 4, 8],
			[5, 'payer', 12, 17],
			[7, 'ACOs', 4, 8],
		]);
		expect([told[2]?.[1], found.length]).toEqual([12, 3 * MATCH]);
	});

	it('have the same owners when what a reader sees of them stands alone', () => {
		fc.assert(
			fc.property(anyVault, anyText, (vault, text) => {
				const index = indexOfAll(vault);
				for (const { from, to, owners } of matchesIn(text, index)) {
					const alone = text.slice(from, to).replace(/\r?\n[\s>]*/g, ' ').replace(/[*_=~]+/g, '');
					expect(matchesIn(alone, index)).toMatchObject([{ from: 0, to: alone.length, owners }]);
				}
			}),
			{ numRuns: 400 },
		);
	});

	it('are there for a name of words however they are joined and in any letter case', () => {
		const joints = fc.constantFrom(' ', '  ', '-', '–', '\u2011', '\u00a0', '\t', '\n', '\r\n');
		const phrase = fc.constantFrom(
			['fee', 'for', 'service'],
			['accountable', 'care', 'organization'],
			['prior', 'authorization'],
			['hôpital', 'de', 'jour'],
		);
		const shout = fc.func(fc.boolean());
		fc.assert(
			fc.property(phrase, fc.array(joints, { minLength: 3, maxLength: 3 }), shout, joints, (words, between, isLoud, inName) => {
				const written = words
					.map((word, i) => (isLoud(i) ? word.toUpperCase() : word) + (i < words.length - 1 ? (between[i] ?? ' ') : ''))
					.join('');
				const index = indexOf({ 'a.md': [words.join(inName.trim() === '' ? ' ' : inName)] });
				expect(markMatches(`the ${written} today`, index)).toBe(`the «${written}» today`);
			}),
			{ numRuns: 300 },
		);
	});

	it('are the same after any changes as in an index built anew', () => {
		const path = fc.constantFrom('a.md', 'b.md', 'x/c.md', 'ACO.md');
		const change = fc.oneof(fc.tuple(path, fc.array(anyName, { maxLength: 4 })), fc.tuple(path, fc.constant(null)));
		const every = [...PHRASES, ...ACRONYMS].join('. ');
		fc.assert(
			fc.property(fc.array(change, { maxLength: 12 }), anyWords, (changes, text) => {
				const index = new NamedNotes();
				const last = new Map<string, readonly string[]>();
				for (const [at, aliases] of changes) {
					if (aliases === null) index.delete(at);
					else index.set(noteOf(at, aliases));
					last.delete(at);
					if (aliases !== null) last.set(at, aliases);
				}
				const anew = indexOfAll([...last].reverse());
				for (const one of [every, text]) expect(matchesIn(one, index)).toEqual(matchesIn(one, anew));
			}),
			{ numRuns: 300 },
		);
	});

	it('never need an exception, whatever the names and the text are', () => {
		const wild = fc.oneof(
			fc.string({ unit: 'binary' }),
			fc.string({ unit: fc.constantFrom('A', 's', "'", '’', '-', ' ', '&', '+', '\u0301', 'İ', 'ß', '\ud800', '病', '\n', '*', '_', '.') }),
		);
		fc.assert(
			fc.property(fc.array(wild, { maxLength: 4 }), wild, (names, text) => {
				const index = indexOfAll(names.map((name) => [`${name}.md`, [name]] as const));
				for (const one of [text, names.join(' '), `${text}${names[0] ?? ''}${text}`]) {
					const found = matchesIn(one, index);
					expect(found.every(({ from, to }, i) => from < to && to <= one.length && from >= (found[i - 1]?.to ?? 0))).toBe(true);
				}
				for (const name of names) index.delete(`${name}.md`);
				expect(matchesIn(names.join(' '), index)).toEqual([]);
			}),
			{ numRuns: 400 },
		);
	});
});

describe('names of the note itself', () => {
	const VAULT = {
		'Iritis.md': ['A form of Uveitis of the iris', 'Shared Savings'],
		'Uveitis.md': [],
		'Savings Program.md': [],
		'Shared.md': [],
	};

	/** What is found in a text of Iritis.md, an own name in brackets. */
	function inIritis(text: string, vault: Readonly<Record<string, readonly string[]>> = VAULT): string[] {
		const index = new NameIndex();
		for (const [owner, [path, aliases]] of Object.entries(vault).entries())
			for (const name of [path.replace('.md', ''), ...aliases]) index.add(owner, name, null);
		const found = findNames(scanNote(text), index, { self: 0 });
		return Array.from({ length: found.length / MATCH }, (_, i) => {
			const [name = 0, from, to] = found.slice(i * MATCH, i * MATCH + MATCH);
			return name === OWN_NAME ? `(${text.slice(from, to)})` : text.slice(from, to);
		});
	}

	it('hide no name of others that stands inside them', () => {
		expect(inIritis('A form of uveitis of the iris.')).toEqual(['(A form of uveitis of the iris)', 'uveitis']);
	});

	it('hide none that begins with them, or reaches out of them', () => {
		expect(inIritis('The shared savings program.')).toEqual(['(shared savings)', 'shared', 'savings program']);
		expect(inIritis('Shared savings.', { ...VAULT, 'Shared.md': ['shared'] })).toEqual(['(Shared savings)', 'Shared']);
	});

	it('leave nothing to others that have the very same name', () => {
		expect(inIritis('Iritis and two iritides', { 'Iritis.md': ['Iritides'], 'Eye.md': ['Iritis'] })).toEqual(['(Iritis)', '(iritides)']);
	});
});

describe('what is only a heading of another note', () => {
	const titled = (path: string, text: string): Note => parseNote(path, text);

	/** The index of a note with a heading that is its title in other words, and of others. */
	function withHeading(path: string, heading: string, ...others: Note[]): NamedNotes {
		const index = new NamedNotes();
		for (const note of [titled(path, `# ${heading}\n`), ...others]) index.set(note);
		return index;
	}

	it('hides no title inside it', () => {
		const index = withHeading('Training effect.md', 'Resistance training and its effect', titled('Resistance training.md', ''));
		expect(markMatches('See resistance training and its effect.', index)).toBe('See «resistance training» and its effect.');
	});

	it('hides what only its own note is called inside it', () => {
		const index = withHeading('Lung disease.md', 'Lung disease (COPD)');
		expect(markMatches('See lung disease (COPD).', index)).toBe('See «lung disease (COPD)».');
	});

	it('is found as a whole where no title is inside', () => {
		const index = withHeading('Training effect.md', 'Training and its effect', titled('Payer.md', ''));
		expect(markMatches('See training and its effect.', index)).toBe('See «training and its effect».');
	});
});
